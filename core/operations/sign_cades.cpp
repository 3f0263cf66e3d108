// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_cades.h"

#include "cades/asic_manifest.h"
#include "cades/cades.h"
#include "operations/key_value.h"

namespace parafa
{

namespace
{

constexpr const char* signatureMediaType = "application/x-pkcs7-signature";

/// Prepare, sign, prove the value against the certificate, complete.
Result<Bytes> makeSignature(const SigningRequest& request, SigningKey& key, const Progress& progress)
{
    auto prepared = cades::prepare(request, progress);
    if (!prepared)
        return std::unexpected(prepared.error());
    auto value = provenValue(*prepared, request.signer, key);
    if (!value)
        return std::unexpected(value.error());
    return cades::complete(*prepared, *value);
}

/// The first number for which neither a signature nor a manifest is there yet.
std::string freeNumber(const Container* existing)
{
    for (int number = 1;; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        if (!existing || (!existing->find("META-INF/signature" + digits + ".p7s") &&
                          !existing->find("META-INF/ASiCManifest" + digits + ".xml")))
            return digits;
    }
}

Result<Bytes> makeManifest(const SigningRequest& request, const std::string& signatureFile, const Progress& progress)
{
    std::vector<cades::ManifestObject> objects;
    for (const DocumentToSign& document : request.documents) {
        auto digests = digestsOf({request.digest}, *document.content, progress);
        if (!digests)
            return std::unexpected(digests.error());
        cades::ManifestObject object;
        object.name = document.name;
        object.mediaType = document.mediaType;
        object.algorithm = request.digest;
        object.digest = std::move(digests->at(request.digest));
        objects.push_back(std::move(object));
    }
    return cades::makeAsicManifest(signatureFile, signatureMediaType, objects);
}

} // namespace

Result<std::vector<NewEntry>> makeCadesFiles(SigningRequest request, SigningKey& key, ContainerType type,
                                             const Container* existing, const Progress& progress)
{
    request.packaging = Packaging::Detached;
    std::vector<NewEntry> files;
    std::string signatureFile = "META-INF/signature.p7s";
    if (type == ContainerType::AsicE) {
        const std::string number = freeNumber(existing);
        signatureFile = "META-INF/signature" + number + ".p7s";
        auto manifest = makeManifest(request, signatureFile, progress);
        if (!manifest)
            return std::unexpected(manifest.error());
        const std::string name = "META-INF/ASiCManifest" + number + ".xml";
        files.push_back({name, memorySource(std::move(*manifest)), "text/xml", Compression::Automatic});
        request.documents = {{name, "text/xml", files.back().content}};
    }
    auto signature = makeSignature(request, key, progress);
    if (!signature)
        return std::unexpected(signature.error());
    files.insert(files.begin(), {signatureFile, memorySource(std::move(*signature)), signatureMediaType, Compression::Automatic});
    return files;
}

} // namespace parafa
