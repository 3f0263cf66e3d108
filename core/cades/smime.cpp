// SPDX-License-Identifier: EUPL-1.2
#include "cades/smime.h"

#include "base/ascii.h"

#include <algorithm>
#include <map>

namespace parafa::cades
{

namespace
{

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::CmsMalformed, {}, std::move(detail));
}

struct Entity {
    std::map<std::string, std::string> fields; ///< names in lower case, folded lines joined; of several the first
    std::string_view body;
};

std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

Entity readEntity(std::string_view text)
{
    Entity entity;
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

std::string field(const Entity& entity, const std::string& name)
{
    const auto found = entity.fields.find(name);
    return found == entity.fields.end() ? std::string() : found->second;
}

/// The value of a parameter, "boundary" of `multipart/signed; boundary="x"`.
std::string parameter(const std::string& value, std::string_view name)
{
    const auto at = asciiLower(value).find(std::string(name) + '=');
    if (at == std::string::npos)
        return {};
    const std::string rest = value.substr(at + name.size() + 1);
    if (rest.starts_with('"'))
        return rest.substr(1, rest.find('"', 1) - 1);
    return rest.substr(0, rest.find_first_of("; \t"));
}

/// Parts between delimiter lines (RFC 2046, 5.1.1); the line break before a delimiter belongs to it.
std::vector<std::string_view> splitParts(std::string_view body, const std::string& boundary)
{
    const std::string delimiter = "--" + boundary;
    std::vector<std::string_view> parts;
    std::size_t start = std::string_view::npos;
    for (std::size_t at = 0; at < body.size() && parts.size() < 16;) {
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
            start = end + 1;
            if (body.substr(at + delimiter.size()).starts_with("--"))
                break;
        }
        at = end + 1;
    }
    return parts;
}

/// RFC 8551, 3.1.1: text is signed with CRLF line ends.
Bytes canonicalLines(std::string_view text)
{
    Bytes out;
    out.reserve(text.size() + text.size() / 40);
    char before = 0;
    for (const char c : text) {
        if (c == '\n' && before != '\r')
            out.push_back('\r');
        out.push_back(static_cast<std::uint8_t>(c));
        before = c;
    }
    return out;
}

std::optional<Bytes> decoded(const Entity& entity)
{
    const std::string encoding = asciiLower(field(entity, "content-transfer-encoding"));
    if (encoding.find("base64") == std::string::npos) {
        const ByteView bytes = asBytes(entity.body);
        return Bytes(bytes.begin(), bytes.end());
    }
    return fromBase64(entity.body);
}

bool isPkcs7(const std::string& type, std::string_view subtype)
{
    return type.find("application/pkcs7-" + std::string(subtype)) != std::string::npos ||
           type.find("application/x-pkcs7-" + std::string(subtype)) != std::string::npos;
}

} // namespace

bool looksLikeMessage(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 76)
        return false;
    return std::ranges::all_of(text.substr(0, colon), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Result<CmsInput> openSmime(ByteSourcePtr bytes, const Limits& limits)
{
    const auto text = readAll(*bytes, limits.maxTextBytes);
    if (!text)
        return std::unexpected(text.error());
    const Entity message = readEntity(asText(*text));
    const std::string rawType = field(message, "content-type");
    const std::string type = asciiLower(rawType);
    CmsInput input;
    if (type.find("multipart/signed") != std::string::npos) {
        const std::string boundary = parameter(rawType, "boundary");
        const auto parts = boundary.empty() ? std::vector<std::string_view>() : splitParts(message.body, boundary);
        if (parts.size() != 2)
            return malformed("multipart/signed has two parts");
        const Entity signature = readEntity(parts[1]);
        auto cms = decoded(signature);
        if (!isPkcs7(asciiLower(field(signature, "content-type")), "signature") || !cms || cms->empty())
            return malformed("no application/pkcs7-signature");
        input.cms = memorySource(std::move(*cms));
        input.detachedContent = memorySource(canonicalLines(parts[0]));
        return input;
    }
    if (isPkcs7(type, "mime")) {
        auto cms = decoded(message);
        if (!cms || cms->empty())
            return malformed("application/pkcs7-mime");
        input.cms = memorySource(std::move(*cms));
        return input;
    }
    return malformed("a message without a signature");
}

} // namespace parafa::cades
