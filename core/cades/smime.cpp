// SPDX-License-Identifier: EUPL-1.2
#include "cades/smime.h"

#include "base/ascii.h"
#include "base/mime.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::CmsMalformed, {}, std::move(detail));
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
    const MimeEntity message = readMimeEntity(asText(*text));
    const std::string rawType = message.field("content-type");
    const std::string type = asciiLower(rawType);
    CmsInput input;
    if (type.find("multipart/signed") != std::string::npos) {
        const std::string boundary = mimeParameter(rawType, "boundary");
        const auto parts = boundary.empty() ? std::vector<std::string_view>() : mimeParts(message.body, boundary, 16);
        if (parts.size() != 2)
            return malformed("multipart/signed has two parts");
        const MimeEntity signature = readMimeEntity(parts[1]);
        auto cms = mimeContent(signature);
        if (!isPkcs7(asciiLower(signature.field("content-type")), "signature") || !cms || cms->empty())
            return malformed("no application/pkcs7-signature");
        input.cms = memorySource(std::move(*cms));
        input.detachedContent = memorySource(canonicalLines(parts[0]));
        return input;
    }
    if (isPkcs7(type, "mime")) {
        auto cms = mimeContent(message);
        if (!cms || cms->empty())
            return malformed("application/pkcs7-mime");
        input.cms = memorySource(std::move(*cms));
        return input;
    }
    return malformed("a message without a signature");
}

} // namespace parafa::cades
