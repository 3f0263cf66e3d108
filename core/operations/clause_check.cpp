// SPDX-License-Identifier: EUPL-1.2
#include "operations/clause_check.h"

#include "base/text_folding.h"

#include <algorithm>
#include <map>
#include <set>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxClauseBytes = std::uint64_t{8} << 20;

const OpenedPart* partNamed(const OpenedDocument& document, const std::string& name)
{
    const auto part = std::ranges::find(document.documents, name, &OpenedPart::name);
    return part == document.documents.end() || part->signatureRelated ? nullptr : &*part;
}

std::string formatted(const std::optional<UtcTime>& time)
{
    return time ? time->toIso8601() : std::string();
}

class ClauseChecker
{
public:
    ClauseChecker(Report& report, const OpenedDocument& document, const Progress& progress, const ClauseSurroundings* around)
        : m_report(report), m_document(document), m_progress(progress), m_around(around)
    {
    }

    Result<void> run()
    {
        for (DocumentReport& document : m_report.documents) {
            // only forms are looked at: the presentation told which documents are
            const OpenedPart* part = document.presentation ? partNamed(m_document, document.name) : nullptr;
            if (!part || part->content->size() > maxClauseBytes)
                continue;
            const auto bytes = readAll(*part->content, maxClauseBytes);
            if (!bytes)
                continue; // said where the document is read
            const bool contained = XmlDataContainer::looksLike(*bytes);
            const auto xdc = contained ? XmlDataContainer::parse(*bytes) : fail(ErrorCode::NotFound, "bare");
            auto clause = readClause(xdc ? ByteView(xdc->data) : ByteView(*bytes), document.presentation->formIdentifier);
            if (!clause)
                continue;
            if (auto checked = check(document, std::move(*clause)); !checked)
                return checked;
        }
        compareRecords();
        return {};
    }

private:
    static void add(DocumentReport& document, FindingCode code, FindingArguments arguments = {})
    {
        document.findings.push_back(makeFinding(code, std::move(arguments)));
    }

    Result<void> check(DocumentReport& document, ReadClause clause)
    {
        ClauseFacts facts;
        facts.data = std::move(clause.data);
        const ClauseData& data = facts.data;
        FindingArguments recognised{{"kind", std::string(clauseKindName(data.kind))}};
        for (const auto& [name, value] :
             {std::pair{"number", data.number}, {"time", formatted(data.time)}, {"person", data.person}})
            if (!value.empty())
                recognised.emplace_back(name, value);
        add(document, FindingCode::ClauseRecognised, std::move(recognised));
        std::ranges::move(clause.findings, std::back_inserter(document.findings));
        // the record travels alone: its document lies elsewhere
        if (data.kind != ClauseKind::ConversionRecord) {
            if (auto found = findDocument(document, facts); !found)
                return found;
            checkSignatures(document, facts);
        }
        document.clause = std::move(facts);
        return {};
    }

    Result<void> findDocument(DocumentReport& document, ClauseFacts& facts)
    {
        const ClauseData& data = facts.data;
        if (data.fingerprint.empty() || !data.fingerprintAlgorithm)
            return {};
        m_foundIn = nullptr;
        auto found = findAmong(m_report, m_document, document.name, data);
        for (auto* level = m_around; level && found && found->empty(); level = level->outer)
            found = findAmong(level->report, level->document, level->holder, data);
        if (!found)
            return std::unexpected(found.error());
        if (!found->empty()) {
            facts.document = *found;
            add(document, FindingCode::ClauseDocumentFound, {{"name", *found}});
            return {};
        }
        FindingArguments arguments;
        if (!data.documentName.empty())
            arguments.emplace_back("name", data.documentName);
        add(document, FindingCode::ClauseDocumentMissing, std::move(arguments));
        return {};
    }

