// SPDX-License-Identifier: EUPL-1.2
#include "level_fixture.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const std::vector<std::string> levels = {"B", "T", "LT", "LTA"};

std::size_t timestampsAt(const std::string& level)
{
    return level == "B" ? 0 : level == "LTA" ? 2 : 1;
}

/// Each archive time-stamp covers one more than the one before it, whatever the form says that by.
void checkChain(const std::vector<ParsedTimestamp>& timestamps)
{
    std::vector<std::ptrdiff_t> covered;
    for (const ParsedTimestamp& around : timestamps)
        if (around.coversBelow > 0)
            covered.push_back(std::ranges::count_if(
                timestamps, [&](const ParsedTimestamp& inside) { return inside.place < around.coversBelow; }));
    std::ranges::sort(covered);
    QCOMPARE(covered.size() + 1, timestamps.size()); // all but the signature time-stamp
    for (std::size_t i = 0; i < covered.size(); ++i)
        QCOMPARE(covered[i], std::ptrdiff_t(i) + 1);
}

void compareLevel(const Report& report, const Kind& kind, const std::string& level)
{
    QCOMPARE(report.signatures.size(), std::size_t{1});
    const SignatureReport& signature = report.signatures.front();
    const std::string form = kind.form == SignatureForm::CAdES ? "CAdES" : "XAdES";
    QCOMPARE(signature.facts.level, form + "_BASELINE_" + level);
    QCOMPARE(signature.facts.integrity, Integrity::Intact);
    QCOMPARE(signature.facts.timestamps.size(), timestampsAt(level));
    for (const ParsedTimestamp& timestamp : signature.facts.timestamps)
        QCOMPARE(timestamp.integrity, Integrity::Intact);
    for (const SignatureVerdict& verdict : signature.timestampVerdicts)
        QCOMPARE(verdict.indication, Indication::Passed);
}

/// Validated with nothing but the file and the anchor: what is needed must lie in it.
Report alone(const std::string& path, const Kind& kind)
{
    Services services;
    services.now = UtcTime(present.seconds() + 60);
    services.trustAnchors = {sharedPki().root.certificate};
    ValidationOptions options;
    options.detached = outsideOf(kind);
    return *validateDocument(**openDocument(path, services), services, options);
}

Result<AugmentOutcome> augmented(const std::string& from, const std::string& to, SignatureLevel level, const Kind& kind,
                                 LevelServices& world, std::vector<Finding>* notes = nullptr)
{
    std::vector<Finding> own;
    AugmentOptions options;
    options.level = level;
    options.detached = outsideOf(kind);
    return augmentDocument(**openDocument(from, world.services), options, to, world.services, notes ? *notes : own);
}

} // namespace

class TestLevels : public QObject
{
    Q_OBJECT

private slots:
    void signedAtOnce_data() { rows(); }
    void signedAtOnce();
    void raisedLater_data() { rows(); }
    void raisedLater();
    void renewed_data();
    void renewed();
    void keysAndDigests_data();
    void keysAndDigests();
    void onlyWhatIsNeeded();
    void responderNeedsEvidenceToo();
    void timestampAlone();
    void mixedMediaTypes();

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("level");
        for (std::size_t i = 0; i < allKinds().size(); ++i)
            for (const std::string& level : levels)
                QTest::addRow("%s %s", allKinds()[i].name, level.c_str()) << int(i) << QString::fromStdString(level);
    }
};

void TestLevels::signedAtOnce()
{
    QFETCH(int, index);
    QFETCH(QString, level);
    const Kind& kind = allKinds()[std::size_t(index)];
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    const auto outcome =
        signDocuments({documentOf(kind)}, *key, optionsOf(kind, level.toStdString()), folder.path(kind.file), world.services);
    QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
    compareLevel(outcome->report, kind, level.toStdString());
    const Report report = alone(folder.path(kind.file), kind);
    compareLevel(report, kind, level.toStdString());
    const bool longTerm = level.startsWith("LT");
    QCOMPARE(report.signatures[0].verdict.indication, longTerm ? Indication::Passed : Indication::Indeterminate);
    QCOMPARE(report.verdict, longTerm ? FileVerdict::Valid : FileVerdict::Indeterminate);
    QCOMPARE(world.stamps.requests, int(timestampsAt(level.toStdString())));
}

