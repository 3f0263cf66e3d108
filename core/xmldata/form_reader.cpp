// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_reader.h"

#include "base/handle.h"
#include "base/xml_escape.h"
#include "xmldata/form_value.h"
#include "xmldata/schema_names.h"
#include "xmldata/xml_fragment.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa
{

namespace
{

XmlName nameOf(const xmlNode* element)
{
    return {std::string(namespaceUri(element)), std::string(localName(element))};
}

/// The name that a prefixed name in a value means at this element.
XmlName resolved(const xmlNode* element, const std::string& name)
{
    const std::size_t colon = name.find(':');
    const std::string prefix = colon == std::string::npos ? std::string() : name.substr(0, colon);
    const xmlNs* ns =
        xmlSearchNs(element->doc, const_cast<xmlNode*>(element), prefix.empty() ? nullptr : xmlText(prefix.c_str()));
    return {ns && ns->href ? reinterpret_cast<const char*>(ns->href) : "",
            colon == std::string::npos ? name : name.substr(colon + 1)};
}

} // namespace

void FormReader::drop(const std::string& what)
{
    std::string path;
    for (const std::string& step : m_path)
        path += step + "/";
    leftOut.push_back(path + what);
}

void FormReader::read(FormNode& root, const _xmlNode* element)
{
    readElement(root, element);
}

void FormReader::readAttributes(FormNode& node, const _xmlNode* element)
{
    for (const xmlAttr* at = element->properties; at; at = at->next) {
        const XmlName name{at->ns && at->ns->href ? reinterpret_cast<const char*>(at->ns->href) : "",
                           reinterpret_cast<const char*>(at->name)};
        const std::string value = attributeNs(element, name.ns, name.local).value_or("");
        if (name.ns == xsiNamespace) {
            if (name.local == "nil")
                node.m_nil = value == "true" || value == "1";
            else if (name.local != "type")
                node.m_schemaHints.emplace_back(name.local, value);
            continue;
        }
        const auto found = std::ranges::find(node.m_content->attributes, name, &FormAttribute::name);
        if (found == node.m_content->attributes.end())
            drop("@" + name.local);
        else
            node.setAttribute(static_cast<std::size_t>(found - node.m_content->attributes.begin()), value);
    }
}

void FormReader::readElement(FormNode& node, const _xmlNode* element)
{
    if (const auto type = attributeNs(element, xsiNamespace, "type")) {
        const FormContent* chosen = m_model.type(resolved(element, *type));
        const FormContent* declared = node.element()->content;
        if (chosen && (chosen == declared || std::ranges::find(declared->derived, chosen) != declared->derived.end()))
            node.setType(chosen);
        else
            drop("@xsi:type");
    }
    node.m_kept = true;
    readAttributes(node, element);
    const FormContent& content = *node.m_content;
    if (content.raw) {
        node.m_raw = rawInside(element);
        return;
    }
    Elements elements;
    for (xmlNode* child : childElements(element)) {
        if (content.content && content.content->canStartWith(nameOf(child)))
            elements.push_back(child);
        else
            drop(std::string(localName(child)));
    }
    if (content.text) {
        node.m_text = textOf(element);
        node.m_presetText = false;
        // an empty element that may be absent and must not be empty is a field nobody filled in, as in the empty data of forms
        if (node.m_text.empty() && node.m_particle->min == 0 && !node.m_particle->repeats() && !accepts(*content.text, ""))
            node.m_kept = false;
        return;
    }
    if (hasOwnText(element))
        drop("text()");
    Place place{elements};
    for (FormSlot& slot : node.parts())
        readSlot(node, slot, place, {});
    for (; !place.atEnd(); ++place.at) // out of order, or more than may be
        drop(std::string(localName(elements[place.at])));
}

void FormReader::readSlot(FormNode& owner, FormSlot& slot, Place& place, const std::vector<const FormParticle*>& later)
{
    if (slot.particle->kind == FormParticle::Kind::Any) {
        const auto belongsLater = [&](const FormParticle* particle) {
            return particle->canStartWith(nameOf(place.elements[place.at]));
        };
        for (std::size_t count = 0; !place.atEnd() && count < slot.particle->max; ++count) {
            if (std::ranges::any_of(later, belongsLater) || slot.nodes.empty())
                break;
            slot.nodes.front()->m_raw += fragment(place.elements[place.at++]);
        }
        return;
    }
    for (std::size_t count = 0; !place.atEnd() && count < slot.particle->max; ++count) {
        if (!slot.particle->canStartWith(nameOf(place.elements[place.at])))
            break;
        FormNode* node = count < slot.nodes.size() ? slot.nodes[count].get() : owner.add(slot);
        const std::size_t before = place.at;
        if (node)
            readNode(*node, place, later);
        if (place.at == before)
            break;
    }
}

void FormReader::readNode(FormNode& node, Place& place, const std::vector<const FormParticle*>& later)
{
    switch (node.particle().kind) {
    case FormParticle::Kind::Element:
        m_path.emplace_back(localName(place.elements[place.at]));
        readElement(node, place.elements[place.at++]);
        m_path.pop_back();
        break;
    case FormParticle::Kind::All:
        readAll(node, place);
        break;
    case FormParticle::Kind::Choice: {
        auto& slots = node.parts();
        const auto fits = std::ranges::find_if(
            slots, [&](const FormSlot& slot) { return slot.particle->canStartWith(nameOf(place.elements[place.at])); });
        if (fits == slots.end())
            break;
        node.choose(static_cast<int>(fits - slots.begin()));
        readSlot(node, *fits, place, later);
        break;
    }
    case FormParticle::Kind::Sequence: {
        auto& slots = node.parts();
        for (std::size_t i = 0; i < slots.size() && !place.atEnd(); ++i) {
            std::vector<const FormParticle*> after = later;
            if (slots[i].particle->kind == FormParticle::Kind::Any)
                for (std::size_t k = i + 1; k < slots.size(); ++k)
                    after.push_back(slots[k].particle);
            readSlot(node, slots[i], place, after);
        }
        break;
    }
    case FormParticle::Kind::Any:
        break;
    }
}

void FormReader::readAll(FormNode& node, Place& place)
{
    std::vector<const FormSlot*> done;
    while (!place.atEnd()) {
        FormSlot* fitting = nullptr;
        for (FormSlot& slot : node.parts())
            if (slot.particle->canStartWith(nameOf(place.elements[place.at])) && std::ranges::find(done, &slot) == done.end())
                fitting = &slot;
        if (!fitting)
            return;
        done.push_back(fitting);
        const std::size_t before = place.at;
        readSlot(node, *fitting, place, {});
        if (place.at == before)
            return;
    }
}

std::string FormReader::fragment(const _xmlNode* element) const
{
    // a copy of its own declares just the namespaces it uses
    const Handle<xmlDoc, xmlFreeDoc> document(xmlNewDoc(xmlText("1.0")));
    xmlNode* copy = xmlDocCopyNode(const_cast<xmlNode*>(element), document.get(), 1);
    if (!copy)
        return {};
    xmlDocSetRootElement(document.get(), copy);
    const Bytes bytes = serializeElement(copy);
    std::string text(asText(bytes));
    // the form's own namespace is the default one where raw XML stands again
    const std::string own = " xmlns=\"" + escapedAttribute(m_model.targetNamespace()) + "\"";
    const std::size_t at = text.find(own);
    if (!m_model.hasUnqualifiedElements() && at != std::string::npos && at < text.find('>'))
        text.erase(at, own.size());
    return text;
}

std::string FormReader::rawInside(const _xmlNode* element) const
{
    std::string xml;
    for (const xmlNode* child = element->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE)
            xml += fragment(child);
        else if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && child->content)
            xml += escapedText(reinterpret_cast<const char*>(child->content));
    }
    return xml;
}

} // namespace parafa
