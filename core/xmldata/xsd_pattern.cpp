// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/xsd_pattern.h"

#include "xmldata/xsd_pattern_program.h"

#include <libxml/xmlunicode.h>

#include <algorithm>

namespace parafa
{

namespace
{

using Program = XsdPattern::Program;

/// Counted repeats are written out; false past the limit.
class Compiler
{
public:
    Compiler(Program& program, std::size_t limit) : m_program(program), m_limit(limit) {}
    bool compile()
    {
        emitNode(m_program.root);
        emit({Program::Op::Match});
        return !m_tooLong;
    }

private:
    std::size_t emit(Program::Instruction instruction)
    {
        m_tooLong |= m_program.code.size() >= m_limit;
        if (!m_tooLong)
            m_program.code.push_back(instruction);
        return m_tooLong ? 0 : m_program.code.size() - 1;
    }
    std::size_t next() const { return m_program.code.size(); }

    void emitNode(std::size_t index)
    {
        if (m_tooLong)
            return;
        const XsdExpression& node = m_program.nodes[index];
        switch (node.kind) {
        case XsdExpression::Kind::Empty:
            break;
        case XsdExpression::Kind::Characters:
            emit({Program::Op::Characters, node.characters});
            break;
        case XsdExpression::Kind::Sequence:
            for (std::size_t child : node.children)
                emitNode(child);
            break;
        case XsdExpression::Kind::Alternatives:
            emitAlternatives(node);
            break;
        case XsdExpression::Kind::Repeat:
            emitRepeat(node);
            break;
        }
    }

    void emitAlternatives(const XsdExpression& node)
    {
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < node.children.size() && !m_tooLong; ++i) {
            const bool last = i + 1 == node.children.size();
            const std::size_t split = last ? 0 : emit({Program::Op::Split, next() + 1, 0});
            emitNode(node.children[i]);
            if (last || m_tooLong)
                continue;
            ends.push_back(emit({Program::Op::Jump}));
            if (!m_tooLong)
                m_program.code[split].second = next();
        }
        for (std::size_t end : ends)
            if (!m_tooLong)
                m_program.code[end].first = next();
    }

    void emitRepeat(const XsdExpression& node)
    {
        for (std::size_t i = 0; i < node.min && !m_tooLong; ++i)
            emitNode(node.children[0]);
        if (node.max == XsdExpression::unbounded) {
            const std::size_t split = emit({Program::Op::Split, next() + 1, 0});
            emitNode(node.children[0]);
            emit({Program::Op::Jump, split});
            if (!m_tooLong)
                m_program.code[split].second = next();
            return;
        }
        std::vector<std::size_t> splits;
        for (std::size_t i = node.min; i < node.max && !m_tooLong; ++i) {
            splits.push_back(emit({Program::Op::Split, next() + 1, 0}));
            emitNode(node.children[0]);
        }
        for (std::size_t split : splits)
            if (!m_tooLong)
                m_program.code[split].second = next();
    }

