// SPDX-License-Identifier: EUPL-1.2
#include "operations/open_document.h"
#include "support/temporary_folder.h"

#include <QtTest>

#include <unistd.h>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

OpenedDocument opened(const std::vector<std::pair<std::string, std::string>>& files)
{
    OpenedDocument document;
    document.path = "a.asice";
    for (const auto& [name, content] : files)
        document.documents.push_back(
            {name, "text/plain", memorySource({content.begin(), content.end()}), name.starts_with("META-INF/")});
    return document;
}

/// Gives some bytes, then fails: a damaged entry.
class DamagedSource final : public ByteSource
{
public:
    std::uint64_t size() const override { return 100; }
    Result<void> stream(const ByteSink& sink, const Progress&) const override
    {
        if (auto taken = sink(asBytes("half")); !taken)
            return taken;
        return fail(ErrorCode::Unreadable, FindingCode::ZipDamaged);
    }
    Result<std::size_t> readAt(std::uint64_t, std::span<std::uint8_t>) const override { return std::size_t{0}; }
};

} // namespace

class TestExtract : public QObject
{
    Q_OBJECT

private slots:
    void documentsOnly()
    {
        const TemporaryFolder folder;
        const auto paths =
            extractDocuments(opened({{"a.txt", "A"}, {"META-INF/signatures.xml", "S"}, {"sub/b.txt", "B"}}), folder.path());
        QVERIFY(paths && paths->size() == 2);
        QCOMPARE(folder.files(), (std::vector<std::string>{"a.txt", "sub_b.txt"}));
        QCOMPARE(asText(folder.read("sub_b.txt")), std::string_view("B"));
    }

    void neverOverAnExistingFile()
    {
        const TemporaryFolder folder;
        folder.write("a.txt", std::string_view("mine"));
        QVERIFY(::symlink("/etc/passwd", folder.path("b.txt").c_str()) == 0);
        const auto paths = extractDocuments(opened({{"a.txt", "A"}, {"b.txt", "B"}}), folder.path());
        QVERIFY(paths);
        QCOMPARE(asText(folder.read("a.txt")), std::string_view("mine"));
        QCOMPARE(asText(folder.read("a (2).txt")), std::string_view("A"));
        QCOMPARE(asText(folder.read("b (2).txt")), std::string_view("B"));
    }

    void nothingOutside()
    {
        const TemporaryFolder folder;
        folder.write("in/keep", std::string_view("x"));
        const auto paths =
            extractDocuments(opened({{"../up.txt", "1"}, {"/abs.txt", "2"}, {"..", "3"}, {"", "4"}}), folder.path("in"));
        QVERIFY(paths);
        for (const std::string& file : folder.files())
            QVERIFY2(file.starts_with("in/"), file.c_str());
    }

    void damagedEntryLeavesNothing()
    {
        const TemporaryFolder folder;
        OpenedDocument document = opened({{"a.txt", "A"}});
        document.documents.push_back({"b.txt", "text/plain", std::make_shared<DamagedSource>(), false});
        const auto paths = extractDocuments(document, folder.path());
        QVERIFY(!paths && paths.error().code == ErrorCode::Unreadable);
        QVERIFY(folder.files().empty());
    }

    void missing()
    {
        const TemporaryFolder folder;
        QCOMPARE(extractDocuments(opened({{"a.txt", "A"}}), folder.path("none")).error().code, ErrorCode::CannotWrite);
        QCOMPARE(extractDocuments(opened({{"a.txt", "A"}}), folder.path(), {"x.txt"}).error().code, ErrorCode::NotFound);
    }

    void names_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << "žiadosť č. 5.pdf" << "žiadosť č. 5.pdf";
        QTest::newRow("folders") << "a/b\\c.txt" << "a_b_c.txt";
        QTest::newRow("up") << "../../etc/passwd" << "_.._.._etc_passwd";
        QTest::newRow("dots") << ".." << "document";
        QTest::newRow("empty") << "" << "document";
        QTest::newRow("hidden") << ".bashrc" << "_.bashrc";
        QTest::newRow("option") << "-rf" << "_-rf";
        QTest::newRow("device") << "con.txt" << "_con.txt";
        QTest::newRow("device with number") << "LPT1" << "_LPT1";
        QTest::newRow("stream") << "a.txt:evil" << "a.txt_evil";
        QTest::newRow("trailing dot") << "a.exe. " << "a.exe";
        QTest::newRow("direction") << QString::fromUtf8("faktura\xE2\x80\xAE"
                                                        "fdp.exe")
                                   << "faktura_fdp.exe";
        QTest::newRow("line break") << "a\nb" << "a_b";
        QTest::newRow("long") << QString(300, 'x') + ".pdf" << QString(196, 'x') + ".pdf";
    }
    void names()
    {
        QFETCH(QString, entry);
        QFETCH(QString, safe);
        QCOMPARE(QString::fromStdString(safeFileName(entry.toStdString())), safe);
    }
};

QTEST_GUILESS_MAIN(TestExtract)
#include "test_extract.moc"
