// SPDX-License-Identifier: EUPL-1.2
#include "report/markup_writer.h"

#include "report/text_cleaning.h"

namespace parafa
{

void MarkupWriter::escape(std::string_view value)
{
    forEachCharacter(value, [&](char32_t character, std::string_view utf8) {
        switch (character) {
        case U'&':
            m_out += "&amp;";
            return;
        case U'<':
            m_out += "&lt;";
            return;
        case U'>':
            m_out += "&gt;";
            return;
        case U'"':
            m_out += "&quot;";
            return;
        default:
            break;
        }
        // XML 1.0, 2.2: Char.
        const bool known =
            character == U'\t' || character == U'\n' || (character >= 0x20 && character != 0xFFFE && character != 0xFFFF);
        m_out += known ? utf8 : std::string_view("\uFFFD");
    });
}

void MarkupWriter::start(std::string_view element, Attributes attributes)
{
    m_out += '<';
    m_out += element;
    for (const auto& [name, value] : attributes) {
        if (value.empty())
            continue;
        m_out += ' ';
        m_out += name;
        m_out += "=\"";
        escape(value);
        m_out += '"';
    }
}

MarkupWriter& MarkupWriter::open(std::string_view element, Attributes attributes)
{
    start(element, attributes);
    m_out += '>';
    m_open.emplace_back(element);
    return *this;
}

MarkupWriter& MarkupWriter::close()
{
    m_out += "</" + m_open.back() + ">";
    m_open.pop_back();
    return *this;
}

MarkupWriter& MarkupWriter::text(std::string_view value)
{
    escape(value);
    return *this;
}

MarkupWriter& MarkupWriter::raw(std::string_view markup)
{
    m_out += markup;
    return *this;
}

MarkupWriter& MarkupWriter::element(std::string_view name, std::string_view value, Attributes attributes)
{
    return open(name, attributes).text(value).close();
}

MarkupWriter& MarkupWriter::empty(std::string_view name, Attributes attributes)
{
    start(name, attributes);
    m_out += "/>";
    return *this;
}

MarkupWriter& MarkupWriter::elementIfAny(std::string_view name, std::string_view value, Attributes attributes)
{
    return value.empty() ? *this : element(name, value, attributes);
}

} // namespace parafa
