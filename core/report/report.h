// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"
#include "signature/parsed_signature.h"
#include "validation/verdict.h"
#include "xmldata/clause_data.h"
#include "xmldata/sktalk_message.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parafa
{

/// Where the stylesheet of a signing presentation came from.
enum class PresentationOrigin { Published, LocalPackage, Document, None };
std::string_view presentationOriginName(PresentationOrigin origin);

/// How a document of XML data is presented; absent for any other document.
struct PresentationFacts {
    PresentationOrigin origin = PresentationOrigin::None;
    std::optional<bool> digestMatches;
    std::string media; ///< "TXT", "HTML", "XHTML", or empty
    std::string language;
    std::string formIdentifier, formVersion;
};

/// A document that is a clause: what it says, and what of the same file it belongs to.
struct ClauseFacts {
    ClauseData data;
    std::string document;                      ///< whose fingerprint the clause has; empty: none of the file's
    std::vector<std::string> signedTogetherBy; ///< ids of signatures that hold and cover clause and document
};

struct Report;
struct RequirementAnswer;

/// What a document is and whether the decree lets it be received (55/2014, § 57a); in full by `parafa-cli rules`.
struct FormatFacts {
    std::string id;      ///< "PDF/A-1b" as claimed, "TXT"...
    std::string allowed; ///< "yes", "by-agreement", "no", "unconfirmed"
    std::string clause;  ///< "§ 57a b) 1"
};

struct DocumentReport {
    std::string name;
    std::string mediaType;
    std::uint64_t size = 0;
    Bytes sha256;                       ///< empty where it was not computed
    std::string partOf;                 ///< the document it lies in, with which it is covered; empty for most
    std::vector<std::string> coveredBy; ///< ids of signatures (and container time-stamps) whose reference matches
    std::optional<FormatFacts> format;  ///< absent where it was not looked at
    std::optional<PresentationFacts> presentation;
    std::optional<ClauseFacts> clause;
    std::shared_ptr<const Report> nested; ///< the container or signed file that this document itself is
    std::vector<Finding> findings;
};

struct EvidenceRecordReport {
    ParsedEvidenceRecord facts;
    std::vector<SignatureVerdict> timestampVerdicts; ///< one each of facts.timestamps
    /// What it covers existed at this time: its oldest archive time-stamp that passes; nothing where it proves nothing.
    std::optional<UtcTime> provenTime = {};
};

struct SignatureReport {
    ParsedSignature facts;
    SignatureVerdict verdict;
    std::vector<SignatureVerdict> timestampVerdicts;   ///< one each of facts.timestamps
    std::vector<SignatureReport> counterSignatures;    ///< of facts.counterSignatures
    std::vector<EvidenceRecordReport> evidenceRecords; ///< of facts.evidenceRecords
};

struct TimestampReport {
    ParsedTimestamp facts;
    SignatureVerdict verdict;
};

/// A trusted list that a judgement relied on.
struct ListUsed {
    std::string territory, operatorName;
    std::uint64_t sequenceNumber = 0;
    UtcTime issued;
    std::optional<UtcTime> nextUpdate; ///< nothing: the list is closed
    Bytes sha256;                      ///< of the list's file
};

/// Against what a file was judged.
struct TrustBasis {
    std::size_t anchors = 0;     ///< certificates that were named as trusted one by one
    std::vector<ListUsed> lists; ///< in the order of their territories
    bool evidenceSource = false; ///< revocation data also from a cache or the network; else only what the file carries
};

/// The whole verdict about one file as an immutable tree. What window, command line and API show.
struct Report {
    std::string file; ///< as the caller named it
    std::uint64_t size = 0;
    UtcTime validatedAt;
    FileVerdict verdict = FileVerdict::Unreadable;
    bool unreadable = false; ///< not what it claims to be, or ambiguous: `findings` say why, nothing else is filled
    /// Holds signatures or proofs of a kind that this program does not check: never valid and never "unsigned".
    bool partlyUnchecked = false;
    bool trustConfigured = false;
    TrustBasis trustBasis;
    bool isContainer = false;
    ContainerType containerType = ContainerType::PlainZip;
    std::string containerMediaType;
    std::string wrapperType;               ///< "TAR", "GZIP", "TGZ", "ZFO" where that holds the documents; else empty
    std::optional<SktalkEnvelope> message; ///< the file is a message of the state's portal around its documents
    std::vector<DocumentReport> documents;
    std::vector<SignatureReport> signatures;
    std::vector<TimestampReport> timestamps; ///< tokens over the container itself
    /// Over documents or the file itself; those that protect signatures are with the signatures.
    std::vector<EvidenceRecordReport> evidenceRecords;
    std::vector<Finding> findings;                     ///< about the file as a whole
    std::shared_ptr<const RequirementAnswer> required; ///< the answer of a profile; null: none was asked
};

/// CLI.md: the verdict of a file from its parts. Table-driven test in tests/core/report.
FileVerdict combineVerdict(const Report& report);

/// One compact line of JSON, UTF-8, per CLI.md `validate --json`. `sentence` words a finding (ui/text gives one; may be null).
struct JsonOptions {
    bool showPersonalNumbers = false;
    std::function<std::string(const Finding&)> sentence;
};
std::string toJson(const Report& report, const JsonOptions& options = {});

} // namespace parafa
