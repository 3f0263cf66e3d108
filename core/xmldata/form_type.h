// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/xsd_pattern.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// A text in one language; the language is empty where the form does not say it.
struct FormText {
    std::string language;
    std::string text; ///< white space collapsed
};
using FormTexts = std::vector<FormText>;
/// The text in this language, else the one without a language, else the Slovak, else the first; empty where there is none.
std::string_view textIn(const FormTexts& texts, std::string_view language);

/// What a value is, of the built-in types of XML Schema (part 2, 3).
enum class ValueKind {
    Text,
    Boolean,
    Decimal,
    Integer,
    Float,
    Date,
    DateTime,
    Time,
    Year,
    YearMonth,
    Month,
    MonthDay,
    Day,
    Duration,
    Base64,
    Hex
};
/// The name of XML Schema: "date", "gYearMonth".
std::string_view valueKindName(ValueKind kind);

enum class WhiteSpace { Preserve, Replace, Collapse };

/// One permitted value and what it is called.
struct FormChoiceValue {
    std::string value;
    FormTexts labels;
};

/// A simple type with all limits of the types it restricts (XML Schema part 2, 4.3). Belongs to a FormModel.
struct FormType {
    std::string name; ///< of the schema or built in, for lists; may be empty
    ValueKind kind = ValueKind::Text;
    WhiteSpace whiteSpace = WhiteSpace::Preserve;
    std::optional<std::size_t> length, minLength, maxLength; ///< characters; octets of Base64 and Hex; items of a list
    std::optional<std::size_t> totalDigits, fractionDigits;
    std::optional<std::string> minInclusive, maxInclusive, minExclusive, maxExclusive;
    std::vector<std::vector<XsdPattern>> patterns; ///< of each step one must match; those that cannot be read are left out
    std::vector<FormChoiceValue> values;           ///< enumeration; empty: none
    const FormType* item = nullptr;                ///< of a list
    std::vector<const FormType*> members;          ///< of a union; then only `values` and `patterns` count beside them
    FormTexts help;
};

/// The type a person fills in: of a union of one type and the empty value that type, else the type itself.
const FormType& mainType(const FormType& type);
/// The values to pick from: the enumeration, or all that the patterns leave where these are few; empty: free input.
std::vector<FormChoiceValue> valuesToPick(const FormType& type, std::size_t limit = 40);

} // namespace parafa
