// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"
#include "level_fixture.h"
#include "operations/signature_level.h"
#include "support/command.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

const Kind& asicE = allKinds()[0];
const Kind& asicECades = allKinds()[5];

std::string signedAt(const TemporaryFolder& folder, const std::string& level, const Kind& kind = asicE,
                     const std::string& name = "in.asice")
{
    LevelServices world;
    const auto key = signersKey();
    const auto made = signDocuments({documentOf(kind)}, *key, optionsOf(kind, level), folder.path(name), world.services);
    return made ? folder.path(name) : std::string();
}

Result<AugmentOutcome> augmented(const std::string& from, const std::string& to, SignatureLevel level, const Services& services,
                                 std::vector<Finding>& notes)
{
    AugmentOptions options;
    options.level = level;
    return augmentDocument(**openDocument(from, services), options, to, services, notes);
}

/// The container with one document changed.
void tamper(const std::string& path, const std::string& target)
{
    const auto container = Container::open(*fileSource(path));
    std::vector<NewEntry> documents, metadata;
    for (const ContainerEntry& entry : container->entries()) {
        if (entry.kind == EntryKind::Document)
            documents.push_back({entry.name, memorySource({'x'}), entry.mediaType});
        else if (entry.kind == EntryKind::XadesSignature)
            metadata.push_back({entry.name, entry.content, entry.mediaType});
    }
    auto writer = writeContainer(target, container->type(), documents, metadata);
    QVERIFY(writer && writer->commit());
}

} // namespace

class TestAugment : public QObject
{
    Q_OBJECT

private slots:
    void badService_data();
    void badService();
    void secondServiceHelps();
    void noService();
    void missingEvidence_data();
    void missingEvidence();
    void revokedIsSaid();
    void nothingToExtend_data();
    void nothingToExtend();
    void brokenSignature();
    void plainCmsStaysPlain();
    void everySignature();
    void counterSignature();
    void counterSignatureOfEveryKind_data();
    void counterSignatureOfEveryKind();
    void counterSignatureRefused();
    void addingSignatures();
    void formsAreNotMixed();
    void refusedCombinations_data();
    void refusedCombinations();
    void levelNames();
};

void TestAugment::badService_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("reason");
    QTest::newRow("down") << int(StampingService::Mood::Down) << int(FindingCode::ServiceUnreachable);
    QTest::newRow("garbage") << int(StampingService::Mood::Garbage) << int(FindingCode::ServiceAnswerUnusable);
    QTest::newRow("wrong nonce") << int(StampingService::Mood::WrongNonce) << int(FindingCode::ServiceAnswerUnusable);
    QTest::newRow("refusing") << int(StampingService::Mood::Refusing) << int(FindingCode::ServiceRefused);
}

void TestAugment::badService()
{
    QFETCH(int, mood);
    QFETCH(int, reason);
    const TemporaryFolder folder;
    const std::string in = signedAt(folder, "B");
    LevelServices world{StampingService::Mood(mood)};
    std::vector<Finding> notes;
    const auto outcome = augmented(in, folder.path("out"), SignatureLevel::T, world.services, notes);
    QVERIFY(!outcome && outcome.error().code == ErrorCode::NetworkUnreachable);
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(int(notes[0].code), reason);
    QVERIFY(notes[0].argument("name").starts_with("tsa.test"));
    const auto key = signersKey();
    SignOptions options = optionsOf(asicE, "T");
    const auto made = signDocuments({documentOf(asicE)}, *key, options, folder.path("out"), world.services);
    QVERIFY(!made && made.error().code == ErrorCode::NetworkUnreachable);
    QCOMPARE(folder.files(), std::vector<std::string>{"in.asice"});
}

