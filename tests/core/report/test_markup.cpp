// SPDX-License-Identifier: EUPL-1.2
#include "report/markup_writer.h"

#include <QtTest>

using parafa::MarkupWriter;

class TestMarkup : public QObject
{
    Q_OBJECT

private slots:
    void values_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << QByteArray("žltý kôň") << QByteArray("žltý kôň");
        QTest::newRow("markup") << QByteArray("</p><script>\"&'") << QByteArray("&lt;/p&gt;&lt;script&gt;&quot;&amp;'");
        QTest::newRow("control") << QByteArray("a\x01"
                                               "b\x1b[31m")
                                 << QByteArray("a\xEF\xBF\xBD"
                                               "b\xEF\xBF\xBD[31m");
        QTest::newRow("not UTF-8") << QByteArray("a\xFF"
                                                 "b")
                                   << QByteArray("a\xEF\xBF\xBD"
                                                 "b");
        QTest::newRow("no character of XML") << QByteArray("\xEF\xBF\xBE") << QByteArray("\xEF\xBF\xBD");
    }
    void values()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, written);
        MarkupWriter out;
        out.element("p", value.toStdString(), {{"title", value.toStdString()}});
        QCOMPARE(QByteArray::fromStdString(out.result()), "<p title=\"" + written + "\">" + written + "</p>");
    }

    void elementsCloseInOrder()
    {
        MarkupWriter out("<!DOCTYPE html>");
        out.open("a").open("b", {{"x", ""}}).empty("c", {{"y", "1"}}).elementIfAny("d", "").close().close();
        QCOMPARE(QByteArray::fromStdString(out.result()), QByteArray("<!DOCTYPE html><a><b><c y=\"1\"/></b></a>"));
    }
};

QTEST_GUILESS_MAIN(TestMarkup)
#include "test_markup.moc"
