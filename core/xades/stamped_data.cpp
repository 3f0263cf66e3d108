// SPDX-License-Identifier: EUPL-1.2
#include "xades/stamped_data.h"

#include "xades/names.h"

#include <algorithm>
#include <set>

namespace parafa::xades
{

namespace
{

/// Several sources one after the other, for digesting only.
class Concatenation : public ByteSource
{
public:
    explicit Concatenation(std::vector<ByteSourcePtr> parts) : m_parts(std::move(parts)) {}

    std::uint64_t size() const override
    {
        std::uint64_t total = 0;
        for (const ByteSourcePtr& part : m_parts)
            total += part->size();
        return total;
    }
    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        for (const ByteSourcePtr& part : m_parts)
            if (auto done = part->stream(sink, progress); !done)
                return done;
        return {};
    }
    Result<std::size_t> readAt(std::uint64_t, std::span<std::uint8_t>) const override
    {
        return fail(ErrorCode::Unsupported, "only streamed");
    }

private:
    std::vector<ByteSourcePtr> m_parts;
};

bool isOneOf(const _xmlNode* node, std::initializer_list<std::string_view> names)
{
    return std::ranges::any_of(names, [node](std::string_view name) { return isXades(node, name); });
}

/// Collects what one time-stamp covers.
class Collector
{
public:
    Collector(const FileContext& file, const SignatureShape& signature, Canonicalization method)
        : m_file(file), m_signature(signature), m_method(method)
    {
    }

    void element(const _xmlNode* node)
    {
        if (node)
            m_data.addElement(m_file, node, m_method);
    }
    void reference(const ReferenceShape& shape) { m_data.addReference(m_file, m_signature, shape, m_method); }
    void missing() { m_data.markIncomplete(); }

    /// The unsigned properties before `end` (null: all) that `wanted` takes, in their order.
    template <typename Wanted>
    void unsignedProperties(const _xmlNode* end, const Wanted& wanted)
    {
        for (const _xmlNode* property : childElements(m_signature.unsignedSignatureProperties)) {
            if (property == end)
                return;
            if (wanted(property))
                element(property);
        }
    }

    void includes(const std::vector<const _xmlNode*>& list);
    void hashDataInfos(const std::vector<const _xmlNode*>& list);
    void allDataObjects();
    void archive(const _xmlNode* property, bool version141);
    void references(const _xmlNode* property);

    StampedData take() { return std::move(m_data); }

private:
    const FileContext& m_file;
    const SignatureShape& m_signature;
    Canonicalization m_method;
    StampedData m_data;
};

const _xmlNode* elementNamed(const FileContext& file, const std::string& uri)
{
    if (!uri.starts_with("#"))
        return nullptr;
    const IdIndex::Entry entry = file.ids.find(uri.substr(1));
    return entry.ambiguous ? nullptr : entry.element;
}

// EN 319 132-1, 4.5: explicit mechanism.
void Collector::includes(const std::vector<const _xmlNode*>& list)
{
    for (const _xmlNode* include : list) {
        const _xmlNode* target = elementNamed(m_file, attribute(include, "URI").value_or(attribute(include, "uri").value_or("")));
        if (!target) {
            missing();
            continue;
        }
        const auto own =
            std::ranges::find_if(m_signature.references, [&](const ReferenceShape& r) { return r.element == target; });
        const std::string data = attribute(include, "referencedData").value_or("");
        if (own != m_signature.references.end() && (data == "true" || data == "1"))
            reference(*own);
        else
            element(target);
    }
}

// TS 101 903 V1.1.1 and V1.2.2, 7.1.4: HashDataInfo names elements, with transforms of its own.
void Collector::hashDataInfos(const std::vector<const _xmlNode*>& list)
{
    for (const _xmlNode* info : list) {
        ReferenceShape shape{.element = info};
        shape.uri = attribute(info, "uri").value_or(attribute(info, "URI").value_or(""));
        for (const _xmlNode* transform : childElements(adesChild(info, "Transforms")))
            shape.transforms.push_back({attribute(transform, "Algorithm").value_or(""), transform});
        const _xmlNode* target = elementNamed(m_file, *shape.uri);
        const auto own =
            std::ranges::find_if(m_signature.references, [&](const ReferenceShape& r) { return r.element == target; });
        if (target && own != m_signature.references.end())
            reference(*own);
        else
            reference(shape);
    }
}

// EN 319 132-1, 5.2.8.1: everything signed but the properties, in the order of the references.
void Collector::allDataObjects()
{
    for (const ReferenceShape& shape : m_signature.references) {
        const bool properties =
            isSignedPropertiesType(shape.type) ||
            (m_signature.signedProperties && shape.uri && elementNamed(m_file, *shape.uri) == m_signature.signedProperties);
        if (!properties)
            reference(shape);
    }
}

// EN 319 132-1, A.1.5: the implicit mechanism takes what stands before the time-stamp.
void Collector::references(const _xmlNode* property)
{
    const bool withSignature = localName(property).starts_with("SigAndRefs");
    const bool second = localName(property).ends_with("V2");
    if (withSignature)
        element(m_signature.signatureValue);
    // The second version of these time-stamps covers the second version of the references.
    unsignedProperties(property, [withSignature, second](const _xmlNode* candidate) {
        const bool certificates = second ? isOneOf(candidate, {"CompleteCertificateRefsV2", "AttributeCertificateRefsV2"})
                                         : isOneOf(candidate, {"CompleteCertificateRefs", "AttributeCertificateRefs"});
        return certificates || isOneOf(candidate, {"CompleteRevocationRefs", "AttributeRevocationRefs"}) ||
               (withSignature && isXades(candidate, "SignatureTimeStamp"));
    });
}

// EN 319 132-1, 5.5.2.2; TS 101 903 V1.3.2, 7.7.1 for the older form, which leaves out objects that references cover.
void Collector::archive(const _xmlNode* property, bool version141)
{
    std::set<const _xmlNode*> covered;
    for (const ReferenceShape& shape : m_signature.references) {
        reference(shape);
        if (shape.uri)
            covered.insert(elementNamed(m_file, *shape.uri));
    }
    element(m_signature.signedInfo);
    element(m_signature.signatureValue);
    element(m_signature.keyInfo);
    unsignedProperties(property, [](const _xmlNode*) { return true; });
    for (const _xmlNode* object : m_signature.objects) {
        const bool properties =
            m_signature.qualifyingProperties &&
            firstChild(object, namespaceUri(m_signature.qualifyingProperties), "QualifyingProperties") != nullptr;
        if (!properties && (version141 || !covered.contains(object)))
            element(object);
    }
}

} // namespace

