// SPDX-License-Identifier: EUPL-1.2
#include "common/json_values.h"

#include <cstdint>

namespace parafa
{

namespace
{

constexpr std::size_t maxDepth = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class Reader
{
public:
    explicit Reader(std::string_view json) : m_json(json) {}

    Result<std::vector<PathValue>> read()
    {
        blanks();
        if (peek() != '{')
            wrong("an object is wanted");
        value({}, 0);
        blanks();
        if (m_problem.empty() && m_at != m_json.size())
            wrong("something stands behind the end");
        if (!m_problem.empty())
            return fail(ErrorCode::Unreadable, "JSON: " + m_problem);
        return std::move(m_values);
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    void wrong(std::string_view what)
    {
        if (m_problem.empty())
            m_problem = std::string(what) + " at byte " + std::to_string(m_at + 1);
    }
    void blanks()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }
    void expect(char c)
    {
        blanks();
        if (peek() != c)
            wrong(std::string("'") + c + "' is wanted");
        else
            ++m_at;
    }
    bool takeWord(std::string_view word)
    {
        if (m_json.substr(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    void value(const std::string& path, std::size_t depth)
    {
        blanks();
        if (depth > maxDepth)
            wrong("nested too deep");
        if (!m_problem.empty())
            return;
        switch (peek()) {
        case '{':
            object(path, depth);
            break;
        case '[':
            array(path, depth);
            break;
        case '"':
            m_values.emplace_back(path, string());
            break;
        case 't':
        case 'f': {
            const bool yes = peek() == 't';
            if (takeWord(yes ? "true" : "false"))
                m_values.emplace_back(path, yes ? "true" : "false");
            else
                wrong("a value is wanted");
            break;
        }
        case 'n':
            if (!takeWord("null"))
                wrong("a value is wanted");
            break;
        default:
            number(path);
        }
    }

    void object(const std::string& path, std::size_t depth)
    {
        ++m_at;
        blanks();
        if (peek() == '}') {
            ++m_at;
            return;
        }
        do {
            blanks();
            if (peek() != '"')
                return wrong("a name in quotes is wanted");
            const std::string name = string();
            expect(':');
            const std::string below = path.empty() ? name : path + "/" + name;
            value(name == "$" ? path : below, depth + 1);
            blanks();
        } while (m_problem.empty() && peek() == ',' && ++m_at > 0);
        expect('}');
    }

    void array(const std::string& path, std::size_t depth)
    {
        ++m_at;
        blanks();
        if (path.empty() || path.ends_with(']'))
            return wrong("an array stands where no field repeats");
        if (peek() == ']') {
            ++m_at;
            return;
        }
        std::size_t number = 0;
        do
            value(path + "[" + std::to_string(++number) + "]", depth + 1);
        while (m_problem.empty() && (blanks(), peek() == ',') && ++m_at > 0);
        expect(']');
    }

    void number(const std::string& path)
    {
        const std::size_t begin = m_at;
        const auto digits = [this] {
            const std::size_t first = m_at;
            while (isDigit(peek()))
                ++m_at;
            return m_at > first;
        };
        m_at += peek() == '-' ? 1 : 0;
        bool sound = digits();
        if (peek() == '.') {
            ++m_at;
            sound = digits() && sound;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            m_at += peek() == '-' || peek() == '+' ? 1 : 0;
            sound = digits() && sound;
        }
        if (!sound)
            return wrong("a value is wanted");
        m_values.emplace_back(path, m_json.substr(begin, m_at - begin));
    }

    std::uint32_t hexadecimal()
    {
        std::uint32_t code = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = peek();
            const std::uint32_t digit = isDigit(c)             ? static_cast<std::uint32_t>(c - '0')
                                        : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                        : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                               : 16U;
            if (digit == 16U) {
                wrong("four hexadecimal digits are wanted");
                return 0xFFFD;
            }
            code = code * 16 + digit;
            ++m_at;
        }
        return code;
    }

    void escape(std::string& text)
    {
        constexpr std::string_view letters = "\"\\/bfnrt", characters = "\"\\/\b\f\n\r\t";
        const char c = peek();
        ++m_at;
        if (c != 'u') {
            const std::size_t at = letters.find(c);
            if (at == std::string_view::npos)
                return wrong("an escape is wrong");
            text += characters[at];
            return;
        }
        std::uint32_t code = hexadecimal();
        if (code >= 0xD800 && code < 0xDC00) {
            if (!takeWord("\\u"))
                return wrong("half a character stands alone");
            const std::uint32_t low = hexadecimal();
            if (low < 0xDC00 || low >= 0xE000)
                return wrong("half a character stands alone");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        } else if (code >= 0xDC00 && code < 0xE000) {
            return wrong("half a character stands alone");
        }
        put(text, code);
    }

    static void put(std::string& text, std::uint32_t code)
    {
        const auto byte = [&text](std::uint32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
        const int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
        if (more == 0)
            return byte(code);
        byte((more == 1 ? 0xC0U : more == 2 ? 0xE0U : 0xF0U) | (code >> (6 * more)));
        for (int i = more - 1; i >= 0; --i)
            byte(0x80U | ((code >> (6 * i)) & 0x3FU));
    }

    std::string string()
    {
        std::string text;
        ++m_at;
        while (m_problem.empty()) {
            if (m_at >= m_json.size() || static_cast<unsigned char>(peek()) < 0x20) {
                wrong("a closing quote is wanted");
            } else if (peek() == '"') {
                ++m_at;
                return text;
            } else if (peek() == '\\') {
                ++m_at;
                escape(text);
            } else {
                text += m_json[m_at++];
            }
        }
        return text;
    }

    std::string_view m_json;
    std::size_t m_at = 0;
    std::string m_problem;
    std::vector<PathValue> m_values;
};

} // namespace

Result<std::vector<PathValue>> readJsonValues(std::string_view json)
{
    return Reader(json).read();
}

} // namespace parafa
