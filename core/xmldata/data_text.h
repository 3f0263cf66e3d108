// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>
#include <string_view>

namespace parafa
{

/// All texts and attribute values of form data, one a line.
/// Errors: as XmlDocument::parse.
Result<std::string> dataText(ByteView data);

/// Values of the data that a presentation does not show. Codes, dates written in another order, truth values and base64 are left
/// out of the comparison: a stylesheet shows them in other words.
struct OmittedValues {
    std::size_t count = 0;
    std::string example; ///< "element: value", shortened
};
Result<OmittedValues> omittedValues(ByteView data, std::string_view presented);

} // namespace parafa
