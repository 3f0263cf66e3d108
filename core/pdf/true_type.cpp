// SPDX-License-Identifier: EUPL-1.2
#include "pdf/true_type.h"

#include <algorithm>

namespace parafa
{

namespace
{

std::uint32_t unsignedAt(ByteView bytes, std::size_t offset, std::size_t size)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | (offset + i < bytes.size() ? bytes[offset + i] : 0U);
    return value;
}
std::uint16_t u16(ByteView bytes, std::size_t offset)
{
    return static_cast<std::uint16_t>(unsignedAt(bytes, offset, 2));
}
int s16(ByteView bytes, std::size_t offset)
{
    return static_cast<std::int16_t>(u16(bytes, offset));
}
std::uint32_t u32(ByteView bytes, std::size_t offset)
{
    return unsignedAt(bytes, offset, 4);
}

ByteView part(ByteView bytes, std::size_t offset, std::size_t size)
{
    return offset <= bytes.size() && size <= bytes.size() - offset ? bytes.subspan(offset, size) : ByteView{};
}

std::unexpected<Error> unusable(const char* why)
{
    return fail(ErrorCode::Unsupported, FindingCode::PdfFontUnusable, {}, why);
}

} // namespace

Result<TrueTypeFont> TrueTypeFont::read(ByteView bytes)
{
    TrueTypeFont font(bytes);
    if (!font.readTables())
        return unusable("no TrueType outlines");
    if (!font.readCharacterMap())
        return unusable("no Unicode character map");
    // OS/2 fsType: 2 is "restricted licence", alone.
    if ((u16(font.table("OS/2"), 8) & 0x000F) == 2)
        return unusable("its maker forbids embedding");
    font.readNames();
    return font;
}

ByteView TrueTypeFont::table(const std::string& tag) const
{
    const auto place = m_tables.find(tag);
    return place != m_tables.end() ? place->second : ByteView{};
}

