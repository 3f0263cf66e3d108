// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"

#include <algorithm>
#include <limits>

namespace parafa
{

std::optional<DerHeader> readDerHeader(ByteView bytes)
{
    DerHeader header;
    std::size_t at = 0;
    if (bytes.size() < 2)
        return std::nullopt;
    const std::uint8_t identifier = bytes[at++];
    header.identifierClass = static_cast<std::uint8_t>(identifier >> 6);
    header.constructed = (identifier & 0x20) != 0;
    header.number = identifier & 0x1f;
    if (header.number == 0x1f) {
        header.number = 0;
        for (;;) {
            if (at >= bytes.size() || header.number > (std::numeric_limits<std::uint32_t>::max() >> 7))
                return std::nullopt;
            const std::uint8_t octet = bytes[at++];
            header.number = (header.number << 7) | (octet & 0x7fU);
            if ((octet & 0x80) == 0)
                break;
        }
    }
    if (at >= bytes.size())
        return std::nullopt;
    const std::uint8_t first = bytes[at++];
    if (first == 0x80) {
        if (!header.constructed)
            return std::nullopt;
        header.indefinite = true;
    } else if (first < 0x80) {
        header.contentSize = first;
    } else {
        const std::size_t count = first & 0x7fU;
        if (count > 8 || bytes.size() - at < count)
            return std::nullopt;
        for (std::size_t i = 0; i < count; ++i)
            header.contentSize = (header.contentSize << 8) | bytes[at++];
    }
    header.headerSize = at;
    return header;
}

namespace
{

struct Extent {
    DerHeader header;
    std::size_t contentSize;
    std::size_t wholeSize;
};

bool isEndOfContents(ByteView bytes)
{
    return bytes.size() >= 2 && bytes[0] == 0 && bytes[1] == 0;
}

std::optional<Extent> measure(ByteView bytes, std::size_t depth)
{
    if (depth > derMaxDepth)
        return std::nullopt;
    const auto header = readDerHeader(bytes);
    if (!header)
        return std::nullopt;
    const ByteView rest = bytes.subspan(header->headerSize);
    if (!header->indefinite) {
        if (header->contentSize > rest.size())
            return std::nullopt;
        const auto size = static_cast<std::size_t>(header->contentSize);
        return Extent{*header, size, header->headerSize + size};
    }
    std::size_t at = 0;
    while (!isEndOfContents(rest.subspan(at))) {
        const auto inner = measure(rest.subspan(at), depth + 1);
        if (!inner)
            return std::nullopt;
        at += inner->wholeSize;
    }
    return Extent{*header, at, header->headerSize + at + 2};
}

std::optional<DerValue> read(ByteView bytes)
{
    const auto extent = measure(bytes, 0);
    if (!extent)
        return std::nullopt;
    DerValue value;
    value.identifierClass = extent->header.identifierClass;
    value.constructed = extent->header.constructed;
    value.indefinite = extent->header.indefinite;
    value.number = extent->header.number;
    value.whole = bytes.first(extent->wholeSize);
    value.content = bytes.subspan(extent->header.headerSize, extent->contentSize);
    return value;
}

} // namespace

std::optional<DerValue> DerReader::peek() const
{
    return m_malformed || m_rest.empty() ? std::nullopt : read(m_rest);
}

std::optional<DerValue> DerReader::next()
{
    if (m_malformed || m_rest.empty())
        return std::nullopt;
    auto value = read(m_rest);
    if (!value) {
        m_malformed = true;
        return std::nullopt;
    }
    m_rest = m_rest.subspan(value->whole.size());
    return value;
}

std::optional<DerValue> DerReader::take(DerTag tag)
{
    const auto value = peek();
    return value && value->is(tag) ? next() : std::nullopt;
}

std::optional<DerValue> DerReader::takeContext(std::uint32_t number)
{
    const auto value = peek();
    return value && value->isContext(number) ? next() : std::nullopt;
}

std::optional<DerValue> derSingle(ByteView bytes)
{
    DerReader reader(bytes);
    auto value = reader.next();
    return value && reader.atEnd() ? value : std::nullopt;
}

std::optional<std::vector<DerValue>> derChildren(const DerValue& parent)
{
    std::vector<DerValue> children;
    DerReader reader(parent);
    while (auto value = reader.next())
        children.push_back(*value);
    if (reader.malformed())
        return std::nullopt;
    return children;
}

std::optional<std::string> derOid(const DerValue& value)
{
    if (!value.is(DerTag::Oid) || value.constructed || value.content.empty() || (value.content.back() & 0x80) != 0)
        return std::nullopt;
    std::string dotted;
    std::uint64_t arc = 0;
    bool first = true;
    for (const std::uint8_t octet : value.content) {
        if (arc > (std::numeric_limits<std::uint64_t>::max() >> 7))
            return std::nullopt;
        arc = (arc << 7) | (octet & 0x7fU);
        if ((octet & 0x80) != 0)
            continue;
        if (first) {
            const std::uint64_t root = arc < 40 ? 0 : arc < 80 ? 1 : 2;
            dotted = std::to_string(root) + '.' + std::to_string(arc - 40 * root);
            first = false;
        } else {
            dotted += '.' + std::to_string(arc);
        }
        arc = 0;
    }
    return dotted;
}

std::optional<std::int64_t> derInteger(const DerValue& value)
{
    if (!(value.is(DerTag::Integer) || value.is(DerTag::Enumerated)) || value.content.empty() || value.content.size() > 8)
        return std::nullopt;
    std::uint64_t number = (value.content[0] & 0x80) != 0 ? std::numeric_limits<std::uint64_t>::max() : 0;
    for (const std::uint8_t octet : value.content)
        number = (number << 8) | octet;
    return static_cast<std::int64_t>(number);
}

std::optional<std::string> derIntegerHex(const DerValue& value)
{
    if (!value.is(DerTag::Integer) || value.content.empty())
        return std::nullopt;
    Bytes magnitude(value.content.begin(), value.content.end());
    const bool negative = (magnitude[0] & 0x80) != 0;
    if (negative) {
        unsigned carry = 1;
        for (auto octet = magnitude.rbegin(); octet != magnitude.rend(); ++octet) {
            carry += static_cast<std::uint8_t>(~*octet);
            *octet = static_cast<std::uint8_t>(carry);
            carry >>= 8;
        }
    }
    std::string hex = toHex(magnitude);
    hex.erase(0, std::min(hex.find_first_not_of('0'), hex.size() - 1));
    return (negative ? "-" : "") + hex;
}

std::optional<UtcTime> derTime(const DerValue& value)
{
    const bool utc = value.is(DerTag::UtcTime);
    if (!utc && !value.is(DerTag::GeneralizedTime))
        return std::nullopt;
    const std::string text(asText(value.content));
    std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == std::string::npos)
        return std::nullopt;
    std::string number = text.substr(0, digits);
    if (utc) {
        if (number.size() != 10 && number.size() != 12)
            return std::nullopt;
        number.insert(0, number[0] >= '5' ? "19" : "20");
    }
    if (number.size() == 12)
        number += "00";
    if (number.size() != 14)
        return std::nullopt;
    std::string zone = text.substr(digits);
    if (!utc && (zone[0] == '.' || zone[0] == ',')) {
        const std::size_t end = zone.find_first_not_of("0123456789", 1);
        if (end == 1 || end == std::string::npos)
            return std::nullopt;
        zone.erase(0, end);
    }
    if (zone.size() == 5 && (zone[0] == '+' || zone[0] == '-'))
        zone.insert(3, ":");
    else if (zone != "Z")
        return std::nullopt;
    return UtcTime::fromIso8601(number.substr(0, 4) + '-' + number.substr(4, 2) + '-' + number.substr(6, 2) + 'T' +
                                number.substr(8, 2) + ':' + number.substr(10, 2) + ':' + number.substr(12, 2) + zone);
}

