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
    /// Gets what was missing for a level above B, and which service said so, also where signing failed. Not owned; may be null.
    std::vector<Finding>* notes = nullptr;
};

/// A file as a document to sign: its base name, its media type by content where that is sure, else by name.
/// Errors: InputMissing, CannotRead.
Result<DocumentToSign> documentToSign(const std::string& path);

struct SignOutcome {
    std::string path;
    Report report; ///< of the program's own output, opened and validated after saving
};

/// Signs documents into a new container, or without one into a bare signature: XAdES enveloped (one XML document), enveloping
/// or detached, CAdES attached (`Enveloping`) or detached (one document). What is signed is what `documents` hold (the bytes
/// that were shown). Above level B the services give time-stamps and evidence. The result is opened and checked before it
/// replaces anything at `target`; a value the key got wrong is KeyRefused and nothing is saved.
/// Errors: CannotWrite, KeyRefused, WrongPassword, InvalidArgument, Unsupported, NetworkUnreachable (a time-stamp or evidence is
/// not to be had), Cancelled.
Result<SignOutcome> signDocuments(const std::vector<DocumentToSign>& documents, SigningKey& key, const SignOptions& options,
                                  const std::string& target, const Services& services, const Progress& progress = {});

/// Adds a signature over the documents of an opened container, keeping everything that is there. ASiC-E takes any number of one
/// form; ASiC-S one more of its form in its file (EN 319 162-1, 4.3.3.2).
Result<SignOutcome> addSignature(const OpenedDocument& existing, SigningKey& key, const SignOptions& options,
                                 const std::string& target, const Services& services, const Progress& progress = {});

/// Adds a counter signature, at level B, to the XAdES or CAdES signature (or counter signature) with this id, in a container, an
/// XML or a CMS file; CMS in PEM or base64 becomes DER. Errors as above, NotFound (no such signature), Unsupported with
/// CounterSignatureWouldBreak where an archive time-stamp, an evidence record or another signature stands over its place.
Result<SignOutcome> addCounterSignature(const OpenedDocument& existing, const std::string& signatureId, SigningKey& key,
                                        const SignOptions& options, const std::string& target, const Services& services,
                                        const Progress& progress = {});

/// Whether addCounterSignature would try, before anybody is asked for a key; `report` is about this file. Errors: NotFound and
/// Unsupported as there. What lies inside the signature may still forbid it: that is known only from the result.
Result<void> checkCounterSignature(const OpenedDocument& existing, const Report& report, const std::string& signatureId);

/// A container that no key signs, only a time-stamp protects (EN 319 162-1, 4.3.3 and 4.4.4): ASiC-S over one document, ASiC-E
/// over a manifest of all. Of `options` counts container, digest and notes.
Result<SignOutcome> timestampDocuments(const std::vector<DocumentToSign>& documents, const SignOptions& options,
                                       const std::string& target, const Services& services, const Progress& progress = {});

} // namespace parafa
