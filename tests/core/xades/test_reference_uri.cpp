// SPDX-License-Identifier: EUPL-1.2
#include "base/percent_encoding.h"
#include "xades/reference_uri.h"

#include <QTest>

using namespace parafa;
using namespace parafa::xades;

class TestReferenceUri : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        using enum ReferenceUri::Kind;
        QTest::newRow("whole document") << "" << int(WholeDocument) << "";
        QTest::newRow("whole document with comments") << "#xpointer(/)" << int(WholeDocument) << "";
        QTest::newRow("id") << "#abc" << int(Element) << "abc";
        QTest::newRow("id by pointer") << "#xpointer(id('abc'))" << int(Element) << "abc";
        QTest::newRow("id by pointer, other quotes") << "#xpointer(id(\"a b\"))" << int(Element) << "a b";
        QTest::newRow("quote inside") << "#xpointer(id('a'b'))" << int(Unsupported) << "";
        QTest::newRow("other pointer") << "#xpointer(//a)" << int(Unsupported) << "";
        QTest::newRow("other scheme") << "#element(/1/2)" << int(Unsupported) << "element(/1/2)";
        QTest::newRow("only #") << "#" << int(Unsupported) << "";
        QTest::newRow("name") << "list.txt" << int(External) << "";
        QTest::newRow("address") << "http://example.org/a" << int(External) << "";
    }
    void kinds()
    {
        QFETCH(QString, uri);
        QFETCH(int, kind);
        QFETCH(QString, id);
        const ReferenceUri read = readReferenceUri(uri.toStdString());
        QCOMPARE(int(read.kind), kind);
        QCOMPARE(read.id, id.toStdString());
        QCOMPARE(read.comments, uri.startsWith("#xpointer("));
    }
    void absent() { QCOMPARE(int(readReferenceUri(std::nullopt).kind), int(ReferenceUri::Kind::Absent)); }

    void forbidden_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("forbidden");
        QTest::newRow("name") << "a.txt" << false;
        QTest::newRow("folder") << "a/b.txt" << false;
        QTest::newRow("dots in a name") << "a..b.txt" << false;
        QTest::newRow("colon behind a slash") << "a/b:c" << false;
        QTest::newRow("http") << "http://example.org/a.txt" << true;
        QTest::newRow("file") << "file:///etc/passwd" << true;
        QTest::newRow("absolute") << "/etc/passwd" << true;
        QTest::newRow("share") << "//server/share/a" << true;
        QTest::newRow("share with backslashes") << "\\\\server\\share" << true;
        QTest::newRow("parent") << "../a.txt" << true;
        QTest::newRow("parent inside") << "a/../../b" << true;
        QTest::newRow("parent, escaped") << "%2e%2E/a.txt" << true;
        QTest::newRow("fragment") << "a.xml#part" << true;
        QTest::newRow("query") << "a.txt?b" << true;
    }
    void forbidden()
    {
        QFETCH(QString, uri);
        QFETCH(bool, forbidden);
        QCOMPARE(isForbiddenReference(uri.toStdString()), forbidden);
    }

    void encoding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("uri");
        QTest::newRow("plain") << "a-b_c.~txt" << "a-b_c.~txt";
        QTest::newRow("folder") << "a/b" << "a/b";
        QTest::newRow("space, plus, percent") << "a b+c%20" << "a%20b%2Bc%2520";
        QTest::newRow("Slovak") << "Žiadosť.txt" << "%C5%BDiados%C5%A5.txt";
        QTest::newRow("fragment and query") << "a#b?c:d" << "a%23b%3Fc%3Ad";
    }
    void encoding()
    {
        QFETCH(QString, name);
        QFETCH(QString, uri);
        QCOMPARE(percentEncoded(name.toStdString()), uri.toStdString());
        QCOMPARE(percentDecoded(uri.toStdString()), name.toStdString());
    }
    void strayPercentStays()
    {
        QCOMPARE(percentDecoded("100%"), std::string("100%"));
        QCOMPARE(percentDecoded("%zz%4"), std::string("%zz%4"));
        QCOMPARE(percentDecoded("%41%"), std::string("A%"));
    }
    void entryNamesDecodedFirst()
    {
        QCOMPARE(entryNames("a%20b"), (std::vector<std::string>{"a b", "a%20b"}));
        QCOMPARE(entryNames("./a"), (std::vector<std::string>{"./a", "a"}));
    }
    void baseNames()
    {
        QCOMPARE(decodedBaseName("http://example.org/x/a%20b.pdf?c#d"), std::string("a b.pdf"));
        QCOMPARE(decodedBaseName("a.pdf"), std::string("a.pdf"));
    }
};

QTEST_GUILESS_MAIN(TestReferenceUri)
#include "test_reference_uri.moc"
