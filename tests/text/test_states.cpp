// SPDX-License-Identifier: EUPL-1.2
#include "support/test_pki.h"
#include "text/sentences.h"
#include "text/states.h"

#include <QTest>

using namespace parafa;

class TestStates : public QObject
{
    Q_OBJECT

private slots:
    void signatures_data();
    void signatures();
    void changedOnlyForDigestMismatch();
    void files_data();
    void files();
    void timeIsClaimedUnlessProven();
    void everySubIndicationHasWords();
};

Q_DECLARE_METATYPE(parafa::SignatureReport)
Q_DECLARE_METATYPE(parafa::Report)

namespace
{

SignatureReport signature(Integrity integrity, Indication indication = Indication::Indeterminate,
                          std::optional<SubIndication> sub = SubIndication::NoCertificateChainFound)
{
    SignatureReport report;
    report.facts.integrity = integrity;
    report.verdict.indication = indication;
    report.verdict.subIndication = sub;
    return report;
}

SignatureReport withReference(ReferenceState state)
{
    SignatureReport report = signature(Integrity::Broken, Indication::Failed, SubIndication::HashFailure);
    SignedReference reference;
    reference.name = "list.pdf";
    reference.state = state;
    report.facts.references.push_back(reference);
    return report;
}

Report fileWith(FileVerdict verdict, std::vector<SignatureReport> signatures, std::vector<Finding> findings = {})
{
    Report report;
    report.verdict = verdict;
    report.signatures = std::move(signatures);
    report.findings = std::move(findings);
    return report;
}

} // namespace

void TestStates::signatures_data()
{
    QTest::addColumn<SignatureReport>("report");
    QTest::addColumn<bool>("trustConfigured");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("reason");
    const QString unchanged = "Dokument sa od podpísania nezmenil";
    QTest::newRow("valid") << signature(Integrity::Intact, Indication::Passed, {}) << true << int(StateKind::Valid)
                           << "Podpis je platný." << unchanged + ".";
    QTest::newRow("issuer unknown") << signature(Integrity::Intact) << true << int(StateKind::Unknown)
                                    << "Nie je overené, kto podpísal."
                                    << unchanged + ", no vydavateľ certifikátu nie je medzi dôveryhodnými.";
    QTest::newRow("no anchors") << signature(Integrity::Intact) << false << int(StateKind::Unknown)
                                << "Nie je overené, kto podpísal."
                                << unchanged + ", no v programe nie sú nastavení žiadni dôveryhodní vydavatelia.";
    QTest::newRow("changed") << withReference(ReferenceState::Mismatch) << true << int(StateKind::Invalid)
                             << "Súbor list.pdf sa od podpísania zmenil; podpis preň neplatí."
                             << "Vyžiadajte si od odosielateľa pôvodný súbor.";
    QTest::newRow("missing") << withReference(ReferenceState::NotFound) << true << int(StateKind::Invalid)
                             << "Podpísaný súbor list.pdf chýba." << "Vyžiadajte si od odosielateľa pôvodný súbor.";
    QTest::newRow("revoked, no proof") << signature(Integrity::Intact, Indication::Indeterminate, SubIndication::RevokedNoPoe)
                                       << true << int(StateKind::Unknown) << "Platnosť sa nedá preukázať."
                                       << unchanged + ". Certifikát bol zrušený a chýba dôkaz, že podpis vznikol skôr.";
    QTest::newRow("try later") << signature(Integrity::Intact, Indication::Indeterminate, SubIndication::TryLater) << true
                               << int(StateKind::Preliminary) << "Zatiaľ nevieme posúdiť."
                               << unchanged + ". Či certifikát nebol zrušený, sa zatiaľ nedá zistiť. Nie je to chyba podpisu.";
    SignatureReport notBound = signature(Integrity::Broken, Indication::Failed, SubIndication::NoSigningCertificateFound);
    notBound.facts.findings = {makeFinding(FindingCode::SigningCertificateNotBound)};
    QTest::newRow("not bound") << notBound << true << int(StateKind::Invalid) << "Podpis je neplatný."
                               << "Podpis neurčuje, ktorým certifikátom vznikol, hoci to jeho druh vyžaduje. "
                                  "Na podpis sa nespoliehajte; požiadajte o dokument podpísaný znova.";
    SignatureReport detached = signature(Integrity::Unknown);
    detached.facts.findings = {makeFinding(FindingCode::TimestampNotChecked)};
    QTest::newRow("not checked") << detached << true << int(StateKind::Unknown) << "Podpis sa nedal overiť."
                                 << "Časová pečiatka sa nedala overiť. Na čas z tejto pečiatky sa nespoliehajte.";
}

