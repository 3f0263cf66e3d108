// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/sign_request.h"
#include "operations/open_document.h"

namespace parafa::api
{

/// True where the request is about an XML data container: it is one, or asks for one to be made.
bool isFormData(const SignRequest& request);

/// Makes the container of form data that a request asks for, out of its XML, or checks the one it brought; `request.document`
/// is then what will be signed. Schema and stylesheet come from the request, else from the forms of this computer: nothing is
/// fetched. Errors: 422 with what is missing or violated, 400 UNKNOWN_EFORM.
ApiResult<void> prepareFormData(SignRequest& request, const Services& services);

/// The same check for each container of form data inside a signed container, where the request brought schemas or names a form
/// to load.
ApiResult<void> checkFormDataIn(const OpenedDocument& container, const SignParameters& parameters, const Services& services);

} // namespace parafa::api
