// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Lower-case hexadecimal.
std::string toHex(ByteView bytes);
/// Nothing on an odd length or a foreign character; upper and lower case are taken.
std::optional<Bytes> fromHex(std::string_view text);
/// RFC 4648 section 4, padded, no line breaks.
std::string toBase64(ByteView bytes);
/// White space is skipped (xs:base64Binary); nothing on any other foreign character or wrong padding.
std::optional<Bytes> fromBase64(std::string_view text);

/// True when the text is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

/// Overwrites memory that held a secret in a way the compiler keeps.
void wipe(std::span<std::uint8_t> secret);

/// A passphrase or PIN: moved only, wiped when it dies, never printed.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string_view text) : m_bytes(text.begin(), text.end()) {}
    Secret(Secret&& other) noexcept : m_bytes(std::move(other.m_bytes)) {}
    Secret& operator=(Secret&& other) noexcept
    {
        if (this != &other) {
            wipe(m_bytes);
            m_bytes = std::move(other.m_bytes);
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(m_bytes); }

    bool empty() const { return m_bytes.empty(); }
    /// Valid while this object lives; UTF-8 as the user typed it.
    std::string_view text() const { return asText(m_bytes); }
    Secret copy() const { return Secret(text()); }

private:
    Bytes m_bytes;
};

} // namespace parafa
