// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"

#include <string>
#include <vector>

namespace parafa::cades
{

/// One asic:DataObjectReference (EN 319 162-1, A.4).
struct ManifestObject {
    std::string uri;  ///< as written
    std::string name; ///< decoded entry name; empty where the URI leads outside the container
    std::string mediaType;
    bool rootFile = false;
    std::optional<DigestAlgorithm> algorithm; ///< nothing when unknown or absent
    Bytes digest;
};

/// ASiCManifest, ASiCArchiveManifest or ASiCEvidenceRecordManifest: all have one shape.
struct AsicManifest {
    std::string file;          ///< entry it lies in
    std::string protectedBy;   ///< decoded name of the signature, token or record that SigReference names; may be empty
    std::string protectedType; ///< its MimeType
    std::vector<ManifestObject> objects;
    std::vector<Finding> findings; ///< about its structure; an unknown critical extension is an error

    bool names(const std::string& entry) const;
};

struct ManifestLimits {
    std::size_t maxObjects = 100'000;
    std::uint64_t maxBytes = std::uint64_t{64} << 20;
};

/// Errors: Unreadable with AsicManifestMalformed or the XML reason; LimitExceeded.
Result<AsicManifest> parseAsicManifest(ByteView xml, const std::string& file, const ManifestLimits& limits = {});

/// Announces the digests the manifest needs.
void announceManifest(const AsicManifest& manifest, SignedObjects& objects);

/// The manifest's references with their digest results, and what they make of a signature over the manifest.
struct ManifestCheck {
    std::vector<SignedReference> references;
    Integrity integrity = Integrity::Unknown;
    std::vector<Finding> findings;
};
ManifestCheck checkManifest(const AsicManifest& manifest, const SignedObjects& objects, const Progress& progress = {});

/// An ASiCManifest, UTF-8 XML: the signature (or token) entry it is protected by, and the documents with their digests.
Result<Bytes> makeAsicManifest(const std::string& protectedBy, const std::string& protectedType,
                               const std::vector<ManifestObject>& objects);

} // namespace parafa::cades
