// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/appearance.h"
#include "pdf/pdf_file.h"

#include <array>

namespace parafa
{

/// A signature or document time-stamp to be added to a PDF; what stands in its dictionary but for its value.
struct PdfNewSignature {
    bool timestamp = false; ///< a document time-stamp (EN 319 142-1, 5.4.3)
    /// An empty signature field that is there, or the name of a new one; empty: a new one with a free name.
    std::string fieldName;
    std::optional<UtcTime> time;                           ///< M
    std::string signerName, reason, location, contactInfo; ///< UTF-8; empty: left out
    std::optional<int> certify;                            ///< a certification with this P (ISO 32000-1, table 254)
    std::size_t room = 16'384;                             ///< octets kept for /Contents
    /// Where a new field is seen; nothing: nowhere. An empty field that is there keeps its own place.
    std::optional<PdfPlace> place;
    std::optional<PdfAppearance> appearance;
};

/// A PDF with a signature whose value is not there yet.
struct PdfUnsigned {
    Bytes added;                              ///< what comes behind the file
    std::uint64_t contentsAt = 0;             ///< in `added`: of the hexadecimal string, with its "<"
    std::size_t room = 0;                     ///< octets
    std::array<std::uint64_t, 4> byteRange{}; ///< in the new file

    /// Puts the value in. Errors: LimitExceeded when it is larger than the room.
    Result<void> fill(ByteView value);
};

/// True where the form has an empty signature field of this name.
bool hasEmptySignatureField(const PdfFile& file, const std::string& name);

/// Adds a signature field (or takes the empty one that is there) with an unfilled signature as incremental update.
/// Errors: Unsupported with PdfEncrypted, PdfNotExtendable; NotFound with PdfFieldUnusable (the name belongs to another field, or
/// its seed values forbid such a signature); InvalidArgument with PdfPlaceOutside; those of the appearance; LimitExceeded.
Result<PdfUnsigned> addUnsigned(const PdfFile& file, const PdfNewSignature& signature);

/// Validation data for the document security store (EN 319 142-1, 5.4.2), DER.
struct PdfNewEvidence {
    std::vector<Bytes> certificates, revocationLists, ocspResponses;
    /// One entry of VRI: the octets of the /Contents it is for.
    std::vector<Bytes> signatureContents;
    std::optional<UtcTime> time; ///< TU of the VRI entries
};
/// What comes behind the file so that its DSS has this too; what is there stays. Errors as `addUnsigned`.
Result<Bytes> addEvidenceStore(const PdfFile& file, const PdfNewEvidence& evidence);

} // namespace parafa
