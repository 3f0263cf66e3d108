// SPDX-License-Identifier: EUPL-1.2
#include "report/json_writer.h"

#include "report/text_cleaning.h"

#include <algorithm>
#include <cstdio>

namespace parafa
{

JsonWriter& JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first.push_back(true);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket)
{
    m_out += bracket;
    if (!m_first.empty())
        m_first.pop_back();
    return *this;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_first.empty())
        return;
    if (!m_first.back())
        m_out += ',';
    m_first.back() = false;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    m_out += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value)
{
    separate();
    quote(value);
    return *this;
}

JsonWriter& JsonWriter::number(std::uint64_t value)
{
    separate();
    m_out += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

JsonWriter& JsonWriter::textOrNull(std::string_view value)
{
    return value.empty() ? null() : text(value);
}

JsonWriter& JsonWriter::memberTexts(std::string_view name, const std::vector<std::string>& values)
{
    key(name).beginArray();
    for (const std::string& value : values)
        text(value);
    return endArray();
}

void JsonWriter::quote(std::string_view value)
{
    m_out += '"';
    // Most texts are names of codes, Base64 and the like: nothing in them has to be looked at twice.
    const bool plain = std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; });
    if (plain) {
        m_out += value;
        m_out += '"';
        return;
    }
    forEachCharacter(value, [this](char32_t character, std::string_view bytes) {
        if (character == '"' || character == '\\') {
            m_out += '\\';
            m_out += static_cast<char>(character);
        } else if (isControlOrDirection(character)) {
            char escape[16];
            if (character > 0xFFFF) {
                const char32_t above = character - 0x10000;
                std::snprintf(escape, sizeof escape, "\\u%04x\\u%04x", 0xD800 + static_cast<unsigned>(above >> 10),
                              0xDC00 + static_cast<unsigned>(above & 0x3FF));
            } else {
                std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(character));
            }
            m_out += escape;
        } else {
            m_out += bytes;
        }
    });
    m_out += '"';
}

} // namespace parafa
