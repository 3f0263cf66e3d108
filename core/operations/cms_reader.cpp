// SPDX-License-Identifier: EUPL-1.2
#include "operations/cms_reader.h"

#include "cades/asic_files.h"

#include <algorithm>

namespace parafa
{

namespace
{

Result<cades::SignatureFile> openFile(const std::string& name, const std::string& signedObject, const ByteSourcePtr& content,
                                      CertificatePool* certificates)
{
    cades::ParseOptions options;
    options.certificates = certificates;
    options.file = name;
    options.signedObject = signedObject;
    return cades::SignatureFile::open(content, options);
}

class CmsFileReader final : public SignatureReader
{
public:
    CmsFileReader(std::string name, ByteSourcePtr bytes, cades::SignatureFile file)
        : m_name(std::move(name)), m_bytes(std::move(bytes)), m_file(std::move(file))
    {
    }

    const std::string& name() const override { return m_name; }
    void announce(SignedObjects& objects) const override { m_file.announce(objects); }
    Result<ReadSignatures> parse(const SignedObjects& objects, const Progress& progress) const override
    {
        if (m_file.isAttached() || objects.names().empty() || objects.contains(m_file.signedObject()))
            return taken(m_file.parse(objects, progress));
        // None of the files given bears the name: the one whose digest fits is meant, else the first has to stand for it.
        std::optional<Result<cades::ParsedFile>> first;
        for (const std::string& candidate : objects.names()) {
            auto parsed = parseOver(candidate, objects, progress);
            const bool fits = parsed && std::ranges::any_of(parsed->signatures, [](const ParsedSignature& signature) {
                                  return !signature.covers().empty();
                              });
            if (fits)
                return taken(std::move(parsed));
            if (!first)
                first = std::move(parsed);
        }
        return taken(std::move(*first));
    }

private:
    Result<cades::ParsedFile> parseOver(const std::string& object, const SignedObjects& objects, const Progress& progress) const
    {
        const auto file = openFile(m_name, object, m_bytes, &objects.certificates());
        if (!file)
            return std::unexpected(file.error());
        return file->parse(objects, progress);
    }

    static Result<ReadSignatures> taken(Result<cades::ParsedFile> parsed)
    {
        if (!parsed)
            return std::unexpected(parsed.error());
        return ReadSignatures{std::move(parsed->signatures), {}, std::move(parsed->findings)};
    }

    std::string m_name;
    ByteSourcePtr m_bytes;
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

Result<SignatureReaderPtr> openCms(const std::string& name, ByteSourcePtr content, CertificatePool* certificates)
{
    auto file = openFile(name, {}, content, certificates);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<CmsFileReader>(name, std::move(content), std::move(*file));
}

SignatureReaderPtr openAsicCms(const Container& container, std::size_t& unreadable, CertificatePool* certificates)
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
    auto files = cades::AsicFiles::open(entries, {}, certificates);
    unreadable += files.unreadable();
    return std::make_unique<AsicCmsReader>(std::move(files));
}

} // namespace parafa
