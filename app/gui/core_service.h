// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/token_keys.h"
#include "gui/desktop_environment.h"
#include "jobs/document_service.h"

#include <functional>
#include <mutex>

namespace parafa
{

/// The core behind the window: operations with the services of this program. Safe from any thread.
class CoreService : public DocumentService
{
public:
    /// Lays HTML out and gives a paged PDF; empty: there is no helper for it.
    using HtmlLayout = std::function<Result<Bytes>(ByteView html, const Progress& progress)>;
    using Clock = std::function<UtcTime()>;

    /// `services` is taken as it is but for its time, which is read anew from `clock` for every call.
    /// `modules`: PKCS#11 modules to ask for keys; empty: those found on this computer.
    CoreService(Services services, Clock clock, HtmlLayout layout, std::vector<std::string> modules = {});
    /// With the settings of this computer: trust, evidence, policy and time-stamp services come from `environment`, which
    /// outlives this object; of `services` count the helper process and the forms.
    CoreService(DesktopEnvironment& environment, Services services, HtmlLayout layout, std::vector<std::string> modules = {});

    Result<OpenedDocumentPtr> open(const std::string& path, const Progress& progress) const override;
    OpenedDocumentPtr openNested(const OpenedPart& part) const override;
    Result<std::size_t> trust(const std::vector<std::string>& files) override;
    Result<Report> validate(const OpenedDocument& document, const Progress& progress) const override;
    Result<DocumentPresentation> present(const OpenedPart& part, const Progress& progress) const override;
    Result<DocumentPresentation> presentAs(const OpenedPart& part, const PresentationChoice& choice,
                                           const Progress& progress) const override;
    Result<XdcCheck> checkForm(const OpenedPart& part, const Progress& progress) const override;
    Result<Bytes> layoutHtml(ByteView html, const Progress& progress) const override;
    Result<std::vector<std::string>> extract(const OpenedDocument& document, const std::string& folder,
                                             const std::vector<std::string>& names, const Progress& progress) const override;
    Result<Certificate> keyCertificate(const std::string& keyFile, const Secret& passphrase) const override;
    KeyOffers keys(const Progress& progress) const override;
    Result<SignOutcome> sign(const SigningJob& job, const Progress& progress) const override;
    Result<void> checkCounterSignature(const OpenedDocument& document, const Report& report,
                                       const std::string& signatureId) const override;
    Result<void> signSeries(const SigningJob& key, SigningSeries& series, const Progress& progress) const override;
    Result<AugmentOutcome> stamp(const OpenedDocument& document, const StampingJob& job, std::vector<Finding>& notes,
                                 const Progress& progress) const override;
    Result<SignerCheck> checkSigner(const Certificate& signer, const Progress& progress) const override;
    std::vector<std::string> timeStampServices() const override;
    Result<std::vector<FormatAdvice>> adviseFormats(const std::vector<DocumentToSign>& documents,
                                                    const Progress& progress) const override;
    Result<std::vector<SignedRevision>> signedRevisions(const OpenedDocument& document, const Progress& progress) const override;
    Result<PdfSigningFacts> pdfSigningFacts(const OpenedDocument& document, const Progress& progress) const override;
    Result<ByteSourcePtr> previewVisible(const OpenedDocument& document, const PdfOptions& options,
                                         const VisibleSignature& visible, const std::string& signer,
                                         const Progress& progress) const override;

private:
    HeldServices reading() const;
    Result<HeldServices> judging(bool askedForNetwork = false) const;
    struct Stamping;
    /// Services that may ask this time-stamp service; empty: none is wanted.
    Result<Stamping> stamping(const std::string& timeStampUrl) const;
    Result<SignOutcome> signWith(SigningKey& key, const SigningJob& job, const Progress& progress) const;
    mutable std::mutex m_lock; ///< of m_services
    Services m_services;
    DesktopEnvironment* m_environment = nullptr;
    Clock m_clock;
    HtmlLayout m_layout;
    TokenKeys m_tokens;
};

} // namespace parafa
