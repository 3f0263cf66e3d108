// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/progress.h"
#include "signature/parsed_signature.h"
#include "signature/signed_data.h"
#include "signature/signed_objects.h"
#include "signature/signing.h"

#include <memory>
#include <vector>

namespace parafa::cades
{

/// Where the CMS structure is.
enum class Host {
    Asic, ///< META-INF/*.p7s of a container: EN 319 162-1 demands CAdES, detached
    Bare, ///< a file of its own: .p7m, .p7s, .pkcs7, an S/MIME message
};

/// Named limits of one file.
struct Limits {
    CmsLimits cms;
    std::uint64_t maxTextBytes = std::uint64_t{512} << 20; ///< PEM, base64 and messages, decoded in memory
    std::size_t maxCounterSignatureDepth = 8;
    std::size_t maxCounterSignatures = 500; ///< of one signature
    std::size_t maxTimestampsPerSignature = 500;
};

struct ParseOptions {
    Host host = Host::Bare;
    std::string file; ///< entry or file name, for ids and findings
    /// The object that a detached signature signs, by its name in SignedObjects. Empty: the file name without its last extension.
    std::string signedObject;
    /// An archive time-stamp of the container names this file: it counts for the level.
    bool containerArchived = false;
    Limits limits;
    /// Certificates of the same run, each read once; must live as long as the file. Null: none.
    CertificatePool* certificates = nullptr;
};

/// The CMS of a file in DER or BER, out of PEM or base64 where it is in that. Errors: those of `SignatureFile::open`;
/// Unsupported for an S/MIME message, which is more than its CMS.
Result<Bytes> binaryCms(const ByteSourcePtr& bytes, const Limits& limits = {});

/// What `parse` found in one file: its signatures and findings about the file as a whole.
struct ParsedFile {
    std::vector<ParsedSignature> signatures;
    std::vector<Finding> findings;
};

/// A CMS SignedData file (DER, BER, PEM, base64 or an S/MIME message) read once; `announce` before `parse` lets many files share
/// one pass over each document.
class SignatureFile
{
public:
    /// Errors: Unreadable with CmsMalformed, CmsNotSignedData, SignatureFileEmpty; LimitExceeded.
    static Result<SignatureFile> open(ByteSourcePtr bytes, const ParseOptions& options = {});

    /// True when the CMS carries (or the S/MIME message has) what it signs.
    bool isAttached() const;
    /// What is signed, as a source over the original bytes; null when detached.
    ByteSourcePtr content() const;
    /// A name for the content: the file name without its signature extension.
    std::string contentName() const;
    /// The object a detached signature needs.
    const std::string& signedObject() const;
    std::size_t signerCount() const;

    /// Announces every document digest that will be needed.
    void announce(SignedObjects& objects) const;
    /// Facts and integrity (EN 319 122-1, RFC 5652), one signature a SignerInfo.
    Result<ParsedFile> parse(const SignedObjects& objects, const Progress& progress = {}) const;

    SignatureFile(SignatureFile&&) noexcept;
    SignatureFile& operator=(SignatureFile&&) noexcept;
    ~SignatureFile();

private:
    struct State;
    explicit SignatureFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// First half of signing, baseline B. Attached (`Packaging::Enveloping`) needs exactly one document, which then comes into
/// memory; detached signs the digest of the one document given (a file, the ASiC-S object, an ASiCManifest).
Result<PreparedSignature> prepare(const SigningRequest& request, const Progress& progress = {});
/// Second half: the ContentInfo, DER. `value`: RSA octets or DER Ecdsa-Sig-Value, as `SigningKey::sign` gives.
Result<Bytes> complete(const PreparedSignature& prepared, ByteView value);

} // namespace parafa::cades
