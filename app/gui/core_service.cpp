// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"

#include "common/trust_files.h"
#include "keys/pkcs12_file.h"

namespace parafa
{

CoreService::CoreService(Services services, Clock clock, HtmlLayout layout)
    : m_services(std::move(services)), m_clock(std::move(clock)), m_layout(std::move(layout))
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

Result<SignOutcome> CoreService::sign(const SigningJob& job, const Progress& progress) const
{
    const auto key = openPkcs12(job.keyFile, job.passphrase);
    if (!key)
        return std::unexpected(key.error());
    if (job.existing)
        return addSignature(*job.existing, **key, job.options, job.target, services(), progress);
    return signDocuments(job.documents, **key, job.options, job.target, services(), progress);
}

} // namespace parafa
