// SPDX-License-Identifier: EUPL-1.2
#include "pdf/empty_field.h"
#include "pdf/new_signature.h"
#include "support/pdf_builder.h"

#include <QRegularExpression>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

ByteSourcePtr source(const std::string& text)
{
    return memorySource(Bytes(text.begin(), text.end()));
}

/// The last rectangle that is written in a file, as written.
std::string lastRectangle(const std::string& bytes)
{
    static const QRegularExpression pattern(QStringLiteral(R"(/Rect (\[[^\]]*\]))"));
    std::string found;
    for (auto each = pattern.globalMatch(QString::fromLatin1(bytes.data(), qsizetype(bytes.size()))); each.hasNext();)
        found = each.next().captured(1).toStdString();
    return found;
}

} // namespace

/// Where an empty signature field is seen is told in the same measure in which a new one is placed.
class TestEmptyField : public QObject
{
    Q_OBJECT

private slots:
    void placeIsThatOfANewFieldThere_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("width");
        QTest::newRow("as written") << QString() << 100.0 << 200.0 << 150.0;
        QTest::newRow("turned 90") << QStringLiteral(" /Rotate 90") << 200.0 << 345.0 << 40.0;
        QTest::newRow("turned 180") << QStringLiteral(" /Rotate 180") << 345.0 << 602.0 << 150.0;
        QTest::newRow("turned 270") << QStringLiteral(" /Rotate 270") << 602.0 << 100.0 << 40.0;
        QTest::newRow("cropped") << QStringLiteral(" /CropBox [50 60 500 700]") << 50.0 << 140.0 << 150.0;
    }
    void placeIsThatOfANewFieldThere()
    {
        QFETCH(QString, page);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, width);
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.replace(3, "/Type /Page", "/Type /Page" + page.toStdString() + " /Annots [6 0 R]");
        pdf.replace(1, "/Type /Catalog", "/Type /Catalog /AcroForm << /Fields [6 0 R] >>");
        pdf.set(6, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Podpis) /Rect [100 200 250 240] >>");
        pdf.finish();
        const auto file = PdfFile::open(source(pdf.bytes));
        QVERIFY(file);
        const auto fields = emptyFieldsWithPlaces(*file);
        QVERIFY(fields && fields->size() == 1);
        QCOMPARE(fields->front().name, std::string("Podpis"));
        const auto place = fields->front().place;
        QVERIFY(place);
        QCOMPARE(place->page, std::size_t(1));
        QCOMPARE(place->x, x);
        QCOMPARE(place->y, y);
        QCOMPARE(place->width, width);
        PdfNewSignature signature;
        signature.place = place;
        const auto added = addUnsigned(*file, signature);
        QVERIFY(added);
        QCOMPARE(lastRectangle(std::string(added->added.begin(), added->added.end())), std::string("[100 200 250 240]"));
    }

    void unseenFieldsHaveNoPlace()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.replace(3, "/Type /Page", "/Type /Page /Annots [6 0 R 7 0 R]");
        pdf.replace(1, "/Type /Catalog", "/Type /Catalog /AcroForm << /Fields [6 0 R 7 0 R 8 0 R] >>");
        pdf.set(6, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Bez plochy) /Rect [0 0 0 0] >>");
        pdf.set(7, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Mimo strany) /Rect [900 900 950 950] >>");
        pdf.set(8, "<< /FT /Sig /T (Bez strany) >>");
        pdf.finish();
        const auto fields = emptyFieldsWithPlaces(*PdfFile::open(source(pdf.bytes)));
        QVERIFY(fields && fields->size() == 3);
        for (const PdfEmptyField& field : *fields)
            QVERIFY2(!field.place, field.name.c_str());
    }

    void signedFieldsAreNotEmpty()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        PdfBuilder::Signature signature;
        signature.value = signerOf(sharedPki().signer);
        pdf.sign(signature);
        const auto fields = emptyFieldsWithPlaces(*PdfFile::open(source(pdf.bytes)));
        QVERIFY(fields && fields->empty());
    }
};

QTEST_GUILESS_MAIN(TestEmptyField)
#include "test_empty_field.moc"
