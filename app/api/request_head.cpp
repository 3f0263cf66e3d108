// SPDX-License-Identifier: EUPL-1.2
#include "api/request_head.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace parafa::api
{

namespace
{

/// Fields of which a second one would change who asks, or where a request ends.
constexpr std::array<std::string_view, 6> singleFields = {"host",         "origin",        "content-length",
                                                          "content-type", "authorization", "transfer-encoding"};

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isTokenCharacter);
}

ApiResult<void> parseRequestLine(std::string_view line, RequestHead& head)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return malformed("the request line is not METHOD TARGET VERSION");
    head.method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!isToken(head.method) || (version != "HTTP/1.1" && version != "HTTP/1.0"))
        return malformed("only HTTP/1.1 and HTTP/1.0 are spoken here");
    if (!target.starts_with('/') || !std::ranges::all_of(target, [](char c) { return c > ' ' && c < '\x7f'; }))
        return malformed("the target is not a path");
    const std::size_t question = target.find('?');
    head.path = target.substr(0, question);
    if (question != std::string_view::npos)
        head.query = target.substr(question + 1);
    return {};
}

ApiResult<void> parseField(std::string_view line, RequestHead& head)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return malformed("a header field is not NAME: VALUE");
    const std::string name = asciiLower(line.substr(0, colon));
    const std::string_view value = withoutBlanks(line.substr(colon + 1));
    if (std::ranges::any_of(value, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; }))
        return malformed("a header field holds control characters");
    if (std::ranges::find(singleFields, name) != singleFields.end() && head.field(name))
        return malformed("the header field " + name + " stands twice");
    head.fields.emplace_back(name, value);
    return {};
}

ApiResult<void> readLength(RequestHead& head)
{
    if (head.field("transfer-encoding"))
        return refuse(411, "LENGTH_REQUIRED", "a body must be sent with Content-Length");
    const auto text = head.field("content-length");
    if (!text)
        return {};
    std::uint64_t length = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), length);
    if (text->empty() || failure != std::errc() || end != text->data() + text->size())
        return malformed("Content-Length is not a number");
    head.contentLength = length;
    return {};
}

} // namespace

std::optional<std::string> RequestHead::field(std::string_view lowerCaseName) const
{
    const auto place = std::ranges::find_if(fields, [&](const auto& entry) { return entry.first == lowerCaseName; });
    return place == fields.end() ? std::nullopt : std::optional(place->second);
}

ApiResult<RequestHead> RequestHead::parse(std::string_view text)
{
    RequestHead head;
    bool requestLine = true;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
        if (line.find_first_of("\r\n") != std::string_view::npos)
            return malformed("a line of the head does not end with CRLF");
        if (auto parsed = requestLine ? parseRequestLine(line, head) : parseField(line, head); !parsed)
            return std::unexpected(parsed.error());
        requestLine = false;
    }
    if (requestLine)
        return malformed("the request is empty");
    if (auto length = readLength(head); !length)
        return std::unexpected(length.error());
    return head;
}

} // namespace parafa::api