void TestStates::signatures()
{
    QFETCH(SignatureReport, report);
    QFETCH(bool, trustConfigured);
    QFETCH(int, kind);
    QFETCH(QString, heading);
    QFETCH(QString, reason);
    const StateSentences words = describe(report, trustConfigured, Language::Sk);
    QCOMPARE(int(words.kind), kind);
    QCOMPARE(QString::fromStdString(words.heading), heading);
    QCOMPARE(QString::fromStdString(words.reason), reason);
    for (const Language language : {Language::Cs, Language::En}) {
        const StateSentences other = describe(report, trustConfigured, language);
        QCOMPARE(other.kind, words.kind);
        QVERIFY(!other.heading.empty() && !other.reason.empty() && other.heading.find_first_of("{}[]") == std::string::npos);
    }
}

void TestStates::changedOnlyForDigestMismatch()
{
    for (const ReferenceState state :
         {ReferenceState::Match, ReferenceState::NotFound, ReferenceState::NotChecked, ReferenceState::Forbidden}) {
        const StateSentences words = describe(withReference(state), true, Language::Sk);
        QVERIFY2((words.heading + words.reason).find("zmenil") == std::string::npos, words.heading.c_str());
    }
}

void TestStates::files_data()
{
    QTest::addColumn<Report>("report");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("heading");
    const SignatureReport good = signature(Integrity::Intact, Indication::Passed, {});
    const SignatureReport open = signature(Integrity::Intact);
    QTest::newRow("unreadable") << fileWith(FileVerdict::Unreadable, {}, {makeFinding(FindingCode::ZipTruncated)})
                                << int(StateKind::Invalid) << "Súbor sa nedá prečítať ako podpisový kontajner.";
    QTest::newRow("unsigned") << fileWith(FileVerdict::Unsigned, {}) << int(StateKind::Unsigned) << "Súbor nie je podpísaný.";
    QTest::newRow("one valid") << fileWith(FileVerdict::Valid, {good}) << int(StateKind::Valid) << "Podpis je platný.";
    QTest::newRow("two valid") << fileWith(FileVerdict::Valid, {good, good}) << int(StateKind::Valid)
                               << "Všetky podpisy sú platné.";
    QTest::newRow("the worst counts") << fileWith(FileVerdict::Invalid, {good, withReference(ReferenceState::Mismatch), open})
                                      << int(StateKind::Invalid)
                                      << "Súbor list.pdf sa od podpísania zmenil; podpis preň neplatí.";
    QTest::newRow("a file nobody signed") << fileWith(FileVerdict::Indeterminate, {good},
                                                      {makeFinding(FindingCode::DocumentNotSigned, {{"name", "b.txt"}})})
                                          << int(StateKind::Unknown) << "Nie všetko v súbore je podpísané.";
    QTest::newRow("never better than the verdict")
        << fileWith(FileVerdict::Indeterminate, {good}) << int(StateKind::Unknown) << "Podpis sa nedá posúdiť.";
}

void TestStates::files()
{
    QFETCH(Report, report);
    QFETCH(int, kind);
    QFETCH(QString, heading);
    const StateSentences words = describe(report, Language::Sk);
    QCOMPARE(int(words.kind), kind);
    QCOMPARE(QString::fromStdString(words.heading), heading);
}

void TestStates::timeIsClaimedUnlessProven()
{
    SignatureReport report = signature(Integrity::Intact);
    report.facts.signer = test::sharedPki().signer.certificate;
    report.facts.claimedSigningTime = UtcTime(1795341785);
    QCOMPARE(QString::fromStdString(timeSentence(report, Language::Sk)),
             QStringLiteral("Čas 22. 11. 2026 10:03:05 UTC uviedol podpisujúci; nie je preukázaný. "
                            "Podpis nemá časovú pečiatku. Bez nej sa dá overiť najneskôr do 1. 1. 2040."));
    ParsedTimestamp stamp;
    stamp.time = UtcTime(1795341900);
    report.facts.timestamps = {stamp};
    report.timestampVerdicts = {SignatureVerdict{}};
    QCOMPARE(QString::fromStdString(timeSentence(report, Language::Sk)),
             QStringLiteral("Čas 22. 11. 2026 10:03:05 UTC uviedol podpisujúci; nie je preukázaný."));
    report.timestampVerdicts.front().indication = Indication::Passed;
    QCOMPARE(QString::fromStdString(timeSentence(report, Language::Sk)),
             QStringLiteral("Preukázaný čas: 22. 11. 2026 10:05:00 UTC."));
}

void TestStates::everySubIndicationHasWords()
{
    for (int sub = 0; sub <= int(SubIndication::Generic); ++sub)
        for (const Language language : {Language::Sk, Language::Cs, Language::En})
            QVERIFY(!words(SubIndication(sub), language).empty());
    for (int block = 0; block <= int(Block::SignatureAcceptance); ++block)
        QVERIFY(!words(Block(block), Language::En).empty());
}

QTEST_GUILESS_MAIN(TestStates)
#include "test_states.moc"
