// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file.h"
#include "signature/signed_objects.h"

namespace parafa::pades
{

/// The bytes a signature covers: its two ranges, hashed once for all digests that were announced. Usable only where the ranges
/// lie inside the file.
class SignedRanges
{
public:
    SignedRanges(const PdfFile& pdf, const PdfSignature& signature);

    bool usable() const { return m_usable; }
    void announce(DigestAlgorithm algorithm);
    /// Errors: Unreadable where the ranges are unusable; CannotRead, Cancelled.
    Result<Bytes> digest(DigestAlgorithm algorithm, const Progress& progress) const;

private:
    SignedObjects m_objects;
    bool m_usable = false;
};

} // namespace parafa::pades