    /// The name of the document that has the clause's fingerprint; empty where none has. Errors: Cancelled.
    Result<std::string> findAmong(const Report& report, const OpenedDocument& opened, const std::string& except,
                                  const ClauseData& data)
    {
        for (const DocumentReport& candidate : report.documents) {
            const OpenedPart* part = candidate.name == except ? nullptr : partNamed(opened, candidate.name);
            if (!part)
                continue;
            const auto digest = digestOfPart(*part, *data.fingerprintAlgorithm);
            if (!digest && digest.error().code == ErrorCode::Cancelled)
                return std::unexpected(digest.error());
            if (digest && *digest == data.fingerprint) {
                m_foundIn = &report;
                return candidate.name;
            }
        }
        return std::string();
    }

    Result<Bytes> digestOfPart(const OpenedPart& part, DigestAlgorithm algorithm)
    {
        const auto key = std::pair(part.content.get(), algorithm);
        if (const auto known = m_digests.find(key); known != m_digests.end())
            return known->second;
        Progress quiet;
        quiet.stop = m_progress.stop;
        const auto digests = digestsOf({algorithm}, *part.content, quiet);
        if (!digests)
            return std::unexpected(digests.error());
        return m_digests.emplace(key, digests->at(algorithm)).first->second;
    }

    // 70/2021, § 3: clause and new document are authorised together, by a qualified signature with a mandate certificate or a
    // qualified seal, with a qualified time-stamp
    void checkSignatures(DocumentReport& document, ClauseFacts& facts)
    {
        // attached to a file, the clause is covered by what covers that file; so is what is attached beside it
        bool inside = facts.document.empty() || m_foundIn == &m_report;
        const SignatureReport* common = coverBoth(m_report, document.name, inside ? facts.document : std::string(), facts);
        for (auto* level = m_around; level; level = level->outer) {
            const bool beside = m_foundIn == &level->report;
            if (!inside && !beside)
                continue;
            const SignatureReport* found = coverBoth(level->report, level->holder, beside ? facts.document : "", facts);
            common = common ? common : found;
            inside = true; // further out, the level holds both
        }
        if (!common) {
            if (!facts.document.empty())
                add(document, FindingCode::ClauseNotSignedTogether, {{"name", facts.document}});
            return;
        }
        checkSigner(document, facts.data, *common);
        checkTimestamp(document, facts.data, *common);
    }

    /// The first signature of a file that holds and covers both documents of it; the second may be none.
    static const SignatureReport* coverBoth(const Report& report, const std::string& one, const std::string& other,
                                            ClauseFacts& facts)
    {
        const SignatureReport* first = nullptr;
        for (const SignatureReport& signature : report.signatures) {
            const auto covers = signature.facts.covers();
            const auto covered = [&covers](const std::string& name) { return std::ranges::find(covers, name) != covers.end(); };
            if (signature.facts.integrity != Integrity::Intact || !covered(one) || (!other.empty() && !covered(other)))
                continue;
            facts.signedTogetherBy.push_back(signature.facts.id);
            first = first ? first : &signature;
        }
        return first;
    }

    static void checkSigner(DocumentReport& document, const ClauseData& data, const SignatureReport& signature)
    {
        const SignatureVerdict& verdict = signature.verdict;
        const LegalType type = legalTypeOf(verdict.qualification, verdict.mandate.has_value());
        const bool accepted = type == LegalType::QualifiedSignatureWithMandate || type == LegalType::QualifiedSeal;
        if (data.kind == ClauseKind::Conversion && type != LegalType::Unknown && !accepted)
            add(document, FindingCode::ClauseAuthorisation, {{"detail", std::string(legalTypeName(type))}});
        const bool seal = verdict.qualification == Qualification::QESeal || verdict.qualification == Qualification::AdESealQc ||
                          verdict.qualification == Qualification::AdESeal;
        if (!signature.facts.signer || data.person.empty() || seal)
            return;
        const std::string holder = signature.facts.signer->displayName();
        if (!namesSamePerson(data.person, holder) && !namesSamePerson(data.organisation, holder))
            add(document, FindingCode::ClauseSignerDiffers, {{"declared", data.person}, {"actual", holder}});
    }

