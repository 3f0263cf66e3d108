// SPDX-License-Identifier: EUPL-1.2
#include "common/page_program.h"

#include "base/file_writer.h"

#include <charconv>
#include <optional>

namespace parafa
{

namespace
{

constexpr int maxSide = 20'000; ///< pixels; pages of PDF have 200 inches at most
constexpr std::size_t maxOutputBytes = std::size_t{512} << 20;

/// The next number of a header, with the one space behind it.
std::optional<int> takeNumber(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() + text.size() || value <= 0 || value > maxSide)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return value;
}

} // namespace

Result<std::vector<PagePicture>> readPpm(ByteView bytes)
{
    std::vector<PagePicture> pictures;
    std::string_view text = asText(bytes);
    while (!text.empty()) {
        const auto damaged = [] { return fail(ErrorCode::Unreadable, "PPM"); };
        if (!text.starts_with("P6"))
            return damaged();
        text.remove_prefix(2);
        const auto width = takeNumber(text), height = width ? takeNumber(text) : std::nullopt;
        if (!height || takeNumber(text) != 255)
            return damaged();
        const std::size_t size = 3 * static_cast<std::size_t>(*width) * static_cast<std::size_t>(*height);
        if (text.size() < size)
            return damaged();
        const ByteView pixels = asBytes(text.substr(0, size));
        pictures.push_back({*width, *height, Bytes(pixels.begin(), pixels.end())});
        text.remove_prefix(size);
    }
    return pictures;
}

Result<std::vector<PagePicture>> PageProgram::paint(const ByteSourcePtr& pdf, std::size_t first, std::size_t count,
                                                    const Progress& progress)
{
    const auto bytes = readAll(*pdf);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto folder = PrivateFolder::create();
    if (!folder)
        return std::unexpected(folder.error());
    if (auto written = writeFile(folder->file("document.pdf"), *bytes); !written)
        return std::unexpected(written.error());
    const auto child =
        runOutsideProgram(m_program,
                          {"-r", "72", "-cropbox", "-f", std::to_string(first + 1), "-l", std::to_string(first + count),
                           folder->file("document.pdf")},
                          *folder, Sealing::WherePossible, {std::chrono::milliseconds(60'000), maxOutputBytes}, progress);
    if (!child)
        return std::unexpected(child.error());
    // Pages behind the end: it complains (99) and paints nothing.
    if (child->end == ChildResult::End::Exited && child->status == 99 && first > 0)
        return std::vector<PagePicture>();
    if (child->end != ChildResult::End::Exited || child->status != 0)
        return fail(ErrorCode::Unreadable, "pdftoppm: " + std::string(asText(child->errors).substr(0, 300)));
    return readPpm(child->output);
}

} // namespace parafa
