// SPDX-License-Identifier: EUPL-1.2
#include "base/digest.h"

#include "base/handle.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <array>
#include <atomic>
#include <vector>

namespace parafa
{

namespace
{

struct Row {
    DigestAlgorithm algorithm;
    std::string_view name;
    std::string_view uri;
    std::string_view oid;
    const EVP_MD* (*method)();
};

// URIs: XML Signature, XML Encryption, RFC 9231; OIDs: NIST CSOR, RFC 1321, ISO/IEC 10118-3.
constexpr std::array<Row, 11> table{{
    {DigestAlgorithm::Md5, "MD5", "http://www.w3.org/2001/04/xmldsig-more#md5", "1.2.840.113549.2.5", EVP_md5},
    {DigestAlgorithm::Sha1, "SHA-1", "http://www.w3.org/2000/09/xmldsig#sha1", "1.3.14.3.2.26", EVP_sha1},
    {DigestAlgorithm::Sha224, "SHA-224", "http://www.w3.org/2001/04/xmldsig-more#sha224", "2.16.840.1.101.3.4.2.4", EVP_sha224},
    {DigestAlgorithm::Sha256, "SHA-256", "http://www.w3.org/2001/04/xmlenc#sha256", "2.16.840.1.101.3.4.2.1", EVP_sha256},
    {DigestAlgorithm::Sha384, "SHA-384", "http://www.w3.org/2001/04/xmldsig-more#sha384", "2.16.840.1.101.3.4.2.2", EVP_sha384},
    {DigestAlgorithm::Sha512, "SHA-512", "http://www.w3.org/2001/04/xmlenc#sha512", "2.16.840.1.101.3.4.2.3", EVP_sha512},
    {DigestAlgorithm::Sha3_224, "SHA3-224", "http://www.w3.org/2007/05/xmldsig-more#sha3-224", "2.16.840.1.101.3.4.2.7",
     EVP_sha3_224},
    {DigestAlgorithm::Sha3_256, "SHA3-256", "http://www.w3.org/2007/05/xmldsig-more#sha3-256", "2.16.840.1.101.3.4.2.8",
     EVP_sha3_256},
    {DigestAlgorithm::Sha3_384, "SHA3-384", "http://www.w3.org/2007/05/xmldsig-more#sha3-384", "2.16.840.1.101.3.4.2.9",
     EVP_sha3_384},
    {DigestAlgorithm::Sha3_512, "SHA3-512", "http://www.w3.org/2007/05/xmldsig-more#sha3-512", "2.16.840.1.101.3.4.2.10",
     EVP_sha3_512},
    {DigestAlgorithm::Ripemd160, "RIPEMD-160", "http://www.w3.org/2001/04/xmlenc#ripemd160", "1.3.36.3.2.1", EVP_ripemd160},
}};

const Row& rowOf(DigestAlgorithm algorithm)
{
    return table[static_cast<std::size_t>(algorithm)];
}

using Context = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;

/// The provider's implementation, looked up once in a process: with OpenSSL's static objects each use looks it up again, which
/// costs more than a digest of a few hundred octets. Null where no provider has it.
const EVP_MD* fetched(DigestAlgorithm algorithm)
{
    static std::array<std::atomic<EVP_MD*>, table.size()> known{};
    std::atomic<EVP_MD*>& slot = known[static_cast<std::size_t>(algorithm)];
    if (EVP_MD* method = slot.load(std::memory_order_acquire))
        return method;
    ERR_set_mark();
    EVP_MD* method = EVP_MD_fetch(nullptr, EVP_MD_get0_name(rowOf(algorithm).method()), nullptr);
    ERR_pop_to_mark();
    EVP_MD* other = nullptr;
    if (method && !slot.compare_exchange_strong(other, method, std::memory_order_acq_rel)) {
        EVP_MD_free(method);
        method = other;
    }
    return method;
}

Result<Context> start(DigestAlgorithm algorithm)
{
    const EVP_MD* method = fetched(algorithm);
    Context context(EVP_MD_CTX_new());
    if (!method || !context || EVP_DigestInit_ex2(context.get(), method, nullptr) != 1)
        return fail(ErrorCode::Unsupported, FindingCode::DigestAlgorithmUnknown, {}, std::string(digestName(algorithm)));
    return context;
}

Bytes finish(EVP_MD_CTX* context)
{
    Bytes value(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    EVP_DigestFinal_ex(context, value.data(), &size);
    value.resize(size);
    return value;
}

} // namespace

std::string_view digestName(DigestAlgorithm algorithm)
{
    return rowOf(algorithm).name;
}

std::string_view digestUri(DigestAlgorithm algorithm)
{
    return rowOf(algorithm).uri;
}

std::string_view digestOid(DigestAlgorithm algorithm)
{
    return rowOf(algorithm).oid;
}

const evp_md_st* digestMethod(DigestAlgorithm algorithm)
{
    return rowOf(algorithm).method();
}

std::optional<DigestAlgorithm> digestFromUri(std::string_view uri)
{
    for (const Row& row : table)
        if (row.uri == uri)
            return row.algorithm;
    return std::nullopt;
}

std::optional<DigestAlgorithm> digestFromOid(std::string_view oid)
{
    for (const Row& row : table)
        if (row.oid == oid)
            return row.algorithm;
    return std::nullopt;
}

Result<Bytes> digestOf(DigestAlgorithm algorithm, ByteView bytes)
{
    auto context = start(algorithm);
    if (!context)
        return std::unexpected(context.error());
    EVP_DigestUpdate(context->get(), bytes.data(), bytes.size());
    return finish(context->get());
}

Result<std::map<DigestAlgorithm, Bytes>> digestsOf(const std::set<DigestAlgorithm>& algorithms, const ByteSource& source,
                                                   const Progress& progress)
{
    std::vector<std::pair<DigestAlgorithm, Context>> running;
    for (DigestAlgorithm algorithm : algorithms) {
        auto context = start(algorithm);
        if (!context)
            return std::unexpected(context.error());
        running.emplace_back(algorithm, std::move(*context));
    }
    const auto streamed = source.stream(
        [&running](ByteView piece) -> Result<void> {
            for (auto& [algorithm, context] : running)
                EVP_DigestUpdate(context.get(), piece.data(), piece.size());
            return {};
        },
        progress);
    if (!streamed)
        return std::unexpected(streamed.error());
    std::map<DigestAlgorithm, Bytes> values;
    for (auto& [algorithm, context] : running)
        values.emplace(algorithm, finish(context.get()));
    return values;
}

} // namespace parafa
