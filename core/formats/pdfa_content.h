// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/pdfa_colour.h"
#include "formats/pdfa_fonts.h"

#include <map>

namespace parafa
{

/// What a content stream paints with.
struct PaintState {
    struct Colour {
        QPDFObjectHandle space;   ///< null: DeviceGray
        QPDFObjectHandle pattern; ///< where the space is Pattern
        bool set = false;
    };
    Colour fill, stroke;
    QPDFObjectHandle font;
    int renderingMode = 0;
    bool overprintFill = false, overprintStroke = false;
    int overprintMode = 0;
    bool masked = false, blended = false; ///< a soft mask, a blend mode that is not Normal
    double opacityFill = 1, opacityStroke = 1;
};

/// Reads content streams operator by operator and tells colours, fonts and images what is used (6.2, 6.4).
class PdfaContent
{
public:
    explicit PdfaContent(const PdfaContext& context);

    void page(const PdfPage& page);
    /// Judges the fonts seen.
    void finish() { m_fonts.check(); }

private:
    struct Frame {
        QPDFObjectHandle resources; ///< of the stream itself; null where it has none
        QPDFObjectHandle inherited; ///< of what shows it
        std::vector<PaintState> saved;
        std::vector<bool> marks; ///< marked content: whether it replaces its text
        PaintState state;
        bool uncoloured = false; ///< inside of an uncoloured pattern
    };
    using Operands = std::vector<PdfToken>;

    void stream(QPDFObjectHandle content, Frame& frame);
    void run(std::string_view text, Frame& frame);
    void operation(const std::string& name, const Operands& operands, Frame& frame);
    bool colourOperation(const std::string& name, const Operands& operands, Frame& frame);
    bool textOperation(const std::string& name, const Operands& operands, Frame& frame);
    bool markOperation(const std::string& name, const Operands& operands, Frame& frame);
    void inlineImage(std::string_view text, PdfLexer& lexer, Frame& frame);

    /// A named resource; from what is inherited only where the stream has none of its own (and that is a breach in part 2).
    QPDFObjectHandle resource(const Frame& frame, const char* category, const std::string& name);
    QPDFObjectHandle coloursOf(const Frame& frame) const;
    void choose(PaintState::Colour& colour, QPDFObjectHandle space, const Frame& frame);
    void paint(Frame& frame, bool fill, bool stroke);
    void paintWith(const PaintState::Colour& colour, Frame& frame, bool overprint);
    void pattern(QPDFObjectHandle pattern, Frame& frame);
    void show(const std::string& text, Frame& frame);
    void glyphs(const std::vector<CmapFile::Code>& codes, Frame& frame);
    void object(QPDFObjectHandle object, Frame& frame);
    void form(QPDFObjectHandle form, Frame& frame);
    void image(QPDFObjectHandle image, Frame& frame);
    void imageDictionary(QPDFObjectHandle image);
    void graphicsState(QPDFObjectHandle dictionary, Frame& frame);
    void transparencyOf(QPDFObjectHandle dictionary, Frame& frame);
    void painted(const PaintState& state, bool fill, bool stroke);
    void halftone(QPDFObjectHandle halftone, const std::string& colourant, int depth);
    void group(QPDFObjectHandle group, const Frame& frame);
    void intent(QPDFObjectHandle name);
    void depth(double bitsPerComponent);

    const PdfaContext& m_context;
    PdfaColours m_colours;
    PdfaFonts m_fonts;
    std::set<std::pair<QPDFObjGen, QPDFObjGen>> m_seen; ///< forms and patterns with the resources they inherit
    std::set<std::pair<QPDFObjGen, unsigned>> m_glyphs; ///< of Type 3 fonts
    std::map<QPDFObjGen, bool> m_transparentForms;      ///< whether a form seen is, or holds, something transparent
    std::set<std::pair<QPDFObjGen, int>> m_replacedMarks;
    QPDFObjGen m_page;
    std::size_t m_operators = 0;
    std::size_t m_depth = 0;
    bool m_transparent = false; ///< something on the current page is
};

/// A tiling pattern that takes the colour it is painted with (ISO 32000-1, 8.7.3.3).
bool isUncoloured(QPDFObjectHandle pattern);
/// JPEG2000 data of an image (ISO 19005-2, 6.2.8.3). `hasColourSpace`: the image dictionary names one.
void checkJpeg2000(const PdfaContext& context, ByteView data, bool hasColourSpace);
/// Marked content (page, MCID) whose structure element has ActualText.
std::set<std::pair<QPDFObjGen, int>> marksWithActualText(const PdfaContext& context);
/// A language identifier as the part of the standard names it.
bool isLanguage(const std::string& tag, int part);

} // namespace parafa
