// SPDX-License-Identifier: EUPL-1.2
#include "pdf/tagged_text.h"
#include "support/pdf_builder.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// The order in which tags read a page.
class TestTaggedText : public QObject
{
    Q_OBJECT

    /// Three strings, 0 and 1 marked, the third an artifact.
    static Result<std::optional<TaggedText>> read(const std::string& kids, const std::string& mark = "true")
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.setStream(4, "",
                      "/P << /MCID 0 >> BDC BT /F1 10 Tf 72 700 Td (dole) Tj ET EMC "
                      "/H1 << /MCID 1 >> BDC q 1 0 0 1 20 0 cm BT /F1 10 Tf 72 640 Td 3 Tr (hore) Tj ET Q EMC "
                      "/Artifact BMC BT /F1 10 Tf 72 760 Td (okraj) Tj ET EMC");
        pdf.replace(1, "<<", "<< /MarkInfo << /Marked " + mark + " >> /StructTreeRoot 20 0 R");
        pdf.set(20, "<< /Type /StructTreeRoot /K " + kids + " >>");
        pdf.finish();
        const auto view = asBytes(pdf.bytes);
        auto file = PdfFile::open(memorySource(Bytes(view.begin(), view.end())));
        if (!file)
            return std::unexpected(file.error());
        return TaggedText::read(std::move(*file));
    }

private slots:
    void readInTheOrderOfTheTree()
    {
        const auto tags = read("[<< /S /H1 /Pg 3 0 R /K 1 >> << /S /P /K << /Type /MCR /Pg 3 0 R /MCID 0 >> >>]");
        QVERIFY(tags && *tags);
        const auto pieces = (*tags)->page(0);
        QCOMPARE(pieces.size(), std::size_t{3});
        QCOMPARE(pieces[0].rank, std::size_t{1});
        QCOMPARE(pieces[1].rank, std::size_t{0});
        QVERIFY(pieces[2].rank > pieces[0].rank);
        QCOMPARE(pieces[0].x, 72.0);
        QCOMPARE(pieces[1].x, 92.0);
        // Of 842 points, the base line at 700 and most of a letter above.
        QVERIFY(pieces[0].y > 130 && pieces[0].y < 142 && pieces[2].y < pieces[0].y);
        QVERIFY((*tags)->page(1).empty());
    }

    void pageIsInherited()
    {
        const auto tags = read("<< /S /Document /Pg 3 0 R /K [<< /S /P /K [0] >> << /S /P /K 1 >>] >>");
        QVERIFY(tags && *tags);
        QCOMPARE((*tags)->page(0)[0].rank, std::size_t{0});
    }

    void noTags_data()
    {
        QTest::addColumn<QByteArray>("kids");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("not marked") << QByteArray("<< /S /P /Pg 3 0 R /K 0 >>") << QByteArray("false");
        QTest::newRow("no marks") << QByteArray("<< /S /P /Pg 3 0 R >>") << QByteArray("true");
        QTest::newRow("marks of no page") << QByteArray("<< /S /P /K 0 >>") << QByteArray("true");
        QTest::newRow("in a circle") << QByteArray("[20 0 R]") << QByteArray("true");
    }
    void noTags()
    {
        QFETCH(QByteArray, kids);
        QFETCH(QByteArray, mark);
        const auto tags = read(kids.toStdString(), mark.toStdString());
        QVERIFY(tags);
        QVERIFY(!*tags);
    }

    void marksOfOtherText()
    {
        const auto tags = read("<< /S /P /Pg 3 0 R /K 9 >>");
        QVERIFY(tags && *tags);
        QVERIFY((*tags)->page(0).empty());
    }
};

QTEST_GUILESS_MAIN(TestTaggedText)
#include "test_tagged_text.moc"
