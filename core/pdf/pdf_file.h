// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/utc_time.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// Named limits of one PDF.
struct PdfLimits {
    std::uint64_t minReadBytes = std::uint64_t{256} << 20; ///< that may be read in all, however small the file
    std::uint64_t readFactor = 8;                          ///< times the size of the file that may be read in all
    std::size_t maxObjects = 2'000'000;                    ///< entries of the cross-reference table
    std::size_t maxVisits = 4'000'000;                     ///< values looked at in one walk
    std::size_t maxDepth = 200;                            ///< nesting of one walk
    std::size_t maxPages = 200'000;
    std::size_t maxSignatures = 500;
    std::size_t maxRevisions = 1'000;
    std::uint64_t maxContentsBytes = std::uint64_t{32} << 20;    ///< of one signature's /Contents
    std::uint64_t maxEvidenceBytes = std::uint64_t{64} << 20;    ///< of the DSS, decoded
    std::uint64_t maxPageContentBytes = std::uint64_t{32} << 20; ///< of one page, decoded
    std::size_t maxAttachments = 500;
    std::uint64_t maxAttachmentBytes = std::uint64_t{256} << 20; ///< of all attached files, decoded
    double maxPageSize = 200'000;                                ///< points; ISO 32000-1, annex C knows 14,400
};

enum class PdfFieldAction { All, Include, Exclude };

/// FieldMDP or a signature field lock: which fields may not change any more (ISO 32000-1, 12.8.2.4).
struct PdfFieldLock {
    PdfFieldAction action = PdfFieldAction::All;
    std::vector<std::string> fields;
    bool covers(std::string_view fieldName) const;
};

/// How the /ByteRange of a signature relates to the file (ISO 32000-1, 12.8.1).
enum class ByteRangeState {
    Sound, ///< [0 a b c]: one hole that is exactly /Contents, up to the end of a revision
    Missing,
    Malformed,       ///< not four non-negative integers that begin at 0 and lie inside the file in order
    HoleNotContents, ///< the hole is not exactly the /Contents of this dictionary
    EndsInside,      ///< does not reach the end of a revision
};

/// One signature or time-stamp dictionary, as the file has it. Nothing is verified.
struct PdfSignature {
    int object = 0, generation = 0;                        ///< of the dictionary, or of what it lies in
    std::uint64_t offset = 0;                              ///< of the dictionary in the file; 0 when unknown
    std::string fieldName;                                 ///< fully qualified, UTF-8; empty where no field has it as value
    std::vector<std::string> otherFields;                  ///< further fields with the same value
    bool inForm = false;                                   ///< a field of the AcroForm, or a widget of a page, has it as value
    bool inCurrent = true;                                 ///< false: only an earlier revision has it
    std::string type, filter, subFilter;                   ///< names without slash
    std::string signerName, reason, location, contactInfo; ///< UTF-8
    std::optional<UtcTime> claimedTime;                    ///< M
    bool claimedTimeMalformed = false;
    std::vector<std::int64_t> byteRange;
    ByteRangeState byteRangeState = ByteRangeState::Missing;
    std::uint64_t revisionEnd = 0;        ///< end of the last range; meaningful when Sound
    bool duplicateKeys = false;           ///< /ByteRange, /Contents or /SubFilter twice, or hidden behind escapes
    Bytes contents;                       ///< decoded, with padding; empty where missing
    std::vector<Bytes> certificates;      ///< /Cert of adbe.x509.rsa_sha1
    bool isCertification = false;         ///< has a DocMDP reference
    std::optional<int> docMdp;            ///< 1, 2 or 3
    std::vector<PdfFieldLock> fieldLocks; ///< FieldMDP of the signature and /Lock of its field
    std::optional<int> lockPermission;    ///< P of the field's lock (ISO 32000-2, 12.7.5.5)

    bool isTimestamp() const { return subFilter == "ETSI.RFC3161"; }
};

/// Document security store (EN 319 142-1, 5.4.2).
struct PdfEvidence {
    bool present = false;
    bool hasVri = false;
    std::vector<Bytes> certificates, revocationLists, ocspResponses; ///< DER as written
};

/// A file embedded in the document (ISO 32000-1, 7.11.4).
struct PdfAttachment {
    std::string name; ///< UTF-8 as written: no safe file name
    std::string mediaType;
    ByteSourcePtr content; ///< null where it could not be decoded within the limits
};

/// Bytes that no revision of the file accounts for.
struct PdfTail {
    std::uint64_t bytes = 0; ///< after the last end-of-file mark, white space left out
};

struct PdfFileState;

/// A PDF over qpdf. Bytes are read as they are needed. One thread at a time; what getters give is plain values.
class PdfFile
{
public:
    /// Errors: Unreadable with PdfMalformed or PdfEncrypted (a password is needed); LimitExceeded with PdfLimit; CannotRead;
    /// Cancelled.
    static Result<PdfFile> open(ByteSourcePtr bytes, const PdfLimits& limits = {}, const Progress& progress = {});

    /// True when the cross-references were damaged and had to be rebuilt.
    bool isRepaired() const;
    bool isEncrypted() const;
    std::size_t pageCount() const;
    const ByteSourcePtr& bytes() const;
    const PdfLimits& limits() const;
    bool hasEvidenceStore() const;
    /// Offsets after each end-of-file mark, ascending.
    const std::vector<std::uint64_t>& revisionEnds() const;
    PdfTail tail() const;

    /// Every signature and document time-stamp once, in the order of their revisions; those too that lost their field, and those
    /// that only an earlier revision has. Errors: LimitExceeded, CannotRead, Cancelled.
    Result<std::vector<PdfSignature>> signatures() const;
    /// Fully qualified names of signature fields without a value.
    Result<std::vector<std::string>> emptySignatureFields() const;
    Result<PdfEvidence> evidence() const;
    /// The files of the EmbeddedFiles name tree. Errors: as `signatures`.
    Result<std::vector<PdfAttachment>> attachments() const;
    /// What acts by itself, hides files or depends on the viewer, and oddities of pages; all findings about the file.
    Result<std::vector<Finding>> findings() const;

    PdfFile(PdfFile&&) noexcept;
    PdfFile& operator=(PdfFile&&) noexcept;
    ~PdfFile();

    /// For the other files of this module.
    PdfFileState& state() const { return *m_state; }

private:
    explicit PdfFile(std::unique_ptr<PdfFileState> state);
    std::unique_ptr<PdfFileState> m_state;
};

} // namespace parafa
