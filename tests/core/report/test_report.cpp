// SPDX-License-Identifier: EUPL-1.2
#include "report/report.h"

#include <QtTest>

using namespace parafa;
Q_DECLARE_METATYPE(Report)
Q_DECLARE_METATYPE(FileVerdict)

namespace
{

SignatureReport signature(Integrity integrity, Indication indication)
{
    SignatureReport report;
    report.facts.id = "S-1";
    report.facts.integrity = integrity;
    report.verdict.indication = indication;
    return report;
}

DocumentReport document(bool covered)
{
    DocumentReport report;
    report.name = "a.txt";
    if (covered)
        report.coveredBy = {"S-1"};
    return report;
}

Report report(std::vector<SignatureReport> signatures, std::vector<DocumentReport> documents = {document(true)})
{
    Report whole;
    whole.signatures = std::move(signatures);
    whole.documents = std::move(documents);
    return whole;
}

TimestampReport token(Integrity integrity, Indication indication)
{
    TimestampReport timestamp;
    timestamp.facts.integrity = integrity;
    timestamp.verdict.indication = indication;
    return timestamp;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void verdict_data()
    {
        using enum Indication;
        using enum Integrity;
        QTest::addColumn<Report>("report");
        QTest::addColumn<FileVerdict>("verdict");
        const SignatureReport good = signature(Intact, Passed);
        QTest::newRow("all good") << report({good}) << FileVerdict::Valid;
        QTest::newRow("no signature") << report({}) << FileVerdict::Unsigned;
        QTest::newRow("signature that nobody trusts") << report({signature(Intact, Indeterminate)}) << FileVerdict::Indeterminate;
        QTest::newRow("one of two undecided") << report({good, signature(Intact, Indeterminate)}) << FileVerdict::Indeterminate;
        QTest::newRow("failed") << report({good, signature(Intact, Failed)}) << FileVerdict::Invalid;
        QTest::newRow("broken though undecided") << report({signature(Broken, Indeterminate)}) << FileVerdict::Invalid;
        QTest::newRow("not checked") << report({signature(Unknown, Indeterminate)}) << FileVerdict::Indeterminate;
        QTest::newRow("document nobody signed")
            << report({good}, {document(true), document(false)}) << FileVerdict::Indeterminate;
        QTest::newRow("no document at all") << report({good}, {}) << FileVerdict::Indeterminate;
        QTest::newRow("document not signed, signature broken")
            << report({signature(Broken, Failed)}, {document(false)}) << FileVerdict::Invalid;

        Report unreadable = report({good});
        unreadable.unreadable = true;
        QTest::newRow("unreadable") << unreadable << FileVerdict::Unreadable;
        Report errors = report({good});
        errors.findings = {makeFinding(FindingCode::AsicsDocumentCount)};
        QTest::newRow("error of the container") << errors << FileVerdict::Indeterminate;
        Report warned = report({good});
        warned.findings = {makeFinding(FindingCode::MimetypeMissing)};
        QTest::newRow("warning of the container") << warned << FileVerdict::Valid;
        Report unchecked = report({});
        unchecked.partlyUnchecked = true;
        QTest::newRow("signed in a way that is not checked") << unchecked << FileVerdict::Indeterminate;
        unchecked = report({good});
        unchecked.partlyUnchecked = true;
        QTest::newRow("something beside it is not checked") << unchecked << FileVerdict::Indeterminate;

        Report counter = report({good});
        counter.signatures[0].counterSignatures = {signature(Broken, Failed)};
        QTest::newRow("broken counter signature") << counter << FileVerdict::Indeterminate;
        counter.signatures[0].counterSignatures = {good};
        QTest::newRow("good counter signature") << counter << FileVerdict::Valid;

        Report stamped = report({});
        stamped.timestamps = {token(Intact, Passed)};
        QTest::newRow("token alone") << stamped << FileVerdict::Valid;
        stamped.timestamps = {token(Intact, Indeterminate)};
        QTest::newRow("token nobody trusts") << stamped << FileVerdict::Indeterminate;
        stamped.timestamps = {token(Broken, Failed)};
        QTest::newRow("broken token") << stamped << FileVerdict::Invalid;
        stamped = report({good});
        stamped.timestamps = {token(Intact, Indeterminate)};
        QTest::newRow("token beside a signature decides nothing") << stamped << FileVerdict::Valid;

        Report nested = report({good});
        auto inner = report({signature(Broken, Failed)});
        inner.verdict = FileVerdict::Invalid;
        nested.documents[0].nested = std::make_shared<const Report>(inner);
        QTest::newRow("what is inside a document does not count") << nested << FileVerdict::Valid;
    }
    void verdict()
    {
        QFETCH(Report, report);
        QFETCH(FileVerdict, verdict);
        QCOMPARE(combineVerdict(report), verdict);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
