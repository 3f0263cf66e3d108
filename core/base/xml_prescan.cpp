// SPDX-License-Identifier: EUPL-1.2
#include "base/xml_prescan.h"

#include "base/ascii.h"

#include <algorithm>
#include <cctype>

namespace parafa
{

namespace
{

std::unexpected<Error> tooMuch(std::string_view what)
{
    return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, std::string(what));
}

// Position after `end`, or the end of the text.
std::size_t skipPast(std::string_view text, std::size_t from, std::string_view end)
{
    const std::size_t found = text.find(end, from);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct TagCounts {
    std::size_t end = 0; // after '>'
    std::size_t attributes = 0;
    std::size_t namespaces = 0;
    bool empty = false; // "/>"
};

// Counts the attributes of a start tag from after its name on; quotes hide '>' and '='.
TagCounts scanStartTag(std::string_view text, std::size_t at)
{
    TagCounts counts;
    bool atWordStart = false;
    while (at < text.size() && text[at] != '>') {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = skipPast(text, at + 1, std::string_view(&text[at], 1));
            continue;
        }
        if (c == '=')
            ++counts.attributes;
        if (atWordStart && text.substr(at, 5) == "xmlns")
            ++counts.namespaces;
        atWordStart = isSpace(c);
        ++at;
    }
    counts.empty = at > 0 && at < text.size() && text[at - 1] == '/';
    counts.end = std::min(at + 1, text.size());
    return counts;
}

// Value of encoding="…" in the XML declaration, lower case; empty when there is none.
std::string declaredEncoding(std::string_view text)
{
    if (text.substr(0, 5) != "<?xml")
        return {};
    const std::string_view declaration = text.substr(0, std::min(text.find("?>"), text.size()));
    std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos)
        return {};
    at = declaration.find_first_of("\"'", at);
    if (at == std::string_view::npos)
        return {};
    const std::size_t end = declaration.find(declaration[at], at + 1);
    if (end == std::string_view::npos)
        return {};
    return asciiLower(declaration.substr(at + 1, end - at - 1));
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    if (code < 0x80)
        out.push_back(static_cast<char>(code));
    else if (code < 0x800) {
        out.push_back(static_cast<char>(0xc0 | code >> 6));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    } else if (code < 0x10000) {
        out.push_back(static_cast<char>(0xe0 | code >> 12));
        out.push_back(static_cast<char>(0x80 | (code >> 6 & 0x3f)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    } else {
        out.push_back(static_cast<char>(0xf0 | code >> 18));
        out.push_back(static_cast<char>(0x80 | (code >> 12 & 0x3f)));
        out.push_back(static_cast<char>(0x80 | (code >> 6 & 0x3f)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    }
}

std::optional<std::string> utf16ToUtf8(ByteView bytes, bool bigEndian)
{
    if (bytes.size() % 2)
        return std::nullopt;
    const auto unit = [&](std::size_t i) -> std::uint32_t {
        return bigEndian ? static_cast<std::uint32_t>(bytes[i] << 8 | bytes[i + 1])
                         : static_cast<std::uint32_t>(bytes[i + 1] << 8 | bytes[i]);
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        std::uint32_t code = unit(i);
        if (code >= 0xd800 && code < 0xdc00) {
            if (i + 3 >= bytes.size())
                return std::nullopt;
            const std::uint32_t second = unit(i + 2);
            if (second < 0xdc00 || second > 0xdfff)
                return std::nullopt;
            code = 0x10000 + ((code - 0xd800) << 10 | (second - 0xdc00));
            i += 2;
        } else if (code >= 0xdc00 && code <= 0xdfff)
            return std::nullopt;
        appendUtf8(out, code);
    }
    return out;
}

bool isCommonEncoding(std::string_view name)
{
    return name.starts_with("iso-8859-") || name.starts_with("windows-125") || name.starts_with("cp125");
}

} // namespace

Result<void> prescanXml(std::string_view text, const XmlLimits& limits)
{
    if (text.size() > limits.maxBytes)
        return tooMuch("bytes");
    std::size_t depth = 0;
    std::size_t elements = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos && at < text.size(); at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<!--"))
            at = skipPast(text, at + 4, "-->");
        else if (rest.starts_with("<![CDATA["))
            at = skipPast(text, at + 9, "]]>");
        else if (rest.starts_with("<?"))
            at = skipPast(text, at + 2, "?>");
        else if (rest.starts_with("<!"))
            return fail(ErrorCode::Unreadable, FindingCode::XmlDoctype);
        else if (rest.starts_with("</")) {
            depth -= depth > 0 ? 1 : 0;
            at = skipPast(text, at + 2, ">");
        } else {
            const TagCounts counts = scanStartTag(text, at + 1);
            if (counts.attributes > limits.maxAttributesPerElement)
                return tooMuch("attributes of one element");
            if (counts.namespaces > limits.maxNamespacesPerElement)
                return tooMuch("namespaces of one element");
            if (++elements > limits.maxElements)
                return tooMuch("elements");
            if (!counts.empty && ++depth > limits.maxDepth)
                return tooMuch("depth");
            at = counts.end;
        }
    }
    return {};
}

Result<DecodedXml> decodeXml(ByteView xml, XmlEncodings encodings)
{
    const auto wrong = [](std::string detail) {
        return fail(ErrorCode::Unreadable, FindingCode::XmlEncoding, {}, std::move(detail));
    };
    if (xml.size() >= 2 && ((xml[0] == 0xfe && xml[1] == 0xff) || (xml[0] == 0xff && xml[1] == 0xfe))) {
        auto text = utf16ToUtf8(xml.subspan(2), xml[0] == 0xfe);
        if (!text)
            return wrong("damaged UTF-16");
        auto converted = std::make_shared<const std::string>(std::move(*text));
        return DecodedXml{*converted, "UTF-8", converted};
    }
    if (xml.size() >= 3 && xml[0] == 0xef && xml[1] == 0xbb && xml[2] == 0xbf)
        xml = xml.subspan(3);
    DecodedXml decoded{asText(xml), "UTF-8"};
    const std::string declared = declaredEncoding(decoded.text);
    if (declared.empty() || declared == "utf-8" || declared == "utf8" || declared == "us-ascii" || declared == "ascii") {
        if (!isUtf8(decoded.text))
            return wrong("bytes that are not UTF-8");
        // The parser would copy the whole text through a converter for a name it is given, also for this one.
        if (declared == "utf-8")
            decoded.parserEncoding.clear();
        return decoded;
    }
    if (encodings == XmlEncodings::Common && isCommonEncoding(declared)) {
        decoded.parserEncoding = declared;
        return decoded;
    }
    return wrong("encoding " + declared);
}

} // namespace parafa
