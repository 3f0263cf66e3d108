// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/signing_series.h"
#include "keys/pin_provider.h"
#include "keys/signing_key.h"
#include "operations/augment.h"
#include "operations/check_xdc.h"
#include "operations/format_advice.h"
#include "operations/open_document.h"
#include "operations/pdf_revisions.h"
#include "operations/pdf_signing.h"
#include "operations/sign_documents.h"
#include "operations/signer_check.h"
#include "text/language.h"

#include <string>
#include <vector>

namespace parafa
{

/// A certificate on a token with which something can be signed.
struct KeyOffer {
    std::string uri; ///< RFC 7512; names it to `sign`
    Certificate certificate;
    KeyPurpose purpose = KeyPurpose::Signing;
    TokenInfo token;
    std::optional<Mandate> mandate; ///< of a mandate certificate
};
struct KeyOffers {
    std::vector<KeyOffer> offers; ///< those for signing first
    std::vector<Error> failures;  ///< modules and tokens that could not be asked
};

/// What a visible signature shows; who signs and when are put in when it is made.
struct VisibleSignature {
    Language language = Language::Sk;
    bool words = true;     ///< signer, time, and the reason and place of the options, each on a line
    std::string text;      ///< own lines above them, UTF-8
    std::string imageFile; ///< PNG or JPEG; empty: none
};

/// What the signing page asks for. Nothing is asked in between but the PIN of a token.
struct SigningJob {
    std::vector<DocumentToSign> documents;
    /// Set: a signature is added to this container instead, over the documents it holds.
    OpenedDocumentPtr existing;
    /// Set with `existing`: the signature of this id in that file is signed instead of documents.
    std::string counterSigned;
    std::string keyUri;                ///< a key on a token; empty: the key file
    std::shared_ptr<PinProvider> pins; ///< asked on the worker's thread; with `keyUri`
    std::string keyFile;               ///< PKCS#12
    Secret passphrase;
    SignOptions options;
    std::string timeStampUrl;                ///< for levels from T on
    std::optional<VisibleSignature> visible; ///< of a signature inside a PDF; where it stands is in `options.pdf`
    std::string target;
};

/// What the review asks for when files get a time-stamp, or a further one.
struct StampingJob {
    SignatureLevel level = SignatureLevel::T;
    std::string timeStampUrl;
    std::string target; ///< may be the file itself
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
    /// Another of the presentations that `present` offers. Without it there is one.
    virtual Result<DocumentPresentation> presentAs(const OpenedPart& part, const PresentationChoice&,
                                                   const Progress& progress) const
    {
        return present(part, progress);
    }
    /// A container of form data against the rules of the registries. Errors: NotFound where the document is none, Cancelled.
    virtual Result<XdcCheck> checkForm(const OpenedPart&, const Progress&) const
    {
        return fail(ErrorCode::NotFound, "no container");
    }
    /// Lays out an HTML presentation and gives the bytes of a paged PDF. Unsupported where no layout helper is there.
    virtual Result<Bytes> layoutHtml(ByteView html, const Progress& progress) const = 0;
    virtual Result<std::vector<std::string>> extract(const OpenedDocument& document, const std::string& folder,
                                                     const std::vector<std::string>& names, const Progress& progress) const = 0;
    /// The certificate a key file signs with. Errors: InputMissing, CannotRead, Unreadable, WrongPassword, KeyRefused.
    virtual Result<Certificate> keyCertificate(const std::string& keyFile, const Secret& passphrase) const = 0;
    /// What the tokens that are connected now offer.
    virtual KeyOffers keys(const Progress& progress) const = 0;
    virtual Result<SignOutcome> sign(const SigningJob& job, const Progress& progress) const = 0;
    /// Whether a signature can be counter-signed, before anybody is asked for a key. Errors: those of checkCounterSignature.
    virtual Result<void> checkCounterSignature(const OpenedDocument&, const Report&, const std::string& /*signatureId*/) const
    {
        return fail(ErrorCode::Unsupported, "no counter signatures here");
    }
    /// Signs a series with the key that `key` names (nothing else of it counts). The key is opened once: a card that allows it is
    /// asked for its PIN once. Ends early where `endsSeries` says so; what could not be opened at all is the result.
    virtual Result<void> signSeries(const SigningJob& key, SigningSeries& series, const Progress& progress) const
    {
        while (auto job = series.next()) {
            job->keyUri = key.keyUri;
            job->pins = key.pins;
            job->keyFile = key.keyFile;
            job->passphrase = Secret(key.passphrase.text());
            const auto result = sign(*job, progress);
            series.signedOne(result);
            if (!result && endsSeries(result.error()))
                break;
        }
        return {};
    }
    /// Raises every signature of a document to a level and writes the result. Errors: those of augmentDocument; `notes` says
    /// what was missing.
    virtual Result<AugmentOutcome> stamp(const OpenedDocument&, const StampingJob&, std::vector<Finding>& /*notes*/,
                                         const Progress&) const
    {
        return fail(ErrorCode::Unsupported, "no time-stamps here");
    }
    /// What is known of a certificate before its key is used: valid now, revoked (where that can be learnt), of which kind.
    /// Never asks for a PIN.
    virtual Result<SignerCheck> checkSigner(const Certificate&, const Progress&) const { return SignerCheck(); }
    /// Addresses of the time-stamp services that were set up; only proposals. Answers at once.
    virtual std::vector<std::string> timeStampServices() const { return {}; }
    /// What the recipient of these documents may object to; nothing about those that everybody must take.
    virtual Result<std::vector<FormatAdvice>> adviseFormats(const std::vector<DocumentToSign>&, const Progress&) const
    {
        return std::vector<FormatAdvice>();
    }
    /// What of a PDF each of its signatures covers.
    virtual Result<std::vector<SignedRevision>> signedRevisions(const OpenedDocument&, const Progress&) const
    {
        return std::vector<SignedRevision>();
    }
    /// What a PDF offers to one who signs inside it.
    virtual Result<PdfSigningFacts> pdfSigningFacts(const OpenedDocument&, const Progress&) const { return PdfSigningFacts(); }
    /// The PDF as it will look with this visible signature of `signer` (a name), signed by no key.
    virtual Result<ByteSourcePtr> previewVisible(const OpenedDocument&, const PdfOptions&, const VisibleSignature&,
                                                 const std::string& /*signer*/, const Progress&) const
    {
        return fail(ErrorCode::Unsupported, "no preview");
    }
};

} // namespace parafa
