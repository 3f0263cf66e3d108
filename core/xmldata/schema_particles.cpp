// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/schema_names.h"
#include "xmldata/schema_reader.h"

#include <libxml/tree.h>

#include <algorithm>
#include <charconv>

namespace parafa
{

void SchemaReader::occurrences(FormParticle& particle, Node node)
{
    const auto number = [&](const char* name) -> std::size_t {
        const std::string text = attribute(node, name).value_or("1");
        if (text == "unbounded")
            return FormParticle::unbounded;
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            complain(std::string(name) + " " + text);
        return value;
    };
    particle.min = number("minOccurs");
    particle.max = number("maxOccurs");
    if (particle.max < particle.min)
        complain("maxOccurs");
}

const FormParticle* SchemaReader::particle(Node node, std::size_t depth)
{
    const std::string_view kind = localName(node);
    if (depth > m_limits.maxDepth)
        complain(std::string(kind));
    if (stopped())
        return keep(m_model->m_particles);
    if (kind == "sequence")
        return group(node, FormParticle::Kind::Sequence, depth);
    if (kind == "choice")
        return group(node, FormParticle::Kind::Choice, depth);
    if (kind == "all")
        return group(node, FormParticle::Kind::All, depth);
    if (kind == "group")
        return groupReference(node, depth);
    FormParticle made;
    occurrences(made, node);
    made.kind = kind == "any" ? FormParticle::Kind::Any : FormParticle::Kind::Element;
    if (made.kind == FormParticle::Kind::Element) {
        made.element = element(node, false);
        if (const auto reference = attribute(node, "ref"))
            addSubstitutes(made, resolve(node, *reference).first);
    }
    return keep(m_model->m_particles, std::move(made));
}

void SchemaReader::addSubstitutes(FormParticle& made, const std::string& head)
{
    std::vector<std::string> names{head};
    for (std::size_t at = 0; at < names.size() && names.size() < m_limits.maxParts; ++at) {
        const auto [first, last] = m_substitutes.equal_range(names[at]);
        for (auto substitute = first; substitute != last; ++substitute)
            if (std::ranges::find(names, substitute->second) == names.end())
                names.push_back(substitute->second);
    }
    if (names.size() == 1)
        return;
    // part 1, 3.3.6: any element of the substitution group may stand for its head
    made.kind = FormParticle::Kind::Choice;
    made.element = nullptr;
    for (const std::string& name : names) {
        m_referred.insert(name);
        FormParticle one;
        one.kind = FormParticle::Kind::Element;
        one.element = globalElement(name);
        if (!one.element->abstract)
            made.children.push_back(keep(m_model->m_particles, one));
    }
}

const FormParticle* SchemaReader::group(Node node, FormParticle::Kind kind, std::size_t depth)
{
    FormParticle made;
    made.kind = kind;
    occurrences(made, node);
    for (Node child : childElements(node)) {
        const std::string_view name = localName(child);
        if (namespaceUri(child) != xsdNamespace || name == "annotation")
            continue;
        if (name != "element" && name != "any" && name != "sequence" && name != "choice" && name != "group" && name != "all") {
            complain(std::string(name));
            break;
        }
        const FormParticle* part = particle(child, depth + 1);
        if (part->max > 0)
            made.children.push_back(part);
    }
    return keep(m_model->m_particles, std::move(made));
}

const FormParticle* SchemaReader::groupReference(Node node, std::size_t depth)
{
    const auto reference = attribute(node, "ref");
    const auto found = m_groups.find(resolve(node, reference.value_or("")).first);
    if (!reference || found == m_groups.end() || !m_inProgress.insert(found->second).second) {
        complain(reference.value_or("xs:group")); // unknown, or a group inside itself
        return keep(m_model->m_particles);
    }
    FormParticle made;
    occurrences(made, node);
    for (Node child : childElements(found->second))
        if (namespaceUri(child) == xsdNamespace && localName(child) != "annotation")
            made.children.push_back(particle(child, depth + 1));
    m_inProgress.erase(found->second);
    return keep(m_model->m_particles, std::move(made));
}

const FormElement* SchemaReader::globalElement(const std::string& name)
{
    const auto found = m_globalElements.find(name);
    if (found == m_globalElements.end()) {
        complain(name);
        return keep(m_model->m_elements);
    }
    return element(found->second, true);
}

const FormElement* SchemaReader::element(Node node, bool global)
{
    if (const auto reference = attribute(node, "ref"); reference && !global) {
        const std::string local = resolve(node, *reference).first;
        m_referred.insert(local);
        return globalElement(local);
    }
    if (const auto known = m_elementsRead.find(node); known != m_elementsRead.end())
        return known->second;
    FormElement* made = keep(m_model->m_elements);
    m_elementsRead[node] = made;
    made->name = {namespaceFor(node, "elementFormDefault", global), attribute(node, "name").value_or("")};
    made->nillable = attribute(node, "nillable").value_or("") == "true";
    made->abstract = attribute(node, "abstract").value_or("") == "true";
    made->fixed = attribute(node, "fixed");
    made->preset = attribute(node, "default");
    made->help = help(node);
    m_model->m_unqualifiedElements |= made->name.ns.empty() && !m_model->m_targetNamespace.empty();
    if (made->name.local.empty())
        complain("xs:element");
    const bool typed =
        attribute(node, "type") || firstChild(node, xsdNamespace, "simpleType") || firstChild(node, xsdNamespace, "complexType");
    if (typed) {
        made->content = contentOfElement(node);
    } else {
        FormContent anything; // part 1, 3.3.2: an element without a type may hold anything
        anything.raw = true;
        made->content = keep(m_model->m_contents, std::move(anything));
    }
    return made;
}

} // namespace parafa
