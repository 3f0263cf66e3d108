// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_page.h"
#include "batch/batch_store.h"
#include "common/requirement_files.h"
#include "gui/core_requirements.h"
#include "sample_report.h"
#include "support/temporary_folder.h"
#include "window/document_page.h"
#include "window/report_saver.h"
#include "window/requirement_bar.h"
#include "window/settings_page.h"
#include "window/settings_requirements.h"
#include "window/verdict_banner.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// Valid is one answer, enough another: chosen below the verdict, in the settings and in the review, over the real profiles.
class TestRequirements : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theAnswerStandsBelowTheVerdict();
    void theChoiceOfTheSettingsIsAskedFirst();
    void anAdministratorsChoiceStays();
    void ownProfilesComeAndGo();
    void profilesThatCannotBeTaken_data();
    void profilesThatCannotBeTaken();
    void aMissingProfileIsSaid();
    void theReviewFiltersByIt();

private:
    void configure(const std::string& text);
    void open(WindowFixture& fixture);
    static void choose(QComboBox* box, const QString& name)
    {
        box->setCurrentIndex(box->findData(name));
        emit box->activated(box->currentIndex());
    }
    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<DesktopEnvironment> m_environment;
    std::unique_ptr<CoreRequirements> m_requirements;
    FakeService m_service;
};

namespace
{

const char* const ownProfile = R"(<?xml version="1.0"?>
<requirementProfile id="our-contracts">
  <title language="en">Our contracts</title>
  <source status="unconfirmed">directive 7</source>
  <accept qualification="QESig"/>
</requirementProfile>
)";

} // namespace

void TestRequirements::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    qputenv("PARAFA_CONFIG", QByteArray::fromStdString(m_files->path("parafa.conf")));
    qputenv("XDG_CONFIG_DIRS", QByteArray::fromStdString(m_files->path("none")));
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_files->path("data")));
    configure("");
    m_service.report = {};
    fillSample(m_service);
    Report& report = m_service.report;
    report.trustConfigured = true;
    report.verdict = FileVerdict::Valid;
    report.documents.resize(3); // what no signature covers can never be enough
    for (SignatureReport& signature : report.signatures) {
        signature.verdict.indication = Indication::Passed;
        signature.verdict.subIndication = {};
        signature.verdict.findings.clear();
        signature.verdict.qualification = Qualification::QESig;
    }
}