    static void checkTimestamp(DocumentReport& document, const ClauseData& data, const SignatureReport& signature)
    {
        std::optional<UtcTime> earliest;
        for (const ParsedTimestamp& timestamp : signature.facts.timestamps)
            if (timestamp.integrity == Integrity::Intact && timestamp.time && (!earliest || *timestamp.time < *earliest))
                earliest = timestamp.time;
        if (!earliest)
            add(document, FindingCode::ClauseWithoutTimestamp);
        else if (data.time && *earliest < *data.time)
            add(document, FindingCode::ClauseTimestampBefore,
                {{"time", formatted(earliest)}, {"declared", formatted(data.time)}});
    }

    /// Every word of the name stands in the holder's: titles and marks of office may stand around it.
    static bool namesSamePerson(const std::string& name, const std::string& holder)
    {
        const auto words = [](const std::string& text) {
            std::set<std::string> result;
            std::string word;
            for (char c : foldedText(text) + " ") {
                if (c != ' ' && c != ',' && c != '.') {
                    word += c;
                } else if (!word.empty()) {
                    result.insert(word);
                    word.clear();
                }
            }
            return result;
        };
        const auto wanted = words(name);
        const auto present = words(holder);
        return !wanted.empty() && std::ranges::includes(present, wanted);
    }

    /// Clauses here and in nested files, for records to be compared with.
    static void collect(const Report& report, std::vector<const ClauseFacts*>& found)
    {
        for (const DocumentReport& document : report.documents) {
            if (document.clause && document.clause->data.kind == ClauseKind::Conversion)
                found.push_back(&*document.clause);
            if (document.nested)
                collect(*document.nested, found);
        }
    }
    static void collectRecords(const Report& report, std::vector<ClauseFacts>& found)
    {
        for (const DocumentReport& document : report.documents) {
            if (document.clause && document.clause->data.kind == ClauseKind::ConversionRecord)
                found.push_back(*document.clause);
            if (document.nested)
                collectRecords(*document.nested, found);
        }
    }

    void compareRecords()
    {
        std::vector<ClauseFacts> records;
        std::vector<const ClauseFacts*> clauses;
        collectRecords(m_report, records);
        collect(m_report, clauses);
        for (const ClauseFacts& record : records) {
            const auto related = [&record](const ClauseFacts* clause) {
                return clause->data.number == record.data.number || clause->data.fingerprint == record.data.fingerprint;
            };
            const auto clause =
                records.size() == 1 && clauses.size() == 1 ? clauses.begin() : std::ranges::find_if(clauses, related);
            if (clause != clauses.end())
                compare(record.data, (*clause)->data);
        }
    }

    void compare(const ClauseData& record, const ClauseData& clause)
    {
        const auto differ = [this](const char* name, const std::string& a, const std::string& b) {
            if (a != b)
                m_report.findings.push_back(
                    makeFinding(FindingCode::ClauseRecordDiffers, {{"name", name}, {"declared", a}, {"actual", b}}));
        };
        differ("ConversionRecordEvidenceNumber", record.number, clause.number);
        differ("ConversionExecutionDateTime", formatted(record.time), formatted(clause.time));
        differ("ElectronicFingerprintValue", toBase64(record.fingerprint), toBase64(clause.fingerprint));
    }

    Report& m_report;
    const OpenedDocument& m_document;
    const Progress& m_progress;
    const ClauseSurroundings* m_around;
    const Report* m_foundIn = nullptr; ///< where the document of the clause at hand lies
    std::map<std::pair<const ByteSource*, DigestAlgorithm>, Bytes> m_digests;
};

} // namespace

Result<void> checkClauses(Report& report, const OpenedDocument& document, const Progress& progress,
                          const ClauseSurroundings* around)
{
    return ClauseChecker(report, document, progress, around).run();
}

void adoptClauseFindings(DocumentReport& holder, const Report& attachments)
{
    for (const DocumentReport& attached : attachments.documents)
        if (attached.clause)
            std::ranges::copy_if(attached.findings, std::back_inserter(holder.findings),
                                 [](const Finding& finding) { return codeName(finding.code).starts_with("CLAUSE_"); });
}

bool hasClause(const Report& report)
{
    return std::ranges::any_of(report.documents, [](const DocumentReport& document) { return document.clause.has_value(); });
}

} // namespace parafa
