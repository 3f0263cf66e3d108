// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/bare_form.h"

#include "xmldata/form_identifier.h"

#include <libxml/tree.h>

namespace parafa
{

namespace
{

constexpr std::string_view instances = "http://www.w3.org/2001/XMLSchema-instance";

bool isRegistersNamespace(std::string_view ns)
{
    return ns.find("justice.gov.sk") != std::string_view::npos;
}

/// The last word: "namespace address", or the address alone.
std::string lastWord(const std::string& text)
{
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string::npos)
        return {};
    const std::size_t space = text.find_last_of(" \t\r\n", end);
    return text.substr(space == std::string::npos ? 0 : space + 1, end - (space == std::string::npos ? 0 : space + 1) + 1);
}

std::string schemaLocation(const xmlNode* root)
{
    for (const char* name : {"schemaLocation", "noNamespaceSchemaLocation"})
        if (const auto value = attributeNs(root, instances, name))
            return lastWord(*value);
    return {};
}

/// The schema beside the stylesheet that an instruction in the prolog names.
std::string besideStylesheet(const xmlNode* root)
{
    for (const xmlNode* node = root->prev; node; node = node->prev) {
        if (node->type != XML_PI_NODE || std::string_view(reinterpret_cast<const char*>(node->name)) != "xml-stylesheet" ||
            !node->content)
            continue;
        const std::string text(reinterpret_cast<const char*>(node->content));
        const std::size_t at = text.find("href=");
        const std::size_t end = at == std::string::npos ? at : text.find(text[at + 5], at + 6);
        if (end == std::string::npos)
            continue;
        std::string address = text.substr(at + 6, end - at - 6);
        if (address.ends_with(".xslt"))
            return address.replace(address.size() - 5, 5, ".xsd");
    }
    return {};
}

} // namespace

std::string bareFormIdentifier(const XmlDocument& document)
{
    const xmlNode* root = document.root();
    const std::string ns(namespaceUri(root));
    if (formNameOf(ns))
        return ns;
    for (const std::string& address : {schemaLocation(root), besideStylesheet(root)})
        if (isOtherFormIdentifier(address) && !isSuspiciousIdentifier(address))
            return address;
    return isOtherFormIdentifier(ns) && (!isRegistersNamespace(ns) || ns.find("/Forms") != std::string::npos) ? ns
                                                                                                              : std::string();
}

} // namespace parafa
