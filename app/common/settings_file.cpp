// SPDX-License-Identifier: EUPL-1.2
#include "common/settings_file.h"

#include "base/byte_source.h"
#include "base/file_writer.h"
#include "common/settings.h"

#include <filesystem>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxBytes = 1 << 20;

std::string_view bare(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r");
    return from == std::string_view::npos ? std::string_view() : text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

/// "network" of "[network]  # comment"; nothing for any other line.
std::string_view sectionOf(std::string_view line)
{
    line = bare(line);
    const std::size_t end = line.find(']');
    return line.starts_with('[') && end != std::string_view::npos ? bare(line.substr(1, end - 1)) : std::string_view();
}

} // namespace

std::string withSetting(std::string_view text, const std::string& section, const std::string& key,
                        const std::vector<std::string>& values)
{
    std::string lines;
    for (const std::string& value : values)
        lines.append(key).append(" = ").append(value).append("\n");
    std::string result;
    std::size_t place = std::string::npos; // below the section's name
    bool inside = false;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        const std::string_view named = sectionOf(line);
        if (!named.empty())
            inside = named == section;
        const std::size_t equals = line.find('=');
        const bool ours = inside && named.empty() && equals != std::string_view::npos && bare(line.substr(0, equals)) == key;
        if (!ours)
            result.append(line).append("\n");
        if (place == std::string::npos && inside && !named.empty())
            place = result.size();
    }
    if (place != std::string::npos)
        return result.insert(place, lines);
    return values.empty() ? result : result + (result.empty() ? "[" : "\n[") + section + "]\n" + lines;
}

Result<void> changeOwnSetting(const std::string& section, const std::string& key, const std::vector<std::string>& values)
{
    for (const std::string& value : values)
        if (value.find_first_of("\r\n#") != std::string::npos)
            return fail(ErrorCode::InvalidArgument, section + "." + key + ": " + value);
    const std::string path = Settings::ownFile();
    std::string text;
    std::error_code failure;
    if (std::filesystem::exists(path, failure)) {
        const auto source = fileSource(path);
        const auto bytes = source ? readAll(**source, maxBytes) : Result<Bytes>(std::unexpected(source.error()));
        if (!bytes)
            return std::unexpected(bytes.error());
        text = asText(*bytes);
    }
    const std::string changed = withSetting(text, section, key, values);
    if (auto understood = Settings().apply(changed, path); !understood)
        return understood;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failure);
    return writeFile(path, asBytes(changed));
}

} // namespace parafa
