// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/pattern_repair.h"
#include "xmldata/xsd_pattern_program.h"

namespace parafa
{

namespace
{

constexpr char32_t lastCharacter = 0x10FFFF;

XsdCharacters single(char32_t c)
{
    XsdCharacters set;
    set.ranges = {{c, c}};
    return set;
}

/// XML 1.0, productions 4 and 4a: what starts a name, what stands in one.
XsdCharacters nameStart()
{
    XsdCharacters set;
    set.ranges = {{':', ':'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},        {0xC0, 0xD6},     {0xD8, 0xF6},
                  {0xF8, 0x2FF},    {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D},  {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                  {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
    return set;
}

XsdCharacters nameCharacters()
{
    XsdCharacters set = nameStart();
    for (const auto& range :
         {std::pair<char32_t, char32_t>{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}})
        set.ranges.push_back(range);
    return set;
}

XsdCharacters withProperties(std::initializer_list<const char*> names)
{
    XsdCharacters set;
    for (const char* name : names)
        set.properties.push_back({name, false});
    return set;
}

/// XML Schema part 2, F.1.1: one letter behind a backslash that stands for a set. Nothing for other letters.
std::optional<XsdCharacters> namedSet(char letter)
{
    XsdCharacters set;
    switch (letter) {
    case 's':
    case 'S':
        set.ranges = {{' ', ' '}, {'\t', '\n'}, {'\r', '\r'}};
        break;
    case 'd':
    case 'D':
        set = withProperties({"Nd"});
        break;
    case 'w':
    case 'W':
        set = withProperties({"P", "Z", "C"});
        break;
    case 'i':
    case 'I':
        set = nameStart();
        break;
    case 'c':
    case 'C':
        set = nameCharacters();
        break;
    default:
        return std::nullopt;
    }
    const bool upper = letter >= 'A' && letter <= 'Z';
    set.negated = letter == 'w' || (upper && letter != 'W');
    return set;
}

class Parser
{
public:
    Parser(std::string_view text, const XsdPattern::Limits& limits, XsdPattern::Program& program)
        : m_text(text), m_limits(limits), m_program(program)
    {
    }

    bool parse()
    {
        m_program.root = alternatives(0);
        return !m_wrong && m_at == m_text.size();
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char c)
    {
        if (peek() != c || atEnd())
            return false;
        ++m_at;
        return true;
    }
    std::size_t node(XsdExpression expression)
    {
        m_program.nodes.push_back(std::move(expression));
        m_wrong |= m_program.nodes.size() > m_limits.maxInstructions;
        return m_program.nodes.size() - 1;
    }
    std::size_t characters(XsdCharacters set)
    {
        m_program.sets.push_back(std::move(set));
        XsdExpression expression;
        expression.kind = XsdExpression::Kind::Characters;
        expression.characters = m_program.sets.size() - 1;
        return node(expression);
    }

    std::size_t alternatives(std::size_t depth)
    {
        XsdExpression all;
        all.kind = XsdExpression::Kind::Alternatives;
        do
            all.children.push_back(branch(depth));
        while (!m_wrong && take('|'));
        return all.children.size() == 1 ? all.children.front() : node(all);
    }

    std::size_t branch(std::size_t depth)
    {
        XsdExpression pieces;
        pieces.kind = XsdExpression::Kind::Sequence;
        m_wrong |= depth > m_limits.maxDepth;
        while (!m_wrong && !atEnd() && peek() != '|' && peek() != ')')
            pieces.children.push_back(quantified(atom(depth)));
        if (pieces.children.empty())
            return node({});
        return pieces.children.size() == 1 ? pieces.children.front() : node(pieces);
    }

    std::size_t atom(std::size_t depth)
    {
        if (take('(')) {
            const std::size_t inner = alternatives(depth + 1);
            m_wrong |= !take(')');
            return inner;
        }
        if (take('['))
            return characters(bracket(depth));
        if (take('.')) {
            XsdCharacters any;
            any.negated = true;
            any.ranges = {{'\n', '\n'}, {'\r', '\r'}};
            return characters(any);
        }
        if (take('\\'))
            return characters(escape());
        const char c = peek();
        m_wrong |= c == '?' || c == '*' || c == '+' || c == ')' || c == '{' || c == '}' || c == ']';
        return characters(single(nextCharacter(m_text, m_at)));
    }

    XsdCharacters escape()
    {
        if (atEnd()) {
            m_wrong = true;
            return {};
        }
        const char c = peek();
        if (const auto named = namedSet(c)) {
            ++m_at;
            return *named;
        }
        if (c == 'p' || c == 'P') {
            ++m_at;
            return property(c == 'P');
        }
        if (c == 'n' || c == 'r' || c == 't') {
            ++m_at;
            return single(c == 'n' ? '\n' : c == 'r' ? '\r' : '\t');
        }
        m_wrong |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return single(nextCharacter(m_text, m_at));
    }

    XsdCharacters property(bool negated)
    {
        XsdCharacters set;
        const std::size_t end = m_text.find('}', m_at);
        if (!take('{') || end == std::string_view::npos) {
            m_wrong = true;
            return set;
        }
        set.properties.push_back({std::string(m_text.substr(m_at, end - m_at)), negated});
        m_at = end + 1;
        return set;
    }

    XsdCharacters bracket(std::size_t depth)
    {
        XsdCharacters set;
        set.negated = take('^');
        m_wrong |= depth > m_limits.maxDepth;
        for (bool first = true; !m_wrong; first = false) {
            if (atEnd()) {
                m_wrong = true;
            } else if (!first && take(']')) {
                break;
            } else if (!first && m_text.substr(m_at, 2) == "-[") {
                m_at += 2;
                set.without.push_back(bracket(depth + 1));
                m_wrong |= !take(']');
                break;
            } else {
                member(set);
            }
        }
        return set;
    }

    /// One character, range or escape inside brackets.
    void member(XsdCharacters& set)
    {
        XsdCharacters first = take('\\') ? escape() : single(nextCharacter(m_text, m_at));
        const bool plain = first.ranges.size() == 1 && !first.negated && first.ranges[0].first == first.ranges[0].second;
        const bool range =
            plain && peek() == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] != ']' && m_text[m_at + 1] != '[';
        if (!range) {
            set.parts.push_back(std::move(first));
            return;
        }
        ++m_at;
        const XsdCharacters last = take('\\') ? escape() : single(nextCharacter(m_text, m_at));
        m_wrong |= last.ranges.size() != 1 || last.negated || last.ranges[0].first < first.ranges[0].first;
        if (!m_wrong)
            set.ranges.emplace_back(first.ranges[0].first, last.ranges[0].first);
    }

    std::size_t quantified(std::size_t inner)
    {
        XsdExpression repeat;
        repeat.kind = XsdExpression::Kind::Repeat;
        repeat.children = {inner};
        if (take('?')) {
            repeat.min = 0;
        } else if (peek() == '*' || peek() == '+') {
            repeat.min = peek() == '+' ? 1 : 0;
            repeat.max = XsdExpression::unbounded;
            ++m_at;
        } else if (take('{')) {
            count(repeat);
        } else {
            return inner;
        }
        return node(repeat);
    }

    void count(XsdExpression& repeat)
    {
        repeat.min = number();
        repeat.max = repeat.min;
        if (take(','))
            repeat.max = peek() == '}' ? XsdExpression::unbounded : number();
        m_wrong |= !take('}') || repeat.max < repeat.min;
    }

    std::size_t number()
    {
        std::size_t value = 0;
        m_wrong |= peek() < '0' || peek() > '9';
        while (!m_wrong && peek() >= '0' && peek() <= '9') {
            value = value * 10 + static_cast<std::size_t>(m_text[m_at++] - '0');
            m_wrong |= value > m_limits.maxInstructions;
        }
        return value;
    }

    std::string_view m_text;
    const XsdPattern::Limits& m_limits;
    XsdPattern::Program& m_program;
    std::size_t m_at = 0;
    bool m_wrong = false;
};

} // namespace

char32_t nextCharacter(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    const int more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : -1;
    if (more < 0)
        return 0xFFFD;
    char32_t c = more == 0 ? lead : lead & (0x3FU >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0U) != 0x80)
            return 0xFFFD;
        c = (c << 6) | (byte(at++) & 0x3FU);
    }
    return c > lastCharacter ? 0xFFFD : c;
}

void appendCharacter(std::string& text, char32_t c)
{
    const auto put = [&text](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        put(c);
        return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    put((more == 1 ? 0xC0U : more == 2 ? 0xE0U : 0xF0U) | (c >> (6 * more)));
    for (int i = more - 1; i >= 0; --i)
        put(0x80U | ((c >> (6 * i)) & 0x3FU));
}

bool parseXsdPattern(std::string_view pattern, const XsdPattern::Limits& limits, XsdPattern::Program& program)
{
    const std::string repaired = repairPattern(pattern);
    return Parser(repaired, limits, program).parse();
}

} // namespace parafa
