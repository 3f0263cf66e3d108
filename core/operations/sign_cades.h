// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container_writer.h"
#include "keys/signing_key.h"
#include "signature/signing.h"

namespace parafa
{

/// An ASiCManifest over documents; `protectedBy`: the entry of the signature or token that will stand over it; `rootFile`: the
/// document that is marked as such, none where it is empty.
Result<Bytes> makeAsicManifest(const std::vector<DocumentToSign>& documents, DigestAlgorithm digest,
                               const std::string& protectedBy, const std::string& protectedType, const Progress& progress,
                               const std::string& rootFile = {});

/// Prepare, sign, prove the value against the certificate, complete.
Result<Bytes> makeCadesSignature(const SigningRequest& request, SigningKey& key, const Progress& progress);

/// The files that a CAdES signature adds to a container, the signature file first.
/// ASiC-S: META-INF/signature.p7s over the only document (EN 319 162-1, 4.3.3.2). ASiC-E: META-INF/signatureNNN.p7s over an
/// ASiCManifest that names all documents (4.4.4). `existing`: the container it is added to; may be null.
Result<std::vector<NewEntry>> makeCadesFiles(SigningRequest request, SigningKey& key, ContainerType type,
                                             const Container* existing, const Progress& progress);

} // namespace parafa
