// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"
#include "operations/sign_documents.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

Services testServices()
{
    Services services;
    services.now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
    return services;
}

DocumentToSign text(const std::string& name, const std::string& content)
{
    return {name, "text/plain", memorySource({content.begin(), content.end()})};
}

std::unique_ptr<SigningKey> testKey()
{
    return signingKey(sharedPki().signer, sharedPki().chain());
}

Report validated(const std::string& path, const Services& services = testServices(), const ValidationOptions& options = {})
{
    const auto document = openDocument(path, services);
    return document ? *validateDocument(**document, services, options) : Report{};
}

/// The container at `path` with one entry's content exchanged, or a document more.
void rewrite(const std::string& path, const std::string& target, const std::string& name, const std::string& content)
{
    const auto container = Container::open(*fileSource(path));
    std::vector<NewEntry> documents, metadata;
    bool found = false;
    for (const ContainerEntry& entry : container->entries()) {
        if (entry.kind == EntryKind::Mimetype || entry.kind == EntryKind::Manifest)
            continue;
        NewEntry copy{entry.name, entry.content, entry.mediaType, Compression::Automatic};
        if (entry.name == name) {
            copy.content = memorySource({content.begin(), content.end()});
            found = true;
        }
        (entry.kind == EntryKind::Document ? documents : metadata).push_back(copy);
    }
    if (!found)
        documents.push_back({name, memorySource({content.begin(), content.end()}), "text/plain", Compression::Automatic});
    auto writer = writeContainer(target, container->type(), documents, metadata);
    QVERIFY(writer && writer->commit());
}

/// A key whose token answers nonsense.
class LyingKey final : public SigningKey
{
public:
    explicit LyingKey(std::unique_ptr<SigningKey> honest) : m_honest(std::move(honest)) {}
    const Certificate& certificate() const override { return m_honest->certificate(); }
    const std::vector<Certificate>& chain() const override { return m_honest->chain(); }
    Result<Bytes> sign(const SignatureAlgorithm& algorithm, ByteView) override
    {
        return m_honest->sign(algorithm, asBytes("something else"));
    }

private:
    std::unique_ptr<SigningKey> m_honest;
};

} // namespace