bool TrueTypeFont::readTables()
{
    const std::uint32_t version = u32(m_bytes, 0);
    if (version != 0x00010000 && version != 0x74727565) // "true"
        return false;
    const std::size_t count = u16(m_bytes, 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t record = 12 + i * 16;
        const ByteView tag = part(m_bytes, record, 4);
        const ByteView data = part(m_bytes, u32(m_bytes, record + 8), u32(m_bytes, record + 12));
        if (tag.empty() || data.empty())
            continue;
        m_tables.emplace(std::string(asText(tag)), data);
    }
    for (const char* needed : {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap"})
        if (table(needed).empty())
            return false;
    const ByteView head = table("head"), hhea = table("hhea");
    m_unitsPerEm = u16(head, 18);
    m_longOffsets = u16(head, 50) == 1;
    m_glyphCount = u16(table("maxp"), 4);
    m_metricCount = u16(hhea, 34);
    if (m_unitsPerEm < 16 || m_glyphCount == 0 || m_metricCount == 0 || table("hmtx").size() < m_metricCount * std::size_t{4})
        return false;
    m_metrics.ascent = scaled(s16(hhea, 4));
    m_metrics.descent = scaled(s16(hhea, 6));
    m_metrics.left = scaled(s16(head, 36));
    m_metrics.bottom = scaled(s16(head, 38));
    m_metrics.right = scaled(s16(head, 40));
    m_metrics.top = scaled(s16(head, 42));
    m_metrics.italicAngle = s16(table("post"), 4);
    return true;
}

/// The Windows Unicode subtable of format 4: the basic plane is enough for text of people's names and reasons.
bool TrueTypeFont::readCharacterMap()
{
    const ByteView map = table("cmap");
    for (std::size_t i = 0; i < u16(map, 2); ++i) {
        const std::size_t record = 4 + i * 8;
        const std::size_t offset = u32(map, record + 4);
        const bool unicode = (u16(map, record) == 3 && u16(map, record + 2) == 1) || u16(map, record) == 0;
        if (!unicode || offset >= map.size() || u16(map, offset) != 4)
            continue;
        const ByteView sub = map.subspan(offset);
        const std::size_t segments = u16(sub, 6) / 2U;
        std::size_t left = 0x10000; // segments of a sound font do not overlap
        for (std::size_t segment = 0; segment < segments; ++segment) {
            const std::uint32_t last = u16(sub, 14 + segment * 2), first = u16(sub, 16 + (segments + segment) * 2);
            const std::uint16_t delta = u16(sub, 16 + (2 * segments + segment) * 2);
            const std::size_t rangeAt = 16 + (3 * segments + segment) * 2;
            const std::uint16_t range = u16(sub, rangeAt);
            for (std::uint32_t c = first; c <= last && c != 0xFFFF && left > 0; ++c, --left) {
                std::uint16_t glyph = range == 0 ? static_cast<std::uint16_t>(c) : u16(sub, rangeAt + range + (c - first) * 2);
                if (range == 0 || glyph != 0)
                    glyph = static_cast<std::uint16_t>(glyph + delta);
                if (glyph != 0 && glyph < m_glyphCount)
                    m_characters.emplace(c, glyph);
            }
        }
        return !m_characters.empty();
    }
    return false;
}

/// The PostScript name (6), letters and digits of it.
void TrueTypeFont::readNames()
{
    const ByteView names = table("name");
    for (std::size_t i = 0; i < u16(names, 2) && m_metrics.name.empty(); ++i) {
        const std::size_t record = 6 + i * 12;
        if (u16(names, record + 6) != 6)
            continue;
        for (const std::uint8_t c : part(names, u16(names, 4) + std::size_t{u16(names, record + 10)}, u16(names, record + 8)))
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
                m_metrics.name += static_cast<char>(c);
    }
    if (m_metrics.name.empty())
        m_metrics.name = "Font";
}

std::uint16_t TrueTypeFont::glyphOf(char32_t character) const
{
    const auto place = m_characters.find(character);
    return place != m_characters.end() ? place->second : std::uint16_t{0};
}

double TrueTypeFont::widthOf(std::uint16_t glyph) const
{
    const std::size_t index = std::min<std::size_t>(glyph, m_metricCount - 1U);
    return u16(table("hmtx"), index * 4) * 1000.0 / m_unitsPerEm;
}

ByteView TrueTypeFont::glyphData(std::uint16_t glyph) const
{
    const ByteView loca = table("loca");
    const auto place = [&](std::size_t i) -> std::size_t { return m_longOffsets ? u32(loca, i * 4) : u16(loca, i * 2) * 2U; };
    const std::size_t begin = place(glyph), end = place(glyph + std::size_t{1});
    return end > begin ? part(table("glyf"), begin, end - begin) : ByteView{};
}

namespace
{

/// Where a composite glyph names its parts.
std::vector<std::size_t> partPlaces(ByteView glyph)
{
    std::vector<std::size_t> places;
    if (glyph.size() < 12 || s16(glyph, 0) >= 0)
        return places;
    for (std::size_t at = 10; at + 4 <= glyph.size() && places.size() < 64;) {
        const std::uint16_t flags = u16(glyph, at);
        places.push_back(at + 2);
        constexpr int wordArguments = 1, scale = 8, more = 32, twoScales = 64, matrix = 128;
        at += 4 + (flags & wordArguments ? 4U : 2U) + (flags & scale ? 2U : flags & twoScales ? 4U : flags & matrix ? 8U : 0U);
        if (!(flags & more))
            break;
    }
    return places;
}

void put(Bytes& out, std::uint32_t value, std::size_t size)
{
    for (std::size_t i = size; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(value >> (i * 8)));
}
void putAt(Bytes& out, std::size_t at, std::uint32_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size && at + i < out.size(); ++i)
        out[at + i] = static_cast<std::uint8_t>(value >> ((size - 1 - i) * 8));
}

std::uint32_t checksum(ByteView bytes)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 4)
        sum += u32(bytes, i);
    return sum;
}

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// The tables behind their directory, each at a multiple of four (ISO/IEC 14496-22, 4.4).
Bytes assembleFont(const std::map<std::string, Bytes>& tables)
{
    Bytes out;
    const auto count = static_cast<std::uint32_t>(tables.size());
    std::uint32_t power = 1, log = 0;
    while (power * 2 <= count) {
        power *= 2;
        ++log;
    }
    put(out, 0x00010000, 4);
    put(out, count, 2);
    put(out, power * 16, 2);
    put(out, log, 2);
    put(out, count * 16 - power * 16, 2);
    Bytes body;
    std::size_t headAt = 0;
    for (const auto& [tag, data] : tables) {
        const std::size_t place = 12 + std::size_t{count} * 16 + body.size();
        if (tag == "head")
            headAt = place;
        out.insert(out.end(), tag.begin(), tag.end());
        put(out, checksum(data), 4);
        put(out, static_cast<std::uint32_t>(place), 4);
        put(out, static_cast<std::uint32_t>(data.size()), 4);
        body.insert(body.end(), data.begin(), data.end());
        body.resize((body.size() + 3) / 4 * 4, 0);
    }
    out.insert(out.end(), body.begin(), body.end());
    putAt(out, headAt + 8, 0xB1B0AFBA - checksum(out), 4);
    return out;
}

} // namespace

