// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdf_lexer.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace parafa
{

namespace
{

/// Independent of the locale; digits beyond what a double holds give infinity.
double numberOf(std::string_view text)
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(std::min(text.find_first_of(".0123456789"), text.size()));
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed).ec ==
        std::errc::result_out_of_range)
        value = text.find_first_of("123456789") < text.find('.') ? std::numeric_limits<double>::infinity() : 1e-300;
    return negative ? -value : value;
}

} // namespace

bool PdfLexer::isDelimiter(char c)
{
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

void PdfLexer::skipSpace()
{
    while (!atEnd()) {
        if (m_bytes[m_position] == '%')
            while (!atEnd() && m_bytes[m_position] != '\n' && m_bytes[m_position] != '\r')
                ++m_position;
        else if (isSpace(m_bytes[m_position]))
            ++m_position;
        else
            return;
    }
}

PdfToken PdfLexer::next()
{
    skipSpace();
    PdfToken token;
    token.begin = m_position;
    if (atEnd()) {
        token.end = m_position;
        return token;
    }
    const char c = m_bytes[m_position];
    const char after = m_position + 1 < m_bytes.size() ? m_bytes[m_position + 1] : '\0';
    const auto simple = [&](PdfToken::Kind kind, std::size_t length) {
        token.kind = kind;
        m_position += length;
    };
    if (c == '(')
        string(token);
    else if (c == '<' && after == '<')
        simple(PdfToken::DictBegin, 2);
    else if (c == '>' && after == '>')
        simple(PdfToken::DictEnd, 2);
    else if (c == '<')
        hexString(token);
    else if (c == '[')
        simple(PdfToken::ArrayBegin, 1);
    else if (c == ']')
        simple(PdfToken::ArrayEnd, 1);
    else if (c == '/')
        name(token);
    else if (isDelimiter(c)) {
        token.text = c;
        simple(PdfToken::Keyword, 1);
    } else
        word(token);
    token.end = m_position;
    return token;
}

void PdfLexer::string(PdfToken& token)
{
    token.kind = PdfToken::String;
    int depth = 1;
    for (++m_position; !atEnd(); ++m_position) {
        const char c = m_bytes[m_position];
        if (c == '\\') {
            if (++m_position >= m_bytes.size())
                return;
            const char escaped = m_bytes[m_position];
            static constexpr std::string_view letters = "nrtbf", values = "\n\r\t\b\f";
            if (const std::size_t at = letters.find(escaped); at != std::string_view::npos) {
                token.text += values[at];
            } else if (escaped >= '0' && escaped <= '7') {
                int value = 0;
                std::size_t digits = 0;
                for (; digits < 3 && !atEnd() && m_bytes[m_position] >= '0' && m_bytes[m_position] <= '7'; ++digits)
                    value = value * 8 + (m_bytes[m_position++] - '0');
                --m_position;
                token.text += static_cast<char>(value & 0xff);
            } else if (escaped == '\r') {
                if (m_position + 1 < m_bytes.size() && m_bytes[m_position + 1] == '\n')
                    ++m_position;
            } else if (escaped != '\n') {
                token.text += escaped;
            }
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
            ++m_position;
            return;
        }
        token.text += c;
    }
}

void PdfLexer::hexString(PdfToken& token)
{
    token.kind = PdfToken::HexString;
    std::size_t digits = 0;
    int high = 0;
    for (++m_position; !atEnd() && m_bytes[m_position] != '>'; ++m_position) {
        const char c = m_bytes[m_position];
        if (isSpace(c))
            continue;
        ++digits;
        const int value = hexDigitValue(c);
        token.hexForeign = token.hexForeign || value < 0;
        if (digits % 2 == 1)
            high = std::max(value, 0);
        else
            token.text += static_cast<char>(high * 16 + std::max(value, 0));
    }
    token.hexOdd = digits % 2 == 1;
    if (token.hexOdd)
        token.text += static_cast<char>(high * 16);
    if (!atEnd())
        ++m_position;
}

void PdfLexer::name(PdfToken& token)
{
    token.kind = PdfToken::Name;
    for (++m_position; !atEnd() && !isSpace(m_bytes[m_position]) && !isDelimiter(m_bytes[m_position]); ++m_position) {
        char c = m_bytes[m_position];
        if (c == '#' && m_position + 2 < m_bytes.size() && hexDigitValue(m_bytes[m_position + 1]) >= 0 &&
            hexDigitValue(m_bytes[m_position + 2]) >= 0) {
            c = static_cast<char>(hexDigitValue(m_bytes[m_position + 1]) * 16 + hexDigitValue(m_bytes[m_position + 2]));
            m_position += 2;
        }
        token.text += c;
    }
}

void PdfLexer::word(PdfToken& token)
{
    const std::size_t begin = m_position;
    while (!atEnd() && !isSpace(m_bytes[m_position]) && !isDelimiter(m_bytes[m_position]))
        ++m_position;
    token.text = std::string(m_bytes.substr(begin, m_position - begin));
    const bool numeric = token.text.find_first_not_of("+-.0123456789") == std::string::npos &&
                         token.text.find_first_of("0123456789") != std::string::npos;
    if (!numeric) {
        token.kind = PdfToken::Keyword;
        return;
    }
    token.kind = token.text.find('.') == std::string::npos ? PdfToken::Integer : PdfToken::Real;
    token.number = numberOf(token.text);
}

} // namespace parafa
