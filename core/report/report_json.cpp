// SPDX-License-Identifier: EUPL-1.2
#include "report/json_writer.h"
#include "report/report.h"
#include "report/requirement_profile.h"
#include "report/text_cleaning.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// Words one report per CLI.md, `validate --json`.
class ReportJson
{
public:
    explicit ReportJson(const JsonOptions& options) : m_options(options) {}

    std::string write(const Report& report)
    {
        m_outermost = &report;
        writeReport(report);
        return m_json.result();
    }

private:
    void writeReport(const Report& report);
    void writeRequired(const RequirementAnswer* required);
    void writeContainer(const Report& report);
    void writeDocument(const DocumentReport& document);
    void writeSignature(const SignatureReport& signature);
    void writeClause(const ClauseFacts& clause);
    void writeMessage(const SktalkEnvelope& message);
    void writeSigner(const std::optional<Certificate>& signer);
    void writeLegal(const ParsedSignature& facts, const SignatureVerdict& verdict);
    void writeTimestamps(const SignatureReport& signature);
    void writeTimestamp(const ParsedTimestamp& facts, const SignatureVerdict* verdict);
    void writeEvidenceRecords(const std::vector<EvidenceRecordReport>& records);
    void writeBlocks(const SignatureVerdict& verdict);
    void writeFindings(const std::vector<Finding>& findings);
    void writeTime(std::string_view name, const std::optional<UtcTime>& time);
    std::string personal(std::string_view text) const;

    const JsonOptions& m_options;
    const Report* m_outermost = nullptr;
    JsonWriter m_json;
};

std::vector<Finding> joined(const std::vector<Finding>& facts, const std::vector<Finding>& judgements)
{
    std::vector<Finding> all = facts;
    for (const Finding& finding : judgements)
        if (std::ranges::find(all, finding) == all.end())
            all.push_back(finding);
    return all;
}

std::string ReportJson::personal(std::string_view text) const
{
    return m_options.showPersonalNumbers ? std::string(text) : maskPersonalNumbers(text);
}

void ReportJson::writeTime(std::string_view name, const std::optional<UtcTime>& time)
{
    m_json.memberOrNull(name, time ? time->toIso8601() : std::string());
}

void ReportJson::writeReport(const Report& report)
{
    m_json.beginObject();
    m_json.member("file", report.file);
    m_json.key("size").number(report.size);
    m_json.member("validatedAt", report.validatedAt.toIso8601());
    m_json.member("verdict", fileVerdictName(report.verdict));
    m_json.key("trustConfigured").boolean(report.trustConfigured);
    m_json.key("container");
    if (report.unreadable)
        m_json.null();
    else
        writeContainer(report);
    m_json.key("signatures").beginArray();
    for (const SignatureReport& signature : report.signatures)
        writeSignature(signature);
    m_json.endArray();
    m_json.key("timestamps").beginArray();
    for (const TimestampReport& timestamp : report.timestamps)
        writeTimestamp(timestamp.facts, &timestamp.verdict);
    m_json.endArray();
    writeEvidenceRecords(report.evidenceRecords);
    m_json.key("findings");
    writeFindings(report.findings);
    if (&report == m_outermost)
        writeRequired(report.required.get());
    m_json.endObject();
}

void ReportJson::writeRequired(const RequirementAnswer* required)
{
    if (!required) {
        m_json.memberNull("required");
        return;
    }
    m_json.key("required").beginObject();
    m_json.member("profile", required->profile);
    m_json.key("enough").boolean(required->enough);
    m_json.memberOrNull("source", required->source);
    m_json.key("sourceConfirmed").boolean(required->sourceConfirmed);
    m_json.key("missing");
    writeFindings(required->missing);
    m_json.endObject();
}

