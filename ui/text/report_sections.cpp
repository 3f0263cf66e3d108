// SPDX-License-Identifier: EUPL-1.2
#include "text/report_sections.h"

#include "report/text_cleaning.h"
#include "text/clean_name.h"
#include "text/requirement_words.h"
#include "text/sentences.h"

#include <algorithm>

namespace parafa::text
{

namespace
{

/// More signatures than this and the table of documents names them in one column instead of one column each.
constexpr std::size_t maxSignatureColumns = 6;

struct Mark {
    std::string_view sign, style;
    Phrase word;
};

Mark markOf(StateKind kind)
{
    switch (kind) {
    case StateKind::Valid:
        return {"✓", "valid", Phrase::KindValid};
    case StateKind::Preliminary:
        return {"…", "attention", Phrase::KindPreliminary};
    case StateKind::Attention:
        return {"!", "attention", Phrase::KindAttention};
    case StateKind::Invalid:
        return {"✗", "invalid", Phrase::KindInvalid};
    case StateKind::Unsigned:
        return {"–", "attention", Phrase::KindUnsigned};
    case StateKind::Unknown:
        break;
    }
    return {"?", "attention", Phrase::KindUnknown};
}

void collectUnchecked(const std::vector<Finding>& findings, std::vector<Finding>& all)
{
    using enum FindingCode;
    for (const Finding& finding : findings) {
        const bool unchecked = finding.code == RevocationNotChecked || finding.code == TimestampNotChecked ||
                               finding.code == EvidenceRecordNotChecked || finding.code == NestedNotOpened ||
                               finding.code == TrustedListNotLoaded || finding.code == NoTrustAnchors;
        if (unchecked && std::ranges::find(all, finding) == all.end())
            all.push_back(finding);
    }
}

} // namespace

void writeState(MarkupWriter& out, StateKind kind, Language language)
{
    const Mark mark = markOf(kind);
    out.open("span", {{"class", mark.style}});
    out.text(mark.sign).text(" ").text(phrase(mark.word, language)).close();
}

std::string_view nameOf(const Report& report)
{
    return std::string_view(report.file).substr(report.file.rfind('/') + 1);
}

std::string ReportSections::clean(std::string_view text) const
{
    return cleanName(m_showPersonal ? std::string(text) : maskPersonalNumbers(text));
}

void ReportSections::row(Phrase label, std::string_view value)
{
    if (!value.empty())
        m_out.element("dt", word(label)).element("dd", clean(value));
}

void ReportSections::columns(std::initializer_list<Phrase> labels)
{
    m_out.open("thead").open("tr");
    for (const Phrase label : labels)
        m_out.element("th", word(label), {{"scope", "col"}});
    m_out.close().close();
}

void ReportSections::state(const StateSentences& state)
{
    const Mark mark = markOf(state.kind);
    m_out.open("p", {{"class", "state " + std::string(mark.style)}});
    m_out.element("span", mark.sign, {{"class", "mark"}, {"aria-hidden", "true"}});
    m_out.element("strong", clean(state.heading)).text(" ").text(clean(state.reason)).close();
}

void ReportSections::number(const std::vector<SignatureReport>& signatures)
{
    for (const SignatureReport& signature : signatures) {
        m_numbers.emplace(signature.facts.id, std::to_string(m_numbers.size() + 1));
        number(signature.counterSignatures);
    }
}

std::string ReportSections::numberOf(const std::string& id) const
{
    const auto place = m_numbers.find(id);
    return place == m_numbers.end() ? clean(id) : place->second;
}

void ReportSections::writeFile(const Report& report)
{
    m_trustConfigured = report.trustConfigured;
    m_validatedAt = report.validatedAt;
    m_numbers.clear();
    number(report.signatures);
    m_out.open("article");
    m_out.element("h2", m_depth == 0 ? clean(nameOf(report))
                                     : phrase(Phrase::ReportNested, m_language, {{"name", clean(report.file)}}));
    state(describe(report, m_language));
    writeFacts(report);
    if (report.required)
        writeRequired(*report.required);
    if (!report.unreadable)
        writeDocuments(report);
    for (const SignatureReport& signature : report.signatures)
        writeSignature(signature, {});
    std::vector<const ParsedTimestamp*> stamps;
    std::vector<const SignatureVerdict*> verdicts;
    for (const TimestampReport& timestamp : report.timestamps) {
        stamps.push_back(&timestamp.facts);
        verdicts.push_back(&timestamp.verdict);
    }
    writeTimestamps(stamps, verdicts);
    writeFindings(report.findings, {});
    if (m_depth == 0) {
        writeBasis(report);
        writeUnchecked(report);
    }
    for (const DocumentReport& document : report.documents)
        if (document.nested) {
            ReportSections inner(m_out, m_language, m_showPersonal);
            inner.m_depth = m_depth + 1;
            inner.writeFile(*document.nested);
        }
    m_out.close();
}

void ReportSections::writeFacts(const Report& report)
{
    m_out.open("dl");
    if (nameOf(report) != report.file)
        row(Phrase::ReportFile, report.file);
    row(Phrase::ReportResult, words(report.verdict, m_language));
    row(Phrase::ReportCheckedAt, timeText(report.validatedAt, m_language));
    row(Phrase::ReportSize, phrase(Phrase::ReportBytes, m_language, {{"count", std::to_string(report.size)}}));
    if (report.isContainer)
        row(Phrase::ReportKind,
            phrase(Phrase::ReportContainer, m_language, {{"name", std::string(containerTypeName(report.containerType))}}));
    else
        row(Phrase::ReportKind, report.containerMediaType);
    m_out.close();
}

/// Another question than whether the signatures are valid, and so a section of its own.
void ReportSections::writeRequired(const RequirementAnswer& answer)
{
    m_out.open("section", {{"class", "keep"}}).element("h3", word(Phrase::ReportRequired));
    m_out.open("p", {{"class", answer.enough ? "state valid" : "state attention"}});
    m_out.element("span", answer.enough ? "✓" : "!", {{"class", "mark"}, {"aria-hidden", "true"}});
    m_out.element("strong", clean(requirementSentence(answer, m_language))).close();
    if (!answer.missing.empty()) {
        m_out.open("ul");
        for (const Finding& finding : answer.missing)
            m_out.element("li", clean(sentence(finding, m_language)));
        m_out.close();
    }
    if (const std::string source = requirementSource(answer, m_language); !source.empty())
        m_out.element("p", clean(source));
    m_out.close();
}

void ReportSections::writeBasis(const Report& report)
{
    const TrustBasis& basis = report.trustBasis;
    m_out.open("section", {{"class", basis.lists.size() < 10 ? "keep" : ""}})
        .element("h3", word(Phrase::ReportHow))
        .element("p", word(Phrase::ReportChecked));
    if (!report.trustConfigured)
        m_out.element("p", sentence(makeFinding(FindingCode::NoTrustAnchors), m_language));
    if (basis.anchors > 0)
        m_out.element("p", phrase(Phrase::ReportAnchors, m_language, {{"count", std::to_string(basis.anchors)}}));
    m_out.element("p", word(basis.evidenceSource ? Phrase::ReportEvidenceAll : Phrase::ReportEvidenceFile));
    if (!basis.lists.empty()) {
        m_out.open("table", {{"class", "short"}}).element("caption", word(Phrase::ReportLists));
        columns({Phrase::ReportTerritory, Phrase::ReportListNumber, Phrase::ReportListIssued, Phrase::ReportListNext,
                 Phrase::ReportDigest});
        m_out.open("tbody");
        for (const ListUsed& list : basis.lists) {
            m_out.open("tr").element("th", clean(list.territory), {{"scope", "row"}});
            m_out.element("td", std::to_string(list.sequenceNumber))
                .element("td", timeText(list.issued, m_language, true), {{"class", "cell"}});
            m_out.element("td", list.nextUpdate ? timeText(*list.nextUpdate, m_language, true) : word(Phrase::ReportListClosed),
                          {{"class", "cell"}});
            m_out.open("td").element("code", toHex(list.sha256)).close().close();
        }
        m_out.close().close();
    }
    m_out.close();
}

void ReportSections::writeUnchecked(const Report& report)
{
    m_out.open("section", {{"class", "keep"}}).element("h3", word(Phrase::ReportNotChecked)).open("ul");
    m_out.element("li", word(Phrase::ReportNotCheckedAlways));
    std::vector<Finding> findings;
    collectUnchecked(report.findings, findings);
    for (const DocumentReport& document : report.documents)
        collectUnchecked(document.findings, findings);
    for (const SignatureReport& signature : report.signatures) {
        collectUnchecked(signature.facts.findings, findings);
        collectUnchecked(signature.verdict.findings, findings);
        for (const SignatureVerdict& stamp : signature.timestampVerdicts)
            collectUnchecked(stamp.findings, findings);
    }
    for (const Finding& finding : findings)
        m_out.element("li", clean(sentence(finding, m_language)));
    for (const SignatureReport& signature : report.signatures)
        for (const BlockConclusion& block : signature.verdict.blocks)
            if (!block.checked)
                m_out.element(
                    "li",
                    phrase(Phrase::ReportStepNotChecked, m_language,
                           {{"name", phrase(Phrase::ReportSignature, m_language, {{"number", numberOf(signature.facts.id)}})},
                            {"text", words(block.block, m_language)}}));
    m_out.close().close();
}

void ReportSections::writeDocuments(const Report& report)
{
    if (report.documents.empty())
        return;
    const bool matrix = !report.signatures.empty() && report.signatures.size() <= maxSignatureColumns;
    m_out.open("section").element("h3", word(Phrase::ReportDocuments)).open("table").open("thead").open("tr");
    for (const Phrase label : {Phrase::ReportDocument, Phrase::ReportMediaType, Phrase::ReportSize})
        m_out.element("th", word(label), {{"scope", "col"}});
    if (matrix)
        for (const SignatureReport& signature : report.signatures)
            m_out.element("th", phrase(Phrase::ReportSignature, m_language, {{"number", numberOf(signature.facts.id)}}),
                          {{"scope", "col"}});
    else
        m_out.element("th", word(Phrase::ReportSignedBy), {{"scope", "col"}});
    m_out.close().close().open("tbody");
    for (const DocumentReport& document : report.documents) {
        m_out.open("tr").element("th", clean(document.name), {{"scope", "row"}}).element("td", clean(document.mediaType));
        m_out.element("td", phrase(Phrase::ReportBytes, m_language, {{"count", std::to_string(document.size)}}),
                      {{"class", "cell"}});
        if (matrix) {
            writeCoverage(document, report);
        } else {
            std::string signatures;
            for (const std::string& id : document.coveredBy)
                signatures += (signatures.empty() ? "" : ", ") + numberOf(id);
            m_out.element("td", signatures.empty() ? word(Phrase::ReportNotCovered) : signatures);
        }
        m_out.close();
    }
    m_out.close().close();
    std::vector<Finding> findings;
    for (const DocumentReport& document : report.documents)
        findings.insert(findings.end(), document.findings.begin(), document.findings.end());
    writeFindings(findings, {});
    m_out.close();
}

void ReportSections::writeCoverage(const DocumentReport& document, const Report& report)
{
    for (const SignatureReport& signature : report.signatures) {
        const auto reference = std::ranges::find_if(signature.facts.references, [&](const SignedReference& candidate) {
            return candidate.name == document.name && candidate.state == ReferenceState::Mismatch;
        });
        const bool covered = std::ranges::find(document.coveredBy, signature.facts.id) != document.coveredBy.end();
        const bool changed = reference != signature.facts.references.end();
        m_out.open("td", {{"class", "cell"}}).open("span", {{"class", covered ? "valid" : changed ? "invalid" : "attention"}});
        m_out.text(covered ? "✓ " : changed ? "✗ " : "– ");
        m_out.text(word(covered ? Phrase::ReportCovered : changed ? Phrase::ReportChanged : Phrase::ReportNotCovered));
        m_out.close().close();
    }
}

} // namespace parafa::text
