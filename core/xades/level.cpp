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

const _xmlNode* signatureProperties(const _xmlNode* signedProperties)
{
    return adesChild(signedProperties, "SignedSignatureProperties");
}

std::vector<const _xmlNode*> dataObjectFormats(const _xmlNode* signedProperties)
{
    return adesChildren(adesChild(signedProperties, "SignedDataObjectProperties"), "DataObjectFormat");
}

/// EN 319 132-2, 6.1: the certificate is bound, and what is stated about the data objects says about which.
bool isBes(const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    if (!signedProperties || !facts.signerBound)
        return false;
    return std::ranges::all_of(dataObjectFormats(signedProperties),
                               [](const _xmlNode* format) { return attribute(format, "ObjectReference").has_value(); });
}

// EN 319 132-1, 6.3, table 2
bool isBaselineB(const SignatureShape& shape, const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    const _xmlNode* properties = signatureProperties(signedProperties);
    const auto certificates =
        adesChildren(properties, "SigningCertificate").size() + adesChildren(properties, "SigningCertificateV2").size();
    if (namespaceUri(signedProperties) != xades132Ns || adesChildren(properties, "SigningTime").size() != 1 || certificates != 1)
        return false;
    if (children(shape.keyInfo, dsNs, "X509Data").empty())
        return false;
    std::set<std::string> described;
    for (const _xmlNode* format : dataObjectFormats(signedProperties)) {
        if (trimmedTextOf(adesChild(format, "MimeType")).empty())
            return false;
        described.insert(attribute(format, "ObjectReference").value_or(""));
    }
    // Each signed data object has its format, with the exception of counter signatures.
    for (std::size_t i = 0; i < shape.references.size() && i < facts.references.size(); ++i) {
        const ReferenceKind kind = facts.references[i].kind;
        const bool dataObject =
            kind == ReferenceKind::Document || kind == ReferenceKind::Manifest || kind == ReferenceKind::Other;
        if (dataObject && (shape.references[i].id.empty() || !described.contains("#" + shape.references[i].id)))
            return false;
    }
    return true;
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
    if (values && !archived && hasProperty(shape, {"SealingEvidenceRecords"}))
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
