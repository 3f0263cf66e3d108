// SPDX-License-Identifier: EUPL-1.2
#include "pdf/text_boxes.h"

#include "pdf/limited_buffer.h"

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace parafa
{

namespace
{

constexpr std::size_t maxFormDepth = 8;
constexpr std::size_t maxTokens = 2'000'000;
constexpr std::size_t maxBoxes = 100'000;

/// ISO 32000-1, 8.3.3: [a b c d e f].
struct Matrix {
    std::array<double, 6> m = {1, 0, 0, 1, 0, 0};

    Matrix before(const Matrix& next) const
    {
        const auto& n = next.m;
        return {{m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
                 m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5]}};
    }
    std::pair<double, double> apply(double x, double y) const { return {x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]}; }
};

struct TextState {
    Matrix ctm;
    double fontSize = 1, leading = 0, scale = 1;
    double bytesPerCharacter = 1;
    bool invisible = false;
};

class ContentReader
{
public:
    ContentReader(const PdfLimits& limits, std::vector<MarkedText>& texts) : m_limits(limits), m_texts(texts) {}

    bool page(const PdfPage& page)
    {
        std::string content;
        QPDFObjectHandle contents = entry(page.page, "/Contents");
        const auto append = [&](QPDFObjectHandle stream) {
            const auto data = stream.isStream() ? decodedStream(stream, m_limits.maxPageContentBytes - content.size())
                                                : std::optional<Bytes>(Bytes());
            if (data)
                content.append(asText(*data)).append("\n");
            return data && content.size() < m_limits.maxPageContentBytes;
        };
        if (contents.isArray()) {
            for (int i = 0; i < contents.getArrayNItems(); ++i)
                if (!append(contents.getArrayItem(i)))
                    return false;
        } else if (!append(contents)) {
            return false;
        }
        run(content, page.resources, {}, 0);
        return true;
    }

private:
    struct Operand {
        QPDFTokenizer::token_type_e type;
        std::string value;
    };

