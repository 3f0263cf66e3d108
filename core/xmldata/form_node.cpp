// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_node.h"

#include "xmldata/form_value.h"

#include <algorithm>

namespace parafa
{

bool FormSlot::isWritten(std::size_t index) const
{
    return index < particle->min || nodes[index]->inUse();
}

std::string presetValue(const FormType& type, const std::optional<std::string>& fixed, const std::optional<std::string>& preset)
{
    if (fixed)
        return *fixed;
    if (preset)
        return *preset;
    const auto values = accepts(type, "") ? std::vector<FormChoiceValue>() : valuesToPick(type, 2);
    return values.size() == 1 ? values.front().value : std::string();
}

FormNode::FormNode(const FormParticle& particle, FormNode* parent, FormGrowth& growth)
    : m_particle(&particle), m_parent(parent), m_growth(growth), m_depth(parent ? parent->m_depth + 1 : 0)
{
    ++m_growth.nodes;
    if (element())
        m_content = element()->content;
    // an abstract type says that one of those made from it is meant; with one there is nothing to ask
    if (m_content && m_content->abstract) {
        std::vector<const FormContent*> usable;
        std::ranges::copy_if(m_content->derived, std::back_inserter(usable), [](const FormContent* c) { return !c->abstract; });
        if (usable.size() == 1)
            m_content = usable.front();
    }
    start();
}

void FormNode::start()
{
    m_slots.clear();
    m_unfolded = false;
    m_attributes.clear();
    m_text.clear();
    m_attributesGiven = false;
    if (isChoice() && m_particle->children.size() == 1)
        m_chosen = 0;
    if (!m_content)
        return;
    if (m_content->text)
        m_text = presetValue(*m_content->text, element()->fixed, element()->preset);
    m_presetText = !m_text.empty();
    for (const FormAttribute& attribute : m_content->attributes) {
        const std::string preset = presetValue(*attribute.type, attribute.fixed, attribute.preset);
        m_attributes.push_back(attribute.required && !preset.empty() ? std::optional(preset) : std::nullopt);
    }
}

FormNode::Kind FormNode::kind() const
{
    return m_particle->kind == FormParticle::Kind::Element ? Kind::Element
           : m_particle->kind == FormParticle::Kind::Any   ? Kind::Wildcard
                                                           : Kind::Group;
}

const FormNode* FormNode::elementAbove() const
{
    const FormNode* node = m_parent;
    while (node && node->kind() != Kind::Element)
        node = node->m_parent;
    return node;
}

void FormNode::setText(std::string text)
{
    m_text = std::move(text);
    m_presetText = false;
    m_nil = false;
    if (m_text.empty() && !m_particle->repeats())
        m_kept = false;
}

void FormNode::setAttribute(std::size_t index, std::optional<std::string> value)
{
    m_attributes[index] = std::move(value);
    m_attributesGiven = std::ranges::any_of(m_attributes, [](const auto& given) { return given.has_value(); });
}

void FormNode::setRaw(std::string xml)
{
    m_raw = std::move(xml);
    m_nil = false;
    if (m_raw.empty() && !m_particle->repeats())
        m_kept = false;
}

void FormNode::setType(const FormContent* type)
{
    m_content = type ? type : element()->content;
    m_raw.clear();
    start();
}

std::vector<FormSlot>& FormNode::parts()
{
    if (m_unfolded)
        return m_slots;
    m_unfolded = true;
    std::vector<const FormParticle*> particles;
    if (kind() == Kind::Group)
        particles = m_particle->children;
    else if (m_content && m_content->content && !m_content->raw)
        particles = {m_content->content};
    if (m_depth > m_growth.maxDepth) {
        m_growth.exceeded |= !particles.empty();
        return m_slots;
    }
    for (const FormParticle* particle : particles) {
        m_slots.push_back({particle, {}});
        fillSlot(m_slots.back());
    }
    return m_slots;
}

void FormNode::fillSlot(FormSlot& slot)
{
    const std::size_t wanted =
        slot.particle->repeats() && slot.particle->kind != FormParticle::Kind::Any ? slot.particle->min : 1;
    while (slot.nodes.size() < wanted) {
        if (m_growth.nodes >= m_growth.maxNodes) {
            m_growth.exceeded = true;
            return;
        }
        slot.nodes.push_back(std::make_unique<FormNode>(*slot.particle, this, m_growth));
    }
}

FormNode* FormNode::add(FormSlot& slot)
{
    if (!slot.canAdd() || slot.particle->kind == FormParticle::Kind::Any || m_growth.nodes >= m_growth.maxNodes)
        return nullptr;
    slot.nodes.push_back(std::make_unique<FormNode>(*slot.particle, this, m_growth));
    slot.nodes.back()->m_kept = true;
    return slot.nodes.back().get();
}

void FormNode::remove(FormSlot& slot, std::size_t index)
{
    if (index < slot.nodes.size())
        slot.nodes.erase(slot.nodes.begin() + static_cast<std::ptrdiff_t>(index));
    fillSlot(slot); // what must be there comes back empty
}

void FormNode::choose(int alternative)
{
    parts();
    m_chosen = alternative >= 0 && static_cast<std::size_t>(alternative) < m_slots.size() ? alternative : -1;
}

std::vector<FormSlot*> FormNode::liveSlots()
{
    std::vector<FormSlot*> live;
    for (FormSlot& slot : parts())
        if (!isChoice() || (m_chosen >= 0 && &slot == &m_slots[static_cast<std::size_t>(m_chosen)]))
            live.push_back(&slot);
    return live;
}

bool FormNode::inUse() const
{
    if (m_kept || m_nil || m_attributesGiven || !m_raw.empty() || (!m_text.empty() && !m_presetText))
        return true;
    const auto used = [](const FormSlot& slot) {
        return std::ranges::any_of(slot.nodes, [](const auto& node) { return node->inUse(); });
    };
    if (isChoice())
        return m_chosen >= 0 && static_cast<std::size_t>(m_chosen) < m_slots.size() &&
               used(m_slots[static_cast<std::size_t>(m_chosen)]);
    return std::ranges::any_of(m_slots, used);
}

} // namespace parafa
