// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
#include "cades/cades.h"
#include "level_fixture.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// `kind`: an index of allKinds(), attached or detached CAdES.
Bytes cms(const TemporaryFolder& folder, std::size_t kind)
{
    LevelServices world;
    const Kind& which = allKinds()[kind];
    const auto made =
        signDocuments({documentOf(which)}, *signersKey(), optionsOf(which, "B"), folder.path("made.p7m"), world.services);
    return made ? *readAll(**fileSource(folder.path("made.p7m"))) : Bytes{};
}

std::string pem(const Bytes& der)
{
    return "-----BEGIN PKCS7-----\n" + toBase64(der) + "\n-----END PKCS7-----\n";
}

/// A signature over text, by itself or around it.
Bytes signatureOver(const std::string& text, Packaging packaging)
{
    const auto key = signersKey();
    const SigningRequest request{.documents = {{"m", "message/rfc822", memorySource({text.begin(), text.end()})}},
                                 .signer = key->certificate(),
                                 .chain = key->chain(),
                                 .algorithm = {SignatureScheme::RsaPkcs1, DigestAlgorithm::Sha256},
                                 .signingTime = UtcTime(1'767'225'600),
                                 .packaging = packaging};
    const auto prepared = cades::prepare(request);
    const auto value = prepared ? key->sign(prepared->algorithm, prepared->toBeSigned) : std::unexpected(prepared.error());
    const auto file = value ? cades::complete(*prepared, *value) : value;
    return file.value_or(Bytes{});
}

} // namespace

