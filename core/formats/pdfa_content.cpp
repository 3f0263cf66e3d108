// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_content.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

/// ISO 32000-1, annex A.
bool isOperator(const std::string& name)
{
    static const std::set<std::string> operators = {
        "b",   "B",  "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs",  "d",   "d0", "d1", "Do", "DP", "EI",
        "EMC", "ET", "EX", "f",  "F",   "f*", "G",   "g",  "gs", "h", "i",  "ID", "j",   "J",   "K",  "k",  "l",  "m",  "M",
        "MP",  "n",  "q",  "Q",  "re",  "RG", "rg",  "ri", "s",  "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD",
        "Tf",  "Tj", "TJ", "TL", "Tm",  "Tr", "Ts",  "Tw", "Tz", "v", "w",  "W",  "W*",  "y",   "'",  "\""};
    return operators.contains(name);
}

QPDFObjectHandle device(const char* name)
{
    return QPDFObjectHandle::newName(name);
}

std::string lastName(const std::vector<PdfToken>& operands)
{
    return !operands.empty() && operands.back().kind == PdfToken::Name ? operands.back().text : std::string();
}

} // namespace

PdfaContent::PdfaContent(const PdfaContext& context) : m_context(context), m_colours(context), m_fonts(context)
{
    if (context.report.level() == 'A' && context.part() > 1)
        m_replacedMarks = marksWithActualText(context);
}

void PdfaContent::stream(QPDFObjectHandle content, Frame& frame)
{
    std::string text;
    const auto append = [&](QPDFObjectHandle part) {
        const auto data = part.isStream() ? m_context.decoded(part) : std::nullopt;
        if (data && text.size() + data->size() < m_context.report.limits().maxStreamBytes)
            text.append(asText(*data)).append("\n");
    };
    if (content.isArray())
        for (int i = 0; i < content.getArrayNItems(); ++i)
            append(content.getArrayItem(i));
    else
        append(content);
    run(text, frame);
}

