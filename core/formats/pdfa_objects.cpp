// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_context.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

using enum FindingCode;

constexpr std::size_t firstPiece = std::size_t{64} << 10;
constexpr std::size_t maxObjectBytes = std::size_t{64} << 20; ///< of one object without its stream data

bool isEol(char c)
{
    return c == '\n' || c == '\r';
}

/// 6.1.12 of part 1: array and dictionary sizes of PDF 1.4; part 2 has none.
class Nesting
{
public:
    explicit Nesting(const PdfaContext& context) : m_context(context) {}

    void token(const PdfToken& token)
    {
        if (token.kind == PdfToken::ArrayEnd || token.kind == PdfToken::DictEnd) {
            if (m_counts.empty())
                return;
            const std::size_t items = m_counts.back();
            m_counts.pop_back();
            if (m_context.part() == 1 && (token.kind == PdfToken::ArrayEnd ? items > 8'191 : items > 2 * 4'095))
                m_context.breach(PdfaLimitExceeded, token.kind == PdfToken::ArrayEnd ? "array" : "dictionary");
            return;
        }
        // "12 0 R" is one item.
        if (!m_counts.empty())
            token.isKeyword("R") ? m_counts.back() -= std::min<std::size_t>(m_counts.back(), 1) : ++m_counts.back();
        if ((token.kind == PdfToken::ArrayBegin || token.kind == PdfToken::DictBegin) && m_counts.size() < 10'000)
            m_counts.push_back(0);
    }

private:
    const PdfaContext& m_context;
    std::vector<std::size_t> m_counts;
};

/// One object as it stands in the file.
class RawObject
{
public:
    RawObject(const PdfaContext& context, QPDFObjGen id, std::uint64_t offset, std::uint64_t end)
        : m_context(context), m_id(id), m_offset(offset), m_end(end)
    {
    }

    void check()
    {
        read(firstPiece);
        if (!walk() && m_text.size() < m_end - m_start) {
            read(maxObjectBytes);
            walk();
        }
    }

private:
    std::string name() const { return "object " + std::to_string(m_id.getObj()); }

    void read(std::size_t limit)
    {
        m_start = m_offset > 0 ? m_offset - 1 : 0;
        m_text.resize(static_cast<std::size_t>(std::min<std::uint64_t>(limit, m_end - m_start)));
        const auto got = m_context.file.bytes->readAt(m_start, {reinterpret_cast<std::uint8_t*>(m_text.data()), m_text.size()});
        m_text.resize(got ? *got : 0);
    }

    /// False where the end was not reached in the bytes at hand.
    bool walk()
    {
        const std::size_t at = static_cast<std::size_t>(m_offset - m_start);
        PdfLexer lexer(m_text, at);
        const PdfToken number = lexer.next(), generation = lexer.next(), keyword = lexer.next();
        if (!keyword.isKeyword("obj"))
            return true; // not where it should be: the cross-reference is wrong, and said to be
        // 6.1.8 (part 2: 6.1.9): single white space between, ends of line around.
        const bool spaced = number.begin == at && generation.begin == number.end + 1 && keyword.begin == generation.end + 1;
        if (!spaced || (m_offset > 0 && !isEol(m_text[0])) || keyword.end >= m_text.size() || !isEol(m_text[keyword.end]))
            m_context.breach(PdfaObjectSpacing, name());
        Nesting nesting(m_context);
        for (PdfToken token = lexer.next(); token.kind != PdfToken::End; token = lexer.next()) {
            if (token.isKeyword("stream")) {
                stream(token.end);
                return true;
            }
            if (token.isKeyword("endobj")) {
                endOfObject(m_text, token.begin);
                return true;
            }
            if (token.end == m_text.size() && m_text.size() < m_end - m_start)
                return false; // cut off by the piece, not by the file
            checkToken(token, m_context);
            nesting.token(token);
        }
        return false;
    }

    void endOfObject(std::string_view text, std::size_t at)
    {
        const bool before = at > 0 && isEol(text[at - 1]);
        const bool after = at + 6 >= text.size() || isEol(text[at + 6]);
        if (!before || !after)
            m_context.breach(PdfaObjectSpacing, name() + ", endobj");
    }

    /// 6.1.7: the keyword, an end of line, exactly Length bytes, an end of line, endstream.
    void stream(std::size_t afterKeyword)
    {
        std::size_t data = afterKeyword;
        const bool crlf = data + 1 < m_text.size() && m_text[data] == '\r' && m_text[data + 1] == '\n';
        if (crlf)
            data += 2;
        else if (data < m_text.size() && m_text[data] == '\n')
            ++data;
        else
            return m_context.breach(PdfaStream, name() + ", stream keyword");
        QPDFObjectHandle object = m_context.file.pdf->getObjectByObjGen(m_id);
        QPDFObjectHandle length = entry(object, "/Length");
        if (!object.isStream() || !length.isInteger() || length.getIntValue() < 0)
            return m_context.breach(PdfaStream, name() + ", Length");
        const std::uint64_t end = m_start + data + static_cast<std::uint64_t>(length.getIntValue());
        std::string rest(64, '\0');
        const auto got = m_context.file.bytes->readAt(end, {reinterpret_cast<std::uint8_t*>(rest.data()), rest.size()});
        rest.resize(got ? *got : 0);
        const std::size_t eol = rest.starts_with("\r\n") ? 2 : !rest.empty() && isEol(rest[0]) ? 1 : 0;
        const std::string_view after = std::string_view(rest).substr(eol);
        if (!after.starts_with("endstream"))
            return m_context.breach(PdfaStream, name() + ", Length");
        if (eol == 0)
            return m_context.breach(PdfaStream, name() + ", endstream keyword");
        if (const std::size_t endObject = rest.find("endobj"); endObject != std::string::npos)
            endOfObject(rest, endObject);
    }

