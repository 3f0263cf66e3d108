// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/check_formats.h"

namespace parafa
{

/// A MessageImprint (RFC 3161, 2.4.1) over something that stands for a signed document.
struct MessageImprint {
    std::string of;   ///< "document" or "signature"
    std::string name; ///< of the document, or the id of the signature
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    Bytes value; ///< the digest
    Bytes der;   ///< the SEQUENCE, parameters NULL
};

/// How a signed document is identified (55/2014, § 57d, annex 12). The decree gives no text form of an imprint: none is made up.
struct DocumentIdentifier {
    std::string containerFormat; ///< "ASiC-E", "ASiC-S"; empty where the file is no container
    std::vector<std::pair<std::string, std::string>> documentFormats; ///< name, identifier
    /// § 57d (3): over the document where one signature signs it directly or none at all; over each signature's value for
    /// several signatures or in ASiC (RSA octets, ECDSA as DER).
    std::vector<MessageImprint> imprints;
};

/// The DER of a MessageImprint.
Bytes messageImprint(DigestAlgorithm algorithm, ByteView digest);

/// Errors: those of opening and validating; the digest is SHA-256.
Result<DocumentIdentifier> identifyDocument(const OpenedDocument& document, const Services& services,
                                            const Progress& progress = {});

} // namespace parafa