void TestAugment::secondServiceHelps()
{
    class Both final : public HttpClient
    {
    public:
        Result<HttpResponse> send(const HttpRequest& request, const Progress& progress) override
        {
            return request.url.find("bad") != std::string::npos ? bad.send(request, progress) : good.send(request, progress);
        }
        StampingService bad{StampingService::Mood::Down}, good;
    };
    const TemporaryFolder folder;
    LevelServices world;
    Both http;
    world.services.http = &http;
    world.services.timeStampServices = {{"http://bad.test/", {}, nullptr}, {"http://good.test/", {}, nullptr}};
    std::vector<Finding> notes;
    const auto outcome = augmented(signedAt(folder, "B"), folder.path("out"), SignatureLevel::T, world.services, notes);
    QVERIFY(outcome);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes[0].argument("name").starts_with("bad.test"));
}

void TestAugment::noService()
{
    const TemporaryFolder folder;
    const std::string in = signedAt(folder, "B");
    LevelServices world;
    world.services.timeStampServices.clear();
    std::vector<Finding> notes;
    const auto outcome = augmented(in, folder.path("out"), SignatureLevel::T, world.services, notes);
    QVERIFY(!outcome && outcome.error().reason == FindingCode::LevelNoTimestampService);
    QVERIFY(!folder.exists("out"));
}

void TestAugment::missingEvidence_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("name");
    QTest::newRow("none at all") << 0 << int(FindingCode::LevelEvidenceMissing) << "Ján Testovací";
    QTest::newRow("none of the issuing authority")
        << 1 << int(FindingCode::LevelEvidenceMissing) << "Testovacia vydávajúca autorita";
    QTest::newRow("too old") << 2 << int(FindingCode::RevocationStale) << "Ján Testovací";
    QTest::newRow("nobody is trusted") << 3 << int(FindingCode::LevelPathMissing) << "Ján Testovací";
}

void TestAugment::missingEvidence()
{
    QFETCH(int, what);
    QFETCH(int, reason);
    QFETCH(QString, name);
    const TemporaryFolder folder;
    const std::string in = signedAt(folder, "T");
    Evidence given = freshEvidence();
    if (what == 0)
        given = {};
    if (what == 1)
        given.revocationLists.erase(given.revocationLists.begin());
    if (what == 2)
        given.revocationLists[1] =
            makeCrl(sharedPki().intermediate, UtcTime(present.seconds() - 90'000), UtcTime(present.seconds() - 80'000));
    LevelServices world(StampingService::Mood::Good, given);
    if (what == 3)
        world.services.trustAnchors.clear();
    for (const SignatureLevel level : {SignatureLevel::LT, SignatureLevel::LTA}) {
        std::vector<Finding> notes;
        const auto outcome = augmented(in, folder.path("out"), level, world.services, notes);
        QVERIFY(!outcome && outcome.error().code == ErrorCode::NetworkUnreachable);
        const bool said = std::ranges::any_of(
            notes, [&](const Finding& note) { return int(note.code) == reason && note.argument("name") == name.toStdString(); });
        QVERIFY(said);
    }
    QCOMPARE(folder.files(), std::vector<std::string>{"in.asice"});
}