    void run(const std::string& content, QPDFObjectHandle resources, TextState state, std::size_t depth)
    {
        auto input = std::make_shared<BufferInputSource>("content", content);
        QPDFTokenizer tokenizer;
        tokenizer.allowEOF();
        std::vector<Operand> operands;
        std::vector<TextState> saved;
        while (++m_tokens < maxTokens && m_texts.size() < maxBoxes) {
            const QPDFTokenizer::Token token = tokenizer.readToken(input, "content", true);
            if (token.getType() == QPDFTokenizer::tt_eof)
                break;
            if (token.getType() != QPDFTokenizer::tt_word) {
                if (operands.size() < 10'000)
                    operands.push_back({token.getType(), token.getValue()});
                continue;
            }
            const std::string op = token.getValue();
            if (op == "q" && saved.size() < 1000) {
                saved.push_back(state);
            } else if (op == "Q" && !saved.empty()) {
                state = saved.back();
                saved.pop_back();
            } else if (op == "ID") {
                tokenizer.expectInlineImage(input);
            } else if (op == "Do" && !operands.empty()) {
                form(entry(entry(resources, "/XObject"), operands.back().value), resources, state, depth);
            } else if (op == "BMC" || op == "BDC") {
                if (m_marks.size() < 1000)
                    m_marks.push_back(markOf(operands, resources));
            } else if (op == "EMC") {
                if (!m_marks.empty())
                    m_marks.pop_back();
            } else {
                textOperator(op, operands, resources, state);
            }
            operands.clear();
        }
    }

    /// The MCID in a property list, else that of the content around.
    std::optional<int> markOf(const std::vector<Operand>& operands, QPDFObjectHandle resources) const
    {
        for (std::size_t i = 1; i + 1 < operands.size(); ++i)
            if (operands[i].value == "/MCID" && operands[i + 1].type == QPDFTokenizer::tt_integer)
                return std::atoi(operands[i + 1].value.c_str());
        if (operands.size() == 2 && operands[1].type == QPDFTokenizer::tt_name)
            if (QPDFObjectHandle mark = entry(entry(entry(resources, "/Properties"), operands[1].value), "/MCID");
                mark.isInteger())
                return static_cast<int>(mark.getIntValue());
        return m_marks.empty() ? std::nullopt : m_marks.back();
    }

    static double number(const std::vector<Operand>& operands, std::size_t fromEnd)
    {
        return operands.size() > fromEnd ? std::strtod(operands[operands.size() - 1 - fromEnd].value.c_str(), nullptr) : 0;
    }

    static Matrix matrix(const std::vector<Operand>& o)
    {
        return {{number(o, 5), number(o, 4), number(o, 3), number(o, 2), number(o, 1), number(o, 0)}};
    }

    void textOperator(const std::string& op, const std::vector<Operand>& operands, QPDFObjectHandle resources, TextState& state)
    {
        if (op == "cm") {
            state.ctm = matrix(operands).before(state.ctm);
        } else if (op == "BT") {
            m_line = m_text = {};
        } else if (op == "Tm") {
            m_line = m_text = matrix(operands);
        } else if (op == "Td" || op == "TD") {
            if (op == "TD")
                state.leading = -number(operands, 0);
            nextLine(number(operands, 1), number(operands, 0));
        } else if (op == "T*") {
            nextLine(0, -state.leading);
        } else if (op == "TL") {
            state.leading = number(operands, 0);
        } else if (op == "Tz") {
            state.scale = number(operands, 0) / 100;
        } else if (op == "Tr") {
            state.invisible = number(operands, 0) == 3;
        } else if (op == "Tf" && operands.size() >= 2) {
            state.fontSize = number(operands, 0);
            QPDFObjectHandle font = entry(entry(resources, "/Font"), operands[operands.size() - 2].value);
            state.bytesPerCharacter = nameIn(font, "/Subtype") == "Type0" ? 2 : 1;
        } else if (op == "Tj" || op == "TJ") {
            show(operands, state);
        } else if (op == "'" || op == "\"") {
            nextLine(0, -state.leading);
            show(operands, state);
        }
    }

    void nextLine(double x, double y)
    {
        m_line = Matrix{{1, 0, 0, 1, x, y}}.before(m_line);
        m_text = m_line;
    }

    void show(const std::vector<Operand>& operands, const TextState& state)
    {
        double ems = 0;
        for (const Operand& operand : operands) {
            if (operand.type == QPDFTokenizer::tt_string)
                ems += 0.5 * static_cast<double>(operand.value.size()) / state.bytesPerCharacter;
            else if (operand.type == QPDFTokenizer::tt_integer || operand.type == QPDFTokenizer::tt_real)
                ems -= std::strtod(operand.value.c_str(), nullptr) / 1000;
        }
        const double width = ems * state.fontSize * state.scale;
        const Matrix all = m_text.before(state.ctm);
        m_text = Matrix{{1, 0, 0, 1, width, 0}}.before(m_text);
        if (width == 0)
            return;
        PdfBox box{1e300, 1e300, -1e300, -1e300};
        for (const double x : {0.0, width})
            for (const double y : {-0.1 * state.fontSize, 0.7 * state.fontSize}) {
                const auto [px, py] = all.apply(x, y);
                box = {std::min(box.left, px), std::min(box.bottom, py), std::max(box.right, px), std::max(box.top, py)};
            }
        m_texts.push_back({box, m_marks.empty() ? std::nullopt : m_marks.back(), state.invisible});
    }

    void form(QPDFObjectHandle object, QPDFObjectHandle outer, TextState state, std::size_t depth)
    {
        if (depth >= maxFormDepth || !object.isStream() || nameIn(object, "/Subtype") != "Form")
            return;
        const auto data = decodedStream(object, m_limits.maxPageContentBytes);
        if (!data)
            return;
        QPDFObjectHandle own = entry(object, "/Matrix");
        if (own.isArray() && own.getArrayNItems() == 6) {
            Matrix matrix;
            for (int i = 0; i < 6; ++i)
                matrix.m[static_cast<std::size_t>(i)] =
                    own.getArrayItem(i).isNumber() ? own.getArrayItem(i).getNumericValue() : 0;
            state.ctm = matrix.before(state.ctm);
        }
        QPDFObjectHandle resources = entry(object, "/Resources");
        run(std::string(asText(*data)), resources.isDictionary() ? resources : outer, state, depth + 1);
    }

    const PdfLimits& m_limits;
    std::vector<MarkedText>& m_texts;
    std::vector<std::optional<int>> m_marks;
    Matrix m_line, m_text;
    std::size_t m_tokens = 0;
};

} // namespace

PdfBox PdfBox::intersection(const PdfBox& other) const
{
    return {std::max(left, other.left), std::max(bottom, other.bottom), std::min(right, other.right), std::min(top, other.top)};
}

PdfBox boxOf(QPDFObjectHandle rectangle)
{
    if (!rectangle.isArray() || rectangle.getArrayNItems() != 4)
        return {};
    std::array<double, 4> side{};
    for (int i = 0; i < 4; ++i)
        if (rectangle.getArrayItem(i).isNumber())
            side[static_cast<std::size_t>(i)] = rectangle.getArrayItem(i).getNumericValue();
    return {std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]), std::max(side[1], side[3])};
}

std::optional<std::vector<PdfBox>> textBoxes(const PdfPage& page, const PdfLimits& limits)
{
    const auto texts = markedText(page, limits);
    if (!texts)
        return std::nullopt;
    std::vector<PdfBox> boxes;
    for (const MarkedText& text : *texts)
        if (!text.invisible)
            boxes.push_back(text.box);
    return boxes;
}

std::optional<std::vector<MarkedText>> markedText(const PdfPage& page, const PdfLimits& limits)
{
    std::vector<MarkedText> texts;
    if (!ContentReader(limits, texts).page(page))
        return std::nullopt;
    return texts;
}

} // namespace parafa