void ReportJson::writeContainer(const Report& report)
{
    m_json.beginObject();
    m_json.member("type", !report.wrapperType.empty() ? report.wrapperType
                          : report.isContainer        ? containerTypeName(report.containerType)
                                                      : "none");
    m_json.memberOrNull("mediaType", report.containerMediaType);
    if (report.message)
        writeMessage(*report.message);
    m_json.key("documents").beginArray();
    for (const DocumentReport& document : report.documents)
        writeDocument(document);
    m_json.endArray().endObject();
}

void ReportJson::writeDocument(const DocumentReport& document)
{
    m_json.beginObject();
    m_json.member("name", document.name);
    m_json.memberOrNull("mediaType", document.mediaType);
    m_json.key("size").number(document.size);
    m_json.memberOrNull("sha256", toHex(document.sha256));
    m_json.memberTexts("coveredBy", document.coveredBy);
    m_json.key("format");
    if (document.format) {
        m_json.beginObject().member("id", document.format->id).member("allowed", document.format->allowed);
        m_json.member("clause", document.format->clause).endObject();
    } else {
        m_json.null();
    }
    m_json.key("presentation");
    if (document.presentation) {
        const PresentationFacts& facts = *document.presentation;
        m_json.beginObject();
        m_json.member("origin", presentationOriginName(facts.origin));
        m_json.key("digestMatches");
        if (facts.digestMatches)
            m_json.boolean(*facts.digestMatches);
        else
            m_json.null();
        m_json.memberOrNull("media", facts.media);
        m_json.memberOrNull("language", facts.language);
        m_json.memberOrNull("formIdentifier", facts.formIdentifier);
        m_json.memberOrNull("formVersion", facts.formVersion);
        m_json.endObject();
    } else {
        m_json.null();
    }
    if (document.clause)
        writeClause(*document.clause);
    m_json.key("nested");
    if (document.nested)
        writeReport(*document.nested);
    else
        m_json.null();
    m_json.key("findings");
    writeFindings(document.findings);
    m_json.endObject();
}

void ReportJson::writeClause(const ClauseFacts& clause)
{
    const ClauseData& data = clause.data;
    m_json.key("clause").beginObject().member("kind", clauseKindName(data.kind)).memberOrNull("number", data.number);
    writeTime("time", data.time);
    m_json.memberOrNull("person", personal(data.person)).memberOrNull("organisation", data.organisation);
    m_json.memberOrNull("fingerprintMethod", data.fingerprintMethod).memberOrNull("fingerprint", toHex(data.fingerprint));
    m_json.memberOrNull("document", clause.document).memberTexts("signedTogetherBy", clause.signedTogetherBy).endObject();
}

void ReportJson::writeMessage(const SktalkEnvelope& message)
{
    m_json.key("message").beginObject().memberOrNull("class", message.messageClass).memberOrNull("id", message.messageId);
    m_json.memberOrNull("correlationId", message.correlationId).memberOrNull("referenceId", message.referenceId);
    m_json.memberOrNull("sender", personal(message.sender)).memberOrNull("recipient", personal(message.recipient));
    m_json.memberOrNull("type", message.type).memberOrNull("subject", message.subject).endObject();
}

void ReportJson::writeSigner(const std::optional<Certificate>& signer)
{
    m_json.key("signer");
    if (!signer) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.member("name", personal(signer->displayName()));
    m_json.member("subject", personal(signer->subject()));
    m_json.member("issuer", signer->issuer());
    m_json.member("serial", signer->serialHex());
    m_json.member("sha256", toHex(signer->sha256()));
    m_json.member("notBefore", signer->notBefore().toIso8601());
    m_json.member("notAfter", signer->notAfter().toIso8601());
    m_json.endObject();
}

