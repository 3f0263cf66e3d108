// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/progress.h"
#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"
#include "signature/signing.h"

#include <vector>

namespace parafa::xades
{

/// Named limits of one signature file.
struct Limits {
    std::size_t maxReferences = 20'000; ///< over all signatures of the file
    std::size_t maxSignatures = 2'000;
    std::size_t maxTransformsPerReference = 8;
};

/// Where the signatures are.
enum class Host {
    AsicSignatureFile, ///< root asic:XAdESSignatures (or a lone ds:Signature): only its direct children count
    Document,          ///< any XML: enveloped, enveloping or detached signatures anywhere in it
};

struct ParseOptions {
    Host host = Host::AsicSignatureFile;
    std::string file; ///< entry or file name, for ids and findings
    Limits limits;
};

/// What `parse` found in one file: its signatures and findings about the file as a whole.
struct ParsedFile {
    std::vector<ParsedSignature> signatures;
    std::vector<Finding> findings;
};

/// A signature file read once; `announce` before `parse` lets many files share one pass over each document.
class SignatureFile
{
public:
    /// Errors: Unreadable with XmlMalformed, XmlDoctype, XmlEncoding, SignatureFileEmpty, SignatureFileForeignRoot;
    /// LimitExceeded.
    static Result<SignatureFile> open(ByteView xml, const ParseOptions& options = {});
    /// Announces every document digest the references will need.
    void announce(SignedObjects& objects) const;
    /// Facts and integrity (EN 319 132-1, XMLDSIG core). References are resolved only inside this document and `objects`.
    Result<ParsedFile> parse(const SignedObjects& objects, const Progress& progress = {}) const;

    SignatureFile(SignatureFile&&) noexcept;
    SignatureFile& operator=(SignatureFile&&) noexcept;
    ~SignatureFile();

private:
    struct State;
    explicit SignatureFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// First half of signing: baseline B in ASiC (detached, file asic:XAdESSignatures), reference digests computed here.
Result<PreparedSignature> prepare(const SigningRequest& request, const Progress& progress = {});
/// Second half: the complete signature file, UTF-8 XML. `value`: RSA octets or DER Ecdsa-Sig-Value, as `SigningKey::sign` gives.
Result<Bytes> complete(const PreparedSignature& prepared, ByteView value);

} // namespace parafa::xades
