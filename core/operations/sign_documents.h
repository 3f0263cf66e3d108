// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/signing_key.h"
#include "operations/open_document.h"
#include "operations/pdf_options.h"
#include "signature/signing.h"

namespace parafa
{

struct SignOptions {
    SignatureForm form = SignatureForm::XAdES;
    std::optional<ContainerType> container = ContainerType::AsicE; ///< nothing: bare signature
    std::string level = "B";
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    AttributeProfile profile = AttributeProfile::Upvs;
    Packaging packaging = Packaging::Detached;
    bool pss = false;
    std::vector<std::string> claimedRoles;
    PdfOptions pdf; ///< of PAdES
};

/// A file as a document to sign: its base name, its media type by content where that is sure, else by name.
/// Errors: InputMissing, CannotRead.
Result<DocumentToSign> documentToSign(const std::string& path);

struct SignOutcome {
    std::string path;
    Report report; ///< of the program's own output, opened and validated after saving
};

/// Signs documents into a new container. What is signed is what `documents` hold (the bytes that were shown). The result is
/// opened and checked before it replaces anything at `target`; a value the key got wrong is KeyRefused and nothing is saved.
/// Errors: CannotWrite, KeyRefused, WrongPassword, InvalidArgument, Cancelled.
Result<SignOutcome> signDocuments(const std::vector<DocumentToSign>& documents, SigningKey& key, const SignOptions& options,
                                  const std::string& target, const Services& services, const Progress& progress = {});

/// Adds a signature over the documents of an opened container, keeping everything that is there.
Result<SignOutcome> addSignature(const OpenedDocument& existing, SigningKey& key, const SignOptions& options,
                                 const std::string& target, const Services& services, const Progress& progress = {});

} // namespace parafa
