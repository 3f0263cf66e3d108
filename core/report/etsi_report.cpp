// SPDX-License-Identifier: EUPL-1.2
#include "report/etsi_report.h"

#include "base/percent_encoding.h"
#include "report/etsi_objects.h"
#include "report/requirement_profile.h"
#include "report/text_cleaning.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// TS 119 102-2, 4.3.4.2: "total-" only where a whole signature is meant.
enum class Subject { Signature, Object };

std::string_view indicationUri(Indication indication, Subject subject)
{
    switch (indication) {
    case Indication::Passed:
        return subject == Subject::Signature ? "urn:etsi:019102:mainindication:total-passed"
                                             : "urn:etsi:019102:mainindication:passed";
    case Indication::Failed:
        return subject == Subject::Signature ? "urn:etsi:019102:mainindication:total-failed"
                                             : "urn:etsi:019102:mainindication:failed";
    case Indication::Indeterminate:
        break;
    }
    return "urn:etsi:019102:mainindication:indeterminate";
}

/// OIDs may stand where URIs are wanted (RFC 3061); what no URI may hold is encoded (RFC 3986, 2).
std::string asUri(std::string_view text)
{
    const bool oid = !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
    if (oid)
        return "urn:oid:" + std::string(text);
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%";
    return text.find_first_not_of(allowed) == std::string_view::npos ? std::string(text) : percentEncoded(text);
}

class EtsiReport
{
public:
    EtsiReport(const Report& report, const JsonOptions& options)
        : m_report(report), m_options(options), m_objects(report), m_out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    {
    }

    std::string write();

private:
    void writeNothingSigned();
    void writeSignature(const SignatureReport& signature);
    void writeBare(const TimestampReport& timestamp);
    void writeConstraints(const SignatureVerdict& verdict);
    void writeTimes(const SignatureVerdict& verdict, const std::vector<ParsedTimestamp>& timestamps);
    void writeDocuments(const ParsedSignature& facts);
    void writeAttributes(const SignatureReport& signature);
    void writeAttribute(std::string_view name, bool isSigned, std::string_view child, const std::string& value);
    void writeStamp(const ParsedTimestamp& timestamp);
    void writeSigner(const std::optional<Certificate>& signer, const SignatureVerdict& verdict);
    void writeQuality(const SignatureVerdict& verdict);
    void writeStatus(const SignatureVerdict& verdict, Subject subject, const std::optional<Certificate>& signer,
                     const std::vector<Finding>& facts, const std::optional<SignatureAlgorithm>& algorithm);
    void writeRevocation(const SignatureVerdict& verdict);
    void writeReportData(const std::vector<Finding>& facts, const std::vector<Finding>& judgements,
                         const RequirementAnswer* required);
    void writeRequired(const RequirementAnswer& answer);
    void writeData(std::string_view type, const std::string& value);
    void writeFindings(const std::vector<Finding>& facts, const std::vector<Finding>& judgements);
    void writeTimestamp(const ParsedTimestamp& facts, const SignatureVerdict* verdict);
    std::string textOf(const Finding& finding) const;
    void writeTimestampsOf(const std::vector<SignatureReport>& signatures);
    void reference(std::string_view element, const std::string& id) { m_out.empty(element, {{"VOReference", id}}); }
    std::string personal(std::string_view text) const
    {
        return m_options.showPersonalNumbers ? std::string(text) : maskPersonalNumbers(text);
    }

    const Report& m_report;
    const JsonOptions& m_options;
    EtsiObjects m_objects;
    MarkupWriter m_out;
    std::size_t m_signatures = 0;
    std::set<std::string> m_writtenTimestamps; ///< one token may stand in two places
};

