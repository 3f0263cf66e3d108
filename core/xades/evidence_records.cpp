// SPDX-License-Identifier: EUPL-1.2
#include "xades/evidence_records.h"

#include "signature/evidence_record.h"
#include "xades/names.h"
#include "xades/stamped_data.h"

#include <libxml/tree.h>

namespace parafa::xades
{

namespace
{

constexpr int maxManifestDepth = 4;

/// The group of data objects that a record in the property `property` protects (EN 319 132-3, 5.2.2).
class ProtectedGroup
{
public:
    ProtectedGroup(const FileContext& file, const SignatureShape& shape, const _xmlNode* property)
        : m_file(file), m_shape(shape),
          m_method(canonicalizationOf(shape.canonicalizationMethod).value_or(Canonicalization::Inclusive10))
    {
        for (const ReferenceShape& reference : shape.references)
            add(reference);
        add(shape.signedInfo);
        add(shape.signatureValue);
        add(shape.keyInfo);
        for (const _xmlNode* other : childElements(shape.unsignedSignatureProperties)) {
            if (other == property)
                break;
            add(other);
        }
        for (const _xmlNode* object : shape.objects)
            if (!shape.qualifyingProperties || shape.qualifyingProperties->parent != object)
                add(object);
        for (const ReferenceShape& reference : shape.references)
            addManifest(reference, 0);
    }

    Result<Bytes> digest(DigestAlgorithm algorithm) const
    {
        std::vector<Bytes> group;
        for (const StampedData& piece : m_pieces) {
            auto digest = piece.digest(algorithm, m_file.progress);
            if (!digest)
                return digest;
            group.push_back(std::move(*digest));
        }
        return digestOfGroup(algorithm, std::move(group));
    }

private:
    void add(const _xmlNode* element)
    {
        if (element)
            m_pieces.emplace_back().addElement(m_file, element, m_method);
    }
    void add(const ReferenceShape& reference) { m_pieces.emplace_back().addReference(m_file, m_shape, reference, m_method); }

    // Step 6: what signed manifests refer to, manifests in manifests too.
    void addManifest(const ReferenceShape& reference, int depth)
    {
        if (reference.type != manifestType || depth >= maxManifestDepth)
            return;
        const _xmlNode* manifest = followReference(m_file, reference).element;
        if (!isElement(manifest, dsNs, "Manifest"))
            return;
        for (const ReferenceShape& entry : readReferences(manifest, m_file.options.limits)) {
            if (entry.type == manifestType)
                addManifest(entry, depth + 1);
            else
                add(entry);
        }
    }

    const FileContext& m_file;
    const SignatureShape& m_shape;
    Canonicalization m_method;
    std::vector<StampedData> m_pieces;
};

Result<EvidenceRecord> readRecord(const FileContext& file, const _xmlNode* element)
{
    if (localName(element) == "EvidenceRecord")
        return parseXmlers(file.document, element);
    const auto der = fromBase64(textOf(element));
    if (!der)
        return fail(ErrorCode::Unreadable, FindingCode::EvidenceRecordMalformed, {}, "base64");
    return parseErs(*der);
}

} // namespace

std::vector<ParsedEvidenceRecord> checkEvidenceRecords(const FileContext& file, const SignatureShape& shape,
                                                       const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    std::vector<ParsedEvidenceRecord> records;
    // Places are counted as those of time-stamps are: behind the signed properties.
    std::size_t place = childElements(adesChild(signedProperties, "SignedDataObjectProperties")).size();
    for (const _xmlNode* property : childElements(shape.unsignedSignatureProperties)) {
        const std::size_t own = place++;
        if (!isElement(property, evidenceNs, "SealingEvidenceRecords"))
            continue;
        const ProtectedGroup group(file, shape, property);
        const EvidenceObject object{facts.id, [&group](DigestAlgorithm algorithm, std::optional<Canonicalization>) {
                                        return onlyDigest(group.digest(algorithm));
                                    }};
        for (const _xmlNode* element : childElements(property)) {
            const auto record = readRecord(file, element);
            records.push_back(record ? checkEvidenceRecord(*record, {object}, file.progress)
                                     : malformedEvidenceRecord({}, record.error()));
            if (records.back().integrity == Integrity::Intact)
                records.back().covers = facts.covers();
            records.back().coversBelow = own;
        }
    }
    return records;
}

} // namespace parafa::xades