Bytes TrueTypeFont::subset(const std::vector<std::uint16_t>& glyphs, std::size_t& total) const
{
    std::vector<std::uint16_t> order = {0};
    std::map<std::uint16_t, std::uint16_t> numbers = {{0, 0}};
    const auto include = [&](std::uint16_t glyph) {
        if (numbers.emplace(glyph, static_cast<std::uint16_t>(order.size())).second)
            order.push_back(glyph);
    };
    for (const std::uint16_t glyph : glyphs)
        include(glyph);
    Bytes glyf, loca, hmtx;
    for (std::size_t i = 0; i < order.size(); ++i) { // grows by the parts of composites
        const ByteView source = glyphData(order[i]);
        Bytes data = copyOf(source);
        for (const std::size_t place : partPlaces(source)) {
            const std::uint16_t component = u16(source, place);
            include(component < m_glyphCount ? component : std::uint16_t{0});
            putAt(data, place, numbers.at(component < m_glyphCount ? component : std::uint16_t{0}), 2);
        }
        put(loca, static_cast<std::uint32_t>(glyf.size()), 4);
        glyf.insert(glyf.end(), data.begin(), data.end());
        glyf.resize((glyf.size() + 3) / 4 * 4, 0);
        const std::size_t metric = std::min<std::size_t>(order[i], m_metricCount - 1U);
        put(hmtx, u16(table("hmtx"), metric * 4), 2);
        const bool own = order[i] < m_metricCount;
        put(hmtx,
            u16(table("hmtx"),
                own ? metric * 4 + 2 : m_metricCount * std::size_t{4} + (order[i] - m_metricCount) * std::size_t{2}),
            2);
    }
    put(loca, static_cast<std::uint32_t>(glyf.size()), 4);
    total = order.size();

    std::map<std::string, Bytes> tables = {{"glyf", std::move(glyf)}, {"loca", std::move(loca)}, {"hmtx", std::move(hmtx)}};
    for (const char* same : {"head", "hhea", "maxp", "cvt ", "fpgm", "prep"})
        if (const ByteView data = table(same); !data.empty())
            tables[same] = copyOf(data);
    putAt(tables["head"], 8, 0, 4);
    putAt(tables["head"], 50, 1, 2);
    putAt(tables["hhea"], 34, static_cast<std::uint32_t>(total), 2);
    putAt(tables["maxp"], 4, static_cast<std::uint32_t>(total), 2);
    return assembleFont(tables);
}

} // namespace parafa
