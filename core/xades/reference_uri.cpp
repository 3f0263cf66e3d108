// SPDX-License-Identifier: EUPL-1.2
#include "xades/reference_uri.h"

#include "base/percent_encoding.h"

#include <algorithm>

namespace parafa::xades
{

namespace
{

bool hasScheme(std::string_view uri)
{
    const std::size_t colon = uri.find(':');
    return colon != std::string_view::npos && colon < uri.find_first_of("/?#");
}

bool hasParentSegment(std::string_view path)
{
    while (true) {
        const std::size_t slash = path.find('/');
        if (path.substr(0, slash) == "..")
            return true;
        if (slash == std::string_view::npos)
            return false;
        path.remove_prefix(slash + 1);
    }
}

std::string withoutDotSegment(std::string name)
{
    while (name.starts_with("./"))
        name.erase(0, 2);
    return name;
}

/// The argument of id('…') or id("…") filling the whole text.
std::optional<std::string> idArgument(std::string_view text)
{
    if (!text.starts_with("id(") || !text.ends_with(")") || text.size() < 6)
        return std::nullopt;
    text = text.substr(3, text.size() - 4);
    const char quote = text.front();
    if ((quote != '\'' && quote != '"') || text.back() != quote || text.size() < 3)
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    if (text.find(quote) != std::string_view::npos)
        return std::nullopt;
    return std::string(text);
}

} // namespace

ReferenceUri readReferenceUri(const std::optional<std::string>& uri)
{
    ReferenceUri result;
    if (!uri)
        return result;
    result.raw = *uri;
    if (uri->empty()) {
        result.kind = ReferenceUri::Kind::WholeDocument;
        return result;
    }
    if (uri->front() != '#') {
        result.kind = ReferenceUri::Kind::External;
        return result;
    }
    const std::string_view fragment = std::string_view(*uri).substr(1);
    if (!fragment.starts_with("xpointer(") || !fragment.ends_with(")")) {
        result.kind = fragment.find('(') == std::string_view::npos && !fragment.empty() ? ReferenceUri::Kind::Element
                                                                                        : ReferenceUri::Kind::Unsupported;
        result.id = fragment;
        return result;
    }
    const std::string_view pointer = fragment.substr(9, fragment.size() - 10);
    result.comments = true;
    if (pointer == "/") {
        result.kind = ReferenceUri::Kind::WholeDocument;
    } else if (auto id = idArgument(pointer)) {
        result.kind = ReferenceUri::Kind::Element;
        result.id = std::move(*id);
    } else {
        result.kind = ReferenceUri::Kind::Unsupported;
    }
    return result;
}

std::vector<std::string> entryNames(std::string_view uri)
{
    std::vector<std::string> names{percentDecoded(uri)};
    for (std::string candidate : {withoutDotSegment(names.front()), std::string(uri)})
        if (std::ranges::find(names, candidate) == names.end())
            names.push_back(std::move(candidate));
    return names;
}

bool isForbiddenReference(std::string_view uri)
{
    const std::string decoded = percentDecoded(uri);
    return hasScheme(uri) || decoded.starts_with("/") || decoded.find('\\') != std::string::npos || hasParentSegment(decoded) ||
           uri.find_first_of("?#") != std::string_view::npos;
}

std::string decodedBaseName(std::string_view uri)
{
    uri = uri.substr(0, uri.find_first_of("?#"));
    if (const std::size_t slash = uri.find_last_of('/'); slash != std::string_view::npos)
        uri.remove_prefix(slash + 1);
    return percentDecoded(uri);
}

} // namespace parafa::xades
