// SPDX-License-Identifier: EUPL-1.2
#include "cades/asic_files.h"
#include "cms_builder.h"
#include "support/test_evidence.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace parafa;

namespace
{

const std::string signatureName = "META-INF/signature001.p7s";
const std::string manifestName = "META-INF/ASiCManifest001.xml";

Bytes bytesOf(std::string_view text)
{
    return Bytes(text.begin(), text.end());
}

cades::ManifestObject object(const std::string& name, const Bytes& content)
{
    cades::ManifestObject made;
    made.name = name;
    made.mediaType = "text/plain";
    made.algorithm = DigestAlgorithm::Sha256;
    made.digest = *digestOf(DigestAlgorithm::Sha256, content);
    return made;
}

Bytes signatureOver(const Bytes& content)
{
    test::CmsSpec spec;
    spec.attached = false;
    spec.content = content;
    return test::makeCms(test::sharedPki().signer, spec);
}

/// A container's files by name; each test changes some before they are read.
using Files = std::map<std::string, Bytes>;

Files signedFiles(const std::function<void(std::string& manifest)>& changeManifest = {})
{
    Files files = {{"žiadosť 1.txt", bytesOf("Žiadosť")}, {"b.txt", bytesOf("Príloha")}};
    const auto manifest =
        cades::makeAsicManifest(signatureName, "application/x-pkcs7-signature",
                                {object("žiadosť 1.txt", files["žiadosť 1.txt"]), object("b.txt", files["b.txt"])});
    std::string xml(asText(*manifest));
    if (changeManifest)
        changeManifest(xml);
    files[manifestName] = bytesOf(xml);
    files[signatureName] = signatureOver(files[manifestName]);
    return files;
}

cades::AsicResult read(const Files& files,
                       const std::shared_ptr<CertificatePool>& certificates = std::make_shared<CertificatePool>())
{
    std::vector<cades::AsicEntry> entries;
    SignedObjects objects(certificates);
    for (const auto& [name, content] : files) {
        const ByteSourcePtr source = memorySource(content);
        objects.add(name, source);
        const auto role = name.ends_with(".p7s")          ? cades::AsicRole::Signature
                          : name.ends_with(".tst")        ? cades::AsicRole::Timestamp
                          : name.starts_with("META-INF/") ? cades::AsicRole::Manifest
                                                          : cades::AsicRole::Document;
        entries.push_back({name, role, source});
    }
    const auto read = cades::AsicFiles::open(entries, {}, certificates.get());
    read.announce(objects);
    return *read.parse(objects);
}

void replace(std::string& text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        qFatal("nothing to replace");
    text.replace(at, from.size(), to);
}

/// The token over a manifest that names these files.
void addArchive(Files& files, const std::string& number, const std::vector<std::string>& names)
{
    std::vector<cades::ManifestObject> objects;
    for (const std::string& name : names)
        objects.push_back(object(name, files.at(name)));
    const std::string token = "META-INF/timestamp" + number + ".tst";
    const Bytes manifest = *cades::makeAsicManifest(token, "application/vnd.etsi.timestamp-token", objects);
    files["META-INF/ASiCArchiveManifest" + number + ".xml"] = manifest;
    files[token] = test::makeTimestampToken(test::sharedPki().timestampAuthority, manifest);
}

} // namespace

class TestCadesAsic : public QObject
{
    Q_OBJECT

private slots:
    /// Files of one run share what they carry; a copy of the signature with one octet of its certificate changed does not.
    void certificatesOfOneRun()
    {
        const auto certificates = std::make_shared<CertificatePool>();
        const Files good = signedFiles();
        Files changed = good;
        Bytes& signature = changed[signatureName];
        const ByteView der = test::sharedPki().signer.certificate.der();
        const auto inside = std::ranges::search(signature, der);
        QVERIFY(!inside.empty());
        *(inside.end() - 1) ^= 1; // its own signature: the key stays
        for (int round = 0; round < 2; ++round) {
            const auto first = read(good, certificates), second = read(good, certificates);
            QCOMPARE(first.signatures[0].integrity, Integrity::Intact);
            QVERIFY(first.signatures[0].signer->x509() == second.signatures[0].signer->x509());
            const auto other = read(changed, certificates);
            QVERIFY(!other.signatures.empty() && !other.signatures[0].certificates.empty());
            QVERIFY(!(other.signatures[0].certificates[0] == *first.signatures[0].signer));
            // The signed binding names the certificate by digest, and this is another one.
            QCOMPARE(other.signatures[0].integrity, Integrity::Broken);
        }
    }

