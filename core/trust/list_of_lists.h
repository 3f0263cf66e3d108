// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/trusted_list.h"

#include <functional>

namespace parafa
{

/// SHA-256 fingerprints from a table: hexadecimal in the first column of each line, tab-separated, other lines are left out.
std::vector<Bytes> readFingerprints(std::string_view table);

/// Gives the bytes of a list by its address: from a cache, a bundle or the network.
using ListFetcher = std::function<Result<Bytes>(const std::string& url)>;

struct ListOfListsResult {
    std::shared_ptr<const TrustedList> list;
    std::size_t pivots = 0; ///< how many pivot lists led from the pinned certificates to it
};

/// Verifies the list of lists. Its signer must have one of the `pinned` fingerprints; else the pivot lists that it names are
/// followed, oldest first, each signed by a certificate that its predecessor allows, until one allows the signer
/// (Official Journal 2019/C 276/01). At most `maxPivots`.
/// Errors: as `readTrustedList`; TrustedListSignerUnknown where no chain of pivots leads to the signer.
Result<ListOfListsResult> readListOfLists(ByteView xml, const std::vector<Bytes>& pinned, const ListFetcher& fetch,
                                          std::size_t maxPivots = 16);

/// Fingerprints of the certificates that a list of lists allows for a territory's list ("EU": for itself), and where it is.
/// Only pointers to machine-readable lists ("application/vnd.etsi.tsl+xml") count.
struct NationalPointer {
    std::string territory, location;
    ListSigners signers;
};
std::vector<NationalPointer> nationalLists(const TrustedList& listOfLists);

} // namespace parafa
