// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
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
    }
};

QTEST_GUILESS_MAIN(TestCmsFiles)
#include "test_cms_files.moc"
