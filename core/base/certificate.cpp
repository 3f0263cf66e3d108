// SPDX-License-Identifier: EUPL-1.2
#include "base/certificate.h"

#include "base/handle.h"

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>

namespace parafa
{

struct Certificate::State {
    Handle<X509, X509_free> x509;
    Bytes der;
    std::string subject, issuer, serialHex;
    Bytes subjectDer, issuerDer, sha256;
    UtcTime notBefore, notAfter;
};

namespace
{

using Bio = Handle<BIO, BIO_free_all>;

std::string takeText(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

// RFC 4514: reversed order, escaped, UTF-8 kept as it is.
std::string nameText(const X509_NAME* name)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) | ASN1_STRFLGS_UTF8_CONVERT);
    return takeText(bio.get());
}

Bytes nameDer(const X509_NAME* name)
{
    const unsigned char* data = nullptr;
    std::size_t size = 0;
    if (X509_NAME_get0_der(name, &data, &size) != 1)
        return {};
    return {data, data + size};
}

UtcTime timeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return UtcTime(static_cast<std::int64_t>(::timegm(&parts)));
}

} // namespace

Result<Certificate> Certificate::fromDer(ByteView der)
{
    const unsigned char* at = der.data();
    auto state = std::make_shared<State>();
    state->x509.reset(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!state->x509 || at != der.data() + der.size())
        return fail(ErrorCode::Unreadable, FindingCode::SigningCertificateMalformed, {}, "not a DER certificate");
    const X509* x509 = state->x509.get();
    state->der.assign(der.begin(), der.end());
    state->subject = nameText(X509_get_subject_name(x509));
    state->issuer = nameText(X509_get_issuer_name(x509));
    state->subjectDer = nameDer(X509_get_subject_name(x509));
    state->issuerDer = nameDer(X509_get_issuer_name(x509));
    state->notBefore = timeOf(X509_get0_notBefore(x509));
    state->notAfter = timeOf(X509_get0_notAfter(x509));
    if (const Handle<BIGNUM, BN_free> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509), nullptr)); number) {
        Bytes octets(static_cast<std::size_t>(BN_num_bytes(number.get())));
        BN_bn2bin(number.get(), octets.data());
        state->serialHex = octets.empty() ? "0" : toHex(octets);
        if (state->serialHex.size() > 1 && state->serialHex.front() == '0')
            state->serialHex.erase(0, 1);
        if (BN_is_negative(number.get()))
            state->serialHex.insert(0, "-");
    }
    auto fingerprint = digestOf(DigestAlgorithm::Sha256, der);
    if (!fingerprint)
        return std::unexpected(fingerprint.error());
    state->sha256 = std::move(*fingerprint);
    // Forces OpenSSL to read the extensions now, so that later calls only read and threads may share the object.
    X509_check_purpose(state->x509.get(), -1, 0);
    ERR_clear_error();
    return Certificate(std::move(state));
}

Result<std::vector<Certificate>> Certificate::listFromPemOrDer(ByteView data)
{
    std::vector<Certificate> list;
    if (asText(data).find("-----BEGIN") == std::string_view::npos) {
        auto one = fromDer(data);
        if (!one)
            return std::unexpected(one.error());
        list.push_back(std::move(*one));
        return list;
    }
    const Bio bio(BIO_new_mem_buf(data.data(), static_cast<int>(data.size())));
    char* name = nullptr;
    char* header = nullptr;
    unsigned char* content = nullptr;
    long size = 0;
    while (PEM_read_bio(bio.get(), &name, &header, &content, &size) == 1) {
        const std::string_view kind = name;
        Result<Certificate> one = fail(ErrorCode::Unsupported, "not a certificate");
        if (kind == "CERTIFICATE" || kind == "X509 CERTIFICATE" || kind == "TRUSTED CERTIFICATE")
            one = fromDer({content, static_cast<std::size_t>(size)});
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(content, static_cast<std::size_t>(size));
        if (one)
            list.push_back(std::move(*one));
        else if (one.error().code != ErrorCode::Unsupported)
            return std::unexpected(one.error());
    }
    ERR_clear_error();
    if (list.empty())
        return fail(ErrorCode::Unreadable, FindingCode::SigningCertificateMalformed, {}, "no certificate in the PEM text");
    return list;
}

ByteView Certificate::der() const
{
    return m_state->der;
}

const std::string& Certificate::subject() const
{
    return m_state->subject;
}

const std::string& Certificate::issuer() const
{
    return m_state->issuer;
}

ByteView Certificate::subjectDer() const
{
    return m_state->subjectDer;
}