void TestAugment::revokedIsSaid()
{
    const TemporaryFolder folder;
    Evidence given = freshEvidence();
    given.revocationLists[1] = makeCrl(sharedPki().intermediate, UtcTime(present.seconds() - 60), UtcTime(present.seconds() + 60),
                                       {{sharedPki().signer.certificate.serialHex(), UtcTime(present.seconds() - 7'200)}});
    LevelServices world(StampingService::Mood::Good, given);
    std::vector<Finding> notes;
    const auto outcome = augmented(signedAt(folder, "T"), folder.path("out"), SignatureLevel::LT, world.services, notes);
    // The evidence is there, and what it says is said: the file holds it for whoever validates.
    QVERIFY(outcome);
    QVERIFY(hasFinding(notes, FindingCode::CertificateRevoked));
    QVERIFY(outcome->report.signatures[0].verdict.indication != Indication::Passed);
}

void TestAugment::nothingToExtend_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Hello");
    QTest::newRow("XML") << QByteArray("<a/>");
    QTest::newRow("empty archive") << QByteArray("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22);
}

void TestAugment::nothingToExtend()
{
    QFETCH(QByteArray, content);
    const TemporaryFolder folder;
    const std::string in = folder.write("in", std::string_view(content.data(), std::size_t(content.size())));
    LevelServices world;
    std::vector<Finding> notes;
    const auto outcome = augmented(in, folder.path("out"), SignatureLevel::T, world.services, notes);
    QVERIFY(!outcome);
    QCOMPARE(world.stamps.requests, 0);
    QVERIFY(!folder.exists("out"));
}

void TestAugment::brokenSignature()
{
    const TemporaryFolder folder;
    tamper(signedAt(folder, "B"), folder.path("bad.asice"));
    LevelServices world;
    std::vector<Finding> notes;
    const auto outcome = augmented(folder.path("bad.asice"), folder.path("out"), SignatureLevel::LTA, world.services, notes);
    QVERIFY(!outcome && outcome.error().reason == FindingCode::LevelSignatureBroken);
    QCOMPARE(world.stamps.requests, 0);
    QVERIFY(!folder.exists("out"));
}

/// A signature without the attributes of CAdES gets no level by a time-stamp.
void TestAugment::plainCmsStaysPlain()
{
    PARAFA_NEEDS_TOOL("openssl");
    const TemporaryFolder folder;
    folder.write("key.pem", toPem(sharedPki().signer.key));
    folder.write("cert.pem", toPem(sharedPki().signer.certificate));
    folder.write("a.txt", std::string_view("text"));
    const auto made = run("openssl",
                          {"cms", "-sign", "-binary", "-nodetach", "-in", "a.txt", "-signer", "cert.pem", "-inkey", "key.pem",
                           "-outform", "DER", "-out", "a.p7m"},
                          inFolder(folder.path()));
    QVERIFY2(made.status == 0, made.errors.c_str());
    LevelServices world;
    std::vector<Finding> notes;
    const auto outcome = augmented(folder.path("a.p7m"), folder.path("out"), SignatureLevel::T, world.services, notes);
    QVERIFY(!outcome && outcome.error().reason == FindingCode::LevelNotReached);
    QVERIFY(!folder.exists("out"));
}

void TestAugment::everySignature()
{
    for (const Kind* kind : {&asicE, &asicECades}) {
        const TemporaryFolder folder;
        std::string last = signedAt(folder, "B", *kind);
        LevelServices world;
        const auto other = signingKey(issue(sharedPki().intermediate, {.commonName = "Druhý"}, sharedKey(TestKeyType::P384)));
        SignOptions options = optionsOf(*kind, "B");
        QVERIFY(addSignature(**openDocument(last, world.services), *other, options, folder.path("two"), world.services));
        std::vector<Finding> notes;
        const auto outcome = augmented(folder.path("two"), folder.path("out"), SignatureLevel::LTA, world.services, notes);
        QVERIFY2(outcome, outcome ? ""
                                  : (outcome.error().subject + outcome.error().detail +
                                     std::string(outcome.error().reason ? codeName(*outcome.error().reason) : ""))
                                        .c_str());
        QCOMPARE(outcome->signatures.size(), std::size_t{2});
        for (const SignatureReport& signature : outcome->report.signatures) {
            QVERIFY(signature.facts.level.ends_with("_BASELINE_LTA"));
            QCOMPARE(signature.verdict.indication, Indication::Passed);
        }
    }
}

void TestAugment::counterSignature()
{
    const TemporaryFolder folder;
    const std::string in = signedAt(folder, "LTA");
    LevelServices world;
    const auto document = *openDocument(in, world.services);
    const std::string id = validateDocument(*document, world.services)->signatures[0].facts.id;
    const auto other = signingKey(issue(sharedPki().intermediate, {.commonName = "Overovateľ"}, sharedKey(TestKeyType::P256)));
    const auto made = addCounterSignature(*document, id, *other, {}, folder.path("c.asice"), world.services);
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    const SignatureReport& held = made->report.signatures[0];
    QCOMPARE(held.counterSignatures.size(), std::size_t{1});
    QCOMPARE(held.counterSignatures[0].facts.integrity, Integrity::Intact);
    QCOMPARE(held.counterSignatures[0].facts.signer->displayName(), std::string("Overovateľ"));
    QVERIFY(held.facts.level.ends_with("LTA"));
    // Renewed, the counter signer's evidence and the counter signature stand under the new time-stamp.
    std::vector<Finding> notes;
    const auto renewed = augmented(folder.path("c.asice"), folder.path("r.asice"), SignatureLevel::LTA, world.services, notes);
    QVERIFY2(renewed, renewed ? "" : renewed.error().detail.c_str());
    QCOMPARE(renewed->report.signatures[0].facts.timestamps.size(), std::size_t{3});
    QCOMPARE(renewed->report.signatures[0].counterSignatures[0].facts.integrity, Integrity::Intact);
}

void TestAugment::counterSignatureOfEveryKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("level");
    for (int i = 0; i < int(allKinds().size()); ++i)
        for (const char* level : {"B", "LTA"})
            if (i != 5 || level == std::string("B")) // ASiC-E with CAdES at LTA: counterSignatureRefused
                QTest::addRow("%s %s", allKinds()[std::size_t(i)].name, level) << i << level;
}

/// Made, found again with its level, and made once more over the counter signature; what was there still holds.
void TestAugment::counterSignatureOfEveryKind()
{
    QFETCH(int, kind);
    QFETCH(QString, level);
    const TemporaryFolder folder;
    LevelServices world;
    const Kind& which = allKinds()[std::size_t(kind)];
    const auto before = *openDocument(signedAt(folder, level.toStdString(), which, which.file), world.services);
    const ParsedSignature then = validateDocument(*before, world.services)->signatures[0].facts;
    const auto other = signingKey(issue(sharedPki().intermediate, {.commonName = "Overovateľ"}, sharedKey(TestKeyType::P256)));
    const std::string once = folder.path(std::string("1") + which.file), twice = folder.path(std::string("2") + which.file);
    const auto made = addCounterSignature(*before, then.id, *other, {}, once, world.services);
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    const SignatureReport& held = made->report.signatures[0];
    QCOMPARE(held.facts.level, then.level);
    QCOMPARE(held.facts.integrity, then.integrity);
    QCOMPARE(held.facts.signatureValue, then.signatureValue);
    QCOMPARE(held.counterSignatures.size(), std::size_t{1});
    const ParsedSignature counter = held.counterSignatures[0].facts;
    QCOMPARE(counter.integrity, Integrity::Intact);
    QVERIFY(counter.level.ends_with("BASELINE_B"));
    QCOMPARE(counter.signer->displayName(), std::string("Overovateľ"));
    const auto nested =
        addCounterSignature(**openDocument(once, world.services), counter.id, *signersKey(), {}, twice, world.services);
    QVERIFY2(nested, nested ? "" : nested.error().detail.c_str());
    const auto& below = nested->report.signatures[0].counterSignatures[0].counterSignatures;
    QCOMPARE(below.size(), std::size_t{1});
    QCOMPARE(below[0].facts.integrity, Integrity::Intact);
    if (!which.container && which.packaging == Packaging::Detached)
        return; // the document that it takes to raise them is not at hand
    std::vector<Finding> notes;
    const auto raised = augmented(twice, folder.path("r"), SignatureLevel::LTA, world.services, notes);
    QVERIFY2(raised, raised ? "" : raised.error().detail.c_str());
}

void TestAugment::counterSignatureRefused()
{
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    const auto xml = *openDocument(signedAt(folder, "B"), world.services);
    const auto unknown = addCounterSignature(*xml, "nobody", *key, {}, folder.path("out"), world.services);
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    // The archive time-stamp of the container is over the signature file as it is.
    const auto archived = *openDocument(signedAt(folder, "LTA", asicECades, "c.asice"), world.services);
    const std::string id = validateDocument(*archived, world.services)->signatures[0].facts.id;
    const auto sealed = addCounterSignature(*archived, id, *key, {}, folder.path("out"), world.services);
    QVERIFY(!sealed && sealed.error().reason == FindingCode::CounterSignatureWouldBreak);
    // Both are known before anybody is asked for a key.
    const auto openReport = validateDocument(*xml, world.services), sealedReport = validateDocument(*archived, world.services);
    QVERIFY(checkCounterSignature(*xml, *openReport, openReport->signatures[0].facts.id));
    QVERIFY(checkCounterSignature(*xml, *openReport, "nobody").error().code == ErrorCode::NotFound);
    QVERIFY(checkCounterSignature(*archived, *sealedReport, id).error().reason == FindingCode::CounterSignatureWouldBreak);
    // So is that of a CMS over a counter signature that it lists.
    const auto bare = *openDocument(signedAt(folder, "B", allKinds()[7], "n.p7m"), world.services);
    const std::string first = validateDocument(*bare, world.services)->signatures[0].facts.id;
    QVERIFY(addCounterSignature(*bare, first, *key, {}, folder.path("n.p7m"), world.services));
    std::vector<Finding> notes;
    QVERIFY(augmented(folder.path("n.p7m"), folder.path("n.p7m"), SignatureLevel::LTA, world.services, notes));
    const auto listed = *openDocument(folder.path("n.p7m"), world.services);
    const auto below = addCounterSignature(*listed, first + "-C1", *key, {}, folder.path("out"), world.services);
    QVERIFY(!below && below.error().reason == FindingCode::CounterSignatureWouldBreak);
    QVERIFY(addCounterSignature(*listed, first, *key, {}, folder.path("m.p7m"), world.services));
    SignOptions options;
    options.level = "T";
    const auto level = addCounterSignature(*xml, "nobody", *key, options, folder.path("out"), world.services);
    QVERIFY(!level && level.error().code == ErrorCode::InvalidArgument);
    QVERIFY(!folder.exists("out"));
}

void TestAugment::addingSignatures()
{
    const TemporaryFolder folder;
    LevelServices world;
    const auto other =
        signingKey(issue(sharedPki().intermediate, {.commonName = "Druhý"}, sharedKey(TestKeyType::P521)), sharedPki().chain());
    // ASiC-S: one more XAdES signature in the file that is there.
    const auto small = *openDocument(signedAt(folder, "LTA", allKinds()[1], "s.asics"), world.services);
    const auto added = addSignature(*small, *other, {}, folder.path("two.asics"), world.services);
    QVERIFY2(added, added ? "" : added.error().detail.c_str());
    QCOMPARE(added->report.signatures.size(), std::size_t{2});
    QVERIFY(added->report.signatures[0].facts.level.ends_with("LTA"));
    for (const SignatureReport& signature : added->report.signatures)
        QCOMPARE(signature.facts.integrity, Integrity::Intact);
    // CAdES: one more SignerInfo in the CMS; the archive time-stamp of the first one still holds.
    SignOptions options;
    options.form = SignatureForm::CAdES;
    options.digest = DigestAlgorithm::Sha384;
    for (const char* level : {"B", "LTA"}) {
        const auto cms = *openDocument(signedAt(folder, level, allKinds()[6], "c.asics"), world.services);
        const auto beside = addSignature(*cms, *other, options, folder.path("out"), world.services);
        QVERIFY2(beside, beside ? "" : beside.error().detail.c_str());
        QCOMPARE(beside->report.signatures.size(), std::size_t{2});
        QVERIFY(beside->report.signatures[0].facts.level.ends_with(level));
        QVERIFY(beside->report.signatures[1].facts.signer->displayName() == "Druhý");
        for (const SignatureReport& signature : beside->report.signatures) {
            QCOMPARE(signature.facts.integrity, Integrity::Intact);
            for (const ParsedTimestamp& timestamp : signature.facts.timestamps)
                QCOMPARE(timestamp.integrity, Integrity::Intact);
        }
    }
    options.digest = DigestAlgorithm::Sha256;
    // A container under an archive time-stamp takes a signature with one of its own.
    const auto archived = *openDocument(signedAt(folder, "LTA", asicECades, "a.asice"), world.services);
    options.level = "LTA";
    const auto both = addSignature(*archived, *other, options, folder.path("b.asice"), world.services);
    QVERIFY2(both, both ? ""
                        : (both.error().subject + both.error().detail +
                           std::string(both.error().reason ? codeName(*both.error().reason) : ""))
                              .c_str());
    for (const SignatureReport& signature : both->report.signatures) {
        QCOMPARE(signature.facts.integrity, Integrity::Intact);
        QVERIFY(signature.facts.level.ends_with("LTA"));
    }
}

void TestAugment::formsAreNotMixed()
{
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    SignOptions options;
    options.form = SignatureForm::CAdES;
    const auto xml = *openDocument(signedAt(folder, "B"), world.services);
    QVERIFY(!addSignature(*xml, *key, options, folder.path("out"), world.services));
    const auto cms = *openDocument(signedAt(folder, "B", asicECades, "c.asice"), world.services);
    QVERIFY(!addSignature(*cms, *key, {}, folder.path("out"), world.services));
    QVERIFY(!folder.exists("out"));
}

void TestAugment::refusedCombinations_data()
{
    QTest::addColumn<SignatureForm>("form");
    QTest::addColumn<bool>("bare");
    QTest::addColumn<Packaging>("packaging");
    QTest::addColumn<int>("documents");
    QTest::newRow("CAdES over two files") << SignatureForm::CAdES << true << Packaging::Detached << 2;
    QTest::newRow("CAdES attached over two files") << SignatureForm::CAdES << true << Packaging::Enveloping << 2;
    QTest::newRow("CAdES enveloped") << SignatureForm::CAdES << true << Packaging::Enveloped << 1;
    QTest::newRow("enveloped in two files") << SignatureForm::XAdES << true << Packaging::Enveloped << 2;
    QTest::newRow("enveloped in text") << SignatureForm::XAdES << true << Packaging::Enveloped << 1;
    QTest::newRow("enveloping in a container") << SignatureForm::XAdES << false << Packaging::Enveloping << 1;
    QTest::newRow("nothing") << SignatureForm::XAdES << true << Packaging::Detached << 0;
    QTest::newRow("PAdES in a container") << SignatureForm::PAdES << false << Packaging::Detached << 1;
}

void TestAugment::refusedCombinations()
{
    QFETCH(SignatureForm, form);
    QFETCH(bool, bare);
    QFETCH(Packaging, packaging);
    QFETCH(int, documents);
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    SignOptions options;
    options.form = form;
    options.packaging = packaging;
    if (bare)
        options.container.reset();
    std::vector<DocumentToSign> all;
    for (int i = 0; i < documents; ++i)
        all.push_back(textDocument("a" + std::to_string(i) + ".txt", "text"));
    QVERIFY(!signDocuments(all, *key, options, folder.path("out"), world.services));
    QVERIFY(folder.files().empty());
}

void TestAugment::levelNames()
{
    QVERIFY(reaches("XAdES_BASELINE_LTA", SignatureLevel::LT));
    QVERIFY(reaches("CAdES_BASELINE_T", SignatureLevel::T));
    QVERIFY(!reaches("CAdES_BASELINE_T", SignatureLevel::LT));
    QVERIFY(reaches("CAdES_A", SignatureLevel::LTA));
    QVERIFY(!reaches("XAdES_X", SignatureLevel::LT));
    QVERIFY(!reaches("XML_NOT_ETSI", SignatureLevel::B));
    QVERIFY(!signatureLevelFromText("LTX"));
}

QTEST_GUILESS_MAIN(TestAugment)
#include "test_augment.moc"
