// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "validation/verdict.h"

namespace parafa
{

/// What is known about a signer's certificate before its key is used.
struct SignerCheck {
    Qualification qualification = Qualification::Unknown; ///< what a signature made now would be
    std::optional<Mandate> mandate;
    bool revocationKnown = false; ///< somebody answered whether it is revoked
    bool stops = false;           ///< a signature made with it now could not be valid: not valid now, revoked
    std::vector<Finding> findings;
};

/// Validity, path, revocation and kind of a certificate at `services.now`, by the same rules as the check of a signature
/// (EN 319 102-1, 5.2.6; TS 119 615). `chain`: issuers that came with the key. Asks the network only through `services.evidence`.
/// Where nobody is trusted yet, the path is not judged and only validity and kind of the certificate itself count.
SignerCheck checkSigner(const Certificate& signer, const std::vector<Certificate>& chain, const Services& services);

} // namespace parafa
