// SPDX-License-Identifier: EUPL-1.2
#include "operations/entry_numbers.h"

#include <algorithm>

namespace parafa
{

std::string NumberedName::with(const std::string& digits) const
{
    return "META-INF/" + std::string(prefix) + digits + std::string(suffix);
}

std::string freeNumber(const Container* container, const std::vector<NumberedName>& names)
{
    for (int number = 1;; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        if (!container ||
            std::ranges::none_of(names, [&](const NumberedName& name) { return container->find(name.with(digits)); }))
            return digits;
    }
}

} // namespace parafa
