// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "xmldata/form_type.h"

#include <optional>
#include <string>
#include <string_view>

namespace parafa
{

/// What is wrong with a value, as a finding whose sentence says what is wanted; nothing where it complies. The value is read
/// after the type's white space handling. What cannot be told here (a pattern past the limits, times with different zones) is
/// left to the schema check. XML Schema part 2.
std::optional<Finding> checkValue(const FormType& type, std::string_view value);
bool accepts(const FormType& type, std::string_view value);

/// The value after white space handling (part 2, 4.3.6).
std::string normalizedValue(const FormType& type, std::string_view value);

/// A short value that complies, for hints and for trying a form out; empty where none was found.
std::string exampleValue(const FormType& type);

/// Order of two decimal numbers of any length, as written: negative, zero, positive. Both must be decimals.
int compareDecimals(std::string_view left, std::string_view right);

/// Lexical forms of XML Schema part 2; dates must exist in the calendar.
bool isValueOfKind(ValueKind kind, std::string_view value);

} // namespace parafa