void TestLevels::raisedLater()
{
    QFETCH(int, index);
    QFETCH(QString, level);
    const Kind& kind = allKinds()[std::size_t(index)];
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    QVERIFY(signDocuments({documentOf(kind)}, *key, optionsOf(kind, "B"), folder.path(kind.file), world.services));
    const Bytes before = folder.read(kind.file);
    const auto outcome =
        augmented(folder.path(kind.file), folder.path("out"), *signatureLevelFromText(level.toStdString()), kind, world);
    QCOMPARE(folder.read(kind.file), before);
    if (level == "B") {
        QVERIFY(!outcome && outcome.error().code == ErrorCode::InvalidArgument);
        QVERIFY(!folder.exists("out"));
        return;
    }
    QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
    QCOMPARE(outcome->signatures.size(), std::size_t{1});
    QVERIFY(outcome->signatures[0].before.ends_with("_B"));
    compareLevel(alone(folder.path("out"), kind), kind, level.toStdString());
}

void TestLevels::renewed_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < allKinds().size(); ++i)
        QTest::newRow(allKinds()[i].name) << int(i);
}

void TestLevels::renewed()
{
    QFETCH(int, index);
    const Kind& kind = allKinds()[std::size_t(index)];
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    QVERIFY(signDocuments({documentOf(kind)}, *key, optionsOf(kind, "LTA"), folder.path(kind.file), world.services));
    std::string last = folder.path(kind.file);
    for (std::size_t round = 1; round <= 3; ++round) {
        const std::string next = folder.path(std::to_string(round) + kind.file);
        const auto outcome = augmented(last, next, SignatureLevel::LTA, kind, world);
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        const Report report = alone(next, kind);
        QCOMPARE(report.signatures[0].facts.timestamps.size(), 2 + round);
        for (const ParsedTimestamp& timestamp : report.signatures[0].facts.timestamps)
            QCOMPARE(timestamp.integrity, Integrity::Intact);
        QCOMPARE(report.signatures[0].verdict.indication, Indication::Passed);
        checkChain(report.signatures[0].facts.timestamps);
        last = next;
    }
    // Only the newest archive manifest has the name without a number.
    if (kind.form == SignatureForm::CAdES && kind.container == ContainerType::AsicE) {
        const auto container = Container::open(*fileSource(last));
        for (const char* name : {"META-INF/ASiCArchiveManifest.xml", "META-INF/ASiCArchiveManifest001.xml",
                                 "META-INF/ASiCArchiveManifest003.xml", "META-INF/timestamp004.tst"})
            QVERIFY2(container->find(name), name);
    }
}

void TestLevels::keysAndDigests_data()
{
    QTest::addColumn<TestKeyType>("type");
    QTest::addColumn<DigestAlgorithm>("digest");
    QTest::addColumn<bool>("pss");
    QTest::addColumn<SignatureForm>("form");
    for (const SignatureForm form : {SignatureForm::XAdES, SignatureForm::CAdES}) {
        const char* name = form == SignatureForm::XAdES ? "XAdES" : "CAdES";
        for (const auto digest : {DigestAlgorithm::Sha256, DigestAlgorithm::Sha384, DigestAlgorithm::Sha512}) {
            const std::string_view text = digestName(digest);
            QTest::addRow("%s RSA %s", name, text.data()) << TestKeyType::Rsa2048 << digest << false << form;
            QTest::addRow("%s PSS %s", name, text.data()) << TestKeyType::Rsa2048 << digest << true << form;
            QTest::addRow("%s P-256 %s", name, text.data()) << TestKeyType::P256 << digest << false << form;
            QTest::addRow("%s P-384 %s", name, text.data()) << TestKeyType::P384 << digest << false << form;
            QTest::addRow("%s P-521 %s", name, text.data()) << TestKeyType::P521 << digest << false << form;
        }
    }
}