namespace
{

void appendUtf8(std::string& out, std::uint32_t point)
{
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xc0U | (point >> 6));
        out += static_cast<char>(0x80U | (point & 0x3fU));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xe0U | (point >> 12));
        out += static_cast<char>(0x80U | ((point >> 6) & 0x3fU));
        out += static_cast<char>(0x80U | (point & 0x3fU));
    } else {
        out += static_cast<char>(0xf0U | (point >> 18));
        out += static_cast<char>(0x80U | ((point >> 12) & 0x3fU));
        out += static_cast<char>(0x80U | ((point >> 6) & 0x3fU));
        out += static_cast<char>(0x80U | (point & 0x3fU));
    }
}

bool gatherOctets(const DerValue& value, Bytes& octets, std::size_t depth)
{
    if (depth > derMaxDepth || !value.is(DerTag::OctetString))
        return false;
    if (!value.constructed) {
        octets.insert(octets.end(), value.content.begin(), value.content.end());
        return true;
    }
    DerReader reader(value);
    while (const auto segment = reader.next())
        if (!gatherOctets(*segment, octets, depth + 1))
            return false;
    return !reader.malformed();
}

} // namespace

std::optional<std::string> derText(const DerValue& value)
{
    if (value.identifierClass != 0 || value.constructed)
        return std::nullopt;
    std::string text;
    switch (static_cast<DerTag>(value.number)) {
    case DerTag::Utf8String:
    case DerTag::NumericString:
    case DerTag::PrintableString:
    case DerTag::Ia5String:
    case DerTag::VisibleString:
        if (isUtf8(asText(value.content)))
            return std::string(asText(value.content));
        [[fallthrough]];
    case DerTag::T61String:
        for (const std::uint8_t octet : value.content)
            appendUtf8(text, octet);
        return text;
    case DerTag::BmpString:
        if (value.content.size() % 2 != 0)
            return std::nullopt;
        for (std::size_t i = 0; i < value.content.size(); i += 2) {
            std::uint32_t point = static_cast<std::uint32_t>(value.content[i] << 8 | value.content[i + 1]);
            appendUtf8(text, point >= 0xd800 && point < 0xe000 ? 0xfffd : point);
        }
        return text;
    case DerTag::UniversalString:
        if (value.content.size() % 4 != 0)
            return std::nullopt;
        for (std::size_t i = 0; i < value.content.size(); i += 4) {
            std::uint32_t point = 0;
            for (std::size_t k = 0; k < 4; ++k)
                point = point << 8 | value.content[i + k];
            appendUtf8(text, point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point);
        }
        return text;
    default:
        return std::nullopt;
    }
}

