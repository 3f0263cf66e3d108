// SPDX-License-Identifier: EUPL-1.2
#include "base/mime.h"

#include "base/ascii.h"
#include "base/handle.h"
#include "base/percent_encoding.h"

#include <libxml/encoding.h>

#include <algorithm>

namespace parafa
{

namespace
{

std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// RFC 2045, 6.7; `word`: the form of RFC 2047, 4.2, where an underscore is a space. What is no escape stays as it is.
std::string unquoted(std::string_view text, bool word)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            out += word && text[i] == '_' ? ' ' : text[i];
        } else if (i + 2 < text.size() && hexDigitValue(text[i + 1]) >= 0 && hexDigitValue(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigitValue(text[i + 1]) * 16 + hexDigitValue(text[i + 2]));
            i += 2;
        } else if (const auto end = text.find('\n', i);
                   !word && end != std::string_view::npos && text.find_first_not_of(" \t\r", i + 1) == end) {
            i = end; // a soft line break
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Nothing where the character set is not known or the octets are none of it.
std::optional<std::string> toUtf8(const std::string& octets, const std::string& charset)
{
    constexpr std::size_t maxOctets = 4'096; // a name
    const std::string name = asciiLower(charset);
    if (name.empty() || name == "utf-8" || name == "us-ascii")
        return octets;
    xmlCharEncodingHandler* handler = octets.size() > maxOctets ? nullptr : xmlFindCharEncodingHandler(charset.c_str());
    if (!handler)
        return std::nullopt;
    const Handle<xmlBuffer, xmlBufferFree> in(xmlBufferCreate()), out(xmlBufferCreate());
    xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar*>(octets.data()), static_cast<int>(octets.size()));
    const int done = xmlCharEncInFunc(handler, out.get(), in.get());
    xmlCharEncCloseFunc(handler);
    if (done < 0)
        return std::nullopt;
    return std::string(reinterpret_cast<const char*>(xmlBufferContent(out.get())),
                       static_cast<std::size_t>(xmlBufferLength(out.get())));
}

/// RFC 2047, 2: =?charset?B|Q?text?=, several with blanks between them.
std::string encodedWordsDecoded(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto start = text.find("=?");
        const auto charsetEnd = start == std::string_view::npos ? start : text.find('?', start + 2);
        const auto encodingEnd = charsetEnd == std::string_view::npos ? charsetEnd : text.find('?', charsetEnd + 1);
        const auto end = encodingEnd == std::string_view::npos ? encodingEnd : text.find("?=", encodingEnd + 1);
        if (end == std::string_view::npos || encodingEnd != charsetEnd + 2) {
            out += text;
            break;
        }
        if (const std::string_view before = text.substr(0, start); out.empty() || !withoutBlanks(before).empty())
            out += before;
        const std::string charset(text.substr(start + 2, charsetEnd - start - 2));
        const std::string_view word = text.substr(encodingEnd + 1, end - encodingEnd - 1);
        std::optional<std::string> octets;
        if (asciiLower(text.substr(charsetEnd + 1, 1)) == "q")
            octets = unquoted(word, true);
        else if (const auto bytes = fromBase64(word))
            octets = std::string(asText(*bytes));
        const auto decoded = octets ? toUtf8(*octets, charset.substr(0, charset.find('*'))) : std::nullopt;
        out += decoded ? *decoded : std::string(text.substr(start, end + 2 - start));
        text.remove_prefix(end + 2);
    }
    return out;
}