class TestSignAndValidate : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        const auto outcome = signDocuments({text("a.txt", "first"), text("čo & ako.txt", "second")}, *key, {},
                                           folder.path("o.asice"), testServices());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        const Report report = validated(folder.path("o.asice"));
        QCOMPARE(report.verdict, FileVerdict::Indeterminate);
        QCOMPARE(report.signatures.size(), std::size_t{1});
        QCOMPARE(report.signatures[0].facts.integrity, Integrity::Intact);
        QVERIFY(report.signatures[0].verdict.subIndication == SubIndication::NoCertificateChainFound);
        QCOMPARE(report.documents.size(), std::size_t{2});
        for (const DocumentReport& document : report.documents)
            QVERIFY(document.coveredBy.size() == 1 && document.findings.empty());
        QVERIFY(!hasErrors(report.findings));
        QCOMPARE(report.documents[0].sha256, *digestOf(DigestAlgorithm::Sha256, asBytes("first")));
        QCOMPARE(folder.files().size(), std::size_t{1});
    }

    void anchorsTurnUnknownIntoTryLater()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        Services services = testServices();
        services.trustAnchors = {sharedPki().root.certificate};
        const auto outcome = signDocuments({text("a.txt", "first")}, *key, {}, folder.path("o.asice"), services);
        QVERIFY(outcome);
        QVERIFY(outcome->report.signatures[0].verdict.subIndication == SubIndication::TryLater);
        QVERIFY(hasFinding(outcome->report.signatures[0].verdict.findings, FindingCode::RevocationNotChecked));
        QVERIFY(outcome->report.trustConfigured);
    }

    void asicS()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        SignOptions options;
        options.container = ContainerType::AsicS;
        QVERIFY(signDocuments({text("a.txt", "first")}, *key, options, folder.path("o.asics"), testServices()));
        const Report report = validated(folder.path("o.asics"));
        QCOMPARE(report.containerType, ContainerType::AsicS);
        QCOMPARE(report.signatures[0].facts.integrity, Integrity::Intact);
        const auto two =
            signDocuments({text("a.txt", "1"), text("b.txt", "2")}, *key, options, folder.path("p.asics"), testServices());
        QVERIFY(!two && two.error().reason == FindingCode::AsicsDocumentCount);
        QVERIFY(!folder.exists("p.asics"));
    }

    void changedDocument()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        QVERIFY(
            signDocuments({text("a.txt", "first"), text("b.txt", "second")}, *key, {}, folder.path("o.asice"), testServices()));
        rewrite(folder.path("o.asice"), folder.path("x.asice"), "b.txt", "secund");
        const Report report = validated(folder.path("x.asice"));
        QCOMPARE(report.verdict, FileVerdict::Invalid);
        QCOMPARE(report.signatures[0].facts.integrity, Integrity::Broken);
        QVERIFY(report.signatures[0].verdict.subIndication == SubIndication::HashFailure);
        QVERIFY(report.documents[1].coveredBy.empty());
        QCOMPARE(report.documents[0].coveredBy.size(), std::size_t{1});
    }

    void documentNobodySigned()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        QVERIFY(signDocuments({text("a.txt", "first")}, *key, {}, folder.path("o.asice"), testServices()));
        rewrite(folder.path("o.asice"), folder.path("x.asice"), "smuggled.txt", "not signed");
        const Report report = validated(folder.path("x.asice"));
        QCOMPARE(report.verdict, FileVerdict::Indeterminate);
        QCOMPARE(report.documents.size(), std::size_t{2});
        QVERIFY(hasFinding(report.documents[1].findings, FindingCode::DocumentNotSigned));
        QVERIFY(report.documents[0].findings.empty());
    }

    void secondSigner()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        QVERIFY(signDocuments({text("a.txt", "first")}, *key, {}, folder.path("o.asice"), testServices()));
        const Bytes before = folder.read("o.asice");
        const auto other = signingKey(issue(sharedPki().intermediate, {.commonName = "Druhý"}, sharedKey(TestKeyType::P256)));
        const auto existing = openDocument(folder.path("o.asice"), testServices());
        QVERIFY(existing);
        const auto outcome = addSignature(**existing, *other, {}, folder.path("o.asice"), testServices());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        const Report report = validated(folder.path("o.asice"));
        QCOMPARE(report.signatures.size(), std::size_t{2});
        for (const SignatureReport& signature : report.signatures)
            QCOMPARE(signature.facts.integrity, Integrity::Intact);
        QVERIFY(report.signatures[0].facts.id != report.signatures[1].facts.id);
        QCOMPARE(report.documents[0].coveredBy.size(), std::size_t{2});
        QVERIFY(!hasFinding(report.findings, FindingCode::SignersCoverDifferentDocuments));
        QVERIFY(folder.read("o.asice").size() > before.size());
    }

    void keyThatLies()
    {
        const TemporaryFolder folder;
        LyingKey key(testKey());
        const auto outcome = signDocuments({text("a.txt", "first")}, key, {}, folder.path("o.asice"), testServices());
        QVERIFY(!outcome && outcome.error().code == ErrorCode::KeyRefused);
        QVERIFY(folder.files().empty());
    }

    void targetThatCannotBeWritten()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        const auto outcome = signDocuments({text("a.txt", "first")}, *key, {}, folder.path("missing/o.asice"), testServices());
        QVERIFY(!outcome && outcome.error().code == ErrorCode::CannotWrite);
        QVERIFY(folder.files().empty());
    }

    void existingTargetSurvivesAStop()
    {
        const TemporaryFolder folder;
        folder.write("o.asice", std::string_view("precious"));
        const auto key = testKey();
        std::stop_source stop;
        stop.request_stop();
        Progress progress;
        progress.stop = stop.get_token();
        const auto outcome = signDocuments({text("a.txt", "first")}, *key, {}, folder.path("o.asice"), testServices(), progress);
        QVERIFY(!outcome && outcome.error().code == ErrorCode::Cancelled);
        QCOMPARE(asText(folder.read("o.asice")), std::string_view("precious"));
        QCOMPARE(folder.files().size(), std::size_t{1});
    }

    void refusedNames()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        for (const char* name : {"mimetype", "META-INF/manifest.xml", "../a.txt", "/a.txt", ""}) {
            const auto outcome = signDocuments({text(name, "x")}, *key, {}, folder.path("o.asice"), testServices());
            QVERIFY2(!outcome, name);
        }
        QVERIFY(!signDocuments({text("a", "1"), text("a", "2")}, *key, {}, folder.path("o.asice"), testServices()));
        QVERIFY(!signDocuments({}, *key, {}, folder.path("o.asice"), testServices()));
        QVERIFY(folder.files().empty());
    }

    void containerInsideAContainer()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        QVERIFY(signDocuments({text("a.txt", "first")}, *key, {}, folder.path("inner.asice"), testServices()));
        rewrite(folder.path("inner.asice"), folder.path("broken.asice"), "a.txt", "changed");
        const auto inner = documentToSign(folder.path("broken.asice"));
        QVERIFY(inner);
        QVERIFY(signDocuments({*inner}, *key, {}, folder.path("outer.asice"), testServices()));
        const Report report = validated(folder.path("outer.asice"));
        QCOMPARE(report.verdict, FileVerdict::Indeterminate);
        QVERIFY(report.documents[0].nested != nullptr);
        QCOMPARE(report.documents[0].nested->verdict, FileVerdict::Invalid);
    }

    void nestingHasALimit()
    {
        const TemporaryFolder folder;
        const auto key = testKey();
        Services services = testServices();
        std::string path = folder.write("a.txt", std::string_view("first"));
        for (int level = 0; level < 4; ++level) {
            const std::string next = folder.path("level" + std::to_string(level) + ".asice");
            QVERIFY(signDocuments({*documentToSign(path)}, *key, {}, next, services));
            path = next;
        }
        services.containerLimits.maxNesting = 2;
        const Report report = validated(path, services);
        QVERIFY(report.documents[0].nested && report.documents[0].nested->documents[0].nested);
        const DocumentReport& deepest = report.documents[0].nested->documents[0].nested->documents[0];
        QVERIFY(!deepest.nested);
        QVERIFY(hasFinding(deepest.findings, FindingCode::NestedNotOpened));
    }

    void notWhatItClaims_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("verdict");
        const int unreadable = int(FileVerdict::Unreadable), unsignedFile = int(FileVerdict::Unsigned);
        QTest::newRow("empty container") << "a.asice" << QByteArray() << unreadable;
        QTest::newRow("text named .asice") << "a.asice" << QByteArray("Hello") << unreadable;
        QTest::newRow("text") << "a.txt" << QByteArray("Hello") << unsignedFile;
        QTest::newRow("half an archive") << "a.zip" << QByteArray("PK\3\4\24\0") << unreadable;
        QTest::newRow("garbage named .p7m") << "a.p7m" << QByteArray("\1\2\3") << unreadable;
        QTest::newRow("no PDF") << "a.pdf" << QByteArray("Hello") << unreadable;
        QTest::newRow("PDF without objects") << "a.pdf" << QByteArray("%PDF-1.7\n%%EOF") << unreadable;
        QTest::newRow("PDF that names a signature it has not")
            << "a.pdf" << QByteArray("%PDF-1.7\n/ByteRange [0 1 2 3]") << unreadable;
        QTest::newRow("XML") << "a.xml" << QByteArray("<a/>") << unsignedFile;
        QTest::newRow("signature file with a DTD")
            << "a.xml" << QByteArray("<!DOCTYPE a []><a xmlns='http://www.w3.org/2000/09/xmldsig#'/>") << unreadable;
    }
    void notWhatItClaims()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, verdict);
        const TemporaryFolder folder;
        const std::string path = folder.write(name.toStdString(), std::string_view(content.data(), std::size_t(content.size())));
        QCOMPARE(int(validated(path).verdict), verdict);
    }

    void missingFile()
    {
        const auto document = openDocument("/nonexistent/a.asice", testServices());
        QVERIFY(!document && document.error().code == ErrorCode::InputMissing);
    }
};

QTEST_GUILESS_MAIN(TestSignAndValidate)
#include "test_sign_and_validate.moc"
