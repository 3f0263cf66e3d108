// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/stylesheet_document.h"

#include "base/xml_prescan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace parafa
{

namespace
{

std::unexpected<Error> refused(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::XmlDoctype, {}, std::move(detail));
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isPredefined(std::string_view name)
{
    constexpr std::array<std::string_view, 5> names = {"lt", "gt", "amp", "apos", "quot"};
    return std::ranges::find(names, name) != names.end();
}

/// Reads the words of a declaration (XML 1.0, 2.8 and 4.2).
class Cursor
{
public:
    Cursor(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    std::size_t position() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool take(std::string_view expected)
    {
        if (!m_text.substr(m_at).starts_with(expected))
            return false;
        m_at += expected.size();
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && isSpace(m_text[m_at]))
            ++m_at;
    }
    std::string_view name()
    {
        const std::size_t from = m_at;
        while (!atEnd() && !isSpace(m_text[m_at]) && std::string_view("<>[]\"'%&;").find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        return m_text.substr(from, m_at - from);
    }
    std::optional<std::string_view> literal()
    {
        if (atEnd() || (m_text[m_at] != '"' && m_text[m_at] != '\''))
            return std::nullopt;
        const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view value = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return value;
    }
    bool skipTo(std::string_view end)
    {
        const std::size_t found = m_text.find(end, m_at);
        if (found == std::string_view::npos)
            return false;
        m_at = found + end.size();
        return true;
    }

private:
    std::string_view m_text;
    std::size_t m_at;
};

class EntityExpander
{
public:
    EntityExpander(std::string_view text, const EntityLimits& limits) : m_text(text), m_limits(limits) {}

    /// `doctype`: where the declaration begins.
    Result<std::string> expand(std::size_t doctype)
    {
        Cursor cursor(m_text, doctype);
        if (auto read = readDoctype(cursor); !read)
            return std::unexpected(read.error());
        m_out = m_text.substr(0, doctype);
        if (auto copied = copyContent(cursor.position()); !copied)
            return std::unexpected(copied.error());
        return std::move(m_out);
    }

private:
    Result<void> readDoctype(Cursor& cursor)
    {
        cursor.take("<!DOCTYPE");
        cursor.skipSpace();
        cursor.name();
        cursor.skipSpace();
        if (!cursor.take("["))
            return cursor.take(">") ? Result<void>() : refused("external subset");
        for (;;) {
            cursor.skipSpace();
            if (cursor.take("]"))
                break;
            if (auto declared = readDeclaration(cursor); !declared)
                return declared;
        }
        cursor.skipSpace();
        return cursor.take(">") ? Result<void>() : refused("declaration that does not end");
    }

    Result<void> readDeclaration(Cursor& cursor)
    {
        if (cursor.take("<!--"))
            return cursor.skipTo("-->") ? Result<void>() : refused("comment that does not end");
        if (cursor.take("<?"))
            return cursor.skipTo("?>") ? Result<void>() : refused("instruction that does not end");
        if (!cursor.take("<!ENTITY"))
            return refused("declaration of another kind than text entities");
        cursor.skipSpace();
        if (cursor.take("%"))
            return refused("parameter entity");
        const std::string name(cursor.name());
        cursor.skipSpace();
        const auto value = cursor.literal();
        if (name.empty() || !value)
            return refused("external entity " + name);
        cursor.skipSpace();
        if (!cursor.take(">"))
            return refused("declaration that does not end");
        if (isParameterReference(*value))
            return refused("parameter entity");
        if (m_entities.size() >= m_limits.maxEntities)
            return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "entities");
        // the first declaration of a name counts; the five that XML itself knows stay as they are (4.6)
        if (!isPredefined(name))
            m_entities.try_emplace(name, replacementText(*value));
        return {};
    }

    static bool isParameterReference(std::string_view value)
    {
        for (std::size_t at = value.find('%'); at != std::string_view::npos; at = value.find('%', at + 1)) {
            const std::size_t end = value.find_first_of("; \t\r\n%&", at + 1);
            if (end != std::string_view::npos && end > at + 1 && value[end] == ';')
                return true;
        }
        return false;
    }

    /// The character that a reference in an entity's value stands for, where that matters: "&" or "<".
    static char markupOf(std::string_view number)
    {
        const bool hex = number.starts_with('x');
        unsigned code = 0;
        const char* end = number.data() + number.size();
        const auto parsed = std::from_chars(number.data() + (hex ? 1 : 0), end, code, hex ? 16 : 10);
        return parsed.ec == std::errc() && parsed.ptr == end && (code == '&' || code == '<') ? static_cast<char>(code) : '\0';
    }

    /// XML 1.0, 4.5: character references in the value are resolved when it is declared, references to entities when it is
    /// used. Only those of "&" and "<" can make a difference.
    static std::string replacementText(std::string_view value)
    {
        std::string result;
        for (std::size_t at = 0; at < value.size();) {
            const std::size_t end = value.substr(at).starts_with("&#") ? value.find(';', at) : std::string_view::npos;
            const char markup = end == std::string_view::npos ? '\0' : markupOf(value.substr(at + 2, end - at - 2));
            result += markup ? markup : value[at];
            at = markup ? end + 1 : at + 1;
        }
        return result;
    }

    Result<void> put(std::string_view name, std::size_t depth)
    {
        const auto entity = m_entities.find(name);
        if (entity == m_entities.end())
            return refused("entity " + std::string(name) + " is not declared");
        if (depth > m_limits.maxNesting)
            return refused("entities nested too deep, or in themselves");
        const std::string_view value = entity->second;
        for (std::size_t at = 0; at < value.size(); ++at) {
            const char c = value[at];
            if (c == '<')
                return refused("entity " + std::string(name) + " with markup");
            const std::size_t end = c == '&' ? value.find(';', at) : std::string_view::npos;
            if (end != std::string_view::npos && value[at + 1] != '#' && !isPredefined(value.substr(at + 1, end - at - 1))) {
                if (auto inner = put(value.substr(at + 1, end - at - 1), depth + 1); !inner)
                    return inner;
                at = end;
                continue;
            }
            // a quote in an entity never ends an attribute value (4.4.5)
            const std::string_view written = c == '"' ? "&#34;" : c == '\'' ? "&#39;" : value.substr(at, 1);
            m_expanded += written.size();
            if (m_expanded > m_limits.maxExpandedBytes)
                return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "entities");
            m_out += written;
        }
        return {};
    }

    Result<void> copyContent(std::size_t at)
    {
        while (at < m_text.size()) {
            const std::size_t next = std::min(m_text.find_first_of("&<", at), m_text.size());
            m_out += m_text.substr(at, next - at);
            at = next;
            const std::string_view rest = m_text.substr(at);
            std::string_view end;
            if (rest.starts_with("<!--"))
                end = "-->";
            else if (rest.starts_with("<![CDATA["))
                end = "]]>";
            else if (rest.starts_with("<?"))
                end = "?>";
            if (!end.empty()) { // nothing is expanded in these
                const std::size_t stop = std::min(rest.find(end), rest.size() - 1);
                m_out += rest.substr(0, stop + 1);
                at += stop + 1;
                continue;
            }
            if (rest.empty())
                break;
            const std::size_t semicolon = rest.front() == '&' ? rest.find(';') : std::string_view::npos;
            const std::string_view name = semicolon == std::string_view::npos ? "" : rest.substr(1, semicolon - 1);
            if (!name.empty() && name.front() != '#' && !isPredefined(name)) {
                if (auto written = put(name, 1); !written)
                    return written;
                at += semicolon + 1;
            } else {
                m_out += rest.front();
                ++at;
            }
        }
        return {};
    }

    std::string_view m_text;
    const EntityLimits& m_limits;
    std::map<std::string, std::string, std::less<>> m_entities;
    std::string m_out;
    std::size_t m_expanded = 0;
};

/// Where a document type declaration begins in the prolog; npos where there is none.
std::size_t findDoctype(std::string_view text)
{
    Cursor cursor(text, 0);
    for (;;) {
        cursor.skipSpace();
        if (cursor.take("<?")) {
            if (!cursor.skipTo("?>"))
                return std::string_view::npos;
        } else if (cursor.take("<!--")) {
            if (!cursor.skipTo("-->"))
                return std::string_view::npos;
        } else {
            return text.substr(cursor.position()).starts_with("<!DOCTYPE") ? cursor.position() : std::string_view::npos;
        }
    }
}

} // namespace

Result<XmlDocument> parseStylesheet(ByteView xml, const XmlLimits& limits, const EntityLimits& entities)
{
    if (xml.size() > limits.maxBytes)
        return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "bytes");
    // the usual file without a declaration is not copied
    if (asText(xml).substr(0, 65'536).find("<!DOCTYPE") == std::string_view::npos)
        return XmlDocument::parse(xml, limits, XmlEncodings::Common);
    auto decoded = decodeXml(xml, XmlEncodings::Common);
    if (!decoded)
        return std::unexpected(decoded.error());
    const std::size_t doctype = findDoctype(decoded->text);
    if (doctype == std::string_view::npos)
        return XmlDocument::parse(xml, limits, XmlEncodings::Common);
    const auto expanded = EntityExpander(decoded->text, entities).expand(doctype);
    if (!expanded)
        return std::unexpected(expanded.error());
    return XmlDocument::parse(asBytes(*expanded), limits, XmlEncodings::Common);
}

} // namespace parafa