std::optional<Bytes> derOctets(const DerValue& value)
{
    Bytes octets;
    if (!gatherOctets(value, octets, 0))
        return std::nullopt;
    return octets;
}

namespace
{

bool normalize(const DerValue& value, Bytes& out, std::size_t depth)
{
    if (depth > derMaxDepth)
        return false;
    Bytes content;
    auto identifier = value.whole[0];
    if (value.is(DerTag::OctetString) && value.constructed) {
        if (!gatherOctets(value, content, depth))
            return false;
        identifier = static_cast<std::uint8_t>(identifier & ~0x20U);
    } else if (value.constructed) {
        DerReader reader(value);
        while (const auto child = reader.next())
            if (!normalize(*child, content, depth + 1))
                return false;
        if (reader.malformed())
            return false;
    } else {
        content.assign(value.content.begin(), value.content.end());
    }
    if ((identifier & 0x1f) == 0x1f)
        return false; // no structure that is normalised here has tags above 30
    const Bytes encoded = derEncode(identifier, content);
    out.insert(out.end(), encoded.begin(), encoded.end());
    return true;
}

} // namespace

Result<Bytes> berToDer(ByteView ber)
{
    const auto value = derSingle(ber);
    Bytes out;
    if (!value || !normalize(*value, out, 0))
        return fail(ErrorCode::Unreadable, "malformed BER");
    return out;
}

} // namespace parafa
