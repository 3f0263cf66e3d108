// SPDX-License-Identifier: EUPL-1.2
// What the window says first, for every state that it must tell apart: each reached by a file, none made by hand.
#include "operations/check_formats.h"
#include "text/sentences.h"
#include "text/states.h"
#include "world.h"
#include "xmldata/xml_data_container.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// All findings of a report as sentences, behind what is said of the file, of the time and of nothing else.
QString saidOf(const Report& report, Language language)
{
    const StateSentences state = describe(report, language);
    std::string said = state.heading + ' ' + state.reason;
    if (!report.signatures.empty())
        said += ' ' + timeSentence(report.signatures[0], language);
    return QString::fromStdString(said);
}

QString saidOf(const std::vector<Finding>& findings, Language language)
{
    QStringList said;
    for (const Finding& finding : findings)
        said += QString::fromStdString(sentence(finding, language) + ' ' + advice(finding.code, language));
    return said.join(' ');
}

Report validated(const std::string& name, Bytes content, const Services& services)
{
    const OpenedDocumentPtr opened = openBytes(name, memorySource(std::move(content)), services);
    auto report = validateDocument(*opened, services);
    return report ? std::move(*report) : Report{};
}

/// A scenario of the table, perhaps with another change on top of it.
QString saidOfScenario(const QByteArray& name, const std::function<void(World&)>& also, Language language)
{
    std::vector<Scenario> all = evidenceScenarios();
    std::ranges::move(trustScenarios(), std::back_inserter(all));
    const auto row = std::ranges::find_if(all, [&](const Scenario& scenario) { return name == scenario.name; });
    if (row == all.end())
        return "no such scenario";
    World world;
    row->change(world);
    also(world);
    const ScenarioFiles files = build(world);
    Services services;
    services.now = files.now;
    services.trust = trustOf(files);
    return saidOf(validated("scenario.asice", files.container, services), language);
}

/// The same file where the list of the signer's country could not be had.
QString saidWithoutList(Language language)
{
    const ScenarioFiles files = build(World());
    Services services;
    services.now = files.now;
    auto store = std::make_shared<TrustStore>();
    store->addFinding(makeFinding(FindingCode::TrustedListNotLoaded, {{"name", "Maďarsko"}}));
    store->addTerritoryFinding("SK", makeFinding(FindingCode::TrustedListNotLoaded, {{"name", "Maďarsko"}}));
    services.trust = store;
    return saidOf(validated("scenario.asice", files.container, services), language);
}

QString saidOfDamagedContainer(Language language)
{
    Services services;
    services.now = at("2026-11-22T10:00:00Z");
    ScenarioFiles files = build(World());
    files.container.resize(files.container.size() / 2);
    return saidOf(validated("scenario.asice", files.container, services), language);
}

QString saidOfOddFormat(Language language)
{
    Services services;
    services.now = at("2026-11-22T10:00:00Z");
    const std::string content = "{\\rtf1 text}";
    const OpenedDocumentPtr opened = openBytes("letter.rtf", memorySource({content.begin(), content.end()}), services);
    const auto checked = checkFormats(*opened, services);
    QString said;
    for (const CheckedFormat& format : checked.value_or(std::vector<CheckedFormat>{}))
        said += saidOf(format.format.findings, language);
    return said;
}

