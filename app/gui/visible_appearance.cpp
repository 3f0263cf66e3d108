// SPDX-License-Identifier: EUPL-1.2
#include "gui/visible_appearance.h"

#include "common/font_file.h"
#include "text/signature_lines.h"

#include <sstream>

namespace parafa
{

Result<PdfOptions> withAppearance(PdfOptions options, const VisibleSignature& visible, const std::string& signer, UtcTime now)
{
    constexpr std::uint64_t largestImage = std::uint64_t{32} << 20;
    PdfAppearance appearance;
    appearance.language = languageCode(visible.language);
    std::istringstream own(visible.text);
    for (std::string line; std::getline(own, line);)
        appearance.lines.push_back(line);
    if (visible.words)
        for (std::string& line : signatureLines({signer, options.reason, options.location, now}, visible.language))
            appearance.lines.push_back(std::move(line));
    if (!appearance.lines.empty()) {
        auto font = textFont();
        if (!font)
            return std::unexpected(font.error());
        appearance.font = std::move(*font);
    }
    if (!visible.imageFile.empty()) {
        const auto file = fileSource(visible.imageFile);
        auto image = file ? readAll(**file, largestImage) : Result<Bytes>(std::unexpected(file.error()));
        if (!image) {
            image.error().subject = visible.imageFile;
            return std::unexpected(image.error());
        }
        appearance.image = std::move(*image);
    }
    options.appearance = std::move(appearance);
    return options;
}

} // namespace parafa
