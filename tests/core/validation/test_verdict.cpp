// SPDX-License-Identifier: EUPL-1.2
#include "validation/algorithm_constraints.h"
#include "validation/verdict.h"

#include <QtTest>

using namespace parafa;
using Indications = std::vector<Indication>;
Q_DECLARE_METATYPE(Indications)
Q_DECLARE_METATYPE(Indication)

class TestVerdict : public QObject
{
    Q_OBJECT

private slots:
    void combination_data()
    {
        using enum Indication;
        QTest::addColumn<Indications>("parts");
        QTest::addColumn<Indication>("whole");
        QTest::newRow("nothing") << Indications{} << Indeterminate;
        QTest::newRow("passed") << Indications{Passed} << Passed;
        QTest::newRow("all passed") << Indications{Passed, Passed, Passed} << Passed;
        QTest::newRow("one undecided") << Indications{Passed, Indeterminate, Passed} << Indeterminate;
        QTest::newRow("one failed") << Indications{Passed, Failed} << Failed;
        QTest::newRow("undecided never hides failed") << Indications{Indeterminate, Failed, Indeterminate} << Failed;
        QTest::newRow("failed first") << Indications{Failed, Indeterminate, Passed} << Failed;
    }
    void combination()
    {
        QFETCH(Indications, parts);
        QFETCH(Indication, whole);
        QCOMPARE(combineIndications(parts), whole);
    }

    void algorithmEnds()
    {
        const UtcTime y2011 = *UtcTime::fromIso8601("2011-01-01T00:00:00Z");
        const UtcTime y2026 = *UtcTime::fromIso8601("2026-11-22T00:00:00Z");
        QVERIFY(judgeAlgorithms({DigestAlgorithm::Sha1}, {}, {}, y2011).findings.empty());
        const AlgorithmJudgement weak = judgeAlgorithms({DigestAlgorithm::Sha1, DigestAlgorithm::Sha256}, {}, {}, y2026);
        QVERIFY(hasFinding(weak.findings, FindingCode::DigestAlgorithmWeak));
        QCOMPARE(weak.findings.size(), std::size_t{1});
        QVERIFY(weak.goodUntil == digestEnd(DigestAlgorithm::Sha1));
        QVERIFY(judgeAlgorithms({DigestAlgorithm::Sha256, DigestAlgorithm::Sha512}, {}, {}, y2026).findings.empty());
        QVERIFY(keyEnd(KeyType::Rsa, 1024, SignatureScheme::RsaPkcs1) < y2026);
        QVERIFY(keyEnd(KeyType::Rsa, 2048, SignatureScheme::RsaPkcs1) > y2026);
        QVERIFY(!keyEnd(KeyType::Rsa, 3072, SignatureScheme::RsaPss));
        QVERIFY(!keyEnd(KeyType::Ec, 256, SignatureScheme::Ecdsa));
    }

    void namesAreThoseOfTheStandard()
    {
        QCOMPARE(QByteArray(subIndicationName(SubIndication::CryptoConstraintsFailureNoPoe).data()),
                 QByteArray("CRYPTO_CONSTRAINTS_FAILURE_NO_POE"));
        QCOMPARE(QByteArray(mainIndicationName(Indication::Passed).data()), QByteArray("TOTAL-PASSED"));
        QCOMPARE(QByteArray(fileVerdictName(FileVerdict::Unsigned).data()), QByteArray("unsigned"));
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
