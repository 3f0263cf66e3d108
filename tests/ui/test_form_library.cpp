// SPDX-License-Identifier: EUPL-1.2
#include "common/isolated_process.h"
#include "fake_service.h"
#include "forms/form_chooser.h"
#include "forms/form_page.h"
#include "forms/library_page.h"
#include "gui/core_form_library.h"
#include "gui/core_form_service.h"
#include "operations/form_bundle.h"
#include "support/temporary_folder.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <filesystem>

using namespace parafa;
using namespace parafa::test;

/// The page about forms over real packages in real folders.
class TestFormLibrary : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void formsAreListedWithWhereTheyComeFrom();
    void searchingNarrowsTheTable();
    void importedExportedAndTakenElsewhere();
    void damagedBundlesAreNamed();
    void onlyOwnAndFetchedOnesAreDeleted();
    void escapeKeepsThem();
    void fillingInBeginsHere();

private:
    /// A package of our own making.
    std::string makePackage(const std::string& folder, const std::string& form, const std::string& validTo = {});
    void select(LibraryPage& page, const QString& search)
    {
        page.search()->setText(search);
        page.table()->selectAll();
    }
    LibraryPage& show(WindowFixture& fixture);
    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<FormFolders> m_folders;
    std::unique_ptr<CoreFormLibrary> m_library;
    FakeService m_service;
};

std::string TestFormLibrary::makePackage(const std::string& folder, const std::string& form, const std::string& validTo)
{
    const std::string at = folder + "/" + std::string(form).replace(form.find('/'), 1, "-");
    std::filesystem::create_directories(m_files->path(at + "/META-INF"));
    m_files->write(
        at + "/META-INF/manifest.xml",
        "<m:Manifest xmlns:m='urn:manifest:1.0'><m:file-entry media-type='application/xslt+xml' media-destination='sign' "
        "media-destination-type='text/plain' media-destination-type-description='TXT' media-language='sk' "
        "full-path='form.xslt'/><m:file-entry media-type='text/xml' full-path='schema.xsd'/></m:Manifest>");
    m_files->write(at + "/meta.xml", "<meta:metadata xmlns:meta='urn:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                                     "<dc:identifier>http://data.gov.sk/doc/eform/" +
                                         form + "</dc:identifier><dc:title xml:lang='sk'>Formulár " + form + "</dc:title>" +
                                         (validTo.empty() ? "" : "<meta:validTo>" + validTo + "</meta:validTo>") +
                                         "<meta:version>1.0</meta:version></meta:metadata>");
    m_files->write(at + "/schema.xsd",
                   "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://schemas.gov.sk/form/" + form +
                       "' elementFormDefault='qualified'><xs:element name='Form' type='xs:string'/></xs:schema>");
    m_files->write(at + "/form.xslt",
                   "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output "
                   "method='text'/><xsl:template match='/'>x</xsl:template></xsl:stylesheet>");
    return m_files->path(at);
}

void TestFormLibrary::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_files->path("data")));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(m_files->path("cache")));
    qputenv("PARAFA_FORMS", QByteArray::fromStdString(m_files->path("office")));
    makePackage("office", "Office.List/1.0", "2020-12-31");
    makePackage("data/parafa/forms", "Own.Letter/2.1");
    const std::string fetched = makePackage("cache/parafa/forms", "State.Agenda/1.9");
    const auto files = readFormFiles(fetched);
    QVERIFY(files);
    m_files->write("cache/parafa/forms/State.Agenda-1.9.source",
                   formatFormRecord({.url = "https://mirror.example/State.Agenda-1.9.zip",
                                     .fetched = UtcTime(1'795'348'800),
                                     .digest = packageDigest(*files),
                                     .validFrom = std::nullopt,
                                     .validTo = std::nullopt}));
    m_folders = std::make_unique<FormFolders>(defaultFormFolders(), fetchedFormsFolder());
    m_library = std::make_unique<CoreFormLibrary>(*m_folders);
}

LibraryPage& TestFormLibrary::show(WindowFixture& fixture)
{
    fixture.window->setFormLibrary(*m_library);
    fixture.window->actions().formLibrary->trigger();
    LibraryPage& page = fixture.window->libraryPage();
    [&] { QTRY_VERIFY(!page.isBusy()); }();
    return page;
}

