// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/cades.h"

namespace parafa::cades
{

/// The binary CMS inside a file, and the content beside it where the file is an S/MIME message.
struct CmsInput {
    ByteSourcePtr cms;
    ByteSourcePtr detachedContent; ///< of multipart/signed: the signed part as it was signed; null otherwise
    std::vector<Finding> findings;
    bool message = false; ///< it lies in an S/MIME message
};

/// Tells DER, BER, PEM, base64 and S/MIME apart by content. Errors: Unreadable with CmsMalformed or SignatureFileEmpty;
/// LimitExceeded.
Result<CmsInput> openCmsInput(ByteSourcePtr bytes, const Limits& limits);

} // namespace parafa::cades
