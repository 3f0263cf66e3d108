// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_content.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

using enum FindingCode;

bool isStandardBlendMode(const std::string& name)
{
    static const std::set<std::string> modes = {"Normal",    "Compatible", "Multiply",   "Screen",    "Overlay",   "Darken",
                                                "Lighten",   "ColorDodge", "ColorBurn",  "HardLight", "SoftLight", "Difference",
                                                "Exclusion", "Hue",        "Saturation", "Color",     "Luminosity"};
    return modes.contains(name);
}

/// As near as writers of rounded numbers come.
bool isNotOne(QPDFObjectHandle value)
{
    return value.isNumber() && std::abs(value.getNumericValue() - 1.0) >= 0.000001;
}

QPDFObjGen idOf(QPDFObjectHandle object)
{
    return object.isIndirect() ? object.getObjGen() : QPDFObjGen();
}

} // namespace

bool isUncoloured(QPDFObjectHandle pattern)
{
    QPDFObjectHandle type = entry(pattern, "/PaintType");
    return type.isInteger() && type.getIntValue() == 2;
}

void PdfaContent::page(const PdfPage& page)
{
    m_transparent = false;
    m_page = idOf(page.page);
    Frame frame;
    frame.resources = page.resources;
    QPDFObjectHandle pageGroup = entry(page.page, "/Group");
    group(pageGroup, frame);
    stream(entry(page.page, "/Contents"), frame);
    QPDFObjectHandle annotations = entry(page.page, "/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        QPDFObjectHandle appearance = entry(entry(annotations.getArrayItem(i), "/AP"), "/N");
        Frame own;
        if (appearance.isStream())
            form(appearance, own);
        else if (appearance.isDictionary())
            for (const std::string& key : appearance.getKeys())
                if (appearance.getKey(key).isStream())
                    form(appearance.getKey(key), own);
    }
    // Part 2, 6.2.10: without an output intent the page says in which colour space it blends.
    if (m_context.part() > 1 && m_transparent && !m_context.outputColour && !has(pageGroup, "/CS"))
        m_context.breach(PdfaTransparency, "no blending colour space");
}

/// 6.4 of part 1; in part 2 the blending colour space is used like any other.
void PdfaContent::group(QPDFObjectHandle group, const Frame& frame)
{
    if (nameIn(group, "/S") != "Transparency")
        return;
    if (m_context.part() == 1)
        return m_context.breach(PdfaTransparency, "transparency group");
    if (has(group, "/CS"))
        m_colours.use(entry(group, "/CS"), coloursOf(frame));
}

void PdfaContent::object(QPDFObjectHandle object, Frame& frame)
{
    const std::string kind = nameIn(object, "/Subtype");
    if (!object.isStream())
        return;
    painted(frame.state, true, false);
    if (kind == "Image")
        image(object, frame);
    else if (kind == "PS")
        m_context.breach(PdfaPostScript, objectPrefix(object) + "PS XObject");
    else if (kind == "Form")
        form(object, frame);
}

void PdfaContent::form(QPDFObjectHandle form, Frame& frame)
{
    if (has(form, "/OPI"))
        m_context.breach(PdfaFormXObject, "OPI");
    if (has(form, "/PS") || nameIn(form, "/Subtype2") == "PS")
        m_context.breach(PdfaFormXObject, "PostScript");
    if (has(form, "/Ref"))
        m_context.breach(PdfaReferenceXObject);
    if (m_context.part() == 1 && has(form, "/SMask"))
        m_context.breach(PdfaTransparency, objectPrefix(form) + "SMask");
    Frame inner;
    inner.resources = entry(form, "/Resources");
    inner.inherited = coloursOf(frame);
    inner.state = frame.state;
    inner.uncoloured = frame.uncoloured;
    if (nameIn(entry(form, "/Group"), "/S") == "Transparency")
        m_transparent = true;
    // Read once for each set of resources it may inherit; whether it is transparent counts for each page it is on.
    if (form.isIndirect() && !m_seen.emplace(form.getObjGen(), idOf(inner.inherited)).second) {
        m_transparent = m_transparent || m_transparentForms[form.getObjGen()];
        return;
    }
    const bool before = std::exchange(m_transparent, m_transparent && !form.isIndirect());
    group(entry(form, "/Group"), inner);
    stream(form, inner);
    if (form.isIndirect())
        m_transparentForms[form.getObjGen()] = m_transparent;
    m_transparent = m_transparent || before;
}

void PdfaContent::pattern(QPDFObjectHandle pattern, Frame& frame)
{
    if (!pattern.isStream()) {
        QPDFObjectHandle shading = entry(pattern, "/Shading");
        m_colours.use(entry(shading, "/ColorSpace"), coloursOf(frame));
        if (Frame own = frame; has(pattern, "/ExtGState"))
            graphicsState(entry(pattern, "/ExtGState"), own);
        return;
    }
    Frame inner;
    inner.resources = entry(pattern, "/Resources");
    inner.inherited = coloursOf(frame);
    if (pattern.isIndirect() && !m_seen.emplace(pattern.getObjGen(), idOf(inner.inherited)).second) {
        m_transparent = m_transparent || m_transparentForms[pattern.getObjGen()];
        return;
    }
    inner.uncoloured = isUncoloured(pattern);
    const bool before = std::exchange(m_transparent, false);
    stream(pattern, inner);
    m_transparentForms[pattern.getObjGen()] = m_transparent;
    m_transparent = m_transparent || before;
}