void TestFormLibrary::formsAreListedWithWhereTheyComeFrom()
{
    WindowFixture fixture(m_service);
    LibraryPage& page = show(fixture);
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page));
    const QAbstractItemModel& table = *page.table()->model();
    QMap<QString, QStringList> rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows[table.index(row, LibraryModel::Title).data().toString()] = {
            table.index(row, LibraryModel::Version).data().toString(), table.index(row, LibraryModel::Validity).data().toString(),
            table.index(row, LibraryModel::Source).data().toString()};
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows["Formulár Office.List/1.0"][0], QStringLiteral("1.0"));
    QVERIFY2(rows["Formulár Office.List/1.0"][1].endsWith(QStringLiteral("no longer valid")),
             qPrintable(rows["Formulár Office.List/1.0"][1]));
    QVERIFY(rows["Formulár Office.List/1.0"][1].contains(QStringLiteral("31"))); // the last day that counts
    QCOMPARE(rows["Formulár Office.List/1.0"][2], QStringLiteral("set by your administrator"));
    QCOMPARE(rows["Formulár Own.Letter/2.1"][2], QStringLiteral("imported by you"));
    QVERIFY(rows["Formulár State.Agenda/1.9"][2].startsWith(QStringLiteral("fetched ")));
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const QStringList& r) { return r[2] == "came with the program"; }), 1);
    page.search()->setText(QStringLiteral("State"));
    page.table()->setCurrentIndex(table.index(0, 0));
    QTRY_VERIFY(page.details().contains(QStringLiteral("SHA-256 of the package: ")));
    QVERIFY(page.details().contains(QStringLiteral("Fetched from https://mirror.example/")));
    QVERIFY(!page.details().contains(QStringLiteral("As the state publishes it"))); // a mirror is not the state
    QVERIFY(!page.details().contains(QStringLiteral("Changed since")));
    m_files->write("cache/parafa/forms/State.Agenda-1.9/form.xslt", "<x/>");
    page.search()->clear();
    page.search()->setText(QStringLiteral("State"));
    page.table()->setCurrentIndex({});
    page.table()->setCurrentIndex(table.index(0, 0));
    QTRY_VERIFY(page.details().contains(QStringLiteral("Changed since it was fetched.")) ||
                page.details().contains(QStringLiteral("cannot")));
}

void TestFormLibrary::searchingNarrowsTheTable()
{
    WindowFixture fixture(m_service);
    LibraryPage& page = show(fixture);
    page.search()->setText(QStringLiteral("form letter"));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    page.search()->setText(QStringLiteral("2.1"));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    page.search()->setText(QStringLiteral("administrator"));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    page.search()->setText(QStringLiteral("nothing like it"));
    QCOMPARE(page.table()->model()->rowCount(), 0);
    QCOMPARE(page.status(), QStringLiteral("No form has these words."));
}

void TestFormLibrary::importedExportedAndTakenElsewhere()
{
    WindowFixture fixture(m_service);
    LibraryPage& page = show(fixture);
    page.take(QString::fromStdString(makePackage("elsewhere", "New.One/1.0")));
    QTRY_COMPARE(page.status(), QStringLiteral("1 form imported."));
    QCOMPARE(page.table()->model()->rowCount(), 5);
    page.search()->setText(QStringLiteral("data.gov.sk"));
    QCOMPARE(page.table()->model()->rowCount(), 5);
    page.table()->selectAll();
    QTest::qWait(100);
    saveScreenshot(*fixture.window, QStringLiteral("forms-library"));
    const std::string bundle = m_files->path("bundle.zip"), again = m_files->path("again.zip");
    page.exportChosen(QString::fromStdString(bundle));
    QTRY_VERIFY(page.status().startsWith(QStringLiteral("5 forms saved")));
    page.exportChosen(QString::fromStdString(again));
    QTRY_VERIFY(page.status().contains(QStringLiteral("again.zip")));
    QVERIFY(m_files->read("bundle.zip") == m_files->read("again.zip"));
    const auto taken = importForms(bundle, m_files->path("other"));
    QVERIFY(taken && taken->failed.empty());
    QCOMPARE(taken->folders.size(), std::size_t(5));
    QVERIFY(m_files->exists("other/State.Agenda-1.9/schema.xsd"));
    // One alone goes out as its package, which other programs read, too.
    select(page, QStringLiteral("New.One"));
    page.exportChosen(QString::fromStdString(m_files->path("one.zip")));
    QTRY_VERIFY(page.status().startsWith(QStringLiteral("1 form saved")));
    const auto package = openFormPackage(m_files->path("one.zip"));
    QVERIFY(package);
    QCOMPARE(package->identifier, std::string("http://data.gov.sk/doc/eform/New.One/1.0"));
}

