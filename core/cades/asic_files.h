// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/asic_manifest.h"
#include "cades/cades.h"

namespace parafa::cades
{

enum class AsicRole { Document, Manifest, Signature, Timestamp };

/// A file of a container as its role in ASiC with CAdES or time-stamp tokens makes it.
struct AsicEntry {
    std::string name;
    AsicRole role = AsicRole::Document;
    ByteSourcePtr content;
};

/// What a container's CMS signatures and tokens turned out to be.
struct AsicResult {
    std::vector<ParsedSignature> signatures;
    std::vector<ParsedTimestamp> timestamps; ///< over documents; those that archive a signature are in it
    std::vector<Finding> findings;
};

/// All CMS signatures, tokens and manifests of one ASiC container (EN 319 162-1, 4.3.3 and 4.4.4): a signature signs its
/// ASiCManifest and by it the documents, or the only document. Archive time-stamps over manifests belong to the signatures that
/// the manifest names.
class AsicFiles
{
public:
    /// Files that cannot be read are findings and counted in `unreadable`.
    /// `certificates` as in ParseOptions.
    static AsicFiles open(const std::vector<AsicEntry>& entries, const Limits& limits = {},
                          CertificatePool* certificates = nullptr);

    void announce(SignedObjects& objects) const;
    /// Errors: Cancelled. `objects` holds every entry of the container under its name.
    Result<AsicResult> parse(const SignedObjects& objects, const Progress& progress = {}) const;
    std::size_t unreadable() const { return m_unreadable; }

private:
    struct Signed {
        std::string name;
        SignatureFile file;
        const AsicManifest* manifest = nullptr; ///< in m_manifests
        bool archived = false;                  ///< a token's manifest names this file
    };
    struct Token {
        std::string name;
        Bytes bytes;
        const AsicManifest* manifest = nullptr;
    };

    const AsicManifest* manifestFor(const std::string& protectedBy) const;
    void finishSignature(const Signed& file, ParsedSignature& signature, const SignedObjects& objects,
                         const Progress& progress) const;
    ParsedTimestamp readToken(const Token& token, const SignedObjects& objects, const Progress& progress) const;

    Limits m_limits;
    std::vector<std::string> m_documents;
    std::vector<std::unique_ptr<AsicManifest>> m_manifests;
    std::vector<Signed> m_signed;
    std::vector<Token> m_tokens;
    std::vector<Finding> m_findings;
    std::size_t m_unreadable = 0;
};

} // namespace parafa::cades
