// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"

namespace parafa
{

namespace
{

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
           c == '~' || c == '/';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::string nameToUri(std::string_view name)
{
    // RFC 3986, 2.3: everything but unreserved characters and the path separator is escaped, so that no reader can take
    // a part for a scheme, a query or a fragment.
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri;
    uri.reserve(name.size());
    for (const char c : name) {
        if (isUnreserved(c)) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += digits[byte >> 4];
            uri += digits[byte & 15];
        }
    }
    return uri;
}

std::optional<std::string> nameFromUri(std::string_view uri)
{
    std::string name;
    name.reserve(uri.size());
    for (std::size_t i = 0; i < uri.size(); ++i) {
        if (uri[i] != '%') {
            name += uri[i];
            continue;
        }
        if (i + 2 >= uri.size() || hexValue(uri[i + 1]) < 0 || hexValue(uri[i + 2]) < 0)
            return std::nullopt;
        name += static_cast<char>(hexValue(uri[i + 1]) * 16 + hexValue(uri[i + 2]));
        i += 2;
    }
    if (!isUtf8(name) || name.find('\0') != std::string::npos)
        return std::nullopt;
    return name;
}

} // namespace parafa
