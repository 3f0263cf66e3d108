// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "xmldata/form_type.h"

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace parafa
{

/// A name of XML: namespace (empty: none) and local part.
struct XmlName {
    std::string ns;
    std::string local;
    auto operator<=>(const XmlName&) const = default;
};

struct FormAttribute {
    XmlName name;
    const FormType* type = nullptr;
    bool required = false;
    std::optional<std::string> fixed, preset; ///< preset: xs:default
    FormTexts help;
};

struct FormElement;

/// A place in the content of an element: an element, a group, or a wildcard (XML Schema part 1, 3.9).
struct FormParticle {
    enum class Kind { Element, Sequence, Choice, All, Any };
    static constexpr std::size_t unbounded = static_cast<std::size_t>(-1);
    Kind kind = Kind::Sequence;
    std::size_t min = 1, max = 1;
    const FormElement* element = nullptr;      ///< Element
    std::vector<const FormParticle*> children; ///< groups

    bool repeats() const { return max > 1; }
    /// True when content that begins with this element can stand here.
    bool canStartWith(const XmlName& name) const;
};

/// What an element may hold.
struct FormContent {
    std::string name;                      ///< of the type; empty where it stands in the element
    const FormType* text = nullptr;        ///< a value
    const FormParticle* content = nullptr; ///< elements; null: none
    std::vector<FormAttribute> attributes;
    bool raw = false; ///< text mixed with elements, or anything at all: edited as XML
    bool abstract = false;
    const FormContent* base = nullptr;       ///< the type that this one extends or restricts
    std::vector<const FormContent*> derived; ///< named types made from this one, at any distance; xsi:type chooses
    FormTexts help;

    bool isLeaf() const { return !content && !raw; }
};

struct FormElement {
    XmlName name;
    const FormContent* content = nullptr;
    bool nillable = false;
    bool abstract = false;
    std::optional<std::string> fixed, preset;
    FormTexts help;
};

struct FormModelLimits {
    std::size_t maxSchemaBytes = std::size_t{8} << 20;
    std::size_t maxParts = 100'000; ///< particles and types together
    std::size_t maxDepth = 200;     ///< of types made from types, and of groups in groups
};

/// A form's schema read for filling it in: a finite graph; a type that contains itself points back to itself. Immutable,
/// shared between threads. What a person cannot fill in field by field (mixed content, wildcards) is marked raw.
class FormModel
{
public:
    /// Errors: Unreadable with the XML reasons or XdcSchemaForbidden (it names other schemas), Unsupported with
    /// XdcSchemaUnusable (subject: what is wrong), LimitExceeded with XdcSchemaLimit.
    static Result<std::shared_ptr<const FormModel>> read(ByteView schema, const FormModelLimits& limits = {});

    const std::string& targetNamespace() const { return m_targetNamespace; }
    /// Elements a form may begin with: the global ones that no other part refers to first, in the order of the schema.
    const std::vector<const FormElement*>& roots() const { return m_roots; }
    const FormElement* root(const XmlName& name) const;
    /// A named complex type, for xsi:type.
    const FormContent* type(const XmlName& name) const;
    /// True when some elements are in no namespace although the form has one: then the others need a prefix.
    bool hasUnqualifiedElements() const { return m_unqualifiedElements; }
    bool hasQualifiedAttributes() const { return m_qualifiedAttributes; }

private:
    friend class SchemaReader;
    FormModel() = default;

    std::string m_targetNamespace;
    std::vector<const FormElement*> m_roots;
    std::map<std::string, const FormContent*, std::less<>> m_namedContents;
    bool m_unqualifiedElements = false, m_qualifiedAttributes = false;
    // owned here, pointed to everywhere; deques do not move what they hold
    std::deque<FormType> m_types;
    std::deque<FormParticle> m_particles;
    std::deque<FormContent> m_contents;
    std::deque<FormElement> m_elements;
};

} // namespace parafa
