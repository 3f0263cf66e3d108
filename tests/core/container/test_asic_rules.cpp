// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "container/container.h"
#include "support/zip_builder.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

using Change = std::function<void(ZipBuilder&)>;
using Codes = std::vector<FindingCode>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Codes)
Q_DECLARE_METATYPE(ContainerType)

namespace
{

const std::string asicE = "application/vnd.etsi.asic-e+zip";
const std::string asicS = "application/vnd.etsi.asic-s+zip";

ZipBuilder archive(const std::vector<std::pair<std::string, std::string>>& files)
{
    ZipBuilder zip;
    for (const auto& [name, content] : files)
        zip.files.push_back({.name = name, .content = content});
    return zip;
}

} // namespace

/// EN 319 162-1: what makes an archive an ASiC container, and what is odd in one.
class TestAsicRules : public QObject
{
    Q_OBJECT
    CoreRuntime m_runtime;

private slots:
    void findings_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Codes>("codes");
        const auto row = [](const char* name, const Codes& codes, const Change& change) {
            QTest::newRow(name) << change << codes;
        };
        const auto manifest = [](const std::vector<std::pair<std::string, std::string>>& entries) {
            return [entries](ZipBuilder& z) { z.files[2].content = asicManifestXml(entries); };
        };
        row("sound", {}, [](ZipBuilder&) {});
        row("mimetype missing", {FindingCode::MimetypeMissing}, [](ZipBuilder& z) { z.files.erase(z.files.begin()); });
        row("mimetype last", {FindingCode::MimetypeNotFirst},
            [](ZipBuilder& z) { std::rotate(z.files.begin(), z.files.begin() + 1, z.files.end()); });
        row("mimetype deflated", {FindingCode::MimetypeCompressed}, [](ZipBuilder& z) { z.files[0].method = 8; });
        row("mimetype with extra field", {FindingCode::MimetypeExtraField},
            [](ZipBuilder& z) { z.files[0].localExtra = extraField(0x5455, "x"); });
        row("mimetype of a plain archive", {FindingCode::MimetypeWrong},
            [](ZipBuilder& z) { z.files[0].content = "application/zip"; });
        row("mimetype with line break", {FindingCode::MimetypeWrong}, [](ZipBuilder& z) { z.files[0].content += "\n"; });
        row("mimetype with byte order mark", {FindingCode::MimetypeWrong},
            [](ZipBuilder& z) { z.files[0].content.insert(0, "\xef\xbb\xbf"); });
        row("mimetype empty", {FindingCode::MimetypeWrong}, [](ZipBuilder& z) { z.files[0].content.clear(); });
        row("comment contradicts", {FindingCode::MimetypeContradictsContent},
            [](ZipBuilder& z) { z.comment = "mimetype=" + asicS; });
        row("CAdES without ASiCManifest", {FindingCode::MimetypeContradictsContent},
            [](ZipBuilder& z) { z.files[3].name = "META-INF/signature.p7s"; });
        row("manifest missing", {FindingCode::ManifestMissing}, [](ZipBuilder& z) { z.files.erase(z.files.begin() + 2); });
        row("manifest malformed", {FindingCode::ManifestMalformed}, [](ZipBuilder& z) { z.files[2].content = "<m:manifest"; });
        row("manifest with document type", {FindingCode::ManifestMalformed},
            [](ZipBuilder& z) { z.files[2].content.insert(0, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"); });
        row("manifest with another root", {FindingCode::ManifestMalformed},
            [](ZipBuilder& z) { z.files[2].content = "<manifest/>"; });
        row("manifest names a missing file", {FindingCode::ManifestNamesMissingFile},
            manifest({{"/", asicE}, {"letter.txt", "text/plain"}, {"other.txt", "text/plain"}}));
        row("manifest omits a file", {FindingCode::ManifestOmitsFile}, manifest({{"/", asicE}}));
        row("manifest names a file twice", {FindingCode::ManifestNamesTwice},
            manifest({{"/", asicE}, {"letter.txt", "text/plain"}, {"letter.txt", "text/xml"}}));
        row("manifest of the other type", {FindingCode::ManifestContainerTypeDiffers},
            manifest({{"/", asicS}, {"letter.txt", "text/plain"}}));
        row("manifest lists the signature file", {},
            manifest({{"/", asicE}, {"letter.txt", "text/plain"}, {"META-INF/signatures0.xml", "text/xml"}}));
        row("manifest with a folder", {}, manifest({{"/", asicE}, {"letter.txt", "text/plain"}, {"META-INF/", ""}}));
        row("manifest with escaped name", {}, [&](ZipBuilder& z) {
            z.files[1].name = "a b.txt";
            z.files[2].content = asicManifestXml({{"/", asicE}, {"a%20b.txt", "text/plain"}});
        });
        row("signature file in upper case", {FindingCode::SignatureFileNameCase},
            [](ZipBuilder& z) { z.files[3].name = "META-INF/SIGNATURES0.XML"; });
        row("signature folder in lower case", {FindingCode::SignatureFileNameCase}, [](ZipBuilder& z) {
            z.files[3].name = "meta-inf/signatures0.xml";
            z.files[2].content = asicManifestXml({{"/", asicE}, {"letter.txt", "text/plain"}, {"meta-inf/signatures0.xml", ""}});
        });
        row("signature file empty", {FindingCode::SignatureFileEmpty}, [](ZipBuilder& z) { z.files[3].content.clear(); });
        row("no documents", {FindingCode::NoDocuments}, [](ZipBuilder& z) {
            z.files.erase(z.files.begin() + 1);
            z.files[1].content = asicManifestXml({{"/", asicE}});
        });
    }

    void findings()
    {
        QFETCH(Change, change);
        QFETCH(Codes, codes);
        ZipBuilder zip = soundAsicE();
        change(zip);
        const auto container = Container::open(zip.source());
        QVERIFY2(container, container ? "" : container.error().detail.c_str());
        QVERIFY(container->type() == ContainerType::AsicE);
        std::vector<std::string_view> expected, seen;
        for (const FindingCode code : codes)
            expected.push_back(codeName(code));
        for (const Finding& finding : container->findings())
            seen.push_back(codeName(finding.code));
        QCOMPARE(seen, expected);
    }

    void types_data()
    {
        QTest::addColumn<Change>("make");
        QTest::addColumn<ContainerType>("type");
        QTest::addColumn<QByteArray>("mediaType");
        const auto row = [](const char* name, ContainerType type, const std::string& mediaType, const ZipBuilder& zip) {
            QTest::newRow(name) << Change([zip](ZipBuilder& z) { z = zip; }) << type << QByteArray::fromStdString(mediaType);
        };
        row("simple by mimetype", ContainerType::AsicS, asicS,
            archive({{"mimetype", asicS}, {"a", "x"}, {"META-INF/timestamp.tst", "t"}}));
        row("simple by content", ContainerType::AsicS, asicS, archive({{"a", "x"}, {"META-INF/signature.p7s", "s"}}));
        row("extended by content", ContainerType::AsicE, asicE,
            archive({{"a", "x"}, {"META-INF/ASiCManifest.xml", "m"}, {"META-INF/signature.p7s", "s"}}));
        row("two documents", ContainerType::AsicE, asicE, archive({{"a", "x"}, {"b", "x"}, {"META-INF/signatures.xml", "s"}}));
        ZipBuilder comment = archive({{"a", "x"}, {"META-INF/signatures.xml", "s"}});
        comment.comment = "mimetype=" + asicE;
        row("by comment", ContainerType::AsicE, asicE, comment);
        row("plain", ContainerType::PlainZip, "application/zip", archive({{"a", "x"}, {"META-INF/manifest.xml", "<x/>"}}));
        row("book", ContainerType::PlainZip, "application/epub+zip", archive({{"mimetype", "application/epub+zip"}, {"a", "x"}}));
        row("office document", ContainerType::PlainZip, "application/vnd.oasis.opendocument.text",
            archive({{"mimetype", "application/vnd.oasis.opendocument.text"},
                     {"content.xml", "x"},
                     {"META-INF/documentsignatures.xml", "s"}}));
    }

    void types()
    {
        QFETCH(Change, make);
        QFETCH(ContainerType, type);
        QFETCH(QByteArray, mediaType);
        ZipBuilder zip;
        make(zip);
        const auto container = Container::open(zip.source());
        QVERIFY(container);
        QCOMPARE(containerTypeName(container->type()), containerTypeName(type));
        QCOMPARE(QByteArray::fromStdString(container->mediaType()), mediaType);
    }

    void simpleContainerHoldsOneDocument()
    {
        for (const auto& zip : {archive({{"mimetype", asicS}, {"META-INF/signature.p7s", "s"}}),
                                archive({{"mimetype", asicS}, {"a", ""}, {"b", ""}}),
                                archive({{"mimetype", asicS}, {"folder/a", ""}, {"META-INF/signature.p7s", "s"}})}) {
            const auto container = Container::open(zip.source());
            QVERIFY(container);
            QVERIFY(hasFinding(container->findings(), FindingCode::AsicsDocumentCount));
        }
        const auto mixed = Container::open(
            archive({{"mimetype", asicS}, {"a", ""}, {"META-INF/signature.p7s", "s"}, {"META-INF/signatures.xml", "s"}})
                .source());
        QVERIFY(mixed);
        QVERIFY(hasFinding(mixed->findings(), FindingCode::AsicsSignatureMix));
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, EntryKind kind) {
            QTest::newRow(name) << QByteArray(name) << static_cast<int>(kind);
        };
        row("META-INF/signatures001.xml", EntryKind::XadesSignature);
        row("META-INF/edoc-signatures-S1.xml", EntryKind::XadesSignature);
        row("META-INF/documentsignatures.xml", EntryKind::XadesSignature);
        row("META-INF/signature002.p7s", EntryKind::CadesSignature);
        row("META-INF/timestamp.tst", EntryKind::TimestampToken);
        row("META-INF/ASiCManifest1.xml", EntryKind::AsicManifest);
        row("META-INF/ASiCArchiveManifest.xml", EntryKind::AsicManifest);
        row("META-INF/ASiCEvidenceRecordManifest001.xml", EntryKind::AsicManifest);
        row("META-INF/evidencerecord.ers", EntryKind::EvidenceRecord);
        row("META-INF/evidencerecord002.xml", EntryKind::EvidenceRecord);
        row("META-INF/sub/signatures.xml", EntryKind::OtherMetadata);
        row("META-INF/notes.txt", EntryKind::OtherMetadata);
        row("META-INF/", EntryKind::Directory);
        row("signatures.xml", EntryKind::Document);
        row("folder/mimetype", EntryKind::Document);
    }

    void kinds()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, kind);
        const bool folder = name.endsWith('/');
        const auto container = Container::open(archive({{name.toStdString(), folder ? "" : "x"}}).source());
        QVERIFY(container);
        QCOMPARE(static_cast<int>(container->entries()[0].kind), kind);
    }

    void mediaTypesComeFromTheManifest()
    {
        ZipBuilder zip = soundAsicE();
        zip.files[2].content = asicManifestXml({{"/", asicE}, {"letter.txt", "application/x-letter"}});
        const auto container = Container::open(zip.source());
        QVERIFY(container);
        QCOMPARE(container->find("letter.txt")->mediaType, std::string("application/x-letter"));
        QVERIFY(container->find("letter.txt")->listedInManifest);
    }
};

QTEST_GUILESS_MAIN(TestAsicRules)
#include "test_asic_rules.moc"
