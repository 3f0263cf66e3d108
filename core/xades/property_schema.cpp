// SPDX-License-Identifier: EUPL-1.2
#include "xades/property_schema.h"

#include "base/xml.h"
#include "xades/names.h"

#include <map>
#include <string_view>
#include <vector>

namespace parafa::xades
{

namespace
{

/// One place of a sequence. Names joined by "|" are alternatives; a name in XMLDSIG's namespace begins with "ds:"; "*"
/// stands for elements of foreign namespaces.
struct Place {
    std::string_view names;
    std::size_t least;
    std::size_t most;
};

constexpr std::size_t many = 1'000'000;

struct Model {
    std::vector<Place> sequence;
    std::string_view attribute; ///< must be there, where not empty
};

const std::map<std::string_view, Model>& models()
{
    static const std::map<std::string_view, Model> table{
        {"SignedProperties", {{{"SignedSignatureProperties", 0, 1}, {"SignedDataObjectProperties", 0, 1}}, {}}},
        {"SignedSignatureProperties",
         {{{"SigningTime", 0, 1},
           {"SigningCertificate", 0, 1},
           {"SigningCertificateV2", 0, 1},
           {"SignaturePolicyIdentifier", 0, 1},
           {"SignatureProductionPlace", 0, 1},
           {"SignatureProductionPlaceV2", 0, 1},
           {"SignerRole", 0, 1},
           {"SignerRoleV2", 0, 1},
           {"*", 0, many}},
          {}}},
        {"SigningCertificate", {{{"Cert", 1, many}}, {}}},
        {"SigningCertificateV2", {{{"Cert", 1, many}}, {}}},
        {"CertDigest", {{{"ds:DigestMethod", 1, 1}, {"ds:DigestValue", 1, 1}}, {}}},
        {"IssuerSerial", {{{"ds:X509IssuerName", 1, 1}, {"ds:X509SerialNumber", 1, 1}}, {}}},
        {"SignaturePolicyIdentifier", {{{"SignaturePolicyId|SignaturePolicyImplied", 1, 1}}, {}}},
        {"SignaturePolicyId",
         {{{"SigPolicyId", 1, 1}, {"ds:Transforms", 0, 1}, {"SigPolicyHash", 1, 1}, {"SigPolicyQualifiers", 0, 1}}, {}}},
        {"SigPolicyId", {{{"Identifier", 1, 1}, {"Description", 0, 1}, {"DocumentationReferences", 0, 1}}, {}}},
        {"SigPolicyHash", {{{"ds:DigestMethod", 1, 1}, {"ds:DigestValue", 1, 1}}, {}}},
        {"SignatureProductionPlace",
         {{{"City", 0, 1}, {"StateOrProvince", 0, 1}, {"PostalCode", 0, 1}, {"CountryName", 0, 1}}, {}}},
        {"SignatureProductionPlaceV2",
         {{{"City", 0, 1}, {"StreetAddress", 0, 1}, {"StateOrProvince", 0, 1}, {"PostalCode", 0, 1}, {"CountryName", 0, 1}}, {}}},
        {"SignerRole", {{{"ClaimedRoles", 0, 1}, {"CertifiedRoles", 0, 1}}, {}}},
        {"SignerRoleV2", {{{"ClaimedRoles", 0, 1}, {"CertifiedRolesV2", 0, 1}, {"SignedAssertions", 0, 1}}, {}}},
        {"ClaimedRoles", {{{"ClaimedRole", 1, many}}, {}}},
        {"SignedDataObjectProperties",
         {{{"DataObjectFormat", 0, many},
           {"CommitmentTypeIndication", 0, many},
           {"AllDataObjectsTimeStamp", 0, many},
           {"IndividualDataObjectsTimeStamp", 0, many},
           {"*", 0, many}},
          {}}},
        {"DataObjectFormat",
         {{{"Description", 0, 1}, {"ObjectIdentifier", 0, 1}, {"MimeType", 0, 1}, {"Encoding", 0, 1}}, "ObjectReference"}},
        {"CommitmentTypeIndication",
         {{{"CommitmentTypeId", 1, 1}, {"ObjectReference|AllSignedDataObjects", 1, many}, {"CommitmentTypeQualifiers", 0, 1}},
          {}}},
        {"CommitmentTypeId", {{{"Identifier", 1, 1}, {"Description", 0, 1}, {"DocumentationReferences", 0, 1}}, {}}},
    };
    return table;
}

const Model certModel{{{"CertDigest", 1, 1}, {"IssuerSerial", 1, 1}}, {}};
const Model certV2Model{{{"CertDigest", 1, 1}, {"IssuerSerialV2", 0, 1}}, {}};

const Model* modelOf(const _xmlNode* element, std::string_view parentName)
{
    if (namespaceUri(element) != xades132Ns)
        return nullptr;
    if (localName(element) == "Cert")
        return parentName == "SigningCertificateV2" ? &certV2Model : &certModel;
    const auto found = models().find(localName(element));
    return found == models().end() ? nullptr : &found->second;
}

bool matches(const _xmlNode* element, std::string_view names)
{
    const std::string_view ns = namespaceUri(element);
    if (names == "*")
        return ns != xades132Ns;
    while (!names.empty()) {
        const std::size_t bar = names.find('|');
        std::string_view name = names.substr(0, bar);
        const bool ds = name.starts_with("ds:");
        if (localName(element) == (ds ? name.substr(3) : name) && ns == (ds ? dsNs : xades132Ns))
            return true;
        names = bar == std::string_view::npos ? std::string_view() : names.substr(bar + 1);
    }
    return false;
}

bool conforms(const _xmlNode* element, const Model& model)
{
    if (!model.attribute.empty() && !attribute(element, model.attribute))
        return false;
    const auto elements = childElements(element);
    std::size_t next = 0;
    for (const Place& place : model.sequence) {
        std::size_t count = 0;
        while (next < elements.size() && count < place.most && matches(elements[next], place.names)) {
            ++next;
            ++count;
        }
        if (count < place.least)
            return false;
    }
    return next == elements.size();
}

} // namespace

std::optional<std::string> schemaViolation(const _xmlNode* signedProperties)
{
    if (namespaceUri(signedProperties) != xades132Ns)
        return std::nullopt;
    struct Item {
        const _xmlNode* element;
        std::string_view parentName;
    };
    std::vector<Item> open{{signedProperties, {}}};
    while (!open.empty()) {
        const Item item = open.back();
        open.pop_back();
        const Model* model = modelOf(item.element, item.parentName);
        if (!model)
            continue; // what lies below is not described here
        if (!conforms(item.element, *model))
            return std::string(localName(item.element));
        for (const _xmlNode* child : childElements(item.element))
            open.push_back({child, localName(item.element)});
    }
    return std::nullopt;
}

} // namespace parafa::xades
