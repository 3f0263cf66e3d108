// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/progress.h"
#include "base/xml.h"
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

/// Which signature of a file is meant: by its Id attribute, or by its place among all ds:Signature elements of the file,
/// counter signatures included, from 0.
struct SignatureSelector {
    std::string id; ///< used when not empty
    std::size_t position = 0;
};

/// A signature file read once; `announce` before `parse` lets many files share one pass over each document.
class SignatureFile
{
public:
    /// Errors: Unreadable with XmlMalformed, XmlDoctype, XmlEncoding, SignatureFileEmpty, SignatureFileForeignRoot;
    /// LimitExceeded.
    static Result<SignatureFile> open(ByteView xml, const ParseOptions& options = {});
    /// The same over a document that was parsed already; big ones are parsed once.
    static Result<SignatureFile> open(XmlDocument document, const ParseOptions& options = {});
    /// Announces every document digest the references will need.
    void announce(SignedObjects& objects) const;
    /// Facts and integrity (EN 319 132-1, XMLDSIG core). References are resolved only inside this document and `objects`.
    Result<ParsedFile> parse(const SignedObjects& objects, const Progress& progress = {}) const;
    /// One each of the signatures that `parse` gives; they stay right while nothing but unsigned properties is added.
    std::vector<SignatureSelector> selectors() const;

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
/// The same outside containers, by `request.packaging`: enveloped (one XML document; the result is that document with the
/// signature inside, nothing else changed), enveloping (documents inside the signature, in memory) or detached.
/// Errors: InvalidArgument, Unreadable (not XML), Unsupported (a document in UTF-16 cannot envelope).
Result<PreparedSignature> prepareDocument(const SigningRequest& request, const Progress& progress = {});

/// One more signature in a signature file of a container, after those that are there (ASiC-S has a single file: EN 319 162-1,
/// 4.3.3.2); nothing else of the file is written anew. Errors as for `prepareDocument`.
Result<PreparedSignature> prepareParallel(ByteView file, const SigningRequest& request, const Progress& progress = {});

/// First half of a counter signature (EN 319 132-1, 5.2.7) over the value of a signature of `file`, placed inside it. The
/// documents of `request` are not looked at. Errors: NotFound (no such signature), Unsupported (its value has no Id, no
/// qualifying properties to extend).
Result<PreparedSignature> prepareCounterSignature(ByteView file, const SignatureSelector& signature,
                                                  const SigningRequest& request, const Progress& progress = {});

/// Second half: the complete signature file, UTF-8 XML. `value`: RSA octets or DER Ecdsa-Sig-Value, as `SigningKey::sign` gives.
Result<Bytes> complete(const PreparedSignature& prepared, ByteView value);

/// Time-stamps that can be added.
enum class NewTimestamp {
    Signature, ///< SignatureTimeStamp over the value: level T (EN 319 132-1, 5.3)
    Archive,   ///< ArchiveTimeStamp 1.4.1 over everything: level LTA (EN 319 132-1, 5.5.2)
};

/// What a time-stamp authority must be asked to stamp. `objects`: the documents, for Archive. The token that comes back goes
/// to `addTimestamp` with the same file. Errors: Unreadable, NotFound (no such signature, or a document is not at hand).
Result<Bytes> timestampImprint(ByteView file, const SignatureSelector& signature, NewTimestamp kind, DigestAlgorithm algorithm,
                               const SignedObjects& objects, const ParseOptions& options = {}, const Progress& progress = {});
/// The file with the token (DER) added as the last unsigned property of that signature; every other byte stays. Errors:
/// Unreadable, NotFound, Unsupported (no qualifying properties, UTF-16).
Result<Bytes> addTimestamp(ByteView file, const SignatureSelector& signature, NewTimestamp kind, ByteView token,
                           const ParseOptions& options = {});

/// Validation data to embed; DER each.
struct Evidence {
    std::vector<Certificate> certificates;
    std::vector<Bytes> revocationLists;
    std::vector<Bytes> ocspResponses; ///< OCSPResponse
};
/// The file with CertificateValues and RevocationValues (EN 319 132-1, 5.4) or, where they are there already or a
/// time-stamp stands behind them, TimeStampValidationData (5.5.1). What the signature carries already is left out.
Result<Bytes> addEvidence(ByteView file, const SignatureSelector& signature, const Evidence& evidence,
                          const ParseOptions& options = {});

} // namespace parafa::xades
