// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace parafa
{

/// Glyph names of the codes 0 to 255; empty where a code has none.
using GlyphNames = std::array<std::string, 256>;

/// The base encodings of ISO 32000-1, annex D: "StandardEncoding", "MacRomanEncoding", "WinAnsiEncoding"; nothing for others.
const GlyphNames* baseEncoding(std::string_view name);
/// Code of a glyph name in Mac OS Roman, as the (1,0) table of a TrueType font has it.
std::optional<std::uint32_t> macRomanCode(std::string_view glyphName);
/// True for names of the standard Latin character set (ISO 32000-1, D.2).
bool isStandardLatin(std::string_view glyphName);
/// The Unicode values of those names that the Adobe Glyph List has, "uni20AC" and "u1F600" included.
std::map<std::string, std::uint32_t> unicodeOfNames(const std::set<std::string>& names);

} // namespace parafa
