// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/html_check.h"

#include "base/ascii.h"
#include "base/handle.h"
#include "base/xml.h"
#include "xmldata/style_check.h"
#include "xmldata/stylesheet_guard.h"
#include "xmldata/xml_fragment.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <map>
#include <set>

namespace parafa
{

namespace
{

/// True when the element, outside its child elements that are shown on their own, has something to read.
bool hasText(const xmlNode* element)
{
    const std::string text = textOf(element);
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > ' '; });
}

class HtmlScan
{
public:
    HtmlFacts run(const xmlNode* root)
    {
        for (const xmlNode* e = root; e; e = nextElement(e, root))
            if (asciiLower(localName(e)) == "style")
                collectStyle(textOf(e));
        for (const xmlNode* e = root; e; e = nextElement(e, root))
            look(e);
        collectText(root);
        report(FindingCode::PresentationHidesText, m_hidden);
        report(FindingCode::PresentationActiveContent, m_active);
        report(FindingCode::PresentationExternalContent, m_external);
        return std::move(m_facts);
    }

private:
    using Seen = std::map<std::string, std::size_t>;

    void report(FindingCode code, const Seen& seen)
    {
        if (seen.empty())
            return;
        std::string what;
        std::size_t count = 0;
        for (const auto& [name, times] : seen) {
            count += times;
            if (what.size() < 300)
                what += (what.empty() ? "" : ", ") + name;
        }
        m_facts.findings.push_back(makeFinding(code, {{"what", what}, {"count", std::to_string(count)}}));
    }

