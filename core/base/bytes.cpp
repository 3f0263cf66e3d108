// SPDX-License-Identifier: EUPL-1.2
#include "base/bytes.h"

#include "base/ascii.h"

#include <openssl/crypto.h>

#include <array>
#include <cstring>

namespace parafa
{

namespace
{

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> makeReverse()
{
    std::array<std::int8_t, 256> reverse{};
    for (auto& value : reverse)
        value = -1;
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        reverse[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    return reverse;
}
constexpr auto reverse = makeReverse();

} // namespace

std::string toHex(ByteView bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::uint8_t byte : bytes) {
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2)
        return std::nullopt;
    Bytes out(text.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = hexDigitValue(text[2 * i]);
        const int low = hexDigitValue(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return out;
}

std::string toBase64(ByteView bytes)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const unsigned value = static_cast<unsigned>(bytes[i]) << 16 |
                               (left > 1 ? static_cast<unsigned>(bytes[i + 1]) << 8 : 0u) | (left > 2 ? bytes[i + 2] : 0u);
        out.push_back(alphabet[value >> 18 & 63]);
        out.push_back(alphabet[value >> 12 & 63]);
        out.push_back(left > 1 ? alphabet[value >> 6 & 63] : '=');
        out.push_back(left > 2 ? alphabet[value & 63] : '=');
    }
    return out;
}

std::optional<Bytes> fromBase64(std::string_view text)
{
    Bytes out(text.size() / 4 * 3 + 3);
    std::uint8_t* to = out.data();
    unsigned value = 0;
    int digits = 0;
    int padding = 0;
    const auto digitOf = [&](std::size_t i) { return reverse[static_cast<unsigned char>(text[i])]; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        // Whole groups without white space go straight through; negative digits leave the sign bit.
        while (digits == 0 && padding == 0 && text.size() - i > 4) {
            const int a = digitOf(i), b = digitOf(i + 1), c = digitOf(i + 2), d = digitOf(i + 3);
            if ((a | b | c | d) < 0)
                break;
            *to++ = static_cast<std::uint8_t>(a << 2 | b >> 4);
            *to++ = static_cast<std::uint8_t>(b << 4 | c >> 2);
            *to++ = static_cast<std::uint8_t>(c << 6 | d);
            i += 4;
        }
        const char c = text[i];
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            continue;
        if (c == '=') {
            if (++padding > 2)
                return std::nullopt;
            continue;
        }
        const int digit = digitOf(i);
        if (digit < 0 || padding)
            return std::nullopt;
        value = value << 6 | static_cast<unsigned>(digit);
        if (++digits == 4) {
            *to++ = static_cast<std::uint8_t>(value >> 16);
            *to++ = static_cast<std::uint8_t>(value >> 8);
            *to++ = static_cast<std::uint8_t>(value);
            value = 0;
            digits = 0;
        }
    }
    if (digits == 1 || (digits + padding) % 4)
        return std::nullopt;
    if (digits == 2)
        *to++ = static_cast<std::uint8_t>(value >> 4);
    if (digits == 3) {
        *to++ = static_cast<std::uint8_t>(value >> 10);
        *to++ = static_cast<std::uint8_t>(value >> 2);
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    return out;
}

bool isUtf8(std::string_view text)
{
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    const auto* end = p + text.size();
    while (p < end) {
        if (*p < 0x80) {
            // Eight at a time: nearly everything is ASCII.
            std::uint64_t word = 0;
            for (; end - p >= 8; p += 8) {
                std::memcpy(&word, p, 8);
                if (word & 0x8080808080808080u)
                    break;
            }
            while (p < end && *p < 0x80)
                ++p;
            continue;
        }
        int more = 0;
        unsigned low = 0x80;
        unsigned high = 0xbf;
        if (*p >= 0xc2 && *p <= 0xdf)
            more = 1;
        else if (*p >= 0xe0 && *p <= 0xef) {
            more = 2;
            if (*p == 0xe0)
                low = 0xa0;
            if (*p == 0xed)
                high = 0x9f;
        } else if (*p >= 0xf0 && *p <= 0xf4) {
            more = 3;
            if (*p == 0xf0)
                low = 0x90;
            if (*p == 0xf4)
                high = 0x8f;
        } else
            return false;
        if (end - p <= more || p[1] < low || p[1] > high)
            return false;
        for (int i = 2; i <= more; ++i)
            if (p[i] < 0x80 || p[i] > 0xbf)
                return false;
        p += more + 1;
    }
    return true;
}

void wipe(std::span<std::uint8_t> secret)
{
    if (!secret.empty())
        OPENSSL_cleanse(secret.data(), secret.size());
}

} // namespace parafa