void StampedData::addElement(const FileContext& file, const _xmlNode* element, Canonicalization method)
{
    auto octets = canonicalize(file.document, element, method);
    if (octets && file.budget.takeBytes(octets->size()))
        add(std::move(*octets));
    else
        markIncomplete();
}

void StampedData::addReference(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference,
                               Canonicalization method)
{
    auto data = referencedData(file, signature, reference, method);
    if (data)
        m_pieces.push_back(std::move(*data));
    else
        markIncomplete();
}

Result<Bytes> StampedData::digest(DigestAlgorithm algorithm, const Progress& progress) const
{
    if (!m_complete)
        return fail(ErrorCode::NotFound, "part of what the time-stamp covers is not at hand");
    std::vector<ByteSourcePtr> parts;
    for (const auto& piece : m_pieces) {
        if (const auto* source = std::get_if<ByteSourcePtr>(&piece))
            parts.push_back(*source);
        else
            parts.push_back(memorySource(std::get<Bytes>(piece)));
    }
    auto digests = digestsOf({algorithm}, Concatenation(std::move(parts)), progress);
    if (!digests)
        return std::unexpected(digests.error());
    return std::move(digests->at(algorithm));
}

StampedData dataStampedBy(const FileContext& file, const SignatureShape& signature, const _xmlNode* property)
{
    const auto method = canonicalizationOf(firstChild(property, dsNs, "CanonicalizationMethod"));
    Collector collector(file, signature, method.value_or(Canonicalization::Inclusive10));
    if (!method)
        collector.missing();
    const auto includes = adesChildren(property, "Include");
    const auto infos = adesChildren(property, "HashDataInfo");
    const std::string_view name = localName(property);
    if (!infos.empty()) {
        collector.hashDataInfos(infos);
    } else if (name == "IndividualDataObjectsTimeStamp") {
        collector.includes(includes);
    } else if (!includes.empty()) {
        // The distributed form names everything but the signature value, which SigAndRefs and archive forms begin with.
        if (name.starts_with("SigAndRefs"))
            collector.element(signature.signatureValue);
        collector.includes(includes);
    } else if (name == "AllDataObjectsTimeStamp") {
        collector.allDataObjects();
    } else if (name == "SignatureTimeStamp") {
        collector.element(signature.signatureValue);
    } else if (name.starts_with("SigAndRefs") || name.starts_with("RefsOnly")) {
        collector.references(property);
    } else {
        collector.archive(property, namespaceUri(property) == xades141Ns);
    }
    return collector.take();
}

bool namesWhatItStamps(const _xmlNode* property)
{
    return !adesChildren(property, "Include").empty() || !adesChildren(property, "HashDataInfo").empty();
}

bool stampsSignatureValue(const FileContext& file, const SignatureShape& signature, const _xmlNode* property)
{
    const std::string_view name = localName(property);
    if (name.starts_with("RefsOnly") || name.ends_with("DataObjectsTimeStamp"))
        return false;
    const auto isValue = [&](const _xmlNode* named) {
        const auto uri = attribute(named, "URI").value_or(attribute(named, "uri").value_or(""));
        const auto transforms = childElements(adesChild(named, "Transforms"));
        return signature.signatureValue && elementNamed(file, uri) == signature.signatureValue &&
               std::ranges::all_of(transforms,
                                   [](const _xmlNode* transform) { return canonicalizationOf(transform).has_value(); });
    };
    if (const auto infos = adesChildren(property, "HashDataInfo"); !infos.empty())
        return std::ranges::any_of(infos, isValue);
    const auto includes = adesChildren(property, "Include");
    return includes.empty() || name.starts_with("SigAndRefs") || std::ranges::any_of(includes, isValue);
}

StampedData dataForSignatureTimestamp(const FileContext& file, const SignatureShape& signature, Canonicalization method)
{
    Collector collector(file, signature, method);
    collector.element(signature.signatureValue);
    return collector.take();
}

StampedData dataForArchiveTimestamp(const FileContext& file, const SignatureShape& signature, Canonicalization method)
{
    Collector collector(file, signature, method);
    collector.archive(nullptr, true);
    return collector.take();
}

} // namespace parafa::xades
