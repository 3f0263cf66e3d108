// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/references.h"

#include <variant>
#include <vector>

namespace parafa::xades
{

/// The octets a time-stamp covers, in pieces that are digested one after the other; documents are streamed.
class StampedData
{
public:
    void add(Bytes octets) { m_pieces.emplace_back(std::move(octets)); }
    /// Canonical form of an element in its document; a failure leaves the whole incomplete.
    void addElement(const FileContext& file, const _xmlNode* element, Canonicalization method);
    void addReference(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference,
                      Canonicalization method);
    /// Something that should be here is not at hand.
    void markIncomplete() { m_complete = false; }

    /// Errors: NotFound where a part is not at hand; Unsupported (algorithm).
    Result<Bytes> digest(DigestAlgorithm algorithm, const Progress& progress) const;

private:
    std::vector<std::variant<Bytes, ByteSourcePtr>> m_pieces;
    bool m_complete = true;
};

/// What the time-stamp property `property` of a signature covers, by the rule of its kind: EN 319 132-1, 5.2.8 (content),
/// 5.3 (signature), 5.5.2 (archive), A.1.5 (over references); TS 101 903 for the forms before. The canonicalisation is the
/// property's own, by default C14N 1.0.
StampedData dataStampedBy(const FileContext& file, const SignatureShape& signature, const _xmlNode* property);

/// True where that includes the value of the signature: always in the implicit forms made for it; where elements are named
/// (`Include`, `HashDataInfo`), only if the value is among them, whole.
bool stampsSignatureValue(const FileContext& file, const SignatureShape& signature, const _xmlNode* property);
/// True where the elements that it covers are named one by one.
bool namesWhatItStamps(const _xmlNode* property);

/// What a new SignatureTimeStamp covers (EN 319 132-1, 5.3).
StampedData dataForSignatureTimestamp(const FileContext& file, const SignatureShape& signature, Canonicalization method);
/// What a new ArchiveTimeStamp (1.4.1) at the end of the unsigned properties covers (EN 319 132-1, 5.5.2.2).
StampedData dataForArchiveTimestamp(const FileContext& file, const SignatureShape& signature, Canonicalization method);

} // namespace parafa::xades
