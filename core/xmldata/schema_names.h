// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace parafa
{

inline constexpr std::string_view xsdNamespace = "http://www.w3.org/2001/XMLSchema";
inline constexpr std::string_view xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

} // namespace parafa
