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
    ClauseChecker(Report& report, const OpenedDocument& document, const Progress& progress)
        : m_report(report), m_document(document), m_progress(progress)
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
        for (const DocumentReport& candidate : m_report.documents) {
            const OpenedPart* part = candidate.name == document.name ? nullptr : partNamed(m_document, candidate.name);
            if (!part)
                continue;
            auto digest = digestOfPart(*part, *data.fingerprintAlgorithm);
            if (!digest && digest.error().code == ErrorCode::Cancelled)
                return std::unexpected(digest.error());
            if (digest && *digest == data.fingerprint) {
                facts.document = candidate.name;
                add(document, FindingCode::ClauseDocumentFound, {{"name", candidate.name}});
                return {};
            }
        }
        FindingArguments arguments;
        if (!data.documentName.empty())
            arguments.emplace_back("name", data.documentName);
        add(document, FindingCode::ClauseDocumentMissing, std::move(arguments));
        return {};
    }

    Result<Bytes> digestOfPart(const OpenedPart& part, DigestAlgorithm algorithm)
    {
        const auto key = std::pair(part.name, algorithm);
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
        const SignatureReport* common = nullptr;
        for (const SignatureReport& signature : m_report.signatures) {
            const auto covers = signature.facts.covers();
            const auto covered = [&covers](const std::string& name) { return std::ranges::find(covers, name) != covers.end(); };
            if (signature.facts.integrity == Integrity::Intact && covered(document.name) &&
                (facts.document.empty() || covered(facts.document))) {
                facts.signedTogetherBy.push_back(signature.facts.id);
                common = common ? common : &signature;
            }
        }
        if (!common) {
            if (!facts.document.empty())
                add(document, FindingCode::ClauseNotSignedTogether, {{"name", facts.document}});
            return;
        }
        checkSigner(document, facts.data, *common);
        checkTimestamp(document, facts.data, *common);
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
    std::map<std::pair<std::string, DigestAlgorithm>, Bytes> m_digests;
};

} // namespace

Result<void> checkClauses(Report& report, const OpenedDocument& document, const Progress& progress)
{
    return ClauseChecker(report, document, progress).run();
}

} // namespace parafa
