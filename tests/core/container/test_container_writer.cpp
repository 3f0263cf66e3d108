// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "container/container_writer.h"
#include "container/zip_writer.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "support/zip_builder.h"

#include <QtTest>

#include <random>

using namespace parafa;
using namespace parafa::test;

namespace
{

NewEntry entryOf(const std::string& name, const std::string& content, Compression compression = Compression::Automatic)
{
    return {name, memorySource(bytesOf(content)), {}, compression};
}

std::string text(const ContainerEntry* entry)
{
    return entry ? std::string(asText(readAll(*entry->content).value_or(Bytes{}))) : "(absent)";
}

std::string asString(const Bytes& bytes)
{
    return {bytes.begin(), bytes.end()};
}

const std::string longText(100'000, 'a');

/// Bytes that do not compress.
std::string noise(std::size_t size)
{
    std::mt19937 random(1);
    std::string bytes(size, '\0');
    std::ranges::generate(bytes, [&] { return static_cast<char>(random()); });
    return bytes;
}

} // namespace

class TestContainerWriter : public QObject
{
    Q_OBJECT
    CoreRuntime m_runtime;

    static Result<Container> open(const std::string& path)
    {
        const auto source = fileSource(path);
        return source ? Container::open(*source) : Result<Container>(std::unexpected(source.error()));
    }

    static bool write(const std::string& path, ContainerType type = ContainerType::AsicE)
    {
        auto writer = writeContainer(path, type, {entryOf("žiadosť 1.txt", longText), entryOf("b.xdcf", "<x/>")},
                                     {entryOf("META-INF/signatures0.xml", "<s/>")});
        return writer && writer->commit();
    }

private slots:
    void writtenContainerIsSound()
    {
        TemporaryFolder folder;
        QVERIFY(write(folder.path("a.asice")));
        const auto container = open(folder.path("a.asice"));
        QVERIFY(container);
        QCOMPARE(container->findings().size(), std::size_t{0});
        QVERIFY(container->type() == ContainerType::AsicE);
        std::vector<std::string> names;
        for (const ContainerEntry& entry : container->entries())
            names.push_back(entry.name);
        QCOMPARE(names, (std::vector<std::string>{"mimetype", "žiadosť 1.txt", "b.xdcf", "META-INF/manifest.xml",
                                                  "META-INF/signatures0.xml"}));
        QCOMPARE(text(container->find("žiadosť 1.txt")), longText);
        QVERIFY(container->find("žiadosť 1.txt")->deflated);
        QVERIFY(!container->find("mimetype")->deflated);
        QCOMPARE(container->find("b.xdcf")->mediaType, std::string("application/vnd.gov.sk.xmldatacontainer+xml; charset=UTF-8"));
    }

    void writingIsDeterministic()
    {
        TemporaryFolder folder;
        QVERIFY(write(folder.path("a")));
        QVERIFY(write(folder.path("b")));
        QCOMPARE(folder.read("a"), folder.read("b"));
    }

    void nothingIsThereBeforeCommit()
    {
        TemporaryFolder folder;
        {
            const auto writer = writeContainer(folder.path("a"), ContainerType::AsicE, {entryOf("a", "x")}, {});
            QVERIFY(writer);
            QVERIFY(!folder.exists("a"));
        }
        QVERIFY(folder.files().empty());
    }

    void mimetypeRules()
    {
        PARAFA_NEEDS_TOOL("zipinfo");
        TemporaryFolder folder;
        QVERIFY(write(folder.path("a.asice")));
        const auto result = run("zipinfo", {"-v", folder.path("a.asice"), "mimetype"});
        QCOMPARE(result.status, 0);
        QVERIFY(result.output.find("compression method:                             none (stored)") != std::string::npos);
        QVERIFY(result.output.find("length of extra field:                          0 bytes") != std::string::npos);
        QVERIFY(result.output.find("extended local header:                          no") != std::string::npos);
        // The media type can be read at its fixed place in the file (EN 319 162-1, A.1).
        QCOMPARE(asString(folder.read("a.asice")).substr(30, 39), std::string("mimetypeapplication/vnd.etsi.asic-e+zip"));
    }

    void otherProgramsReadIt()
    {
        PARAFA_NEEDS_TOOL("unzip");
        TemporaryFolder folder;
        QVERIFY(write(folder.path("a.asice")));
        QCOMPARE(run("unzip", {"-tq", folder.path("a.asice")}).status, 0);
    }

