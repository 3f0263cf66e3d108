// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_key.h"

#include "base/handle.h"
#include "keys/token_mechanism.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <p11-kit/pkcs11.h>

#include <algorithm>

namespace parafa
{

namespace
{

/// Big-endian modulus of an RSA key; empty for others.
Bytes modulusOf(const Certificate& certificate)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(certificate.publicKey(), OSSL_PKEY_PARAM_RSA_N, &number) != 1)
        return {};
    const Handle<BIGNUM, BN_free> owned(number);
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number)));
    BN_bn2bin(number, bytes.data());
    return bytes;
}

bool sameModulus(const TokenSession& session, unsigned long object, const Certificate& certificate)
{
    const Bytes wanted = modulusOf(certificate);
    auto modulus = session.attribute(object, CKA_MODULUS);
    if (wanted.empty() || !modulus)
        return false;
    modulus->erase(modulus->begin(), std::ranges::find_if(*modulus, [](std::uint8_t byte) { return byte != 0; }));
    return *modulus == wanted;
}

/// By CKA_ID; of several (cards with twins) the one whose public part is the certificate's. A key without the certificate's ID
/// still counts where its modulus says that it is the one.
Result<unsigned long> findKey(const TokenSession& session, const TokenCertificate& certificate)
{
    const auto privateKeys = TokenSession::isNumber(CKA_CLASS, CKO_PRIVATE_KEY);
    std::vector<unsigned long> candidates;
    if (!certificate.id.empty()) {
        auto found = session.find({privateKeys, {CKA_ID, certificate.id}});
        if (!found)
            return std::unexpected(found.error());
        candidates = std::move(*found);
    }
    if (candidates.size() == 1)
        return candidates.front();
    if (candidates.empty()) {
        auto all = session.find({privateKeys});
        if (!all)
            return std::unexpected(all.error());
        candidates = std::move(*all);
    }
    const auto match =
        std::ranges::find_if(candidates, [&](unsigned long key) { return sameModulus(session, key, certificate.certificate); });
    if (match == candidates.end())
        return fail(ErrorCode::KeyRefused, FindingCode::TokenKeyMissing, certificate.certificate.displayName());
    return *match;
}

class TokenKey final : public SigningKey
{
public:
    TokenKey(TokenSession session, unsigned long key, const TokenCertificate& certificate, std::vector<Certificate> chain,
             PinProvider& pins)
        : m_session(std::move(session)), m_key(key), m_certificate(certificate), m_chain(std::move(chain)), m_pins(pins),
          m_asksEachTime(m_session.flag(key, CKA_ALWAYS_AUTHENTICATE))
    {
    }

    const Certificate& certificate() const override { return m_certificate.certificate; }
    const std::vector<Certificate>& chain() const override { return m_chain; }

    Result<Bytes> sign(const SignatureAlgorithm& algorithm, ByteView data) override
    {
        const auto how = tokenSigning(m_session, algorithm, data);
        if (!how)
            return std::unexpected(how.error());
        auto value = m_session.sign(m_key, how->mechanism, how->parameter, how->input, m_asksEachTime ? &m_pins : nullptr,
                                    m_certificate.label);
        if (!value || algorithm.scheme != SignatureScheme::Ecdsa)
            return value;
        // PKCS#11 2.40, 2.3.1: ECDSA values are r||s.
        auto der = ecdsaRawToDer(*value);
        if (!der)
            return fail(ErrorCode::KeyRefused, FindingCode::TokenFunctionFailed, m_session.token().label, "odd ECDSA value");
        return std::move(*der);
    }

private:
    TokenSession m_session;
    unsigned long m_key;
    TokenCertificate m_certificate;
    std::vector<Certificate> m_chain;
    PinProvider& m_pins;
    bool m_asksEachTime;
};

} // namespace

Result<std::unique_ptr<SigningKey>> openTokenKey(TokenSession session, const TokenCertificate& certificate,
                                                 std::vector<Certificate> chain, PinProvider& pins)
{
    const auto key = findKey(session, certificate);
    if (!key)
        return std::unexpected(key.error());
    if (const auto canSign = session.attribute(*key, CKA_SIGN); canSign && !canSign->empty() && canSign->front() == CK_FALSE)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenKeyNotForSigning, certificate.certificate.displayName());
    return std::make_unique<TokenKey>(std::move(session), *key, certificate, std::move(chain), pins);
}

} // namespace parafa
