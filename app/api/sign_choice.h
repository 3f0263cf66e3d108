// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/sign_request.h"
#include "operations/sign_documents.h"

namespace parafa::api
{

/// What kind of signatures a document carries already: a caller may leave the level out then.
struct ExistingSignatures {
    bool asicE = false; ///< the document is an ASiC-E container: a signature is added to it
    std::optional<SignatureForm> form;
};
ExistingSignatures existingSignatures(const OpenedDocument& document);

/// Form, level, container and packaging of the signature that the parameters ask for. Errors: 422 for a level, container,
/// packaging or digest that is none or contradicts the others, 422 UNSUPPORTED_SIGNATURE_LEVEL without any level.
ApiResult<SignOptions> chooseOptions(const SignRequest& request, const ExistingSignatures& existing, bool formData);

} // namespace parafa::api
