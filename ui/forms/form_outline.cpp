// SPDX-License-Identifier: EUPL-1.2
#include "forms/form_outline.h"

#include "appearance/shown_text.h"
#include "xmldata/form_labels.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr int boxFields = 9; // more fields than this get a page
constexpr int boxDepth = 4;

/// Fields inside, counted to a little above the limit; parts inside parts count for how deep they go.
int fieldCount(const FormContent& content, int depth);

int fieldCount(const FormParticle& particle, int depth)
{
    if (particle.kind == FormParticle::Kind::Element)
        return fieldCount(*particle.element->content, depth);
    int count = particle.kind == FormParticle::Kind::Any ? 1 : 0;
    for (const FormParticle* child : particle.children) {
        const int inside = count <= boxFields ? fieldCount(*child, depth) : 0;
        // of alternatives only one is shown
        count = particle.kind == FormParticle::Kind::Choice ? std::max(count, inside) : count + inside;
    }
    return count;
}

int fieldCount(const FormContent& content, int depth)
{
    if (depth > boxDepth)
        return boxFields + 1;
    int count = content.text || content.raw ? 1 : 0;
    for (const FormAttribute& attribute : content.attributes)
        count += attribute.required ? 1 : 0;
    if (content.content && !content.raw)
        count += fieldCount(*content.content, depth + 1);
    return count;
}

bool isHollow(const FormParticle& particle, int depth)
{
    if (particle.kind == FormParticle::Kind::Any || depth > 20)
        return false;
    if (particle.kind == FormParticle::Kind::Element) {
        const FormContent& content = *particle.element->content;
        return !content.text && !content.raw && content.attributes.empty() &&
               (!content.content || isHollow(*content.content, depth + 1));
    }
    return std::ranges::all_of(particle.children, [depth](const FormParticle* child) { return isHollow(*child, depth + 1); });
}

void collect(FormNode& node, std::vector<FormNode*>& found)
{
    for (FormSlot* slot : node.liveSlots()) {
        for (const auto& child : slot->nodes) {
            if (child->kind() == FormNode::Kind::Element && isSection(*child))
                found.push_back(child.get());
            else if (child->kind() == FormNode::Kind::Group ||
                     (child->element() && !child->content()->isLeaf() && !child->content()->raw))
                collect(*child, found); // boxes of this page may hold parts with pages
        }
    }
}

} // namespace

bool isHollow(const FormContent& content)
{
    return !content.text && !content.raw && content.attributes.empty() && (!content.content || isHollow(*content.content, 0));
}

bool isSection(const FormNode& node)
{
    const FormContent* content = node.content();
    return content && content->content && !content->raw && !isHollow(*content) && fieldCount(*content, 0) > boxFields;
}

bool isLeftOut(const FormNode& node)
{
    for (const FormNode* at = &node; at && at->parent(); at = at->parent())
        if ((at->particle().min == 0 || (at->element() && at->element()->nillable)) && !at->inUse())
            return true;
    return false;
}

std::vector<FormNode*> sectionsOf(FormNode& node)
{
    std::vector<FormNode*> found;
    collect(node, found);
    return found;
}

QString sectionName(const FormNode& node, const QString& language)
{
    if (!node.element())
        return QString();
    QString name = shownName(labelOf(*node.element(), *node.content(), language.toStdString()).label, 120);
    if (!node.particle().repeats() || !node.parent())
        return name;
    for (const FormSlot& slot : node.parent()->slotsSoFar())
        for (std::size_t i = 0; i < slot.nodes.size(); ++i)
            if (slot.nodes[i].get() == &node)
                name += QStringLiteral(" %1").arg(i + 1);
    return name;
}

} // namespace parafa
