// SPDX-License-Identifier: EUPL-1.2
#include "trust/list_of_lists.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view listMediaType = "application/vnd.etsi.tsl+xml";

std::vector<Bytes> fingerprintsOf(const std::vector<Bytes>& certificates)
{
    std::vector<Bytes> result;
    for (const Bytes& der : certificates)
        if (auto digest = digestOf(DigestAlgorithm::Sha256, der))
            result.push_back(std::move(*digest));
    return result;
}

/// Who may sign the next list of lists, by this one's pointer to itself.
std::vector<Bytes> signersOfItself(const TrustedList& list)
{
    std::vector<Bytes> result;
    for (const ListPointer& pointer : list.pointers)
        if (pointer.territory == list.territory && pointer.type == "EUlistofthelists" && pointer.mimeType == listMediaType)
            for (Bytes& fingerprint : fingerprintsOf(pointer.signers))
                result.push_back(std::move(fingerprint));
    return result;
}

bool isPivot(std::string_view uri)
{
    return uri.ends_with(".xml") && uri.find("pivot") != std::string_view::npos;
}

} // namespace

std::vector<Bytes> readFingerprints(std::string_view table)
{
    std::vector<Bytes> result;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const auto bytes = fromHex(line.substr(0, line.find_first_of("\t \r")));
        if (bytes && bytes->size() == 32)
            result.push_back(*bytes);
    }
    return result;
}

Result<ListOfListsResult> readListOfLists(ByteView xml, const std::vector<Bytes>& pinned, const ListFetcher& fetch,
                                          std::size_t maxPivots)
{
    ListSigners allowed;
    allowed.sha256 = pinned;
    auto list = readTrustedList(xml, allowed);
    if (list)
        return ListOfListsResult{*list, 0};
    if (list.error().reason != FindingCode::TrustedListSignerUnknown)
        return std::unexpected(list.error());

    // The signature holds, only its certificate is not pinned: its pivots may lead there. Nothing else of it is believed yet.
    ListSigners anyone;
    anyone.anyone = true;
    auto unproven = readTrustedList(xml, anyone);
    if (!unproven)
        return std::unexpected(unproven.error());
    std::vector<std::string> pivots;
    for (const std::string& uri : (*unproven)->schemeInformationUris)
        if (isPivot(uri) && std::ranges::find(pivots, uri) == pivots.end())
            pivots.push_back(uri);
    if (pivots.size() > maxPivots)
        return fail(ErrorCode::LimitExceeded, FindingCode::TrustedListSignerUnknown, "pivots");
    std::ranges::reverse(pivots); // the newest is named first
    std::size_t used = 0;
    for (const std::string& url : pivots) {
        auto bytes = fetch(url);
        if (!bytes)
            return std::unexpected(bytes.error());
        auto pivot = readTrustedList(*bytes, allowed);
        if (!pivot) {
            // A pivot older than what is pinned may be signed by a certificate that is no longer pinned: it is not needed.
            if (pivot.error().reason == FindingCode::TrustedListSignerUnknown)
                continue;
            return std::unexpected(pivot.error());
        }
        for (Bytes& fingerprint : signersOfItself(**pivot))
            allowed.sha256.push_back(std::move(fingerprint));
        ++used;
    }
    list = readTrustedList(xml, allowed);
    if (!list)
        return std::unexpected(list.error());
    return ListOfListsResult{*list, used};
}

std::vector<NationalPointer> nationalLists(const TrustedList& listOfLists)
{
    std::vector<NationalPointer> result;
    for (const ListPointer& pointer : listOfLists.pointers) {
        if (pointer.mimeType != listMediaType || pointer.type == "EUlistofthelists" || pointer.territory.empty())
            continue;
        NationalPointer national{pointer.territory, pointer.location, {}};
        national.signers.sha256 = fingerprintsOf(pointer.signers);
        result.push_back(std::move(national));
    }
    return result;
}

} // namespace parafa
