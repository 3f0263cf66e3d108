// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace parafa::zip
{

/// UTF-8 of a name in a DOS code page: CP852 where every byte above 0x7f is a letter in it, else CP437
/// (APPNOTE appendix D names 437; Central European programs write 852). Every byte has a meaning, so this never fails.
std::string decodeOemName(std::string_view bytes);

} // namespace parafa::zip