void TestFormLibrary::damagedBundlesAreNamed()
{
    WindowFixture fixture(m_service);
    LibraryPage& page = show(fixture);
    page.take(QString::fromStdString(m_files->write("text.zip", "no archive")));
    QTRY_VERIFY(page.status().startsWith(QStringLiteral("Nothing was imported from")));
    makePackage("mixed", "Good.One/1.0");
    makePackage("mixed", "Bad.One/1.0");
    m_files->write("mixed/Bad.One-1.0/meta.xml", "<broken");
    page.take(QString::fromStdString(m_files->path("mixed")));
    QTRY_VERIFY(page.status().startsWith(QStringLiteral("1 form imported.")));
    QVERIFY2(page.status().contains(QStringLiteral("Bad.One-1.0 cannot be used")), qPrintable(page.status()));
    QCOMPARE(page.table()->model()->rowCount(), 5);
}

void TestFormLibrary::onlyOwnAndFetchedOnesAreDeleted()
{
    WindowFixture fixture(m_service);
    LibraryPage& page = show(fixture);
    QPushButton* remove = nullptr;
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith(QLatin1String("Delete the chosen")))
            remove = button;
    QVERIFY(remove);
    select(page, QStringLiteral("Office"));
    QVERIFY(!remove->isEnabled());
    QVERIFY(!m_library->remove(m_files->path("office/Office.List-1.0")));
    QVERIFY(!m_library->remove(m_files->path("data"))); // no package of anybody's
    QVERIFY(!m_library->remove(m_files->path("data/parafa/forms/..")));
    QVERIFY(!m_library->remove(m_files->path("data/parafa/forms/Own.Letter-2.1/META-INF")));
    QVERIFY(m_files->exists("office/Office.List-1.0/meta.xml") && m_files->exists("data/parafa/forms/Own.Letter-2.1/meta.xml"));
    select(page, QStringLiteral("State"));
    QVERIFY(remove->isEnabled());
    remove->click();
    page.removeChosen();
    QTRY_VERIFY(!page.isBusy());
    QCOMPARE(page.table()->model()->rowCount(), 0);
    QVERIFY(!m_files->exists("cache/parafa/forms/State.Agenda-1.9"));
    QVERIFY(!m_files->exists("cache/parafa/forms/State.Agenda-1.9.source"));
}

void TestFormLibrary::escapeKeepsThem()
{
    WindowFixture fixture(m_service);
    LibraryPage& page = show(fixture);
    select(page, QStringLiteral("Own"));
    page.askToRemove();
    fixture.window->actions().back->trigger();
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page)); // only the question went
    fixture.window->actions().back->trigger();
    QVERIFY(fixture.window->isFree());
    QVERIFY(m_files->exists("data/parafa/forms/Own.Letter-2.1/meta.xml"));
}

void TestFormLibrary::fillingInBeginsHere()
{
    IsolatedProcess isolated;
    CoreFormService filling(*m_folders, isolated);
    WindowFixture fixture(m_service);
    fixture.window->setFormService(&filling);
    LibraryPage& page = show(fixture);
    select(page, QStringLiteral("Own"));
    emit page.fillRequested(QStringLiteral("http://data.gov.sk/doc/eform/Own.Letter/2.1"));
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&fixture.window->formPage()));
    QVERIFY(fixture.window->formPage().isFilling());
}

QTEST_MAIN(TestFormLibrary)
#include "test_form_library.moc"