void ReportJson::writeSignature(const SignatureReport& signature)
{
    const ParsedSignature& facts = signature.facts;
    const SignatureVerdict& verdict = signature.verdict;
    m_json.beginObject();
    m_json.member("id", facts.id);
    m_json.memberOrNull("file", facts.file);
    m_json.member("form", signatureFormName(facts.form));
    m_json.memberOrNull("level", facts.level);
    m_json.member("integrity", integrityName(facts.integrity));
    m_json.member("indication", mainIndicationName(verdict.indication));
    m_json.memberOrNull("subIndication", verdict.subIndication ? subIndicationName(*verdict.subIndication) : "");
    writeLegal(facts, verdict);
    writeSigner(facts.signer);
    writeTime("claimedSigningTime", facts.claimedSigningTime);
    writeTime("bestSignatureTime", verdict.bestSignatureTime);
    m_json.memberOrNull("digestAlgorithm", facts.digestAlgorithm ? digestName(*facts.digestAlgorithm) : "");
    m_json.memberOrNull("signatureAlgorithm", facts.algorithm ? signatureAlgorithmName(*facts.algorithm) : facts.algorithmUri);
    m_json.key("keyBits");
    if (facts.signer && facts.signer->keyBits() > 0)
        m_json.number(static_cast<std::uint64_t>(facts.signer->keyBits()));
    else
        m_json.null();
    m_json.memberTexts("covers", facts.covers());
    m_json.memberTexts("claimedRoles", facts.claimedRoles);
    m_json.memberTexts("certifiedRoles", facts.certifiedRoles);
    m_json.memberTexts("commitmentTypes", facts.commitmentTypes);
    m_json.memberOrNull("policy", facts.policyId.value_or(""));
    m_json.key("signedAt").beginObject();
    m_json.memberOrNull("street", facts.streetAddress).memberOrNull("city", facts.city);
    m_json.memberOrNull("postalCode", facts.postalCode).memberOrNull("stateOrProvince", facts.stateOrProvince);
    m_json.memberOrNull("country", facts.country).endObject();
    m_json.key("counterSignatures").beginArray();
    for (const SignatureReport& counter : signature.counterSignatures)
        writeSignature(counter);
    m_json.endArray();
    writeTimestamps(signature);
    writeEvidenceRecords(signature.evidenceRecords);
    writeBlocks(verdict);
    m_json.key("findings");
    writeFindings(joined(facts.findings, verdict.findings));
    m_json.endObject();
}

void ReportJson::writeLegal(const ParsedSignature& facts, const SignatureVerdict& verdict)
{
    m_json.member("qualification", qualificationName(verdict.qualification));
    m_json.member("legalType", legalTypeName(legalTypeOf(verdict.qualification, verdict.mandate.has_value())));
    m_json.key("mandate");
    if (verdict.mandate) {
        m_json.beginObject();
        m_json.member("number", verdict.mandate->number);
        m_json.memberOrNull("text", verdict.mandate->text);
        m_json.endObject();
    } else {
        m_json.null();
    }
    m_json.key("onBehalfOf");
    const std::string organisation = facts.signer ? facts.signer->subjectAttribute("O") : std::string();
    if (verdict.mandate && !organisation.empty()) {
        m_json.beginObject();
        m_json.member("organisation", organisation);
        // EN 319 412-1, 5.1.4: "NTRSK-12345678" is an entry of the national register, the number behind the dash.
        const std::string identifier = facts.signer->subjectAttribute("2.5.4.97");
        m_json.memberOrNull("ico", identifier.starts_with("NTRSK-") ? identifier.substr(6) : std::string());
        m_json.endObject();
    } else {
        m_json.null();
    }
    m_json.memberOrNull("finality", !verdict.finality ? "" : *verdict.finality == Finality::Final ? "final" : "preliminary");
    writeTime("finalAfter", verdict.finalAfter);
    writeTime("renewBefore", verdict.renewBefore);
}

void ReportJson::writeTimestamps(const SignatureReport& signature)
{
    m_json.key("timestamps").beginArray();
    for (std::size_t i = 0; i < signature.facts.timestamps.size(); ++i)
        writeTimestamp(signature.facts.timestamps[i],
                       i < signature.timestampVerdicts.size() ? &signature.timestampVerdicts[i] : nullptr);
    m_json.endArray();
}

