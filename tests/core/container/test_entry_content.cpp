// SPDX-License-Identifier: EUPL-1.2
#include "container/container.h"
#include "support/temporary_folder.h"
#include "support/zip_builder.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// Bytes that neither repeat nor compress away.
std::string noise(std::size_t size)
{
    std::string text(size, '\0');
    std::uint32_t state = 12345;
    for (char& c : text) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>('a' + (state >> 28));
    }
    return text;
}

Result<Container> openOne(const ZipFile& file)
{
    ZipBuilder zip;
    zip.files.push_back(file);
    return Container::open(zip.source());
}

} // namespace

class TestEntryContent : public QObject
{
    Q_OBJECT

private slots:
    void contentRoundTrip_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("size");
        for (const int method : {0, 8})
            for (const int size : {0, 1, 1 << 20, (1 << 20) + 1, 3'000'000, 17 << 20})
                QTest::addRow("method %d, %d bytes", method, size) << method << size;
    }

    void contentRoundTrip()
    {
        QFETCH(int, method);
        QFETCH(int, size);
        const std::string content = noise(static_cast<std::size_t>(size));
        const auto container = openOne({.name = "a", .content = content, .method = static_cast<std::uint16_t>(method)});
        QVERIFY(container);
        const ByteSource& source = *container->entries()[0].content;
        std::string streamed;
        std::size_t largest = 0;
        QVERIFY(source.stream([&](ByteView piece) -> Result<void> {
            largest = std::max(largest, piece.size());
            streamed += asText(piece);
            return {};
        }));
        QVERIFY(streamed == content);
        QVERIFY(largest <= std::size_t{1} << 20);
        Bytes part(100);
        const std::uint64_t offset = content.size() / 2;
        const auto count = source.readAt(offset, part);
        QVERIFY(count);
        QCOMPARE(*count, std::min<std::size_t>(100, content.size() - offset));
        QVERIFY(content.substr(offset, *count) == asText(ByteView(part).first(*count)));
        QCOMPARE(source.readAt(content.size(), part).value(), std::size_t{0});
    }

    void damageIsSeenWhileStreaming_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("checksum of stored") << 0;
        QTest::newRow("checksum of deflated") << 1;
        QTest::newRow("more than declared") << 2;
        QTest::newRow("less than declared") << 3;
        QTest::newRow("broken deflate") << 4;
        QTest::newRow("bytes behind the deflated") << 5;
        QTest::newRow("deflate cut off") << 6;
    }

    void damageIsSeenWhileStreaming()
    {
        QFETCH(int, kind);
        const std::string content = noise(5'000);
        ZipFile file{.name = "a", .content = content, .method = static_cast<std::uint16_t>(kind == 0 ? 0 : 8)};
        if (kind <= 1)
            file.crc = 1;
        if (kind == 2)
            file.size = 4'999;
        if (kind == 3)
            file.size = 5'001;
        if (kind == 4)
            file.data = noise(3'000);
        if (kind == 5)
            file.data = deflated(content) + "tail";
        if (kind == 6)
            file.data = deflated(content).substr(0, 1'000);
        const auto container = openOne(file);
        QVERIFY(container);
        std::size_t handed = 0;
        const auto streamed = container->entries()[0].content->stream([&](ByteView piece) -> Result<void> {
            handed += piece.size();
            return {};
        });
        QVERIFY(!streamed);
        QCOMPARE(codeName(*streamed.error().reason), codeName(FindingCode::ZipDamaged));
        QVERIFY(handed <= container->entries()[0].size);
        QVERIFY(!readAll(*container->entries()[0].content));
    }

    void damagedMimetypeIsRefused()
    {
        ZipBuilder zip = soundAsicE();
        zip.files[0].crc = 1;
        const auto container = Container::open(zip.source());
        QVERIFY(!container);
        QCOMPARE(codeName(*container.error().reason), codeName(FindingCode::ZipDamaged));
    }

    void bombIsStoppedWhileInflating()
    {
        // Headers say a few bytes, the data are 64 MiB: the stream must end at once.
        const std::string data = deflated(std::string(std::size_t{64} << 20, '\0'));
        const auto container = openOne({.name = "a", .content = "few bytes", .method = 8, .data = data});
        QVERIFY(container);
        std::size_t handed = 0;
        QVERIFY(!container->entries()[0].content->stream([&](ByteView piece) -> Result<void> {
            handed += piece.size();
            return {};
        }));
        QVERIFY(handed <= 9);
    }

    void storedEntriesOfFilesTellTheirPlace()
    {
        TemporaryFolder folder;
        const std::string path = folder.write("a.zip", soundAsicE().build());
        const auto container = Container::open(fileSource(path).value());
        QVERIFY(container);
        const auto range = container->find("letter.txt")->content->fileRange();
        QVERIFY(range);
        const std::string all = soundAsicE().build();
        QCOMPARE(static_cast<std::size_t>(range->fileOffset), all.find("Vážený"));
        QVERIFY(!container->find("META-INF/manifest.xml")->content->fileRange());
    }

    void stopsWhenAsked()
    {
        const auto container = openOne({.name = "a", .content = noise(3'000'000), .method = 8});
        QVERIFY(container);
        std::stop_source stop;
        Progress progress;
        progress.stop = stop.get_token();
        const auto streamed = container->entries()[0].content->stream(
            [&](ByteView) -> Result<void> {
                stop.request_stop();
                return {};
            },
            progress);
        QVERIFY(!streamed);
        QVERIFY(streamed.error().code == ErrorCode::Cancelled);
    }

    void unknownMethodIsUnsupported()
    {
        const auto container = openOne({.name = "a", .content = "x", .method = 97, .data = "whatever"});
        QVERIFY(container);
        const auto bytes = readAll(*container->entries()[0].content);
        QVERIFY(!bytes);
        QVERIFY(bytes.error().code == ErrorCode::Unsupported);
    }

    void bzip2IsRead()
    {
        // `printf 'hello, hello, hello' | bzip2`
        const auto data = fromHex("425a68393141592653599c453ed3000003910040040244a00021223030065227e454585dc914e142"
                                  "427114fb4c");
        QVERIFY(data);
        const auto container =
            openOne({.name = "a", .content = "hello, hello, hello", .method = 12, .data = std::string(asText(*data))});
        QVERIFY(container);
        QVERIFY(hasFinding(container->findings(), FindingCode::ZipMethod));
        const auto bytes = readAll(*container->entries()[0].content);
        QVERIFY2(bytes, bytes ? "" : bytes.error().detail.c_str());
        QCOMPARE(asText(*bytes), std::string_view("hello, hello, hello"));
    }
};

QTEST_GUILESS_MAIN(TestEntryContent)
#include "test_entry_content.moc"
