// SPDX-License-Identifier: EUPL-1.2
#include "xades/xpath_filter.h"

#include "base/handle.h"
#include "xades/names.h"
#include "xades/tree_walk.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <algorithm>
#include <functional>

namespace parafa::xades
{

namespace
{

using Context = Handle<xmlXPathContext, xmlXPathFreeContext>;
using Expression = Handle<xmlXPathCompExpr, xmlXPathFreeCompExpr>;
using Value = Handle<xmlXPathObject, xmlXPathFreeObject>;
using KeptNodes = std::unordered_set<const void*>;

void ignoreError(void*, xmlErrorPtr) {}

/// XMLDSIG, 6.6.3: here() gives the element that bears the expression; its node travels in `user`.
void hereFunction(xmlXPathParserContextPtr parser, int count)
{
    if (count != 0) {
        xmlXPathSetArityError(parser);
        return;
    }
    valuePush(parser, xmlXPathNewNodeSet(static_cast<xmlNode*>(parser->context->userData)));
}

Context makeContext(const XmlDocument& document, const _xmlNode* element, const XPathLimits& limits)
{
    Context context(xmlXPathNewContext(document.doc()));
    if (!context)
        return context;
    context->error = ignoreError;
    context->opLimit = limits.maxOperations;
    context->userData = const_cast<_xmlNode*>(element);
    xmlXPathRegisterFunc(context.get(), reinterpret_cast<const xmlChar*>("here"), hereFunction);
    if (xmlNs** list = xmlGetNsList(element->doc, element)) {
        for (xmlNs** ns = list; *ns; ++ns)
            if ((*ns)->prefix)
                xmlXPathRegisterNs(context.get(), (*ns)->prefix, (*ns)->href);
        xmlFree(list);
    }
    return context;
}

/// Every node of the input but namespace nodes, which follow their element.
std::vector<const _xmlNode*> nodesOf(const NodeSet& input)
{
    std::vector<const _xmlNode*> nodes;
    const _xmlNode* top = input.apex ? input.apex : input.document->doc()->children;
    const _xmlNode* node = top;
    while (node) {
        const bool left = std::ranges::find(input.excluded, node) != input.excluded.end();
        if (!left && (input.comments || node->type != XML_COMMENT_NODE) && (!input.kept || input.kept->contains(node)))
            nodes.push_back(node);
        if (!left && node->type == XML_ELEMENT_NODE) {
            for (const xmlAttr* at = node->properties; at; at = at->next)
                if (!input.kept || input.kept->contains(at))
                    nodes.push_back(reinterpret_cast<const _xmlNode*>(at));
            if (node->children) {
                node = node->children;
                continue;
            }
        }
        while (node && node != input.apex && !node->next) {
            node = node->parent;
            if (node && node->type == XML_DOCUMENT_NODE)
                node = nullptr;
        }
        if (!node || node == input.apex)
            break;
        node = node->next;
    }
    return nodes;
}

bool isBlankText(const _xmlNode* node)
{
    return node->type == XML_TEXT_NODE &&
           std::string_view(reinterpret_cast<const char*>(node->content)).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool insideSignature(const _xmlNode* node)
{
    for (; node; node = node->parent)
        if (isElement(node, dsNs, "Signature"))
            return true;
    return false;
}

XPathOutcome outcomeOf(const NodeSet& input, const std::vector<const _xmlNode*>& all, std::shared_ptr<KeptNodes> kept)
{
    XPathOutcome outcome{.nodes = input};
    outcome.nothingLeft = true;
    for (const _xmlNode* node : all) {
        if (kept->contains(node)) {
            outcome.nothingLeft = outcome.nothingLeft && node->type != XML_ELEMENT_NODE;
            continue;
        }
        const bool counts = node->type != XML_COMMENT_NODE && node->type != XML_PI_NODE && !isBlankText(node);
        outcome.droppedContent = outcome.droppedContent || (counts && !insideSignature(node));
    }
    outcome.nodes.kept = std::move(kept);
    return outcome;
}

std::string expressionOf(const _xmlNode* element)
{
    return textOf(element);
}

Value evaluate(const Expression& expression, const Context& context, const _xmlNode* node)
{
    context->node = const_cast<_xmlNode*>(node);
    context->proximityPosition = 1;
    context->contextSize = 1;
    return Value(xmlXPathCompiledEval(expression.get(), context.get()));
}

std::unexpected<Error> failed(const Context& context, const XPathLimits& limits)
{
    if (context && context->opCount >= limits.maxOperations)
        return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "XPath operations");
    return fail(ErrorCode::Unreadable, FindingCode::TransformForbidden, {}, "XPath expression");
}

/// The nodes an expression selects, each with everything below it.
Result<std::shared_ptr<KeptNodes>> subtrees(const std::vector<const _xmlNode*>& all, const NodeSet& input,
                                            const _xmlNode* element, const XPathLimits& limits, unsigned long& used)
{
    const Context context = makeContext(*input.document, element, limits);
    const std::string text = expressionOf(element);
    const Expression expression(context ? xmlXPathCtxtCompile(context.get(), reinterpret_cast<const xmlChar*>(text.c_str()))
                                        : nullptr);
    if (!expression)
        return failed(context, limits);
    const Value value = evaluate(expression, context, reinterpret_cast<const _xmlNode*>(input.document->doc()));
    if (!value || value->type != XPATH_NODESET)
        return failed(context, limits);
    used += context->opCount;
    std::unordered_set<const void*> apexes;
    for (int i = 0; value->nodesetval && i < value->nodesetval->nodeNr; ++i)
        apexes.insert(value->nodesetval->nodeTab[i]);
    auto selected = std::make_shared<KeptNodes>();
    const bool everything = apexes.contains(input.document->doc());
    for (const _xmlNode* node : all) {
        bool in = everything;
        // `all` is in document order, so a parent's answer is known when its child is asked.
        in = in || apexes.contains(node) || selected->contains(node->parent);
        if (in)
            selected->insert(node);
    }
    return selected;
}

} // namespace

Result<XPathOutcome> filterByXPath(const NodeSet& input, const _xmlNode* transform, const XPathLimits& limits)
{
    const _xmlNode* element = firstChild(transform, dsNs, "XPath");
    if (!element)
        return failed({}, limits);
    const auto all = nodesOf(input);
    if (all.size() > limits.maxNodes)
        return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "XPath nodes");
    const Context context = makeContext(*input.document, element, limits);
    const std::string text = expressionOf(element);
    const Expression expression(context ? xmlXPathCtxtCompile(context.get(), reinterpret_cast<const xmlChar*>(text.c_str()))
                                        : nullptr);
    if (!expression)
        return failed(context, limits);
    auto kept = std::make_shared<KeptNodes>();
    for (const _xmlNode* node : all) {
        const Value value = evaluate(expression, context, node);
        if (!value)
            return failed(context, limits);
        if (xmlXPathCastToBoolean(value.get()))
            kept->insert(node);
    }
    XPathOutcome outcome = outcomeOf(input, all, std::move(kept));
    outcome.operations = context->opCount;
    return outcome;
}

