// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/schema_names.h"
#include "xmldata/schema_reader.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa
{

const FormContent* SchemaReader::contentOfText(const FormType* type)
{
    const FormContent*& content = m_textContents[type];
    if (!content) {
        FormContent made;
        made.text = type;
        made.help = type->help;
        content = keep(m_model->m_contents, std::move(made));
    }
    return content;
}

FormContent* SchemaReader::declare(Node definition, std::string name)
{
    FormContent*& content = m_contentsDeclared[definition];
    if (!content) {
        content = keep(m_model->m_contents);
        content->name = std::move(name);
        m_definitionOf[content] = definition;
        m_work.push_back(content);
    }
    return content;
}

const FormContent* SchemaReader::contentNamed(Node where, std::string_view qualifiedName)
{
    const auto [local, ofSchema] = resolve(where, qualifiedName);
    if (ofSchema && local == "anyType") {
        FormContent anything;
        anything.raw = true;
        return keep(m_model->m_contents, std::move(anything));
    }
    if (!ofSchema)
        if (const auto found = m_complexTypes.find(local); found != m_complexTypes.end())
            return declare(found->second, local);
    return contentOfText(typeNamed(where, qualifiedName, 0));
}

const FormContent* SchemaReader::contentOfElement(Node element)
{
    if (const auto name = attribute(element, "type"))
        return contentNamed(element, *name);
    if (Node simple = firstChild(element, xsdNamespace, "simpleType"))
        return contentOfText(simpleType(simple, {}, 0));
    return declare(firstChild(element, xsdNamespace, "complexType"), {});
}

void SchemaReader::fill(FormContent& content, std::size_t depth)
{
    Node definition = m_definitionOf[&content];
    if (!definition || m_filled.contains(definition) || stopped())
        return;
    if (depth > m_limits.maxDepth || !m_inProgress.insert(definition).second) {
        complain(content.name); // a type derived from itself
        return;
    }
    content.help = help(definition);
    content.raw = attribute(definition, "mixed").value_or("") == "true";
    content.abstract = attribute(definition, "abstract").value_or("") == "true";
    Node simple = firstChild(definition, xsdNamespace, "simpleContent");
    Node complex = firstChild(definition, xsdNamespace, "complexContent");
    if (Node holder = simple ? simple : complex) {
        content.raw |= attribute(holder, "mixed").value_or("") == "true";
        Node extension = firstChild(holder, xsdNamespace, "extension");
        Node derivation = extension ? extension : firstChild(holder, xsdNamespace, "restriction");
        if (derivation)
            derive(content, derivation, simple != nullptr, depth + 1);
        else
            complain(content.name);
    } else {
        addParticles(content, definition, nullptr, depth + 1);
        addAttributes(content, definition, depth + 1);
    }
    m_inProgress.erase(definition);
    m_filled.insert(definition);
}

void SchemaReader::derive(FormContent& content, Node derivation, bool simple, std::size_t depth)
{
    const std::string baseName = attribute(derivation, "base").value_or("");
    const bool extension = localName(derivation) == "extension";
    const auto [local, ofSchema] = resolve(derivation, baseName);
    if (ofSchema && local == "anyType") {
        addParticles(content, derivation, nullptr, depth);
        addAttributes(content, derivation, depth);
        return;
    }
    const FormContent* base = contentNamed(derivation, baseName);
    fill(*const_cast<FormContent*>(base), depth); // the model is being made: what is declared here is still ours
    content.base = base;
    content.attributes = base->attributes;
    if (simple) {
        content.text = base->text;
        if (!extension && base->text) {
            FormType narrower = *base->text;
            if (Node inner = firstChild(derivation, xsdNamespace, "simpleType"))
                narrower = *simpleType(inner, {}, depth);
            std::vector<XsdPattern> patterns;
            bool readable = true, first = true;
            for (Node node : childElements(derivation))
                if (namespaceUri(node) == xsdNamespace)
                    facet(narrower, node, patterns, readable, first);
            if (readable && !patterns.empty())
                narrower.patterns.push_back(std::move(patterns));
            content.text = keep(m_model->m_types, std::move(narrower));
        }
        content.raw |= !content.text;
    } else {
        content.raw |= base->raw && extension;
        addParticles(content, derivation, extension ? base->content : nullptr, depth);
    }
    addAttributes(content, derivation, depth);
}

void SchemaReader::addParticles(FormContent& content, Node parent, const FormParticle* before, std::size_t depth)
{
    const FormParticle* own = nullptr;
    for (Node node : childElements(parent)) {
        const std::string_view kind = localName(node);
        if (namespaceUri(node) == xsdNamespace && (kind == "sequence" || kind == "choice" || kind == "all" || kind == "group"))
            own = particle(node, depth);
    }
    if (own && own->max == 0)
        own = nullptr;
    if (!before || !own) {
        content.content = own ? own : before;
        return;
    }
    // part 1, 3.4.2: the content of an extension is the base's, then its own
    FormParticle both;
    both.children = {before, own};
    content.content = keep(m_model->m_particles, std::move(both));
}

void SchemaReader::addAttributes(FormContent& content, Node parent, std::size_t depth)
{
    if (depth > m_limits.maxDepth)
        return complain(content.name);
    for (Node node : childElements(parent)) {
        if (isElement(node, xsdNamespace, "attribute")) {
            addAttribute(content, node);
        } else if (isElement(node, xsdNamespace, "attributeGroup")) {
            const auto reference = attribute(node, "ref");
            const auto found = m_attributeGroups.find(resolve(node, reference.value_or("")).first);
            if (found == m_attributeGroups.end())
                complain(reference.value_or("xs:attributeGroup"));
            else
                addAttributes(content, found->second, depth + 1);
        }
    }
}

void SchemaReader::addAttribute(FormContent& content, Node use)
{
    Node declaration = use;
    const auto reference = attribute(use, "ref");
    if (reference) {
        if (reference->starts_with("xml:")) {
            FormAttribute made;
            made.name = {"http://www.w3.org/XML/1998/namespace", reference->substr(4)};
            made.type = builtIn(*reference == "xml:lang" ? "language" : "string");
            made.required = attribute(use, "use").value_or("") == "required";
            content.attributes.push_back(std::move(made));
            return;
        }
        const auto found = m_globalAttributes.find(resolve(use, *reference).first);
        if (found == m_globalAttributes.end())
            return complain(*reference);
        declaration = found->second;
    }
    FormAttribute made;
    made.name.local = attribute(declaration, "name").value_or("");
    made.name.ns = namespaceFor(declaration, "attributeFormDefault", reference.has_value());
    std::erase_if(content.attributes, [&](const FormAttribute& a) { return a.name == made.name; }); // a restriction says it anew
    const std::string usage = attribute(use, "use").value_or("optional");
    if (usage == "prohibited")
        return;
    made.required = usage == "required";
    made.fixed = attribute(use, "fixed");
    made.preset = attribute(use, "default");
    if (!made.fixed && !made.preset && reference) {
        made.fixed = attribute(declaration, "fixed");
        made.preset = attribute(declaration, "default");
    }
    const auto typeName = attribute(declaration, "type");
    Node inner = firstChild(declaration, xsdNamespace, "simpleType");
    made.type = typeName ? typeNamed(declaration, *typeName, 0) : inner ? simpleType(inner, {}, 0) : builtIn("string");
    made.help = help(use).empty() ? help(declaration) : help(use);
    m_model->m_qualifiedAttributes |= !made.name.ns.empty();
    content.attributes.push_back(std::move(made));
}

} // namespace parafa
