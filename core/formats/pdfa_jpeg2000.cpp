// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_content.h"

namespace parafa
{

namespace
{

std::uint32_t numberAt(ByteView bytes, std::size_t at, std::size_t size)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | (at + i < bytes.size() ? bytes[at + i] : 0);
    return value;
}

/// What the boxes of a JP2 file say (ISO/IEC 15444-1, annex I).
struct Jpeg2000 {
    std::optional<unsigned> channels, bitDepth;
    bool differentDepths = false;
    unsigned colourSpaces = 0, approximated = 0;
    bool soundMethod = false, cieJab = false;
};

void readBoxes(ByteView bytes, Jpeg2000& result, int depth)
{
    for (std::size_t at = 0; at + 8 <= bytes.size();) {
        std::size_t length = numberAt(bytes, at, 4), header = 8;
        const std::string_view type = asText(bytes.subspan(at + 4, 4));
        if (length == 1) {
            length = numberAt(bytes, at + 12, 4);
            header = 16;
        } else if (length == 0) {
            length = bytes.size() - at;
        }
        if (length < header || length > bytes.size() - at)
            return;
        const ByteView content = bytes.subspan(at + header, length - header);
        if (type == "jp2h" && depth == 0) {
            readBoxes(content, result, 1);
        } else if (type == "ihdr" && content.size() >= 12) {
            result.channels = numberAt(content, 8, 2);
            if (content[10] == 255)
                result.differentDepths = true;
            else
                result.bitDepth = (content[10] & 0x7f) + 1;
        } else if (type == "bpcc") {
            result.differentDepths = true;
        } else if (type == "colr" && content.size() >= 3) {
            ++result.colourSpaces;
            result.approximated += content[2] == 1 ? 1 : 0;
            result.soundMethod = result.soundMethod || (content[0] >= 1 && content[0] <= 3);
            result.cieJab = result.cieJab || (content[0] == 1 && numberAt(content, 3, 4) == 19);
        }
        at += length;
    }
}

} // namespace

void checkJpeg2000(const PdfaContext& context, ByteView data, bool hasColourSpace)
{
    Jpeg2000 image;
    if (data.size() > 52 && data[0] == 0xff && data[1] == 0x4f) {
        // A code stream without boxes: SIZ follows at once.
        image.channels = numberAt(data, 40, 2);
        image.bitDepth = (data[42] & 0x7f) + 1;
    } else {
        readBoxes(data, image, 0);
    }
    const auto breach = [&](const char* what) { context.breach(FindingCode::PdfaJpeg2000, what); };
    if (!image.channels || (*image.channels != 1 && *image.channels != 3 && *image.channels != 4))
        breach("number of channels");
    if (image.differentDepths || !image.bitDepth || *image.bitDepth > 38)
        breach("bit depth");
    if (hasColourSpace || image.colourSpaces == 0)
        return;
    if (image.colourSpaces > 1 && image.approximated != 1)
        breach("colour specifications");
    if (!image.soundMethod)
        breach("colour method");
    if (image.cieJab)
        breach("CIEJab");
}

} // namespace parafa
