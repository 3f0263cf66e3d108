// SPDX-License-Identifier: EUPL-1.2
#include "common/font_file.h"

#include "base/byte_source.h"

#include <vector>

namespace parafa
{

Result<Bytes> textFont(const std::string& path)
{
    static const std::vector<std::string> usual = {
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
        "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
        "/usr/share/fonts/TTF/DejaVuSans.ttf",
    };
    for (const std::string& candidate : path.empty() ? usual : std::vector<std::string>{path})
        if (const auto file = fileSource(candidate))
            return readAll(**file, std::uint64_t{64} << 20);
    return std::unexpected(Error{ErrorCode::InputMissing, std::nullopt, path.empty() ? "DejaVuSans.ttf" : path, "font"});
}

} // namespace parafa
