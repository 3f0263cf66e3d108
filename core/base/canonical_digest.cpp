// SPDX-License-Identifier: EUPL-1.2
#include "base/canonical_digest.h"

#include "base/handle.h"
#include "base/xml_whole.h"

#include <openssl/evp.h>

namespace parafa
{

Result<Bytes> canonicalDigest(const XmlDocument& document, Canonicalization method, DigestAlgorithm algorithm)
{
    if (const auto rule = namespaceRuleOf(method)) {
        const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
        if (!context || EVP_DigestInit_ex(context.get(), digestMethod(algorithm), nullptr) != 1)
            return fail(ErrorCode::Unsupported, FindingCode::DigestAlgorithmUnknown, {}, std::string(digestName(algorithm)));
        if (writeWholeDocument(document.doc(), {}, *rule,
                               [&context](ByteView piece) { EVP_DigestUpdate(context.get(), piece.data(), piece.size()); })) {
            Bytes value(EVP_MAX_MD_SIZE);
            unsigned size = 0;
            EVP_DigestFinal_ex(context.get(), value.data(), &size);
            value.resize(size);
            return value;
        }
    }
    const auto canonical = canonicalize(document, nullptr, method);
    return canonical ? digestOf(algorithm, *canonical) : std::unexpected(canonical.error());
}

} // namespace parafa