std::string EtsiReport::write()
{
    m_out.open("ValidationReport", {{"xmlns", "http://uri.etsi.org/19102/v1.4.1#"},
                                    {"xmlns:ds", "http://www.w3.org/2000/09/xmldsig#"},
                                    {"xmlns:XAdES", "http://uri.etsi.org/01903/v1.3.2#"}});
    for (const SignatureReport& signature : m_report.signatures)
        writeSignature(signature);
    if (m_report.signatures.empty())
        for (const TimestampReport& timestamp : m_report.timestamps)
            writeBare(timestamp);
    if (m_report.signatures.empty() && m_report.timestamps.empty())
        writeNothingSigned();
    const bool any = !m_objects.certificates().empty() || !m_report.documents.empty() || !m_report.trustBasis.lists.empty();
    if (any) {
        m_out.open("SignatureValidationObjects");
        m_objects.write(m_out);
        writeTimestampsOf(m_report.signatures);
        for (const TimestampReport& timestamp : m_report.timestamps)
            writeTimestamp(timestamp.facts, &timestamp.verdict);
        m_out.close();
    }
    m_out.close();
    return m_out.result() + "\n";
}

/// The schema wants one report at least; the first URI is the one in use for "nothing there", no standard has one.
void EtsiReport::writeNothingSigned()
{
    m_out.open("SignatureValidationReport").open("SignatureValidationStatus");
    if (m_report.unreadable || m_report.partlyUnchecked)
        m_out.element("MainIndication", indicationUri(Indication::Indeterminate, Subject::Signature))
            .element("SubIndication", "urn:etsi:019102:subindication:FORMAT_FAILURE");
    else
        m_out.element("MainIndication", "urn:cef:dss:mainindication:noSignatureFound");
    if (!m_report.findings.empty() || m_report.required) {
        m_out.open("AssociatedValidationReportData");
        writeReportData(m_report.findings, {}, m_report.required.get());
        m_out.close();
    }
    m_out.close().close();
}

void EtsiReport::writeSignature(const SignatureReport& signature)
{
    const ParsedSignature& facts = signature.facts;
    m_out.open("SignatureValidationReport");
    m_out.open("SignatureIdentifier", {{"id", "S-" + std::to_string(++m_signatures)}});
    m_out.elementIfAny("ds:SignatureValue", toBase64(facts.signatureValue));
    m_out.element("HashOnly", "false").element("DocHashOnly", "false");
    m_out.elementIfAny("DAIdentifier", facts.id).close();
    writeConstraints(signature.verdict);
    writeTimes(signature.verdict, facts.timestamps);
    writeDocuments(facts);
    writeAttributes(signature);
    writeSigner(facts.signer, signature.verdict);
    writeQuality(signature.verdict);
    m_out.open("SignatureValidationProcess");
    // TS 119 102-2, 4.3.11.1: which process of EN 319 102-1 was applied follows from what the signature carries.
    const bool archived = std::ranges::any_of(facts.timestamps, [](const ParsedTimestamp& timestamp) {
        return timestamp.kind == TimestampKind::Archive || timestamp.kind == TimestampKind::Document;
    });
    m_out.element("SignatureValidationProcessID", archived                   ? "urn:etsi:019102:validationprocess:LTA"
                                                  : facts.timestamps.empty() ? "urn:etsi:019102:validationprocess:Basic"
                                                                             : "urn:etsi:019102:validationprocess:LTVM");
    m_out.close();
    writeStatus(signature.verdict, Subject::Signature, facts.signer, facts.findings, facts.algorithm);
    m_out.close();
    for (const SignatureReport& counter : signature.counterSignatures)
        writeSignature(counter);
}

void EtsiReport::writeBare(const TimestampReport& timestamp)
{
    m_out.open("SignatureValidationReport");
    writeConstraints(timestamp.verdict);
    writeTimes(timestamp.verdict, {});
    writeSigner(timestamp.facts.signer, timestamp.verdict);
    writeStatus(timestamp.verdict, Subject::Object, timestamp.facts.signer, timestamp.facts.findings, std::nullopt);
    m_out.close();
}