/// Glyph descriptions of a Type 3 font are content streams; their first operator says the width (6.3.6, part 2: 6.2.11.5).
void PdfaContent::glyphs(const std::vector<CmapFile::Code>& codes, Frame& frame)
{
    QPDFObjectHandle dictionary = frame.state.font;
    const PdfaFont& font = m_fonts.fontOf(dictionary);
    for (const CmapFile::Code& code : codes) {
        if (!m_glyphs.emplace(idOf(dictionary), code.value).second)
            continue;
        const std::string& name = font.names[code.value & 0xff];
        QPDFObjectHandle glyph = entry(entry(dictionary, "/CharProcs"), "/" + name);
        if (name == ".notdef" || !glyph.isStream())
            m_context.breach(PdfaFontNotdef, "Type 3, code " + std::to_string(code.value));
        if (!glyph.isStream())
            continue;
        const auto data = m_context.decoded(glyph);
        if (!data)
            continue;
        const PdfToken width = PdfLexer(asText(*data)).next();
        const auto stated = widthInDictionary(font, code);
        if (stated && width.isNumber() && frame.state.renderingMode != 3 && std::abs(*stated - width.number) > 1.0)
            m_context.breach(PdfaFontWidths, "Type 3, code " + std::to_string(code.value));
        Frame inner;
        inner.resources = entry(dictionary, "/Resources");
        inner.inherited = coloursOf(frame);
        inner.state.fill = frame.state.fill;
        run(asText(*data), inner);
    }
}

/// 6.2.4 (part 2: 6.2.8), of an image and of its mask.
void PdfaContent::imageDictionary(QPDFObjectHandle image)
{
    const std::string where = objectPrefix(image);
    if (has(image, "/Alternates"))
        m_context.breach(PdfaImage, where + "Alternates");
    if (has(image, "/OPI"))
        m_context.breach(PdfaImage, where + "OPI");
    if (isTrue(image, "/Interpolate"))
        m_context.breach(PdfaImage, where + "Interpolate");
    if (has(image, "/Intent"))
        intent(entry(image, "/Intent"));
    if (QPDFObjectHandle bits = entry(image, "/BitsPerComponent"); bits.isNumber())
        depth(bits.getNumericValue());
}

void PdfaContent::image(QPDFObjectHandle image, Frame& frame)
{
    const std::string where = objectPrefix(image);
    imageDictionary(image);
    QPDFObjectHandle mask = entry(image, "/SMask"), inData = entry(image, "/SMaskInData");
    // SMaskInData is younger than PDF 1.4, which part 1 stands on.
    if (mask.isStream() || (m_context.part() > 1 && inData.isInteger() && inData.getIntValue() > 0)) {
        if (m_context.part() == 1)
            m_context.breach(PdfaTransparency, where + "SMask");
        m_transparent = true;
        imageDictionary(mask);
    } else if (m_context.part() == 1 && !mask.isNull()) {
        m_context.breach(PdfaTransparency, where + "SMask");
    }
    if (isTrue(image, "/ImageMask"))
        return paint(frame, true, false);
    QPDFObjectHandle space = entry(image, "/ColorSpace");
    QPDFObjectHandle filters = entry(image, "/Filter");
    QPDFObjectHandle last =
        filters.isArray() && filters.getArrayNItems() > 0 ? filters.getArrayItem(filters.getArrayNItems() - 1) : filters;
    const bool jpeg2000 = last.isName() && last.getName() == "/JPXDecode";
    if (jpeg2000 && m_context.part() > 1)
        if (const auto data = rawStream(image, m_context.report.limits().maxStreamBytes))
            checkJpeg2000(m_context, *data, !space.isNull());
    if (!space.isNull() || !jpeg2000)
        m_colours.use(space, coloursOf(frame), {frame.state.overprintFill, frame.state.overprintMode});
}

void PdfaContent::depth(double bits)
{
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && (m_context.part() == 1 || bits != 16))
        m_context.breach(PdfaImage, "BitsPerComponent");
}

void PdfaContent::intent(QPDFObjectHandle name)
{
    static const std::set<std::string> intents = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"};
    if (!name.isName() || !intents.contains(name.getName()))
        m_context.breach(PdfaRenderingIntent, name.isName() ? name.getName() : "");
}

