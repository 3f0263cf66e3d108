// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"
#include "operations/container_archive.h"
#include "operations/sign_cades.h"
#include "operations/signing_run.h"

namespace parafa
{

namespace
{

/// The token, and in ASiC-E the manifest it stands over.
Result<std::vector<NewEntry>> makeTokenFiles(const std::vector<DocumentToSign>& documents, ContainerType type, SigningRun& run)
{
    TimeStamper stamper(run.services, run.notes(), run.progress);
    std::vector<NewEntry> files;
    Result<Bytes> digest;
    std::string name = "META-INF/timestamp.tst";
    if (type == ContainerType::AsicS) {
        digest = documents.front().digest(run.options.digest, run.progress);
    } else {
        name = "META-INF/timestamp001.tst";
        auto manifest = makeAsicManifest(documents, run.options.digest, name, tokenMediaType, run.progress);
        if (!manifest)
            return std::unexpected(manifest.error());
        digest = digestOf(run.options.digest, *manifest);
        files.push_back({"META-INF/ASiCManifest001.xml", memorySource(std::move(*manifest)), "text/xml", Compression::Automatic});
    }
    auto token = digest ? stamper.token(run.options.digest, *digest) : digest;
    if (!token)
        return std::unexpected(token.error());
    files.push_back({name, memorySource(std::move(*token)), tokenMediaType, Compression::Automatic});
    return files;
}

} // namespace

Result<SignOutcome> timestampDocuments(const std::vector<DocumentToSign>& documents, const SignOptions& options,
                                       const std::string& target, const Services& services, const Progress& progress)
{
    SignOptions plain = options;
    plain.level = "B";
    auto run = SigningRun::make(nullptr, plain, target, services, progress);
    if (!run)
        return std::unexpected(run.error());
    if (!options.container)
        return fail(ErrorCode::InvalidArgument, "a time-stamp alone is put into a container: asics or asice");
    if (auto sound = checkDocuments(documents, options.container); !sound)
        return std::unexpected(sound.error());
    const auto files = makeTokenFiles(documents, *options.container, *run);
    if (!files)
        return std::unexpected(files.error());
    std::vector<NewEntry> entries;
    for (const DocumentToSign& document : documents)
        entries.push_back({document.name, document.content, document.mediaType});
    auto writer = writeContainer(target, *options.container, entries, *files, progress);
    if (!writer)
        return std::unexpected(writer.error());
    auto report = readBack(*writer, target, {}, services, progress);
    if (!report)
        return std::unexpected(report.error());
    if (report->timestamps.size() != 1 || report->timestamps.front().facts.integrity != Integrity::Intact ||
        report->timestamps.front().facts.covers.size() != documents.size())
        return fail(ErrorCode::Internal, "own output does not verify");
    return commitChecked(*writer, std::move(*report), *run);
}

} // namespace parafa
