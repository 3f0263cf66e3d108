// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/root_tag.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// Index just behind white space, the XML declaration, processing instructions, comments and a document type.
std::size_t skipProlog(std::string_view text)
{
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text.size()) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view rest = text.substr(at);
        std::string_view end;
        if (rest.starts_with("<?"))
            end = "?>";
        else if (rest.starts_with("<!--"))
            end = "-->";
        else if (rest.starts_with("<!DOCTYPE")) {
            const auto bracket = rest.find_first_of("[>");
            end = bracket != std::string_view::npos && rest[bracket] == '[' ? "]" : ">";
            const auto close = rest.find(end);
            if (close == std::string_view::npos)
                return text.size();
            at = std::min(text.find('>', at + close), text.size() - 1) + 1;
            continue;
        } else
            return at;
        const auto close = rest.find(end);
        if (close == std::string_view::npos)
            return text.size();
        at += close + end.size();
    }
    return at;
}

} // namespace

bool rootLooksLike(ByteView beginning, std::string_view name, std::string_view namespaceBeginning)
{
    const std::string_view text = asText(beginning);
    const std::string_view root = text.substr(skipProlog(text));
    if (!root.starts_with('<'))
        return false;
    const std::string_view tag = root.substr(0, root.find('>'));
    std::string_view found = tag.substr(1, tag.find_first_of(" \t\r\n/") - 1);
    if (const auto colon = found.find(':'); colon != std::string_view::npos)
        found.remove_prefix(colon + 1);
    return found == name && tag.find(namespaceBeginning) != std::string_view::npos;
}

} // namespace parafa