    const PdfaContext& m_context;
    QPDFObjGen m_id;
    std::uint64_t m_offset, m_end;
    std::uint64_t m_start = 0; ///< of m_text in the file: one byte before the object
    std::string m_text;
};

/// 6.1.10 (part 2: 6.1.7.2).
void checkFilters(const PdfaContext& context, QPDFObjectHandle stream)
{
    const std::string where = objectPrefix(stream);
    if (has(stream, "/F") || has(stream, "/FFilter") || has(stream, "/FDecodeParms"))
        context.breach(PdfaStream, where + "external data");
    QPDFObjectHandle filters = entry(stream, "/Filter"), parameters = entry(stream, "/DecodeParms");
    const int count = filters.isArray() ? std::min(filters.getArrayNItems(), 100) : filters.isName() ? 1 : 0;
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle filter = filters.isArray() ? filters.getArrayItem(i) : filters;
        const std::string name = filter.isName() ? filter.getName().substr(1) : std::string();
        static const std::set<std::string> allowed = {"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode",
                                                      "CCITTFaxDecode", "JBIG2Decode",   "DCTDecode"};
        if (allowed.contains(name))
            continue;
        if (name == "JPXDecode" && context.part() > 1)
            continue;
        QPDFObjectHandle own = parameters.isArray() && i < parameters.getArrayNItems() ? parameters.getArrayItem(i) : parameters;
        if (name == "Crypt" && context.part() > 1 &&
            (!own.isDictionary() || !has(own, "/Name") || nameIn(own, "/Name") == "Identity"))
            continue;
        context.breach(PdfaFilter, where + name);
    }
}

/// Tokens inside an object stream are tokens of the file (part 1 has no object streams).
void checkObjectStream(const PdfaContext& context, QPDFObjectHandle stream)
{
    const auto data = context.decoded(stream);
    QPDFObjectHandle first = entry(stream, "/First");
    if (!data || !first.isInteger() || first.getIntValue() < 0)
        return;
    PdfLexer lexer(asText(*data), static_cast<std::size_t>(first.getIntValue()));
    for (PdfToken token = lexer.next(); token.kind != PdfToken::End; token = lexer.next())
        checkToken(token, context);
}

} // namespace

std::string objectName(QPDFObjectHandle object)
{
    return std::to_string(object.getObjectID()) + " " + std::to_string(object.getGeneration());
}

std::string objectPrefix(QPDFObjectHandle object)
{
    return object.isIndirect() ? "object " + objectName(object) + ": " : std::string();
}

bool isTrue(QPDFObjectHandle holder, const std::string& key)
{
    QPDFObjectHandle value = entry(holder, key);
    return value.isBool() && value.getBoolValue();
}

void checkToken(const PdfToken& token, const PdfaContext& context)
{
    const bool first = context.part() == 1;
    switch (token.kind) {
    case PdfToken::HexString:
        if (token.hexOdd || token.hexForeign)
            context.breach(PdfaHexString, token.hexOdd ? "odd number of digits" : "not a digit");
        [[fallthrough]];
    case PdfToken::String:
        if (token.text.size() > (first ? 65'535U : 32'767U))
            context.breach(PdfaLimitExceeded, "string");
        break;
    case PdfToken::Name:
        if (token.text.size() > 127)
            context.breach(PdfaLimitExceeded, "name");
        break;
    case PdfToken::Integer:
        if (token.number > 2147483647.0 || token.number < -2147483648.0)
            context.breach(PdfaLimitExceeded, "integer " + token.text);
        break;
    case PdfToken::Real:
        if (std::abs(token.number) > (first ? 32'767.0 : 3.403e38))
            context.breach(PdfaLimitExceeded, "real " + token.text);
        else if (!first && token.number != 0 && std::abs(token.number) < 1.175e-38)
            context.breach(PdfaLimitExceeded, "real close to zero");
        break;
    default:
        break;
    }
}

void checkObjects(const PdfaContext& context)
{
    std::vector<std::pair<std::uint64_t, QPDFObjGen>> offsets;
    for (const auto& [id, place] : context.file.places)
        if (place.getType() == 1 && place.getOffset() > 0)
            offsets.emplace_back(static_cast<std::uint64_t>(place.getOffset()), id);
    std::ranges::sort(offsets);
    if (context.file.places.size() > 8'388'607)
        context.breach(PdfaLimitExceeded, "indirect objects");
    const std::uint64_t size = context.file.bytes->size();
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        if (context.file.progress.stop.stop_requested())
            throw PdfLimitReached{"stopped"};
        const std::uint64_t end = i + 1 < offsets.size() ? offsets[i + 1].first : size;
        if (offsets[i].first < size)
            RawObject(context, offsets[i].second, offsets[i].first, end).check();
    }
    for (const auto& [offset, id] : offsets) {
        QPDFObjectHandle object = context.file.pdf->getObjectByObjGen(id);
        if (!object.isStream())
            continue;
        checkFilters(context, object);
        if (nameIn(object, "/Type") == "ObjStm")
            checkObjectStream(context, object);
    }
}

} // namespace parafa
