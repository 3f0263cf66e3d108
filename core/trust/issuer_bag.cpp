// SPDX-License-Identifier: EUPL-1.2
#include "base/handle.h"
#include "trust/network_evidence.h"

#include <openssl/err.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <algorithm>

namespace parafa
{

namespace
{

std::vector<Certificate> certificatesOfBag(ByteView der, std::size_t limit)
{
    std::vector<Certificate> result;
    const unsigned char* at = der.data();
    const Handle<PKCS7, PKCS7_free> bag(d2i_PKCS7(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    const STACK_OF(X509)* certificates = bag && PKCS7_type_is_signed(bag.get()) && bag->d.sign ? bag->d.sign->cert : nullptr;
    for (int i = 0; i < sk_X509_num(certificates) && result.size() < limit; ++i) {
        unsigned char* bytes = nullptr;
        const int size = i2d_X509(sk_X509_value(certificates, i), &bytes);
        if (size <= 0)
            continue;
        if (auto certificate = Certificate::fromDer({bytes, static_cast<std::size_t>(size)}))
            result.push_back(std::move(*certificate));
        OPENSSL_free(bytes);
    }
    return result;
}

/// The DER inside "-----BEGIN PKCS7-----"; empty where there is none.
Bytes pemBag(std::string_view text)
{
    constexpr std::string_view begin = "-----BEGIN PKCS7-----", end = "-----END PKCS7-----";
    const std::size_t from = text.find(begin);
    const std::size_t to = from == std::string_view::npos ? from : text.find(end, from);
    if (to == std::string_view::npos)
        return {};
    return fromBase64(text.substr(from + begin.size(), to - from - begin.size())).value_or(Bytes{});
}

} // namespace

Result<std::vector<Certificate>> readIssuers(ByteView bytes, std::size_t limit)
{
    auto certificates = Certificate::listFromPemOrDer(bytes);
    if (certificates && !certificates->empty()) {
        certificates->resize(std::min(certificates->size(), limit), certificates->front());
        return certificates;
    }
    std::vector<Certificate> bag = certificatesOfBag(bytes, limit);
    if (bag.empty())
        bag = certificatesOfBag(pemBag(asText(bytes)), limit);
    if (bag.empty())
        return fail(ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, {}, "no certificate");
    return bag;
}

} // namespace parafa
