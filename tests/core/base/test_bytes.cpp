// SPDX-License-Identifier: EUPL-1.2
#include "base/bytes.h"
#include "base/digest.h"
#include "base/finding.h"
#include "base/media_extension.h"
#include "base/utc_time.h"

#include <QtTest>

using namespace parafa;

class TestBytes : public QObject
{
    Q_OBJECT

private slots:
    void extensionOfAMediaType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("extension");
        QTest::newRow("known") << "application/pdf" << ".pdf";
        QTest::newRow("parameters and case") << "Text/Plain ; charset=UTF-8" << ".txt";
        QTest::newRow("only its beginning") << "application/pdfx" << "";
        QTest::newRow("unknown") << "application/octet-stream" << "";
        QTest::newRow("nothing") << "" << "";
    }
    void extensionOfAMediaType()
    {
        QFETCH(QString, type);
        const auto extension = extensionForMediaType(type.toStdString());
        QTEST(QString::fromUtf8(extension.data(), qsizetype(extension.size())), "extension");
    }
    void base64_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("RFC 4648 empty") << QByteArray() << true << QByteArray();
        QTest::newRow("one") << QByteArray("Zg==") << true << QByteArray("f");
        QTest::newRow("two") << QByteArray("Zm8=") << true << QByteArray("fo");
        QTest::newRow("three") << QByteArray("Zm9v") << true << QByteArray("foo");
        QTest::newRow("white space") << QByteArray(" Zm\r\n9v\t") << true << QByteArray("foo");
        QTest::newRow("unpadded") << QByteArray("Zm8") << false << QByteArray();
        QTest::newRow("foreign") << QByteArray("Zm9*") << false << QByteArray();
        QTest::newRow("data after padding") << QByteArray("Zg==Zg==") << false << QByteArray();
        QTest::newRow("single digit") << QByteArray("Z") << false << QByteArray();
        QTest::newRow("only padding") << QByteArray("====") << false << QByteArray();
    }
    void base64()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QFETCH(QByteArray, bytes);
        const auto decoded = fromBase64(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QCOMPARE(decoded.has_value(), valid);
        if (valid)
            QCOMPARE(QByteArray(reinterpret_cast<const char*>(decoded->data()), static_cast<int>(decoded->size())), bytes);
    }

    void utf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("abc") << true;
        QTest::newRow("slovak") << QByteArray("ž\xc3\xa1") << true;
        QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << true;
        QTest::newRow("overlong") << QByteArray("\xc0\xaf") << false;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
        QTest::newRow("cut") << QByteArray("\xc3") << false;
        QTest::newRow("beyond") << QByteArray("\xf5\x80\x80\x80") << false;
    }
    void utf8()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(isUtf8(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))), valid);
    }

    void time_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // empty: refused
        QTest::newRow("zulu") << "2026-11-22T10:00:00Z" << "2026-11-22T10:00:00Z";
        QTest::newRow("offset") << "2026-11-22T10:00:00+01:00" << "2026-11-22T09:00:00Z";
        QTest::newRow("fraction") << "2026-11-22T10:00:00.123Z" << "2026-11-22T10:00:00Z";
        QTest::newRow("no zone") << "2026-11-22T10:00:00" << "2026-11-22T10:00:00Z";
        QTest::newRow("leap day") << "2024-02-29T00:00:00Z" << "2024-02-29T00:00:00Z";
        QTest::newRow("no such day") << "2026-02-29T00:00:00Z" << "";
        QTest::newRow("garbage") << "yesterday" << "";
        QTest::newRow("trailing") << "2026-11-22T10:00:00Zx" << "";
    }
    void time()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto parsed = UtcTime::fromIso8601(text.toStdString());
        QCOMPARE(parsed ? QString::fromStdString(parsed->toIso8601()) : QString(), utc);
    }

    void digestKnownAnswer()
    {
        // FIPS 180-4 example: SHA-256 of "abc".
        const auto values = digestsOf({DigestAlgorithm::Sha256, DigestAlgorithm::Sha1}, *memorySource({'a', 'b', 'c'}));
        QVERIFY(values.has_value());
        QCOMPARE(QString::fromStdString(toHex(values->at(DigestAlgorithm::Sha256))),
                 QString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(QString::fromStdString(toHex(values->at(DigestAlgorithm::Sha1))),
                 QString("a9993e364706816aba3e25717850c26c9cd0d89d"));
    }

    void everyFindingCodeIsNamedOnce()
    {
        QSet<QString> names;
        for (FindingCode code : allFindingCodes()) {
            const QString name = QString::fromUtf8(codeName(code).data(), static_cast<int>(codeName(code).size()));
            QVERIFY2(QRegularExpression("^[A-Z][A-Z0-9_]+$").match(name).hasMatch(), qPrintable(name));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }
};

QTEST_APPLESS_MAIN(TestBytes)
#include "test_bytes.moc"
