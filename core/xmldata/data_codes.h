// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "codelists/codelist.h"

namespace parafa
{

/// A value of a code list in form data, as composed data elements carry it (55/2014, D.5):
/// `<X><Codelist><CodelistCode>…</CodelistCode><CodelistItem><ItemCode>…</ItemCode><ItemName>…</ItemName></CodelistItem>…`,
/// in whatever namespace the form has.
struct CodeUse {
    std::string element;  ///< that holds the value: "Country"
    std::string codelist; ///< code or identifier of the list
    std::string code, name;
    int line = 0; ///< in the data, from 1
};

/// In document order, repeats left out. Data that cannot be parsed have none.
std::vector<CodeUse> codesIn(ByteView data, std::size_t maxUses = 10'000);

/// Every value looked up: a code that is not in its list, was not valid then, or stands beside another name. A list that is
/// not at hand is said once. `firstLine`: of the data in the file that holds them. XSD validity says nothing about this.
std::vector<Finding> checkCodes(ByteView data, const CodelistSource& source, UtcTime time, int firstLine = 1);

} // namespace parafa
