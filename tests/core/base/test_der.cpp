// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"

#include <QTest>

using namespace parafa;

namespace
{
Bytes hex(const char* text)
{
    return *fromHex(text);
}
QByteArray shown(ByteView bytes)
{
    return QByteArray::fromStdString(toHex(bytes));
}
} // namespace

class TestDer : public QObject
{
    Q_OBJECT

private slots:
    void refusesMalformed_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("tag only") << QByteArray("30");
        QTest::newRow("length beyond the end") << QByteArray("300205");
        QTest::newRow("8 EB length") << QByteArray("3088ffffffffffffffff0500");
        QTest::newRow("9 octets of length") << QByteArray("3089010000000000000000");
        QTest::newRow("no end of contents") << QByteArray("30800500");
        QTest::newRow("indefinite primitive") << QByteArray("04800000");
        QTest::newRow("endless tag number") << QByteArray("3fffffffffffffff");
        QTest::newRow("two values") << QByteArray("05000500");
        QTest::newRow("too deep") << QByteArray("3080").repeated(1000) + QByteArray("0000").repeated(1000);
    }
    void refusesMalformed()
    {
        QFETCH(QByteArray, encoded);
        const Bytes bytes = hex(encoded.constData());
        QVERIFY(!derSingle(bytes));
        QVERIFY(!berToDer(bytes));
    }

    void makesDerOfBer_data()
    {
        QTest::addColumn<QByteArray>("ber");
        QTest::addColumn<QByteArray>("der");
        QTest::newRow("as it is") << QByteArray("30030201ff") << QByteArray("30030201ff");
        QTest::newRow("indefinite") << QByteArray("30800201ff0000") << QByteArray("30030201ff");
        QTest::newRow("segments") << QByteArray("248004020102040103"
                                                "0000")
                                  << QByteArray("0403010203");
        QTest::newRow("nested segments") << QByteArray("2480240404020102040103"
                                                       "0000")
                                         << QByteArray("0403010203");
        QTest::newRow("long length") << QByteArray("3081030201ff") << QByteArray("30030201ff");
    }
    void makesDerOfBer()
    {
        QFETCH(QByteArray, ber);
        QFETCH(QByteArray, der);
        const auto made = berToDer(hex(ber.constData()));
        QVERIFY(made);
        QCOMPARE(shown(*made), der);
    }

    void identifiers_data()
    {
        QTest::addColumn<QByteArray>("dotted");
        for (const char* oid : {"1.2.840.113549.1.7.2", "2.16.840.1.101.3.4.2.1", "2.999.3", "0.4.0.1862.1.1", "1.3.101.112"})
            QTest::newRow(oid) << QByteArray(oid);
    }
    void identifiers()
    {
        QFETCH(QByteArray, dotted);
        const Bytes encoded = derOidValue(dotted.toStdString());
        QCOMPARE(QByteArray::fromStdString(derOid(*derSingle(encoded)).value_or("")), dotted);
    }

    void integers_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("0") << qint64(0) << QByteArray("020100");
        QTest::newRow("127") << qint64(127) << QByteArray("02017f");
        QTest::newRow("128") << qint64(128) << QByteArray("02020080");
        QTest::newRow("-1") << qint64(-1) << QByteArray("0201ff");
        QTest::newRow("-129") << qint64(-129) << QByteArray("0202ff7f");
        QTest::newRow("65536") << qint64(65536) << QByteArray("0203010000");
    }
    void integers()
    {
        QFETCH(qint64, number);
        QFETCH(QByteArray, encoded);
        const Bytes made = derIntegerValue(number);
        QCOMPARE(shown(made), encoded);
        QCOMPARE(derInteger(*derSingle(made)).value_or(999), std::int64_t(number));
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QByteArray>("iso");
        const auto row = [](const char* name, char tag, const QByteArray& text, const char* iso) {
            QTest::newRow(name) << (QByteArray(1, tag) + QByteArray(1, char(text.size())) + text).toHex() << QByteArray(iso);
        };
        row("utc", 0x17, "260101120000Z", "2026-01-01T12:00:00Z");
        row("utc of the last century", 0x17, "990101120000Z", "1999-01-01T12:00:00Z");
        row("utc without seconds", 0x17, "2601011200Z", "2026-01-01T12:00:00Z");
        row("generalized", 0x18, "20260101120000Z", "2026-01-01T12:00:00Z");
        row("fraction", 0x18, "20260101120000.123Z", "2026-01-01T12:00:00Z");
        row("offset", 0x18, "20260101120000+0100", "2026-01-01T11:00:00Z");
        row("no zone", 0x18, "20260101120000", "");
        row("no such month", 0x18, "20261301120000Z", "");
        row("words", 0x17, "yesterday", "");
        row("nothing", 0x17, "", "");
    }
    void times()
    {
        QFETCH(QByteArray, encoded);
        QFETCH(QByteArray, iso);
        const Bytes bytes = hex(encoded.constData());
        const auto time = derTime(*derSingle(bytes));
        QCOMPARE(time ? QByteArray::fromStdString(time->toIso8601()) : QByteArray(), iso);
    }

    void sortsSets()
    {
        const Bytes set = derSetOf({derIntegerValue(300), derIntegerValue(2), derIntegerValue(1)});
        QCOMPARE(shown(set), QByteArray("310a0201010201020202012c"));
    }

    void serialNumbers()
    {
        QCOMPARE(*derIntegerHex(*derSingle(hex("02020080"))), std::string("80"));
        QCOMPARE(*derIntegerHex(*derSingle(hex("020100"))), std::string("0"));
        QCOMPARE(*derIntegerHex(*derSingle(hex("0201ff"))), std::string("-1"));
        QCOMPARE(shown(derIntegerFromHex("f00")), QByteArray("02020f00"));
        QCOMPARE(shown(derIntegerFromHex("80")), QByteArray("02020080"));
    }
};

QTEST_APPLESS_MAIN(TestDer)
#include "test_der.moc"
