// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/xsd_pattern.h"

#include <utility>

namespace parafa
{

/// A set of characters: ranges, Unicode categories and blocks, other sets; then negation, then subtraction.
struct XsdCharacters {
    struct Property {
        std::string name; ///< "Nd", or "IsBasicLatin"
        bool negated = false;
    };
    bool negated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;
    std::vector<Property> properties;
    std::vector<XsdCharacters> parts;
    std::vector<XsdCharacters> without; ///< at most one
    bool has(char32_t c) const;
};

/// The expression as a tree; children are indexes.
struct XsdExpression {
    enum class Kind { Empty, Characters, Sequence, Alternatives, Repeat };
    Kind kind = Kind::Empty;
    std::size_t characters = 0; ///< index into the sets
    std::vector<std::size_t> children;
    std::size_t min = 1, max = 1; ///< Repeat; max `unbounded`
    static constexpr std::size_t unbounded = static_cast<std::size_t>(-1);
};

struct XsdPattern::Program {
    enum class Op : std::uint8_t { Match, Characters, Split, Jump };
    struct Instruction {
        Op op;
        std::size_t first = 0, second = 0;
    };
    std::vector<XsdCharacters> sets;
    std::vector<XsdExpression> nodes;
    std::size_t root = 0;
    std::vector<Instruction> code;
};

/// Reads the expression into nodes and sets; false where it is wrong.
bool parseXsdPattern(std::string_view pattern, const XsdPattern::Limits& limits, XsdPattern::Program& program);

/// The next character of UTF-8 text, moving `at` behind it; damaged bytes come as U+FFFD.
char32_t nextCharacter(std::string_view text, std::size_t& at);
void appendCharacter(std::string& text, char32_t c);

} // namespace parafa
