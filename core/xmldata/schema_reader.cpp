// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/schema_reader.h"

#include "xmldata/schema_names.h"
#include "xmldata/stylesheet_guard.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa
{

SchemaReader::SchemaReader(const XmlDocument& schema, const FormModelLimits& limits)
    : m_schema(schema), m_limits(limits), m_model(new FormModel)
{
}

void SchemaReader::complain(std::string what)
{
    if (m_wrong.empty())
        m_wrong = std::move(what);
}

void SchemaReader::collect()
{
    for (Node node : childElements(m_schema.root())) {
        if (namespaceUri(node) != xsdNamespace)
            continue;
        const std::string kind(localName(node));
        const std::string name = attribute(node, "name").value_or("");
        Definitions* definitions = kind == "simpleType"       ? &m_simpleTypes
                                   : kind == "complexType"    ? &m_complexTypes
                                   : kind == "group"          ? &m_groups
                                   : kind == "attributeGroup" ? &m_attributeGroups
                                   : kind == "element"        ? &m_globalElements
                                   : kind == "attribute"      ? &m_globalAttributes
                                                              : nullptr;
        if (definitions && !definitions->emplace(name, node).second)
            complain(name);
        if (const auto head = attribute(node, "substitutionGroup"); head && kind == "element")
            m_substitutes.emplace(resolve(node, *head).first, name);
    }
}

std::pair<std::string, bool> SchemaReader::resolve(Node where, std::string_view qualifiedName)
{
    const std::size_t colon = qualifiedName.find(':');
    const std::string prefix(qualifiedName.substr(0, colon == std::string_view::npos ? 0 : colon));
    const std::string local(qualifiedName.substr(colon == std::string_view::npos ? 0 : colon + 1));
    const xmlNs* ns = xmlSearchNs(where->doc, const_cast<xmlNode*>(where),
                                  prefix.empty() ? nullptr : reinterpret_cast<const xmlChar*>(prefix.c_str()));
    const std::string_view uri = ns && ns->href ? reinterpret_cast<const char*>(ns->href) : "";
    if (uri == xsdNamespace)
        return {local, true};
    // a schema without target namespace may be written with or without a default one
    if (uri != m_model->m_targetNamespace && !uri.empty())
        complain(std::string(qualifiedName));
    return {local, false};
}

FormTexts SchemaReader::help(Node definition) const
{
    FormTexts texts;
    for (Node annotation : children(definition, xsdNamespace, "annotation")) {
        for (Node documentation : children(annotation, xsdNamespace, "documentation")) {
            std::string text;
            for (char c : textOf(documentation)) {
                const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
                if (!blank)
                    text += c;
                else if (!text.empty() && text.back() != ' ')
                    text += ' ';
            }
            while (text.ends_with(' '))
                text.pop_back();
            const std::string language =
                attributeNs(documentation, "http://www.w3.org/XML/1998/namespace", "lang").value_or("").substr(0, 2);
            if (!text.empty())
                texts.push_back({language, text});
        }
    }
    return texts;
}

std::string SchemaReader::namespaceFor(Node declaration, const char* defaultAttribute, bool global) const
{
    if (global)
        return m_model->m_targetNamespace;
    const std::string form =
        attribute(declaration, "form").value_or(attribute(m_schema.root(), defaultAttribute).value_or("unqualified"));
    return form == "qualified" ? m_model->m_targetNamespace : std::string();
}

Result<std::shared_ptr<const FormModel>> SchemaReader::read()
{
    if (auto checked = checkSchema(m_schema); !checked)
        return std::unexpected(checked.error());
    m_model->m_targetNamespace = attribute(m_schema.root(), "targetNamespace").value_or("");
    collect();
    std::vector<const FormElement*> elements;
    for (Node node : childElements(m_schema.root())) {
        if (isElement(node, xsdNamespace, "element") && !stopped())
            elements.push_back(element(node, true));
        // named types too: xsi:type may choose one that nothing refers to
        if (isElement(node, xsdNamespace, "complexType") && !stopped())
            m_model->m_namedContents.emplace(attribute(node, "name").value_or(""),
                                             declare(node, attribute(node, "name").value_or("")));
    }
    for (std::size_t at = 0; at < m_work.size() && !stopped(); ++at)
        fill(*m_work[at], 0);
    std::erase_if(elements, [](const FormElement* e) { return e->abstract; });
    if (m_limit)
        return fail(ErrorCode::LimitExceeded, FindingCode::XdcSchemaLimit);
    if (!m_wrong.empty() || elements.empty())
        return fail(ErrorCode::Unsupported, FindingCode::XdcSchemaUnusable, m_wrong.empty() ? "xs:element" : m_wrong);
    for (FormContent& content : m_model->m_contents)
        for (const FormContent* base = content.base; base && !content.name.empty(); base = base->base)
            const_cast<FormContent*>(base)->derived.push_back(&content);
    std::ranges::stable_partition(elements, [this](const FormElement* e) { return !m_referred.contains(e->name.local); });
    m_model->m_roots = std::move(elements);
    return std::shared_ptr<const FormModel>(m_model);
}

bool FormParticle::canStartWith(const XmlName& name) const
{
    if (kind == Kind::Element)
        return element->name == name;
    if (kind == Kind::Any)
        return true;
    // of a sequence too: an incomplete draft may lack what must stand before
    return std::ranges::any_of(children, [&](const FormParticle* child) { return child->canStartWith(name); });
}

const FormElement* FormModel::root(const XmlName& name) const
{
    const auto found = std::ranges::find_if(m_roots, [&](const FormElement* element) { return element->name == name; });
    return found == m_roots.end() ? nullptr : *found;
}

const FormContent* FormModel::type(const XmlName& name) const
{
    const auto found = m_namedContents.find(name.local);
    return found == m_namedContents.end() || name.ns != m_targetNamespace ? nullptr : found->second;
}

Result<std::shared_ptr<const FormModel>> FormModel::read(ByteView schema, const FormModelLimits& limits)
{
    XmlLimits xml;
    xml.maxBytes = limits.maxSchemaBytes;
    const auto document = XmlDocument::parse(schema, xml, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    return SchemaReader(*document, limits).read();
}

} // namespace parafa
