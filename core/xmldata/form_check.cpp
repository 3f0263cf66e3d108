// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"
#include "xmldata/form_instance.h"
#include "xmldata/form_value.h"

namespace parafa
{

namespace
{

/// The XML inside a raw element, on its own.
bool isWellFormed(const std::string& xml)
{
    const std::string whole = "<x xmlns:form=\"x\" xmlns:xsi=\"x\">" + xml + "</x>";
    return XmlDocument::parse(asBytes(whole)).has_value();
}

class Checker
{
public:
    Checker(FormInstance& instance, std::vector<FormProblem>& problems) : m_instance(instance), m_problems(problems) {}

    void element(FormNode& node)
    {
        if (auto found = m_instance.checkField(node))
            report(node, {}, std::move(*found));
        for (std::size_t i = 0; i < node.content()->attributes.size(); ++i)
            if (auto found = m_instance.checkAttribute(node, i))
                report(node, "@" + node.content()->attributes[i].name.local, std::move(*found));
        // a nillable part with nothing in it is left out as a whole
        if (!node.content()->isLeaf() && !node.isNil() && !(node.parent() && node.element()->nillable && !node.inUse()))
            parts(node);
    }

private:
    void parts(FormNode& node)
    {
        for (FormSlot* slot : node.liveSlots()) {
            for (std::size_t i = 0; i < slot->nodes.size(); ++i) {
                FormNode& child = *slot->nodes[i];
                if (!slot->isWritten(i))
                    continue;
                if (child.kind() == FormNode::Kind::Element)
                    element(child);
                else if (child.kind() == FormNode::Kind::Group)
                    group(child);
                else
                    wildcard(child);
            }
        }
    }

    void group(FormNode& node)
    {
        if (node.isChoice() && node.chosen() < 0 && !node.particle().children.empty()) {
            bool canBeEmpty = false;
            for (const FormParticle* child : node.particle().children)
                canBeEmpty |= child->min == 0;
            if (!canBeEmpty)
                report(node, {}, makeFinding(FindingCode::FormChoiceMissing));
        }
        parts(node);
    }

    void wildcard(FormNode& node)
    {
        if (!isWellFormed(node.raw()))
            report(node, {}, makeFinding(FindingCode::FormValueNotXml));
        else if (node.raw().empty() && node.particle().min > 0)
            report(node, {}, makeFinding(FindingCode::FormValueMissing));
    }

    void report(FormNode& node, const std::string& attribute, Finding finding)
    {
        std::string path = m_instance.pathOf(node);
        if (!attribute.empty())
            path += (path.empty() ? "" : "/") + attribute;
        finding.arguments.emplace_back("name", path);
        m_problems.push_back({std::move(path), &node, std::move(finding)});
    }

    FormInstance& m_instance;
    std::vector<FormProblem>& m_problems;
};

} // namespace

bool mustBeFilled(const FormNode& node)
{
    if (!node.element() || node.element()->nillable || !node.content()->text || node.isNil())
        return false;
    return node.particle().min > 0 && !accepts(*node.content()->text, "");
}

std::optional<Finding> FormInstance::checkField(const FormNode& node) const
{
    const FormContent& content = *node.content();
    if (content.raw)
        return isWellFormed(node.raw()) ? std::nullopt : std::optional(makeFinding(FindingCode::FormValueNotXml));
    if (content.abstract)
        return makeFinding(FindingCode::FormChoiceMissing);
    if (!content.text || node.isNil())
        return std::nullopt;
    if (node.element()->fixed && node.text() != *node.element()->fixed)
        return makeFinding(FindingCode::FormValueFixed, {{"wanted", *node.element()->fixed}});
    if (!node.text().empty())
        return checkValue(*content.text, node.text());
    // asked only of what would be written: an element left out lacks nothing
    if (accepts(*content.text, "") || (node.element()->nillable && !node.inUse()) || (node.particle().min == 0 && !node.inUse()))
        return std::nullopt;
    return makeFinding(FindingCode::FormValueMissing);
}

std::optional<Finding> FormInstance::checkAttribute(const FormNode& node, std::size_t index) const
{
    const FormAttribute& attribute = node.content()->attributes[index];
    const auto& value = node.attributeValue(index);
    if (!value)
        return attribute.required ? std::optional(makeFinding(FindingCode::FormValueMissing)) : std::nullopt;
    if (attribute.fixed && *value != *attribute.fixed)
        return makeFinding(FindingCode::FormValueFixed, {{"wanted", *attribute.fixed}});
    if (value->empty() && !accepts(*attribute.type, ""))
        return makeFinding(FindingCode::FormValueMissing);
    return checkValue(*attribute.type, *value);
}

std::vector<FormProblem> FormInstance::check()
{
    std::vector<FormProblem> problems;
    Checker(*this, problems).element(*m_root);
    return problems;
}

} // namespace parafa
