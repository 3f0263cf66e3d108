// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parafa
{

/// One token as it stands in the bytes, with what a reader of values no longer knows.
struct PdfToken {
    enum Kind { End, Integer, Real, String, HexString, Name, ArrayBegin, ArrayEnd, DictBegin, DictEnd, Keyword };

    Kind kind = End;
    std::size_t begin = 0, end = 0; ///< offsets in the bytes
    std::string text;               ///< decoded bytes of strings and names (without slash); a keyword itself
    double number = 0;              ///< of Integer and Real
    bool hexOdd = false;            ///< odd number of digits
    bool hexForeign = false;        ///< something that is neither a digit nor white space

    bool isNumber() const { return kind == Integer || kind == Real; }
    bool isKeyword(std::string_view word) const { return kind == Keyword && text == word; }
};

/// Tokens of PDF syntax (ISO 32000-1, 7.2 and 7.3), lenient: any byte ends up in some token.
class PdfLexer
{
public:
    explicit PdfLexer(std::string_view bytes, std::size_t position = 0) : m_bytes(bytes), m_position(position) {}

    PdfToken next();
    std::size_t position() const { return m_position; }
    void seek(std::size_t position) { m_position = position; }

    static bool isSpace(char c) { return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '; }
    static bool isDelimiter(char c);

private:
    void skipSpace();
    void string(PdfToken& token);
    void hexString(PdfToken& token);
    void name(PdfToken& token);
    void word(PdfToken& token);
    bool atEnd() const { return m_position >= m_bytes.size(); }

    std::string_view m_bytes;
    std::size_t m_position;
};

} // namespace parafa
