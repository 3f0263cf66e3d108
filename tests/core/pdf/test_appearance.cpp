// SPDX-License-Identifier: EUPL-1.2
#include "base/byte_source.h"
#include "pdf/raster_image.h"
#include "pdf/true_type.h"

#include <QTest>

using namespace parafa;

namespace
{

Bytes fontFile()
{
    const auto source = fileSource("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    return source ? *readAll(**source) : Bytes();
}

/// A frame header and nothing to decode: what a JPEG says of itself.
Bytes jpeg(int components, int marker = 0xC0)
{
    Bytes file = {0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 'x', 'y', 0xFF, static_cast<std::uint8_t>(marker)};
    const Bytes frame = {0,  static_cast<std::uint8_t>(8 + 3 * components), 8, 0, 20, 0,
                         30, static_cast<std::uint8_t>(components)};
    file.insert(file.end(), frame.begin(), frame.end());
    file.resize(file.size() + static_cast<std::size_t>(3 * components), 1);
    return file;
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void fontIsReadAndCut()
    {
        const Bytes file = fontFile();
        if (file.empty())
            QSKIP("fonts-dejavu-core is not installed: this check was left out");
        const auto font = TrueTypeFont::read(file);
        QVERIFY(font);
        QCOMPARE(font->metrics().name, std::string("DejaVuSans"));
        for (const char32_t c : U"áäčďéíĺľňóôŕšťúýžÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽěřůĚŘŮ")
            QVERIFY(c == 0 || font->glyphOf(c) != 0);
        QCOMPARE(font->glyphOf(U'漢'), std::uint16_t{0});
        std::size_t total = 0;
        const Bytes subset = font->subset({font->glyphOf(U'ľ'), font->glyphOf(U'a')}, total);
        QVERIFY(total >= 3 && total < 10); // the missing glyph, two letters, parts of the first
        QVERIFY(subset.size() < file.size() / 20);
    }

    /// Fonts and images come from whoever the user got them from: damaged ones are refused or read, never followed outside.
    void damagedFilesEnd()
    {
        const Bytes file = fontFile();
        if (file.empty())
            QSKIP("fonts-dejavu-core is not installed: this check was left out");
        QVERIFY(!TrueTypeFont::read(Bytes()));
        QVERIFY(!TrueTypeFont::read(ByteView(file).first(200)));
        std::uint32_t random = 1;
        for (int round = 0; round < 60; ++round) {
            Bytes damaged = file;
            for (int i = 0; i < 40; ++i) {
                random = random * 1664525 + 1013904223;
                damaged[random % (round % 2 ? 4000 : damaged.size())] = static_cast<std::uint8_t>(random >> 24);
            }
            const auto font = TrueTypeFont::read(damaged);
            std::size_t total = 0;
            if (font)
                QVERIFY(!font->subset({font->glyphOf(U'ľ'), 7, 65535}, total).empty());
        }
    }

    void jpegs_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("usable");
        const auto bytes = [](const Bytes& file) {
            return QByteArray(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
        };
        QTest::newRow("grey") << bytes(jpeg(1)) << true;
        QTest::newRow("colour, progressive") << bytes(jpeg(3, 0xC2)) << true;
        QTest::newRow("four inks") << bytes(jpeg(4)) << false;
        QTest::newRow("lossless") << bytes(jpeg(3, 0xC3)) << false;
        QTest::newRow("cut") << bytes(jpeg(3)).left(14) << false;
        QTest::newRow("no image") << QByteArray("GIF89a") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void jpegs()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, usable);
        const auto image =
            readImage({reinterpret_cast<const std::uint8_t*>(file.constData()), static_cast<std::size_t>(file.size())});
        QCOMPARE(image.has_value(), usable);
        if (usable)
            QVERIFY(image->width == 30 && image->height == 20 && image->jpeg);
        else
            QVERIFY(image.error().reason == FindingCode::PdfImageUnusable);
    }

    void opacityIsLaidOnWhite()
    {
        RasterImage image;
        image.width = 3;
        image.height = 1;
        image.components = 1;
        image.samples = {0, 0, 100};
        image.opacity = {255, 0, 128};
        flatten(image);
        QVERIFY(image.opacity.empty());
        QCOMPARE(int(image.samples[0]), 0);
        QCOMPARE(int(image.samples[1]), 255);
        QCOMPARE(int(image.samples[2]), 255 - 155 * 128 / 255);
    }
};

QTEST_GUILESS_MAIN(TestAppearance)
#include "test_appearance.moc"
