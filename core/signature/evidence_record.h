// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.h"
#include "base/xml.h"
#include "signature/parsed_signature.h"

#include <functional>
#include <optional>
#include <vector>

namespace parafa
{

/// Named limits of one evidence record.
struct EvidenceRecordLimits {
    std::uint64_t maxBytes = std::uint64_t{64} << 20;
    std::size_t maxTimestamps = 500;  ///< over all chains
    std::size_t maxDigests = 200'000; ///< in all reduced hash trees
};

/// ArchiveTimeStamp (RFC 4998, 4.1; RFC 6283, 3.1).
struct ArchiveTimestamp {
    std::optional<DigestAlgorithm> algorithm; ///< as stated; nothing: that of the token
    bool algorithmUnknown = false;            ///< one is stated that is not known
    std::vector<std::vector<Bytes>> hashTree; ///< reduced; empty: the token stamps the data directly
    Bytes token;                              ///< ContentInfo
    Bytes renewalDigest;                      ///< of the time-stamp as the next of its chain must cover it; empty for the last
    std::vector<Certificate> certificates;    ///< given beside the token
};

/// ArchiveTimeStampChain (RFC 4998, 5.1; RFC 6283, 4.1): time-stamps with one digest algorithm.
struct ArchiveTimestampChain {
    std::optional<DigestAlgorithm> algorithm;         ///< nothing when unknown
    std::optional<Canonicalization> canonicalization; ///< XMLERS
    Bytes precedingDigest;                            ///< of all chains before, with this chain's algorithm; empty for the first
    std::vector<ArchiveTimestamp> timestamps;
};

/// An evidence record as written. A plain value: nothing of the bytes it came from is needed any more.
struct EvidenceRecord {
    EvidenceRecordForm form = EvidenceRecordForm::Ers;
    bool encrypted = false; ///< it covers data that were encrypted first (EncryptionInfo)
    std::vector<ArchiveTimestampChain> chains;
};

/// What the first bytes look like: an EvidenceRecord SEQUENCE or an XMLERS root element.
bool looksLikeEvidenceRecord(ByteView head);
/// RFC 4998 DER or RFC 6283 XML. Errors: Unreadable with EvidenceRecordMalformed or the XML reason; LimitExceeded.
Result<EvidenceRecord> parseEvidenceRecord(ByteView bytes, const EvidenceRecordLimits& limits = {});
/// RFC 4998, 3.1.
Result<EvidenceRecord> parseErs(ByteView der, const EvidenceRecordLimits& limits = {});
/// RFC 6283, 2.1: the EvidenceRecord element of a document, which it may share with a signature.
Result<EvidenceRecord> parseXmlers(const XmlDocument& document, const _xmlNode* element, const EvidenceRecordLimits& limits = {});

/// Something a record should cover. Several digests stand for forms of the same data (as they are, canonicalised); one of them
/// in the tree is enough.
struct EvidenceObject {
    std::string name;
    /// Errors: NotFound (not at hand).
    std::function<Result<std::vector<Bytes>>(DigestAlgorithm, std::optional<Canonicalization>)> digests;
    bool required = true; ///< false: said to be covered where it is, no defect where it is not
};

/// The answer of an object that has one digest only.
Result<std::vector<Bytes>> onlyDigest(Result<Bytes> digest);

/// Checks a whole record: trees, tokens, renewals (RFC 4998, 4.3 and 5.3; RFC 6283, 3.3 and 4.3), and the objects.
ParsedEvidenceRecord checkEvidenceRecord(const EvidenceRecord& record, const std::vector<EvidenceObject>& objects,
                                         const Progress& progress = {});
/// What is said of bytes that should be a record and are none.
ParsedEvidenceRecord malformedEvidenceRecord(const std::string& file, const Error& error);

/// Says at a signature that a record which should protect it does not hold; that takes nothing from the signature itself.
void noteBrokenRecord(const ParsedEvidenceRecord& record, ParsedSignature& signature);

/// RFC 4998, 4.2 and RFC 6283, 3.2.1: digests of a group in ascending order, digested together; a single one stays itself.
Result<Bytes> digestOfGroup(DigestAlgorithm algorithm, std::vector<Bytes> group);

} // namespace parafa