    void manifestCoversDocuments()
    {
        const auto result = read(signedFiles());
        QVERIFY(result.findings.empty());
        QCOMPARE(result.signatures.size(), std::size_t(1));
        const ParsedSignature& signature = result.signatures[0];
        QCOMPARE(signature.integrity, Integrity::Intact);
        QVERIFY(!hasErrors(signature.findings));
        QVERIFY(signature.references[0].kind == ReferenceKind::Manifest);
        QCOMPARE(signature.covers(), (std::vector<std::string>{"žiadosť 1.txt", "b.txt"}));
        QCOMPARE(signature.level, std::string("CAdES_BASELINE_B"));
    }

    void onlyDocumentIsSigned()
    {
        Files files = {{"a.txt", bytesOf("A")}};
        files["META-INF/signature.p7s"] = signatureOver(files["a.txt"]);
        QCOMPARE(read(files).signatures.at(0).integrity, Integrity::Intact);
        QCOMPARE(read(files).signatures[0].covers(), std::vector<std::string>{"a.txt"});
        files["a.txt"] = bytesOf("B");
        QCOMPARE(read(files).signatures.at(0).integrity, Integrity::Broken);
        files.erase("a.txt");
        QCOMPARE(read(files).signatures.at(0).integrity, Integrity::Broken);
    }

