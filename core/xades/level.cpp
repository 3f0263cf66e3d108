// SPDX-License-Identifier: EUPL-1.2
#include "xades/level.h"

#include "base/xml.h"
#include "xades/names.h"

#include <algorithm>
#include <set>

namespace parafa::xades
{

namespace
{

bool hasProperty(const SignatureShape& shape, std::initializer_list<std::string_view> names)
{
    return std::ranges::any_of(childElements(shape.unsignedSignatureProperties), [&](const _xmlNode* property) {
        return std::ranges::any_of(names, [&](std::string_view name) { return isXades(property, name); });
    });
}

/// EN 319 132-3, 5.2
bool hasEvidenceRecords(const SignatureShape& shape)
{
    return firstChild(shape.unsignedSignatureProperties, evidenceNs, "SealingEvidenceRecords") != nullptr;
}

const _xmlNode* signatureProperties(const _xmlNode* signedProperties)
{
    return adesChild(signedProperties, "SignedSignatureProperties");
}

std::vector<const _xmlNode*> dataObjectFormats(const _xmlNode* signedProperties)
{
    return adesChildren(adesChild(signedProperties, "SignedDataObjectProperties"), "DataObjectFormat");
}

bool isDataObject(ReferenceKind kind)
{
    return kind == ReferenceKind::Document || kind == ReferenceKind::Manifest || kind == ReferenceKind::Other ||
           kind == ReferenceKind::CounterSigned;
}

/// EN 319 132-2, 6.1: the certificate is named, something is signed, and what is stated about data objects says what
/// and about which (EN 319 132-1, 5.2.4).
bool isBes(const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    const _xmlNode* properties = signatureProperties(signedProperties);
    const bool named =
        facts.signerBound || adesChild(properties, "SigningCertificate") || adesChild(properties, "SigningCertificateV2");
    const bool covers =
        std::ranges::any_of(facts.references, [](const SignedReference& reference) { return isDataObject(reference.kind); });
    if (!signedProperties || !named || !covers)
        return false;
    return std::ranges::all_of(dataObjectFormats(signedProperties), [](const _xmlNode* format) {
        return attribute(format, "ObjectReference") && !childElements(format).empty();
    });
}

bool keyInfoHolds(const SignatureShape& shape, const std::optional<Certificate>& signer)
{
    for (const _xmlNode* data : children(shape.keyInfo, dsNs, "X509Data"))
        for (const _xmlNode* certificate : children(data, dsNs, "X509Certificate"))
            if (const auto der = fromBase64(textOf(certificate)); der && signer && std::ranges::equal(*der, signer->der()))
                return true;
    return false;
}

// EN 319 132-1, 6.3, table 2
bool isBaselineB(const SignatureShape& shape, const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    const _xmlNode* properties = signatureProperties(signedProperties);
    const auto certificates =
        adesChildren(properties, "SigningCertificate").size() + adesChildren(properties, "SigningCertificateV2").size();
    if (namespaceUri(signedProperties) != xades132Ns || adesChildren(properties, "SigningTime").size() != 1 || certificates != 1)
        return false;
    if (!keyInfoHolds(shape, facts.signer))
        return false;
    std::set<std::string> described;
    for (const _xmlNode* format : dataObjectFormats(signedProperties)) {
        if (trimmedTextOf(adesChild(format, "MimeType")).empty())
            return false;
        described.insert(attribute(format, "ObjectReference").value_or(""));
    }
    // Each signed data object that can be named has its format.
    for (std::size_t i = 0; i < shape.references.size() && i < facts.references.size(); ++i) {
        const ReferenceKind kind = facts.references[i].kind;
        const std::string& id = shape.references[i].id;
        if (isDataObject(kind) && kind != ReferenceKind::CounterSigned && !id.empty() && !described.contains("#" + id))
            return false;
    }
    return std::ranges::all_of(adesChildren(shape.unsignedSignatureProperties, "SignatureTimeStamp"),
                               [](const _xmlNode* stamp) { return adesChildren(stamp, "EncapsulatedTimeStamp").size() == 1; });
}

} // namespace

std::string levelOf(const SignatureShape& shape, const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    if (!isBes(signedProperties, facts))
        return "XML_NOT_ETSI";
    const bool baseline = isBaselineB(shape, signedProperties, facts);
    if (!hasProperty(shape, {"SignatureTimeStamp"})) {
        if (baseline)
            return "XAdES_BASELINE_B";
        return facts.policyId ? "XAdES_EPES" : "XAdES_BES";
    }
    const bool values =
        hasProperty(shape, {"CertificateValues", "RevocationValues", "TimeStampValidationData", "AnyValidationData"});
    const bool archived = hasProperty(shape, {"ArchiveTimeStamp", "ArchiveTimeStampV2"});
    if (values && !archived && hasEvidenceRecords(shape))
        return "XAdES_ERS";
    if (baseline) {
        if (!values)
            return "XAdES_BASELINE_T";
        return archived ? "XAdES_BASELINE_LTA" : "XAdES_BASELINE_LT";
    }
    const bool references = hasProperty(shape, {"CompleteCertificateRefs", "CompleteCertificateRefsV2"}) &&
                            hasProperty(shape, {"CompleteRevocationRefs"});
    const bool overReferences =
        hasProperty(shape, {"SigAndRefsTimeStamp", "SigAndRefsTimeStampV2", "RefsOnlyTimeStamp", "RefsOnlyTimeStampV2"});
    if (values)
        return archived ? "XAdES_A" : references && overReferences ? "XAdES_XL" : "XAdES_LT";
    if (references)
        return overReferences ? "XAdES_X" : "XAdES_C";
    return "XAdES_T";
}

} // namespace parafa::xades