Result<XPathOutcome> filterByXPath2(const NodeSet& input, const _xmlNode* transform, const XPathLimits& limits)
{
    const auto all = nodesOf(input);
    if (all.size() > limits.maxNodes)
        return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "XPath nodes");
    auto kept = std::make_shared<KeptNodes>(all.begin(), all.end());
    const auto filters = children(transform, xpathFilter2Transform, "XPath");
    if (filters.empty() || filters.size() > 8)
        return failed({}, limits);
    unsigned long used = 0;
    for (const _xmlNode* element : filters) {
        XPathLimits rest = limits;
        if (used >= limits.maxOperations)
            return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "XPath operations");
        rest.maxOperations -= used;
        const auto selected = subtrees(all, input, element, rest, used);
        if (!selected)
            return std::unexpected(selected.error());
        const std::string operation = attribute(element, "Filter").value_or("");
        if (operation == "union")
            kept->insert((*selected)->begin(), (*selected)->end());
        else if (operation == "intersect" || operation == "subtract")
            std::erase_if(*kept, [&](const void* node) { return (*selected)->contains(node) == (operation == "subtract"); });
        else
            return failed({}, limits);
    }
    XPathOutcome outcome = outcomeOf(input, all, std::move(kept));
    outcome.operations = used;
    return outcome;
}

} // namespace parafa::xades
