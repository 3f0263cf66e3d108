// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_model.h"

#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// One field that can be filled in, for scripts that do it by paths.
struct FormField {
    std::string path; ///< as FormInstance::set takes it; "[]" behind what repeats
    std::string label;
    std::string type;                 ///< built-in type of XML Schema; "xml" where XML is edited
    bool required = false;            ///< it and everything above it must be there, and an empty value would not do
    bool alternative = false;         ///< only one of several is filled in
    bool repeats = false;             ///< it or something above it
    const FormType* limits = nullptr; ///< null for XML
};

struct FormFields {
    std::vector<FormField> fields;
    /// Paths where a form goes on inside itself or past a limit and was not followed.
    std::vector<std::string> notFollowed;
};

struct FormFieldLimits {
    std::size_t maxFields = 20'000;
    std::size_t maxDepth = 60;
};

/// Every field of a form that begins with `root`, in the order of the form; each part that contains itself once.
FormFields fieldsOf(const FormElement& root, std::string_view language, const FormFieldLimits& limits = {});

/// The limits of a type in words of XML Schema: "maxLength 20, pattern \d{10}"; empty where there are none.
std::string limitsText(const FormType& type);

} // namespace parafa
