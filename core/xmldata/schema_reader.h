// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"
#include "xmldata/form_model.h"

#include <map>
#include <set>

namespace parafa
{

/// Turns the declarations of one schema document into a FormModel. Types of elements are filled through a list of work, so
/// that a form whose types contain themselves ends; only derivation and groups go deeper, to a limit. The first thing that is
/// wrong is kept and everything after it does nothing.
class SchemaReader
{
public:
    SchemaReader(const XmlDocument& schema, const FormModelLimits& limits);
    Result<std::shared_ptr<const FormModel>> read();

private:
    using Node = const _xmlNode*;
    using Definitions = std::map<std::string, Node, std::less<>>;

    void collect();
    void complain(std::string what);
    bool stopped() const { return !m_wrong.empty() || m_limit; }
    template <typename T>
    T* keep(std::deque<T>& owner, T value = {})
    {
        m_limit |= m_model->m_particles.size() + m_model->m_types.size() + m_model->m_elements.size() > m_limits.maxParts;
        return &owner.emplace_back(std::move(value));
    }

    // schema_types.cpp: simple types
    const FormType* simpleType(Node definition, std::string_view name, std::size_t depth);
    const FormType* typeNamed(Node where, std::string_view qualifiedName, std::size_t depth);
    const FormType* builtIn(const std::string& name);
    void restrict(FormType& type, Node restriction, std::size_t depth);
    void facet(FormType& type, Node facet, std::vector<XsdPattern>& patterns, bool& patternsReadable, bool& firstValue);
    void unite(FormType& type, Node definition, std::size_t depth);

    // schema_contents.cpp: complex types
    const FormContent* contentOfElement(Node element);
    const FormContent* contentNamed(Node where, std::string_view qualifiedName);
    const FormContent* contentOfText(const FormType* type);
    FormContent* declare(Node definition, std::string name);
    void fill(FormContent& content, std::size_t depth);
    void derive(FormContent& content, Node derivation, bool simple, std::size_t depth);
    void addParticles(FormContent& content, Node parent, const FormParticle* before, std::size_t depth);
    void addAttributes(FormContent& content, Node parent, std::size_t depth);
    void addAttribute(FormContent& content, Node attribute);

    // schema_particles.cpp
    const FormParticle* particle(Node node, std::size_t depth);
    const FormParticle* group(Node node, FormParticle::Kind kind, std::size_t depth);
    const FormParticle* groupReference(Node node, std::size_t depth);
    const FormElement* element(Node node, bool global);
    void addSubstitutes(FormParticle& made, const std::string& head);
    const FormElement* globalElement(const std::string& name);
    void occurrences(FormParticle& particle, Node node);

    /// The local part of a QName, and whether it is one of XML Schema itself; complains about foreign namespaces.
    std::pair<std::string, bool> resolve(Node where, std::string_view qualifiedName);
    FormTexts help(Node definition) const;
    std::string namespaceFor(Node declaration, const char* defaultAttribute, bool global) const;

    const XmlDocument& m_schema;
    FormModelLimits m_limits;
    std::shared_ptr<FormModel> m_model;
    std::string m_wrong;
    bool m_limit = false;
    Definitions m_simpleTypes, m_complexTypes, m_groups, m_attributeGroups, m_globalElements, m_globalAttributes;
    std::map<Node, const FormType*> m_typesRead;
    std::map<std::string, const FormType*, std::less<>> m_builtIns;
    std::map<Node, FormContent*> m_contentsDeclared;
    std::map<const FormContent*, Node> m_definitionOf;
    std::map<const FormType*, const FormContent*> m_textContents;
    std::map<Node, const FormElement*> m_elementsRead;
    std::set<Node> m_inProgress, m_filled;
    std::set<std::string, std::less<>> m_referred;
    std::multimap<std::string, std::string> m_substitutes; ///< head, then who may stand for it
    std::vector<FormContent*> m_work;
};

} // namespace parafa
