// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_instance.h"

namespace parafa
{

/// Writes the nodes of a form as XML: what must be there and what was filled in, in the order of the schema.
class FormWriter
{
public:
    FormWriter(FormInstance& instance, FormLayout layout) : m_instance(instance), m_layout(layout) {}
    FormXml write();

private:
    void element(FormNode& node);
    void parts(FormNode& node);
    void attributes(const FormNode& node);
    void attribute(std::string_view name, std::string_view value);
    void lineBreak();
    std::string qualified(const XmlName& name, bool isAttribute) const;

    FormInstance& m_instance;
    FormLayout m_layout;
    std::string m_out;
    std::vector<std::string> m_paths; ///< of each line, ByLines only
    std::size_t m_lines = 1;          ///< up to m_counted
    std::size_t m_counted = 0;        ///< bytes of m_out whose lines are counted
};

} // namespace parafa
