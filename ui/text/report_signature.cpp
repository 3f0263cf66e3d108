// SPDX-License-Identifier: EUPL-1.2
#include "text/report_sections.h"
#include "text/sentences.h"

#include <algorithm>

namespace parafa::text
{

namespace
{

std::string joined(const std::vector<std::string>& values)
{
    std::string all;
    for (const std::string& value : values)
        if (!value.empty())
            all += (all.empty() ? "" : ", ") + value;
    return all;
}

Phrase stamped(TimestampKind kind)
{
    switch (kind) {
    case TimestampKind::Content:
        return Phrase::ReportStampContent;
    case TimestampKind::Archive:
        return Phrase::ReportStampArchive;
    case TimestampKind::ValidationData:
        return Phrase::ReportStampValidationData;
    case TimestampKind::Document:
        return Phrase::ReportStampDocument;
    case TimestampKind::Container:
        return Phrase::ReportStampContainer;
    case TimestampKind::Signature:
        break;
    }
    return Phrase::ReportStampSignature;
}

StateKind kindOf(Indication indication)
{
    return indication == Indication::Passed   ? StateKind::Valid
           : indication == Indication::Failed ? StateKind::Invalid
                                              : StateKind::Unknown;
}

/// A building block or time-stamp as mark and word; colour never alone.
void writeIndication(MarkupWriter& out, Indication indication, Language language)
{
    const StateKind kind = kindOf(indication);
    out.open("span", {{"class", kind == StateKind::Valid ? "valid" : kind == StateKind::Invalid ? "invalid" : "attention"}});
    out.text(kind == StateKind::Valid     ? "✓ "
             : kind == StateKind::Invalid ? "✗ "
                                          : "? ")
        .text(words(indication, language))
        .close();
}

} // namespace

void ReportSections::writeSignature(const SignatureReport& signature, const std::string& above)
{
    const ParsedSignature& facts = signature.facts;
    const SignatureVerdict& verdict = signature.verdict;
    const std::string own = numberOf(facts.id);
    m_out.open("section");
    const std::string title = above.empty()
                                  ? phrase(Phrase::ReportSignature, m_language, {{"number", own}})
                                  : phrase(Phrase::ReportCounterSignature, m_language, {{"number", own}, {"name", above}});
    m_out.element("h3", clean(title + ": " + signerName(facts, m_language)));
    state(describe(signature, m_trustConfigured, m_language));
    if (const std::string renewal = renewalSentence(signature, m_validatedAt, m_language); !renewal.empty())
        m_out.element("p", renewal);
    m_out.open("dl");
    writeSigner(facts, verdict);
    std::string conclusion(mainIndicationName(verdict.indication));
    if (verdict.subIndication)
        conclusion += ", " + std::string(subIndicationName(*verdict.subIndication));
    row(Phrase::ReportConclusion, conclusion);
    row(Phrase::ReportLevel, facts.level);
    row(Phrase::ReportAlgorithm, facts.algorithm ? signatureAlgorithmName(*facts.algorithm) : facts.algorithmUri);
    writeTimes(signature);
    row(Phrase::ReportRoles, joined(facts.claimedRoles));
    row(Phrase::ReportPlace, joined({facts.streetAddress, facts.postalCode, facts.city, facts.stateOrProvince, facts.country}));
    m_out.close();
    std::vector<const ParsedTimestamp*> stamps;
    std::vector<const SignatureVerdict*> verdicts;
    for (std::size_t i = 0; i < facts.timestamps.size(); ++i) {
        stamps.push_back(&facts.timestamps[i]);
        verdicts.push_back(i < signature.timestampVerdicts.size() ? &signature.timestampVerdicts[i] : nullptr);
    }
    writeTimestamps(stamps, verdicts);
    writeBlocks(verdict);
    writeFindings(facts.findings, verdict.findings);
    m_out.close();
    for (const SignatureReport& counter : signature.counterSignatures)
        writeSignature(counter, own);
}

void ReportSections::writeSigner(const ParsedSignature& facts, const SignatureVerdict& verdict)
{
    if (!facts.signer) {
        row(Phrase::ReportSigner, signerName(facts, m_language));
        return;
    }
    const Certificate& signer = *facts.signer;
    // Who acts for an organisation is shown by it first: organisation, its number, authorisation, person.
    const bool organisationFirst = verdict.mandate || verdict.qualification == Qualification::QESeal ||
                                   verdict.qualification == Qualification::AdESealQc ||
                                   verdict.qualification == Qualification::AdESeal;
    const std::string identifier = signer.subjectAttribute("2.5.4.97");
    if (organisationFirst) {
        row(Phrase::ReportOrganisation, signer.subjectAttribute("O"));
        // EN 319 412-1, 5.1.4
        row(Phrase::ReportIdentifier, identifier.starts_with("NTRSK-") ? identifier.substr(6) : identifier);
    }
    if (verdict.mandate)
        row(Phrase::ReportMandate, joined({verdict.mandate->number, verdict.mandate->text}));
    row(Phrase::ReportSigner, signer.displayName());
    if (!organisationFirst)
        row(Phrase::ReportOrganisation, signer.subjectAttribute("O"));
    const LegalType type = legalTypeOf(verdict.qualification, verdict.mandate.has_value());
    std::string kind = words(type, m_language);
    if (verdict.qualification != Qualification::Unknown)
        kind += " (" + std::string(qualificationName(verdict.qualification)) + ")";
    row(Phrase::ReportLegalType, kind);
    row(Phrase::ReportIssuer, signer.issuer());
    row(Phrase::ReportSerial, signer.serialHex());
    row(Phrase::ReportCertificateValidity,
        phrase(Phrase::ReportFromTo, m_language,
               {{"from", timeText(signer.notBefore(), m_language)}, {"until", timeText(signer.notAfter(), m_language)}}));
}

void ReportSections::writeTimes(const SignatureReport& signature)
{
    const SignatureVerdict& verdict = signature.verdict;
    if (signature.facts.claimedSigningTime)
        row(Phrase::ReportClaimedTime, timeText(*signature.facts.claimedSigningTime, m_language));
    row(Phrase::ReportProvenTime, verdict.timeProven && verdict.bestSignatureTime
                                      ? timeText(*verdict.bestSignatureTime, m_language)
                                      : word(Phrase::ReportNoProvenTime));
    if (verdict.finality == Finality::Final)
        row(Phrase::ReportFinality, word(Phrase::ReportFinal));
    else if (verdict.finality)
        row(Phrase::ReportFinality,
            phrase(Phrase::ReportPreliminary, m_language,
                   verdict.finalAfter ? FindingArguments{{"time", timeText(*verdict.finalAfter, m_language)}}
                                      : FindingArguments{}));
    if (verdict.renewBefore)
        row(Phrase::ReportRenewBefore, timeText(*verdict.renewBefore, m_language, true));
}

void ReportSections::writeTimestamps(const std::vector<const ParsedTimestamp*>& facts,
                                     const std::vector<const SignatureVerdict*>& verdicts)
{
    if (facts.empty())
        return;
    m_out.open("table", {{"class", "short"}}).element("caption", word(Phrase::ReportTimestamps));
    columns({Phrase::ReportTime, Phrase::ReportStamped, Phrase::ReportAuthority, Phrase::ReportQualified, Phrase::ReportResult});
    m_out.open("tbody");
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const ParsedTimestamp& stamp = *facts[i];
        const SignatureVerdict* verdict = verdicts[i];
        m_out.open("tr").element("th", stamp.time ? timeText(*stamp.time, m_language) : "?",
                                 {{"scope", "row"}, {"class", "cell"}});
        m_out.element("td", word(stamped(stamp.kind)));
        m_out.element("td", stamp.signer ? clean(stamp.signer->displayName()) : "?");
        m_out.element("td", word(verdict && verdict->qualifiedTimestamp ? Phrase::ReportYes : Phrase::ReportNo));
        m_out.open("td");
        writeIndication(m_out, verdict ? verdict->indication : Indication::Indeterminate, m_language);
        if (verdict && verdict->subIndication)
            m_out.text(" ").text(words(*verdict->subIndication, m_language));
        m_out.close().close();
    }
    m_out.close().close();
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        findings.insert(findings.end(), facts[i]->findings.begin(), facts[i]->findings.end());
        if (verdicts[i])
            findings.insert(findings.end(), verdicts[i]->findings.begin(), verdicts[i]->findings.end());
    }
    writeFindings({}, findings);
}

