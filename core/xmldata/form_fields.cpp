// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_fields.h"

#include "xmldata/form_labels.h"
#include "xmldata/form_value.h"

#include <algorithm>

namespace parafa
{

namespace
{

struct Place {
    std::string path;
    bool required = true, alternative = false, repeats = false;
};

class Lister
{
public:
    Lister(FormFields& result, std::string_view language, const FormFieldLimits& limits)
        : m_result(result), m_language(language), m_limits(limits)
    {
    }

    void element(const FormElement& element, const Place& place)
    {
        const FormContent& content = *element.content;
        const bool again = std::ranges::find(m_above, &content) != m_above.end();
        if (m_result.fields.size() >= m_limits.maxFields || m_above.size() >= m_limits.maxDepth || (again && !content.isLeaf())) {
            m_result.notFollowed.push_back(place.path);
            return;
        }
        const std::string label = labelOf(element, content, m_language).label;
        if (content.raw || content.text) {
            FormField field = fieldAt(place, label);
            field.type = content.raw ? "xml" : typeName(*content.text);
            field.limits = content.raw ? nullptr : content.text;
            field.required = place.required && content.text && !element.nillable && !accepts(*content.text, "");
            m_result.fields.push_back(std::move(field));
        }
        for (const FormAttribute& attribute : content.attributes) {
            FormField field = fieldAt(place, labelOf(attribute, m_language).label);
            field.path += (place.path.empty() ? "@" : "/@") + attribute.name.local;
            field.type = typeName(*attribute.type);
            field.limits = attribute.type;
            field.required = place.required && attribute.required;
            m_result.fields.push_back(std::move(field));
        }
        if (!content.content || content.raw)
            return;
        Place inside = place;
        inside.required = place.required && !element.nillable;
        m_above.push_back(&content);
        particle(*content.content, inside);
        m_above.pop_back();
    }

private:
    static FormField fieldAt(const Place& place, std::string label)
    {
        FormField field;
        field.path = place.path;
        field.label = std::move(label);
        field.alternative = place.alternative;
        field.repeats = place.repeats;
        return field;
    }
    static std::string typeName(const FormType& outer)
    {
        const FormType& type = mainType(outer);
        if (type.item)
            return "list of " + typeName(*type.item);
        return type.members.empty() ? std::string(valueKindName(type.kind)) : "union";
    }

    void particle(const FormParticle& particle, Place place)
    {
        place.required = place.required && particle.min > 0;
        place.repeats = place.repeats || particle.repeats();
        if (particle.kind == FormParticle::Kind::Element) {
            place.path += (place.path.empty() ? "" : "/") + particle.element->name.local + (particle.repeats() ? "[]" : "");
            element(*particle.element, place);
            return;
        }
        if (particle.kind == FormParticle::Kind::Choice && particle.children.size() > 1) {
            place.required = false;
            place.alternative = true;
        }
        for (const FormParticle* child : particle.children)
            this->particle(*child, place);
    }

    FormFields& m_result;
    std::string_view m_language;
    const FormFieldLimits& m_limits;
    std::vector<const FormContent*> m_above;
};

} // namespace

FormFields fieldsOf(const FormElement& root, std::string_view language, const FormFieldLimits& limits)
{
    FormFields result;
    Lister(result, language, limits).element(root, {});
    return result;
}

std::string limitsText(const FormType& outer)
{
    const FormType& type = mainType(outer);
    std::string text;
    const auto say = [&text](std::string_view name, const std::string& value) {
        text += (text.empty() ? "" : ", ") + std::string(name) + " " + value;
    };
    for (const auto& [name, value] : {std::pair{"length", &type.length},
                                      {"minLength", &type.minLength},
                                      {"maxLength", &type.maxLength},
                                      {"totalDigits", &type.totalDigits},
                                      {"fractionDigits", &type.fractionDigits}})
        if (*value)
            say(name, std::to_string(**value));
    for (const auto& [name, value] :
         {std::pair{">=", &type.minInclusive}, {"<=", &type.maxInclusive}, {">", &type.minExclusive}, {"<", &type.maxExclusive}})
        if (*value)
            say(name, **value);
    for (const std::vector<XsdPattern>& step : type.patterns)
        for (const XsdPattern& pattern : step)
            say("pattern", pattern.text());
    std::string values;
    for (const FormChoiceValue& choice : type.values)
        values += (values.empty() ? "" : " | ") + choice.value;
    if (!values.empty())
        say("one of", values);
    return text;
}

} // namespace parafa
