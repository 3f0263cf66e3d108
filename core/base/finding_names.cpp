// SPDX-License-Identifier: EUPL-1.2
#include "base/finding_names.h"

namespace parafa
{

std::optional<FindingCode> codeNamed(std::string_view name)
{
    for (FindingCode code : allFindingCodes())
        if (codeName(code) == name)
            return code;
    return std::nullopt;
}

} // namespace parafa
