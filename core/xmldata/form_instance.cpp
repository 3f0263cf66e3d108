// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_instance.h"

#include "base/xml.h"
#include "xmldata/form_reader.h"
#include "xmldata/form_writer.h"

#include <algorithm>

namespace parafa
{

FormInstance::FormInstance(std::shared_ptr<const FormModel> model, const FormElement& root) : m_model(std::move(model))
{
    m_rootParticle.kind = FormParticle::Kind::Element;
    m_rootParticle.element = &root;
    m_root = std::make_unique<FormNode>(m_rootParticle, nullptr, m_growth);
}

std::unique_ptr<FormInstance> FormInstance::create(std::shared_ptr<const FormModel> model, const FormElement& root)
{
    return std::unique_ptr<FormInstance>(new FormInstance(std::move(model), root));
}

Result<std::unique_ptr<FormInstance>> FormInstance::read(std::shared_ptr<const FormModel> model, ByteView xml)
{
    const auto document = XmlDocument::parse(xml, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const XmlName name{std::string(namespaceUri(document->root())), std::string(localName(document->root()))};
    const FormElement* root = model->root(name);
    if (!root)
        return fail(ErrorCode::Unsupported, FindingCode::XdcDataOtherForm, name.ns.empty() ? name.local : name.ns);
    auto instance = create(std::move(model), *root);
    FormReader reader(*instance->m_model);
    reader.read(*instance->m_root, document->root());
    instance->m_leftOut = std::move(reader.leftOut);
    return instance;
}

Result<FormXml> FormInstance::xml(FormLayout layout)
{
    FormXml result = FormWriter(*this, layout).write();
    if (m_growth.exceeded)
        return fail(ErrorCode::LimitExceeded, FindingCode::XdcSchemaLimit);
    return result;
}

namespace
{

/// The elements with this name directly inside an element, through its groups, as far as the form was unfolded.
void namesakes(const FormNode& node, std::string_view name, std::vector<const FormNode*>& found)
{
    for (std::size_t i = 0; i < node.slotsSoFar().size(); ++i) {
        if (node.isChoice() && static_cast<int>(i) != node.chosen())
            continue;
        for (const auto& child : node.slotsSoFar()[i].nodes) {
            if (child->kind() == FormNode::Kind::Group)
                namesakes(*child, name, found);
            else if (child->element() && child->element()->name.local == name)
                found.push_back(child.get());
        }
    }
}

/// Looks for the `count`-th element of a name, unfolding; counts down.
FormNode* existing(FormNode& node, std::string_view name, std::size_t& count, bool everyAlternative)
{
    auto& slots = node.parts();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const bool live = !node.isChoice() || static_cast<int>(i) == node.chosen();
        if (!live && !(everyAlternative && node.chosen() < 0))
            continue;
        for (const auto& child : slots[i].nodes) {
            if (child->kind() == FormNode::Kind::Element && child->element()->name.local == name && --count == 0)
                return child.get();
            if (child->kind() == FormNode::Kind::Group)
                if (FormNode* found = existing(*child, name, count, everyAlternative))
                    return found;
        }
    }
    return nullptr;
}

bool holds(const FormParticle& particle, std::string_view name)
{
    if (particle.kind == FormParticle::Kind::Element)
        return particle.element->name.local == name;
    return std::ranges::any_of(particle.children, [&](const FormParticle* child) { return holds(*child, name); });
}

/// Makes room for one more element of a name: an alternative chosen, an occurrence added. Null where there is no room.
FormNode* added(FormNode& node, std::string_view name)
{
    auto& slots = node.parts();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        FormSlot& slot = slots[i];
        if (!holds(*slot.particle, name))
            continue;
        if (node.isChoice() && static_cast<int>(i) != node.chosen()) {
            // what was filled in under another alternative is not dropped silently
            if (node.chosen() >= 0 && node.inUse())
                continue;
            node.choose(static_cast<int>(i));
            std::size_t first = 1;
            if (FormNode* found = existing(node, name, first, false))
                return found;
        }
        for (const auto& child : slot.nodes)
            if (child->kind() == FormNode::Kind::Group)
                if (FormNode* found = added(*child, name))
                    return found;
        FormNode* more = node.add(slot);
        if (!more)
            continue;
        if (more->kind() == FormNode::Kind::Element)
            return more;
        std::size_t first = 1;
        if (FormNode* found = existing(*more, name, first, false))
            return found;
        return added(*more, name);
    }
    return nullptr;
}

struct Step {
    std::string_view name;
    std::size_t number = 1;
};

/// "Name[2]" and what stands behind the slash.
std::optional<Step> takeStep(std::string_view& path)
{
    const std::size_t slash = std::min(path.find('/'), path.size());
    std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    Step step{part};
    if (part.ends_with(']')) {
        const std::size_t open = part.find('[');
        step.name = part.substr(0, open);
        step.number = 0;
        for (char c : part.substr(std::min(open, part.size() - 1) + 1, part.size() - open - 2)) {
            if (c < '0' || c > '9' || step.number > 1'000'000)
                return std::nullopt;
            step.number = step.number * 10 + static_cast<std::size_t>(c - '0');
        }
    }
    return step.name.empty() || step.number == 0 ? std::nullopt : std::optional(step);
}

} // namespace

