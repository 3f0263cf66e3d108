// SPDX-License-Identifier: EUPL-1.2
#include "keys/pkcs12_bags.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <utility>

namespace parafa::pkcs12
{

namespace
{

constexpr int maxNesting = 4;
/// Stated counts are the sender's: ten million rounds take some seconds, four thousand million would hang the program.
constexpr long maxIterations = 10'000'000;

void freeSafes(STACK_OF(PKCS7) * safes)
{
    sk_PKCS7_pop_free(safes, PKCS7_free);
}

void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

using Safes = Handle<STACK_OF(PKCS7), freeSafes>;
using SafeBags = Handle<STACK_OF(PKCS12_SAFEBAG), freeBags>;

Bytes localKeyId(const PKCS12_SAFEBAG* bag)
{
    const ASN1_TYPE* value = PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID);
    if (!value || value->type != V_ASN1_OCTET_STRING)
        return {};
    const ASN1_OCTET_STRING* octets = value->value.octet_string;
    return {ASN1_STRING_get0_data(octets), ASN1_STRING_get0_data(octets) + ASN1_STRING_length(octets)};
}

/// Walks the bags of one file. Old ciphers (RC2, DES) live in OpenSSL's legacy provider, which only `context` sees.
class Reader
{
public:
    Reader(OSSL_LIB_CTX* context, const char* passphrase, int length)
        : m_context(context), m_passphrase(passphrase), m_length(length)
    {
    }

    Result<void> readSafe(PKCS7* safe);
    Bags take() { return std::move(m_found); }

private:
    Result<void> readBagList(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth);
    Result<void> readBag(const PKCS12_SAFEBAG* bag, int depth);
    Result<void> addKey(const PKCS8_PRIV_KEY_INFO* information, const PKCS12_SAFEBAG* bag);

    OSSL_LIB_CTX* m_context;
    const char* m_passphrase;
    int m_length;
    Bags m_found;
};

Result<void> checkIterations(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    const void* parameter = nullptr;
    int type = 0;
    X509_ALGOR_get0(&object, &type, &parameter, algorithm);
    if (type != V_ASN1_SEQUENCE)
        return {};
    const auto* sequence = static_cast<const ASN1_STRING*>(parameter);
    const unsigned char* at = ASN1_STRING_get0_data(sequence);
    long iterations = 0;
    if (OBJ_obj2nid(object) == NID_pbes2) {
        const Handle<PBE2PARAM, PBE2PARAM_free> scheme(d2i_PBE2PARAM(nullptr, &at, ASN1_STRING_length(sequence)));
        if (!scheme || !scheme->keyfunc->parameter || scheme->keyfunc->parameter->type != V_ASN1_SEQUENCE)
            return {};
        const ASN1_STRING* inner = scheme->keyfunc->parameter->value.sequence;
        const unsigned char* innerAt = ASN1_STRING_get0_data(inner);
        const Handle<PBKDF2PARAM, PBKDF2PARAM_free> function(d2i_PBKDF2PARAM(nullptr, &innerAt, ASN1_STRING_length(inner)));
        iterations = function ? ASN1_INTEGER_get(function->iter) : 0;
    } else {
        const Handle<PBEPARAM, PBEPARAM_free> scheme(d2i_PBEPARAM(nullptr, &at, ASN1_STRING_length(sequence)));
        iterations = scheme ? ASN1_INTEGER_get(scheme->iter) : 0;
    }
    // ASN1_INTEGER_get says -1 for what does not fit.
    if (iterations < 0 || iterations > maxIterations)
        return fail(ErrorCode::LimitExceeded, "the key derivation asks for too many rounds");
    return {};
}

Result<void> Reader::readSafe(PKCS7* safe)
{
    SafeBags bags;
    if (PKCS7_type_is_data(safe)) {
        bags.reset(PKCS12_unpack_p7data(safe));
        if (!bags)
            return fail(ErrorCode::Unreadable, "a safe is damaged");
    } else if (PKCS7_type_is_encrypted(safe)) {
        if (auto sane = checkIterations(safe->d.encrypted->enc_data->algorithm); !sane)
            return sane;
        bags.reset(PKCS12_unpack_p7encdata(safe, m_passphrase, m_length));
        if (!bags)
            return fail(ErrorCode::WrongPassword, "a safe does not decrypt");
    } else {
        return {}; // encrypted for a certificate (RFC 7292, 4.1): nothing this program could open
    }
    return readBagList(bags.get(), 0);
}

Result<void> Reader::readBagList(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    if (depth > maxNesting)
        return fail(ErrorCode::LimitExceeded, "bags inside bags");
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i)
        if (auto read = readBag(sk_PKCS12_SAFEBAG_value(bags, i), depth); !read)
            return read;
    return {};
}

