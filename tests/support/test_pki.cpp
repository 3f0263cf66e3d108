// SPDX-License-Identifier: EUPL-1.2
#include "support/test_pki.h"

#include "base/handle.h"
#include "keys/software_key.h"

#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <map>
#include <stdexcept>

namespace parafa::test
{

namespace
{

void demand(bool condition, const char* what)
{
    if (condition)
        return;
    char reason[256];
    ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
    throw std::runtime_error(std::string("test PKI: ") + what + ": " + reason);
}

void addName(X509_NAME* name, const char* field, const std::string& value)
{
    if (value.empty())
        return;
    const auto* text = reinterpret_cast<const unsigned char*>(value.data());
    demand(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, text, int(value.size()), -1, 0) == 1, field);
}

void setName(X509_NAME* name, const CertificateSpec& spec)
{
    addName(name, "C", spec.country);
    addName(name, "O", spec.organization);
    addName(name, "2.5.4.97", spec.organizationIdentifier);
    addName(name, "SN", spec.surname);
    addName(name, "GN", spec.givenName);
    addName(name, "serialNumber", spec.serialNumber);
    addName(name, "CN", spec.commonName);
}

void addExtension(X509* certificate, X509V3_CTX& context, int nid, const std::string& value)
{
    if (value.empty())
        return;
    const Handle<X509_EXTENSION, X509_EXTENSION_free> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    demand(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value.c_str());
}

void addRawExtension(X509* certificate, const std::string& oid, const Bytes& der)
{
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(oid.c_str(), 1));
    const Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
    demand(object && ASN1_OCTET_STRING_set(value.get(), der.data(), int(der.size())) == 1, "extension");
    const Handle<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509_EXTENSION_create_by_OBJ(nullptr, object.get(), 0, value.get()));
    demand(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "extension");
}

void addExtensions(X509* certificate, X509* issuer, const CertificateSpec& spec)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    // Some extensions are refused without a configuration, even an empty one.
    const Handle<CONF, NCONF_free> configuration(NCONF_new(nullptr));
    X509V3_set_nconf(&context, configuration.get());
    if (spec.isCa) {
        const std::string length = spec.pathLength ? ",pathlen:" + std::to_string(*spec.pathLength) : std::string();
        addExtension(certificate, context, NID_basic_constraints, "critical,CA:TRUE" + length);
    }
    addExtension(certificate, context, NID_subject_key_identifier, "hash");
    if (issuer != certificate)
        addExtension(certificate, context, NID_authority_key_identifier, "keyid:always");
    addExtension(certificate, context, NID_key_usage, spec.keyUsage);
    addExtension(certificate, context, NID_ext_key_usage, spec.extendedKeyUsage);
    addExtension(certificate, context, NID_certificate_policies, spec.certificatePolicies);
    addExtension(certificate, context, NID_name_constraints, spec.nameConstraints);
    if (!spec.crlUrl.empty())
        addExtension(certificate, context, NID_crl_distribution_points, "URI:" + spec.crlUrl);
    std::string access;
    if (!spec.ocspUrl.empty())
        access = "OCSP;URI:" + spec.ocspUrl;
    if (!spec.issuersUrl.empty())
        access += (access.empty() ? "" : ",") + ("caIssuers;URI:" + spec.issuersUrl);
    addExtension(certificate, context, NID_info_access, access);
    for (const auto& [oid, der] : spec.rawExtensions)
        addRawExtension(certificate, oid, der);
}

Certificate build(const CertificateSpec& spec, const TestKey& key, X509* issuer, const TestKey& issuerKey)
{
    static std::atomic<std::uint64_t> nextSerial{1000};
    const Handle<X509, X509_free> certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    demand(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), spec.serial ? spec.serial : nextSerial++) == 1,
           "serial");
    setName(X509_get_subject_name(certificate.get()), spec);
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : X509_get_subject_name(certificate.get()));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), spec.notBefore.seconds());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), spec.notAfter.seconds());
    demand(X509_set_pubkey(certificate.get(), key.get()) == 1, "public key");
    addExtensions(certificate.get(), issuer ? issuer : certificate.get(), spec);
    const bool edwards = EVP_PKEY_get_base_id(issuerKey.get()) == EVP_PKEY_ED25519;
    demand(X509_sign(certificate.get(), issuerKey.get(), edwards ? nullptr : digestMethod(spec.digest)) > 0,
           "signing a certificate");

    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    demand(size > 0, "encoding a certificate");
    const Bytes bytes(der, der + size);
    OPENSSL_free(der);
    Result<Certificate> made = Certificate::fromDer(bytes);
    if (!made)
        throw std::runtime_error("test PKI: " + made.error().detail);
    return std::move(*made);
}

