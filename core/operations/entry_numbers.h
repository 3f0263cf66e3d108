// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"

#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// A file name in META-INF that carries a number: "signatures" and ".xml" for META-INF/signatures001.xml.
struct NumberedName {
    std::string_view prefix, suffix;
    std::string with(const std::string& digits) const;
};

/// The first number, in three digits at least, with which none of these names is there yet. `container` may be null.
std::string freeNumber(const Container* container, const std::vector<NumberedName>& names);

} // namespace parafa
