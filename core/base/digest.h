// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/bytes.h"
#include "base/error.h"

#include <map>
#include <set>

struct evp_md_st;

namespace parafa
{

enum class DigestAlgorithm { Md5, Sha1, Sha224, Sha256, Sha384, Sha512, Sha3_224, Sha3_256, Sha3_384, Sha3_512, Ripemd160 };

/// "SHA-256", as reports name it.
std::string_view digestName(DigestAlgorithm algorithm);
/// From an XML algorithm URI (XMLDSIG, RFC 9231); nothing when unknown.
std::optional<DigestAlgorithm> digestFromUri(std::string_view uri);
/// From a dotted object identifier, "2.16.840.1.101.3.4.2.1".
std::optional<DigestAlgorithm> digestFromOid(std::string_view oid);
std::string_view digestUri(DigestAlgorithm algorithm);
std::string_view digestOid(DigestAlgorithm algorithm);
/// OpenSSL's static method object; null where the provider lacks it.
const evp_md_st* digestMethod(DigestAlgorithm algorithm);

/// Digest of bytes at hand. Errors: Unsupported where OpenSSL does not offer the algorithm.
Result<Bytes> digestOf(DigestAlgorithm algorithm, ByteView bytes);
/// Several digests of a source in one pass.
Result<std::map<DigestAlgorithm, Bytes>> digestsOf(const std::set<DigestAlgorithm>& algorithms, const ByteSource& source,
                                                   const Progress& progress = {});

} // namespace parafa
