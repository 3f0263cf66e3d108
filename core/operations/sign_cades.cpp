// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_cades.h"

#include "cades/asic_manifest.h"
#include "cades/cades.h"
#include "operations/entry_numbers.h"
#include "operations/key_value.h"

namespace parafa
{

namespace
{

constexpr const char* signatureMediaType = "application/x-pkcs7-signature";

} // namespace

Result<Bytes> makeAsicManifest(const std::vector<DocumentToSign>& documents, DigestAlgorithm digest,
                               const std::string& protectedBy, const std::string& protectedType, const Progress& progress,
                               const std::string& rootFile)
{
    std::vector<cades::ManifestObject> objects;
    for (const DocumentToSign& document : documents) {
        auto value = document.digest(digest, progress);
        if (!value)
            return std::unexpected(value.error());
        cades::ManifestObject object;
        object.name = document.name;
        object.mediaType = document.mediaType;
        object.rootFile = document.name == rootFile;
        object.algorithm = digest;
        object.digest = std::move(*value);
        objects.push_back(std::move(object));
    }
    return cades::makeAsicManifest(protectedBy, protectedType, objects);
}

Result<Bytes> makeCadesSignature(const SigningRequest& request, SigningKey& key, const Progress& progress)
{
    auto prepared = cades::prepare(request, progress);
    if (!prepared)
        return std::unexpected(prepared.error());
    auto value = provenValue(*prepared, request.signer, key);
    if (!value)
        return std::unexpected(value.error());
    return cades::complete(*prepared, *value);
}

Result<std::vector<NewEntry>> makeCadesFiles(SigningRequest request, SigningKey& key, ContainerType type,
                                             const Container* existing, const Progress& progress)
{
    request.packaging = Packaging::Detached;
    std::vector<NewEntry> files;
    std::string signatureFile = "META-INF/signature.p7s";
    if (type == ContainerType::AsicE) {
        constexpr NumberedName signature{"signature", ".p7s"}, manifestName{"ASiCManifest", ".xml"};
        const std::string number = freeNumber(existing, {signature, manifestName});
        signatureFile = signature.with(number);
        auto manifest = makeAsicManifest(request.documents, request.digest, signatureFile, signatureMediaType, progress);
        if (!manifest)
            return std::unexpected(manifest.error());
        const std::string name = manifestName.with(number);
        files.push_back({name, memorySource(std::move(*manifest)), "text/xml", Compression::Automatic});
        request.documents = {{name, "text/xml", files.back().content}};
    }
    auto signature = makeCadesSignature(request, key, progress);
    if (!signature)
        return std::unexpected(signature.error());
    files.insert(files.begin(), {signatureFile, memorySource(std::move(*signature)), signatureMediaType, Compression::Automatic});
    return files;
}

} // namespace parafa
