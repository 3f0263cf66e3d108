// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/code_list_lookup.h"
#include "xmldata/form_instance.h"

#include <optional>

namespace parafa
{

/// The state's data element for an item of a base code list: Codelist with CodelistCode and CodelistItem of ItemCode and
/// ItemName (data standards of 55/2014, annex 3: D.5).
struct FormCodeList {
    std::string path;     ///< of the element that holds Codelist
    std::string codeList; ///< "CL000086": as filled in, else as the annotation names it; empty: not known
};
/// Whether this element takes an item of a code list.
std::optional<FormCodeList> codeListOf(FormInstance& form, const FormNode& node);

/// Fills the code of the list in where the element's Codelist was chosen and the annotation names the list.
void presetCodeList(FormInstance& form, const FormNode& node);

/// Fills the item in: code list, code and name. Errors: those of FormInstance::set.
Result<void> pickItem(FormInstance& form, const FormCodeList& place, const CodeListItem& item);

} // namespace parafa
