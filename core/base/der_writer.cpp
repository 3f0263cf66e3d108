// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"

#include <algorithm>

namespace parafa
{

Bytes joinBytes(std::initializer_list<ByteView> parts)
{
    Bytes out;
    std::size_t size = 0;
    for (const ByteView part : parts)
        size += part.size();
    out.reserve(size);
    for (const ByteView part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

Bytes derEncode(std::uint8_t identifier, ByteView content)
{
    Bytes out;
    out.reserve(content.size() + 10);
    out.push_back(identifier);
    if (content.size() < 0x80) {
        out.push_back(static_cast<std::uint8_t>(content.size()));
    } else {
        Bytes length;
        for (std::size_t rest = content.size(); rest != 0; rest >>= 8)
            length.push_back(static_cast<std::uint8_t>(rest));
        out.push_back(static_cast<std::uint8_t>(0x80U | length.size()));
        out.insert(out.end(), length.rbegin(), length.rend());
    }
    out.insert(out.end(), content.begin(), content.end());
    return out;
}

Bytes derSequence(std::initializer_list<ByteView> parts)
{
    return derEncode(0x30, joinBytes(parts));
}

Bytes derSequence(const std::vector<Bytes>& parts)
{
    Bytes content;
    for (const Bytes& part : parts)
        content.insert(content.end(), part.begin(), part.end());
    return derEncode(0x30, content);
}

Bytes derSetOf(std::vector<Bytes> elements)
{
    std::sort(elements.begin(), elements.end());
    Bytes content;
    for (const Bytes& element : elements)
        content.insert(content.end(), element.begin(), element.end());
    return derEncode(0x31, content);
}

Bytes derContext(std::uint32_t number, ByteView content)
{
    return derEncode(static_cast<std::uint8_t>(0xa0U | (number & 0x1fU)), content);
}

Bytes derOidValue(std::string_view dotted)
{
    std::vector<std::uint64_t> arcs(1, 0);
    for (const char c : dotted) {
        if (c == '.')
            arcs.push_back(0);
        else
            arcs.back() = arcs.back() * 10 + static_cast<std::uint64_t>(c - '0');
    }
    Bytes content;
    for (std::size_t i = 1; i < arcs.size(); ++i) {
        const std::uint64_t arc = i == 1 ? arcs[0] * 40 + arcs[1] : arcs[i];
        Bytes septets(1, static_cast<std::uint8_t>(arc & 0x7fU));
        for (std::uint64_t rest = arc >> 7; rest != 0; rest >>= 7)
            septets.push_back(static_cast<std::uint8_t>(0x80U | (rest & 0x7fU)));
        content.insert(content.end(), septets.rbegin(), septets.rend());
    }
    return derEncode(0x06, content);
}

Bytes derIntegerValue(std::int64_t value)
{
    Bytes content;
    do {
        content.insert(content.begin(), static_cast<std::uint8_t>(value & 0xff));
        value >>= 8;
    } while (!((value == 0 && (content[0] & 0x80) == 0) || (value == -1 && (content[0] & 0x80) != 0)));
    return derEncode(0x02, content);
}

Bytes derIntegerFromHex(std::string_view hex)
{
    Bytes content = fromHex(hex.size() % 2 == 0 ? std::string(hex) : '0' + std::string(hex)).value_or(Bytes{0});
    if (content.empty() || (content[0] & 0x80) != 0)
        content.insert(content.begin(), 0);
    return derEncode(0x02, content);
}

Bytes derOctetString(ByteView octets)
{
    return derEncode(0x04, octets);
}

Bytes derUtf8String(std::string_view text)
{
    return derEncode(0x0c, asBytes(text));
}

Bytes derNull()
{
    return {0x05, 0x00};
}

Bytes derTimeValue(UtcTime time)
{
    std::string digits;
    for (const char c : time.toIso8601())
        if (c >= '0' && c <= '9')
            digits += c;
    const bool utc = digits >= "1950" && digits < "2050";
    return derEncode(utc ? 0x17 : 0x18, asBytes((utc ? digits.substr(2) : digits) + 'Z'));
}

} // namespace parafa
