// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_writer.h"

#include "base/xml_escape.h"
#include "xmldata/form_value.h"
#include "xmldata/schema_names.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view prefix = "form";

/// Nothing was filled in and nothing empty would do: said with xsi:nil where the form permits it.
bool isWrittenNil(const FormNode& node)
{
    if (node.isNil())
        return true;
    if (!node.parent() || !node.element()->nillable || node.inUse())
        return false;
    const FormContent& content = *node.content();
    return content.text ? node.text().empty() && !accepts(*content.text, "") : content.content != nullptr;
}

} // namespace

std::string FormWriter::qualified(const XmlName& name, bool isAttribute) const
{
    if (name.ns == "http://www.w3.org/XML/1998/namespace")
        return "xml:" + name.local;
    const bool prefixed = !name.ns.empty() && (isAttribute || m_instance.model().hasUnqualifiedElements());
    return prefixed ? std::string(prefix) + ":" + name.local : name.local;
}

void FormWriter::attribute(std::string_view name, std::string_view value)
{
    m_out += " " + std::string(name) + "=\"" + escapedAttribute(value) + "\"";
}

/// Only for the schema check, and only where white space has no meaning.
void FormWriter::lineBreak()
{
    if (m_layout == FormLayout::ByLines)
        m_out += '\n';
}

FormXml FormWriter::write()
{
    m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    element(m_instance.root());
    if (m_out.find(" xsi:") != std::string::npos) {
        // declared once, where the root's name ends
        const std::size_t at = m_out.find_first_of(" >/", m_out.find('<', 2) + 1);
        m_out.insert(at, " xmlns:xsi=\"" + std::string(xsiNamespace) + "\"");
    }
    FormXml result;
    result.xml.assign(m_out.begin(), m_out.end());
    result.pathOfLine = std::move(m_paths);
    return result;
}

void FormWriter::attributes(const FormNode& node)
{
    const FormModel& model = m_instance.model();
    if (!node.parent() && !model.targetNamespace().empty()) {
        if (!model.hasUnqualifiedElements())
            attribute("xmlns", model.targetNamespace());
        if (model.hasUnqualifiedElements() || model.hasQualifiedAttributes())
            attribute("xmlns:" + std::string(prefix), model.targetNamespace());
    }
    for (const auto& [name, value] : node.schemaHints())
        attribute("xsi:" + name, value);
    if (node.hasOtherType() && !node.content()->name.empty()) {
        const bool prefixed = !model.targetNamespace().empty() && model.hasUnqualifiedElements();
        attribute("xsi:type", (prefixed ? std::string(prefix) + ":" : std::string()) + node.content()->name);
    }
    if (isWrittenNil(node))
        attribute("xsi:nil", "true");
    const auto& declared = node.content()->attributes;
    for (std::size_t i = 0; i < declared.size(); ++i)
        if (node.attributeValue(i))
            attribute(qualified(declared[i].name, true), *node.attributeValue(i));
}

void FormWriter::element(FormNode& node)
{
    if (m_layout == FormLayout::ByLines) {
        m_lines +=
            static_cast<std::size_t>(std::count(m_out.begin() + static_cast<std::ptrdiff_t>(m_counted), m_out.end(), '\n'));
        m_counted = m_out.size();
        m_paths.resize(m_lines);
        m_paths[m_lines - 1] = m_instance.pathOf(node);
    }
    const std::string name = qualified(node.element()->name, false);
    m_out += "<" + name;
    attributes(node);
    const std::size_t inside = m_out.size();
    m_out += '>';
    const FormContent& content = *node.content();
    if (isWrittenNil(node)) {
    } else if (content.raw) {
        m_out += node.raw();
    } else if (content.text) {
        m_out += escapedText(node.text());
    } else {
        lineBreak();
        parts(node);
    }
    if (m_out.size() == inside + 1) {
        m_out.insert(inside, "/"); // <name/>
        return;
    }
    m_out += "</" + name + ">";
}

void FormWriter::parts(FormNode& node)
{
    for (FormSlot* slot : node.liveSlots()) {
        for (std::size_t i = 0; i < slot->nodes.size(); ++i) {
            FormNode& child = *slot->nodes[i];
            if (!slot->isWritten(i))
                continue;
            if (child.kind() == FormNode::Kind::Element) {
                element(child);
                lineBreak();
            } else if (child.kind() == FormNode::Kind::Wildcard) {
                m_out += child.raw();
            } else {
                parts(child);
            }
        }
    }
}

} // namespace parafa