std::string FormInstance::pathOf(const FormNode& node)
{
    const FormNode* element = node.kind() == FormNode::Kind::Element ? &node : node.elementAbove();
    if (!element || !element->parent())
        return {};
    const FormNode* above = element->elementAbove();
    std::vector<const FormNode*> same;
    namesakes(*above, element->element()->name.local, same);
    std::string step = element->element()->name.local;
    if (same.size() > 1 || element->particle().repeats())
        step += "[" + std::to_string(std::ranges::find(same, element) - same.begin() + 1) + "]";
    const std::string before = pathOf(*above);
    return before.empty() ? step : before + "/" + step;
}

FormNode* FormInstance::find(std::string_view path)
{
    FormNode* node = m_root.get();
    while (node && !path.empty() && !path.starts_with('@')) {
        const auto step = takeStep(path);
        if (!step)
            return nullptr;
        std::size_t count = step->number;
        node = existing(*node, step->name, count, false);
    }
    return node;
}

Result<void> FormInstance::set(std::string_view path, std::string value)
{
    const std::string whole(path);
    const auto unknown = [&] { return fail(ErrorCode::NotFound, FindingCode::FormFieldUnknown, whole); };
    FormNode* node = m_root.get();
    while (!path.empty() && !path.starts_with('@')) {
        const auto step = takeStep(path);
        if (!step)
            return unknown();
        std::size_t count = step->number;
        FormNode* found = existing(*node, step->name, count, false);
        // `count` is how many are still missing; each is added in turn
        for (; !found && count > 0; --count) {
            FormNode* more = added(*node, step->name);
            if (!more)
                return m_growth.nodes >= m_growth.maxNodes ? fail(ErrorCode::LimitExceeded, FindingCode::XdcSchemaLimit)
                                                           : unknown();
            if (count == 1)
                found = more;
        }
        node = found;
    }
    const FormContent& content = *node->content();
    if (path.starts_with('@')) {
        const auto attribute = std::ranges::find(content.attributes, path.substr(1),
                                                 [](const FormAttribute& a) { return std::string_view(a.name.local); });
        if (attribute == content.attributes.end())
            return unknown();
        node->setAttribute(static_cast<std::size_t>(attribute - content.attributes.begin()), std::move(value));
    } else if (content.raw) {
        node->setRaw(std::move(value));
    } else if (content.text) {
        node->setText(std::move(value));
    } else {
        return unknown();
    }
    return {};
}

} // namespace parafa