void ReportJson::writeTimestamp(const ParsedTimestamp& facts, const SignatureVerdict* verdict)
{
    m_json.beginObject();
    m_json.member("kind", timestampKindName(facts.kind));
    m_json.memberOrNull("file", facts.file);
    writeTime("time", facts.time);
    m_json.member("integrity", integrityName(facts.integrity));
    m_json.memberOrNull("tsa", facts.signer ? facts.signer->displayName() : std::string());
    m_json.memberOrNull("serial", facts.serialHex);
    m_json.memberOrNull("policy", facts.policyOid);
    m_json.memberOrNull("imprintAlgorithm", facts.imprintAlgorithm ? digestName(*facts.imprintAlgorithm) : "");
    m_json.memberOrNull("indication", verdict ? blockIndicationName(verdict->indication) : "");
    m_json.memberOrNull("subIndication", verdict && verdict->subIndication ? subIndicationName(*verdict->subIndication) : "");
    m_json.key("qualified").boolean(verdict && verdict->qualifiedTimestamp);
    m_json.memberTexts("covers", facts.covers);
    m_json.key("findings");
    writeFindings(verdict ? joined(facts.findings, verdict->findings) : facts.findings);
    m_json.endObject();
}

void ReportJson::writeEvidenceRecords(const std::vector<EvidenceRecordReport>& records)
{
    m_json.key("evidenceRecords").beginArray();
    for (const EvidenceRecordReport& record : records) {
        m_json.beginObject();
        m_json.member("form", evidenceRecordFormName(record.facts.form));
        m_json.memberOrNull("file", record.facts.file);
        m_json.member("integrity", integrityName(record.facts.integrity));
        writeTime("time", record.facts.time);
        writeTime("provenTime", record.provenTime);
        m_json.key("chains").number(static_cast<std::uint64_t>(record.facts.chains));
        m_json.memberTexts("covers", record.facts.covers);
        m_json.key("timestamps").beginArray();
        for (std::size_t i = 0; i < record.facts.timestamps.size(); ++i)
            writeTimestamp(record.facts.timestamps[i],
                           i < record.timestampVerdicts.size() ? &record.timestampVerdicts[i] : nullptr);
        m_json.endArray();
        m_json.key("findings");
        writeFindings(record.facts.findings);
        m_json.endObject();
    }
    m_json.endArray();
}

void ReportJson::writeBlocks(const SignatureVerdict& verdict)
{
    m_json.key("blocks").beginArray();
    for (const BlockConclusion& block : verdict.blocks) {
        m_json.beginObject();
        m_json.member("block", blockName(block.block));
        m_json.member("clause", blockClause(block.block));
        m_json.key("checked").boolean(block.checked);
        m_json.member("indication", blockIndicationName(block.indication));
        m_json.memberOrNull("subIndication", block.subIndication ? subIndicationName(*block.subIndication) : "");
        m_json.endObject();
    }
    m_json.endArray();
}

void ReportJson::writeFindings(const std::vector<Finding>& findings)
{
    m_json.beginArray();
    for (const Finding& finding : findings) {
        m_json.beginObject();
        m_json.member("code", codeName(finding.code));
        m_json.member("severity", severityName(finding.severity));
        m_json.memberOrNull("clause", finding.clause);
        m_json.memberOrNull("text", m_options.sentence ? personal(m_options.sentence(finding)) : std::string());
        m_json.key("arguments").beginObject();
        for (const auto& [name, value] : finding.arguments)
            m_json.member(name, personal(value));
        m_json.endObject().endObject();
    }
    m_json.endArray();
}

} // namespace

std::string toJson(const Report& report, const JsonOptions& options)
{
    return ReportJson(options).write(report);
}

} // namespace parafa
