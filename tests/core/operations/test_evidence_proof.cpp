// SPDX-License-Identifier: EUPL-1.2
#include "cades/asic_manifest.h"
#include "container/container_writer.h"
#include "operations/sign_documents.h"
#include "support/evidence_record_builder.h"
#include "support/temporary_folder.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

const UtcTime signedAt = *UtcTime::fromIso8601("2026-02-01T10:00:00Z");
const UtcTime revokedAt = *UtcTime::fromIso8601("2026-06-01T10:00:00Z");
const UtcTime judgedAt = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

/// The signer's certificate was revoked after signing.
class RevokedSince final : public EvidenceSource
{
public:
    Evidence evidenceFor(const Certificate&, const Certificate& issuer, std::vector<Finding>&) override
    {
        const TestPki& pki = sharedPki();
        const bool signersIssuer = issuer == pki.intermediate.certificate;
        const std::vector<RevokedEntry> revoked = signersIssuer
                                                      ? std::vector<RevokedEntry>{{pki.signer.certificate.serialHex(), revokedAt}}
                                                      : std::vector<RevokedEntry>{};
        return {{},
                {},
                {makeCrl(signersIssuer ? pki.intermediate : pki.root, judgedAt, UtcTime(judgedAt.seconds() + 86'400), revoked)}};
    }
    std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override { return {}; }
};

Services servicesAt(UtcTime time, EvidenceSource* evidence = nullptr)
{
    Services services;
    services.now = time;
    services.trustAnchors = {sharedPki().root.certificate};
    services.evidence = evidence;
    return services;
}

/// An authority that nobody here trusts.
const TestIdentity& foreignAuthority()
{
    static const TestIdentity authority = [] {
        CertificateSpec spec;
        spec.keyUsage = "critical,digitalSignature";
        spec.extendedKeyUsage = "critical,timeStamping";
        return issue(makeRoot("Cudzia autorita"), spec, TestKeyType::P256);
    }();
    return authority;
}

NewEntry entryOf(const std::string& name, const Bytes& content)
{
    return {name, memorySource(content), mediaTypeForName(name), Compression::Automatic};
}

Bytes manifestOver(const std::string& record, const std::string& name, const Bytes& content)
{
    cades::ManifestObject object;
    object.uri = object.name = name;
    object.mediaType = mediaTypeForName(name);
    object.algorithm = DigestAlgorithm::Sha256;
    object.digest = *digestOf(DigestAlgorithm::Sha256, content);
    return *cades::makeAsicManifest(record, {}, {object});
}

Report judged(const std::string& path, const ValidationOptions& options = {})
{
    RevokedSince revoked;
    const Services services = servicesAt(judgedAt, &revoked);
    return *validateDocument(**openDocument(path, services), services, options);
}

void sign(const std::string& path, SignatureForm form)
{
    const auto key = signingKey(sharedPki().signer, sharedPki().chain());
    SignOptions options;
    options.form = form;
    const Bytes content = {'o', 'b', 's', 'a', 'h'};
    const auto done = signDocuments({{"a.txt", "text/plain", memorySource(content)}}, *key, options, path, servicesAt(signedAt));
    QVERIFY2(done, done ? "" : done.error().detail.c_str());
}

} // namespace

class TestEvidenceProof : public QObject
{
    Q_OBJECT

private slots:
    void besideSignature_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("proves");
        for (const auto form : {SignatureForm::XAdES, SignatureForm::CAdES}) {
            const std::string prefix(signatureFormName(form));
            const auto row = [&](const char* kind, bool proves) {
                QTest::newRow((prefix + ", " + kind).c_str()) << int(form) << kind << proves;
            };
            row("sound", true);
            row("given by the caller", true);
            row("given, over another file", false);
            row("after the revocation", false);
            row("over the document alone", false);
            row("over something else", false);
            row("authority not trusted", false);
            row("first authority not trusted, renewed", true);
            row("none", false);
        }
    }
    /// A record proves a signature made before its certificate was revoked; each defect takes that away.
    void besideSignature()
    {
        QFETCH(int, form);
        QFETCH(QString, kind);
        QFETCH(bool, proves);
        const TemporaryFolder folder;
        sign(folder.path("s.asice"), SignatureForm(form));
        const auto container = Container::open(*fileSource(folder.path("s.asice")));
        const bool xades = SignatureForm(form) == SignatureForm::XAdES;
        const auto signature = std::ranges::find(
            container->entries(), xades ? EntryKind::XadesSignature : EntryKind::CadesSignature, &ContainerEntry::kind);
        const bool documentAlone = kind == "over the document alone";
        const ContainerEntry& covered = documentAlone ? *container->find("a.txt") : *signature;
        const Bytes content = *readAll(*covered.content);

        EvidenceRecordSpec spec;
        spec.time = UtcTime(kind == "after the revocation" ? revokedAt.seconds() + 86'400 : signedAt.seconds() + 86'400);
        std::vector<Bytes> data{content};
        if (kind == "over something else" || kind == "given, over another file")
            data = {Bytes{'x'}};
        else if (kind == "given by the caller")
            data = {*readAll(**fileSource(folder.path("s.asice")))};
        const bool foreign = kind.contains("not trusted");
        const Bytes record = makeErs(foreign ? foreignAuthority() : sharedPki().timestampAuthority, data, spec);
        const std::string path = folder.path("p.asice");
        ValidationOptions options;
        if (kind.startsWith("given"))
            options.evidenceRecords.emplace_back("r.ers", memorySource(record));
        std::vector<NewEntry> added;
        if (kind != "none" && !kind.startsWith("given"))
            added = {entryOf("META-INF/evidencerecord1.ers", kind.endsWith("renewed") ? renewedByTrusted(data, spec) : record),
                     entryOf("META-INF/ASiCEvidenceRecordManifest1.xml",
                             manifestOver("META-INF/evidencerecord1.ers", covered.name, content))};
        auto writer = added.empty() ? Result<FileWriter>(std::unexpected(Error{})) : extendContainer(path, *container, added, {});
        QVERIFY(added.empty() || (writer && writer->commit()));

        const Report report = judged(added.empty() ? folder.path("s.asice") : path, options);
        QCOMPARE(report.signatures.size(), std::size_t{1});
        const SignatureReport& found = report.signatures[0];
        QCOMPARE(found.facts.integrity, Integrity::Intact);
        QCOMPARE(found.verdict.timeProven, proves || kind == "after the revocation");
        QCOMPARE(found.verdict.indication == Indication::Passed, proves);
        if (!proves)
            QVERIFY(found.verdict.subIndication == SubIndication::RevokedNoPoe);
        if (kind == "sound") {
            QCOMPARE(found.evidenceRecords.at(0).provenTime, std::optional(spec.time));
            QCOMPARE(*found.verdict.bestSignatureTime, spec.time);
        }
        if (documentAlone) // it says what it proves: the document, not its signature
            QCOMPARE(report.evidenceRecords.at(0).provenTime, std::optional(spec.time));
    }

private:
    static Bytes renewedByTrusted(const std::vector<Bytes>& data, EvidenceRecordSpec spec)
    {
        spec.timestampRenewals = 1;
        spec.renewer = &sharedPki().timestampAuthority;
        return makeErs(foreignAuthority(), data, spec);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceProof)
#include "test_evidence_proof.moc"