    void collectStyle(const std::string& css)
    {
        for (const std::string& address : fetchedByStyle(css))
            ++m_external[address.substr(0, 100)];
        for (StyleRule& rule : styleRules(css)) {
            const std::string reason = hidingReason(rule.declarations);
            if (!reason.empty() && m_hidingRules.size() < 1'000)
                m_hidingRules.emplace_back(std::move(rule), reason);
            else if (setsBackground(rule.declarations))
                m_rulesWithBackground = true;
        }
    }

    void look(const xmlNode* element)
    {
        const std::string name = asciiLower(localName(element));
        static const std::set<std::string, std::less<>> active = {"script", "object",   "embed", "applet", "iframe",
                                                                  "frame",  "frameset", "audio", "video",  "marquee",
                                                                  "base",   "portal",   "form"};
        if (active.contains(name))
            ++m_active[name];
        std::map<std::string, std::string> attributes;
        for (const xmlAttr* a = element->properties; a; a = a->next)
            attributes[asciiLower(reinterpret_cast<const char*>(a->name))] = textOf(reinterpret_cast<const xmlNode*>(a));
        for (const auto& [key, value] : attributes)
            lookAtAttribute(name, key, value);
        if (name == "meta" && asciiLower(attributes["http-equiv"]) == "refresh")
            ++m_active["meta refresh"];
        if (name == "style" || name == "script" || name == "head" || name == "title" || name == "meta")
            return;
        lookForHiding(element, name, attributes);
    }

    void lookAtAttribute(const std::string& element, const std::string& key, const std::string& value)
    {
        if (key.starts_with("on") && key.size() > 2)
            ++m_active[key];
        const auto first = value.find_first_not_of(" \t\r\n\f\v");
        const std::string start =
            first == std::string::npos ? std::string() : asciiLower(std::string_view(value).substr(first, 32));
        const bool script =
            start.starts_with("javascript:") || start.starts_with("vbscript:") || start.starts_with("data:text/html");
        static const std::set<std::string, std::less<>> fetched = {"src",  "srcset", "background", "poster",
                                                                   "data", "lowsrc", "dynsrc",     "xlink:href"};
        if ((key == "href" || key == "action" || key == "formaction" || fetched.contains(key)) && script)
            ++m_active[key];
        else if ((fetched.contains(key) || (key == "href" && (element == "link" || element == "image" || element == "use"))) &&
                 !start.empty() && !start.starts_with("data:") && !start.starts_with('#'))
            ++m_external[value.substr(0, 100)];
        if (key == "style")
            for (const std::string& address : fetchedByStyle(value))
                ++m_external[address.substr(0, 100)];
    }

    static bool matchesPart(const SelectorPart& part, const xmlNode* element)
    {
        if (!part.element.empty() && part.element != asciiLower(localName(element)))
            return false;
        if (!part.id.empty() && part.id != attribute(element, "id").value_or(std::string()))
            return false;
        return part.styleClass.empty() ||
               (" " + attribute(element, "class").value_or(std::string()) + " ").find(" " + part.styleClass + " ") !=
                   std::string::npos;
    }

    static bool matches(const StyleRule& rule, const xmlNode* element)
    {
        auto part = rule.selector.rbegin();
        if (!matchesPart(*part, element))
            return false;
        ++part;
        for (const xmlNode* e = element->parent; part != rule.selector.rend() && e && e->type == XML_ELEMENT_NODE; e = e->parent)
            if (matchesPart(*part, e))
                ++part;
        return part == rule.selector.rend();
    }

    void lookForHiding(const xmlNode* element, const std::string& name, const std::map<std::string, std::string>& attributes)
    {
        const auto style = attributes.find("style");
        const std::string declarations = style == attributes.end() ? std::string() : style->second;
        std::string reason = hidingReason(declarations);
        if (reason.empty() && (attributes.contains("hidden") || name == "template" || name == "noscript"))
            reason = "display";
        if (reason.empty() && name == "font" && attributes.contains("color") &&
            hidingReason("background:#fff;color:" + attributes.at("color")) == "colour" && !backgroundAround(element))
            reason = "colour";
        if (reason.empty() && setsWhiteText(declarations) && !setsBackground(declarations) && !backgroundAround(element))
            reason = "colour";
        for (const auto& [rule, why] : m_hidingRules)
            if (reason.empty() && matches(rule, element))
                reason = why;
        if (!reason.empty() && hasText(element))
            ++m_hidden[reason];
    }

    /// White text on something that is set somewhere is ordinary design.
    bool backgroundAround(const xmlNode* element) const
    {
        if (m_rulesWithBackground)
            return true;
        for (const xmlNode* e = element; e && e->type == XML_ELEMENT_NODE; e = e->parent)
            if (attribute(e, "bgcolor") || setsBackground(attribute(e, "style").value_or(std::string())))
                return true;
        return false;
    }

    void collectText(const xmlNode* root)
    {
        const xmlNode* node = root;
        while (node) {
            const std::string name = node->type == XML_ELEMENT_NODE ? asciiLower(localName(node)) : std::string();
            if (node->type == XML_TEXT_NODE && node->content)
                m_facts.text += reinterpret_cast<const char*>(node->content);
            const bool skip = name == "style" || name == "script" || name == "title";
            if (node->type == XML_ELEMENT_NODE && node->children && !skip) {
                node = node->children;
                continue;
            }
            while (node && node != root && !node->next) {
                node = node->parent;
                breakAfter(node);
            }
            if (!node || node == root)
                return;
            breakAfter(node);
            node = node->next;
        }
    }
    void breakAfter(const xmlNode* node)
    {
        if (!node || node->type != XML_ELEMENT_NODE)
            return;
        static const std::set<std::string, std::less<>> inlineElements = {"b", "i",   "u",   "em",   "strong", "span",
                                                                          "a", "sub", "sup", "font", "small",  "big"};
        if (!inlineElements.contains(asciiLower(localName(node))) && !m_facts.text.empty() && m_facts.text.back() != '\n')
            m_facts.text += '\n';
    }

    HtmlFacts m_facts;
    Seen m_hidden, m_active, m_external;
    std::vector<std::pair<StyleRule, std::string>> m_hidingRules;
    bool m_rulesWithBackground = false;
};

void ignoreError(void*, xmlErrorPtr) {}

} // namespace

HtmlFacts checkHtml(ByteView html)
{
    const Handle<htmlParserCtxt, htmlFreeParserCtxt> context(htmlNewParserCtxt());
    if (!context || html.size() > (std::size_t{1} << 30))
        return {};
    context->sax->serror = ignoreError;
    const Handle<xmlDoc, xmlFreeDoc> document(htmlCtxtReadMemory(
        context.get(), reinterpret_cast<const char*>(html.data()), static_cast<int>(html.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE));
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    return root ? HtmlScan().run(root) : HtmlFacts{};
}

} // namespace parafa
