// SPDX-License-Identifier: EUPL-1.2
#include "cli/report_text.h"

#include "cli/words.h"
#include "report/text_cleaning.h"
#include "text/sentences.h"
#include "text/states.h"

#include <map>

namespace parafa::cli
{

namespace
{

class ReportText
{
public:
    ReportText(const Session& session, bool showPersonalNumbers)
        : m_session(session), m_words(wordsOf(session.language())), m_showPersonal(showPersonalNumbers)
    {
    }

    std::string write(const Report& report)
    {
        line(0, clean(report.file) + ": " + stateText(describe(report, m_session.language())));
        m_trustConfigured = report.trustConfigured;
        if (report.message)
            line(1, std::string(m_words.message) + " " +
                        clean(report.message->messageClass + ": " + report.message->sender + " -> " + report.message->recipient +
                              ", " + report.message->subject));
        findings(1, report.findings);
        number(report.signatures);
        writeDocuments(report.documents);
        for (const SignatureReport& signature : report.signatures)
            writeSignature(1, signature);
        for (const TimestampReport& timestamp : report.timestamps)
            writeTimestamp(1, timestamp.facts, &timestamp.verdict);
        for (const EvidenceRecordReport& record : report.evidenceRecords)
            writeEvidenceRecord(1, record);
        return m_out;
    }

private:
    static constexpr std::size_t maxPlainDocuments = 20;

    std::string stateText(const StateSentences& state) const
    {
        return clean(state.heading + (state.reason.empty() ? "" : " " + state.reason));
    }

    std::string_view integrityWord(Integrity integrity) const
    {
        return integrity == Integrity::Intact   ? m_words.intact
               : integrity == Integrity::Broken ? m_words.broken
                                                : m_words.unknown;
    }

    std::string clean(std::string_view text) const
    {
        return printable(m_showPersonal ? std::string(text) : maskPersonalNumbers(text));
    }

    void line(int depth, const std::string& text)
    {
        m_out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
    }

    void findings(int depth, const std::vector<Finding>& list)
    {
        for (const Finding& finding : list) {
            const char* mark = finding.severity == Severity::Error ? "! " : finding.severity == Severity::Warning ? "* " : "- ";
            line(depth, mark + clean(m_session.sentence(finding)));
        }
    }

    // People count signatures; the ids of the file are for programs.
    void number(const std::vector<SignatureReport>& signatures)
    {
        for (const SignatureReport& signature : signatures) {
            m_numbers.emplace(signature.facts.id, std::to_string(m_numbers.size() + 1));
            number(signature.counterSignatures);
        }
    }

    std::string numberOf(const std::string& id) const
    {
        const auto place = m_numbers.find(id);
        return place == m_numbers.end() ? clean(id) : place->second;
    }

    /// Everything that needs attention, and the first signed documents; thousands of lines help nobody.
    void writeDocuments(const std::vector<DocumentReport>& documents)
    {
        std::size_t listed = 0;
        std::size_t left = 0;
        for (const DocumentReport& document : documents) {
            const bool plain = document.findings.empty() && !document.nested && !document.coveredBy.empty();
            if (plain && listed >= maxPlainDocuments) {
                ++left;
                continue;
            }
            listed += plain ? 1 : 0;
            writeDocument(document);
        }
        if (left > 0)
            line(1, std::string(m_words.moreDocuments) + " " + std::to_string(left));
    }

    void writeDocument(const DocumentReport& document)
    {
        std::string text = std::string(m_words.document) + " " + clean(document.name);
        if (!document.mediaType.empty())
            text += " (" + clean(document.mediaType) + ", " + std::to_string(document.size) + " B)";
        line(1, text);
        if (!document.coveredBy.empty()) {
            std::string signatures;
            for (const std::string& id : document.coveredBy)
                signatures += (signatures.empty() ? "" : ", ") + numberOf(id);
            line(2, std::string(m_words.signedBy) + " " + signatures);
        }
        if (document.clause)
            line(2, std::string(m_words.clauseNumber) + " " + clean(document.clause->data.number) +
                        (document.clause->document.empty() ? "" : " -> " + clean(document.clause->document)));
        findings(2, document.findings);
        if (document.nested)
            line(2, std::string(m_words.nested) + " " + stateText(describe(*document.nested, m_session.language())));
    }

