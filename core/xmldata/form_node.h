// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_model.h"

#include <memory>
#include <string>
#include <vector>

namespace parafa
{

class FormNode;

/// The occurrences of one particle. A particle that stands once at most always has its one node; whether it is written
/// follows from what was filled in. A particle that repeats has as many as were added.
struct FormSlot {
    const FormParticle* particle = nullptr;
    std::vector<std::unique_ptr<FormNode>> nodes;

    bool canAdd() const { return particle->repeats() && nodes.size() < particle->max; }
    bool canRemove() const { return particle->repeats() && nodes.size() > particle->min; }
    /// Occurrence `index` goes into the data: it must be there, or it was filled in.
    bool isWritten(std::size_t index) const;
};

/// How much of a form may be unfolded; shared by all nodes of one instance.
struct FormGrowth {
    std::size_t maxNodes = 200'000;
    std::size_t maxDepth = 100;
    std::size_t nodes = 0;
    bool exceeded = false;
};

/// An element, an occurrence of a group, or what stands at a wildcard. What is below it is unfolded when first asked for, so
/// a form that contains itself is as deep as somebody looks.
class FormNode
{
public:
    enum class Kind { Element, Group, Wildcard };
    /// Made by FormInstance and by slots; `growth` outlives the node.
    FormNode(const FormParticle& particle, FormNode* parent, FormGrowth& growth);

    Kind kind() const;
    const FormParticle& particle() const { return *m_particle; }
    FormNode* parent() const { return m_parent; }
    const FormElement* element() const { return m_particle->element; } ///< null for groups
    const FormContent* content() const { return m_content; }           ///< null for groups; after xsi:type
    bool isChoice() const { return m_particle->kind == FormParticle::Kind::Choice; }
    /// The nearest element above, null for the root.
    const FormNode* elementAbove() const;

    // --- the value of an element without elements inside
    const std::string& text() const { return m_text; }
    bool isNil() const { return m_nil; }
    void setText(std::string text);
    /// Values of content()->attributes; empty optional: not given.
    const std::optional<std::string>& attributeValue(std::size_t index) const { return m_attributes[index]; }
    void setAttribute(std::size_t index, std::optional<std::string> value);
    /// The XML inside a raw element or at a wildcard.
    const std::string& raw() const { return m_raw; }
    void setRaw(std::string xml);
    /// Another type made from the element's own (xsi:type); null: the declared one. What was filled in is lost.
    void setType(const FormContent* type);
    bool hasOtherType() const { return m_content && element() && m_content != element()->content; }

    // --- what is below
    std::vector<FormSlot>& parts();
    /// As far as it was unfolded.
    const std::vector<FormSlot>& slotsSoFar() const { return m_slots; }
    /// Adds an occurrence at the end; null where none may be added or a limit is reached.
    FormNode* add(FormSlot& slot);
    void remove(FormSlot& slot, std::size_t index);
    /// Of a choice: the alternative, -1 while none is chosen.
    int chosen() const { return m_chosen; }
    void choose(int alternative);
    /// The slots that count: of a choice the chosen one, else all.
    std::vector<FormSlot*> liveSlots();

    /// Somebody filled something in here or below, or it stood in the data that were read.
    bool inUse() const;

private:
    friend class FormReader;
    friend struct FormSlot;
    void start();
    void fillSlot(FormSlot& slot);

    const FormParticle* m_particle;
    FormNode* m_parent;
    FormGrowth& m_growth;
    const FormContent* m_content = nullptr;
    std::size_t m_depth = 0;
    std::string m_text, m_raw;
    std::vector<std::optional<std::string>> m_attributes;
    std::vector<std::pair<std::string, std::string>> m_schemaHints; ///< attributes of xsi kept as read
    std::vector<FormSlot> m_slots;
    int m_chosen = -1;
    bool m_presetText = false, m_nil = false, m_kept = false, m_unfolded = false, m_attributesGiven = false;

public:
    const std::vector<std::pair<std::string, std::string>>& schemaHints() const { return m_schemaHints; }
};

/// What an element of this kind begins with: its fixed or default value, or the only value its type has.
std::string presetValue(const FormType& type, const std::optional<std::string>& fixed, const std::optional<std::string>& preset);

} // namespace parafa
