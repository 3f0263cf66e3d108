// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/deterministic_functions.h"

#include "xmldata/xml_fragment.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltInternals.h>

namespace parafa
{

namespace
{

DeterministicFunctions* functionsOf(xmlXPathParserContext* parser)
{
    xsltTransformContext* context = xsltXPathGetTransformContext(parser);
    return context ? static_cast<DeterministicFunctions*>(context->_private) : nullptr;
}

// XSLT 1.0, 12.1: refused, also document(''), which would put the stylesheet's own text into the presentation
void refuseDocument(xmlXPathParserContext* parser, int)
{
    if (auto* functions = functionsOf(parser))
        functions->noteDocument();
    xmlXPathErr(parser, XPATH_EXPR_ERROR);
}

// XSLT 1.0, 12.4: numbered in the order of first use instead of by memory address
void generateId(xmlXPathParserContext* parser, int count)
{
    auto* functions = functionsOf(parser);
    if (!functions || count > 1) {
        xmlXPathErr(parser, XPATH_INVALID_ARITY);
        return;
    }
    const xmlNode* node = parser->context->node;
    if (count == 1) {
        if (!parser->value || (parser->value->type != XPATH_NODESET && parser->value->type != XPATH_XSLT_TREE)) {
            xmlXPathErr(parser, XPATH_INVALID_TYPE);
            return;
        }
        xmlXPathObject* argument = valuePop(parser);
        xmlXPathNodeSetSort(argument->nodesetval);
        node = xmlXPathNodeSetIsEmpty(argument->nodesetval) ? nullptr : argument->nodesetval->nodeTab[0];
        std::string id;
        if (node && node->type == XML_NAMESPACE_DECL) {
            // a namespace node in a set is a copy whose `next` is the element it belongs to
            const auto* ns = reinterpret_cast<const xmlNs*>(node);
            id = functions->idOf(ns->next, ns->prefix ? reinterpret_cast<const char*>(ns->prefix) : "#default");
        } else if (node) {
            id = functions->idOf(node, {});
        }
        xmlXPathFreeObject(argument);
        valuePush(parser, xmlXPathNewCString(id.c_str()));
        return;
    }
    valuePush(parser, xmlXPathNewCString(functions->idOf(node, {}).c_str()));
}

void systemProperty(xmlXPathParserContext* parser, int count)
{
    auto* functions = functionsOf(parser);
    if (!functions || count != 1) {
        xmlXPathErr(parser, XPATH_INVALID_ARITY);
        return;
    }
    xmlChar* name = xmlXPathPopString(parser);
    const std::string text = name ? reinterpret_cast<const char*>(name) : "";
    xmlFree(name);
    std::string value;
    if (const auto colon = text.find(':'); colon != std::string::npos) {
        const xmlChar* ns = xmlXPathNsLookup(parser->context, xmlText(text.substr(0, colon).c_str()));
        if (ns && xmlStrEqual(ns, XSLT_NAMESPACE))
            value = functions->property(text.substr(colon + 1));
    }
    valuePush(parser, xmlXPathNewCString(value.c_str()));
}

} // namespace

void DeterministicFunctions::install(_xmlXPathContext* context)
{
    const auto replace = [context](const char* name, xmlXPathFunction function) {
        xmlXPathRegisterFunc(context, xmlText(name), nullptr); // an existing entry is not overwritten
        xmlXPathRegisterFunc(context, xmlText(name), function);
    };
    replace("document", refuseDocument);
    replace("generate-id", generateId);
    replace("system-property", systemProperty);
}

std::string DeterministicFunctions::idOf(const void* node, const std::string& extra)
{
    m_processorAsked = true;
    const std::size_t number = m_ids.try_emplace({node, extra}, m_ids.size() + 1).first->second;
    // the other face counts down, so that sorting by it shows too
    return m_face == ProcessorFace::Usual ? "id" + std::to_string(100'000'000 + number)
                                          : "n" + std::to_string(900'000'000 - number);
}

std::string DeterministicFunctions::property(const std::string& localName)
{
    if (localName == "version")
        return "1.0";
    m_processorAsked = true;
    if (localName == "vendor")
        return m_face == ProcessorFace::Usual ? "libxslt" : "Microsoft";
    if (localName == "vendor-url")
        return m_face == ProcessorFace::Usual ? "http://xmlsoft.org/XSLT/" : "http://www.microsoft.com";
    return {};
}

} // namespace parafa