    void refusedNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"", ".", "../x", "/x", "a\\b", "C:x", "folder/", "mimetype", "META-INF/x", "\xff"})
            QTest::newRow(name) << QByteArray(name);
    }

    void refusedNames()
    {
        QFETCH(QByteArray, name);
        TemporaryFolder folder;
        const auto writer = writeContainer(folder.path("a"), ContainerType::AsicE, {entryOf(name.toStdString(), "x")}, {});
        QVERIFY(!writer);
        QVERIFY(writer.error().code == ErrorCode::InvalidArgument);
        QVERIFY(folder.files().empty());
    }

    void sameNameTwiceIsRefused()
    {
        TemporaryFolder folder;
        QVERIFY(!writeContainer(folder.path("a"), ContainerType::AsicE, {entryOf("a", "x"), entryOf("a", "y")}, {}));
    }

    void stopLeavesNothing()
    {
        TemporaryFolder folder;
        std::stop_source stop;
        stop.request_stop();
        Progress progress;
        progress.stop = stop.get_token();
        const auto writer = writeContainer(folder.path("a"), ContainerType::AsicE, {entryOf("a", longText)}, {}, progress);
        QVERIFY(!writer);
        QVERIFY(writer.error().code == ErrorCode::Cancelled);
        QVERIFY(folder.files().empty());
    }

    void compressionIsProbed()
    {
        QCOMPARE(zip::chooseCompression(entryOf("a.txt", longText)).value(), Compression::Deflated);
        QCOMPARE(zip::chooseCompression(entryOf("a.jpg", longText)).value(), Compression::Stored);
        QCOMPARE(zip::chooseCompression(entryOf("a.bin", noise(50'000))).value(), Compression::Stored);
        QCOMPARE(zip::chooseCompression(entryOf("a.jpg", longText, Compression::Deflated)).value(), Compression::Deflated);
    }

    void zip64RoundTrip_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("entries");
        QTest::newRow("all values wide") << 0 << 0;
        QTest::newRow("large files wide") << 50'000 << 0xffff;
        QTest::newRow("offsets wide") << 200 << 0xffff;
    }

    void zip64RoundTrip()
    {
        QFETCH(int, bytes);
        QFETCH(int, entries);
        TemporaryFolder folder;
        auto file = FileWriter::create(folder.path("a"));
        QVERIFY(file);
        zip::ZipWriter writer(
            *file, {.zip64Bytes = static_cast<std::uint64_t>(bytes), .zip64Entries = static_cast<std::uint64_t>(entries)});
        QVERIFY(writer.add(entryOf("mimetype", "application/vnd.etsi.asic-e+zip", Compression::Stored)));
        QVERIFY(writer.add(entryOf("stored", longText, Compression::Stored)));
        QVERIFY(writer.add(entryOf("deflated", longText, Compression::Deflated)));
        QVERIFY(writer.finish());
        QVERIFY(file->commit());
        const auto container = open(folder.path("a"));
        QVERIFY2(container, container ? "" : container.error().detail.c_str());
        QVERIFY(!hasFinding(container->findings(), FindingCode::MimetypeExtraField));
        QCOMPARE(text(container->find("stored")), longText);
        QCOMPARE(text(container->find("deflated")), longText);
        if (toolExists("unzip"))
            QCOMPARE(run("unzip", {"-tq", folder.path("a")}).status, 0);
    }

    void moreThan65535Entries()
    {
        TemporaryFolder folder;
        auto file = FileWriter::create(folder.path("a"));
        QVERIFY(file);
        zip::ZipWriter writer(*file);
        for (int i = 0; i < 66'000; ++i)
            QVERIFY(writer.add(entryOf(std::to_string(i), "", Compression::Stored)));
        QVERIFY(writer.finish());
        QVERIFY(file->commit());
        const auto refused = open(folder.path("a"));
        QVERIFY(!refused);
        QCOMPARE(codeName(*refused.error().reason), codeName(FindingCode::ZipTooManyEntries));
        ContainerLimits limits;
        limits.maxEntries = 70'000;
        const auto container = Container::open(fileSource(folder.path("a")).value(), limits);
        QVERIFY(container);
        QCOMPARE(container->entries().size(), std::size_t{66'000});
    }

    void extensionKeepsBytes_data()
    {
        QTest::addColumn<bool>("descriptors");
        QTest::addColumn<bool>("gap");
        QTest::addColumn<bool>("replace");
        for (const bool descriptors : {false, true})
            for (const bool gap : {false, true})
                for (const bool replace : {false, true})
                    QTest::addRow("descriptors %d, gap %d, replace %d", descriptors, gap, replace)
                        << descriptors << gap << replace;
    }

    void extensionKeepsBytes()
    {
        QFETCH(bool, descriptors);
        QFETCH(bool, gap);
        QFETCH(bool, replace);
        ZipBuilder zip = soundAsicE();
        zip.comment = "a comment";
        zip.files[3].localExtra = zip.files[3].centralExtra = extraField(0x5455, "12345");
        if (descriptors)
            for (ZipFile& file : zip.files) {
                file.flags = 8;
                file.localCrc = file.localSize = file.localCompressedSize = 0;
                file.descriptor = "auto";
            }
        if (gap) {
            zip.files[3].before = "gap";
            zip.prefix = "prefix";
        }
        TemporaryFolder folder;
        const std::string path = folder.write("a", zip.build());
        const auto before = open(path);
        QVERIFY(before);
        std::vector<NewEntry> replaced;
        if (replace)
            replaced.push_back(entryOf("META-INF/manifest.xml", asicManifestXml({{"letter.txt", "x/y"}})));
        auto writer = extendContainer(path, *before, {entryOf("META-INF/signatures1.xml", "<new/>")}, replaced);
        QVERIFY2(writer, writer ? "" : writer.error().detail.c_str());
        QVERIFY(writer->commit());

        const auto after = open(path);
        QVERIFY2(after, after ? "" : after.error().detail.c_str());
        QVERIFY(!hasFinding(after->findings(), FindingCode::ZipBytesBetweenEntries));
        QCOMPARE(after->entries().size(), std::size_t{5});
        QCOMPARE(text(after->find("META-INF/signatures1.xml")), std::string("<new/>"));
        const std::string all = asString(folder.read("a"));
        QVERIFY(all.ends_with("a comment"));
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(after->entries()[i].name, zip.files[i].name);
            if (replace && i == 2) {
                QCOMPARE(after->find("letter.txt")->mediaType, std::string("x/y"));
                continue;
            }
            // The whole local record (header, data, descriptor) is there as it was.
            ZipBuilder alone;
            alone.files.push_back(zip.files[i]);
            alone.files[0].before.clear();
            const std::string record = alone.build();
            QVERIFY(all.find(record.substr(0, record.find("PK\1\2"))) != std::string::npos);
            QCOMPARE(text(&after->entries()[i]), zip.files[i].content);
        }
        if (!descriptors && !gap && !replace)
            QVERIFY(all.starts_with(zip.build().substr(0, zip.build().find("PK\1\2"))));
    }

    void extensionRefuses()
    {
        TemporaryFolder folder;
        const auto container = Container::open(soundAsicE().source());
        QVERIFY(container);
        const std::string target = folder.path("a");
        QVERIFY(!extendContainer(target, *container, {entryOf("letter.txt", "forged")}, {}));
        QVERIFY(!extendContainer(target, *container, {entryOf("x", "1"), entryOf("x", "2")}, {}));
        QVERIFY(!extendContainer(target, *container, {entryOf("../x", "1")}, {}));
        QVERIFY(!extendContainer(target, *container, {}, {entryOf("letter.txt", "forged")}));
        QVERIFY(!extendContainer(target, *container, {}, {entryOf("META-INF/signatures0.xml", "forged")}));
        QVERIFY(!extendContainer(target, *container, {}, {entryOf("META-INF/absent.xml", "x")}));
        // Who extends signatures may replace them, never a document.
        QVERIFY(!extendContainer(target, *container, {}, {entryOf("letter.txt", "forged")}, {}, Replaceable::Signatures));
        QVERIFY(extendContainer(target, *container, {}, {entryOf("META-INF/signatures0.xml", "<longer/>")}, {},
                                Replaceable::Signatures));
        QVERIFY(folder.files().empty());
    }

    void manifestEscapes()
    {
        const Bytes manifest = makeManifest(ContainerType::AsicE, {entryOf("a & <b> \"c\".txt", "x")});
        TemporaryFolder folder;
        auto writer = writeContainer(folder.path("a"), ContainerType::AsicE, {entryOf("a & <b> \"c\".txt", "x")}, {});
        QVERIFY(writer && writer->commit());
        const auto container = open(folder.path("a"));
        QVERIFY(container);
        QCOMPARE(container->findings().size(), std::size_t{0});
        QVERIFY(container->entries()[1].listedInManifest);
        QVERIFY(asText(manifest).find("&quot;c&quot;") != std::string_view::npos);
    }
};

QTEST_GUILESS_MAIN(TestContainerWriter)
#include "test_container_writer.moc"
