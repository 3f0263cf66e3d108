// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/signed_data.h"

#include <string_view>
#include <vector>

namespace parafa::cades
{

/// The parts of a SignedData that may grow. Whatever is not touched is written again byte for byte.
struct CmsParts {
    Bytes head;                      ///< version and digestAlgorithms, with tags
    Bytes certificates, revocations; ///< the elements, without the tag
    std::vector<Bytes> signers;      ///< each SignerInfo, encoded
};

CmsParts partsOf(const CmsSignedData& data);
/// The ContentInfo with these parts. Errors: CannotRead, LimitExceeded (an attached content over 1 GiB).
Result<Bytes> assembleCms(const CmsSignedData& data, const CmsParts& parts);

/// True where something stands over all unsigned attributes and certificates as they are: TS 101 733, 6.4.1 (archive-time-stamp,
/// v2), EN 319 122-3 (evidence records). An archive-time-stamp-v3 lists what it is over, and lets more be added.
bool isSealed(const CmsSignedData& data);

/// What is inside a tag and length; empty where there is none.
ByteView elementsOf(ByteView tagged);
/// The SignerInfo with its unsigned attributes set to these elements; everything before them stays byte for byte.
Bytes withUnsignedAttributes(const CmsSignerInfo& info, ByteView attributes);
/// The SignerInfo with one unsigned attribute more, at the end: earlier archive time-stamps may stand over the order of what is
/// there.
Bytes withUnsignedAttribute(const CmsSignerInfo& info, std::string_view type, ByteView value);
/// Adds an element that is not among `present`.
void addOnce(Bytes& elements, const std::vector<ByteView>& present, ByteView item);

} // namespace parafa::cades
