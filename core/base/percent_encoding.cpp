// SPDX-License-Identifier: EUPL-1.2
#include "base/percent_encoding.h"

#include "base/bytes.h"

namespace parafa
{

namespace
{

std::optional<char> escapedOctet(std::string_view text, std::size_t at)
{
    if (at + 2 >= text.size())
        return std::nullopt;
    const auto octet = fromHex(text.substr(at + 1, 2));
    return octet ? std::optional(static_cast<char>(octet->front())) : std::nullopt;
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string decode(std::string_view text, bool& sound)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto octet = text[i] == '%' ? escapedOctet(text, i) : std::nullopt;
        sound = sound && (octet || text[i] != '%');
        result += octet.value_or(text[i]);
        i += octet ? 2 : 0;
    }
    return result;
}

} // namespace

std::string percentEncoded(std::string_view name)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    result.reserve(name.size());
    for (const char c : name) {
        if (isPlain(c)) {
            result += c;
            continue;
        }
        const auto octet = static_cast<unsigned char>(c);
        result += '%';
        result += digits[octet >> 4];
        result += digits[octet & 15];
    }
    return result;
}

std::string percentDecoded(std::string_view text)
{
    bool sound = true;
    return decode(text, sound);
}

std::optional<std::string> nameFromPercentEncoded(std::string_view text)
{
    bool sound = true;
    std::string name = decode(text, sound);
    if (!sound || !isUtf8(name) || name.find('\0') != std::string::npos)
        return std::nullopt;
    return name;
}

} // namespace parafa
