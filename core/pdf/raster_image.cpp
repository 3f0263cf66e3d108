// SPDX-License-Identifier: EUPL-1.2
#include "pdf/raster_image.h"

#include "pdf/bounded_flate.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::size_t maxPixels = std::size_t{16} << 20;

std::unexpected<Error> unusable(const char* why)
{
    return fail(ErrorCode::Unsupported, FindingCode::PdfImageUnusable, {}, why);
}

std::uint32_t bigEndian(ByteView bytes)
{
    std::uint32_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

/// What the chunks of a PNG say (PNG, 11).
struct Png {
    std::size_t width = 0, height = 0;
    int bits = 0, colour = 0, interlace = 0;
    Bytes palette, transparency, data;
    bool ended = false;

    bool hasAlpha() const { return colour == 4 || colour == 6; }
    bool isGrey() const { return colour == 0 || colour == 4; }
    std::size_t channels() const { return colour == 2 ? 3 : colour == 4 ? 2 : colour == 6 ? 4 : 1; }
    bool isSound() const
    {
        const bool depth = colour == 0   ? bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16
                           : colour == 3 ? bits == 1 || bits == 2 || bits == 4 || bits == 8
                                         : (colour == 2 || hasAlpha()) && (bits == 8 || bits == 16);
        return depth && width > 0 && height > 0 && height <= maxPixels / width && ended && (colour != 3 || !palette.empty());
    }
};

Png readChunks(ByteView file)
{
    Png png;
    for (ByteView rest = file.subspan(8); rest.size() >= 12 && !png.ended;) {
        const std::size_t size = bigEndian(rest.first(4));
        if (size > rest.size() - 12)
            break;
        const std::string_view type = asText(rest.subspan(4, 4));
        const ByteView content = rest.subspan(8, size);
        if (type == "IHDR" && size == 13) {
            png.width = bigEndian(content.first(4));
            png.height = bigEndian(content.subspan(4, 4));
            png.bits = content[8];
            png.colour = content[9];
            png.interlace = content[12];
        } else if (type == "PLTE") {
            png.palette.assign(content.begin(), content.end());
        } else if (type == "tRNS") {
            png.transparency.assign(content.begin(), content.end());
        } else if (type == "IDAT") {
            png.data.insert(png.data.end(), content.begin(), content.end());
        }
        png.ended = type == "IEND";
        rest = rest.subspan(size + 12);
    }
    return png;
}

/// Sample `index` of a row.
unsigned sampleAt(ByteView row, std::size_t index, int bits)
{
    if (bits == 16)
        return static_cast<unsigned>(row[index * 2] << 8 | row[index * 2 + 1]);
    const std::size_t bit = index * static_cast<std::size_t>(bits);
    return static_cast<unsigned>(row[bit / 8] >> (8 - static_cast<std::size_t>(bits) - bit % 8)) & ((1U << bits) - 1U);
}

std::uint8_t toEightBits(unsigned value, int bits)
{
    return static_cast<std::uint8_t>(bits == 16 ? value >> 8 : value * 255U / ((1U << bits) - 1U));
}

class PngPixels
{
public:
    PngPixels(const Png& png, RasterImage& image) : m_png(png), m_image(image)
    {
        m_image.components = png.isGrey() ? 1 : 3;
        m_withOpacity = png.hasAlpha() || !png.transparency.empty();
    }

    void addRow(ByteView row)
    {
        for (std::size_t x = 0; x < m_png.width; ++x) {
            unsigned values[4] = {};
            for (std::size_t c = 0; c < m_png.channels(); ++c)
                values[c] = sampleAt(row, x * m_png.channels() + c, m_png.bits);
            addPixel(values);
        }
    }

private:
    void addPixel(const unsigned (&values)[4])
    {
        if (m_png.colour == 3) {
            for (std::size_t c = 0; c < 3; ++c)
                m_image.samples.push_back(values[0] * 3 + c < m_png.palette.size() ? m_png.palette[values[0] * 3 + c]
                                                                                   : std::uint8_t{0});
        } else {
            for (std::size_t c = 0; c < (m_png.isGrey() ? 1U : 3U); ++c)
                m_image.samples.push_back(toEightBits(values[c], m_png.bits));
        }
        if (m_withOpacity)
            m_image.opacity.push_back(opacityOf(values));
    }

    std::uint8_t opacityOf(const unsigned (&values)[4]) const
    {
        if (m_png.hasAlpha())
            return toEightBits(values[m_png.channels() - 1], m_png.bits);
        if (m_png.colour == 3)
            return values[0] < m_png.transparency.size() ? m_png.transparency[values[0]] : std::uint8_t{255};
        // One colour is transparent.
        bool same = m_png.transparency.size() >= m_png.channels() * 2;
        for (std::size_t c = 0; same && c < m_png.channels(); ++c)
            same = values[c] == bigEndian(ByteView(m_png.transparency).subspan(c * 2, 2));
        return same ? std::uint8_t{0} : std::uint8_t{255};
    }

    const Png& m_png;
    RasterImage& m_image;
    bool m_withOpacity = false;
};

Result<RasterImage> readPng(ByteView file)
{
    const Png png = readChunks(file);
    if (!png.isSound())
        return unusable("damaged PNG, or too large");
    if (png.interlace != 0)
        return unusable("interlaced PNG");
    const std::size_t pixelBits = png.channels() * static_cast<std::size_t>(png.bits);
    const std::size_t rowBytes = (png.width * pixelBits + 7) / 8;
    const auto rows = inflatedRows(png.data, png.height, rowBytes, (pixelBits + 7) / 8);
    if (!rows)
        return unusable("damaged PNG");
    RasterImage image;
    image.width = png.width;
    image.height = png.height;
    PngPixels pixels(png, image);
    for (std::size_t y = 0; y < png.height; ++y)
        pixels.addRow(ByteView(*rows).subspan(y * rowBytes, rowBytes));
    return image;
}

/// ISO/IEC 10918-1, B.2.2: the frame header says size and components.
Result<RasterImage> readJpeg(ByteView file)
{
    for (std::size_t at = 2; at + 4 <= file.size();) {
        if (file[at] != 0xFF)
            return unusable("damaged JPEG");
        const int marker = file[at + 1];
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const std::size_t size = bigEndian(file.subspan(at + 2, 2));
        if (size < 2 || size > file.size() - at - 2)
            return unusable("damaged JPEG");
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (marker > 0xC2 || size < 8 || file[at + 4] != 8)
                return unusable("kind of JPEG");
            RasterImage image;
            image.height = bigEndian(file.subspan(at + 5, 2));
            image.width = bigEndian(file.subspan(at + 7, 2));
            image.components = file[at + 9];
            if (image.width == 0 || image.height == 0 || (image.components != 1 && image.components != 3))
                return unusable("JPEG that is neither grey nor RGB");
            image.jpeg = true;
            image.samples.assign(file.begin(), file.end());
            return image;
        }
        if (marker == 0xDA)
            break;
        at += 2 + size;
    }
    return unusable("damaged JPEG");
}

} // namespace

Result<RasterImage> readImage(ByteView file)
{
    constexpr std::uint8_t pngMark[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    if (file.size() > 8 && std::ranges::equal(file.first(8), pngMark))
        return readPng(file);
    if (file.size() > 4 && file[0] == 0xFF && file[1] == 0xD8)
        return readJpeg(file);
    return unusable("neither PNG nor JPEG");
}

void flatten(RasterImage& image)
{
    const auto components = static_cast<std::size_t>(image.components);
    for (std::size_t i = 0; i < image.opacity.size(); ++i)
        for (std::size_t c = 0; c < components; ++c) {
            std::uint8_t& sample = image.samples[i * components + c];
            sample = static_cast<std::uint8_t>(255 - (255 - sample) * image.opacity[i] / 255);
        }
    image.opacity.clear();
}

} // namespace parafa
