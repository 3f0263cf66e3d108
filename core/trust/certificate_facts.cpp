// SPDX-License-Identifier: EUPL-1.2
#include "trust/certificate_facts.h"

#include "base/der.h"
#include "base/handle.h"

#include <openssl/asn1.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <utility>

namespace parafa
{
namespace
{

constexpr std::string_view oidQcType = "0.4.0.1862.1.6";
constexpr std::string_view oidUserNotice = "1.3.6.1.5.5.7.2.2";
constexpr std::string_view oidValidityAssured = "0.4.0.194121.2.1";

std::string oidText(const ASN1_OBJECT* object)
{
    std::array<char, 128> text{};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    return text.data();
}

std::string stringText(const ASN1_STRING* value)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)), static_cast<std::size_t>(ASN1_STRING_length(value))};
}

/// DER of an extension's value, empty when absent.
ByteView extension(const X509* x509, const char* oid)
{
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(oid, 1));
    const int index = X509_get_ext_by_OBJ(x509, object.get(), -1);
    if (index < 0)
        return {};
    const ASN1_OCTET_STRING* data = X509_EXTENSION_get_data(X509_get_ext(x509, index));
    return {ASN1_STRING_get0_data(data), static_cast<std::size_t>(ASN1_STRING_length(data))};
}

void addNames(const GENERAL_NAMES* names, std::vector<std::string>& urls)
{
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_URI)
            urls.push_back(stringText(name->d.uniformResourceIdentifier));
    }
}

void readPolicies(ByteView der, std::vector<CertificatePolicy>& policies)
{
    const auto list = derSingle(der);
    const auto entries = list && list->is(DerTag::Sequence) ? derChildren(*list) : std::nullopt;
    for (const DerValue& entry : entries.value_or(std::vector<DerValue>{})) {
        DerReader reader(entry);
        const auto oid = reader.take(DerTag::Oid);
        CertificatePolicy policy{oid ? derOid(*oid).value_or("") : "", {}};
        if (policy.oid.empty())
            continue;
        // PolicyInformation.policyQualifiers: the explicitText of a UserNotice is its only character string at this depth.
        if (const auto qualifiers = reader.take(DerTag::Sequence))
            for (const DerValue& info : derChildren(*qualifiers).value_or(std::vector<DerValue>{})) {
                DerReader inside(info);
                const auto id = inside.take(DerTag::Oid);
                const auto notice = id && derOid(*id) == oidUserNotice ? inside.take(DerTag::Sequence) : std::nullopt;
                if (notice)
                    for (const DerValue& part : derChildren(*notice).value_or(std::vector<DerValue>{}))
                        if (const auto text = derText(part))
                            policy.notice = *text;
            }
        policies.push_back(std::move(policy));
    }
}

// EN 319 412-5, 4: QCStatements ::= SEQUENCE OF SEQUENCE { statementId, statementInfo OPTIONAL }
void readQcStatements(ByteView der, CertificateFacts& facts)
{
    const auto list = derSingle(der);
    const auto entries = list && list->is(DerTag::Sequence) ? derChildren(*list) : std::nullopt;
    for (const DerValue& entry : entries.value_or(std::vector<DerValue>{})) {
        DerReader reader(entry);
        const auto oid = reader.take(DerTag::Oid);
        const std::string id = oid ? derOid(*oid).value_or("") : "";
        if (id.empty())
            continue;
        facts.qcStatements.insert(id);
        if (id != oidQcType)
            continue;
        if (const auto types = reader.take(DerTag::Sequence))
            for (const DerValue& type : derChildren(*types).value_or(std::vector<DerValue>{}))
                if (const auto text = derOid(type))
                    facts.qcTypes.insert(*text);
    }
}

void readDistributionPoints(const X509* x509, std::vector<std::string>& urls)
{
    const Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(
        static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(x509, NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT* point = sk_DIST_POINT_value(points.get(), i);
        if (point->distpoint && point->distpoint->type == 0)
            addNames(point->distpoint->name.fullname, urls);
    }
}

void readInformationAccess(const X509* x509, CertificateFacts& facts)
{
    const Handle<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free> access(
        static_cast<AUTHORITY_INFO_ACCESS*>(X509_get_ext_d2i(x509, NID_info_access, nullptr, nullptr)));
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION* entry = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (entry->location->type != GEN_URI)
            continue;
        const std::string url = stringText(entry->location->d.uniformResourceIdentifier);
        if (OBJ_obj2nid(entry->method) == NID_ad_OCSP)
            facts.ocspUrls.push_back(url);
        else if (OBJ_obj2nid(entry->method) == NID_ad_ca_issuers)
            facts.issuerUrls.push_back(url);
    }
}

} // namespace