Result<void> Reader::readBag(const PKCS12_SAFEBAG* bag, int depth)
{
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_keyBag:
        return addKey(PKCS12_SAFEBAG_get0_p8inf(bag), bag);
    case NID_pkcs8ShroudedKeyBag: {
        const X509_ALGOR* algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        if (auto sane = checkIterations(algorithm); !sane)
            return sane;
        const Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> information(
            PKCS12_decrypt_skey_ex(bag, m_passphrase, m_length, m_context, nullptr));
        if (!information)
            return fail(ErrorCode::WrongPassword, "a private key does not decrypt");
        return addKey(information.get(), bag);
    }
    case NID_certBag: {
        if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
            return {};
        const Handle<X509, X509_free> certificate(PKCS12_SAFEBAG_get1_cert(bag));
        unsigned char* der = nullptr;
        const int size = certificate ? i2d_X509(certificate.get(), &der) : -1;
        if (size <= 0)
            return fail(ErrorCode::Unreadable, "a certificate is damaged");
        auto made = Certificate::fromDer({der, std::size_t(size)});
        OPENSSL_free(der);
        if (!made)
            return std::unexpected(made.error());
        m_found.certificates.push_back({std::move(*made), localKeyId(bag)});
        return {};
    }
    case NID_safeContentsBag:
        return readBagList(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
    default:
        return {};
    }
}

Result<void> Reader::addKey(const PKCS8_PRIV_KEY_INFO* information, const PKCS12_SAFEBAG* bag)
{
    // In the default context: the key outlives `m_context`.
    PrivateKey key(EVP_PKCS82PKEY(information));
    if (!key)
        return fail(ErrorCode::Unreadable, "a private key is damaged or of an unknown type");
    m_found.keys.push_back({std::move(key), localKeyId(bag)});
    return {};
}

} // namespace

LegacyContext::LegacyContext() : m_context(OSSL_LIB_CTX_new())
{
    m_default.reset(OSSL_PROVIDER_load(m_context.get(), "default"));
    m_legacy.reset(OSSL_PROVIDER_load(m_context.get(), "legacy"));
    ERR_clear_error();
}

Pkcs12 LegacyContext::decode(ByteView der) const
{
    // d2i fills an object made with a context so that its parts are decrypted in that context.
    PKCS12* file = PKCS12_init_ex(NID_pkcs7_data, m_context.get(), nullptr);
    const unsigned char* at = der.data();
    if (!d2i_PKCS12(&file, &at, long(der.size())))
        return {}; // d2i has freed it
    return Pkcs12(file);
}

Result<void> checkMacIterations(PKCS12* file)
{
    const ASN1_INTEGER* rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, file);
    const long iterations = rounds ? ASN1_INTEGER_get(rounds) : 1;
    if (iterations < 0 || iterations > maxIterations)
        return fail(ErrorCode::LimitExceeded, "the integrity value asks for too many rounds");
    return {};
}

Result<Bags> readBags(const LegacyContext& libraries, PKCS12* file, const char* passphrase, int length)
{
    const Safes safes(PKCS12_unpack_authsafes(file));
    if (!safes)
        return fail(ErrorCode::Unreadable, "the authenticated safe is damaged");
    Reader reader(libraries.context(), passphrase, length);
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i)
        if (auto read = reader.readSafe(sk_PKCS7_value(safes.get(), i)); !read)
            return std::unexpected(read.error());
    return reader.take();
}

} // namespace parafa::pkcs12