/// RFC 2231, 3 and 4: name*=charset'language'percent-encoded, in one piece or as name*0*, name*1*...
std::string extendedParameter(const std::string& field, const std::string& name)
{
    std::string value = mimeParameter(field, name + "*");
    if (value.empty())
        for (int number = 0; number < 100; ++number) {
            const std::string part = name + "*" + std::to_string(number);
            const std::string encoded = mimeParameter(field, part + "*");
            const std::string piece = encoded.empty() ? mimeParameter(field, part) : encoded;
            if (piece.empty())
                break;
            value += piece;
        }
    const auto first = value.find('\''), second = first == std::string::npos ? first : value.find('\'', first + 1);
    if (second == std::string::npos)
        return percentDecoded(value);
    const std::string octets = percentDecoded(value.substr(second + 1));
    return toUtf8(octets, value.substr(0, first)).value_or(octets);
}

} // namespace

MimeEntity readMimeEntity(std::string_view text)
{
    MimeEntity entity;
    std::string* last = nullptr;
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (line.empty())
            break;
        if ((line.front() == ' ' || line.front() == '\t')) {
            if (last)
                last->append(line);
            continue;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const auto [field, fresh] = entity.fields.try_emplace(asciiLower(line.substr(0, colon)), line.substr(colon + 1));
        last = fresh ? &field->second : nullptr;
    }
    entity.body = text;
    return entity;
}

std::string MimeEntity::field(const std::string& name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

std::string MimeEntity::mediaType() const
{
    const std::string type = field("content-type");
    return asciiLower(withoutBlanks(std::string_view(type).substr(0, type.find(';'))));
}

std::string mimeParameter(const std::string& field, std::string_view name)
{
    const std::string lower = asciiLower(field), wanted = std::string(name) + '=';
    for (std::size_t at = lower.find(wanted); at != std::string::npos; at = lower.find(wanted, at + 1)) {
        if (at > 0 && std::string_view("; \t").find(lower[at - 1]) == std::string_view::npos)
            continue; // the end of a longer name
        const std::string rest = field.substr(at + wanted.size());
        if (!rest.starts_with('"'))
            return rest.substr(0, rest.find_first_of("; \t"));
        std::string value;
        for (std::size_t i = 1; i < rest.size() && rest[i] != '"'; ++i)
            value += rest[i] == '\\' && i + 1 < rest.size() ? rest[++i] : rest[i];
        return value;
    }
    return {};
}

std::vector<std::string_view> mimeParts(std::string_view body, const std::string& boundary, std::size_t maxParts)
{
    const std::string delimiter = "--" + boundary;
    std::vector<std::string_view> parts;
    std::size_t start = std::string_view::npos;
    for (std::size_t at = 0; at < body.size() && parts.size() < maxParts;) {
        const auto end = std::min(body.find('\n', at), body.size());
        if (body.substr(at, end - at).starts_with(delimiter)) {
            if (start != std::string_view::npos) {
                std::string_view part = body.substr(start, at - start);
                if (part.ends_with('\n'))
                    part.remove_suffix(1);
                if (part.ends_with('\r'))
                    part.remove_suffix(1);
                parts.push_back(part);
            }
            start = std::min(end + 1, body.size());
            if (body.substr(at + delimiter.size()).starts_with("--"))
                break;
        }
        at = end + 1;
    }
    return parts;
}

std::optional<Bytes> mimeContent(const MimeEntity& entity)
{
    const std::string encoding = asciiLower(entity.field("content-transfer-encoding"));
    if (encoding.find("base64") != std::string::npos)
        return fromBase64(entity.body);
    if (encoding.find("quoted-printable") == std::string::npos) {
        const ByteView bytes = asBytes(entity.body);
        return Bytes(bytes.begin(), bytes.end());
    }
    const std::string text = unquoted(entity.body, false);
    return Bytes(text.begin(), text.end());
}

std::string mimeFileName(const MimeEntity& entity)
{
    for (const auto& [field, name] : {std::pair("content-disposition", "filename"), std::pair("content-type", "name")}) {
        const std::string value = entity.field(field);
        if (std::string extended = extendedParameter(value, name); !extended.empty())
            return extended;
        if (const std::string plain = mimeParameter(value, name); !plain.empty())
            return encodedWordsDecoded(plain);
    }
    return {};
}

} // namespace parafa
