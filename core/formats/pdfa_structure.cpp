// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_context.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

constexpr std::size_t maxSections = 1'000;

std::string readText(const ByteSource& bytes, std::uint64_t offset, std::size_t size)
{
    std::string text(size, '\0');
    const auto read = bytes.readAt(offset, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    text.resize(read ? *read : 0);
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Length of one end-of-line marker at `at`; 0 where there is none.
std::size_t eolAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    if (text[at] == '\r')
        return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    return text[at] == '\n' ? 1 : 0;
}

/// 6.1.2: "%PDF-1.n" at offset zero, an end of line, a comment with four bytes above 127.
void checkHeader(const PdfaContext& context)
{
    const std::string head = readText(*context.file.bytes, 0, 64);
    const bool version = head.starts_with("%PDF-") && head.size() > 8 && isDigit(head[5]) && head[6] == '.' && isDigit(head[7]) &&
                         (context.part() == 1 || (head[5] == '1' && head[7] <= '7'));
    // Part 2 wants the end of the line at once.
    const std::size_t end = version && context.part() == 1 ? std::min(head.find_first_of("\r\n"), head.size()) : 8;
    const std::size_t eol = version ? eolAt(head, end) : 0;
    if (eol == 0)
        return context.breach(PdfaHeader, "first line");
    const std::size_t comment = end + eol;
    const bool binary = head.size() >= comment + 5 && head[comment] == '%' &&
                        std::all_of(head.begin() + static_cast<std::ptrdiff_t>(comment) + 1,
                                    head.begin() + static_cast<std::ptrdiff_t>(comment) + 5,
                                    [](char c) { return static_cast<unsigned char>(c) > 127; });
    if (!binary)
        context.breach(PdfaHeader, "binary comment");
}

/// 6.1.3: nothing after the last end-of-file marker but one end of line.
void checkEnd(const PdfaContext& context)
{
    if (context.file.revisionEnds.empty())
        return context.breach(PdfaDataAfterEnd, "no end-of-file marker");
    const std::uint64_t end = context.file.revisionEnds.back();
    const std::string rest = readText(*context.file.bytes, end, 3);
    if (rest.size() != eolAt(rest, 0))
        context.breach(PdfaDataAfterEnd);
}

/// The cross-reference sections from the newest back, as they stand in the bytes.
class Sections
{
public:
    explicit Sections(const PdfaContext& context) : m_context(context) {}

    void walk()
    {
        const std::uint64_t size = m_context.file.bytes->size();
        const std::uint64_t from = size > 2'048 ? size - 2'048 : 0;
        const std::string tail = readText(*m_context.file.bytes, from, 2'048);
        const std::size_t mark = tail.rfind("startxref");
        if (mark == std::string::npos)
            return m_context.breach(PdfaCrossReference, "no startxref");
        const PdfToken start = PdfLexer(tail, mark + 9).next();
        if (start.kind == PdfToken::Integer)
            m_open.push_back(static_cast<std::uint64_t>(std::max(0.0, start.number)));
        while (!m_open.empty() && m_seen.size() < maxSections) {
            const std::uint64_t offset = m_open.back();
            m_open.pop_back();
            if (m_seen.insert(offset).second)
                section(offset);
        }
    }

    /// Identifiers of the sections that have one, newest first.
    const std::vector<std::string>& identifiers() const { return m_identifiers; }
    bool isNewestIdentified() const { return m_newestIdentified; }

private:
    void section(std::uint64_t offset)
    {
        const std::string head = readText(*m_context.file.bytes, offset, 64);
        if (!head.starts_with("xref")) {
            stream(head);
            return;
        }
        // A single end of line before the first subsection (6.1.4).
        const std::size_t eol = eolAt(head, 4);
        if (eol == 0 || 4 + eol >= head.size() || !isDigit(head[4 + eol]))
            m_context.breach(PdfaCrossReference, "after xref");
        std::uint64_t at = offset + 4;
        for (std::size_t subsections = 0; subsections < 100'000; ++subsections) {
            const std::string line = readText(*m_context.file.bytes, at, 64);
            PdfLexer lexer(line);
            const PdfToken first = lexer.next();
            if (first.isKeyword("trailer")) {
                trailer(at + first.end);
                return;
            }
            const PdfToken count = lexer.next();
            if (first.kind != PdfToken::Integer || count.kind != PdfToken::Integer || count.number > 1e8)
                return m_context.breach(PdfaCrossReference, "subsection");
            const std::string_view between = std::string_view(line).substr(first.end, count.begin - first.end);
            if (m_context.part() == 1 && between != " ")
                m_context.breach(PdfaCrossReference, "subsection header");
            const std::size_t lineEnd = line.find_first_of("\r\n", count.end);
            if (lineEnd == std::string::npos)
                return;
            at += lineEnd + eolAt(line, lineEnd) + static_cast<std::uint64_t>(count.number) * 20;
        }
    }

    void trailer(std::uint64_t offset)
    {
        const std::string text = readText(*m_context.file.bytes, offset, 65'536);
        PdfLexer lexer(text);
        int depth = 0;
        std::string key;
        std::optional<std::string> identifier;
        for (PdfToken token = lexer.next(); token.kind != PdfToken::End; token = lexer.next()) {
            const bool opens = token.kind == PdfToken::DictBegin || token.kind == PdfToken::ArrayBegin;
            const bool closes = token.kind == PdfToken::DictEnd || token.kind == PdfToken::ArrayEnd;
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth <= 0)
                break;
            if (key == "ID" && (token.kind == PdfToken::String || token.kind == PdfToken::HexString))
                identifier = identifier.value_or("") + token.text;
            if (depth == 1 && token.kind == PdfToken::Name)
                key = token.text;
            else if (depth == 1 && (key == "Prev" || key == "XRefStm") && token.kind == PdfToken::Integer && token.number >= 0)
                m_open.push_back(static_cast<std::uint64_t>(token.number));
        }
        identified(std::move(identifier));
    }

    void stream(const std::string& head)
    {
        if (m_context.part() == 1)
            m_context.breach(PdfaCrossReference, "cross-reference stream");
        PdfLexer lexer(head);
        const PdfToken number = lexer.next(), generation = lexer.next();
        if (number.kind != PdfToken::Integer || generation.kind != PdfToken::Integer || number.number > 1e7 || number.number < 1)
            return;
        QPDFObjectHandle object =
            m_context.file.pdf->getObjectByID(static_cast<int>(number.number), static_cast<int>(generation.number));
        QPDFObjectHandle previous = entry(object, "/Prev"), pair = entry(object, "/ID");
        if (previous.isInteger() && previous.getIntValue() >= 0)
            m_open.push_back(static_cast<std::uint64_t>(previous.getIntValue()));
        std::optional<std::string> identifier;
        for (int i = 0; pair.isArray() && i < std::min(pair.getArrayNItems(), 2); ++i)
            if (pair.getArrayItem(i).isString())
                identifier = identifier.value_or("") + pair.getArrayItem(i).getStringValue();
        identified(std::move(identifier));
    }

    void identified(std::optional<std::string> identifier)
    {
        if (m_seen.size() == 1)
            m_newestIdentified = identifier.has_value();
        if (identifier)
            m_identifiers.push_back(std::move(*identifier));
    }

    const PdfaContext& m_context;
    std::vector<std::uint64_t> m_open;
    std::set<std::uint64_t> m_seen;
    std::vector<std::string> m_identifiers;
    bool m_newestIdentified = false;
};

bool isLinearized(const PdfaContext& context)
{
    const std::string head = readText(*context.file.bytes, 0, 1'024);
    const std::size_t mark = head.find("/Linearized"), length = head.find("/L ", mark == std::string::npos ? 0 : mark);
    if (mark == std::string::npos || length == std::string::npos || mark > head.find("endobj"))
        return false;
    return PdfLexer(head, length + 2).next().number == static_cast<double>(context.file.bytes->size());
}

} // namespace

void checkFileStructure(const PdfaContext& context)
{
    checkHeader(context);
    checkEnd(context);
    if (context.file.encrypted || has(context.file.pdf->getTrailer(), "/Encrypt"))
        context.breach(PdfaEncrypted);
    if (context.file.repaired)
        context.breach(PdfaCrossReference, "damaged");
    Sections sections(context);
    sections.walk();
    QPDFObjectHandle pair = entry(context.file.pdf->getTrailer(), "/ID");
    const auto text = [&](int i) { return pair.getArrayItem(i).isString() ? pair.getArrayItem(i).getStringValue() : ""; };
    // Part 1 wants the key, part 2 an identifier as its value.
    const bool sound = pair.isArray() && pair.getArrayNItems() > 0 && pair.getArrayItem(0).isString() &&
                       (context.part() == 1 || !text(0).empty() || (pair.getArrayNItems() > 1 && !text(1).empty()));
    if (!sound || (context.part() == 1 && !context.file.repaired && !sections.isNewestIdentified()))
        context.breach(PdfaTrailer, "ID");
    // 6.1.3 of part 1: the first page's trailer and the last trailer of a linearized file have the same identifier.
    else if (context.part() == 1 && isLinearized(context) &&
             std::ranges::adjacent_find(sections.identifiers(), std::not_equal_to<>()) != sections.identifiers().end())
        context.breach(PdfaTrailer, "ID of the linearized parts");
}

} // namespace parafa
