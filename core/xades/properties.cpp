// SPDX-License-Identifier: EUPL-1.2
#include "xades/properties.h"

#include "base/xml.h"
#include "xades/names.h"

#include <algorithm>
#include <unordered_map>

namespace parafa::xades
{

namespace
{

std::string childText(const _xmlNode* parent, std::string_view name)
{
    return trimmedTextOf(adesChild(parent, name));
}

void readSigningTime(const _xmlNode* properties, ParsedSignature& facts)
{
    const _xmlNode* element = adesChild(properties, "SigningTime");
    if (!element) {
        facts.findings.push_back(makeFinding(FindingCode::SigningTimeMissing));
        return;
    }
    facts.claimedSigningTime = UtcTime::fromIso8601(trimmedTextOf(element));
    if (!facts.claimedSigningTime)
        facts.findings.push_back(makeFinding(FindingCode::SigningTimeMalformed));
}

// EN 319 132-1, 5.2.5; the street exists in the second version only.
void readPlace(const _xmlNode* properties, ParsedSignature& facts)
{
    for (const std::string_view name : {"SignatureProductionPlaceV2", "SignatureProductionPlace"}) {
        const _xmlNode* place = adesChild(properties, name);
        if (!place)
            continue;
        facts.city = childText(place, "City");
        facts.streetAddress = childText(place, "StreetAddress");
        facts.stateOrProvince = childText(place, "StateOrProvince");
        facts.postalCode = childText(place, "PostalCode");
        facts.country = childText(place, "CountryName");
        return;
    }
}

// EN 319 132-1, 5.2.6. Comments inside a role are no part of it: the whole text is taken.
void readRoles(const _xmlNode* properties, ParsedSignature& facts)
{
    for (const std::string_view name : {"SignerRoleV2", "SignerRole"}) {
        const _xmlNode* role = adesChild(properties, name);
        for (const _xmlNode* claimed : adesChildren(adesChild(role, "ClaimedRoles"), "ClaimedRole"))
            facts.claimedRoles.push_back(trimmedTextOf(claimed));
        for (const std::string_view list : {"CertifiedRoles", "CertifiedRolesV2"})
            for (const _xmlNode* certified : childElements(adesChild(role, list)))
                facts.certifiedRoles.push_back(trimmedTextOf(certified));
    }
}

// EN 319 132-1, 5.2.9
void readPolicy(const _xmlNode* properties, ParsedSignature& facts)
{
    const _xmlNode* identifier = adesChild(properties, "SignaturePolicyIdentifier");
    if (!identifier)
        return;
    const _xmlNode* policy = adesChild(identifier, "SignaturePolicyId");
    facts.policyId = childText(adesChild(policy, "SigPolicyId"), "Identifier");
    const _xmlNode* hash = adesChild(policy, "SigPolicyHash");
    facts.policyDigestAlgorithm = digestFromUri(attribute(adesChild(hash, "DigestMethod"), "Algorithm").value_or(""));
    facts.policyDigest = fromBase64(textOf(adesChild(hash, "DigestValue"))).value_or(Bytes{});
}

// EN 319 132-1, 5.2.3
void readCommitments(const _xmlNode* dataObjectProperties, ParsedSignature& facts)
{
    for (const _xmlNode* indication : adesChildren(dataObjectProperties, "CommitmentTypeIndication"))
        if (std::string id = childText(adesChild(indication, "CommitmentTypeId"), "Identifier"); !id.empty())
            facts.commitmentTypes.push_back(std::move(id));
}

void addDecoded(std::vector<Bytes>& list, const _xmlNode* element)
{
    if (auto der = fromBase64(textOf(element)); der && !der->empty() && std::ranges::find(list, *der) == list.end())
        list.push_back(std::move(*der));
}

void addRevocationValues(const _xmlNode* values, ParsedSignature& facts)
{
    for (const _xmlNode* value : adesChildren(adesChild(values, "CRLValues"), "EncapsulatedCRLValue"))
        addDecoded(facts.revocationLists, value);
    for (const _xmlNode* value : adesChildren(adesChild(values, "OCSPValues"), "EncapsulatedOCSPValue"))
        addDecoded(facts.ocspResponses, value);
}

} // namespace

void readSignedProperties(const _xmlNode* signedProperties, ParsedSignature& facts)
{
    const _xmlNode* properties = adesChild(signedProperties, "SignedSignatureProperties");
    readSigningTime(properties, facts);
    readPlace(properties, facts);
    readRoles(properties, facts);
    readPolicy(properties, facts);
    readCommitments(adesChild(signedProperties, "SignedDataObjectProperties"), facts);
}

void readDataObjectFormats(const _xmlNode* signedProperties, const std::vector<ReferenceShape>& shapes,
                           std::vector<SignedReference>& references)
{
    std::unordered_map<std::string, std::string> mediaTypes;
    for (const _xmlNode* format : adesChildren(adesChild(signedProperties, "SignedDataObjectProperties"), "DataObjectFormat")) {
        const std::string target = attribute(format, "ObjectReference").value_or("");
        if (target.starts_with("#"))
            mediaTypes.emplace(target.substr(1), childText(format, "MimeType"));
    }
    for (std::size_t i = 0; i < shapes.size() && i < references.size(); ++i)
        if (const auto found = mediaTypes.find(shapes[i].id); !shapes[i].id.empty() && found != mediaTypes.end())
            references[i].mediaType = found->second;
}

void readRevocationValues(const SignatureShape& signature, ParsedSignature& facts)
{
    for (const _xmlNode* property : childElements(signature.unsignedSignatureProperties)) {
        if (isXades(property, "RevocationValues") || isXades(property, "AttributeRevocationValues"))
            addRevocationValues(property, facts);
        else if (isXades(property, "TimeStampValidationData") || isXades(property, "AnyValidationData"))
            addRevocationValues(adesChild(property, "RevocationValues"), facts);
    }
}

} // namespace parafa::xades
