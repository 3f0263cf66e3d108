// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/data_text.h"

#include "base/xml.h"
#include "xmldata/stylesheet_guard.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa
{

namespace
{

/// Without white space: stylesheets break and indent.
std::string compact(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) <= ' ')
            continue;
        if (text.substr(at).starts_with("\xC2\xA0")) { // no-break space
            ++at;
            continue;
        }
        result += text[at];
    }
    return result;
}

bool isNumber(std::string_view text)
{
    return text.find_first_not_of("0123456789.,+-:TZ/") == std::string_view::npos;
}

/// Values that a presentation rightly says in other words, or not at all.
bool comparable(const xmlNode* element, const std::string& value)
{
    const std::string_view name = localName(element);
    if (value.size() < 2 || value.size() > 2'000 || value == "true" || value == "false")
        return false;
    if (name.ends_with("Code") || name.ends_with("Id") || name.ends_with("ID") || name.starts_with("Codelist"))
        return false;
    return !isNumber(value) || value.find_first_of("-:TZ/") == std::string::npos; // a date comes in another order
}

} // namespace

Result<std::string> dataText(ByteView data)
{
    const auto document = XmlDocument::parse(data);
    if (!document)
        return std::unexpected(document.error());
    std::string result;
    const xmlNode* root = document->root();
    for (const xmlNode* element = root; element; element = nextElement(element, root)) {
        for (const xmlNode* child = element->children; child; child = child->next)
            if (child->content && (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE))
                (result += reinterpret_cast<const char*>(child->content)) += '\n';
        for (const xmlAttr* a = element->properties; a; a = a->next)
            (result += textOf(reinterpret_cast<const xmlNode*>(a))) += '\n';
    }
    return result;
}

Result<OmittedValues> omittedValues(ByteView data, std::string_view presented)
{
    const auto document = XmlDocument::parse(data);
    if (!document)
        return std::unexpected(document.error());
    const std::string shown = compact(presented);
    OmittedValues omitted;
    std::size_t looked = 0;
    const xmlNode* root = document->root();
    for (const xmlNode* element = root; element && looked < 2'000; element = nextElement(element, root)) {
        if (!childElements(element).empty())
            continue;
        const std::string value = compact(textOf(element));
        if (!comparable(element, value))
            continue;
        ++looked;
        if (shown.find(value) != std::string::npos)
            continue;
        if (omitted.count++ == 0)
            omitted.example = std::string(localName(element)) + ": " + trimmedTextOf(element).substr(0, 80);
    }
    while (!omitted.example.empty() && !isUtf8(omitted.example))
        omitted.example.pop_back(); // cut inside a character
    return omitted;
}

} // namespace parafa
