// SPDX-License-Identifier: EUPL-1.2
#include "cli/pdf_signing.h"

#include "base/byte_source.h"
#include "common/font_file.h"
#include "text/signature_lines.h"

#include <charconv>

namespace parafa::cli
{

namespace
{

/// "1,50,60,200,80": page and rectangle, points from the lower left corner of the page as shown.
std::optional<PdfPlace> placeFrom(std::string_view text)
{
    double numbers[5] = {};
    for (double& number : numbers) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto [rest, error] = std::from_chars(text.data(), text.data() + end, number);
        if (error != std::errc() || rest != text.data() + end)
            return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const bool wholePage =
        numbers[0] >= 1 && numbers[0] <= 1'000'000 && numbers[0] == static_cast<double>(static_cast<int>(numbers[0]));
    if (!text.empty() || !wholePage)
        return std::nullopt;
    return PdfPlace{static_cast<std::size_t>(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4]};
}

Result<PdfAppearance> makeAppearance(const Arguments& arguments, const PdfOptions& options, const SigningKey& key, UtcTime now,
                                     Language language)
{
    PdfAppearance appearance;
    appearance.language = languageCode(language);
    appearance.lines = signatureLines({key.certificate().displayName(), options.reason, options.location, now}, language);
    auto font = textFont(arguments.value("--font"));
    if (!font)
        return std::unexpected(font.error());
    appearance.font = std::move(*font);
    if (arguments.has("--image")) {
        const std::string path = arguments.value("--image");
        const auto file = fileSource(path);
        auto image = file ? readAll(**file, std::uint64_t{32} << 20) : Result<Bytes>(std::unexpected(file.error()));
        if (!image) {
            image.error().subject = path;
            return std::unexpected(image.error());
        }
        appearance.image = std::move(*image);
    }
    return appearance;
}

} // namespace

std::vector<OptionSpec> pdfSigningOptions()
{
    return {{"--visible", "PAGE,X,Y,W,H", "with --form pades: a new visible field; points from the lower left corner"},
            {"--field", "NAME", "with --form pades: an empty signature field, or the name of a new one"},
            {"--image", "FILE", "with a visible signature: PNG or JPEG beside the text"},
            {"--font", "FILE", "with a visible signature: TrueType font instead of DejaVu Sans"},
            {"--reason", "TEXT", "with --form pades: why it is signed"},
            {"--location", "TEXT", "with --form pades: where"},
            {"--contact", "TEXT", "with --form pades: how the signer is reached"},
            {"--certify", "1|2|3", "with --form pades: certify; 1 no changes, 2 filling in and signing, 3 annotations too"}};
}

Result<PdfOptions> makePdfOptions(const Arguments& arguments, const SigningKey& key, UtcTime now, Language language)
{
    PdfOptions options;
    options.fieldName = arguments.value("--field");
    options.reason = arguments.value("--reason");
    options.location = arguments.value("--location");
    options.contactInfo = arguments.value("--contact");
    if (arguments.has("--certify")) {
        const std::string text = arguments.value("--certify");
        if (text != "1" && text != "2" && text != "3")
            return fail(ErrorCode::InvalidArgument, "--certify wants 1, 2 or 3, not " + text);
        options.certify = text[0] - '0';
    }
    if (arguments.has("--visible")) {
        options.place = placeFrom(arguments.value("--visible"));
        if (!options.place)
            return fail(ErrorCode::InvalidArgument,
                        "--visible wants PAGE,X,Y,WIDTH,HEIGHT in points, for example 1,50,60,200,80");
    }
    // A field that is there may have a place of its own; without a font it stays empty there.
    if (!options.place && options.fieldName.empty())
        return options;
    auto appearance = makeAppearance(arguments, options, key, now, language);
    if (appearance)
        options.appearance = std::move(*appearance);
    else if (options.place || arguments.has("--image") || arguments.has("--font"))
        return std::unexpected(appearance.error());
    return options;
}

} // namespace parafa::cli