ByteView Certificate::issuerDer() const
{
    return m_state->issuerDer;
}

std::string Certificate::subjectAttribute(std::string_view shortName) const
{
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(std::string(shortName).c_str(), 0));
    if (!object)
        return {};
    const X509_NAME* name = X509_get_subject_name(m_state->x509.get());
    const int at = X509_NAME_get_index_by_OBJ(name, object.get(), -1);
    if (at < 0)
        return {};
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) {
        ERR_clear_error();
        return {};
    }
    std::string value(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    OPENSSL_free(text);
    return value;
}

std::string Certificate::displayName() const
{
    for (const auto* attribute : {"CN", "O"})
        if (std::string value = subjectAttribute(attribute); !value.empty())
            return value;
    return subject();
}

const std::string& Certificate::serialHex() const
{
    return m_state->serialHex;
}

std::string Certificate::serialDecimal() const
{
    const Handle<BIGNUM, BN_free> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_state->x509.get()), nullptr));
    if (!number)
        return {};
    char* text = BN_bn2dec(number.get());
    std::string value = text ? text : "";
    OPENSSL_free(text);
    return value;
}

UtcTime Certificate::notBefore() const
{
    return m_state->notBefore;
}

UtcTime Certificate::notAfter() const
{
    return m_state->notAfter;
}

const Bytes& Certificate::sha256() const
{
    return m_state->sha256;
}

Bytes Certificate::digest(DigestAlgorithm algorithm) const
{
    if (algorithm == DigestAlgorithm::Sha256)
        return m_state->sha256;
    return digestOf(algorithm, m_state->der).value_or(Bytes{});
}

KeyType Certificate::keyType() const
{
    const EVP_PKEY* key = X509_get0_pubkey(m_state->x509.get());
    if (!key)
        return KeyType::Other;
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
        return KeyType::Rsa;
    case EVP_PKEY_RSA_PSS:
        return KeyType::RsaPss;
    case EVP_PKEY_EC:
        return KeyType::Ec;
    case EVP_PKEY_ED25519:
        return KeyType::Ed25519;
    case EVP_PKEY_ED448:
        return KeyType::Ed448;
    case EVP_PKEY_DSA:
        return KeyType::Dsa;
    default:
        return KeyType::Other;
    }
}

int Certificate::keyBits() const
{
    const EVP_PKEY* key = X509_get0_pubkey(m_state->x509.get());
    return key ? EVP_PKEY_get_bits(key) : 0;
}

bool Certificate::hasKeyUsage() const
{
    return (X509_get_extension_flags(m_state->x509.get()) & EXFLAG_KUSAGE) != 0;
}

bool Certificate::allowsDigitalSignature() const
{
    return hasKeyUsage() && (X509_get_key_usage(m_state->x509.get()) & KU_DIGITAL_SIGNATURE) != 0;
}

bool Certificate::allowsNonRepudiation() const
{
    return hasKeyUsage() && (X509_get_key_usage(m_state->x509.get()) & KU_NON_REPUDIATION) != 0;
}

ByteView Certificate::subjectKeyId() const
{
    const ASN1_OCTET_STRING* id = X509_get0_subject_key_id(m_state->x509.get());
    return id ? ByteView(ASN1_STRING_get0_data(id), static_cast<std::size_t>(ASN1_STRING_length(id))) : ByteView{};
}

bool Certificate::isCa() const
{
    return (X509_get_extension_flags(m_state->x509.get()) & EXFLAG_CA) != 0;
}

std::vector<std::string> Certificate::extendedKeyUsages() const
{
    std::vector<std::string> usages;
    auto* list = static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(m_state->x509.get(), NID_ext_key_usage, nullptr, nullptr));
    for (int i = 0; i < sk_ASN1_OBJECT_num(list); ++i) {
        std::array<char, 128> text{};
        if (OBJ_obj2txt(text.data(), static_cast<int>(text.size()), sk_ASN1_OBJECT_value(list, i), 1) > 0)
            usages.emplace_back(text.data());
    }
    sk_ASN1_OBJECT_pop_free(list, ASN1_OBJECT_free);
    ERR_clear_error();
    return usages;
}

bool Certificate::isSelfIssued() const
{
    return m_state->subjectDer == m_state->issuerDer;
}

x509_st* Certificate::x509() const
{
    return m_state->x509.get();
}

evp_pkey_st* Certificate::publicKey() const
{
    return X509_get0_pubkey(m_state->x509.get());
}

bool Certificate::operator==(const Certificate& other) const
{
    return m_state == other.m_state || m_state->der == other.m_state->der;
}

} // namespace parafa