QString saidOfTheSendersForm(Language language)
{
    const auto bytes = [](std::string_view text) { return Bytes(text.begin(), text.end()); };
    NewXmlDataContainer form;
    form.data = bytes("<R xmlns='http://schemas.gov.sk/form/T.Form/1.0'>1</R>");
    form.identifier = "http://data.gov.sk/doc/eform/T.Form/1.0";
    form.schemaUri = "http://schemas.gov.sk/form/T.Form/1.0/form.xsd";
    form.presentationUri = "http://schemas.gov.sk/form/T.Form/1.0/form.xslt";
    form.schema =
        bytes("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' "
              "targetNamespace='http://schemas.gov.sk/form/T.Form/1.0'><xs:element name='R' type='xs:string'/></xs:schema>");
    form.stylesheet = bytes("<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                            "<xsl:output method='text'/></xsl:stylesheet>");
    form.mediaDestination = "TXT";
    form.embed = true;
    const auto file = buildXmlDataContainer(form);
    if (!file)
        return "not built";
    Services services;
    services.now = at("2026-11-22T10:00:00Z");
    const OpenedDocumentPtr opened = openBytes("form.xdcf", memorySource(*file), services);
    const auto shown = presentDocument(opened->documents.at(0), services);
    return shown ? saidOf(shown->findings, language) : "not presented";
}

using Say = std::function<QString(Language)>;
struct Row {
    const char* state;
    Say say;
    QStringList sentences;
};

Say scenario(const char* name, const std::function<void(World&)>& also = [](World&) {})
{
    return [name, also](Language language) { return saidOfScenario(name, also, language); };
}

/// The states of the model, in its order; what is expected is the Slovak wording.
const std::vector<Row>& rows()
{
    const QString unchanged = "Dokument sa od podpísania nezmenil";
    static const std::vector<Row> all = {
        {"valid, qualified",
         scenario("good, level LT"),
         {"Podpis je platný a kvalifikovaný.", "Podpisujúci: Ján Testovací.", "Preukázaný čas: 1. 11. 2026 10:01:00 UTC.",
          unchanged}},
        {"valid, qualified seal", scenario("qualified seal"), {"Pečať je platná a kvalifikovaná."}},
        {"valid, advanced only",
         scenario("no qualified device"),
         {"Podpis je platný, ale nie kvalifikovaný: zdokonalený elektronický podpis založený na kvalifikovanom certifikáte.",
          "Či postačuje, závisí od úkonu."}},
        {"trust not established",
         scenario("issuer not among the trusted"),
         {"Nie je overené, kto podpísal.", unchanged + ", no vydavateľ certifikátu nie je medzi dôveryhodnými."}},
        {"revoked after proof of time",
         scenario("revoked after the time-stamp"),
         {"Podpis je platný",
          "Certifikát bol zrušený až 2. 11. 2026; podpis preukázateľne existoval už 1. 11. 2026 10:01:00 UTC."}},
        {"revoked, no earlier proof",
         scenario("revoked before the time-stamp"),
         {"Platnosť sa nedá preukázať.", "Certifikát bol zrušený 31. 10. 2026 a chýba dôkaz, že podpis vznikol skôr."}},
        {"document not covered",
         scenario("good, level LT", [](World& world) { world.anotherFile = true; }),
         {"Súbor priloha.txt nie je podpísaný, hoci je v tom istom kontajneri."}},
        {"presentation from the sender",
         saidOfTheSendersForm,
         {"Údaje zobrazujeme podľa šablóny priloženej v súbore. Či je to úradne zverejnená šablóna, sa nepodarilo overiť."}},
        {"a country's list not loaded",
         saidWithoutList,
         {"Zatiaľ nevieme posúdiť", "Zoznam dôveryhodných služieb (Maďarsko) sa nenačítal. Nie je to chyba podpisu."}},
        {"evidence not at hand", scenario("time-stamp, no evidence"), {"Zatiaľ nevieme posúdiť.", "Nie je to chyba podpisu."}},
        {"no time-stamp",
         scenario("good, without time-stamp"),
         {"Podpis nemá časovú pečiatku.", "uviedol podpisujúci", "Bez nej sa dá overiť najneskôr do 1. 1. 2029."}},
        {"document changed",
         scenario("document changed"),
         {"Súbor ziadost.txt sa od podpísania zmenil; podpis preň neplatí.", "Vyžiadajte si od odosielateľa pôvodný súbor."}},
        {"unreadable",
         saidOfDamagedContainer,
         {"Súbor sa nedá prečítať ako podpisový kontajner", "O podpisoch preto nevieme povedať nič."}},
        {"format outside the rules",
         saidOfOddFormat,
         {"nie je medzi formátmi podľa predpisu", "možno ho použiť po dohode s príjemcom.", "Platnosť"}},
        {"renewal due",
         scenario("good, level LT"),
         {"Podpis je platný", "Aby sa to dalo preukázať aj neskôr, pripojte časovú pečiatku do"}},
        {"preliminary", scenario("good, without time-stamp"), {"Predbežne bez nedostatkov.", "Konečný výsledok po"}},
    };
    return all;
}

} // namespace

class TestModelSentences : public QObject
{
    Q_OBJECT

private slots:
    void statesAreReached_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::newRow(rows()[i].state) << int(i);
    }
    void statesAreReached()
    {
        QFETCH(int, index);
        const Row& row = rows()[std::size_t(index)];
        const QString slovak = row.say(Language::Sk);
        for (const QString& sentence : row.sentences)
            QVERIFY2(slovak.contains(sentence), qPrintable(sentence + " is not said in: " + slovak));
        for (const Language language : {Language::Cs, Language::En}) {
            const QString said = row.say(language);
            QVERIFY2(said.size() > 40 && said != slovak && !said.contains('{'), qPrintable(said));
        }
    }

    /// "Was changed" is said of a digest that does not match, and of nothing else.
    void changedIsSaidOfChangesOnly()
    {
        for (const Row& row : rows())
            QCOMPARE(row.say(Language::Sk).contains("sa od podpísania zmenil;"), QByteArray(row.state) == "document changed");
    }

    /// No banner is headed by the words of the standard.
    void wordsOfTheStandardStayInTheDetails()
    {
        for (const Row& row : rows())
            for (const char* word : {"TOTAL", "INDETERMINATE", "QESig", "NO_POE", "TRY_LATER", "integrita", "intact"})
                QVERIFY2(!row.say(Language::Sk).contains(word), row.state);
    }
};

QTEST_GUILESS_MAIN(TestModelSentences)
#include "test_model_sentences.moc"
