// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"

#include "common/trust_files.h"
#include "gui/platform_proxy.h"
#include "gui/visible_appearance.h"
#include "keys/certificate_order.h"
#include "keys/pkcs12_file.h"
#include "network/network_http_client.h"
#include "validation/qualification.h"

namespace parafa
{

CoreService::CoreService(Services services, Clock clock, HtmlLayout layout, std::vector<std::string> modules)
    : m_services(std::move(services)), m_clock(std::move(clock)), m_layout(std::move(layout)), m_tokens(std::move(modules))
{
}

CoreService::CoreService(DesktopEnvironment& environment, Services services, HtmlLayout layout, std::vector<std::string> modules)
    : m_services(std::move(services)), m_environment(&environment), m_layout(std::move(layout)), m_tokens(std::move(modules))
{
}

HeldServices CoreService::reading() const
{
    const std::scoped_lock lock(m_lock);
    HeldServices held{m_services, nullptr};
    if (!m_environment) {
        held.services.now = m_clock();
        return held;
    }
    // Documents are opened and shown also with settings that are wrong; only judging needs them.
    if (auto read = m_environment->forReading()) {
        held = std::move(*read);
        held.services.isolated = m_services.isolated;
        held.services.forms = m_services.forms;
    }
    return held;
}

Result<HeldServices> CoreService::judging(bool askedForNetwork) const
{
    if (!m_environment)
        return reading();
    auto held = m_environment->forJudging(askedForNetwork);
    if (!held)
        return held;
    held->services.isolated = m_services.isolated;
    held->services.forms = m_services.forms;
    return held;
}

Result<OpenedDocumentPtr> CoreService::open(const std::string& path, const Progress& progress) const
{
    const HeldServices held = reading();
    return openDocument(path, held.services, progress);
}

OpenedDocumentPtr CoreService::openNested(const OpenedPart& part) const
{
    const HeldServices held = reading();
    return openBytes(part.name, part.content, held.services);
}

Result<std::size_t> CoreService::trust(const std::vector<std::string>& files)
{
    std::vector<Certificate> anchors;
    for (const std::string& file : files) {
        Result<std::vector<Certificate>> loaded = loadTrust(file);
        if (!loaded)
            return std::unexpected(loaded.error());
        anchors.insert(anchors.end(), loaded->begin(), loaded->end());
    }
    const std::size_t count = anchors.size();
    if (m_environment) {
        m_environment->setUserAnchors(std::move(anchors));
        return count;
    }
    const std::scoped_lock lock(m_lock);
    m_services.trustAnchors = std::move(anchors);
    return count;
}

Result<Report> CoreService::validate(const OpenedDocument& document, const Progress& progress) const
{
    const auto held = judging();
    if (!held)
        return std::unexpected(held.error());
    return validateDocument(document, held->services, {}, progress);
}

Result<DocumentPresentation> CoreService::present(const OpenedPart& part, const Progress& progress) const
{
    const HeldServices held = reading();
    return presentDocument(part, held.services, progress);
}

Result<DocumentPresentation> CoreService::presentAs(const OpenedPart& part, const PresentationChoice& choice,
                                                    const Progress& progress) const
{
    const HeldServices held = reading();
    return presentDocument(part, held.services, progress, {choice.language, choice.environment, choice.media});
}

Result<XdcCheck> CoreService::checkForm(const OpenedPart& part, const Progress& progress) const
{
    constexpr std::uint64_t maxFormBytes = std::uint64_t{64} << 20;
    const auto bytes = readAll(*part.content, maxFormBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!XmlDataContainer::looksLike(*bytes))
        return fail(ErrorCode::NotFound, "no container of form data");
    const HeldServices held = reading();
    return checkXdc(*bytes, {}, held.services, progress);
}

Result<Bytes> CoreService::layoutHtml(ByteView html, const Progress& progress) const
{
    if (!m_layout)
        return fail(ErrorCode::Unsupported, "no helper that lays out HTML");
    return m_layout(html, progress);
}

Result<std::vector<std::string>> CoreService::extract(const OpenedDocument& document, const std::string& folder,
                                                      const std::vector<std::string>& names, const Progress& progress) const
{
    return extractDocuments(document, folder, names, progress);
}

Result<Certificate> CoreService::keyCertificate(const std::string& keyFile, const Secret& passphrase) const
{
    const auto key = openPkcs12(keyFile, passphrase);
    if (!key)
        return std::unexpected(key.error());
    return (*key)->certificate();
}

KeyOffers CoreService::keys(const Progress& progress) const
{
    TokenSearch search = m_tokens.search(progress.stop);
    KeyOffers keys;
    keys.failures = std::move(search.failures);
    for (const TokenEntry& entry : search.entries)
        keys.offers.push_back({KeyUri::of(entry.certificate), entry.certificate.certificate,
                               keyPurpose(entry.certificate.certificate), entry.certificate.token,
                               mandateOf(CertificateFacts::of(entry.certificate.certificate))});
    return keys;
}

std::vector<std::string> CoreService::timeStampServices() const
{
    std::vector<std::string> addresses;
    if (m_environment)
        for (const TimeStampSetting& service : m_environment->settings().timeStampServices)
            addresses.push_back(service.url);
    return addresses;
}

Result<std::vector<FormatAdvice>> CoreService::adviseFormats(const std::vector<DocumentToSign>& documents,
                                                             const Progress& progress) const
{
    const HeldServices held = reading();
    return parafa::adviseFormats(documents, held.services, progress);
}

Result<std::vector<SignedRevision>> CoreService::signedRevisions(const OpenedDocument& document, const Progress& progress) const
{
    return parafa::signedRevisions(document.bytes, progress);
}

Result<PdfSigningFacts> CoreService::pdfSigningFacts(const OpenedDocument& document, const Progress& progress) const
{
    return parafa::pdfSigningFacts(document.bytes, progress);
}

Result<ByteSourcePtr> CoreService::previewVisible(const OpenedDocument& document, const PdfOptions& options,
                                                  const VisibleSignature& visible, const std::string& signer,
                                                  const Progress& progress) const
{
    const auto shown = withAppearance(options, visible, signer, reading().services.now);
    return shown ? previewPdfSignature(document.bytes, *shown, progress) : std::unexpected(shown.error());
}

/// Services for one call that signs or stamps, with what they point into.
struct CoreService::Stamping {
    HeldServices held;
    std::unique_ptr<network::NetworkHttpClient> http;
};

Result<CoreService::Stamping> CoreService::stamping(const std::string& timeStampUrl) const
{
    // The person named the service: that is asking for the network.
    const bool asked = !timeStampUrl.empty();
    auto held = judging(asked);
    if (!held)
        return std::unexpected(held.error());
    Stamping stamping{std::move(*held), nullptr};
    Services& with = stamping.held.services;
    if (!asked)
        return stamping;
    if (!with.http) {
        network::NetworkSettings settings{network::ProxySettings::fromEnvironment()};
        settings.platformProxy = platformProxyFor;
        stamping.http = std::make_unique<network::NetworkHttpClient>(std::move(settings));
        with.http = stamping.http.get();
    }
    // A service of the settings may have a login and a policy; any other has neither.
    std::erase_if(with.timeStampServices, [&](const TimeStampService& service) { return service.url != timeStampUrl; });
    if (with.timeStampServices.empty())
        with.timeStampServices = {{timeStampUrl, {}, nullptr}};
    return stamping;
}

Result<SignOutcome> CoreService::signWith(SigningKey& key, const SigningJob& job, const Progress& progress) const
{
    const auto stamping = this->stamping(job.timeStampUrl);
    if (!stamping)
        return std::unexpected(stamping.error());
    const Services& with = stamping->held.services;
    if (job.existing && !job.counterSigned.empty())
        return addCounterSignature(*job.existing, job.counterSigned, key, job.options, job.target, with, progress);
    if (job.existing)
        return addSignature(*job.existing, key, job.options, job.target, with, progress);
    SignOptions options = job.options;
    if (job.visible) {
        auto shown = withAppearance(options.pdf, *job.visible, key.certificate().displayName(), with.now);
        if (!shown)
            return std::unexpected(shown.error());
        options.pdf = std::move(*shown);
    }
    return signDocuments(job.documents, key, options, job.target, with, progress);
}

Result<SignOutcome> CoreService::sign(const SigningJob& job, const Progress& progress) const
{
    const auto use = [&](SigningKey& key) { return signWith(key, job, progress); };
    if (!job.keyUri.empty() && job.pins)
        return m_tokens.withKey(job.keyUri, *job.pins, progress.stop, use);
    const auto key = openPkcs12(job.keyFile, job.passphrase);
    if (!key)
        return std::unexpected(key.error());
    return use(**key);
}

Result<void> CoreService::checkCounterSignature(const OpenedDocument& document, const Report& report,
                                                const std::string& signatureId) const
{
    return parafa::checkCounterSignature(document, report, signatureId);
}

Result<void> CoreService::signSeries(const SigningJob& with, SigningSeries& series, const Progress& progress) const
{
    const auto use = [&](SigningKey& key) -> Result<void> {
        while (const auto job = series.next()) {
            const auto result = signWith(key, *job, progress);
            series.signedOne(result);
            if (!result && endsSeries(result.error()))
                break;
        }
        return {};
    };
    if (!with.keyUri.empty() && with.pins)
        return m_tokens.withKey(with.keyUri, *with.pins, progress.stop, use);
    const auto key = openPkcs12(with.keyFile, with.passphrase);
    if (!key)
        return std::unexpected(key.error());
    return use(**key);
}

Result<AugmentOutcome> CoreService::stamp(const OpenedDocument& document, const StampingJob& job, std::vector<Finding>& notes,
                                          const Progress& progress) const
{
    const auto stamping = this->stamping(job.timeStampUrl);
    if (!stamping)
        return std::unexpected(stamping.error());
    AugmentOptions options;
    options.level = job.level;
    return augmentDocument(document, options, job.target, stamping->held.services, notes, progress);
}

Result<SignerCheck> CoreService::checkSigner(const Certificate& signer, const Progress&) const
{
    const auto held = judging();
    if (!held)
        return std::unexpected(held.error());
    return parafa::checkSigner(signer, {}, held->services);
}

} // namespace parafa
