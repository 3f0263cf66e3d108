// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "operations/sign_documents.h"

#include <string>
#include <vector>

namespace parafa
{

/// What the signing page asks for, complete: nothing is asked in between.
struct SigningJob {
    std::vector<DocumentToSign> documents;
    /// Set: a signature is added to this container instead, over the documents it holds.
    OpenedDocumentPtr existing;
    std::string keyFile; ///< PKCS#12
    Secret passphrase;
    SignOptions options;
    std::string target;
};

/// The core as the window sees it. Implemented by the program over core/operations, by tests as they need. Every call may be
/// made from any thread and blocks; the window calls only through JobRunner. Errors are those of core/operations.
class DocumentService
{
public:
    virtual ~DocumentService() = default;
    virtual Result<OpenedDocumentPtr> open(const std::string& path, const Progress& progress) const = 0;
    /// A container inside a container; always succeeds, see OpenedDocument::unreadable.
    virtual OpenedDocumentPtr openNested(const OpenedPart& part) const = 0;
    /// From now on these files and folders say whom to trust. Gives the number of certificates; on failure nothing changes.
    virtual Result<std::size_t> trust(const std::vector<std::string>& files) = 0;
    virtual Result<Report> validate(const OpenedDocument& document, const Progress& progress) const = 0;
    virtual Result<DocumentPresentation> present(const OpenedPart& part, const Progress& progress) const = 0;
    /// Lays out an HTML presentation and gives the bytes of a paged PDF. Unsupported where no layout helper is there.
    virtual Result<Bytes> layoutHtml(ByteView html, const Progress& progress) const = 0;
    virtual Result<std::vector<std::string>> extract(const OpenedDocument& document, const std::string& folder,
                                                     const std::vector<std::string>& names, const Progress& progress) const = 0;
    /// The certificate a key file signs with. Errors: InputMissing, CannotRead, Unreadable, WrongPassword, KeyRefused.
    virtual Result<Certificate> keyCertificate(const std::string& keyFile, const Secret& passphrase) const = 0;
    virtual Result<SignOutcome> sign(const SigningJob& job, const Progress& progress) const = 0;
};

} // namespace parafa
