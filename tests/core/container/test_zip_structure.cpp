// SPDX-License-Identifier: EUPL-1.2
#include "container/container.h"
#include "support/zip_builder.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

using Change = std::function<void(ZipBuilder&)>;

ZipFile& document(ZipBuilder& zip)
{
    return zip.files[1];
}

std::string unicodePath(const std::string& headerName, const std::string& path)
{
    return extraField(0x7075, std::string(1, '\1') + le32(crc32Of(headerName)) + path);
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(FindingCode)

/// Structure only: what two readers could read differently is refused, what is merely odd is said.
class TestZipStructure : public QObject
{
    Q_OBJECT

private slots:
    void soundArchiveOpensWithoutFindings()
    {
        const auto container = Container::open(soundAsicE().source());
        QVERIFY(container);
        QCOMPARE(container->findings().size(), std::size_t{0});
        QCOMPARE(container->entries().size(), std::size_t{4});
        QCOMPARE(container->entries()[1].name, std::string("letter.txt"));
        QCOMPARE(container->find("META-INF/signatures0.xml"), &container->entries()[3]);
        QCOMPARE(container->find("absent"), nullptr);
    }

    void refused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<FindingCode>("reason");
        const auto row = [](const char* name, FindingCode reason, const Change& change) {
            QTest::newRow(name) << change << reason;
        };

        row("two end records", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.comment = soundAsicE().build(); });
        row("end record in the comment", FindingCode::ZipAmbiguous,
            [](ZipBuilder& z) { z.comment = "x" + le32(0x06054b50) + std::string(18, '\0') + "tail"; });
        row("directory record in the comment", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.comment = le32(0x02014b50); });
        row("bytes behind the end", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.trailing = "extra"; });
        row("archive appended", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.trailing = soundAsicE().build(); });
        row("comment shorter than said", FindingCode::ZipTruncated,
            [](ZipBuilder& z) { z.trailing = le32(0x06054b50) + std::string(16, '\0') + le16(100); });
        row("archive in front, offsets from the second", FindingCode::ZipAmbiguous, [](ZipBuilder& z) {
            z.prefix = soundAsicE().build();
            z.offsetsCountPrefix = false;
        });
        row("archive in front, offsets from the start", FindingCode::ZipAmbiguous,
            [](ZipBuilder& z) { z.prefix = soundAsicE().build(); });
        row("PDF in front", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.prefix = "%PDF-1.7\n1 0 obj\n"; });
        row("bytes behind the directory", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.afterDirectory = "gap"; });
        row("directory larger than said", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.count = 3; });
        row("directory smaller than said", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.count = 5; });
        row("count that no directory could hold", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.count = 16'000; });
        row("directory offset beyond the file", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.directoryOffset = 0x7fffffff; });
        row("directory size beyond the file", FindingCode::ZipAmbiguous, [](ZipBuilder& z) { z.directorySize = 0x7fffffff; });
        row("no entries", FindingCode::ZipEmpty, [](ZipBuilder& z) { z.files.clear(); });
        row("too many entries", FindingCode::ZipTooManyEntries, [](ZipBuilder& z) { z.count = 60'000; });
        row("several disks", FindingCode::ZipMultiDisk, [](ZipBuilder& z) { z.disk = 1; });
        row("entries on several disks", FindingCode::ZipMultiDisk, [](ZipBuilder& z) { z.countOnDisk = 1; });
        row("entry on another disk", FindingCode::ZipMultiDisk, [](ZipBuilder& z) { document(z).disk = 2; });

        row("ZIP64 count differs", FindingCode::ZipAmbiguous, [](ZipBuilder& z) {
            z.zip64 = true;
            z.zip64Count = 3;
        });
        row("ZIP64 offset differs", FindingCode::ZipAmbiguous, [](ZipBuilder& z) {
            z.zip64 = true;
            z.zip64Offset = 40;
        });
        row("ZIP64 sizes of 2^63", FindingCode::ZipAmbiguous, [](ZipBuilder& z) {
            z.zip64 = true;
            z.directorySize = 0xffffffff;
            z.directoryOffset = 0xffffffff;
            z.zip64Size = z.zip64Offset = std::uint64_t{1} << 63;
        });
        row("ZIP64 count of 2^40", FindingCode::ZipTooManyEntries, [](ZipBuilder& z) {
            z.zip64 = true;
            z.count = 0xffff;
            z.zip64Count = std::uint64_t{1} << 40;
        });
        row("saturated size without ZIP64", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).size = 0xffffffff; });
        row("ZIP64 field contradicts the header", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).centralExtra = extraField(1, le64(7)); });
        row("ZIP64 field twice", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).centralExtra = extraField(1, "") + extraField(1, ""); });

        row("local name differs", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).localName = "Letter.txt"; });
        row("local method differs", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).localMethod = 8; });
        row("local flags differ", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).localFlags = 0x800; });
        row("local checksum differs", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).localCrc = 1; });
        row("local size differs", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).localSize = 1; });
        row("local compressed size differs", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).localCompressedSize = 1; });
        row("stored with two sizes", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).size = 1; });
        row("descriptor missing", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) { document(z).flags = 8; });
        row("descriptor wrong", FindingCode::ZipHeadersDisagree, [](ZipBuilder& z) {
            document(z).flags = 8;
            document(z).descriptor = le32(0x08074b50) + le32(1) + le32(2) + le32(3);
        });
        row("extra field too long", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).localExtra = le16(0x5455) + le16(99); });
        row("Unicode path beside an ASCII name", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).localExtra = document(z).centralExtra = unicodePath("letter.txt", "other.txt"); });
        row("Unicode path in one header only", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { document(z).localExtra = unicodePath("letter.txt", "other.txt"); });

        row("local header without directory record", FindingCode::ZipAmbiguous, [](ZipBuilder& z) {
            z.files.insert(z.files.begin() + 1, {.name = "hidden.txt", .content = "hidden", .inDirectory = false});
        });
        row("same data for two records", FindingCode::ZipOverlap,
            [](ZipBuilder& z) { z.files.push_back({.name = "letter.txt", .content = "", .offset = 0, .inBody = false}); });
        row("record into another entry", FindingCode::ZipOverlap,
            [](ZipBuilder& z) { z.files.push_back({.name = "x", .content = "", .offset = 50, .inBody = false}); });
        row("record beyond the file", FindingCode::ZipHeadersDisagree,
            [](ZipBuilder& z) { z.files.push_back({.name = "x", .content = "", .offset = 0x7ffffff0, .inBody = false}); });
        row("data longer than the file", FindingCode::ZipOverlap, [](ZipBuilder& z) { z.files.back().compressedSize = 100'000; });
        row("encrypted", FindingCode::ZipEncrypted, [](ZipBuilder& z) { document(z).flags = 1; });
        row("strongly encrypted", FindingCode::ZipEncrypted, [](ZipBuilder& z) { document(z).flags = 0x40; });
        row("masked headers", FindingCode::ZipEncrypted, [](ZipBuilder& z) { document(z).flags = 0x2000; });
        row("duplicate document", FindingCode::ZipDuplicateName, [](ZipBuilder& z) { z.files.push_back(document(z)); });
        row("duplicate signature file", FindingCode::ZipDuplicateName, [](ZipBuilder& z) { z.files.push_back(z.files[3]); });
        row("folder with content", FindingCode::ZipAmbiguous,
            [](ZipBuilder& z) { z.files.push_back({.name = "folder/", .content = "x"}); });
        row("size the data cannot have", FindingCode::ZipDamaged, [](ZipBuilder& z) {
            document(z).method = 8;
            document(z).size = 0x7fffffff;
        });
        row("bomb", FindingCode::ZipBomb, [](ZipBuilder& z) {
            document(z).method = 8;
            document(z).content = std::string(std::size_t{20} << 20, '\0');
        });
    }

    void refused()
    {
        QFETCH(Change, change);
        QFETCH(FindingCode, reason);
        ZipBuilder zip = soundAsicE();
        change(zip);
        const auto container = Container::open(zip.source());
        QVERIFY(!container);
        QVERIFY(container.error().reason.has_value());
        QCOMPARE(codeName(*container.error().reason), codeName(reason));
        QVERIFY(container.error().code == ErrorCode::Unreadable || container.error().code == ErrorCode::LimitExceeded);
    }

    void tolerated_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("finding"); // -1: none
        const auto row = [](const char* name, const Change& change, std::optional<FindingCode> code = {}) {
            QTest::newRow(name) << change << (code ? static_cast<int>(*code) : -1);
        };
        row("ZIP64 end record on a small archive", [](ZipBuilder& z) { z.zip64 = true; });
        row("ZIP64 with saturated classical values", [](ZipBuilder& z) {
            z.zip64 = true;
            z.count = 0xffff;
            z.directorySize = 0xffffffff;
            z.directoryOffset = 0xffffffff;
        });
        row("ZIP64 sizes of an entry", [](ZipBuilder& z) {
            const std::uint64_t size = document(z).content.size();
            document(z).size = document(z).compressedSize = 0xffffffff;
            document(z).localExtra = document(z).centralExtra = extraField(1, le64(size) + le64(size));
        });
        row("descriptor with signature", [](ZipBuilder& z) {
            document(z).flags = 8;
            document(z).localCrc = document(z).localSize = document(z).localCompressedSize = 0;
            document(z).descriptor = "auto";
        });
        row("descriptor without signature", [](ZipBuilder& z) {
            document(z).flags = 8;
            const std::string& content = document(z).content;
            document(z).descriptor = le32(crc32Of(content)) + le32(content.size()) + le32(content.size());
        });
        row("descriptor of 64 bits", [](ZipBuilder& z) {
            document(z).flags = 8;
            const std::string& content = document(z).content;
            document(z).descriptor = le32(0x08074b50) + le32(crc32Of(content)) + le64(content.size()) + le64(content.size());
        });
        row("empty document with descriptor", [](ZipBuilder& z) {
            document(z).flags = 8;
            document(z).content.clear();
            document(z).descriptor = "auto";
        });
        row("folder entry", [](ZipBuilder& z) { z.files.push_back({.name = "META-INF/", .content = ""}); });
        row("archive comment", [](ZipBuilder& z) { z.comment = "mimetype=application/vnd.etsi.asic-e+zip"; });
        row("bytes before", [](ZipBuilder& z) { z.prefix = "#!/bin/sh\n"; }, FindingCode::ZipBytesBefore);
        row(
            "bytes before that offsets do not count",
            [](ZipBuilder& z) {
                z.prefix = std::string(600, 'x');
                z.offsetsCountPrefix = false;
            },
            FindingCode::ZipBytesBefore);
        row(
            "bytes before and ZIP64",
            [](ZipBuilder& z) {
                z.prefix = std::string(600, 'x');
                z.offsetsCountPrefix = false;
                z.zip64 = true;
            },
            FindingCode::ZipBytesBefore);
        row("bytes between", [](ZipBuilder& z) { document(z).before = "padding"; }, FindingCode::ZipBytesBetweenEntries);
        row(
            "bytes before the directory", [](ZipBuilder& z) { z.beforeDirectory = "padding"; },
            FindingCode::ZipBytesBetweenEntries);
        row(
            "symbolic link",
            [](ZipBuilder& z) {
                document(z).versionMade = 3U << 8 | 20;
                document(z).attributes = 0120777U << 16;
            },
            FindingCode::ZipSymbolicLink);
        row(
            "unknown method",
            [](ZipBuilder& z) {
                document(z).method = 97;
                document(z).data = "whatever";
            },
            FindingCode::ZipMethod);
    }

    void tolerated()
    {
        QFETCH(Change, change);
        QFETCH(int, finding);
        ZipBuilder zip = soundAsicE();
        change(zip);
        const auto container = Container::open(zip.source());
        QVERIFY2(container, container ? "" : container.error().detail.c_str());
        std::vector<std::string_view> codes;
        for (const Finding& seen : container->findings())
            codes.push_back(codeName(seen.code));
        if (finding < 0)
            QVERIFY2(codes.empty(), codes.empty() ? "" : std::string(codes.front()).c_str());
        else
            QCOMPARE(codes, std::vector{codeName(static_cast<FindingCode>(finding))});
    }

    void limitsAreNamed_data()
    {
        QTest::addColumn<std::function<void(ContainerLimits&)>>("tighten");
        QTest::addColumn<FindingCode>("reason");
        using Tighten = std::function<void(ContainerLimits&)>;
        QTest::newRow("entries") << Tighten([](ContainerLimits& l) { l.maxEntries = 3; }) << FindingCode::ZipTooManyEntries;
        QTest::newRow("one entry") << Tighten([](ContainerLimits& l) { l.maxEntryBytes = 35; }) << FindingCode::ZipTooLarge;
        QTest::newRow("all entries") << Tighten([](ContainerLimits& l) { l.maxTotalBytes = 100; }) << FindingCode::ZipTooLarge;
        QTest::newRow("metadata") << Tighten([](ContainerLimits& l) { l.maxMetadataBytes = 20; }) << FindingCode::ZipTooLarge;
        QTest::newRow("name") << Tighten([](ContainerLimits& l) { l.maxNameBytes = 15; }) << FindingCode::EntryNameTooLong;
        QTest::newRow("directory") << Tighten([](ContainerLimits& l) { l.maxDirectoryBytes = 200; }) << FindingCode::ZipTooLarge;
    }

    void limitsAreNamed()
    {
        QFETCH(std::function<void(ContainerLimits&)>, tighten);
        QFETCH(FindingCode, reason);
        ContainerLimits limits;
        tighten(limits);
        const auto container = Container::open(soundAsicE().source(), limits);
        QVERIFY(!container);
        QVERIFY(container.error().code == ErrorCode::LimitExceeded);
        QCOMPARE(codeName(*container.error().reason), codeName(reason));
    }

    void notAnArchive_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no archive at all, only a name");
        QTest::newRow("one byte") << QByteArray("P");
        QTest::newRow("signature only") << QByteArray("PK\3\4");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
    }

    void notAnArchive()
    {
        QFETCH(QByteArray, content);
        const auto source = memorySource(Bytes(content.begin(), content.end()));
        QVERIFY(!Container::open(source));
        QCOMPARE(Container::looksLikeZip(*source), content.startsWith("PK\3\4"));
    }

    void manyEntriesAreQuick()
    {
        ZipBuilder zip;
        for (int i = 0; i < 10'000; ++i)
            zip.files.push_back({.name = "folder/document-" + std::to_string(i) + ".txt", .content = "x"});
        const ByteSourcePtr ten = zip.source();
        QElapsedTimer timer;
        timer.start();
        const auto container = Container::open(ten);
        QVERIFY(container);
        QCOMPARE(container->documents().size(), std::size_t{10'000});
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(container->find("folder/document-9999.txt"));
        QVERIFY(!container->find("folder/document-10000.txt"));
    }
};

QTEST_GUILESS_MAIN(TestZipStructure)
#include "test_zip_structure.moc"