void PdfaContent::run(std::string_view text, Frame& frame)
{
    if (m_depth >= m_context.report.limits().maxContentDepth)
        return;
    ++m_depth;
    PdfLexer lexer(text);
    Operands operands;
    for (PdfToken token = lexer.next(); token.kind != PdfToken::End; token = lexer.next()) {
        if (token.kind != PdfToken::Keyword || token.text == "true" || token.text == "false" || token.text == "null") {
            checkToken(token, m_context);
            if (operands.size() < 200'000)
                operands.push_back(std::move(token));
            continue;
        }
        if (++m_operators > m_context.report.limits().maxOperators)
            throw PdfLimitReached{"content operators"};
        if (m_operators % 4096 == 0 && m_context.file.progress.stop.stop_requested())
            throw PdfLimitReached{"stopped"};
        if (token.text == "BI")
            inlineImage(text, lexer, frame);
        else
            operation(token.text, operands, frame);
        operands.clear();
    }
    --m_depth;
}

QPDFObjectHandle PdfaContent::resource(const Frame& frame, const char* category, const std::string& name)
{
    QPDFObjectHandle own = entry(entry(frame.resources, category), "/" + name);
    if (!own.isNull())
        return own;
    QPDFObjectHandle other = entry(entry(frame.inherited, category), "/" + name);
    if (!other.isNull())
        m_context.breach(PdfaResources, name);
    return other;
}

QPDFObjectHandle PdfaContent::coloursOf(const Frame& frame) const
{
    QPDFObjectHandle own = frame.resources;
    return own.isDictionary() ? own : frame.inherited;
}

void PdfaContent::operation(const std::string& name, const Operands& operands, Frame& frame)
{
    if (!isOperator(name))
        return m_context.breach(PdfaOperator, name);
    if (name == "q") {
        frame.saved.push_back(frame.state);
        if (frame.saved.size() > 28)
            m_context.breach(PdfaLimitExceeded, "q nested more than 28 times");
        if (frame.saved.size() > 100'000)
            throw PdfLimitReached{"graphics states"};
    } else if (name == "Q") {
        if (!frame.saved.empty()) {
            frame.state = frame.saved.back();
            frame.saved.pop_back();
        }
    } else if (name == "ri") {
        intent(QPDFObjectHandle::newName("/" + lastName(operands)));
    } else if (name == "gs") {
        graphicsState(resource(frame, "/ExtGState", lastName(operands)), frame);
    } else if (name == "Do") {
        object(resource(frame, "/XObject", lastName(operands)), frame);
    } else if (name == "sh") {
        QPDFObjectHandle shading = resource(frame, "/Shading", lastName(operands));
        painted(frame.state, true, false);
        if (!shading.isNull())
            m_colours.use(entry(shading, "/ColorSpace"), coloursOf(frame));
    } else if (!colourOperation(name, operands, frame) && !textOperation(name, operands, frame)) {
        markOperation(name, operands, frame);
    }
}

bool PdfaContent::colourOperation(const std::string& name, const Operands& operands, Frame& frame)
{
    static const std::map<std::string, const char*> devices = {{"g", "/DeviceGray"}, {"rg", "/DeviceRGB"}, {"k", "/DeviceCMYK"}};
    static const std::set<std::string> fills = {"f", "F", "f*"}, strokes = {"S", "s"}, both = {"B", "B*", "b", "b*"};
    if (fills.contains(name) || strokes.contains(name) || both.contains(name)) {
        paint(frame, !strokes.contains(name), !fills.contains(name));
        return true;
    }
    std::string lower = name;
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    PaintState::Colour& colour = name == lower ? frame.state.fill : frame.state.stroke;
    if (const auto plain = devices.find(lower);
        plain != devices.end() && (name == lower || name == "G" || name == "RG" || name == "K")) {
        choose(colour, device(plain->second), frame);
    } else if (name == "cs" || name == "CS") {
        const std::string space = lastName(operands);
        QPDFObjectHandle named = QPDFObjectHandle::newName("/" + space);
        if (space != "DeviceGray" && space != "DeviceRGB" && space != "DeviceCMYK" && space != "Pattern")
            if (QPDFObjectHandle found = resource(frame, "/ColorSpace", space); !found.isNull())
                named = found;
        choose(colour, named, frame);
    } else if (lower == "scn" || lower == "sc") {
        if (const std::string pattern = lastName(operands); !pattern.empty())
            colour.pattern = resource(frame, "/Pattern", pattern);
        // Chosen is used; transparent it makes the page only where it is painted with.
        if (QPDFObjectHandle chosen = colour.pattern; chosen.isStream()) {
            const bool before = m_transparent;
            this->pattern(chosen, frame);
            m_transparent = before;
        }
    } else {
        return false;
    }
    return true;
}

/// Chosen is used, whether or not something is painted with it.
void PdfaContent::choose(PaintState::Colour& colour, QPDFObjectHandle space, const Frame& frame)
{
    if (frame.uncoloured)
        return;
    colour = {space, QPDFObjectHandle::newNull(), true};
    m_colours.use(space, coloursOf(frame));
}

bool PdfaContent::textOperation(const std::string& name, const Operands& operands, Frame& frame)
{
    if (name == "Tf") {
        const auto font = std::ranges::find(operands, PdfToken::Name, &PdfToken::kind);
        if (font != operands.end())
            frame.state.font = resource(frame, "/Font", font->text);
    } else if (name == "Tr") {
        if (!operands.empty() && operands.back().isNumber())
            frame.state.renderingMode = static_cast<int>(std::clamp(operands.back().number, 0.0, 7.0));
    } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
        for (const PdfToken& token : operands)
            if (token.kind == PdfToken::String || token.kind == PdfToken::HexString)
                show(token.text, frame);
    } else {
        return false;
    }
    return true;
}

bool PdfaContent::markOperation(const std::string& name, const Operands& operands, Frame& frame)
{
    if (name == "EMC") {
        if (!frame.marks.empty())
            frame.marks.pop_back();
        return true;
    }
    if (name != "BMC" && name != "BDC")
        return false;
    bool replaced = !frame.marks.empty() && frame.marks.back();
    const auto property = [&](const std::string& key, const std::string& value, double number) {
        replaced =
            replaced || key == "ActualText" || (key == "MCID" && m_replacedMarks.contains({m_page, static_cast<int>(number)}));
        if (key == "Lang" && m_context.report.level() == 'A' && !isLanguage(value, m_context.part()))
            m_context.breach(PdfaLanguage, value);
    };
    if (name == "BDC" && operands.size() == 2 && operands[1].kind == PdfToken::Name) {
        QPDFObjectHandle properties = resource(frame, "/Properties", operands[1].text);
        if (properties.isDictionary())
            for (const std::string& key : properties.getKeys()) {
                QPDFObjectHandle value = properties.getKey(key);
                property(key.substr(1), value.isString() ? value.getUTF8Value() : "",
                         value.isInteger() ? value.getNumericValue() : -1);
            }
    }
    for (std::size_t i = 1; i + 1 < operands.size(); ++i)
        if (operands[i].kind == PdfToken::Name)
            property(operands[i].text, operands[i + 1].text, operands[i + 1].number);
    if (frame.marks.size() < 100'000)
        frame.marks.push_back(replaced);
    return true;
}

void PdfaContent::inlineImage(std::string_view text, PdfLexer& lexer, Frame& frame)
{
    static const std::map<std::string, std::string> keys = {
        {"F", "Filter"}, {"I", "Interpolate"}, {"CS", "ColorSpace"}, {"IM", "ImageMask"}, {"BPC", "BitsPerComponent"}};
    static const std::set<std::string> filters = {"ASCIIHexDecode",  "AHx", "ASCII85Decode",  "A85", "FlateDecode", "Fl",
                                                  "RunLengthDecode", "RL",  "CCITTFaxDecode", "CCF", "DCTDecode",   "DCT"};
    std::string key;
    QPDFObjectHandle space = QPDFObjectHandle::newNull();
    bool mask = false, inArray = false;
    PdfToken token = lexer.next();
    for (; token.kind != PdfToken::End && !token.isKeyword("ID"); token = lexer.next()) {
        checkToken(token, m_context);
        inArray = token.kind == PdfToken::ArrayBegin || (inArray && token.kind != PdfToken::ArrayEnd);
        if (token.kind == PdfToken::Name && (key.empty())) {
            key = keys.contains(token.text) ? keys.at(token.text) : token.text;
            continue;
        }
        if (key == "Filter" && token.kind == PdfToken::Name && !filters.contains(token.text))
            m_context.breach(PdfaInlineFilter, token.text);
        else if (key == "Interpolate" && token.isKeyword("true"))
            m_context.breach(PdfaImage, "Interpolate of an inline image");
        else if (key == "BitsPerComponent" && token.isNumber())
            depth(token.number);
        else if (key == "Intent" && token.kind == PdfToken::Name)
            intent(QPDFObjectHandle::newName("/" + token.text));
        else if (key == "ColorSpace" && token.kind == PdfToken::Name &&
                 (space.isNull() || token.text == "RGB" || token.text == "CMYK"))
            space =
                inArray && (token.text == "I" || token.text == "Indexed") ? space : QPDFObjectHandle::newName("/" + token.text);
        else if (key == "ImageMask" && token.isKeyword("true"))
            mask = true;
        if (!inArray)
            key.clear();
    }
    if (mask) {
        paint(frame, true, false);
    } else {
        painted(frame.state, true, false);
        m_colours.use(space, coloursOf(frame));
    }
    // The data end at EI between white space that is followed by something readable.
    std::size_t at = token.end + 1;
    for (; at + 2 <= text.size(); ++at) {
        const bool ends = text.substr(at, 2) == "EI" && at > 0 && PdfLexer::isSpace(text[at - 1]) &&
                          (at + 2 == text.size() || PdfLexer::isSpace(text[at + 2]));
        if (ends &&
            std::ranges::all_of(text.substr(at + 2, 12), [](char c) { return PdfLexer::isSpace(c) || (c > 31 && c < 127); }))
            break;
    }
    lexer.seek(std::min(at + 2, text.size()));
}

void PdfaContent::paint(Frame& frame, bool fill, bool stroke)
{
    painted(frame.state, fill, stroke);
    if (fill)
        paintWith(frame.state.fill, frame, frame.state.overprintFill);
    if (stroke)
        paintWith(frame.state.stroke, frame, frame.state.overprintStroke);
}

void PdfaContent::paintWith(const PaintState::Colour& colour, Frame& frame, bool overprint)
{
    if (frame.uncoloured)
        return;
    QPDFObjectHandle space = colour.set ? colour.space : QPDFObjectHandle::newNull();
    // An uncoloured pattern is painted with a colour of the space beneath.
    QPDFObjectHandle beneath = PdfaColours::resolve(space, coloursOf(frame));
    if (isUncoloured(colour.pattern) && beneath.isArray() && beneath.getArrayNItems() > 1)
        m_colours.use(beneath.getArrayItem(1), coloursOf(frame));
    m_colours.use(space, coloursOf(frame), {overprint, frame.state.overprintMode});
    if (QPDFObjectHandle chosen = colour.pattern; colour.set && !chosen.isNull())
        pattern(chosen, frame);
}

void PdfaContent::show(const std::string& text, Frame& frame)
{
    const int mode = frame.state.renderingMode;
    const bool fills = mode == 0 || mode == 2 || mode == 4 || mode == 6,
               strokes = mode == 1 || mode == 2 || mode == 5 || mode == 6;
    painted(frame.state, fills, strokes);
    if (fills)
        paintWith(frame.state.fill, frame, frame.state.overprintFill);
    if (strokes)
        paintWith(frame.state.stroke, frame, frame.state.overprintStroke);
    if (!frame.state.font.isDictionary())
        return;
    const bool replaced = !frame.marks.empty() && frame.marks.back();
    const auto codes = m_fonts.show(frame.state.font, text, {mode, replaced});
    if (nameIn(frame.state.font, "/Subtype") == "Type3")
        glyphs(codes, frame);
}

} // namespace parafa
