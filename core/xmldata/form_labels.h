// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_node.h"

#include <string>
#include <string_view>

namespace parafa
{

/// How a part of a form is called, and what helps to fill it in.
struct FormLabel {
    std::string label;
    std::string help; ///< empty where there is nothing more to say
};

/// From the annotations of the schema where they are names, else the name of the element made readable. Annotations of the
/// state's data elements are definitions ("D.1.3.7 Obsahuje nazov ulice."): these are help, without their number.
FormLabel labelOf(const FormElement& element, const FormContent& content, std::string_view language);
FormLabel labelOf(const FormAttribute& attribute, std::string_view language);
/// Of an alternative or a group: the label of its first element; empty where it has none.
std::string labelOf(const FormParticle& particle, std::string_view language);

/// "DatumVydaniaRozhodnutia" as "Datum vydania rozhodnutia"; prefixes of form designers ("tbMeno", "dtpDatum") are dropped.
std::string readableName(std::string_view name);

} // namespace parafa
