// SPDX-License-Identifier: EUPL-1.2
#include "operations/cms_reader.h"

#include "cades/asic_files.h"

namespace parafa
{

namespace
{

class CmsFileReader final : public SignatureReader
{
public:
    CmsFileReader(std::string name, cades::SignatureFile file) : m_name(std::move(name)), m_file(std::move(file)) {}

    void announce(SignedObjects& objects) const override { m_file.announce(objects); }
    Result<ReadSignatures> parse(const SignedObjects& objects, const Progress& progress) const override
    {
        auto parsed = m_file.parse(objects, progress);
        if (!parsed)
            return std::unexpected(parsed.error());
        ReadSignatures read;
        read.signatures = std::move(parsed->signatures);
        read.findings = std::move(parsed->findings);
        return read;
    }
    const std::string& name() const override { return m_name; }

private:
    std::string m_name;
    cades::SignatureFile m_file;
};

class AsicCmsReader final : public SignatureReader
{
public:
    explicit AsicCmsReader(cades::AsicFiles files) : m_files(std::move(files)) {}

    void announce(SignedObjects& objects) const override { m_files.announce(objects); }
    Result<ReadSignatures> parse(const SignedObjects& objects, const Progress& progress) const override
    {
        auto parsed = m_files.parse(objects, progress);
        if (!parsed)
            return std::unexpected(parsed.error());
        ReadSignatures read;
        read.signatures = std::move(parsed->signatures);
        read.timestamps = std::move(parsed->timestamps);
        read.findings = std::move(parsed->findings);
        return read;
    }
    const std::string& name() const override { return m_name; }

private:
    std::string m_name = "META-INF";
    cades::AsicFiles m_files;
};

std::optional<cades::AsicRole> roleOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Document:
        return cades::AsicRole::Document;
    case EntryKind::AsicManifest:
        return cades::AsicRole::Manifest;
    case EntryKind::CadesSignature:
        return cades::AsicRole::Signature;
    case EntryKind::TimestampToken:
        return cades::AsicRole::Timestamp;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<SignatureReaderPtr> openCms(const std::string& name, ByteSourcePtr content)
{
    cades::ParseOptions options;
    options.file = name;
    auto file = cades::SignatureFile::open(std::move(content), options);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<CmsFileReader>(name, std::move(*file));
}

SignatureReaderPtr openAsicCms(const Container& container, std::size_t& unreadable)
{
    std::vector<cades::AsicEntry> entries;
    bool any = false;
    for (const ContainerEntry& entry : container.entries()) {
        const auto role = roleOf(entry.kind);
        if (!role)
            continue;
        any |= *role == cades::AsicRole::Signature || *role == cades::AsicRole::Timestamp;
        entries.push_back({entry.name, *role, entry.content});
    }
    if (!any)
        return nullptr;
    auto files = cades::AsicFiles::open(entries);
    unreadable += files.unreadable();
    return std::make_unique<AsicCmsReader>(std::move(files));
}

} // namespace parafa