std::string drain(BIO* memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, std::size_t(size)};
}

} // namespace

TestKey generateKey(TestKeyType type)
{
    EVP_PKEY* key = nullptr;
    switch (type) {
    case TestKeyType::Rsa1024:
        key = EVP_RSA_gen(1024);
        break;
    case TestKeyType::Rsa2048:
        key = EVP_RSA_gen(2048);
        break;
    case TestKeyType::Rsa3072:
        key = EVP_RSA_gen(3072);
        break;
    case TestKeyType::P256:
        key = EVP_EC_gen("P-256");
        break;
    case TestKeyType::P384:
        key = EVP_EC_gen("P-384");
        break;
    case TestKeyType::P521:
        key = EVP_EC_gen("P-521");
        break;
    case TestKeyType::Ed25519:
        key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        break;
    }
    demand(key != nullptr, "generating a key");
    return {key, EVP_PKEY_free};
}

TestKey sharedKey(TestKeyType type, int index)
{
    static std::map<std::pair<TestKeyType, int>, TestKey> keys;
    TestKey& key = keys[{type, index}];
    if (!key)
        key = generateKey(type);
    return key;
}

TestIdentity issue(const TestIdentity& issuer, const CertificateSpec& spec, TestKey key)
{
    Certificate certificate = build(spec, key, issuer.certificate.x509(), issuer.key);
    return {std::move(certificate), std::move(key)};
}

TestIdentity issue(const TestIdentity& issuer, const CertificateSpec& spec, TestKeyType type)
{
    return issue(issuer, spec, generateKey(type));
}

TestIdentity selfSigned(const CertificateSpec& spec, TestKey key)
{
    Certificate certificate = build(spec, key, nullptr, key);
    return {std::move(certificate), std::move(key)};
}

TestIdentity makeRoot(const std::string& commonName, TestKeyType type)
{
    CertificateSpec spec;
    spec.commonName = commonName;
    spec.organization = "Testovací dodávateľ";
    spec.isCa = true;
    spec.keyUsage = "critical,keyCertSign,cRLSign";
    return selfSigned(spec, generateKey(type));
}

TestPki makePki(TestKeyType signerType)
{
    const TestIdentity root = makeRoot();
    CertificateSpec spec;
    spec.organization = "Testovací dodávateľ";
    spec.commonName = "Testovacia vydávajúca autorita";
    spec.isCa = true;
    spec.pathLength = 0;
    spec.keyUsage = "critical,keyCertSign,cRLSign";
    const TestIdentity intermediate = issue(root, spec, sharedKey(TestKeyType::P256, 101));

    CertificateSpec signer;
    signer.givenName = "Ján";
    signer.surname = "Testovací";

    CertificateSpec authority;
    authority.commonName = "Testovacia časová pečiatka";
    authority.keyUsage = "critical,digitalSignature";
    authority.extendedKeyUsage = "critical,timeStamping";

    CertificateSpec responder;
    responder.commonName = "Testovací OCSP responder";
    responder.keyUsage = "critical,digitalSignature";
    responder.extendedKeyUsage = "OCSPSigning";

    return {root, intermediate, issue(intermediate, signer, signerType),
            issue(intermediate, authority, sharedKey(TestKeyType::P256, 102)),
            issue(intermediate, responder, sharedKey(TestKeyType::P256, 103))};
}

const TestPki& sharedPki()
{
    static const TestPki pki = makePki();
    return pki;
}

std::unique_ptr<SigningKey> signingKey(const TestIdentity& identity, std::vector<Certificate> chain)
{
    EVP_PKEY_up_ref(identity.key.get());
    auto key = makeSoftwareKey(identity.certificate, std::move(chain), PrivateKey(identity.key.get()));
    if (!key)
        throw std::runtime_error("test PKI: " + key.error().detail);
    return std::move(*key);
}

std::string toPem(const Certificate& certificate)
{
    const Handle<BIO, BIO_free_all> memory(BIO_new(BIO_s_mem()));
    demand(PEM_write_bio_X509(memory.get(), certificate.x509()) == 1, "PEM");
    return drain(memory.get());
}

std::string toPem(const TestKey& key)
{
    const Handle<BIO, BIO_free_all> memory(BIO_new(BIO_s_mem()));
    demand(PEM_write_bio_PKCS8PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1, "PEM");
    return drain(memory.get());
}

} // namespace parafa::test
