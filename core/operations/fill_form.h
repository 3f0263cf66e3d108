// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/presentation_choice.h"
#include "operations/services.h"
#include "xmldata/form_instance.h"
#include "xmldata/form_package.h"
#include "xmldata/xml_data_container.h"

namespace parafa
{

/// What the schema check in the helper says about data laid out by lines, put to the fields.
/// Errors: those of IsolatedRunner::validateSchema; Unsupported where there is no helper.
Result<std::vector<FormProblem>> schemaProblems(const FormXml& data, ByteView schema, const Services& services,
                                                const Progress& progress = {});

/// Schemas and names for a container of this form's data; `data` is left to the caller.
/// Errors: NotFound where the form has no such signing presentation.
Result<NewXmlDataContainer> containerParts(const FormPackage& package, const PresentationChoice& choice = {});

} // namespace parafa
