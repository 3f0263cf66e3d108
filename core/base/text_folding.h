// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace parafa
{

/// UTF-8 text in lower case with the marks of Latin letters left out ("Žofia Číselníka" gives "zofia ciselnika"): for comparing
/// names and headings that people write with and without marks. Letters of other scripts stay as they are.
std::string foldedText(std::string_view text);

} // namespace parafa
