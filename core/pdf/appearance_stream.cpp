// SPDX-License-Identifier: EUPL-1.2
#include "pdf/appearance_stream.h"

#include "pdf/embedded_font.h"
#include "pdf/limited_buffer.h"
#include "pdf/page_placement.h"
#include "pdf/raster_image.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr double margin = 2, largestSize = 12, smallestSize = 2, sizeStep = 0.25, lineHeight = 1.2;
constexpr double imageShare = 0.4; ///< of the width, beside text

// ISO 32000-1, 8.6.5: independent of output intents.
constexpr const char* greySpace = "[/CalGray << /WhitePoint [0.9505 1 1.089] /Gamma 2.2 >>]";
constexpr const char* colourSpace = "[/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] /Matrix [0.4124 0.2126 "
                                    "0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505] >>]";

/// Breaks a line at spaces; a word that is too wide stands alone.
void wrap(const EmbeddedFont& font, const std::string& line, double most, std::vector<std::string>& result)
{
    std::string current;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string word = line.substr(begin, end - begin);
        const std::string longer = current.empty() ? word : current + " " + word;
        if (!current.empty() && font.widthOf(longer) > most) {
            result.push_back(current);
            current = word;
        } else {
            current = longer;
        }
        begin = end + 1;
    }
    result.push_back(current);
}

struct TextLayout {
    double size = smallestSize;
    std::vector<std::string> lines;
};

/// The largest size at which all lines fit, wrapped.
TextLayout layOut(const EmbeddedFont& font, const std::vector<std::string>& lines, double width, double height)
{
    TextLayout layout;
    for (double size = largestSize; size >= smallestSize; size -= sizeStep) {
        layout = {size, {}};
        for (const std::string& line : lines)
            wrap(font, line, width * 1000 / size, layout.lines);
        const bool wide =
            std::ranges::any_of(layout.lines, [&](const std::string& line) { return font.widthOf(line) * size / 1000 > width; });
        if (!wide && static_cast<double>(layout.lines.size()) * size * lineHeight <= height)
            break;
    }
    return layout;
}

class AppearanceWriter
{
public:
    AppearanceWriter(PdfUpdate& update, const PdfAppearance& appearance, const AppearanceFrame& frame)
        : m_update(update), m_appearance(appearance), m_frame(frame)
    {
    }

    Result<int> write()
    {
        double left = margin;
        if (!m_appearance.image.empty())
            if (auto done = addImage(left); !done)
                return std::unexpected(done.error());
        if (!m_appearance.lines.empty())
            if (auto done = addText(left); !done)
                return std::unexpected(done.error());
        std::string entries = "/Type /XObject /Subtype /Form /BBox [0 0 " + number(m_frame.width) + " " + number(m_frame.height) +
                              "] /Resources << " + m_resources + ">> /Filter /FlateDecode";
        // Turned against the page, so that it is read upright (ISO 32000-1, 12.5.5).
        const char* const turns[] = {"", " /Matrix [0 1 -1 0 0 0]", " /Matrix [-1 0 0 -1 0 0]", " /Matrix [0 -1 1 0 0 0]"};
        entries += turns[m_frame.rotation / 90 % 4];
        return m_update.addStream(entries, deflated(asBytes(m_content)));
    }

private:
    Result<void> addImage(double& left)
    {
        auto image = readImage(m_appearance.image);
        if (!image)
            return std::unexpected(image.error());
        if (!m_frame.transparency)
            flatten(*image);
        const double roomWidth = (m_appearance.lines.empty() ? m_frame.width : m_frame.width * imageShare) - 2 * margin;
        const double roomHeight = m_frame.height - 2 * margin;
        const auto width = static_cast<double>(image->width), height = static_cast<double>(image->height);
        const double scale = std::max(std::min(roomWidth / width, roomHeight / height), 0.0);
        const double x = margin + (roomWidth - width * scale) / 2, y = margin + (roomHeight - height * scale) / 2;
        m_content += "q " + number(width * scale) + " 0 0 " + number(height * scale) + " " + number(x) + " " + number(y) +
                     " cm /Im Do Q\n";
        m_resources += "/XObject << /Im " + referenceTo(writeImage(*image)) + " >> ";
        left = roomWidth + 2 * margin;
        return {};
    }

    int writeImage(const RasterImage& image)
    {
        std::string entries = "/Type /XObject /Subtype /Image /Width " + std::to_string(image.width) + " /Height " +
                              std::to_string(image.height) + " /BitsPerComponent 8 ";
        if (!image.opacity.empty())
            entries += "/SMask " +
                       referenceTo(m_update.addStream(entries + "/ColorSpace /DeviceGray /Filter /FlateDecode",
                                                      deflated(image.opacity))) +
                       " ";
        entries += std::string("/ColorSpace ") + (image.components == 1 ? greySpace : colourSpace);
        if (image.jpeg)
            return m_update.addStream(entries + " /Filter /DCTDecode", image.samples);
        return m_update.addStream(entries + " /Filter /FlateDecode", deflated(image.samples));
    }

    Result<void> addText(double left)
    {
        auto read = TrueTypeFont::read(m_appearance.font);
        if (!read)
            return std::unexpected(read.error());
        EmbeddedFont font(std::move(*read));
        std::vector<std::string> lines = m_appearance.lines;
        for (std::string& line : lines) {
            if (!isUtf8(line))
                return fail(ErrorCode::InvalidArgument, "the text of the signature is not UTF-8");
            std::ranges::replace_if(line, [](unsigned char c) { return c < ' ' || c == 0x7F; }, ' ');
            if (auto used = font.use(line + " "); !used)
                return used;
        }
        const double width = m_frame.width - left - margin, height = m_frame.height - 2 * margin;
        const TextLayout layout = layOut(font, lines, width, height);
        const double step = layout.size * lineHeight;
        const double top = m_frame.height - (m_frame.height - step * static_cast<double>(layout.lines.size())) / 2;
        const double base = top - layout.size * (0.5 * lineHeight + 0.36); // the middle of the capitals in the middle of the line
        const bool spoken = !m_appearance.language.empty();
        m_content += spoken ? "/Span << /Lang " + textString(m_appearance.language) + " >> BDC\n" : "";
        m_content += "BT /G cs 0 sc /F " + number(layout.size) + " Tf " + number(step) + " TL " + number(left) + " " +
                     number(base) + " Td\n";
        for (const std::string& line : layout.lines)
            m_content += font.shown(line) + " Tj T*\n";
        m_content += spoken ? "ET\nEMC\n" : "ET\n";
        m_resources +=
            std::string("/ColorSpace << /G ") + greySpace + " >> /Font << /F " + referenceTo(font.write(m_update)) + " >> ";
        return {};
    }

    PdfUpdate& m_update;
    const PdfAppearance& m_appearance;
    const AppearanceFrame& m_frame;
    std::string m_content, m_resources;
};

} // namespace

Result<int> writeAppearance(PdfUpdate& update, const PdfAppearance& appearance, const AppearanceFrame& frame)
{
    return AppearanceWriter(update, appearance, frame).write();
}

bool mayBeTransparent(const PdfFile& file)
{
    QPDFObjectHandle metadata = entry(file.state().pdf->getRoot(), "/Metadata");
    if (!metadata.isStream())
        return true;
    constexpr std::uint64_t mostMetadata = std::uint64_t{4} << 20;
    const auto text = decodedStream(metadata, mostMetadata);
    return !text || asText(*text).find("pdfaid") == std::string_view::npos;
}

} // namespace parafa