    void writeSignature(int depth, const SignatureReport& signature)
    {
        const ParsedSignature& facts = signature.facts;
        line(depth, std::string(m_words.signature) + " " + numberOf(facts.id) + ": " +
                        stateText(describe(signature, m_trustConfigured, m_session.language())));
        if (facts.signer) {
            line(depth + 1, std::string(m_words.signer) + ": " + clean(facts.signer->displayName()));
            line(depth + 1, std::string(m_words.issuer) + ": " + clean(facts.signer->issuer()));
        }
        if (facts.claimedSigningTime)
            line(depth + 1, std::string(m_words.claimedTime) + ": " + facts.claimedSigningTime->toIso8601());
        std::string level = facts.level;
        if (facts.algorithm)
            level += ", " + signatureAlgorithmName(*facts.algorithm);
        line(depth + 1, std::string(m_words.level) + ": " + clean(level));
        line(depth + 1,
             std::string(mainIndicationName(signature.verdict.indication)) +
                 (signature.verdict.subIndication ? "/" + std::string(subIndicationName(*signature.verdict.subIndication)) : ""));
        findings(depth + 1, facts.findings);
        findings(depth + 1, signature.verdict.findings);
        for (std::size_t i = 0; i < facts.timestamps.size(); ++i)
            writeTimestamp(depth + 1, facts.timestamps[i],
                           i < signature.timestampVerdicts.size() ? &signature.timestampVerdicts[i] : nullptr);
        for (const EvidenceRecordReport& record : signature.evidenceRecords)
            writeEvidenceRecord(depth + 1, record);
        for (const SignatureReport& counter : signature.counterSignatures)
            writeSignature(depth + 1, counter);
    }

    void writeEvidenceRecord(int depth, const EvidenceRecordReport& record)
    {
        std::string text(m_words.evidenceRecord);
        if (!record.facts.file.empty())
            text += " " + clean(record.facts.file);
        line(depth, text + ": " + std::string(integrityWord(record.facts.integrity)));
        if (record.provenTime)
            line(depth + 1, std::string(m_words.provenTime) + ": " + record.provenTime->toIso8601());
        findings(depth + 1, record.facts.findings);
        for (std::size_t i = 0; i < record.facts.timestamps.size(); ++i)
            writeTimestamp(depth + 1, record.facts.timestamps[i],
                           i < record.timestampVerdicts.size() ? &record.timestampVerdicts[i] : nullptr);
    }

    void writeTimestamp(int depth, const ParsedTimestamp& timestamp, const SignatureVerdict* verdict)
    {
        std::string text = std::string(m_words.timestamp);
        if (timestamp.time)
            text += " " + timestamp.time->toIso8601();
        if (timestamp.signer)
            text += ", " + clean(timestamp.signer->displayName());
        line(depth, text + ": " + std::string(integrityWord(timestamp.integrity)));
        findings(depth + 1, timestamp.findings);
        if (verdict)
            findings(depth + 1, verdict->findings);
    }

    const Session& m_session;
    const Words& m_words;
    bool m_showPersonal;
    bool m_trustConfigured = false;
    std::map<std::string, std::string> m_numbers;
    std::string m_out;
};

} // namespace

std::string reportText(const Report& report, const Session& session, bool showPersonalNumbers)
{
    std::string text = ReportText(session, showPersonalNumbers).write(report);
    if (report.verdict != FileVerdict::Unreadable && report.verdict != FileVerdict::Unsigned)
        text += disclaimer(session.language()) + "\n";
    return text;
}

} // namespace parafa::cli
