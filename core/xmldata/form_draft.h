// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_instance.h"
#include "xmldata/form_package.h"

namespace parafa
{

/// A form made ready to be filled in: from the package's empty data where they fit its schema, else empty.
/// `rootElement`: local name, for forms that may begin with several; empty: the empty data's, else the first.
/// Errors: those of FormModel::read; NotFound with FormFieldUnknown for a root that is not there.
Result<std::unique_ptr<FormInstance>> startForm(const FormPackage& package, const std::string& rootElement = {});

/// A form's data half done: the XML as far as it goes, before it an instruction that says which form it is and how many
/// fields are still missing or wrong.
struct FormDraft {
    std::string identifier, version;
    std::size_t open = 0; ///< fields still missing or wrong
};
Result<Bytes> writeDraft(FormInstance& instance, const FormPackage& package);
/// Of any form data: from the instruction, else from the namespace; empty where neither says it.
FormDraft draftOf(ByteView xml);

} // namespace parafa
