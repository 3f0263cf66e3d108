// SPDX-License-Identifier: EUPL-1.2
#include "pdf/raw_dictionary.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::size_t blockSize = 64 << 10;
constexpr std::size_t maxEntries = 1000;
constexpr std::size_t maxDepth = 50;
constexpr int endOfBytes = -1;

bool isSpace(int c)
{
    return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

bool isDelimiter(int c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%';
}

int hexValue(int c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Tokens of ISO 32000-1, 7.2, with their places.
class RawReader
{
public:
    RawReader(const ByteSource& bytes, std::uint64_t offset, std::uint64_t maxBytes)
        : m_bytes(bytes), m_at(offset), m_limit(std::min(bytes.size(), offset + std::min(maxBytes, bytes.size())))
    {
    }

    Result<RawDictionary> dictionary()
    {
        RawDictionary result;
        skipSpace();
        result.begin = m_at;
        if (!take("<<"))
            return malformed();
        for (;;) {
            skipSpace();
            if (take(">>"))
                break;
            if (peek() != '/' || result.entries.size() >= maxEntries)
                return malformed();
            RawEntry entry;
            entry.key = name(entry.keyEscaped);
            skipSpace();
            entry.valueBegin = m_at;
            if (!value(0))
                return malformed();
            entry.valueEnd = m_at;
            skipReference(entry.valueEnd);
            result.entries.push_back(std::move(entry));
        }
        if (m_failure)
            return std::unexpected(*m_failure);
        result.end = m_at;
        return result;
    }

private:
    std::unexpected<Error> malformed() const
    {
        if (m_failure)
            return std::unexpected(*m_failure);
        return fail(ErrorCode::Unreadable, FindingCode::PdfMalformed, {}, "dictionary at " + std::to_string(m_at));
    }

    int at(std::uint64_t offset)
    {
        if (offset >= m_limit || m_failure)
            return endOfBytes;
        if (offset < m_blockStart || offset >= m_blockStart + m_block.size()) {
            m_block.resize(blockSize);
            const auto count = m_bytes.readAt(offset, m_block);
            if (!count)
                m_failure = count.error();
            m_block.resize(count.value_or(0));
            m_blockStart = offset;
            if (m_block.empty())
                return endOfBytes;
        }
        return m_block[offset - m_blockStart];
    }
    int peek() { return at(m_at); }

    bool take(std::string_view token)
    {
        for (std::size_t i = 0; i < token.size(); ++i)
            if (at(m_at + i) != static_cast<unsigned char>(token[i]))
                return false;
        m_at += token.size();
        return true;
    }

    void skipSpace()
    {
        for (;;) {
            while (isSpace(peek()))
                ++m_at;
            if (peek() != '%')
                return;
            while (peek() != endOfBytes && peek() != '\r' && peek() != '\n')
                ++m_at;
        }
    }

    std::string name(bool& escaped)
    {
        std::string text(1, '/');
        ++m_at;
        while (peek() != endOfBytes && !isSpace(peek()) && !isDelimiter(peek())) {
            const int high = hexValue(at(m_at + 1)), low = hexValue(at(m_at + 2));
            if (peek() == '#' && high >= 0 && low >= 0) {
                escaped = true;
                text += static_cast<char>(high * 16 + low);
                m_at += 3;
            } else {
                text += static_cast<char>(peek());
                ++m_at;
            }
        }
        return text;
    }

    bool literalString()
    {
        int depth = 0;
        do {
            const int c = peek();
            if (c == endOfBytes)
                return false;
            ++m_at;
            if (c == '\\')
                ++m_at;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0);
        return true;
    }

    bool value(std::size_t depth)
    {
        if (depth > maxDepth)
            return false;
        const int c = peek();
        if (c == endOfBytes || c == ')' || c == ']' || c == '}')
            return false;
        bool ignored = false;
        if (c == '/') {
            name(ignored);
            return true;
        }
        if (c == '(')
            return literalString();
        if (c == '[' || (c == '<' && at(m_at + 1) == '<'))
            return nested(depth, c == '[' ? "[" : "<<", c == '[' ? "]" : ">>");
        if (c == '<') {
            while (peek() != endOfBytes && peek() != '>')
                ++m_at;
            return take(">");
        }
        if (isDelimiter(c))
            return false;
        while (peek() != endOfBytes && !isSpace(peek()) && !isDelimiter(peek()))
            ++m_at;
        return true;
    }

    bool nested(std::size_t depth, std::string_view open, std::string_view close)
    {
        take(open);
        for (;;) {
            skipSpace();
            if (take(close))
                return true;
            if (!value(depth + 1))
                return false;
        }
    }

    /// "12 0 R" is one value of three tokens.
    void skipReference(std::uint64_t& end)
    {
        const std::uint64_t start = m_at;
        const auto number = [&] {
            skipSpace();
            const std::uint64_t begin = m_at;
            while (peek() >= '0' && peek() <= '9')
                ++m_at;
            return m_at > begin;
        };
        if (number()) {
            skipSpace();
            if (peek() == 'R') {
                ++m_at;
                end = m_at;
                return;
            }
        }
        m_at = start;
    }

    const ByteSource& m_bytes;
    std::uint64_t m_at;
    std::uint64_t m_limit;
    Bytes m_block;
    std::uint64_t m_blockStart = 0;
    std::optional<Error> m_failure;
};

} // namespace

std::vector<const RawEntry*> RawDictionary::all(std::string_view key) const
{
    std::vector<const RawEntry*> found;
    for (const RawEntry& entry : entries)
        if (entry.key == key)
            found.push_back(&entry);
    return found;
}

Result<RawDictionary> readRawDictionary(const ByteSource& bytes, std::uint64_t offset, std::uint64_t maxBytes)
{
    return RawReader(bytes, offset, maxBytes).dictionary();
}

} // namespace parafa
