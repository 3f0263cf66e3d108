// SPDX-License-Identifier: EUPL-1.2
#include "sample_report.h"

#include "support/test_pki.h"
#include "window_fixture.h"

namespace parafa::test
{

namespace
{

OpenedPart part(const std::string& name, const std::string& mediaType, std::string_view content)
{
    return {name, mediaType, memorySource(Bytes(content.begin(), content.end())), false};
}

BlockConclusion block(Block which, Indication indication, std::vector<Finding> findings = {})
{
    BlockConclusion conclusion;
    conclusion.block = which;
    conclusion.indication = indication;
    conclusion.findings = std::move(findings);
    return conclusion;
}

} // namespace

SignatureReport sampleSignature(const std::string& id, const std::string& signer, const std::vector<std::string>& covers)
{
    CertificateSpec spec;
    spec.commonName = signer;
    SignatureReport report;
    report.facts.id = id;
    report.facts.file = "META-INF/signatures.xml";
    report.facts.level = "XAdES_BASELINE_B";
    report.facts.integrity = Integrity::Intact;
    report.facts.signer = selfSigned(spec, sharedKey(TestKeyType::P256)).certificate;
    report.facts.signerBound = true;
    report.facts.claimedSigningTime = UtcTime::fromIso8601("2026-11-22T10:03:05Z");
    for (const std::string& name : covers) {
        SignedReference reference;
        reference.name = name;
        reference.state = ReferenceState::Match;
        report.facts.references.push_back(reference);
    }
    report.verdict.indication = Indication::Indeterminate;
    report.verdict.subIndication = SubIndication::NoCertificateChainFound;
    report.verdict.blocks = {
        block(Block::FormatChecking, Indication::Passed),
        block(Block::IdentificationOfSigningCertificate, Indication::Passed),
        block(Block::ValidationContextInitialization, Indication::Passed),
        block(Block::X509CertificateValidation, Indication::Indeterminate, {makeFinding(FindingCode::NoTrustAnchors)}),
        block(Block::CryptographicVerification, Indication::Passed),
        block(Block::SignatureAcceptance, Indication::Passed)};
    report.verdict.findings = {makeFinding(FindingCode::NoTrustAnchors)};
    return report;
}

void fillSample(FakeService& service)
{
    auto opened = std::make_shared<OpenedDocument>();
    opened->path = "/tmp/podanie_2026-11-22.asice";
    const QByteArray pdf = makePdf(5, QStringLiteral("Príloha k podaniu č. 2026/117\nĽubica Šťastná, Košice"));
    opened->documents = {
        part("ziadost.xdcf", "application/vnd.gov.sk.xmldatacontainer+xml", "<XMLDataContainer/>"),
        part("priloha s dlhým názvom, ktorý sa nezmestí na jeden riadok.pdf", "application/pdf",
             std::string_view(pdf.constData(), std::size_t(pdf.size()))),
        part("poznamka.txt", "text/plain", "Poznámka k žiadosti.\nDruhý riadok: äčďéíĺľňóôŕšťúýž\n"),
        part("README.bin", "application/octet-stream", std::string_view("\0\1\2\3", 4)),
    };
    service.document = opened;
    service.onPresent = [](const OpenedPart& which) -> Result<DocumentPresentation> {
        if (!which.name.ends_with(".xdcf"))
            return fail(ErrorCode::NotFound, "no form");
        DocumentPresentation presentation;
        presentation.facts.origin = PresentationOrigin::Document;
        presentation.facts.media = "TXT";
        presentation.facts.digestMatches = true;
        constexpr std::string_view text =
            "Všeobecná agenda\n\nPredmet: Žiadosť o vydanie potvrdenia\nText:    Žiadam o vydanie potvrdenia o trvalom pobyte.\n";
        presentation.rendered = RenderedPresentation{PresentationMedia::Text, Bytes(text.begin(), text.end())};
        presentation.findings = {makeFinding(FindingCode::PresentationFromDocument)};
        return presentation;
    };
    Report& report = service.report;
    report.file = opened->path;
    report.verdict = FileVerdict::Indeterminate;
    report.isContainer = true;
    report.containerType = ContainerType::AsicE;
    const std::string form = opened->documents[0].name, annex = opened->documents[1].name, note = opened->documents[2].name;
    report.signatures = {sampleSignature("S1", "Ján Novák", {form, annex, note}),
                         sampleSignature("S2", "Mestský úrad Nitra", {form, annex})};
    for (const OpenedPart& document : opened->documents) {
        DocumentReport entry;
        entry.name = document.name;
        entry.mediaType = document.mediaType;
        entry.size = document.content->size();
        report.documents.push_back(entry);
    }
    report.documents[0].coveredBy = {"S1", "S2"};
    report.documents[1].coveredBy = {"S1", "S2"};
    report.documents[2].coveredBy = {"S1"};
    report.documents[3].findings = {makeFinding(FindingCode::DocumentNotSigned, {{"name", "README.bin"}})};
    report.findings = {makeFinding(FindingCode::MimetypeNotFirst)};
}

void fillMany(FakeService& service, int count)
{
    auto opened = std::make_shared<OpenedDocument>();
    opened->path = "/tmp/many.asice";
    Report& report = service.report;
    report.isContainer = true;
    report.verdict = FileVerdict::Indeterminate;
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        opened->documents.push_back(part("document-" + std::to_string(i) + ".txt", "text/plain", "text " + std::to_string(i)));
        names.push_back(opened->documents.back().name);
        DocumentReport entry;
        entry.name = names.back();
        if (i % 2 == 0)
            entry.coveredBy = {"S1"};
        else
            entry.findings = {makeFinding(FindingCode::DocumentNotSigned, {{"name", entry.name}})};
        report.documents.push_back(entry);
    }
    report.signatures = {sampleSignature("S1", "Ján Novák", names)};
    service.document = opened;
}

} // namespace parafa::test