    Program& m_program;
    std::size_t m_limit;
    bool m_tooLong = false;
};

/// The states a matcher is in, each once.
class States
{
public:
    explicit States(const Program& program) : m_program(program), m_seen(program.code.size(), 0) {}
    void clear()
    {
        m_list.clear();
        ++m_round;
    }
    void add(std::size_t start)
    {
        m_stack.assign(1, start);
        while (!m_stack.empty()) {
            const std::size_t at = m_stack.back();
            m_stack.pop_back();
            if (m_seen[at] == m_round)
                continue;
            m_seen[at] = m_round;
            const Program::Instruction& instruction = m_program.code[at];
            if (instruction.op == Program::Op::Jump || instruction.op == Program::Op::Split)
                m_stack.push_back(instruction.first);
            if (instruction.op == Program::Op::Split)
                m_stack.push_back(instruction.second);
            if (instruction.op == Program::Op::Characters || instruction.op == Program::Op::Match)
                m_list.push_back(at);
        }
    }
    const std::vector<std::size_t>& list() const { return m_list; }

private:
    const Program& m_program;
    std::vector<std::size_t> m_list, m_stack;
    std::vector<std::size_t> m_seen;
    std::size_t m_round = 1;
};

std::optional<std::vector<std::string>> wordsOf(const Program& program, std::size_t index, std::size_t limit);

std::optional<std::vector<std::string>> wordsOfSet(const XsdCharacters& set, std::size_t limit)
{
    if (set.negated || !set.properties.empty() || !set.without.empty())
        return std::nullopt;
    std::vector<std::string> words;
    for (const auto& [first, last] : set.ranges) {
        if (last - first >= limit || words.size() > limit)
            return std::nullopt;
        for (char32_t c = first; c <= last; ++c)
            appendCharacter(words.emplace_back(), c);
    }
    for (const XsdCharacters& part : set.parts) {
        const auto more = wordsOfSet(part, limit);
        if (!more)
            return std::nullopt;
        words.insert(words.end(), more->begin(), more->end());
    }
    return words.size() > limit ? std::nullopt : std::optional(words);
}

std::optional<std::vector<std::string>> joined(const std::vector<std::string>& left, const std::vector<std::string>& right,
                                               std::size_t limit)
{
    if (left.size() * right.size() > limit)
        return std::nullopt;
    std::vector<std::string> words;
    for (const std::string& first : left)
        for (const std::string& second : right)
            words.push_back(first + second);
    return words;
}

std::optional<std::vector<std::string>> wordsOfRepeat(const Program& program, const XsdExpression& node, std::size_t limit)
{
    if (node.max > 20)
        return std::nullopt;
    const auto one = wordsOf(program, node.children[0], limit);
    if (!one)
        return std::nullopt;
    std::vector<std::string> words, current{""};
    for (std::size_t count = 0; count <= node.max; ++count) {
        if (count >= node.min)
            words.insert(words.end(), current.begin(), current.end());
        auto longer = joined(current, *one, limit);
        if (!longer)
            return count == node.max && words.size() <= limit ? std::optional(words) : std::nullopt;
        current = std::move(*longer);
    }
    return words.size() > limit ? std::nullopt : std::optional(words);
}

std::optional<std::vector<std::string>> wordsOf(const Program& program, std::size_t index, std::size_t limit)
{
    const XsdExpression& node = program.nodes[index];
    std::vector<std::string> words;
    switch (node.kind) {
    case XsdExpression::Kind::Empty:
        return std::vector<std::string>{""};
    case XsdExpression::Kind::Characters:
        return wordsOfSet(program.sets[node.characters], limit);
    case XsdExpression::Kind::Repeat:
        return wordsOfRepeat(program, node, limit);
    case XsdExpression::Kind::Alternatives:
        for (std::size_t child : node.children) {
            const auto more = wordsOf(program, child, limit);
            if (!more || words.size() + more->size() > limit)
                return std::nullopt;
            words.insert(words.end(), more->begin(), more->end());
        }
        return words;
    case XsdExpression::Kind::Sequence:
        words = {""};
        for (std::size_t child : node.children) {
            const auto more = wordsOf(program, child, limit);
            auto longer = more ? joined(words, *more, limit) : std::nullopt;
            if (!longer)
                return std::nullopt;
            words = std::move(*longer);
        }
        return words;
    }
    return std::nullopt;
}

std::string exampleOf(const Program& program, std::size_t index)
{
    constexpr std::string_view usual = "0123456789aAbcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ @.,-+/:_()";
    const XsdExpression& node = program.nodes[index];
    std::string result;
    switch (node.kind) {
    case XsdExpression::Kind::Empty:
        break;
    case XsdExpression::Kind::Characters: {
        const XsdCharacters& set = program.sets[node.characters];
        const std::string_view order = set.negated ? usual.substr(10) : usual;
        for (char c : order)
            if (set.has(static_cast<char32_t>(c)))
                return std::string(1, c);
        for (char32_t c = 0x20; c < 0x3000; ++c)
            if (set.has(c)) {
                appendCharacter(result, c);
                return result;
            }
        break;
    }
    case XsdExpression::Kind::Sequence:
        for (std::size_t child : node.children)
            result += exampleOf(program, child);
        break;
    case XsdExpression::Kind::Alternatives:
        for (std::size_t child : node.children)
            if (const std::string other = exampleOf(program, child);
                result.empty() || (!other.empty() && other.size() < result.size()))
                result = other;
        break;
    case XsdExpression::Kind::Repeat: {
        const std::string one = node.max == 0 ? std::string() : exampleOf(program, node.children[0]);
        for (std::size_t i = 0; i < node.min && result.size() < 200; ++i)
            result += one;
        break;
    }
    }
    return result;
}

} // namespace

bool XsdCharacters::has(char32_t c) const
{
    const auto inProperty = [c](const Property& property) {
        const bool in = property.name.starts_with("Is") ? xmlUCSIsBlock(static_cast<int>(c), property.name.c_str() + 2) == 1
                                                        : xmlUCSIsCat(static_cast<int>(c), property.name.c_str()) == 1;
        return in != property.negated;
    };
    const bool in = std::ranges::any_of(ranges, [c](const auto& range) { return c >= range.first && c <= range.second; }) ||
                    std::ranges::any_of(properties, inProperty) ||
                    std::ranges::any_of(parts, [c](const XsdCharacters& part) { return part.has(c); });
    return in != negated && !std::ranges::any_of(without, [c](const XsdCharacters& set) { return set.has(c); });
}

std::optional<XsdPattern> XsdPattern::parse(std::string_view pattern, const Limits& limits)
{
    auto program = std::make_shared<Program>();
    if (pattern.size() > limits.maxInstructions || !parseXsdPattern(pattern, limits, *program))
        return std::nullopt;
    if (!Compiler(*program, limits.maxInstructions).compile())
        return std::nullopt;
    XsdPattern result;
    result.m_text = pattern;
    result.m_program = std::move(program);
    return result;
}

bool XsdPattern::matches(std::string_view value) const
{
    States first(*m_program), second(*m_program);
    States* now = &first;
    States* after = &second;
    now->add(0);
    for (std::size_t at = 0; at < value.size() && !now->list().empty();) {
        const char32_t c = nextCharacter(value, at);
        after->clear();
        for (std::size_t state : now->list())
            if (m_program->code[state].op == Program::Op::Characters && m_program->sets[m_program->code[state].first].has(c))
                after->add(state + 1);
        std::swap(now, after);
    }
    return std::ranges::any_of(now->list(), [this](std::size_t at) { return m_program->code[at].op == Program::Op::Match; });
}

std::optional<std::vector<std::string>> XsdPattern::words(std::size_t limit) const
{
    return wordsOf(*m_program, m_program->root, limit);
}

std::string XsdPattern::example() const
{
    std::string shortest = exampleOf(*m_program, m_program->root);
    return matches(shortest) ? shortest : std::string();
}

} // namespace parafa
