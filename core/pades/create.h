// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/new_signature.h"
#include "signature/signing.h"

#include <functional>

namespace parafa::pades
{

/// What a PAdES signature says beside its signer (EN 319 142-1, 6.3); the time stands in the dictionary.
struct SignatureRequest {
    Certificate signer;
    std::vector<Certificate> chain; ///< issuers to embed, without the signer
    SignatureAlgorithm algorithm;
    PdfNewSignature dictionary; ///< `time` demanded; `room` 0: as much as this signature needs, with a time-stamp too
};

/// A PDF that waits for the value of its signature.
struct Prepared {
    PreparedSignature cms;
    PdfUnsigned update;
};

/// First half, baseline B: the field, its dictionary, the bytes to sign. The file's bytes stay as they are. What earlier
/// signatures forbid is refused. Errors: those of `addUnsigned`; Unsupported with PdfCertificationForbids,
/// PdfCertificationForbidsField, PdfCertificationNotFirst, PdfFieldLocked; Cancelled.
Result<Prepared> prepare(const PdfFile& pdf, const SignatureRequest& request, const Progress& progress = {});

/// Gives a TimeStampToken (ContentInfo) over a digest; the network is behind it.
using TokenSource = std::function<Result<Bytes>(DigestAlgorithm algorithm, ByteView digest)>;

/// Second half: what comes behind the file. `value`: RSA octets or DER Ecdsa-Sig-Value. With `tokens` the signature gets its
/// time-stamp (level T; EN 319 142-1, 5.3). Errors: LimitExceeded when the room does not suffice; those of `tokens`.
Result<Bytes> complete(Prepared prepared, ByteView value, const TokenSource& tokens = {});

/// A document time-stamp over everything that is there (EN 319 142-1, 5.4.3): what comes behind the file. Errors as above; it
/// is permitted by every certification.
Result<Bytes> addDocumentTimestamp(const PdfFile& pdf, DigestAlgorithm algorithm, const TokenSource& tokens,
                                   const Progress& progress = {});

} // namespace parafa::pades
