// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "signature/signing.h"

namespace parafa
{

/// An opened file as a document to sign under this name. A container is signed as the file it is, not as what lies in it.
inline DocumentToSign documentToSign(const OpenedDocument& opened, const std::string& name)
{
    const std::string mediaType = opened.container               ? opened.container->mediaType()
                                  : opened.documents.size() == 1 ? opened.documents.front().mediaType
                                                                 : std::string();
    return {name, mediaType.empty() ? "application/octet-stream" : mediaType, opened.bytes};
}

/// A PDF on its own, which can be signed inside itself.
inline bool isPdf(const OpenedDocument& opened)
{
    return !opened.container && !opened.documents.empty() && opened.documents.front().mediaType == "application/pdf";
}

} // namespace parafa
