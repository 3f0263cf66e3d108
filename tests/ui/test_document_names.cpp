// SPDX-License-Identifier: EUPL-1.2
#include "signing/document_names.h"

#include <QStringList>
#include <QTest>

using namespace parafa;

class TestDocumentNames : public QObject
{
    Q_OBJECT

private slots:
    void namesDoNotFallTogether_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("given");
        QTest::newRow("different") << QStringList{"a.txt", "b.txt"} << QStringList{"a.txt", "b.txt"};
        QTest::newRow("the same") << QStringList{"a.txt", "a.txt", "a.txt"} << QStringList{"a.txt", "a (2).txt", "a (3).txt"};
        QTest::newRow("letter case") << QStringList{"List.PDF", "list.pdf"} << QStringList{"List.PDF", "list (2).pdf"};
        QTest::newRow("case beyond ASCII") << QStringList{"ŽIADOSŤ.pdf", "žiadosť.pdf"}
                                           << QStringList{"ŽIADOSŤ.pdf", "žiadosť (2).pdf"};
        QTest::newRow("normalisation") << QStringList{QString::fromUtf8("\xc5\xbeia.pdf"), QString::fromUtf8("z\xcc\x8cia.pdf")}
                                       << QStringList{QString::fromUtf8("\xc5\xbeia.pdf"),
                                                      QString::fromUtf8("z\xcc\x8cia (2).pdf")};
        QTest::newRow("percent-escapes") << QStringList{"a b.txt", "a%20b.txt"} << QStringList{"a b.txt", "a%20b (2).txt"};
        QTest::newRow("dot at the end") << QStringList{"a", "a."} << QStringList{"a", "a (2)"};
        QTest::newRow("a number that is taken")
            << QStringList{"a (2).txt", "a.txt", "A.txt"} << QStringList{"a (2).txt", "a.txt", "A (3).txt"};
        QTest::newRow("several endings") << QStringList{"a.tar.gz", "a.tar.gz"} << QStringList{"a.tar.gz", "a.tar (2).gz"};
        QTest::newRow("the container's own")
            << QStringList{"mimetype", "META-INF", "Mimetype"} << QStringList{"mimetype (2)", "META-INF (2)", "Mimetype (3)"};
        QTest::newRow("backslash") << QStringList{"a\\b.txt", "a_b.txt"} << QStringList{"a_b.txt", "a_b (2).txt"};
        QTest::newRow("drive letter") << QStringList{"C:x.txt"} << QStringList{"C_x.txt"};
        QTest::newRow("control character") << QStringList{"a\nb.txt"} << QStringList{"a_b.txt"};
    }
    void namesDoNotFallTogether()
    {
        QFETCH(const QStringList, wanted);
        QFETCH(const QStringList, given);
        DocumentNames names;
        QStringList got;
        for (const QString& name : wanted)
            got += names.take(name);
        QCOMPARE(got, given);
    }

    void insertedNamesAreTaken()
    {
        DocumentNames names;
        names.insert(QStringLiteral("a.txt"));
        QCOMPARE(names.take(QStringLiteral("A.txt")), QStringLiteral("A (2).txt"));
    }
};

QTEST_GUILESS_MAIN(TestDocumentNames)
#include "test_document_names.moc"
