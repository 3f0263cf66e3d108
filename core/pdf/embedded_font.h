// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_update.h"
#include "pdf/true_type.h"

namespace parafa
{

/// A font of which only the used characters come into the PDF: composite, Identity-H, with the map back to Unicode (ISO 32000-1,
/// 9.7 and 9.10.3). Characters are laid side by side; scripts that need shaping are not shaped.
class EmbeddedFont
{
public:
    explicit EmbeddedFont(TrueTypeFont font) : m_font(std::move(font)) {}

    /// Errors: Unsupported with PdfFontLacksCharacter (subject: the character).
    Result<void> use(const std::string& text);
    /// In thousandths of the font size; of text that was announced by `use`.
    double widthOf(const std::string& text) const;
    /// The hexadecimal string to show.
    std::string shown(const std::string& text) const;
    const TrueTypeFont::Metrics& metrics() const { return m_font.metrics(); }
    /// The object number of the font.
    int write(PdfUpdate& update) const;

private:
    std::string toUnicode() const;

    TrueTypeFont m_font;
    std::vector<std::uint16_t> m_glyphs;         ///< in the order of their numbers in the PDF, from 1
    std::map<char32_t, std::uint16_t> m_numbers; ///< of the characters, in the PDF
};

} // namespace parafa