class TestCmsFiles : public QObject
{
    Q_OBJECT

private slots:
    void mediaType_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("expected");
        QTest::newRow("p7m") << "a.txt.p7m" << "attached" << "application/pkcs7-mime";
        QTest::newRow("p7s") << "a.txt.p7s" << "detached" << "application/pkcs7-signature";
        QTest::newRow("PEM, attached") << "a.pem" << "pem" << "application/pkcs7-mime";
        QTest::newRow("no extension, detached") << "a" << "detached" << "application/pkcs7-signature";
        QTest::newRow("message") << "a.eml" << "message" << "message/rfc822";
    }
    /// The file is called what it is, whatever it carries.
    void mediaType()
    {
        QFETCH(QString, name);
        QFETCH(QString, form);
        QFETCH(QString, expected);
        const TemporaryFolder folder;
        LevelServices world;
        const Bytes made = cms(folder, form == "detached" ? 8 : 7);
        const std::string message = "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
                                    "Content-Transfer-Encoding: base64\r\n\r\n" +
                                    toBase64(made) + "\r\n";
        const std::string path = form == "pem"       ? folder.write(name.toStdString(), pem(made))
                                 : form == "message" ? folder.write(name.toStdString(), message)
                                                     : folder.write(name.toStdString(), made);
        const auto report = validateDocument(**openDocument(path, world.services), world.services);
        QCOMPARE(report->signatures.size(), std::size_t{1});
        QCOMPARE(report->containerMediaType, expected.toStdString());
    }

    void encryptedIsCalledThat()
    {
        const TemporaryFolder folder;
        const Bytes other = derSequence({derOidValue("1.2.840.113549.1.7.3"), derContext(0, derSequence({derIntegerValue(0)}))});
        const auto document = *openDocument(folder.write("a.p7m", other), {});
        QVERIFY(document->unreadable && document->unreadable->reason == FindingCode::CmsNotSignedData);
        const auto noise = *openDocument(folder.write("b.p7m", std::string_view("noise")), {});
        QVERIFY(noise->unreadable && noise->unreadable->reason == FindingCode::FileNotRecognised);
    }

    /// The texts and attachments of a signed message are documents of their own.
    void partsOfAMessage_data()
    {
        QTest::addColumn<bool>("attached");
        QTest::newRow("application/pkcs7-mime") << true;
        QTest::newRow("multipart/signed") << false;
    }
    void partsOfAMessage()
    {
        QFETCH(bool, attached);
        const std::string entity =
            "Content-Type: multipart/mixed; boundary=\"a b\"\r\n\r\nNot shown.\r\n--a b\r\n"
            "Content-Type: multipart/alternative;\r\n boundary=inner\r\n\r\n--inner\r\n"
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            "=C4=8Cau =\r\nsvet\r\n--inner\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--inner--\r\n--a b\r\n"
            "Content-Type: application/octet-stream; name=other\r\nContent-Transfer-Encoding: base64\r\n"
            "Content-Disposition: attachment;\r\n filename*=utf-8''%C5%BEiados%C5%A5.bin\r\n\r\n" +
            toBase64(asBytes("obsah")) +
            "\r\n--a b\r\nContent-Type: application/pdf; name=\"=?iso-8859-2?Q?=BEiadost=2Epdf?=\"\r\n\r\n%PDF-1.4\r\n--a b\r\n"
            "Content-Type: application/pdf; name=\"=?iso-8859-2?Q?=BEiadost=2Epdf?=\"\r\n\r\nagain\r\n--a b\r\n"
            "Content-Type: text/plain; name=bad.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n--a b\r\n"
            "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ntext\r\n--a b--\r\n";
        const TemporaryFolder folder;
        LevelServices world;
        const auto packaging = attached ? Packaging::Enveloping : Packaging::Detached;
        const std::string signature = toBase64(signatureOver(entity, packaging));
        const std::string message =
            attached
                ? "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
                  "Content-Transfer-Encoding: base64\r\n\r\n" +
                      signature + "\r\n"
                : "MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; "
                  "boundary=outer\r\n\r\n--outer\r\n" +
                      entity +
                      "\r\n--outer\r\nContent-Type: application/pkcs7-signature\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
                      signature + "\r\n--outer--\r\n";
        const auto document = *openDocument(folder.write("a.eml", message), world.services);
        const auto report = validateDocument(*document, world.services);
        QCOMPARE(report->signatures.size(), std::size_t{1});
        QCOMPARE(report->signatures[0].facts.integrity, Integrity::Intact);
        std::vector<std::string> shown;
        for (const DocumentReport& part : report->documents) {
            shown.push_back(part.name + " " + part.mediaType);
            QCOMPARE(part.coveredBy.size(), std::size_t{1}); // signed with the entity around it
        }
        shown.erase(shown.begin()); // the entity itself
        const std::vector<std::string> expected = {
            "part-1.txt text/plain",       "part-2.html text/html",         "žiadosť.bin application/octet-stream",
            "žiadost.pdf application/pdf", "2-žiadost.pdf application/pdf", "part-7.eml message/rfc822"};
        QCOMPARE(shown, expected);
        QVERIFY(hasFinding(report->findings, FindingCode::DataBoxAttachmentDamaged)); // bad.txt
        QVERIFY(extractDocuments(*document, folder.path(), {"part-1.txt", "žiadosť.bin"}));
        QCOMPARE(asText(folder.read("part-1.txt")), std::string_view("Čau svet"));
        QCOMPARE(asText(folder.read("žiadosť.bin")), std::string_view("obsah"));
    }

    /// Text that only begins like a message has no parts.
    void noParts_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text with a colon") << QByteArray("Vec: oznam\n\ntext");
        QTest::newRow("no text") << QByteArray("Content-Type");
        QTest::newRow("empty") << QByteArray(" ");
        QTest::newRow("boundary that is nowhere") << QByteArray("Content-Type: multipart/mixed; boundary=x\n\ntext");
        QTest::newRow("many levels") << QByteArray("Content-Type: multipart/mixed; boundary=x\n\n") +
                                            QByteArray("--x\nContent-Type: multipart/mixed; boundary=x\n\n").repeated(2'000);
    }
    void noParts()
    {
        QFETCH(QByteArray, content);
        const TemporaryFolder folder;
        LevelServices world;
        const auto made = signatureOver(content.toStdString(), Packaging::Enveloping);
        const auto document = *openDocument(folder.write("a.p7m", made), world.services);
        QVERIFY(!document->unreadable);
        QCOMPARE(document->documents.size(), std::size_t{1});
    }

    /// PEM is raised and counter-signed as DER; a message stays as its writer made it.
    void textForms()
    {
        const TemporaryFolder folder;
        LevelServices world;
        const Bytes made = cms(folder, 7);
        const auto document = *openDocument(folder.write("a.pem", pem(made)), world.services);
        std::vector<Finding> notes;
        AugmentOptions options;
        options.level = SignatureLevel::T;
        const auto raised = augmentDocument(*document, options, folder.path("a.p7m"), world.services, notes);
        QVERIFY2(raised, raised ? "" : raised.error().detail.c_str());
        QVERIFY(raised->report.signatures.at(0).facts.level.ends_with("_T"));
        const std::string id = validateDocument(*document, world.services)->signatures.at(0).facts.id;
        const auto counter = addCounterSignature(*document, id, *signersKey(), {}, folder.path("c.p7m"), world.services);
        QVERIFY2(counter, counter ? "" : counter.error().detail.c_str());
        QCOMPARE((*readAll(**fileSource(folder.path("c.p7m"))))[0], std::uint8_t{0x30});

        const auto message = *openDocument(
            folder.write("a.eml", "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
                                  "Content-Transfer-Encoding: base64\r\n\r\n" +
                                      toBase64(made) + "\r\n"),
            world.services);
        const auto refused = augmentDocument(*message, options, folder.path("out"), world.services, notes);
        QVERIFY(!refused && refused.error().code == ErrorCode::Unsupported);
        QVERIFY(!folder.exists("out"));
        const std::string inMessage = validateDocument(*message, world.services)->signatures.at(0).facts.id;
        const auto countered = addCounterSignature(*message, inMessage, *signersKey(), {}, folder.path("out"), world.services);
        QVERIFY(!countered && countered.error().code == ErrorCode::Unsupported);
        QVERIFY2(countered.error().detail.find("S/MIME") != std::string::npos, countered.error().detail.c_str());
        QVERIFY(!folder.exists("out"));
    }
};

QTEST_GUILESS_MAIN(TestCmsFiles)
#include "test_cms_files.moc"
