// SPDX-License-Identifier: EUPL-1.2
#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "fake_service.h"
#include "sample_report.h"
#include "signatures/shown_verdict.h"
#include "support/test_pki.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <time.h>

using namespace parafa;
using namespace parafa::test;

namespace
{

QString machineTime(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2}|UTC|[0-9]/[0-9]"));
    return pattern.match(text).captured();
}

const char* const languages[] = {"sk", "cs", "en"};

void speak(const char* language)
{
    QLocale::setDefault(QLocale(QString::fromLatin1(language)));
}

} // namespace

/// What the window says: times as people write them where they live, names of signers only as far as they are known.
class TestShownWords : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        qputenv("TZ", "UTC");
        tzset();
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void timesByLocale()
    {
        const auto time = UtcTime::fromIso8601("2026-11-22T10:03:05Z");
        speak("sk");
        QCOMPARE(shownTime(time), QStringLiteral("22. 11. 2026 10:03"));
        QCOMPARE(shownDay(time), QStringLiteral("22. 11. 2026"));
        speak("cs");
        QCOMPARE(shownTime(time), QStringLiteral("22. 11. 2026 10:03"));
        speak("en");
        QCOMPARE(shownTime(time), QStringLiteral("22 November 2026 10:03"));
        QVERIFY(shownTimeWithZone(time).contains(QStringLiteral("2026-11-22T10:03:05Z"))); // hovering tells it exactly
    }

    void sentencesAreInLocalTime()
    {
        qputenv("TZ", "Europe/Bratislava");
        tzset();
        speak("sk");
        QCOMPARE(withLocalTimes(QStringLiteral("Preukázaný čas: 31. 12. 2026 23:30:00 UTC.")),
                 QStringLiteral("Preukázaný čas: 1. 1. 2027 00:30."));
        speak("en");
        QCOMPARE(withLocalTimes(QStringLiteral("from 1 July 2026 08:00:00 UTC to 2 July 2026 08:00:00 UTC, 3 July 2026")),
                 QStringLiteral("from 1 July 2026 10:00 to 2 July 2026 10:00, 3 July 2026"));
        for (const char* other : {"", "12:00:00 UTC", "32. 13. 2026 10:00:00 UTC", "1 Julember 2026 10:00:00 UTC"})
            QCOMPARE(withLocalTimes(QString::fromLatin1(other)), QString::fromLatin1(other));
    }

    void noFindingSpeaksLikeAMachine()
    {
        for (const char* language : languages) {
            speak(language);
            for (const FindingCode code : allFindingCodes()) {
                FindingArguments arguments{{"name", "x"}};
                for (const char* name : {"time", "until", "declared", "from", "proven", "date"})
                    arguments.emplace_back(name, "2026-11-22T10:03:05Z");
                const QString told = findingSentence(makeFinding(code, arguments));
                QVERIFY2(machineTime(told).isEmpty(), qPrintable(told));
            }
        }
    }

    void noVerdictSpeaksLikeAMachine()
    {
        FakeService service;
        fillSample(service);
        for (const char* language : languages) {
            speak(language);
            for (const auto sub : {SubIndication::RevokedNoPoe, SubIndication::Expired, SubIndication::TryLater,
                                   SubIndication::NoCertificateChainFound, SubIndication::Generic}) {
                Report report = service.report;
                for (SignatureReport& signature : report.signatures) {
                    signature.verdict.subIndication = sub;
                    signature.verdict.findings = {
                        makeFinding(FindingCode::CertificateRevoked, {{"name", "x"}, {"time", "2026-11-22T10:03:05Z"}})};
                }
                for (const bool alone : {false, true}) {
                    if (alone)
                        report.signatures.resize(1);
                    const StateWords words = fileWords(report);
                    QVERIFY2(machineTime(words.headline + words.reason).isEmpty(), qPrintable(words.reason));
                }
            }
        }
    }

    void whoIsToldAsFarAsItIsKnown()
    {
        speak("en");
        FakeService service;
        fillSample(service);
        Report report = service.report;
        report.signatures.resize(1);
        QVERIFY(fileWords(report).reason.contains(QStringLiteral("Signed in the name of: Ján Novák.")));
        SignatureReport& signature = report.signatures.front();
        signature.verdict.indication = Indication::Passed;
        signature.verdict.subIndication = {};
        report.verdict = FileVerdict::Valid;
        report.trustConfigured = true;
        report.documents.clear();
        report.findings.clear();
        QVERIFY2(fileWords(report).reason.contains(QStringLiteral("Signed by: Ján Novák.")),
                 qPrintable(fileWords(report).reason));
        CertificateSpec spec;
        spec.commonName = "Ľubica Šťastná";
        spec.organization = "Mestský úrad Nitra";
        spec.organizationIdentifier = "NTRSK-00308307";
        signature.facts.signer = selfSigned(spec, sharedKey(TestKeyType::P256)).certificate;
        signature.verdict.qualification = Qualification::QESig;
        signature.verdict.mandate = Mandate{"1042", ""};
        QCOMPARE(actingFor(signature), QStringLiteral("Mestský úrad Nitra · registration number 00308307 · authorisation 1042"));
        const QString said = fileWords(report).reason;
        QVERIFY2(said.contains(actingFor(signature)), qPrintable(said));
        QCOMPARE(said.count(QStringLiteral("Ľubica")), 1); // once is enough
    }

    /// The card of a signature must not blame a signature where the list of a state is missing.
    void aMissingListIsSaidOfTheSignatureToo()
    {
        speak("en");
        FakeService service;
        fillSample(service);
        Report report = service.report;
        report.trustConfigured = true;
        report.findings = {makeFinding(FindingCode::TrustedListNotLoaded, {{"name", "CZ"}, {"territory", "CZ"}})};
        report.signatures.resize(1);
        report.signatures.front().verdict.findings.clear();
        QCOMPARE(signatureWords(report.signatures.front(), report).headline, fileWords(report).headline);
    }
};

QTEST_MAIN(TestShownWords)
#include "test_shown_words.moc"
