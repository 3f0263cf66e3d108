// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/finding.h"
#include "base/utc_time.h"
#include "signature/signature_algorithm.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace parafa
{

enum class SignatureForm { XAdES, CAdES, PAdES, XmlDsig, Cms, PdfPkcs7, XadesZep };
std::string_view signatureFormName(SignatureForm form);

/// docs: CLI.md. `Broken` includes ambiguity about what is signed; `Unknown` means it could not be checked.
enum class Integrity { Intact, Broken, Unknown };
std::string_view integrityName(Integrity integrity);
/// Of several parts the whole: any Broken gives Broken, else any Unknown gives Unknown, else Intact. Empty: Unknown.
Integrity combine(const std::vector<Integrity>& parts);

enum class ReferenceState {
    Match,
    Mismatch,
    NotFound,   ///< what it names is not there
    NotChecked, ///< the document is not at hand (detached) or the algorithm is unknown
    Forbidden,  ///< names something outside the container or the document: never resolved
};

enum class ReferenceKind {
    Document,         ///< a document of the container, a detached file, the enveloping object's content
    SignedProperties, ///< the signature's own properties
    KeyInfo,
    SignatureProperties,
    Manifest,      ///< a ds:Manifest or ASiCManifest
    ManifestEntry, ///< one entry of such a manifest
    CounterSigned, ///< the value of the signature that a counter signature signs
    Other,
};

/// One thing a signature says it covers, and whether that is so.
struct SignedReference {
    ReferenceKind kind = ReferenceKind::Document;
    std::string uri;       ///< as written
    std::string name;      ///< the decoded document name; empty for parts of the signature itself
    std::string mediaType; ///< from DataObjectFormat or the manifest, if any
    std::optional<DigestAlgorithm> digestAlgorithm;
    ReferenceState state = ReferenceState::NotChecked;
    bool wholeDocument = true;           ///< false when a transform drops content
    std::vector<std::string> transforms; ///< URIs
};

enum class TimestampKind { Signature, Content, Archive, ValidationData, Document, Container };
std::string_view timestampKindName(TimestampKind kind);

/// An RFC 3161 token and what it stamps. Nothing about trust.
struct ParsedTimestamp {
    TimestampKind kind = TimestampKind::Signature;
    Integrity integrity = Integrity::Unknown;
    std::optional<UtcTime> time;
    std::optional<DigestAlgorithm> imprintAlgorithm;
    std::optional<Certificate> signer;     ///< the authority's certificate, bound by ESSCertID
    std::vector<Certificate> certificates; ///< all in the token
    std::optional<SignatureAlgorithm> algorithm;
    std::string serialHex;
    std::string policyOid;
    std::vector<std::string> covers; ///< document names where it stamps documents or a manifest
    std::string file;                ///< entry it lies in, where it has one of its own
    std::vector<Finding> findings;
    Bytes token;                        ///< DER of the ContentInfo
    std::vector<Bytes> revocationLists; ///< DER, in the token
    std::vector<Bytes> ocspResponses;   ///< DER, in the token

    /// The imprint covers the signature's value; not so for time-stamps over documents or references to evidence alone.
    bool overSignature = true;
    /// Of the time-stamps of one signature, an archive time-stamp covers those whose `place` is below its `coversBelow`.
    std::size_t place = 0, coversBelow = 0;
};

/// ERS (RFC 4998, ASN.1) or XMLERS (RFC 6283).
enum class EvidenceRecordForm { Ers, Xmlers };
std::string_view evidenceRecordFormName(EvidenceRecordForm form);

/// An evidence record and what it proves about the data it was compared with. Nothing about trust.
struct ParsedEvidenceRecord {
    EvidenceRecordForm form = EvidenceRecordForm::Ers;
    /// Intact: every archive time-stamp proves its tree, every renewal what it renews, and the data are in the tree.
    Integrity integrity = Integrity::Unknown;
    std::string file;                        ///< entry or file it lies in; empty inside a signature
    std::optional<UtcTime> time;             ///< of the first archive time-stamp: the data existed then
    std::size_t chains = 0;                  ///< one more than it was renewed with another digest algorithm
    std::vector<ParsedTimestamp> timestamps; ///< all archive time-stamps in order
    std::vector<std::string> covers;         ///< names of the data it covers
    std::vector<Finding> findings;
    /// Inside a signature: it covers the time-stamps whose `place` is below.
    std::size_t coversBelow = std::numeric_limits<std::size_t>::max();
};

/// What a signature says: signer, claimed time, what it covers with digest results, embedded evidence. Facts and
/// integrity only; nothing about trust is judged here.
struct ParsedSignature {
    std::string id;   ///< unique in the report, e.g. the Id attribute or "S-1"
    std::string file; ///< entry or file it lies in
    SignatureForm form = SignatureForm::XAdES;
    /// As DSS names it: "XAdES_BASELINE_B", "CAdES_BASELINE_LTA", "XML_NOT_ETSI"...
    std::string level;
    Integrity integrity = Integrity::Unknown;

    std::optional<Certificate> signer;     ///< the certificate whose key verified the value and that is bound
    bool signerBound = false;              ///< a signed attribute names this certificate by digest
    std::vector<Certificate> certificates; ///< all that the signature carries, signer included
    std::vector<Bytes> revocationLists;    ///< DER
    std::vector<Bytes> ocspResponses;      ///< DER OCSPResponse or BasicOCSPResponse

    std::optional<UtcTime> claimedSigningTime;
    std::optional<SignatureAlgorithm> algorithm;
    std::string algorithmUri;                       ///< as written, where unknown
    std::optional<DigestAlgorithm> digestAlgorithm; ///< of the references / message digest
    std::vector<SignedReference> references;
    std::vector<std::string> covers() const; ///< names of documents with ReferenceState::Match, each once

    std::vector<std::string> claimedRoles;
    std::vector<std::string> certifiedRoles;
    std::string city, postalCode, stateOrProvince, country, streetAddress;
    std::vector<std::string> commitmentTypes; ///< URIs or OIDs
    std::optional<std::string> policyId;      ///< OID or URI; "" when implied
    Bytes policyDigest;
    std::optional<DigestAlgorithm> policyDigestAlgorithm;

    std::vector<ParsedTimestamp> timestamps;
    std::vector<ParsedEvidenceRecord> evidenceRecords; ///< that protect this signature
    std::vector<ParsedSignature> counterSignatures;
    std::vector<Finding> findings;
    /// The raw signature octets as signed (RSA octets; ECDSA as DER), for § 57d identifiers.
    Bytes signatureValue;
};

} // namespace parafa