void EtsiReport::writeConstraints(const SignatureVerdict& verdict)
{
    if (verdict.blocks.empty())
        return;
    m_out.open("ValidationConstraintsEvaluationReport");
    for (const BlockConclusion& block : verdict.blocks) {
        m_out.open("ValidationConstraint");
        m_out.element("ValidationConstraintIdentifier", "urn:parafa:block:" + std::string(blockName(block.block)));
        m_out.open("ConstraintStatus");
        m_out.element("Status",
                      block.checked ? "urn:etsi:019102:constraintStatus:applied" : "urn:etsi:019102:constraintStatus:disabled");
        m_out.close();
        m_out.open("ValidationStatus").element("MainIndication", indicationUri(block.indication, Subject::Object));
        if (block.subIndication)
            m_out.element("SubIndication",
                          "urn:etsi:019102:subindication:" + std::string(subIndicationName(*block.subIndication)));
        m_out.close().close();
    }
    m_out.close();
}

void EtsiReport::writeTimes(const SignatureVerdict& verdict, const std::vector<ParsedTimestamp>& timestamps)
{
    const UtcTime best = verdict.bestSignatureTime.value_or(m_report.validatedAt);
    m_out.open("ValidationTimeInfo").element("ValidationTime", m_report.validatedAt.toIso8601());
    m_out.open("BestSignatureTime").element("POETime", best.toIso8601());
    m_out.element("TypeOfProof", "urn:etsi:019102:poetype:validation");
    const auto proof = std::ranges::find_if(timestamps, [&](const ParsedTimestamp& timestamp) { return timestamp.time == best; });
    if (verdict.timeProven && proof != timestamps.end())
        reference("POEObject", m_objects.idOf(*proof));
    m_out.close().close();
}

void EtsiReport::writeDocuments(const ParsedSignature& facts)
{
    std::string ids;
    for (const std::string& name : facts.covers())
        if (const std::string id = m_objects.idOfDocument(name); !id.empty())
            ids += (ids.empty() ? "" : " ") + id;
    if (ids.empty())
        return;
    m_out.open("SignersDocument");
    reference("SignersDocumentRepresentation", ids);
    m_out.close();
}

void EtsiReport::writeAttribute(std::string_view name, bool isSigned, std::string_view child, const std::string& value)
{
    if (!value.empty())
        m_out.open(name, {{"Signed", isSigned ? "true" : "false"}}).element(child, value).close();
}

/// TS 119 102-2, annex A.
void EtsiReport::writeAttributes(const SignatureReport& signature)
{
    const ParsedSignature& facts = signature.facts;
    const bool any = facts.claimedSigningTime || facts.signerBound || !facts.timestamps.empty() || !facts.city.empty() ||
                     !facts.country.empty() || !facts.claimedRoles.empty() || !facts.certifiedRoles.empty() ||
                     !facts.commitmentTypes.empty() || facts.policyId.value_or("") != "";
    if (!any)
        return;
    m_out.open("SignatureAttributes");
    writeAttribute("SigningTime", true, "Time", facts.claimedSigningTime ? facts.claimedSigningTime->toIso8601() : "");
    if (facts.signerBound && facts.signer) {
        m_out.open("SigningCertificate", {{"Signed", "true"}}).open("CertID");
        m_out.empty("ds:DigestMethod", {{"Algorithm", digestUri(DigestAlgorithm::Sha256)}});
        m_out.element("ds:DigestValue", toBase64(facts.signer->sha256())).close().close();
    }
    for (const std::string& type : facts.commitmentTypes)
        writeAttribute("CommitmentTypeIndication", true, "CommitmentTypeIdentifier", asUri(type));
    writeAttribute("SigPolicyIdentifier", true, "SigPolicyId", asUri(facts.policyId.value_or("")));
    const std::vector<std::string> place = {facts.streetAddress, facts.postalCode, facts.city, facts.stateOrProvince,
                                            facts.country};
    if (std::ranges::any_of(place, [](const std::string& line) { return !line.empty(); })) {
        m_out.open("SignatureProductionPlace", {{"Signed", "true"}});
        for (const std::string& line : place)
            m_out.elementIfAny("AddressString", line);
        m_out.close();
    }
    if (!facts.claimedRoles.empty() || !facts.certifiedRoles.empty()) {
        m_out.open("SignerRole", {{"Signed", "true"}});
        for (const std::string& role : facts.claimedRoles)
            m_out.open("RoleDetails").element("Role", role).element("EndorsementType", "claimed").close();
        for (const std::string& role : facts.certifiedRoles)
            m_out.open("RoleDetails").element("Role", role).element("EndorsementType", "certified").close();
        m_out.close();
    }
    for (const ParsedTimestamp& timestamp : facts.timestamps)
        writeStamp(timestamp);
    m_out.close();
}

