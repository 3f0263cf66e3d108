// SPDX-License-Identifier: EUPL-1.2
#include "trust/trust_loader.h"

#include "base/byte_source.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxTrustBytes = std::uint64_t{64} << 20;

/// Markup begins with '<', whatever byte-order mark and white space stand before it.
bool looksLikeXml(ByteView content)
{
    for (const std::uint8_t byte : content.first(std::min<std::size_t>(content.size(), 64))) {
        if (byte == '<')
            return true;
        const bool skipped = byte == 0xef || byte == 0xbb || byte == 0xbf || byte == 0xfe || byte == 0xff || byte == 0 ||
                             byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
        if (!skipped)
            return false;
    }
    return false;
}

Result<void> addFile(TrustStore& store, const std::string& path, const std::vector<Certificate>& signers, UtcTime now)
{
    auto source = fileSource(path);
    if (!source)
        return std::unexpected(source.error());
    auto content = readAll(**source, maxTrustBytes);
    if (!content)
        return std::unexpected(content.error());
    addTrustFile(store, path, *content, signers, now);
    return {};
}

} // namespace

void addTrustFile(TrustStore& store, const std::string& name, ByteView content, const std::vector<Certificate>& signers,
                  UtcTime now)
{
    if (looksLikeXml(content)) {
        ListSigners allowed = ListSigners::of(signers);
        allowed.anyone = signers.empty();
        auto list = readTrustedList(content, allowed);
        if (list) {
            store.addList(std::move(*list), now);
            return;
        }
        const Error& error = list.error();
        const FindingCode reason = error.reason.value_or(FindingCode::TrustedListMalformed);
        store.addFinding(
            makeFinding(reason, Severity::Warning, {{"name", name}, {"subject", error.subject}, {"detail", error.detail}}));
        store.addFinding(makeFinding(FindingCode::TrustedListNotLoaded, {{"name", name}}));
        return;
    }
    auto certificates = Certificate::listFromPemOrDer(content);
    if (!certificates || certificates->empty()) {
        store.addFinding(makeFinding(FindingCode::TrustAnchorUnreadable, {{"name", name}}));
        return;
    }
    for (Certificate& certificate : *certificates)
        store.addAnchor(std::move(certificate));
}

Result<void> addTrustPath(TrustStore& store, const std::string& path, const std::vector<Certificate>& signers, UtcTime now)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(path, failure))
        return addFile(store, path, signers, now);
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, failure)) {
        static const std::set<std::string> extensions = {".pem", ".crt", ".cer", ".der", ".xml"};
        if (entry.is_regular_file(failure) && extensions.contains(entry.path().extension().string()))
            files.push_back(entry.path().string());
    }
    if (failure)
        return fail(ErrorCode::CannotRead, failure.message());
    std::ranges::sort(files);
    for (const std::string& file : files)
        if (auto added = addFile(store, file, signers, now); !added)
            return added;
    return {};
}

} // namespace parafa
