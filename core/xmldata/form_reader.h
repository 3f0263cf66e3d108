// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"
#include "xmldata/form_node.h"

#include <functional>

namespace parafa
{

/// Puts form data into the nodes of a form. Elements are placed greedily, in the order of the schema; what must stand before
/// an element may be absent (a draft), what has no place is named.
class FormReader
{
public:
    explicit FormReader(const FormModel& model) : m_model(model) {}
    void read(FormNode& root, const _xmlNode* element);
    std::vector<std::string> leftOut;

private:
    using Elements = std::vector<_xmlNode*>;
    struct Place {
        const Elements& elements;
        std::size_t at = 0;
        bool atEnd() const { return at >= elements.size(); }
    };
    void readElement(FormNode& node, const _xmlNode* element);
    void readAttributes(FormNode& node, const _xmlNode* element);
    void readSlot(FormNode& owner, FormSlot& slot, Place& place, const std::vector<const FormParticle*>& later);
    void readNode(FormNode& node, Place& place, const std::vector<const FormParticle*>& later);
    void readAll(FormNode& node, Place& place);
    std::string rawInside(const _xmlNode* element) const;
    std::string fragment(const _xmlNode* element) const;
    void drop(const std::string& what);

    const FormModel& m_model;
    std::vector<std::string> m_path;
};

} // namespace parafa