void EtsiReport::writeStamp(const ParsedTimestamp& timestamp)
{
    if (!timestamp.time)
        return;
    std::string_view name = "SignatureTimeStamp";
    switch (timestamp.kind) {
    case TimestampKind::Content:
        name = "AllDataObjectsTimeStamp";
        break;
    case TimestampKind::ValidationData:
        name = "SigAndRefsTimeStamp";
        break;
    case TimestampKind::Archive:
        name = "ArchiveTimeStamp";
        break;
    case TimestampKind::Document:
        name = "DocTimeStamp";
        break;
    case TimestampKind::Signature:
    case TimestampKind::Container:
        break;
    }
    m_out.open(name, {{"Signed", timestamp.kind == TimestampKind::Content ? "true" : "false"}});
    reference("AttributeObject", m_objects.idOf(timestamp));
    m_out.element("TimeStampValue", timestamp.time->toIso8601()).close();
}

void EtsiReport::writeSigner(const std::optional<Certificate>& signer, const SignatureVerdict& verdict)
{
    if (!signer)
        return;
    m_out.open("SignerInformation");
    reference("SignerCertificate", EtsiObjects::idOf(*signer));
    m_out.element("Signer", personal(signer->subject()));
    if (verdict.mandate)
        m_out.element("OtherInformation", "mandate " + verdict.mandate->number);
    m_out.close();
}

void EtsiReport::writeQuality(const SignatureVerdict& verdict)
{
    if (verdict.qualification == Qualification::Unknown)
        return;
    m_out.open("SignatureQuality");
    m_out.element("SignatureQualityInformation",
                  "urn:parafa:qualification:" + std::string(qualificationName(verdict.qualification)));
    m_out.close();
}

void EtsiReport::writeStatus(const SignatureVerdict& verdict, Subject subject, const std::optional<Certificate>& signer,
                             const std::vector<Finding>& facts, const std::optional<SignatureAlgorithm>& algorithm)
{
    m_out.open("SignatureValidationStatus").element("MainIndication", indicationUri(verdict.indication, subject));
    if (verdict.subIndication)
        m_out.element("SubIndication", "urn:etsi:019102:subindication:" + std::string(subIndicationName(*verdict.subIndication)));
    m_out.open("AssociatedValidationReportData");
    if (!verdict.path.empty())
        reference("TrustAnchor", EtsiObjects::idOf(verdict.path.back()));
    if (signer) {
        m_out.open("CertificateChain");
        reference("SigningCertificate", EtsiObjects::idOf(*signer));
        for (std::size_t i = 1; i + 1 < verdict.path.size(); ++i)
            reference("IntermediateCertificate", EtsiObjects::idOf(verdict.path[i]));
        if (verdict.path.size() > 1)
            reference("TrustAnchor", EtsiObjects::idOf(verdict.path.back()));
        m_out.close();
    }
    for (std::size_t i = 0; i < m_report.trustBasis.lists.size(); ++i)
        reference("RelatedValidationObject", "L-" + std::to_string(i + 1));
    writeRevocation(verdict);
    if (algorithm && subject == Subject::Signature) {
        const bool secure = !hasFinding(verdict.findings, FindingCode::DigestAlgorithmWeak) &&
                            !hasFinding(facts, FindingCode::DigestAlgorithmWeak) &&
                            !hasFinding(verdict.findings, FindingCode::KeyTooShort);
        m_out.open("CryptoInformation");
        reference("ValidationObjectId", "S-" + std::to_string(m_signatures));
        m_out.element("Algorithm", signatureAlgorithmUri(*algorithm))
            .element("SecureAlgorithm", secure ? "true" : "false")
            .close();
    }
    writeReportData(facts, verdict.findings, subject == Subject::Signature ? m_report.required.get() : nullptr);
    m_out.close().close();
}