    void changedFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("removed");
        QTest::addColumn<int>("finding");
        QTest::newRow("document changed") << "b.txt" << false << int(FindingCode::ReferenceDigestMismatch);
        QTest::newRow("document removed") << "b.txt" << true << int(FindingCode::SignedDocumentMissing);
        QTest::newRow("manifest removed") << QString::fromStdString(manifestName) << true
                                          << int(FindingCode::AsicManifestMissing);
    }
    void changedFiles()
    {
        QFETCH(QString, name);
        QFETCH(bool, removed);
        QFETCH(int, finding);
        Files files = signedFiles();
        if (removed)
            files.erase(name.toStdString());
        else
            files[name.toStdString()].push_back('!');
        const auto result = read(files);
        QCOMPARE(result.signatures.at(0).integrity, Integrity::Broken);
        QVERIFY(hasFinding(result.signatures[0].findings, FindingCode(finding)));
    }

    void manifestChangedAfterSigning()
    {
        Files files = signedFiles();
        files[manifestName].push_back('\n');
        QCOMPARE(read(files).signatures.at(0).integrity, Integrity::Broken);
    }

    /// Each manifest is signed as it stands: only what it says is wrong.
    void signedManifestDefects_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("finding");
        QTest::newRow("http") << "URI=\"b.txt\"" << "URI=\"http://127.0.0.1/b.txt\"" << int(FindingCode::ReferenceForbidden);
        QTest::newRow("file") << "URI=\"b.txt\"" << "URI=\"file:///etc/passwd\"" << int(FindingCode::ReferenceForbidden);
        QTest::newRow("upwards") << "URI=\"b.txt\"" << "URI=\"x/../../b.txt\"" << int(FindingCode::ReferenceForbidden);
        QTest::newRow("bad escape") << "URI=\"b.txt\"" << "URI=\"b%zz.txt\"" << int(FindingCode::ReferenceForbidden);
        QTest::newRow("no digest") << "<ds:DigestValue>" << "<ds:DigestValue>AAAA" << int(FindingCode::ReferenceDigestMismatch);
        QTest::newRow("critical extension") << "</asic:ASiCManifest>"
                                            << "<asic:ASiCManifestExtensions><asic:Extension "
                                               "Critical=\"true\"/></asic:ASiCManifestExtensions></asic:ASiCManifest>"
                                            << int(FindingCode::AsicManifestExtension);
    }
    void signedManifestDefects()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, finding);
        const auto result = read(signedFiles([&](std::string& xml) { replace(xml, from.toStdString(), to.toStdString()); }));
        QCOMPARE(result.signatures.at(0).integrity, Integrity::Broken);
        QVERIFY(hasFinding(result.signatures[0].findings, FindingCode(finding)));
    }

    void unreadableManifest_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("document type") << "<asic:ASiCManifest"
                                       << "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><asic:ASiCManifest";
        QTest::newRow("two signatures") << "<asic:DataObject" << "<asic:SigReference URI=\"x\"/><asic:DataObject";
        QTest::newRow("foreign root") << "http://uri.etsi.org/02918/v1.2.1#" << "urn:x";
    }
    void unreadableManifest()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto result = read(signedFiles([&](std::string& xml) { replace(xml, from.toStdString(), to.toStdString()); }));
        QCOMPARE(result.signatures.at(0).integrity, Integrity::Broken);
        QVERIFY(hasErrors(result.findings));
    }

    void twoManifestsForOneSignature()
    {
        Files files = signedFiles();
        files["META-INF/ASiCManifest002.xml"] = *cades::makeAsicManifest(signatureName, "", {object("b.txt", files["b.txt"])});
        QVERIFY(hasFinding(read(files).findings, FindingCode::AsicManifestAmbiguous));
    }

    void documentTimestamp()
    {
        Files files = {{"a.txt", bytesOf("A")}};
        files["META-INF/timestamp.tst"] = test::makeTimestampToken(test::sharedPki().timestampAuthority, files["a.txt"]);
        const auto result = read(files);
        QCOMPARE(result.timestamps.at(0).integrity, Integrity::Intact);
        QCOMPARE(result.timestamps[0].covers, std::vector<std::string>{"a.txt"});
        QVERIFY(result.timestamps[0].kind == TimestampKind::Document);
        files["a.txt"] = bytesOf("B");
        QCOMPARE(read(files).timestamps.at(0).integrity, Integrity::Broken);
    }

    void tokenOverManifest()
    {
        Files files = {{"a.txt", bytesOf("A")}, {"b.txt", bytesOf("B")}};
        addArchive(files, "", {"a.txt", "b.txt"});
        QCOMPARE(read(files).timestamps.at(0).integrity, Integrity::Intact);
        files["b.txt"] = bytesOf("C");
        QCOMPARE(read(files).timestamps.at(0).integrity, Integrity::Broken);
    }

    void archiveTimestampBelongsToSignature()
    {
        Files files = signedFiles();
        addArchive(files, "001", {"žiadosť 1.txt", "b.txt", manifestName, signatureName});
        auto result = read(files);
        QVERIFY(result.timestamps.empty());
        QCOMPARE(result.signatures.at(0).timestamps.size(), std::size_t(1));
        QCOMPARE(result.signatures[0].timestamps[0].integrity, Integrity::Intact);
        QVERIFY(result.signatures[0].timestamps[0].kind == TimestampKind::Archive);
        // A time-stamp that does not fit proves nothing; the signature is as good as without it.
        files["META-INF/timestamp001.tst"] = test::makeTimestampToken(test::sharedPki().timestampAuthority, bytesOf("x"));
        result = read(files);
        QCOMPARE(result.signatures.at(0).integrity, Integrity::Intact);
        QCOMPARE(result.signatures[0].timestamps.at(0).integrity, Integrity::Broken);
    }

    void writtenManifestIsRead()
    {
        const Bytes xml = *cades::makeAsicManifest("META-INF/signature.p7s", "application/x-pkcs7-signature",
                                                   {object("a & b/č <1>.txt", bytesOf("x"))});
        const auto manifest = cades::parseAsicManifest(xml, manifestName);
        QVERIFY(manifest);
        QCOMPARE(manifest->protectedBy, std::string("META-INF/signature.p7s"));
        QCOMPARE(manifest->objects.at(0).name, std::string("a & b/č <1>.txt"));
        QVERIFY(!cades::makeAsicManifest("a", "", {cades::ManifestObject{}}));
    }
};

QTEST_APPLESS_MAIN(TestCadesAsic)
#include "test_cades_asic.moc"
