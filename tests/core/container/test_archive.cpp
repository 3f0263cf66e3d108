// SPDX-License-Identifier: EUPL-1.2
#include "container/archive.h"
#include "support/tar_builder.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

Bytes textOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

Result<Archive> opened(const Bytes& bytes, const ContainerLimits& limits = {})
{
    return readArchive(memorySource(bytes), "a.tar.gz", limits);
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void reads()
    {
        TarBuilder tar;
        tar.add("dir/", {}, '5');
        tar.add("./dir/žaba.txt", textOf("prva"));
        tar.add("b.bin", Bytes(700, 7));
        for (const bool packed : {false, true}) {
            const Bytes bytes = packed ? gzipped(tar.build()) : tar.build();
            QVERIFY(looksLikeArchive(*memorySource(bytes)));
            const auto archive = opened(bytes);
            QVERIFY2(archive, archive ? "" : archive.error().detail.c_str());
            QCOMPARE(archive->type, packed ? ArchiveType::TarGzip : ArchiveType::Tar);
            QCOMPARE(archive->entries.size(), std::size_t{2});
            QCOMPARE(archive->entries[0].name, std::string("dir/žaba.txt"));
            QCOMPARE(*readAll(*archive->entries[0].content), textOf("prva"));
            QCOMPARE(*readAll(*archive->entries[1].content), Bytes(700, 7));
        }
    }

    void gzipOfOneFile()
    {
        const auto archive = readArchive(memorySource(gzipped(textOf("obsah"))), "list.txt.gz");
        QVERIFY(archive);
        QCOMPARE(archive->type, ArchiveType::Gzip);
        QCOMPARE(archive->entries.size(), std::size_t{1});
        QCOMPARE(archive->entries[0].name, std::string("list.txt"));
        QCOMPARE(*readAll(*archive->entries[0].content), textOf("obsah"));
    }

    void largeEntriesGoToAFile()
    {
        Bytes large(std::size_t{20} << 20);
        std::uint32_t state = 1;
        for (std::uint8_t& octet : large)
            octet = static_cast<std::uint8_t>((state = state * 1'664'525 + 1'013'904'223) >> 24);
        TarBuilder tar;
        tar.add("large.bin", large);
        tar.add("after.txt", textOf("za"));
        const auto archive = opened(tar.build());
        QVERIFY2(archive, archive ? "" : archive.error().detail.c_str());
        QVERIFY(*readAll(*archive->entries[0].content) == large);
        QCOMPARE(*readAll(*archive->entries[1].content), textOf("za"));
    }

    void linksAndDevicesAreLeftOut()
    {
        TarBuilder tar;
        tar.add("link", {}, '2', "/etc/passwd");
        tar.add("hard", {}, '1', "a.txt");
        tar.add("device", {}, '3');
        tar.add("a.txt", textOf("a"));
        const auto archive = opened(tar.build());
        QVERIFY(archive);
        QCOMPARE(archive->entries.size(), std::size_t{1});
        QCOMPARE(archive->findings.size(), std::size_t{3});
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("absolute") << "/etc/a";
        QTest::newRow("up") << "../a";
        QTest::newRow("up inside") << "a/../../b";
        QTest::newRow("backslash") << "..\\a";
    }
    void refused()
    {
        QFETCH(QString, name);
        TarBuilder tar;
        tar.add(name.toStdString(), textOf("x"));
        const auto archive = opened(tar.build());
        QVERIFY(!archive);
        QVERIFY(archive.error().reason == FindingCode::EntryNameUnsafe);
    }

    void twoOfOneName()
    {
        TarBuilder tar;
        tar.add("a", textOf("1"));
        tar.add("a", textOf("2"));
        QVERIFY(opened(tar.build()).error().reason == FindingCode::ArchiveDamaged);
    }

    void limits()
    {
        TarBuilder tar;
        tar.add("a", Bytes(3000, 1));
        tar.add("b", Bytes(3000, 1));
        const Bytes bytes = tar.build();
        ContainerLimits entries;
        entries.maxEntries = 1;
        ContainerLimits total;
        total.maxUnpackedBytes = 5000;
        ContainerLimits each;
        each.maxEntryBytes = 2000;
        for (const ContainerLimits& limit : {entries, total, each})
            QVERIFY(opened(bytes, limit).error().reason == FindingCode::ArchiveTooLarge);
    }

    void bomb()
    {
        const Bytes bomb = gzipped(Bytes(std::size_t{64} << 20, 'a'));
        QVERIFY(opened(bomb).error().reason == FindingCode::ArchiveTooLarge);
    }

    void damaged()
    {
        TarBuilder tar;
        tar.add("a", Bytes(3000, 1));
        Bytes packed = gzipped(tar.build());
        packed.resize(packed.size() / 2);
        QVERIFY(!opened(packed));
        Bytes cut = tar.build();
        cut.resize(1500);
        QVERIFY(!opened(cut));
        QVERIFY(!looksLikeArchive(*memorySource(textOf("obycajny text"))));
    }
};

QTEST_APPLESS_MAIN(TestArchive)
#include "test_archive.moc"