void ReportSections::writeBlocks(const SignatureVerdict& verdict)
{
    if (verdict.blocks.empty())
        return;
    m_out.open("table", {{"class", "short"}}).element("caption", word(Phrase::ReportBlocks));
    columns({Phrase::ReportStep, Phrase::ReportResult, Phrase::ReportClause});
    m_out.open("tbody");
    for (const BlockConclusion& block : verdict.blocks) {
        m_out.open("tr").element("th", words(block.block, m_language), {{"scope", "row"}}).open("td");
        if (!block.checked)
            m_out.open("span", {{"class", "attention"}}).text("– ").text(word(Phrase::ReportStepUnchecked)).close();
        else
            writeIndication(m_out, block.indication, m_language);
        if (block.checked && block.subIndication)
            m_out.text(" ").element("code", subIndicationName(*block.subIndication));
        m_out.close().element("td", blockClause(block.block), {{"class", "cell"}}).close();
    }
    m_out.close().close();
}

void ReportSections::writeFindings(const std::vector<Finding>& facts, const std::vector<Finding>& judgements)
{
    std::vector<Finding> all;
    for (const std::vector<Finding>* list : {&facts, &judgements})
        for (const Finding& finding : *list)
            if (std::ranges::find(all, finding) == all.end())
                all.push_back(finding);
    if (all.empty())
        return;
    std::ranges::stable_sort(all, [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    constexpr std::size_t fewRows = 6; // are kept on one page
    m_out.open("table", {{"class", all.size() <= fewRows ? "short" : ""}}).element("caption", word(Phrase::ReportFindings));
    columns({Phrase::ReportSeverity, Phrase::ReportFinding, Phrase::ReportAdvice});
    m_out.open("tbody");
    for (const Finding& finding : all) {
        const bool error = finding.severity == Severity::Error;
        m_out.open("tr").open("td", {{"class", "cell"}});
        m_out.open("span", {{"class", error ? "invalid" : finding.severity == Severity::Warning ? "attention" : ""}});
        m_out.text(error                                   ? "✗ "
                   : finding.severity == Severity::Warning ? "! "
                                                           : "i ")
            .text(words(finding.severity, m_language))
            .close();
        m_out.close().open("td").text(clean(sentence(finding, m_language)));
        m_out.open("small").element("code", codeName(finding.code));
        if (!finding.clause.empty())
            m_out.text(" · ").text(finding.clause);
        m_out.close().close().element("td", advice(finding.code, m_language)).close();
    }
    m_out.close().close();
}

} // namespace parafa::text
