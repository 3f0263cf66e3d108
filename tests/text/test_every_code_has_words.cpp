// SPDX-License-Identifier: EUPL-1.2
#include "text/sentences.h"

#include <QTest>

using namespace parafa;

/// A finding that a person cannot read is no finding.
class TestEveryCodeHasWords : public QObject
{
    Q_OBJECT

private slots:
    void everyFindingCode();
};

void TestEveryCodeHasWords::everyFindingCode()
{
    QStringList missing;
    for (const FindingCode code : allFindingCodes())
        if (!hasSentence(code))
            missing << QString::fromStdString(std::string(codeName(code)));
    QVERIFY2(missing.isEmpty(), qPrintable("no sentence in ui/text for: " + missing.join(' ')));
}

QTEST_GUILESS_MAIN(TestEveryCodeHasWords)
#include "test_every_code_has_words.moc"
