// SPDX-License-Identifier: EUPL-1.2
#include "operations/signature_reader.h"

#include "operations/cms_reader.h"
#include "operations/legacy_zep.h"
#include "pades/pades.h"
#include "xades/xades.h"

#include <algorithm>

namespace parafa
{

namespace
{

class XadesReader final : public SignatureReader
{
public:
    XadesReader(std::string name, xades::SignatureFile file) : m_name(std::move(name)), m_file(std::move(file)) {}

    void announce(SignedObjects& objects) const override { m_file.announce(objects); }
    Result<ReadSignatures> parse(const SignedObjects& objects, const Progress& progress) const override
    {
        auto parsed = m_file.parse(objects, progress);
        if (!parsed)
            return std::unexpected(parsed.error());
        return ReadSignatures{std::move(parsed->signatures), {}, std::move(parsed->findings)};
    }
    const std::string& name() const override { return m_name; }

private:
    std::string m_name;
    xades::SignatureFile m_file;
};

Result<SignatureReaderPtr> openXades(const std::string& name, const ByteSource& content, xades::Host host, std::uint64_t maxBytes)
{
    auto bytes = readAll(content, maxBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    xades::ParseOptions options;
    options.host = host;
    options.file = name;
    auto file = xades::SignatureFile::open(*bytes, options);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<XadesReader>(name, std::move(*file));
}

class PadesReader final : public SignatureReader
{
public:
    PadesReader(std::string name, PdfFile file) : m_name(std::move(name)), m_file(std::move(file)) {}

    // A PDF covers itself by ranges of its own bytes: nothing to announce.
    void announce(SignedObjects&) const override {}
    Result<ReadSignatures> parse(const SignedObjects& objects, const Progress& progress) const override
    {
        auto parsed = pades::parse(m_file, {m_name, m_name, {}, &objects.certificates()}, progress);
        if (!parsed)
            return std::unexpected(parsed.error());
        return ReadSignatures{std::move(parsed->signatures), std::move(parsed->timestamps), std::move(parsed->findings)};
    }
    const std::string& name() const override { return m_name; }

private:
    std::string m_name;
    PdfFile m_file;
};

Result<SignatureReaderPtr> openPdf(const std::string& name, const ByteSourcePtr& content, const Progress& progress)
{
    auto file = PdfFile::open(content, {}, progress);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<PadesReader>(name, std::move(*file));
}

/// A signature file that cannot be read, as finding of the container: its reason, or that it is malformed.
Finding unreadableFile(const std::string& name, const Error& error)
{
    return makeFinding(error.reason.value_or(FindingCode::SignatureFileMalformed), Severity::Error,
                       {{"name", name}, {"detail", error.detail}});
}

void addEntry(SignatureReaders& all, const ContainerEntry& entry, const ContainerLimits& limits)
{
    switch (entry.kind) {
    case EntryKind::XadesSignature:
        addReader(all, entry.name,
                  openXades(entry.name, *entry.content, xades::Host::AsicSignatureFile, limits.maxMetadataBytes));
        break;
    case EntryKind::EvidenceRecord: // after the signatures they may protect: addEvidenceRecords
    case EntryKind::CadesSignature: // together with their manifests: openAsicCms
    case EntryKind::TimestampToken:
    case EntryKind::AsicManifest:
    case EntryKind::Document:
    case EntryKind::Mimetype:
    case EntryKind::Manifest:
    case EntryKind::OtherMetadata:
    case EntryKind::Directory:
        break;
    }
}

} // namespace

void addReader(SignatureReaders& all, const std::string& name, Result<SignatureReaderPtr> reader)
{
    if (reader) {
        all.readers.push_back(std::move(*reader));
        return;
    }
    ++all.unreadable;
    all.findings.push_back(unreadableFile(name, reader.error()));
}

Result<SignatureReaderPtr> openSignedXml(const std::string& name, const ByteSource& content, std::uint64_t maxBytes)
{
    return openXades(name, content, xades::Host::Document, maxBytes);
}

Result<SignatureReaders> openSignatureReaders(const OpenedDocument& document, const Services& services, const Progress& progress,
                                              CertificatePool* certificates)
{
    SignatureReaders all;
    const ContainerLimits& limits = services.containerLimits;
    if (document.container) {
        for (const ContainerEntry& entry : document.container->entries()) {
            if (progress.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped by the user");
            addEntry(all, entry, limits);
        }
        if (isZepf(document))
            addZepfReaders(all, document, services);
        if (auto reader = openAsicCms(*document.container, all.unreadable, certificates))
            all.readers.push_back(std::move(reader));
        return all;
    }
    if (document.message)
        return all; // its documents may be signed, not the envelope
    const std::string name(baseName(document.path));
    switch (document.kind) {
    case FileKind::SignedXml:
        addReader(all, name, openSignedXml(name, *document.bytes, limits.maxMetadataBytes));
        break;
    case FileKind::Cms:
        addReader(all, name, openCms(name, document.bytes, certificates));
        break;
    case FileKind::Pdf:
        addReader(all, name, openPdf(name, document.bytes, progress));
        break;
    default:
        break;
    }
    return all;
}

} // namespace parafa
