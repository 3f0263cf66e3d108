// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/utc_time.h"
#include "signature/signature_algorithm.h"
#include "signature/signed_objects.h"

#include <map>
#include <string>
#include <vector>

namespace parafa
{

/// `Upvs`: signing certificate v1, what the Slovak portal accepts (it refuses v2). `Etsi`: EN 319 132-1, v2.
enum class AttributeProfile { Upvs, Etsi };
enum class Packaging { Detached, Enveloping, Enveloped };

/// One document to be signed.
struct DocumentToSign {
    std::string name;      ///< entry or file name, UTF-8
    std::string mediaType; ///< e.g. "application/pdf"
    ByteSourcePtr content;
    /// Digests of `content` that are known already, from copying it; others are computed.
    std::map<DigestAlgorithm, Bytes> digests = {};

    Result<Bytes> digest(DigestAlgorithm algorithm, const Progress& progress = {}) const;
};

/// What to sign and how; independent of where the key is.
struct SigningRequest {
    std::vector<DocumentToSign> documents;
    Certificate signer;
    std::vector<Certificate> chain; ///< issuers to embed, without the signer
    SignatureAlgorithm algorithm;
    DigestAlgorithm digest = DigestAlgorithm::Sha256; ///< of the references
    UtcTime signingTime;
    AttributeProfile profile = AttributeProfile::Upvs;
    Packaging packaging = Packaging::Detached;
    std::vector<std::string> claimedRoles;
    std::string city, country;
    std::vector<std::string> commitmentTypes;
    bool withSigningTime = true; ///< CAdES: false where the time stands elsewhere (PAdES)
};

/// The bytes a key signs and the state to finish with. `state` is private to the syntax that prepared it.
struct PreparedSignature {
    Bytes toBeSigned; ///< hash these with `algorithm.digest` and sign
    SignatureAlgorithm algorithm;
    Bytes state;
};

} // namespace parafa
