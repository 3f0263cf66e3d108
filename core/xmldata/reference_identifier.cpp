// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/reference_identifier.h"

#include "base/xml.h"
#include "xmldata/form_identifier.h"
#include "xmldata/stylesheet_guard.h"

#include <algorithm>
#include <array>
#include <set>

namespace parafa
{

namespace
{

constexpr std::string_view commonDomain = "data.gov.sk";
constexpr std::array<std::string_view, 4> types = {"id", "doc", "def", "set"};

bool isVersion(std::string_view text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
           text.find_first_not_of("0123456789.") == std::string_view::npos && text.find('.') != std::string_view::npos;
}

/// RFC 3986: unreserved characters and the few others that segments may have; no escapes, no Unicode.
bool isSegment(std::string_view text)
{
    return !text.empty() && text != "." && text != ".." && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._~+:@!$&'()*,;=").find(c) != std::string_view::npos;
    });
}

std::vector<std::string> segmentsOf(std::string_view path)
{
    std::vector<std::string> segments;
    for (;;) {
        const std::size_t slash = path.find('/');
        segments.emplace_back(path.substr(0, slash));
        if (slash == std::string_view::npos)
            return segments;
        path.remove_prefix(slash + 1);
    }
}

ReferenceIdentifier ofForm(const FormName& name, std::string_view part)
{
    ReferenceIdentifier identifier{
        std::string(commonDomain), "id", {"egov", "eform"}, name.form, name.version, {}, std::string(part), {}, false};
    identifier.current =
        "https://data.gov.sk/id/egov/eform/" + name.form + "/" + name.version + (part.empty() ? "" : "#" + std::string(part));
    return identifier;
}

} // namespace

std::string ReferenceIdentifier::readable() const
{
    std::string text = (classes.empty() ? type : classes.back()) + " " + reference;
    for (const std::string* more : {&version, &path, &part})
        if (!more->empty())
            text += " " + *more;
    return text;
}

std::optional<ReferenceIdentifier> parseReferenceIdentifier(std::string_view uri)
{
    const std::size_t hash = uri.find('#');
    const std::string_view part = hash == std::string_view::npos ? std::string_view() : uri.substr(hash + 1);
    const std::string_view whole = uri.substr(0, hash);
    if (hash != std::string_view::npos && !isSegment(part))
        return std::nullopt;
    // the published mapping: forms were named by http addresses of two hosts
    if (const auto form = formNameOf(whole)) {
        ReferenceIdentifier identifier = ofForm(*form, part);
        identifier.old = identifier.current != uri;
        return identifier;
    }
    const bool http = whole.starts_with("http://data.gov.sk/");
    const std::string_view scheme = http ? "http://" : "https://";
    if (!whole.starts_with(scheme))
        return std::nullopt;
    auto segments = segmentsOf(whole.substr(scheme.size()));
    if (segments.size() > 4 && segments.back().empty())
        segments.pop_back(); // a slash at the end changes nothing
    // domain, type, class, reference
    if (segments.size() < 4 || !std::ranges::all_of(segments, isSegment) ||
        std::ranges::find(types, segments[1]) == types.end() || segments[0].find('.') == std::string::npos)
        return std::nullopt;

    ReferenceIdentifier identifier;
    identifier.domain = segments[0];
    identifier.type = segments[1];
    const auto first = segments.begin() + 2;
    auto reference = segments.end() - 1;
    if (const auto version = std::find_if(first + 2, segments.end(), isVersion); version != segments.end()) {
        identifier.version = *version;
        reference = version - 1;
        for (auto at = version + 1; at != segments.end(); ++at)
            identifier.path += (identifier.path.empty() ? "" : "/") + *at;
    }
    identifier.classes.assign(first, reference);
    identifier.reference = *reference;
    identifier.part = part;
    identifier.old = http;
    identifier.current = http ? "https" + std::string(uri.substr(4)) : std::string(uri);
    return identifier;
}

std::string readableIdentifier(std::string_view uri)
{
    const auto identifier = parseReferenceIdentifier(uri);
    return identifier ? identifier->readable() : std::string(uri);
}

std::vector<Finding> checkReferenceIdentifiers(ByteView data, std::size_t maxFindings)
{
    std::vector<Finding> findings;
    const auto document = XmlDocument::parse(data);
    if (!document)
        return findings;
    std::set<std::string> seen;
    const _xmlNode* root = document->root();
    for (const _xmlNode* element = root; element && findings.size() < maxFindings; element = nextElement(element, root)) {
        if (!childElements(element).empty())
            continue;
        const std::string value = trimmedTextOf(element);
        const bool claims = value.starts_with("https://data.gov.sk/") || value.starts_with("http://data.gov.sk/");
        if (claims && !parseReferenceIdentifier(value) && seen.insert(value).second)
            findings.push_back(makeFinding(FindingCode::ReferenceIdentifierMalformed,
                                           {{"name", value}, {"element", std::string(localName(element))}}));
    }
    return findings;
}

} // namespace parafa