/// 6.2.8, 6.4 (part 2: 6.2.5, 6.2.10).
void PdfaContent::graphicsState(QPDFObjectHandle dictionary, Frame& frame)
{
    if (!dictionary.isDictionary())
        return;
    QPDFObjectHandle second = entry(dictionary, "/TR2");
    if (has(dictionary, "/TR"))
        m_context.breach(PdfaGraphicsState, "TR");
    if (!second.isNull() && !(second.isName() && second.getName() == "/Default"))
        m_context.breach(PdfaGraphicsState, "TR2");
    if (m_context.part() > 1 && has(dictionary, "/HTP"))
        m_context.breach(PdfaGraphicsState, "HTP");
    if (m_context.part() > 1 && has(dictionary, "/HT"))
        halftone(entry(dictionary, "/HT"), {}, 0);
    if (has(dictionary, "/RI"))
        intent(entry(dictionary, "/RI"));
    if (QPDFObjectHandle font = entry(dictionary, "/Font"); font.isArray() && font.getArrayNItems() > 0)
        frame.state.font = font.getArrayItem(0);
    // OP alone stands for both (ISO 32000-1, 8.6.7).
    if (has(dictionary, "/OP")) {
        frame.state.overprintStroke = isTrue(dictionary, "/OP");
        frame.state.overprintFill = frame.state.overprintStroke;
    }
    if (has(dictionary, "/op"))
        frame.state.overprintFill = isTrue(dictionary, "/op");
    if (QPDFObjectHandle mode = entry(dictionary, "/OPM"); mode.isInteger())
        frame.state.overprintMode = mode.getIntValue() == 1 ? 1 : 0;
    transparencyOf(dictionary, frame);
}

void PdfaContent::transparencyOf(QPDFObjectHandle dictionary, Frame& frame)
{
    const bool first = m_context.part() == 1;
    QPDFObjectHandle mask = entry(dictionary, "/SMask");
    if (!mask.isNull()) {
        frame.state.masked = mask.isDictionary();
        if (first && !(mask.isName() && mask.getName() == "/None"))
            m_context.breach(PdfaTransparency, "SMask");
        else if (QPDFObjectHandle content = entry(mask, "/G"); content.isStream()) {
            const bool before = m_transparent;
            form(content, frame);
            m_transparent = before; // the mask itself is no paint of the page
        }
    }
    for (const auto& [key, opacity] : {std::pair("/CA", &frame.state.opacityStroke), std::pair("/ca", &frame.state.opacityFill)})
        if (QPDFObjectHandle value = entry(dictionary, key); value.isNumber()) {
            *opacity = value.getNumericValue();
            if (first && isNotOne(value))
                m_context.breach(PdfaTransparency, "opacity");
        }
    QPDFObjectHandle modes = entry(dictionary, "/BM");
    if (!modes.isNull())
        frame.state.blended = modes.isArray() && modes.getArrayNItems() > 1;
    if (first && modes.isArray())
        m_context.breach(PdfaTransparency, "blend modes");
    for (int i = 0; i < (modes.isArray() ? std::min(modes.getArrayNItems(), 100) : modes.isName() ? 1 : 0); ++i) {
        QPDFObjectHandle mode = modes.isArray() ? modes.getArrayItem(i) : modes;
        const std::string name = mode.isName() ? mode.getName().substr(1) : std::string();
        const bool plain = name == "Normal" || name == "Compatible";
        frame.state.blended = frame.state.blended || !plain;
        if (first ? !plain : !isStandardBlendMode(name))
            m_context.breach(PdfaTransparency, "blend mode " + name);
    }
}

/// Something is painted in this state.
void PdfaContent::painted(const PaintState& state, bool fill, bool stroke)
{
    m_transparent = m_transparent || ((fill || stroke) && (state.masked || state.blended)) || (fill && state.opacityFill < 1) ||
                    (stroke && state.opacityStroke < 1);
}

void PdfaContent::halftone(QPDFObjectHandle halftone, const std::string& colourant, int depth)
{
    if (!halftone.isDictionary() && !halftone.isStream())
        return;
    QPDFObjectHandle type = entry(halftone, "/HalftoneType");
    if (!type.isInteger() || (type.getIntValue() != 1 && type.getIntValue() != 5))
        m_context.breach(PdfaGraphicsState, "HalftoneType");
    if (has(halftone, "/HalftoneName"))
        m_context.breach(PdfaGraphicsState, "HalftoneName");
    static const std::set<std::string> process = {"", "Cyan", "Magenta", "Yellow", "Black"};
    if (colourant != "Default" && process.contains(colourant) == has(halftone, "/TransferFunction"))
        m_context.breach(PdfaGraphicsState, "TransferFunction");
    if (!type.isInteger() || type.getIntValue() != 5 || depth > 0)
        return;
    for (const std::string& key : halftone.isStream() ? std::set<std::string>() : halftone.getKeys())
        this->halftone(halftone.getKey(key), key.substr(1), depth + 1);
}

void checkContents(const PdfaContext& context)
{
    PdfaContent content(context);
    for (const PdfPage& page : context.pages.pages)
        content.page(page);
    content.finish();
}

} // namespace parafa
