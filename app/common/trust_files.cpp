// SPDX-License-Identifier: EUPL-1.2
#include "common/trust_files.h"

#include "base/byte_source.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxTrustBytes = std::uint64_t{64} << 20;

Result<std::vector<Certificate>> loadFile(const std::string& path)
{
    auto source = fileSource(path);
    if (!source)
        return std::unexpected(source.error());
    auto bytes = readAll(**source, maxTrustBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (asText(*bytes).find("TrustServiceStatusList") != std::string_view::npos)
        return std::unexpected(
            Error{ErrorCode::Unsupported, std::nullopt, path, "trusted lists are not read yet: name the certificates"});
    auto certificates = Certificate::listFromPemOrDer(*bytes);
    if (!certificates)
        certificates.error().subject = path;
    return certificates;
}

} // namespace

Result<std::vector<Certificate>> loadTrust(const std::string& path)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(path, failure))
        return loadFile(path);
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, failure)) {
        static const std::set<std::string> extensions = {".pem", ".crt", ".cer", ".der"};
        if (entry.is_regular_file(failure) && extensions.contains(entry.path().extension().string()))
            files.push_back(entry.path().string());
    }
    std::ranges::sort(files);
    std::vector<Certificate> anchors;
    for (const std::string& file : files) {
        auto certificates = loadFile(file);
        if (!certificates)
            return certificates;
        anchors.insert(anchors.end(), certificates->begin(), certificates->end());
    }
    if (anchors.empty())
        return std::unexpected(Error{ErrorCode::InputMissing, std::nullopt, path, "no certificate in this folder"});
    return anchors;
}

} // namespace parafa
