// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file.h"
#include "signature/parsed_signature.h"

namespace parafa::pades
{

/// What the level of a signature depends on and ParsedSignature does not tell.
struct SignatureTraits {
    bool besAttributes = false; ///< the signed attributes of CAdES (EN 319 122-1, 6.3)
    bool signingTimeAttribute = false;
    bool singleSigner = false;
    bool detached = false; ///< the CMS holds no content, or only the digest where its SubFilter wants that
    bool contentIsData = false;
    bool signerIncluded = false; ///< the signer's certificate is in the CMS
};

/// What the file adds to a signature.
struct FileTraits {
    bool evidence = false;          ///< a DSS with revocation data for the signature
    bool evidenceStore = false;     ///< a DSS at all
    bool documentTimestamp = false; ///< one that covers the signature
    bool evidenceStamped = false;   ///< one that covers a DSS too
};

/// The level by what is really there, as DSS names it (EN 319 142-1, 6; EN 319 142-2 for BES, EPES and LTV).
std::string levelOf(const ParsedSignature& signature, const PdfSignature& dictionary, const SignatureTraits& traits,
                    const FileTraits& file);

} // namespace parafa::pades
