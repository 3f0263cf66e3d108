// SPDX-License-Identifier: EUPL-1.2
#include "report/requirement_profile.h"
#include "support/rich_report.h"
#include "text/report_page.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

QString page(const std::vector<Report>& reports, Language language = Language::Sk, bool personal = false)
{
    ReportPage page({language, personal, "Parafa 1"});
    for (const Report& report : reports)
        page.add(report);
    return QString::fromStdString(page.html());
}

/// What a reader sees, tags left out; the document must be well formed on the way.
QString textOf(const QString& html)
{
    QXmlStreamReader reader(html);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + ' ';
    return reader.hasError() ? "not well formed: " + reader.errorString() : text.simplified();
}

Report named(const std::string& file, FileVerdict verdict)
{
    Report report;
    report.file = file;
    report.verdict = verdict;
    return report;
}

} // namespace

class TestReportPage : public QObject
{
    Q_OBJECT

private slots:
    void everyLanguage_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("phrases");
        QTest::newRow("sk") << int(Language::Sk)
                            << QStringList{"Správa o overení podpisov",
                                           "Dokumenty a kto ich podpísal",
                                           "Čo sa neoverilo",
                                           "kvalifikovaný elektronický podpis vyhotovený s použitím mandátneho certifikátu",
                                           "Certifikát bol zrušený 1. 11. 2026",
                                           "Informatívny výsledok"};
        QTest::newRow("cs") << int(Language::Cs)
                            << QStringList{"Zpráva o ověření podpisů", "Co se neověřilo", "Informativní výsledek"};
        QTest::newRow("en") << int(Language::En)
                            << QStringList{"Signature validation report", "What was not checked", "An informative result"};
    }
    void everyLanguage()
    {
        QFETCH(int, language);
        QFETCH(QStringList, phrases);
        const QString html = page({richReport()}, Language(language));
        const QString text = textOf(html);
        for (const QString& phrase : phrases)
            QVERIFY2(text.contains(phrase), qPrintable(phrase + " is missing in " + text));
        QVERIFY(html.contains("<html lang=\"" + QString::fromStdString(std::string(languageCode(Language(language)))) + '"'));
    }

    void saysWhatItKnows()
    {
        const QString text = textOf(page({richReport()}));
        for (const char* what :
             {"žiadosť <1>.txt", "✓ podpísaný", "– nepodpísaný", "1234, zástupca obce", "INDETERMINATE, REVOKED_NO_POE",
              "starosta & spol.", "SK 42", "XAdES_BASELINE_T", "CERTIFICATE_REVOKED", "Podpis 2 pod podpisom 1", "archívna",
              "neoverené", "Údaje o zrušení certifikátov sa brali len zo samotného súboru."})
            QVERIFY2(text.contains(QString::fromUtf8(what)), qPrintable(QString::fromUtf8(what) + " is missing in " + text));
    }

    void saysWhetherItIsEnough_data()
    {
        QTest::addColumn<bool>("enough");
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("phrases");
        const auto row = [](const char* name, bool enough, bool confirmed, Language language, QStringList phrases) {
            QTest::newRow(name) << enough << confirmed << int(language) << phrases;
        };
        row("enough", true, true, Language::Sk,
            {"Postačujú podpisy na tento úkon?", "✓ Úrad <A>: podpisy postačujú.", "Podľa: § 1."});
        row("not enough", false, true, Language::Sk, {"! Úrad <A>: podpisy nepostačujú.", "časová pečiatka"});
        row("unconfirmed", true, false, Language::Sk, {"nepotvrdené"});
        row("cs", false, false, Language::Cs, {"office: podpisy nepostačují.", "nepotvrzeno"});
        row("en", true, false, Language::En, {"office: the signatures are enough.", "unconfirmed"});
    }
    void saysWhetherItIsEnough()
    {
        QFETCH(bool, enough);
        QFETCH(bool, confirmed);
        QFETCH(int, language);
        QFETCH(QStringList, phrases);
        RequirementAnswer answer;
        answer.profile = "office";
        answer.titles["sk"] = "Úrad <A>";
        answer.source = "§ 1";
        answer.sourceConfirmed = confirmed;
        answer.enough = enough;
        if (!enough)
            answer.missing = {makeFinding(FindingCode::RequiredTimestampMissing, {{"name", "Ján"}})};
        Report report = richReport();
        report.required = std::make_shared<const RequirementAnswer>(answer);
        const QString text = textOf(page({report}, Language(language)));
        for (const QString& phrase : phrases)
            QVERIFY2(text.contains(phrase), qPrintable(phrase + " is missing in " + text));
        QCOMPARE(text.contains("nepotvrdené"), !confirmed && language == int(Language::Sk));
        QVERIFY(!textOf(page({richReport()})).contains("Postačujú podpisy na tento úkon?"));
    }

    void refersToNothingOutside()
    {
        const QString html = page({richReport()});
        for (const char* forbidden :
             {"<script", "href", "src=", "url(", "@import", "http:", "https:", "javascript", "onclick", "\u202E"})
            QVERIFY2(!html.contains(QString::fromUtf8(forbidden)) || QByteArray(forbidden).startsWith("http"), forbidden);
        Report hostile = richReport();
        hostile.documents[0].name = "</td><script>alert(1)</script><img src=x>";
        hostile.signatures[0].facts.city = "\"><style>*{display:none}";
        const QString escaped = page({hostile});
        QVERIFY(!escaped.contains("<script") && !escaped.contains("<img") && escaped.count("<style") == 1);
        QVERIFY(textOf(escaped).contains("</td><script>alert(1)</script>"));
    }

    void tablesSayWhatHeadsWhat()
    {
        QXmlStreamReader reader(page({richReport()}));
        int heads = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("th"))
                continue;
            ++heads;
            const QString scope = reader.attributes().value("scope").toString();
            QVERIFY(scope == "col" || scope == "row");
        }
        QVERIFY(!reader.hasError());
        QVERIFY(heads > 15);
    }

    void everyStateHasMarkAndWord()
    {
        const QString html = page({richReport()});
        // Wherever a colour is, a mark and a word stand in it.
        static const QRegularExpression coloured("<span class=\"(valid|invalid|attention)\">([^<]*)</span>");
        int count = 0;
        for (auto it = coloured.globalMatch(html); it.hasNext(); ++count)
            QVERIFY2(it.next().captured(2).trimmed().size() > 3, "a state in colour alone");
        QVERIFY(count > 5);
    }

    void personalNumbers() { QVERIFY(!page({richReport()}).contains("9001011234")); }

    void severalFiles()
    {
        const Report a = named("b/x.asice", FileVerdict::Unsigned), b = named("a/y.asice", FileVerdict::Unsigned);
        QCOMPARE(page({a, b}), page({b, a}));
        const QString text = textOf(page({a, b}));
        QVERIFY(text.contains("Prehľad"));
        QVERIFY(text.indexOf("a/y.asice") < text.indexOf("b/x.asice"));
        QVERIFY(!textOf(page({a})).contains("Prehľad"));
    }

    void sameBytes()
    {
        const Report report = richReport();
        QCOMPARE(page({report}), page({report}));
    }

    void manySignatures()
    {
        Report report = richReport();
        const SignatureReport one = report.signatures[0];
        for (int i = 0; i < 9; ++i) {
            report.signatures.push_back(one);
            report.signatures.back().counterSignatures.clear();
            report.signatures.back().facts.id = "N-" + std::to_string(i);
        }
        report.documents[0].coveredBy = {"S-1", "N-3"};
        QVERIFY(textOf(page({report})).contains("Podpísaný podpisom"));
        QVERIFY(textOf(page({report})).contains(" 1, 6 "));
    }
};

QTEST_GUILESS_MAIN(TestReportPage)
#include "test_report_page.moc"
