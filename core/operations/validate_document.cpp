// SPDX-License-Identifier: EUPL-1.2
#include "operations/check_formats.h"
#include "operations/clause_check.h"
#include "operations/coverage.h"
#include "operations/detached.h"
#include "operations/evidence_records.h"
#include "operations/judging.h"
#include "operations/open_document.h"
#include "operations/signature_reader.h"
#include "signature/evidence_record.h"
#include "validation/validation_memory.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace parafa
{

namespace
{

/// What opening files inside files may still cost, over the whole tree of one file.
struct NestingBudget {
    std::size_t depth = 0;
    std::size_t files;
    std::uint64_t bytes;
};

/// What is the same for the files inside a file: each certificate is read once, nothing is verified twice.
struct SharedFacts {
    std::shared_ptr<CertificatePool> certificates;
    ValidationContext context;
};

SharedFacts sharedFacts(const Services& services)
{
    SharedFacts shared;
    shared.certificates = std::make_shared<CertificatePool>();
    shared.context = validationContextOf(services);
    shared.context.memory = std::make_shared<ValidationMemory>(shared.certificates);
    if (shared.context.trust)
        for (const Certificate& anchor : shared.context.trust->anchors())
            shared.certificates->know(anchor);
    return shared;
}

/// Progress of many documents as one figure: bytes hashed of all bytes to hash.
Progress summed(const Progress& outer, std::uint64_t total)
{
    Progress inner;
    inner.stop = outer.stop;
    if (outer.report) {
        auto before = std::make_shared<std::uint64_t>(0);
        auto last = std::make_shared<std::uint64_t>(0);
        inner.report = [report = outer.report, before, last, total](std::uint64_t done, std::uint64_t) {
            if (done < *last)
                *before += *last;
            *last = done;
            report(std::min(*before + done, total), total);
        };
    }
    return inner;
}

/// What unpacking cost, where it was unpacked.
std::uint64_t unpackedBytes(const OpenedDocument& document)
{
    std::uint64_t total = 0;
    if (document.kind == FileKind::Archive)
        for (const OpenedPart& part : document.documents)
            total += part.content->size();
    return total;
}

Qualification atMostAdvanced(Qualification qualification)
{
    switch (qualification) {
    case Qualification::QESig:
    case Qualification::AdESigQc:
        return Qualification::AdESig;
    case Qualification::QESeal:
    case Qualification::AdESealQc:
        return Qualification::AdESeal;
    default:
        return qualification;
    }
}

TrustBasis trustBasisOf(const Services& services)
{
    TrustBasis basis;
    basis.anchors = services.trustAnchors.size();
    basis.evidenceSource = services.evidence != nullptr;
    if (!services.trust)
        return basis;
    basis.anchors += services.trust->anchors().size();
    for (const auto& list : services.trust->lists())
        basis.lists.push_back(
            {list->territory, list->operatorName, list->sequenceNumber, list->issued, list->nextUpdate, list->sha256});
    return basis;
}

class DocumentValidation
{
public:
    DocumentValidation(const OpenedDocument& document, const Services& services, const ValidationOptions& options,
                       const Progress& progress, NestingBudget& budget, const SharedFacts& shared,
                       const ClauseSurroundings* around = nullptr)
        : m_document(document), m_services(services), m_options(options), m_budget(budget), m_shared(shared), m_around(around),
          m_progress(summed(progress, document.bytes ? totalBytes(document) : 0))
    {
    }

    Result<Report> run();

private:
    static std::uint64_t totalBytes(const OpenedDocument& document);
    void fillDocuments();
    std::optional<FormatFacts> formatOf(const OpenedPart& part) const;
    Result<void> readSignatures();
    Result<std::vector<ReadSignatures>> parseAll(const SignatureReaders& readers, const SignedObjects& objects);
    void addContent(SignedObjects& objects) const;
    template <typename Facts>
    void addContainerDefects(Facts& facts) const;
    SignatureReport judge(ParsedSignature signature, const ExistenceProofs& proofs) const;
    void placeRecord(JudgedOutsideRecord found);
    void fillDigests(const SignedObjects& objects);
    Result<void> addPresentations();
    Result<void> openNested();
    Result<Report> validateNested(const OpenedDocument& inner, const ClauseSurroundings& around);

    const OpenedDocument& m_document;
    const Services& m_services;
    const ValidationOptions& m_options;
    NestingBudget& m_budget;
    const SharedFacts& m_shared;
    const ClauseSurroundings* m_around; ///< null for the outermost file
    Progress m_progress;
    Report m_report;
};

std::uint64_t DocumentValidation::totalBytes(const OpenedDocument& document)
{
    std::uint64_t total = 0;
    for (const OpenedPart& part : document.documents)
        total += part.content->size();
    return total;
}

/// What a document is, from its beginning and claims: conformance is checked by `checkFormats`. A large compressed document is
/// not inflated for it.
std::optional<FormatFacts> DocumentValidation::formatOf(const OpenedPart& part) const
{
    constexpr std::uint64_t largest = std::uint64_t{16} << 20;
    if (part.content->size() > largest)
        return std::nullopt;
    const FormatOptions options{.depth = FormatDepth::Recognise};
    auto format = recogniseFormat(part.content, part.name, {}, options, {{}, m_progress.stop});
    if (!format)
        return std::nullopt;
    const FormatRules& rules = m_services.formatRules ? *m_services.formatRules : FormatRules::builtIn();
    const FormatAnswer answer = rules.answer(FormatUse::Receive, format->ruleName, m_services.now);
    return FormatFacts{format->id, std::string(permissionName(answer.permission)), answer.clause};
}

void DocumentValidation::fillDocuments()
{
    m_report.isContainer = m_document.container.has_value();
    m_report.wrapperType = m_document.wrapperType;
    m_report.findings.insert(m_report.findings.end(), m_document.findings.begin(), m_document.findings.end());
    if (m_document.container) {
        m_report.containerType = m_document.container->type();
        m_report.containerMediaType = m_document.container->mediaType();
        m_report.findings.insert(m_report.findings.end(), m_document.container->findings().begin(),
                                 m_document.container->findings().end());
    } else if (m_document.kind == FileKind::Archive) {
        m_report.containerMediaType = m_document.wrapperType == "TAR" ? "application/x-tar" : "application/gzip";
    } else if (m_document.message) {
        m_report.message = m_document.message->envelope;
        m_report.containerMediaType = "application/xml";
        m_report.findings.insert(m_report.findings.end(), m_document.message->findings.begin(),
                                 m_document.message->findings.end());
    } else if (m_document.kind == FileKind::Cms && m_document.wrapperType.empty()) {
        m_report.containerMediaType = cmsMediaType(m_document);
    } else if (!m_document.documents.empty()) {
        m_report.containerMediaType = m_document.documents.front().mediaType;
    }
    for (const OpenedPart& part : m_document.documents)
        if (!part.signatureRelated) {
            DocumentReport document;
            document.name = part.name;
            document.mediaType = part.mediaType;
            document.size = part.content->size();
            document.partOf = part.partOf;
            document.format = formatOf(part);
            m_report.documents.push_back(std::move(document));
        }
}

void DocumentValidation::addContent(SignedObjects& objects) const
{
    // Manifests and signature files too: a signature may refer to them, though they are no documents.
    if (m_document.container)
        for (const OpenedPart& part : m_document.documents)
            objects.add(part.name, part.content);
    else
        supplyDetached(objects, m_options);
    if (m_options.fileDigests)
        for (const OpenedPart& part : m_document.documents)
            if (!part.signatureRelated)
                objects.announce(part.name, DigestAlgorithm::Sha256);
}

Result<std::vector<ReadSignatures>> DocumentValidation::parseAll(const SignatureReaders& readers, const SignedObjects& objects)
{
    std::vector<ReadSignatures> all;
    for (const SignatureReaderPtr& reader : readers.readers) {
        auto parsed = reader->parse(objects, m_progress);
        if (!parsed && parsed.error().code == ErrorCode::Cancelled)
            return std::unexpected(parsed.error());
        if (!parsed) {
            ReadSignatures unread;
            unread.findings.push_back(makeFinding(parsed.error().reason.value_or(FindingCode::SignatureFileMalformed),
                                                  Severity::Error,
                                                  {{"name", reader->name()}, {"detail", parsed.error().detail}}));
            all.push_back(std::move(unread));
            continue;
        }
        all.push_back(std::move(*parsed));
    }
    return all;
}

/// EN 319 162-1, 4.3.3.2: in an ASiC-S container that breaks its shape it is not defined what a proof is over.
template <typename Facts>
void DocumentValidation::addContainerDefects(Facts& facts) const
{
    for (const Finding& finding : m_report.findings)
        if (finding.code == FindingCode::AsicsDocumentCount || finding.code == FindingCode::AsicsSignatureMix) {
            facts.integrity = Integrity::Broken;
            facts.findings.push_back(finding);
        }
}

SignatureReport DocumentValidation::judge(ParsedSignature signature, const ExistenceProofs& proofs) const
{
    SignatureReport report;
    JudgedSignature judged = judgeSignature(signature, m_shared.context, proofs);
    report.verdict = std::move(judged.signature);
    report.timestampVerdicts = std::move(judged.timestamps);
    // Whatever the certificate: signatures of the law before July 2016 are at most advanced.
    if (signature.form == SignatureForm::XadesZep || m_document.wrapperType == "ZEPf")
        report.verdict.qualification = atMostAdvanced(report.verdict.qualification);
    for (const ParsedSignature& counter : signature.counterSignatures)
        report.counterSignatures.push_back(judge(counter, proofs));
    for (std::size_t i = 0; i < signature.evidenceRecords.size(); ++i)
        report.evidenceRecords.push_back(reportOf(signature.evidenceRecords[i], std::move(judged.evidenceRecords[i])));
    report.facts = std::move(signature);
    return report;
}

void DocumentValidation::fillDigests(const SignedObjects& objects)
{
    // A digest that a signature needed anyway costs nothing; another pass is made only when asked for.
    std::set<std::string_view> known;
    for (const SignatureReport& signature : m_report.signatures)
        for (const SignedReference& reference : signature.facts.references)
            if (reference.digestAlgorithm == DigestAlgorithm::Sha256 && reference.transforms.empty() &&
                (reference.state == ReferenceState::Match || reference.state == ReferenceState::Mismatch))
                known.insert(reference.name);
    for (DocumentReport& document : m_report.documents) {
        if (!m_options.fileDigests && !known.contains(document.name))
            continue;
        if (auto digest = objects.digest(document.name, DigestAlgorithm::Sha256, m_progress))
            document.sha256 = *digest;
    }
}

Result<void> DocumentValidation::readSignatures()
{
    auto readers = openSignatureReaders(m_document, m_services, m_progress, m_shared.certificates.get());
    if (!readers)
        return std::unexpected(readers.error());
    m_report.partlyUnchecked = readers->partlyUnchecked;
    m_report.findings.insert(m_report.findings.end(), readers->findings.begin(), readers->findings.end());

    SignedObjects objects(m_shared.certificates);
    addContent(objects);
    for (const SignatureReaderPtr& reader : readers->readers)
        reader->announce(objects);
    announceEvidenceRecords(m_document, objects);
    auto parsed = parseAll(*readers, objects);
    if (!parsed)
        return std::unexpected(parsed.error());
    auto found = readEvidenceRecords(m_document, m_services, m_options, objects, m_progress);
    if (!found)
        return std::unexpected(found.error());
    Evidence known;
    for (const ReadSignatures& file : *parsed)
        for (const ParsedSignature& signature : file.signatures)
            if (!found->empty())
                known.add({signature.certificates, signature.ocspResponses, signature.revocationLists});
    // Before the signatures: a record that holds proves them.
    std::vector<JudgedOutsideRecord> records = judgeOutsideRecords(std::move(*found), m_shared.context, known);

    for (ReadSignatures& file : *parsed) {
        m_report.findings.insert(m_report.findings.end(), file.findings.begin(), file.findings.end());
        for (ParsedSignature& signature : file.signatures) {
            addContainerDefects(signature);
            const ExistenceProofs proofs = proofsOf(signature.file, records);
            m_report.signatures.push_back(judge(std::move(signature), proofs));
        }
        for (ParsedTimestamp& timestamp : file.timestamps) {
            addContainerDefects(timestamp);
            SignatureVerdict verdict = validateTimestamp(timestamp, m_shared.context, proofsOf(timestamp.file, records));
            m_report.timestamps.push_back({std::move(timestamp), std::move(verdict)});
        }
    }
    for (JudgedOutsideRecord& record : records)
        placeRecord(std::move(record));
    // Signature files are there and none of them can be read: nothing can be said about signatures.
    m_report.unreadable =
        m_report.signatures.empty() && m_report.timestamps.empty() && m_report.evidenceRecords.empty() && readers->unreadable > 0;
    if (!m_document.container)
        listReferencedDocuments(m_report, objects);
    fillDigests(objects);
    return {};
}

/// A record that protects signatures is told with them, one over documents alone with the file.
void DocumentValidation::placeRecord(JudgedOutsideRecord judged)
{
    bool placed = false;
    for (SignatureReport& signature : m_report.signatures) {
        if (!judged.found.protects(signature.facts.file))
            continue;
        noteBrokenRecord(judged.report.facts, signature.facts);
        signature.facts.evidenceRecords.push_back(judged.report.facts);
        signature.evidenceRecords.push_back(judged.report);
        placed = true;
    }
    if (!placed)
        m_report.evidenceRecords.push_back(std::move(judged.report));
}

/// Where the picture of form data comes from, and what is wrong with it. The stylesheet is run, in the helper: what it hides
/// or cannot do is only seen then.
Result<void> DocumentValidation::addPresentations()
{
    for (DocumentReport& document : m_report.documents) {
        const auto part = std::ranges::find(m_document.documents, document.name, &OpenedPart::name);
        if (part == m_document.documents.end() || part->signatureRelated)
            continue;
        Progress quiet;
        quiet.stop = m_progress.stop;
        const auto presented = presentDocument(*part, m_services, quiet);
        if (!presented && presented.error().code == ErrorCode::Cancelled)
            return std::unexpected(presented.error());
        if (!presented)
            continue;
        document.presentation = presented->facts;
        document.findings.insert(document.findings.end(), presented->findings.begin(), presented->findings.end());
    }
    return {};
}

/// True for a file that could hold signatures or documents of its own.
bool mayHoldMore(FileKind kind)
{
    return kind == FileKind::Zip || kind == FileKind::SignedXml || kind == FileKind::Cms || kind == FileKind::Pdf ||
           kind == FileKind::Archive;
}

/// An archive or a PDF that is not signed and holds nothing that is, is a document like any other.
bool isWorthSaying(const Report& nested)
{
    return nested.verdict != FileVerdict::Unsigned || !nested.wrapperType.empty() || hasClause(nested) ||
           (nested.isContainer && nested.containerType != ContainerType::PlainZip) ||
           std::ranges::any_of(nested.documents, [](const DocumentReport& document) { return document.nested != nullptr; });
}

/// A document that is a container, an archive or a signed file itself gets a report of its own; the outer verdict is not touched.
Result<void> DocumentValidation::openNested()
{
    for (DocumentReport& document : m_report.documents) {
        const auto part = std::ranges::find(m_document.documents, document.name, &OpenedPart::name);
        if (part == m_document.documents.end() || !part->content)
            continue;
        if (part->content == m_document.bytes && m_document.kind != FileKind::Pdf)
            continue;
        const FileKind kind = detectFileKind(*part->content);
        if (!mayHoldMore(kind))
            continue;
        const std::uint64_t size = part->content->size();
        const bool affordable =
            m_budget.depth < m_services.containerLimits.maxNesting && m_budget.files > 0 && size <= m_budget.bytes;
        if (!affordable) {
            document.findings.push_back(makeFinding(FindingCode::NestedNotOpened, {{"name", document.name}}));
            continue;
        }
        // This very file is a PDF: what is attached to it.
        Services services = m_services;
        services.containerLimits.maxUnpackedBytes = std::min(services.containerLimits.maxUnpackedBytes, m_budget.bytes);
        const OpenedDocumentPtr inner =
            part->content == m_document.bytes ? openInside(*part, services) : openBytes(document.name, part->content, services);
        if (!inner)
            continue;
        --m_budget.files;
        m_budget.bytes -= std::min(m_budget.bytes, std::max(size, unpackedBytes(*inner)));
        auto nested = validateNested(*inner, {m_report, m_document, document.name, m_around});
        if (!nested)
            return std::unexpected(nested.error());
        if (part->content == m_document.bytes)
            adoptClauseFindings(document, *nested);
        if (isWorthSaying(*nested))
            document.nested = std::make_shared<const Report>(std::move(*nested));
    }
    return {};
}

Result<Report> DocumentValidation::validateNested(const OpenedDocument& inner, const ClauseSurroundings& around)
{
    ++m_budget.depth;
    const ValidationOptions options;
    Progress quiet;
    quiet.stop = m_progress.stop;
    auto nested = DocumentValidation(inner, m_services, options, quiet, m_budget, m_shared, &around).run();
    --m_budget.depth;
    return nested;
}

Result<Report> DocumentValidation::run()
{
    m_report.file = m_document.path;
    m_report.size = m_document.bytes ? m_document.bytes->size() : 0;
    m_report.validatedAt = m_services.now;
    m_report.trustConfigured = m_services.trustConfigured();
    m_report.trustBasis = trustBasisOf(m_services);
    if (m_services.trust && m_budget.depth == 0)
        m_report.findings = m_services.trust->findings();
    if (m_document.unreadable) {
        m_report.unreadable = true;
        m_report.findings.push_back(m_document.unreadable->asFinding());
        m_report.verdict = combineVerdict(m_report);
        return std::move(m_report);
    }
    fillDocuments();
    if (auto read = readSignatures(); !read)
        return std::unexpected(read.error());
    judgeCoverage(m_report);
    if (auto presented = addPresentations(); !presented)
        return std::unexpected(presented.error());
    if (auto nested = openNested(); !nested)
        return std::unexpected(nested.error());
    // files attached to a PDF stand for themselves in nothing but their names
    const bool attached = m_around && m_document.bytes == m_around->document.bytes;
    if (auto clauses = checkClauses(m_report, m_document, m_progress, attached ? m_around : nullptr); !clauses)
        return std::unexpected(clauses.error());
    m_report.verdict = combineVerdict(m_report);
    if (m_report.verdict == FileVerdict::Unsigned)
        m_report.findings.push_back(makeFinding(FindingCode::FileUnsigned));
    return std::move(m_report);
}

} // namespace

Result<Report> validateDocument(const OpenedDocument& document, const Services& services, const ValidationOptions& options,
                                const Progress& progress)
{
    const ContainerLimits& limits = services.containerLimits;
    NestingBudget budget{.files = limits.maxNestedFiles, .bytes = limits.maxNestedBytes};
    const SharedFacts shared = sharedFacts(services);
    return DocumentValidation(document, services, options, progress, budget, shared).run();
}

} // namespace parafa
