// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/utc_time.h"

#include <optional>
#include <string>

namespace parafa
{

/// OcspAnswer: an OCSPResponse. RevocationList: a CertificateList. Issuers: what an AIA address gave (DER, PEM or PKCS#7).
enum class EvidenceKind { OcspAnswer, RevocationList, Issuers };
/// "ocsp", "crl", "issuers"
std::string_view evidenceKindName(EvidenceKind kind);
std::optional<EvidenceKind> evidenceKindFromName(std::string_view name);

struct StoredEvidence {
    Bytes bytes;
    UtcTime fetched; ///< when the service gave it
};

/// Keeps what services answered. Nothing in it is believed: whoever reads verifies signatures and freshness again.
/// May be called from several threads.
class EvidenceCache
{
public:
    virtual ~EvidenceCache() = default;
    /// `key`: the address asked; of an OCSP answer the SHA-256 of the certificate, hexadecimal.
    virtual std::optional<StoredEvidence> find(EvidenceKind kind, const std::string& key) = 0;
    /// Replaces an older one; a cache that cannot write forgets.
    virtual void store(EvidenceKind kind, const std::string& key, const StoredEvidence& evidence) = 0;
};

} // namespace parafa
