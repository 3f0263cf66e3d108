// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// Writes one compact JSON text (RFC 8259), UTF-8 without line breaks. Bytes that are not UTF-8 become U+FFFD; control
/// characters, direction overrides and line separators are escaped, so that a line of output is a line.
class JsonWriter
{
public:
    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    /// The name of the next member of an object.
    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    JsonWriter& number(std::uint64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    /// Null when the text is empty: "not known".
    JsonWriter& textOrNull(std::string_view value);

    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& memberOrNull(std::string_view name, std::string_view value) { return key(name).textOrNull(value); }
    JsonWriter& memberNull(std::string_view name) { return key(name).null(); }
    JsonWriter& memberTexts(std::string_view name, const std::vector<std::string>& values);

    const std::string& result() const { return m_out; }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();
    void quote(std::string_view value);

    std::string m_out;
    std::vector<bool> m_first;
    bool m_afterKey = false;
};

} // namespace parafa
