// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

struct CodeListItem {
    std::string code, name;
};

/// Where pick lists of base code lists come from; the program decides what stands behind it. Safe from the window's thread:
/// answers from what is at hand, never from the network.
class CodeListLookup
{
public:
    virtual ~CodeListLookup() = default;
    /// The items of a list ("CL000086") valid now, named in the language where the list has it; empty where the list is not
    /// at hand.
    virtual std::vector<CodeListItem> items(std::string_view codeList, std::string_view language) const = 0;
};

} // namespace parafa
