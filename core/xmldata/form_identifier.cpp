// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_identifier.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr std::array<std::string_view, 4> formPrefixes = {"http://schemas.gov.sk/form/", "http://data.gov.sk/doc/eform/",
                                                          "https://data.gov.sk/id/egov/eform/", "https://data.gov.sk/doc/eform/"};
constexpr std::array<std::string_view, 6> otherPrefixes = {"https://ekr.financnasprava.sk/",  "http://www.drsr.sk/",
                                                           "http://www.justice.gov.sk/Forms", "https://www.justice.gov.sk/Forms",
                                                           "http://eformulare.justice.sk/",   "https://eformulare.justice.sk/"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isFormPart(std::string_view part)
{
    return !part.empty() && part.front() != '.' && std::ranges::all_of(part, [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_' || c == '+';
    });
}

bool isVersion(std::string_view part)
{
    return !part.empty() && isDigit(part.front()) && std::ranges::all_of(part, [](char c) { return isDigit(c) || c == '.'; });
}

} // namespace

std::optional<FormName> formNameOf(std::string_view uri)
{
    for (std::string_view prefix : formPrefixes) {
        if (!uri.starts_with(prefix))
            continue;
        std::string_view rest = uri.substr(prefix.size());
        if (rest.ends_with('/'))
            rest.remove_suffix(1);
        const auto slash = rest.find('/');
        if (slash == std::string_view::npos || !isFormPart(rest.substr(0, slash)) || !isVersion(rest.substr(slash + 1)))
            return std::nullopt;
        return FormName{std::string(rest.substr(0, slash)), std::string(rest.substr(slash + 1))};
    }
    return std::nullopt;
}

std::optional<FormFileAddress> formFileAddress(std::string_view uri)
{
    const auto slash = uri.rfind('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    auto name = formNameOf(uri.substr(0, slash));
    if (!name)
        return std::nullopt;
    return FormFileAddress{std::move(*name), std::string(uri.substr(0, slash)), std::string(uri.substr(slash + 1))};
}

bool isOtherFormIdentifier(std::string_view uri)
{
    return std::ranges::any_of(otherPrefixes, [uri](std::string_view prefix) { return uri.starts_with(prefix); });
}

bool isSuspiciousIdentifier(std::string_view uri)
{
    if (uri.empty())
        return false;
    if (std::ranges::any_of(
            uri, [](char c) { return c <= ' ' || c > '~' || c == '\\' || c == '%' || c == '<' || c == '>' || c == '"'; }))
        return true;
    if (uri.find("/../") != std::string_view::npos || uri.starts_with("../") || uri.ends_with("/..") ||
        uri.find("/./") != std::string_view::npos)
        return true;
    const auto colon = uri.find(':');
    if (colon == std::string_view::npos)
        return uri.find('/') != std::string_view::npos; // a relative path: it would name a file
    const std::string_view scheme = uri.substr(0, colon);
    return scheme != "http" && scheme != "https" && scheme != "urn";
}

} // namespace parafa
