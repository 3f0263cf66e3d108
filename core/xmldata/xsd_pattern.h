// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// A regular expression of XML Schema (part 2, appendix F), matched in time linear in the value: patterns come from forms and
/// values from files, so a pattern that makes a backtracking matcher stand still must not stop the window. Immutable; copies
/// share the program.
class XsdPattern
{
public:
    struct Limits {
        std::size_t maxInstructions = 20'000; ///< after counted repeats are written out
        std::size_t maxDepth = 100;
    };
    /// Nothing where the expression is wrong or past a limit; it is then not checked here, only by the schema check.
    /// Escapes that official forms use and XML Schema does not know ("\/") stand for the character itself.
    static std::optional<XsdPattern> parse(std::string_view pattern, const Limits& limits);
    static std::optional<XsdPattern> parse(std::string_view pattern) { return parse(pattern, Limits{}); }

    /// The whole value, UTF-8.
    bool matches(std::string_view value) const;
    /// All values that match, in the order of the pattern, where there are at most `limit` of them; else nothing.
    std::optional<std::vector<std::string>> words(std::size_t limit) const;
    /// One short value that matches and is not empty where that can be; for a hint.
    std::string example() const;
    const std::string& text() const { return m_text; }

    struct Program;

private:
    std::string m_text;
    std::shared_ptr<const Program> m_program;
};

} // namespace parafa
