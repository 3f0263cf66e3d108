// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"

#include "common/trust_files.h"
#include "keys/certificate_order.h"
#include "keys/pkcs12_file.h"

namespace parafa
{

CoreService::CoreService(Services services, Clock clock, HtmlLayout layout, std::vector<std::string> modules)
    : m_services(std::move(services)), m_clock(std::move(clock)), m_layout(std::move(layout)), m_tokens(std::move(modules))
{
}

Services CoreService::services() const
{
    const std::scoped_lock lock(m_lock);
    Services services = m_services;
    services.now = m_clock();
    return services;
}

Result<OpenedDocumentPtr> CoreService::open(const std::string& path, const Progress& progress) const
{
    return openDocument(path, services(), progress);
}

OpenedDocumentPtr CoreService::openNested(const OpenedPart& part) const
{
    return openBytes(part.name, part.content, services());
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
    const std::scoped_lock lock(m_lock);
    m_services.trustAnchors = std::move(anchors);
    return m_services.trustAnchors.size();
}

Result<Report> CoreService::validate(const OpenedDocument& document, const Progress& progress) const
{
    return validateDocument(document, services(), {}, progress);
}

Result<DocumentPresentation> CoreService::present(const OpenedPart& part, const Progress& progress) const
{
    return presentDocument(part, services(), progress);
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

KeyOffers CoreService::keys() const
{
    TokenSearch search = m_tokens.search();
    KeyOffers keys;
    keys.failures = std::move(search.failures);
    for (const TokenEntry& entry : search.entries)
        keys.offers.push_back({KeyUri::of(entry.certificate), entry.certificate.certificate,
                               keyPurpose(entry.certificate.certificate), entry.certificate.token});
    return keys;
}

Result<SignOutcome> CoreService::sign(const SigningJob& job, const Progress& progress) const
{
    Services with = services();
    network::NetworkHttpClient http({network::ProxySettings::fromEnvironment()});
    if (!job.timeStampUrl.empty()) {
        // The person named the service: that is asking for the network.
        with.http = &http;
        with.timeStampServices = {{job.timeStampUrl, {}, nullptr}};
    }
    const auto signWith = [&](SigningKey& key) {
        return job.existing ? addSignature(*job.existing, key, job.options, job.target, with, progress)
                            : signDocuments(job.documents, key, job.options, job.target, with, progress);
    };
    if (!job.keyUri.empty() && job.pins)
        return m_tokens.withKey(job.keyUri, *job.pins, signWith);
    const auto key = openPkcs12(job.keyFile, job.passphrase);
    if (!key)
        return std::unexpected(key.error());
    return signWith(**key);
}

} // namespace parafa
