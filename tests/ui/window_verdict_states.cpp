// SPDX-License-Identifier: EUPL-1.2
// The states of the window that show a verdict, and form data.
#include "preview/form_check_view.h"
#include "preview/presentation_bar.h"
#include "preview/preview_pane.h"
#include "sample_service.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window/verdict_banner.h"
#include "window_states.h"

#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace parafa::test
{

namespace
{

std::optional<UtcTime> at(const char* iso)
{
    return UtcTime::fromIso8601(iso);
}

/// What an office makes: signed by a person with a mandate certificate, with a qualified time-stamp.
SignatureReport officeSignature(const std::string& covers)
{
    SignatureReport made = sampleSignature("S1", "Ľubica Šťastná", {covers});
    CertificateSpec spec;
    spec.commonName = "Ľubica Šťastná";
    spec.organization = "Mestský úrad Nitra";
    spec.organizationIdentifier = "NTRSK-00308307";
    made.facts.signer = selfSigned(spec, sharedKey(TestKeyType::P256)).certificate;
    made.facts.level = "XAdES_BASELINE_T";
    ParsedTimestamp stamp;
    stamp.integrity = Integrity::Intact;
    stamp.time = at("2026-11-22T10:03:41Z");
    made.facts.timestamps = {stamp};
    SignatureVerdict& verdict = made.verdict;
    verdict.indication = Indication::Passed;
    verdict.subIndication = {};
    verdict.findings.clear();
    for (BlockConclusion& block : verdict.blocks) {
        block.indication = Indication::Passed;
        block.subIndication = {};
        block.findings.clear();
    }
    verdict.qualification = Qualification::QESig;
    verdict.mandate = Mandate{"1042", "vedúci zamestnanec úradu"};
    verdict.timeProven = true;
    verdict.bestSignatureTime = stamp.time;
    verdict.qualifiedTimestamp = true;
    verdict.finality = Finality::Final;
    verdict.renewBefore = at("2028-05-03T22:00:00Z");
    SignatureVerdict stampVerdict;
    stampVerdict.indication = Indication::Passed;
    made.timestampVerdicts = {stampVerdict};
    return made;
}

Report officeReport(const OpenedDocument& opened)
{
    Report report;
    report.file = opened.path;
    report.validatedAt = *at("2026-11-22T12:45:00Z");
    report.isContainer = true;
    report.containerType = ContainerType::AsicE;
    report.verdict = FileVerdict::Valid;
    report.trustConfigured = true;
    report.signatures = {officeSignature(opened.documents.front().name)};
    DocumentReport document;
    document.name = opened.documents.front().name;
    document.mediaType = opened.documents.front().mediaType;
    document.coveredBy = {"S1"};
    report.documents = {document};
    return report;
}

/// Without an answer of the issuer about the certificate.
void markBlock(SignatureReport& signature, Block which, Indication indication, const Finding& finding)
{
    for (BlockConclusion& block : signature.verdict.blocks)
        if (block.block == which) {
            block.indication = indication;
            block.findings = {finding};
        }
    signature.verdict.findings = {finding};
}

} // namespace

void WindowStates::openVerdict(Report report, const char* state)
{
    m_answers->service.report = std::move(report);
    openSample();
    look(state);
}

void WindowStates::verdicts()
{
    FakeService& service = m_answers->service;
    const Report before = service.report;
    const OpenedDocumentPtr documents = service.document;
    auto decision = std::make_shared<OpenedDocument>();
    decision->path = documents->path;
    decision->documents = {documents->documents.front()};
    service.document = decision;
    const Report valid = officeReport(*decision);
    openVerdict(valid, "verdict-valid");
    m_window->documentPage().banner().setWhyShown(true);
    look("verdict-valid-why");
    m_window->documentPage().banner().setWhyShown(false);
    m_window->documentPage().showDetails();
    look("verdict-valid-details");

    Report report = valid;
    report.signatures[0].verdict.finality = Finality::Preliminary;
    report.signatures[0].verdict.finalAfter = at("2026-11-23T10:03:41Z");
    openVerdict(report, "verdict-preliminary");

    report = valid;
    report.signatures[0].verdict.qualification = Qualification::AdESigQc;
    report.signatures[0].verdict.mandate.reset();
    report.signatures[0].verdict.timeProven = false;
    report.signatures[0].facts.timestamps.clear();
    report.signatures[0].timestampVerdicts.clear();
    openVerdict(report, "verdict-not-qualified");

    report = valid;
    report.verdict = FileVerdict::Indeterminate;
    report.findings = {makeFinding(FindingCode::TrustedListNotLoaded, {{"name", "CZ"}, {"territory", "CZ"}})};
    report.signatures[0].verdict.indication = Indication::Indeterminate;
    report.signatures[0].verdict.subIndication = SubIndication::NoCertificateChainFound;
    openVerdict(report, "verdict-not-yet-known");

    report = valid;
    report.verdict = FileVerdict::Indeterminate;
    report.signatures[0].verdict.indication = Indication::Indeterminate;
    report.signatures[0].verdict.subIndication = SubIndication::RevokedNoPoe;
    report.signatures[0].verdict.timeProven = false;
    report.signatures[0].facts.timestamps.clear();
    report.signatures[0].timestampVerdicts.clear();
    markBlock(report.signatures[0], Block::X509CertificateValidation, Indication::Indeterminate,
              makeFinding(FindingCode::CertificateRevoked, {{"name", "Ľubica Šťastná"}, {"time", "2026-11-25T08:00:00Z"}}));
    openVerdict(report, "verdict-not-provable");

    report = valid;
    report.verdict = FileVerdict::Invalid;
    SignatureReport& broken = report.signatures[0];
    broken.verdict.indication = Indication::Failed;
    broken.verdict.subIndication = SubIndication::HashFailure;
    broken.verdict.qualification = Qualification::Unknown;
    broken.facts.integrity = Integrity::Broken;
    broken.facts.references.front().state = ReferenceState::Mismatch;
    markBlock(broken, Block::CryptographicVerification, Indication::Failed,
              makeFinding(FindingCode::ReferenceDigestMismatch, {{"name", decision->documents[0].name}}));
    openVerdict(report, "verdict-invalid");
    m_window->documentPage().banner().setWhyShown(true);
    look("verdict-invalid-why");
    m_window->documentPage().banner().setWhyShown(false);

    report = valid;
    report.verdict = FileVerdict::Unsigned;
    report.signatures.clear();
    report.documents[0].coveredBy.clear();
    openVerdict(report, "verdict-unsigned");

    service.onOpen = [](const std::string&) -> Result<OpenedDocumentPtr> {
        auto opened = std::make_shared<OpenedDocument>();
        opened->unreadable = Error{ErrorCode::Unreadable, FindingCode::ZipTruncated, {}, {}, {}};
        return opened;
    };
    report = Report();
    report.verdict = FileVerdict::Unreadable;
    report.unreadable = true;
    report.findings = {makeFinding(FindingCode::ZipTruncated)};
    openVerdict(report, "verdict-unreadable");
    service.onOpen = nullptr;

    service.report = valid;
    service.onValidate = [](const Progress& progress) -> Result<Report> {
        while (!progress.stopRequested())
            QThread::msleep(1);
        return fail(ErrorCode::Cancelled, "stopped");
    };
    m_window->openFile(files({"podanie_2026-11-22.asice"}).front());
    DocumentSession& session = m_window->documentPage().session();
    QTRY_COMPARE(session.state(), DocumentSession::State::Checking);
    session.stopChecking();
    QTRY_COMPARE(session.state(), DocumentSession::State::Stopped);
    look("check-stopped");
    service.onValidate = nullptr;

    openSample();
    session.enterNested(decision->documents[0]);
    QTRY_VERIFY(!session.outerNames().isEmpty() && session.state() == DocumentSession::State::Checked);
    look("document-nested");
    service.report = before;
    service.document = documents;
}

void WindowStates::formData()
{
    FakeService& service = m_answers->service;
    const auto plain = service.onPresent;
    service.onPresent = [plain](const OpenedPart& part) {
        auto shown = plain(part);
        if (shown) {
            shown->facts.origin = PresentationOrigin::LocalPackage;
            shown->findings.clear();
            shown->choices = {{"TXT", "sk", ""}, {"TXT", "en", ""}, {"HTML", "sk", "upvs"}};
        }
        return shown;
    };
    service.onCheckForm = [](const OpenedPart&) -> Result<XdcCheck> {
        XdcCheck check;
        check.version = "1.1";
        check.container = CheckState::Good;
        check.schemas = UsedSchemas::Embedded;
        check.data = CheckState::Bad;
        for (char letter = 'a'; letter <= 'm'; ++letter)
            check.rules.push_back({letter, letter == 'i'   ? CheckState::Bad
                                           : letter == 'h' ? CheckState::Unchecked
                                                           : CheckState::Good});
        Finding finding = makeFinding(FindingCode::XdcDataInvalid, {{"element", "DatumNarodenia"}, {"line", "7"}});
        finding.arguments.emplace_back("rule", "i");
        check.findings = {finding, makeFinding(FindingCode::TextMixedScripts)};
        return check;
    };
    openSample();
    look("form-data-with-choice");
    PreviewPane& preview = m_window->documentPage().preview();
    preview.presentationBar().checkButton()->click();
    QTRY_VERIFY(preview.formCheck().rules()->topLevelItemCount() > 0);
    look("form-data-rules");
    service.onPresent = plain;
    service.onCheckForm = nullptr;
}

} // namespace parafa::test