CertificateFacts CertificateFacts::of(const Certificate& certificate)
{
    CertificateFacts facts;
    X509* x509 = certificate.x509();
    readPolicies(extension(x509, "2.5.29.32"), facts.policies);
    readQcStatements(extension(x509, "1.3.6.1.5.5.7.1.3"), facts);
    readDistributionPoints(x509, facts.crlUrls);
    readInformationAccess(x509, facts);
    facts.ocspNoCheck = X509_get_ext_by_NID(x509, NID_id_pkix_OCSP_noCheck, -1) >= 0;
    facts.validityAssured = !extension(x509, oidValidityAssured.data()).empty();

    constexpr std::array<std::pair<std::uint32_t, const char*>, 9> usages{{{KU_DIGITAL_SIGNATURE, "digitalSignature"},
                                                                           {KU_NON_REPUDIATION, "nonRepudiation"},
                                                                           {KU_KEY_ENCIPHERMENT, "keyEncipherment"},
                                                                           {KU_DATA_ENCIPHERMENT, "dataEncipherment"},
                                                                           {KU_KEY_AGREEMENT, "keyAgreement"},
                                                                           {KU_KEY_CERT_SIGN, "keyCertSign"},
                                                                           {KU_CRL_SIGN, "crlSign"},
                                                                           {KU_ENCIPHER_ONLY, "encipherOnly"},
                                                                           {KU_DECIPHER_ONLY, "decipherOnly"}}};
    if (certificate.hasKeyUsage())
        for (const auto& [bit, name] : usages)
            if (X509_get_key_usage(x509) & bit)
                facts.keyUsages.insert(name);

    const X509_NAME* subject = X509_get_subject_name(x509);
    for (int i = 0; i < X509_NAME_entry_count(subject); ++i)
        facts.subjectAttributes.insert(oidText(X509_NAME_ENTRY_get_object(X509_NAME_get_entry(subject, i))));
    const auto octets = [](const ASN1_OCTET_STRING* value) {
        return value ? Bytes(ASN1_STRING_get0_data(value), ASN1_STRING_get0_data(value) + ASN1_STRING_length(value)) : Bytes{};
    };
    facts.subjectKeyId = octets(X509_get0_subject_key_id(x509));
    facts.authorityKeyId = octets(X509_get0_authority_key_id(x509));
    return facts;
}

bool CertificateFacts::hasPolicy(std::string_view oid) const
{
    return std::any_of(policies.begin(), policies.end(), [&](const CertificatePolicy& policy) { return policy.oid == oid; });
}

std::optional<EntityKey> entityKeyOf(ByteView certificateDer)
{
    // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { [0] version, serial, algorithm, issuer, validity, subject, key, ...
    const auto certificate = derSingle(certificateDer);
    if (!certificate || !certificate->is(DerTag::Sequence))
        return std::nullopt;
    DerReader outer(*certificate);
    const auto tbs = outer.take(DerTag::Sequence);
    if (!tbs)
        return std::nullopt;
    DerReader reader(*tbs);
    reader.takeContext(0);
    const auto serial = reader.take(DerTag::Integer);
    const auto algorithm = reader.take(DerTag::Sequence);
    const auto issuer = reader.take(DerTag::Sequence);
    const auto validity = reader.take(DerTag::Sequence);
    const auto subject = reader.take(DerTag::Sequence);
    const auto key = reader.take(DerTag::Sequence);
    if (!serial || !algorithm || !issuer || !validity || !subject || !key)
        return std::nullopt;
    EntityKey result;
    result.id.reserve(subject->whole.size() + key->whole.size());
    result.id.assign(subject->whole.begin(), subject->whole.end());
    result.id.insert(result.id.end(), key->whole.begin(), key->whole.end());
    result.nameSize = subject->whole.size();
    return result;
}

Bytes EntityKey::keyId() const
{
    const auto key = derSingle(ByteView(id).subspan(nameSize));
    if (!key)
        return {};
    DerReader reader(*key);
    reader.next();
    const auto bits = reader.take(DerTag::BitString);
    if (!bits || bits->content.empty())
        return {};
    return digestOf(DigestAlgorithm::Sha1, bits->content.subspan(1)).value_or(Bytes{});
}

} // namespace parafa