void TestLevels::keysAndDigests()
{
    QFETCH(TestKeyType, type);
    QFETCH(DigestAlgorithm, digest);
    QFETCH(bool, pss);
    QFETCH(SignatureForm, form);
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signingKey(issue(sharedPki().intermediate, {}, sharedKey(type)), sharedPki().chain());
    SignOptions options;
    options.form = form;
    options.level = "LTA";
    options.digest = digest;
    options.pss = pss;
    const auto outcome = signDocuments({textDocument("a.txt", "1"), textDocument("b.txt", "2")}, *key, options,
                                       folder.path("o.asice"), world.services);
    QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
    const ParsedSignature& facts = outcome->report.signatures[0].facts;
    QVERIFY(facts.level.ends_with("_BASELINE_LTA"));
    QCOMPARE(facts.digestAlgorithm, std::optional(digest));
    for (const ParsedTimestamp& timestamp : facts.timestamps)
        QCOMPARE(timestamp.imprintAlgorithm, std::optional(digest));
    QCOMPARE(outcome->report.signatures[0].verdict.indication, Indication::Passed);
}

/// One list each authority, the certificates of the paths, nothing twice.
void TestLevels::onlyWhatIsNeeded()
{
    const TemporaryFolder folder;
    Evidence given = freshEvidence();
    given.revocationLists.push_back(
        makeCrl(makeRoot("Iná autorita"), UtcTime(present.seconds() - 60), UtcTime(present.seconds() + 60)));
    given.revocationLists.push_back(freshEvidence().revocationLists[0]); // of the same time: says no more
    LevelServices world(StampingService::Mood::Good, given);
    const auto key = signersKey();
    const Kind& kind = allKinds()[0];
    const auto outcome = signDocuments({documentOf(kind)}, *key, optionsOf(kind, "LT"), folder.path("o"), world.services);
    QVERIFY(outcome);
    const ParsedSignature& facts = outcome->report.signatures[0].facts;
    QCOMPARE(facts.revocationLists.size(), std::size_t{2});
    QCOMPARE(facts.certificates.size(), std::size_t{3}); // signer, issuing authority, root; the token has its own
    // Raised again there is nothing to add.
    const auto again = augmented(folder.path("o"), folder.path("p"), SignatureLevel::LT, kind, world);
    QVERIFY(again);
    const ParsedSignature& after = again->report.signatures[0].facts;
    QCOMPARE(after.revocationLists.size(), std::size_t{2});
    QCOMPARE(after.timestamps.size(), std::size_t{1});
}

