// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace parafa
{

/// Calls `visit` for each character of a text; a byte that is not UTF-8 comes as U+FFFD with its replacement's bytes.
void forEachCharacter(std::string_view text, const std::function<void(char32_t character, std::string_view utf8)>& visit);

/// Controls (C0, DEL, C1), line and paragraph separators, direction marks and overrides, invisible tags: whatever can make
/// a terminal or a reader show something else than what is written.
bool isControlOrDirection(char32_t character);

/// A text from a file as a terminal may show it: those characters as \u{XXXX}, bad bytes as U+FFFD.
std::string printable(std::string_view text);

/// A distinguished name or a text with personal numbers replaced by asterisks: ETSI identifiers of natural persons
/// (EN 319 412-1, 5.1.3: PNO, IDC, PAS, TIN and national schemes) and Czech and Slovak birth numbers.
std::string maskPersonalNumbers(std::string_view text);

} // namespace parafa
