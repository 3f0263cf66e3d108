// SPDX-License-Identifier: EUPL-1.2
#include "cades/input.h"

#include "cades/smime.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

constexpr std::string_view blanks = " \t\r\n";

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::CmsMalformed, {}, std::move(detail));
}

/// RFC 7468 with any label: CMS, PKCS7, PKCS #7 SIGNED DATA. Only the first block counts.
std::optional<std::string_view> pemBody(std::string_view text, bool& trailing)
{
    const auto begin = text.find("-----BEGIN ");
    const auto start = begin == std::string_view::npos ? begin : text.find('\n', begin);
    const auto end = start == std::string_view::npos ? start : text.find("-----END ", start);
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto after = text.find_first_of("\n", end);
    trailing = after != std::string_view::npos && text.find_first_not_of(blanks, after) != std::string_view::npos;
    return text.substr(start, end - start);
}

bool looksLikeBase64(std::string_view text)
{
    return std::ranges::all_of(text.substr(0, 256), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=' ||
               blanks.find(c) != std::string_view::npos;
    });
}

Result<CmsInput> asMessage(Result<CmsInput> input)
{
    if (input)
        input->message = true;
    return input;
}

} // namespace

Result<CmsInput> openCmsInput(ByteSourcePtr bytes, const Limits& limits)
{
    if (bytes->size() == 0)
        return fail(ErrorCode::Unreadable, FindingCode::SignatureFileEmpty);
    Bytes start(512);
    const auto got = bytes->readAt(0, start);
    if (!got)
        return std::unexpected(got.error());
    start.resize(*got);
    CmsInput input;
    if (start[0] == 0x30) {
        input.cms = std::move(bytes);
        return input;
    }
    std::string_view head = asText(start);
    if (head.starts_with("\xef\xbb\xbf"))
        head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(blanks), head.size()));
    const bool pem = head.starts_with("-----BEGIN ");
    if (!pem && looksLikeMessage(head))
        return asMessage(openSmime(std::move(bytes), limits));
    if (!pem && !looksLikeBase64(head))
        return malformed("neither DER nor PEM, base64 or a message");
    const auto text = readAll(*bytes, limits.maxTextBytes);
    if (!text)
        return std::unexpected(text.error());
    bool trailing = false;
    const auto body = pem ? pemBody(asText(*text), trailing) : std::optional(asText(*text));
    std::string_view encoded = body.value_or(std::string_view{});
    if (encoded.starts_with("\xef\xbb\xbf"))
        encoded.remove_prefix(3);
    auto decoded = fromBase64(encoded);
    if (!body || !decoded || decoded->empty())
        return malformed("base64");
    if (trailing)
        input.findings.push_back(makeFinding(FindingCode::CmsTrailingBytes));
    input.cms = memorySource(std::move(*decoded));
    return input;
}

Result<Bytes> binaryCms(const ByteSourcePtr& bytes, const Limits& limits)
{
    auto input = openCmsInput(bytes, limits);
    if (!input)
        return std::unexpected(input.error());
    if (input->message)
        return fail(ErrorCode::Unsupported, "an S/MIME message stays as its writer made it");
    return readAll(*input->cms, limits.maxTextBytes);
}

} // namespace parafa::cades