void TestRequirements::configure(const std::string& text)
{
    m_files->write("parafa.conf", text);
    m_environment = std::make_unique<DesktopEnvironment>([] { return UtcTime(1'795'348'800); });
    m_requirements = std::make_unique<CoreRequirements>(*m_environment);
    QVERIFY(m_environment->load());
}

void TestRequirements::open(WindowFixture& fixture)
{
    fixture.window->setRequirementService(*m_requirements);
    fixture.window->openFile(QString::fromStdString(m_files->write("a.asice", "x")));
    QTRY_COMPARE(fixture.window->documentPage().session().state(), DocumentSession::State::Checked);
}

void TestRequirements::theAnswerStandsBelowTheVerdict()
{
    WindowFixture fixture(m_service);
    open(fixture);
    DocumentPage& page = fixture.window->documentPage();
    RequirementBar& bar = page.requirement();
    QVERIFY(bar.isVisible() && bar.answerText().isEmpty() && !page.session().report()->required);
    const QString verdict = page.banner().headline();
    choose(bar.choice(), QStringLiteral("sk-submission"));
    QTRY_VERIFY(page.session().report()->required);
    QVERIFY(page.session().report()->required->enough);
    QVERIFY2(bar.answerText().endsWith(QStringLiteral("the signatures are enough.")), qPrintable(bar.answerText()));
    choose(bar.choice(), QStringLiteral("sk-decision"));
    QTRY_VERIFY(!page.session().report()->required->enough);
    QVERIFY2(bar.answerText().contains(QStringLiteral("not enough")) && bar.answerText().contains(QLatin1Char('\n')),
             qPrintable(bar.answerText()));
    QCOMPARE(page.banner().headline(), verdict); // valid stays valid
    QTest::qWait(100);                           // drawing is quiet
    saveScreenshot(*fixture.window, QStringLiteral("requirement-not-enough"));
    const QString saved = QString::fromStdString(m_files->path("report.html"));
    QVERIFY(saveReport(*page.session().report(), saved, m_service, Language::En, {}));
    QVERIFY(asText(m_files->read("report.html")).find("the signatures are not enough") != std::string_view::npos);
    fixture.window->actions().copyReport->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(bar.answerText()));
    fixture.window->setLanguage(QStringLiteral("sk"));
    QTRY_VERIFY(bar.answerText().contains(QStringLiteral("nepostačujú")));
    choose(bar.choice(), {});
    QTRY_VERIFY(!page.session().report()->required);
    QVERIFY(bar.answerText().isEmpty());
}

void TestRequirements::theChoiceOfTheSettingsIsAskedFirst()
{
    configure("[validation]\nrequirement = sk-decision\n");
    WindowFixture fixture(m_service);
    open(fixture);
    const DocumentSession& session = fixture.window->documentPage().session();
    QVERIFY(session.report()->required);
    QCOMPARE(session.report()->required->profile, std::string("sk-decision"));
    QVERIFY(m_requirements->setUsual({}));
    QCOMPARE(std::string(asText(m_files->read("parafa.conf"))), std::string("[validation]\nrequirement = none\n"));
    QVERIFY(m_requirements->usual().empty());
}

void TestRequirements::anAdministratorsChoiceStays()
{
    configure("[validation]\nrequirement = sk-decision\n[locked]\nkeys = validation.requirement\n");
    QVERIFY(!m_requirements->setUsual("sk-submission"));
    WindowFixture fixture(m_service);
    open(fixture);
    QVERIFY(!fixture.window->documentPage().requirement().choice()->isEnabled());
    QCOMPARE(fixture.window->documentPage().requirement().choice()->currentData().toString(), QStringLiteral("sk-decision"));
}

void TestRequirements::ownProfilesComeAndGo()
{
    WindowFixture fixture(m_service);
    RequirementSection section(*m_requirements);
    section.retranslate();
    QSignalSpy changed(&section, &RequirementSection::changed);
    section.add(QString::fromStdString(m_files->write("from elsewhere.xml", ownProfile)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_requirements->usual(), std::string("our-contracts"));
    QVERIFY(m_files->exists("data/parafa/profiles/our-contracts.xml"));
    QVERIFY(loadRequirement("our-contracts")); // as --require finds it
    QVERIFY(namedRequirement("our-contracts"));
    QVERIFY(loadRequirement(m_files->path("from elsewhere.xml")) && !namedRequirement(m_files->path("from elsewhere.xml")));
    open(fixture);
    QVERIFY(fixture.window->documentPage().session().report()->required->enough);
    QVERIFY(fixture.window->documentPage().requirement().answerText().contains(QStringLiteral("unconfirmed")));
    QVERIFY(m_requirements->remove("our-contracts"));
    QVERIFY(!m_files->exists("data/parafa/profiles/our-contracts.xml"));
    QVERIFY(!m_requirements->remove("sk-decision")); // came with the program
}

void TestRequirements::profilesThatCannotBeTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray good(ownProfile);
    QTest::newRow("no profile") << QByteArray("<a/>");
    QTest::newRow("no XML") << QByteArray("text");
    QTest::newRow("a name that leaves the folder") << QByteArray(good).replace("our-contracts", "../x");
    QTest::newRow("the program's own name") << QByteArray(good).replace("our-contracts", "sk-decision");
    QTest::newRow("an unknown kind") << QByteArray(good).replace("QESig", "Best");
}

void TestRequirements::profilesThatCannotBeTaken()
{
    QFETCH(const QByteArray, content);
    const std::string path = m_files->write("p.xml", content.toStdString());
    QVERIFY(!m_requirements->add(path));
    QVERIFY(!m_files->exists("data/parafa/profiles"));
}

void TestRequirements::aMissingProfileIsSaid()
{
    configure("[validation]\nrequirement = gone\n");
    WindowFixture fixture(m_service);
    open(fixture);
    DocumentPage& page = fixture.window->documentPage();
    QVERIFY(!page.session().report()->required);
    QVERIFY(!page.requirement().answerText().isEmpty());
}

void TestRequirements::theReviewFiltersByIt()
{
    m_service.report.file = "a";
    BatchPage page(m_service, QString::fromStdString(m_files->path("review.json")));
    page.resize(1280, 700);
    page.setRequirementService(*m_requirements);
    page.show();
    QVERIFY(page.table()->isColumnHidden(BatchModel::Enough));
    page.add({QStringLiteral("/nowhere/a.asice"), QStringLiteral("/nowhere/b.asice")});
    QTRY_COMPARE(page.review().running() + page.review().model().waiting(), 0);
    choose(page.requirement(), QStringLiteral("sk-decision"));
    QVERIFY(!page.table()->isColumnHidden(BatchModel::Enough));
    QTRY_COMPARE(page.review().running() + page.review().model().waiting(), 0);
    QCOMPARE(page.review().model().rows()[0].enough, std::optional(false));
    page.showEnough(true);
    QCOMPARE(page.table()->model()->rowCount(), 0);
    page.showEnough(false);
    QCOMPARE(page.table()->model()->rowCount(), 2);
    page.table()->selectRow(0);
    QVERIFY(page.details().contains(QStringLiteral("not enough")));
    QTest::qWait(100);
    saveScreenshot(page, QStringLiteral("review-requirement"));
    QVERIFY(batchCsv(page.review().model().rows()).contains("not enough"));
    page.review().save();
    const BatchState kept = loadBatch(QString::fromStdString(m_files->path("review.json")));
    QCOMPARE(kept.asked, QStringLiteral("sk-decision"));
    QCOMPARE(kept.rows[1].enough, std::optional(false));
    choose(page.requirement(), QStringLiteral("sk-submission"));
    QTRY_COMPARE(page.review().running() + page.review().model().waiting(), 0);
    QCOMPARE(page.review().model().rows()[1].enough, std::optional(true));
}

QTEST_MAIN(TestRequirements)
#include "test_requirements.moc"
