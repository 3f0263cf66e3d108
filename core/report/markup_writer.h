// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parafa
{

/// Writes XML or HTML, UTF-8. Values are escaped here and nowhere else; characters that XML does not know, and bytes that are
/// not UTF-8, become U+FFFD. The same calls give the same bytes.
class MarkupWriter
{
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Text that stands before the first element as it is: declaration, document type. Never a value.
    explicit MarkupWriter(std::string_view prolog = {}) : m_out(prolog) {}

    /// An attribute with an empty value is left out.
    MarkupWriter& open(std::string_view element, Attributes attributes = {});
    MarkupWriter& close();
    MarkupWriter& text(std::string_view value);
    /// Markup that this program wrote itself: a style sheet.
    MarkupWriter& raw(std::string_view markup);
    MarkupWriter& element(std::string_view name, std::string_view value, Attributes attributes = {});
    /// `<name/>`
    MarkupWriter& empty(std::string_view name, Attributes attributes = {});
    /// Where the value is empty, nothing.
    MarkupWriter& elementIfAny(std::string_view name, std::string_view value, Attributes attributes = {});

    const std::string& result() const { return m_out; }

private:
    void start(std::string_view element, Attributes attributes);
    void escape(std::string_view value);

    std::string m_out;
    std::vector<std::string> m_open;
};

} // namespace parafa