/// RFC 6960, 4.2.2.2.1: who answers for the authority is to be checked as well, unless its certificate says not to.
void TestLevels::responderNeedsEvidenceToo()
{
    const TestPki& pki = sharedPki();
    CertificateSpec spec;
    spec.commonName = "Responder s nocheck";
    spec.extendedKeyUsage = "OCSPSigning";
    spec.keyUsage = "critical,digitalSignature";
    spec.rawExtensions = {{"1.3.6.1.5.5.7.48.1.5", {5, 0}}};
    const TestIdentity unchecked = issue(pki.intermediate, spec, sharedKey(TestKeyType::P256, 104));
    const auto evidenceBy = [&](const TestIdentity& responder) {
        Evidence evidence;
        const OcspSpec says{.producedAt = present, .thisUpdate = present, .nextUpdate = UtcTime(present.seconds() + 3'600)};
        for (const Certificate& subject : {pki.signer.certificate, pki.timestampAuthority.certificate})
            evidence.ocspResponses.push_back(makeOcspResponse(responder, pki.intermediate.certificate, subject, says));
        evidence.revocationLists = {freshEvidence().revocationLists[0]};
        return evidence;
    };
    const TemporaryFolder folder;
    const auto key = signersKey();
    const Kind& kind = allKinds()[0];
    std::vector<Finding> notes;
    SignOptions options = optionsOf(kind, "LT");
    options.notes = &notes;
    LevelServices lacking(StampingService::Mood::Good, evidenceBy(pki.ocspResponder));
    const auto refused = signDocuments({documentOf(kind)}, *key, options, folder.path("o"), lacking.services);
    QVERIFY(!refused && refused.error().reason == FindingCode::LevelEvidenceMissing);
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(notes[0].argument("name"), std::string_view("Testovací OCSP responder"));
    QVERIFY(folder.files().empty());

    LevelServices enough(StampingService::Mood::Good, evidenceBy(unchecked));
    const auto made = signDocuments({documentOf(kind)}, *key, options, folder.path("o"), enough.services);
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    QCOMPARE(made->report.signatures[0].facts.ocspResponses.size(), std::size_t{2});
    QCOMPARE(made->report.signatures[0].verdict.indication, Indication::Passed);
}

void TestLevels::timestampAlone()
{
    const TemporaryFolder folder;
    LevelServices world;
    world.stamps.withChain = true;
    SignOptions options;
    options.container = ContainerType::AsicS;
    const auto small = timestampDocuments({textDocument("a.txt", "1")}, options, folder.path("o.asics"), world.services);
    QVERIFY2(small, small ? "" : small.error().detail.c_str());
    QCOMPARE(small->report.timestamps.size(), std::size_t{1});
    QCOMPARE(small->report.timestamps[0].facts.integrity, Integrity::Intact);
    QCOMPARE(small->report.verdict, FileVerdict::Valid);

    options.container = ContainerType::AsicE;
    const auto large = timestampDocuments({textDocument("a.txt", "1"), textDocument("b.txt", "2")}, options,
                                          folder.path("o.asice"), world.services);
    QVERIFY2(large, large ? "" : large.error().detail.c_str());
    QCOMPARE(large->report.timestamps[0].facts.covers, (std::vector<std::string>{"a.txt", "b.txt"}));

    options.container = ContainerType::AsicS;
    const auto two =
        timestampDocuments({textDocument("a.txt", "1"), textDocument("b.txt", "2")}, options, folder.path("p"), world.services);
    QVERIFY(!two && two.error().reason == FindingCode::AsicsDocumentCount);
    options.container.reset();
    QVERIFY(!timestampDocuments({textDocument("a.txt", "1")}, options, folder.path("p"), world.services));
    QVERIFY(!folder.exists("p"));
}

void TestLevels::mixedMediaTypes()
{
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    const std::vector<DocumentToSign> documents = {
        textDocument("a.txt", "text"), textDocument("žiadosť 1.xml", "<a/>", "text/xml"),
        textDocument("b.bin", std::string(100'000, 'x'), "application/octet-stream"), textDocument("empty.txt", "")};
    for (const SignatureForm form : {SignatureForm::XAdES, SignatureForm::CAdES}) {
        SignOptions options;
        options.form = form;
        options.level = "LTA";
        const auto outcome = signDocuments(documents, *key, options, folder.path("o.asice"), world.services);
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        const ParsedSignature& facts = outcome->report.signatures[0].facts;
        QCOMPARE(facts.covers().size(), documents.size());
        std::vector<std::string> types;
        for (const SignedReference& reference : facts.references)
            if (reference.name == "žiadosť 1.xml" || reference.name == "b.bin")
                types.push_back(reference.mediaType);
        QCOMPARE(types, (std::vector<std::string>{"text/xml", "application/octet-stream"}));
    }
}

QTEST_GUILESS_MAIN(TestLevels)
#include "test_levels.moc"