void EtsiReport::writeRevocation(const SignatureVerdict& verdict)
{
    for (const Finding& finding : verdict.findings) {
        const bool revoked = finding.code == FindingCode::CertificateRevoked ||
                             finding.code == FindingCode::CertificateRevokedLater ||
                             finding.code == FindingCode::CertificateOnHold;
        const auto whose = std::ranges::find_if(
            verdict.path, [&](const Certificate& certificate) { return certificate.displayName() == finding.argument("name"); });
        if (!revoked || whose == verdict.path.end() || finding.argument("time").empty())
            continue;
        m_out.open("RevocationStatusInformation");
        reference("ValidationObjectId", EtsiObjects::idOf(*whose));
        m_out.element("RevocationTime", finding.argument("time")).close();
        return; // The schema has room for one: the one nearest to the signer.
    }
}

void EtsiReport::writeReportData(const std::vector<Finding>& facts, const std::vector<Finding>& judgements,
                                 const RequirementAnswer* required)
{
    if (facts.empty() && judgements.empty() && !required)
        return;
    m_out.open("AdditionalValidationReportData");
    writeFindings(facts, judgements);
    if (required)
        writeRequired(*required);
    m_out.close();
}

void EtsiReport::writeData(std::string_view type, const std::string& value)
{
    m_out.open("ReportData").element("Type", type).element("Value", personal(value)).close();
}

/// The answer of a profile of requirements is no constraint of the validation policy and changes no indication: it stands with
/// the additional data, once for each signature, as the schema has no place for the file as a whole.
void EtsiReport::writeRequired(const RequirementAnswer& answer)
{
    const std::string type = "urn:parafa:requirement:" + percentEncoded(answer.profile);
    writeData(type, answer.enough ? "enough" : "not enough");
    if (!answer.source.empty())
        writeData(type + (answer.sourceConfirmed ? ":source" : ":source:unconfirmed"), answer.source);
    for (const Finding& finding : answer.missing)
        writeData(type + ":missing", textOf(finding));
}

std::string EtsiReport::textOf(const Finding& finding) const
{
    const std::string code(codeName(finding.code));
    return m_options.sentence ? code + ": " + m_options.sentence(finding) : code;
}

void EtsiReport::writeFindings(const std::vector<Finding>& facts, const std::vector<Finding>& judgements)
{
    std::vector<Finding> all = facts;
    for (const Finding& finding : judgements)
        if (std::ranges::find(all, finding) == all.end())
            all.push_back(finding);
    for (const Finding& finding : all)
        writeData("urn:parafa:finding:" + std::string(severityName(finding.severity)), textOf(finding));
}

void EtsiReport::writeTimestampsOf(const std::vector<SignatureReport>& signatures)
{
    for (const SignatureReport& signature : signatures) {
        for (std::size_t i = 0; i < signature.facts.timestamps.size(); ++i)
            writeTimestamp(signature.facts.timestamps[i],
                           i < signature.timestampVerdicts.size() ? &signature.timestampVerdicts[i] : nullptr);
        writeTimestampsOf(signature.counterSignatures);
    }
}

void EtsiReport::writeTimestamp(const ParsedTimestamp& facts, const SignatureVerdict* verdict)
{
    if (!m_writtenTimestamps.insert(m_objects.idOf(facts)).second)
        return;
    EtsiObjects::openObject(m_out, m_objects.idOf(facts), "timestamp");
    m_out.open("ValidationObjectRepresentation").element("base64", toBase64(facts.token)).close();
    if (facts.time && verdict && verdict->indication == Indication::Passed)
        m_out.open("POEProvisioning").element("POETime", facts.time->toIso8601()).close();
    if (verdict) {
        m_out.open("ValidationReport");
        writeConstraints(*verdict);
        writeTimes(*verdict, {});
        writeSigner(facts.signer, *verdict);
        writeStatus(*verdict, Subject::Object, facts.signer, facts.findings, std::nullopt);
        m_out.close();
    }
    m_out.close();
}

} // namespace

std::string toEtsiXml(const Report& report, const JsonOptions& options)
{
    return EtsiReport(report, options).write();
}

} // namespace parafa
