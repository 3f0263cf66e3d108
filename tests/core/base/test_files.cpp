// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace parafa;

class TestFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    static QByteArray contentOf(const std::string& path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
    }
    int filesInFolder() const { return static_cast<int>(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size()); }

private slots:
    void cleanup() { QDir(m_folder.path()).removeRecursively(), QDir().mkpath(m_folder.path()); }

    void nothingChangesBeforeCommit()
    {
        QVERIFY(writeFile(path("a"), asBytes("old")));
        {
            auto writer = FileWriter::create(path("a"));
            QVERIFY(writer && writer->write(asBytes("new")));
            QCOMPARE(contentOf(path("a")), QByteArray("old"));
        }
        QCOMPARE(contentOf(path("a")), QByteArray("old"));
        QCOMPARE(filesInFolder(), 1);
    }

    void commitReplacesAndKeepsPermissionsAndLinks()
    {
        QVERIFY(writeFile(path("real"), asBytes("old")));
        QCOMPARE(::chmod(path("real").c_str(), 0640), 0);
        QCOMPARE(::symlink(path("real").c_str(), path("link").c_str()), 0);
        QVERIFY(writeFile(path("link"), asBytes("new")));
        QCOMPARE(contentOf(path("real")), QByteArray("new"));
        struct stat info{};
        QCOMPARE(::lstat(path("link").c_str(), &info), 0);
        QVERIFY(S_ISLNK(info.st_mode));
        QCOMPARE(::stat(path("real").c_str(), &info), 0);
        QCOMPARE(static_cast<int>(info.st_mode & 07777), 0640);
    }

    void fullDiskLeavesTheOldFile()
    {
        QVERIFY(writeFile(path("a"), asBytes("old")));
        // A file size limit fails a write as a full disk does; the signal it would send is ignored.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{100'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        auto writer = FileWriter::create(path("a"));
        const bool created = writer.has_value();
        const auto written = writer->write(Bytes(1'000'000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(created);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::CannotWrite);
        writer = std::unexpected(written.error());
        QCOMPARE(contentOf(path("a")), QByteArray("old"));
        QCOMPARE(filesInFolder(), 1);
    }

    void targetsThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("missing folder") << "no/such/folder/a";
        QTest::newRow("a folder") << ".";
        QTest::newRow("below a file") << "plain/a";
    }
    void targetsThatCannotBeWritten()
    {
        QFETCH(QString, target);
        QVERIFY(writeFile(path("plain"), asBytes("x")));
        const auto writer = FileWriter::create(m_folder.filePath(target).toStdString());
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::CannotWrite);
    }

    void copiesFilesAndSlices()
    {
        Bytes big(3'000'000);
        for (std::size_t i = 0; i < big.size(); ++i)
            big[i] = static_cast<std::uint8_t>(i * 7 >> 3);
        QVERIFY(writeFile(path("big"), big));
        const auto source = fileSource(path("big"));
        QVERIFY(source);
        auto writer = FileWriter::create(path("copy"));
        QVERIFY(writer && writer->write(asBytes("head")) && writer->write(*sliceSource(*source, 1000, 2'000'000)));
        QVERIFY(writer->writeAt(0, asBytes("HEAD")));
        const auto check = writer->written();
        QVERIFY(check);
        const auto all = readAll(**check);
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t{2'000'004});
        QVERIFY(asText(*all).starts_with("HEAD"));
        QVERIFY(std::equal(all->begin() + 4, all->end(), big.begin() + 1000));
        QVERIFY(writer->commit());
    }

    void onlyRegularFilesAreSources()
    {
        QCOMPARE(::mkfifo(path("fifo").c_str(), 0600), 0);
        for (const char* name : {"fifo", "absent", "."}) {
            const auto source = fileSource(path(name));
            QVERIFY2(!source, name);
            QCOMPARE(source.error().code, ErrorCode::InputMissing);
        }
    }

    void readingStopsOnRequest()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto result =
            memorySource(Bytes(10))->stream([](ByteView) -> Result<void> { return {}; }, Progress{{}, stop.get_token()});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestFiles)
#include "test_files.moc"
