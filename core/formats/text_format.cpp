// SPDX-License-Identifier: EUPL-1.2
#include "formats/document_format.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

using enum FindingCode;

/// UTF-8 over pieces, control characters and line ends (55/2014, § 19 a) 3; ISO/IEC 10646, annex D).
class TextScan
{
public:
    void piece(ByteView bytes)
    {
        m_rest.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        // A character cut by the end of the piece waits for the next one.
        std::size_t whole = m_rest.size();
        for (std::size_t back = 1; back <= 3 && back <= m_rest.size(); ++back)
            if ((static_cast<unsigned char>(m_rest[m_rest.size() - back]) & 0xc0) == 0xc0) {
                whole = m_rest.size() - back;
                break;
            }
        take(std::string_view(m_rest).substr(0, whole));
        m_rest.erase(0, whole);
    }

    void finish() { take(m_rest); }

    bool utf8 = true, mark = false, controls = false;
    std::size_t crlf = 0, lf = 0, cr = 0;

private:
    void take(std::string_view text)
    {
        if (m_first && text.starts_with("\xef\xbb\xbf"))
            mark = true;
        m_first = m_first && text.empty();
        utf8 = utf8 && isUtf8(text);
        for (char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '\n')
                m_cr ? (++crlf, --cr) : ++lf;
            m_cr = c == '\r';
            cr += m_cr ? 1 : 0;
            controls = controls || (byte < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 127;
        }
    }

    std::string m_rest;
    bool m_first = true, m_cr = false;
};

/// RFC 4180, 2, read as a whole: rows of the same number of fields, quotes only around fields.
class TableScan
{
public:
    void take(std::string_view text)
    {
        for (char c : text)
            next(c);
    }
    void finish()
    {
        if (m_state == Quoted)
            problems.insert("quotes");
        if (m_state != Start || m_fields > 0)
            row();
        // One column by commas, but the same number of other separators in every row: the table uses those.
        if (m_rows > 0 && m_columns == 0 && m_others > 0 && m_othersAlike)
            problems.insert("separator");
    }

    std::set<std::string> problems;

private:
    enum State { Start, Plain, Quoted, AfterQuote };

    void next(char c)
    {
        if (m_state == Quoted) {
            if (c == '"')
                m_state = AfterQuote;
            return;
        }
        if (c == '"') {
            if (m_state == Plain)
                problems.insert("quotes");
            m_state = Quoted;
        } else if (c == ',') {
            ++m_fields;
            m_state = Start;
        } else if (c == '\n') {
            if (!m_cr)
                problems.insert("CRLF");
            row();
        } else if (c != '\r') {
            const bool other = c == ';' || c == '\t' || c == '|';
            m_othersHere += other ? 1 : 0;
            if (m_state == AfterQuote && !other)
                problems.insert("quotes");
            m_state = Plain;
        }
        m_cr = c == '\r';
    }

    void row()
    {
        if (m_rows == 0)
            m_others = m_othersHere;
        m_othersAlike = m_othersAlike && m_othersHere == m_others;
        m_othersHere = 0;
        if (m_rows == 0)
            m_columns = m_fields;
        else if (m_fields != m_columns)
            problems.insert("columns");
        ++m_rows;
        m_fields = 0;
        m_state = Start;
    }

    State m_state = Start;
    std::size_t m_rows = 0, m_fields = 0, m_columns = 0;
    std::size_t m_others = 0, m_othersHere = 0; ///< separators that RFC 4180 does not know, of the first row and of this one
    bool m_othersAlike = true;
    bool m_cr = false;
};

} // namespace

Result<void> checkTextFormat(const ByteSource& content, DocumentFormat& format, const FormatOptions& options,
                             const Progress& progress)
{
    TextScan scan;
    std::uint64_t seen = 0;
    auto done = content.stream(
        [&](ByteView piece) -> Result<void> {
            if (seen < options.maxTextBytes)
                scan.piece(piece);
            seen += piece.size();
            return {};
        },
        {{}, progress.stop});
    if (!done)
        return done;
    scan.finish();
    if (!scan.utf8) {
        // Text in another encoding is no TXT of the decree: it is told apart so that no rule for TXT applies.
        format.id = format.ruleName = "unknown";
        format.mediaType.clear();
        format.findings.push_back(makeFinding(FormatTextEncoding));
        return {};
    }
    if (scan.mark)
        format.findings.push_back(makeFinding(FormatTextMark));
    if (scan.controls)
        format.findings.push_back(makeFinding(FormatTextControl));
    if ((scan.crlf > 0) + (scan.lf > 0) + (scan.cr > 0) > 1)
        format.findings.push_back(makeFinding(FormatTextLineEnds));
    return {};
}

Result<void> checkTableFormat(const ByteSource& content, DocumentFormat& format, const FormatOptions& options,
                              const Progress& progress)
{
    TableScan table;
    TextScan scan;
    std::uint64_t seen = 0;
    auto done = content.stream(
        [&](ByteView piece) -> Result<void> {
            if (seen < options.maxTextBytes) {
                scan.piece(piece);
                table.take(asText(piece));
            }
            seen += piece.size();
            return {};
        },
        {{}, progress.stop});
    if (!done)
        return done;
    scan.finish();
    table.finish();
    if (!scan.utf8)
        table.problems.insert("UTF-8");
    for (const std::string& problem : table.problems)
        format.findings.push_back(makeFinding(FormatCsvRules, {{"detail", problem}}));
    // The annex was not at hand: what it asks beyond RFC 4180 is nowhere confirmed.
    format.findings.push_back(makeFinding(FormatCsvAnnex));
    return {};
}

} // namespace parafa
