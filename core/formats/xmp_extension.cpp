// SPDX-License-Identifier: EUPL-1.2
#include "formats/xmp_extension.h"

#include <algorithm>

namespace parafa
{

namespace
{

enum class FieldUse { Required, Optional };

struct FieldRule {
    std::string_view name;
    FieldUse use;
    XmpNode::Kind kind;
};

using enum FieldUse;
constexpr FieldRule schemaRules[] = {{"schema", Required, XmpNode::Simple},
                                     {"namespaceURI", Required, XmpNode::Simple},
                                     {"prefix", Required, XmpNode::Simple},
                                     {"property", Optional, XmpNode::Seq},
                                     {"valueType", Optional, XmpNode::Seq}};
constexpr FieldRule propertyRules[] = {{"name", Required, XmpNode::Simple},
                                       {"valueType", Required, XmpNode::Simple},
                                       {"category", Required, XmpNode::Simple},
                                       {"description", Required, XmpNode::Simple}};
constexpr FieldRule typeRules[] = {{"type", Required, XmpNode::Simple},
                                   {"namespaceURI", Required, XmpNode::Simple},
                                   {"prefix", Required, XmpNode::Simple},
                                   {"description", Required, XmpNode::Simple},
                                   {"field", Optional, XmpNode::Seq}};
constexpr FieldRule fieldRules[] = {
    {"name", Required, XmpNode::Simple}, {"valueType", Required, XmpNode::Simple}, {"description", Required, XmpNode::Simple}};

/// One description: every field known, of its kind, with the prefix the standard demands.
bool isSound(const XmpNode& node, std::string_view ns, std::string_view prefix, std::span<const FieldRule> rules)
{
    if (node.kind != XmpNode::Structure)
        return false;
    for (const XmpNode& child : node.children) {
        const auto rule = std::ranges::find(rules, child.name, &FieldRule::name);
        if (child.ns != ns || child.prefix != prefix || rule == rules.end() || child.kind != rule->kind)
            return false;
    }
    return std::ranges::all_of(rules, [&](const FieldRule& rule) { return rule.use == Optional || node.child(ns, rule.name); });
}

std::string textOf(const XmpNode& node, std::string_view ns, std::string_view name)
{
    const XmpNode* child = node.child(ns, name);
    return child && child->kind == XmpNode::Simple ? child->value : std::string();
}

} // namespace

XmpExtensions::XmpExtensions(const XmpPacket& packet, int part, PdfaReport& report) : m_part(part), m_report(report)
{
    for (const XmpNode& property : packet.properties) {
        if (property.ns != xmp::extension)
            continue;
        if (property.name != "schemas" || property.prefix != "pdfaExtension" || property.kind != XmpNode::Bag) {
            m_report.breach(FindingCode::PdfaMetadataExtension, "container " + property.prefix + ":" + property.name);
            if (!property.isArray())
                continue;
        }
        for (const XmpNode& node : property.children)
            schema(node);
    }
}

void XmpExtensions::schema(const XmpNode& node)
{
    const std::string ns = textOf(node, xmp::extensionSchema, "namespaceURI");
    if (!isSound(node, xmp::extensionSchema, "pdfaSchema", schemaRules))
        m_report.breach(FindingCode::PdfaMetadataExtension, "schema " + ns);
    XmpTypes& types = m_types.emplace_back(m_part);
    valueTypes(node, types);
    properties(node, ns, types);
}

void XmpExtensions::valueTypes(const XmpNode& schema, XmpTypes& types)
{
    const XmpNode* list = schema.child(xmp::extensionSchema, "valueType");
    if (!list)
        return;
    // All names first: a field may have a type that is described after it.
    for (const XmpNode& type : list->children)
        types.define(textOf(type, xmp::extensionType, "type"), {});
    for (const XmpNode& type : list->children) {
        const std::string name = textOf(type, xmp::extensionType, "type"), ns = textOf(type, xmp::extensionType, "namespaceURI");
        const XmpNode* fields = type.child(xmp::extensionType, "field");
        if (!isSound(type, xmp::extensionType, "pdfaType", typeRules) || (m_part > 1 && !fields))
            m_report.breach(FindingCode::PdfaMetadataExtension, "value type " + name);
        std::vector<XmpTypes::Field> known;
        for (const XmpNode& field : fields ? fields->children : std::vector<XmpNode>()) {
            const std::string fieldName = textOf(field, xmp::extensionField, "name");
            const std::string fieldType = textOf(field, xmp::extensionField, "valueType");
            if (!isSound(field, xmp::extensionField, "pdfaField", fieldRules) || !types.knows(fieldType))
                m_report.breach(FindingCode::PdfaMetadataExtension, "field " + fieldName + " of " + name);
            known.push_back({ns, fieldName, fieldType});
        }
        types.define(name, std::move(known));
    }
}

void XmpExtensions::properties(const XmpNode& schema, const std::string& ns, const XmpTypes& types)
{
    const XmpNode* list = schema.child(xmp::extensionSchema, "property");
    for (const XmpNode& property : list ? list->children : std::vector<XmpNode>()) {
        const std::string name = textOf(property, xmp::extensionProperty, "name");
        const std::string type = textOf(property, xmp::extensionProperty, "valueType");
        const std::string category = textOf(property, xmp::extensionProperty, "category");
        if (!isSound(property, xmp::extensionProperty, "pdfaProperty", propertyRules) || !types.knows(type) ||
            (category != "internal" && category != "external"))
            m_report.breach(FindingCode::PdfaMetadataExtension, "property " + name);
        m_properties.push_back({ns, name, type, &types});
    }
}

const XmpExtensions::Property* XmpExtensions::property(std::string_view ns, std::string_view name) const
{
    const auto found = std::ranges::find_if(m_properties, [&](const Property& p) { return p.ns == ns && p.name == name; });
    return found == m_properties.end() ? nullptr : &*found;
}

} // namespace parafa
