// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "format/format_panel.h"
#include "format/pdfa_box.h"
#include "gui/core_format_service.h"
#include "gui/core_service.h"
#include "preview/preview_pane.h"
#include "signing/signing_page.h"
#include "support/command.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// The real checks, and programs that answer what a test wants.
class Formats : public FormatService
{
public:
    Services services;
    OutsidePrograms found;
    std::function<Result<PdfaOffer>(const std::string&, const ByteSourcePtr&)> onMake;
    std::function<Result<SecondOpinion>()> onAsk;

    Result<std::vector<CheckedFormat>> check(const OpenedDocument& document, const OpenedPart* only,
                                             const Progress& progress) const override
    {
        return checkFormats(document, services, {}, progress, only);
    }
    Result<DocumentIdentifier> identify(const OpenedDocument& document, const Progress& progress) const override
    {
        return identifyDocument(document, services, progress);
    }
    OutsidePrograms programs() const override { return found; }
    Result<PdfaOffer> makePdfa(const std::string& name, const ByteSourcePtr& content, const Progress&) const override
    {
        return onMake ? onMake(name, content) : fail(ErrorCode::NotFound, FindingCode::PdfaProgramMissing, name);
    }
    Result<SecondOpinion> askVeraPdf(const ByteSourcePtr&, const Progress&) const override
    {
        return onAsk ? onAsk() : fail(ErrorCode::NotFound, FindingCode::VeraPdfMissing, "verapdf");
    }
};

UtcTime noon()
{
    return UtcTime(1'795'348'800); // 2026-11-22T12:00:00Z
}

std::string scriptPdf()
{
    PdfBuilder builder = PdfBuilder::onePage();
    builder.replace(1, " >>", " /OpenAction << /S /JavaScript /JS (a) >> >>");
    builder.finish();
    return builder.bytes;
}

/// As a program would have made it: conforms, and looks the same or not.
PdfaOffer offerOf(const ByteSourcePtr& content, bool same)
{
    PdfaOffer offer;
    offer.name = "letter (PDF-A).pdf";
    offer.program = "Ghostscript 10.00.0";
    offer.content = content;
    offer.checked.format.id = offer.checked.format.declared = "PDF/A-2b";
    offer.checked.format.conforms = true;
    DocumentDifference difference;
    difference.pages = difference.otherPages = 3;
    if (!same)
        difference.firstDifferent = 2;
    offer.difference = difference;
    return offer;
}

template <typename T>
T* labelled(const QWidget& within, const QString& text)
{
    for (T* candidate : within.findChildren<T*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

} // namespace

/// The panel about formats, and the ways that lead on from it.
class TestFormatPanel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatADocumentIs();
    void allDocuments();
    void identifiersAreCopied();
    void anotherDocumentIsSelected();
    void secondOpinion();
    void pdfaLeadsToSigning();
    void whatLooksDifferentIsNotOffered();
    void aScriptHasAWayOut();
    void theRealProgram();
    void theAdministratorsRules();
    void pictures_data();
    void pictures();

private:
    FormatPanel& panel() const { return m_fixture->window->documentPage().format(); }
    void open(const std::string& name, const std::string& content);
    void openContainer();

    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<CoreService> m_core;
    std::unique_ptr<Formats> m_formats;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFormatPanel::init()
{
    m_fixture.reset();
    m_files = std::make_unique<TemporaryFolder>();
    m_core = std::make_unique<CoreService>(Services(), noon, CoreService::HtmlLayout());
    m_formats = std::make_unique<Formats>();
    m_formats->services.now = noon();
    m_fixture = std::make_unique<WindowFixture>(*m_core);
    m_fixture->window->setFormatService(*m_formats);
}

void TestFormatPanel::open(const std::string& name, const std::string& content)
{
    m_fixture->window->openFile(QString::fromStdString(m_files->write(name, Bytes(content.begin(), content.end()))));
    DocumentPage& page = m_fixture->window->documentPage();
    QTRY_VERIFY(page.session().state() == DocumentSession::State::Checked);
    m_fixture->window->actions().format->trigger();
    QVERIFY(page.formatShown());
    QTRY_VERIFY_WITH_TIMEOUT(!page.format().isChecking(), 20'000);
}

void TestFormatPanel::openContainer()
{
    Services services;
    services.now = noon();
    const auto key = signingKey(sharedPki().signer, sharedPki().chain());
    const std::string pdf = scriptPdf();
    const auto made = signDocuments({{"list.txt", "text/plain", memorySource({'a', '\n'})},
                                     {"zmluva.pdf", "application/pdf", memorySource({pdf.begin(), pdf.end()})}},
                                    *key, {}, m_files->path("a.asice"), services);
    QVERIFY(made);
    m_fixture->window->openFile(QString::fromStdString(m_files->path("a.asice")));
    DocumentPage& page = m_fixture->window->documentPage();
    QTRY_VERIFY_WITH_TIMEOUT(page.session().state() == DocumentSession::State::Checked, 20'000);
    page.showFormat();
    QTRY_VERIFY_WITH_TIMEOUT(!page.format().isChecking(), 20'000);
}

void TestFormatPanel::whatADocumentIs()
{
    open("letter.pdf", scriptPdf());
    const QString text = panel().text();
    QVERIFY2(text.contains(QStringLiteral("PDF, version 1.")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("agrees with the content")));
    QVERIFY(text.contains(QStringLiteral("Receiving: by agreement – § 57a d) of 55/2014, text of 26 February 2019")));
    QVERIFY(text.contains(QStringLiteral("no longer in force; § 46 of 78/2020, as amended by 62/2024: unconfirmed")));
    QVERIFY(text.contains(QStringLiteral("Claims to be: no PDF/A")));
    QVERIFY(text.contains(QStringLiteral("55/2014, § 19 a) 2b: ")));
    QVERIFY(text.contains(QStringLiteral("Accessibility (§ 18 d)")));
    for (QTreeWidgetItem* row = panel().tree()->itemBelow(panel().tree()->topLevelItem(0)); row;
         row = panel().tree()->itemBelow(row))
        QVERIFY(!row->parent() || !row->data(0, Qt::AccessibleTextRole).toString().isEmpty());
    m_fixture->window->actions().back->trigger();
    QVERIFY(!m_fixture->window->documentPage().formatShown());
    QVERIFY(m_fixture->window->documentPage().isVisible());
}

void TestFormatPanel::allDocuments()
{
    openContainer();
    QVERIFY(panel().text().contains(QStringLiteral("Format of list.txt")));
    QVERIFY(!panel().text().contains(QStringLiteral("§ 19 a) 2b")));
    auto* all = labelled<QToolButton>(panel(), QStringLiteral("All documents"));
    QVERIFY(all && all->isVisible());
    all->click();
    QTRY_VERIFY_WITH_TIMEOUT(!panel().isChecking(), 20'000);
    const QString text = panel().text();
    QVERIFY(text.contains(QStringLiteral("list.txt – TXT · receiving: yes · creating: yes")));
    QVERIFY(text.contains(QStringLiteral("zmluva.pdf – PDF · receiving: by agreement")));
    QVERIFY(text.contains(QStringLiteral("§ 19 a) 2b")));
}

void TestFormatPanel::identifiersAreCopied()
{
    openContainer();
    QTRY_VERIFY(labelled<QPushButton>(panel(), QStringLiteral("Copy as hex"))->isVisible());
    labelled<QPushButton>(panel(), QStringLiteral("Copy as hex"))->click();
    const QByteArray hex = QGuiApplication::clipboard()->text().toLatin1();
    // SEQUENCE, AlgorithmIdentifier of SHA-256, 32 octets
    QVERIFY2(hex.startsWith("3031300d0609608648016503040201050004") && hex.size() == 2 * 51, hex.constData());
    labelled<QPushButton>(panel(), QStringLiteral("Copy as base64"))->click();
    QCOMPARE(QByteArray::fromBase64(QGuiApplication::clipboard()->text().toLatin1()).toHex(), hex);
    QVERIFY(panel().text().remove(QLatin1Char('\n')).contains(QString::fromLatin1(hex)));
    QVERIFY(panel().text().contains(QStringLiteral("Container: ASiC-E")));
}

void TestFormatPanel::anotherDocumentIsSelected()
{
    openContainer();
    m_fixture->window->documentPage().selectDocument(1);
    QVERIFY(m_fixture->window->documentPage().formatShown());
    QTRY_VERIFY(panel().text().contains(QStringLiteral("§ 19 a) 2b")));
    QVERIFY(panel().text().contains(QStringLiteral("Format of zmluva.pdf")));
}

void TestFormatPanel::secondOpinion()
{
    m_formats->found.veraPdf = "/usr/bin/verapdf";
    m_formats->onAsk = []() -> Result<SecondOpinion> {
        return SecondOpinion{
            "veraPDF 1.26.1", "PDF/A-1B validation profile", false, {{"ISO 19005-1:2005, 6.7.11-1", "No identification.", 2}}};
    };
    open("letter.pdf", scriptPdf());
    auto* ask = labelled<QPushButton>(panel(), QStringLiteral("Ask veraPDF"));
    QVERIFY(ask && ask->isVisible());
    ask->click();
    QTRY_VERIFY(panel().text().contains(QStringLiteral("Second opinion: veraPDF 1.26.1")));
    QVERIFY2(panel().text().contains(QStringLiteral("ISO 19005-1:2005, 6.7.11-1: No identification. (2 places)")),
             qPrintable(panel().text()));
    m_formats->onAsk = {};
    ask->click();
    QTRY_VERIFY(!panel().text().contains(QStringLiteral("Second opinion")));
    m_formats->found.veraPdf.clear();
    open("other.pdf", scriptPdf());
    QVERIFY(!ask->isVisible());
}

void TestFormatPanel::pdfaLeadsToSigning()
{
    m_formats->found.ghostscript = "/usr/bin/gs";
    m_formats->onMake = [](const std::string&, const ByteSourcePtr& content) -> Result<PdfaOffer> {
        return offerOf(content, true);
    };
    open("letter.pdf", scriptPdf());
    auto* make = labelled<QPushButton>(panel(), QStringLiteral("Make PDF/A"));
    QVERIFY(make && make->isVisible());
    make->click();
    auto* use = labelled<QPushButton>(panel(), QStringLiteral("Sign the PDF/A"));
    QTRY_VERIFY(use->isVisible());
    use->click();
    SigningPage& page = m_fixture->window->signingPage();
    QCOMPARE(m_fixture->window->currentPage(), &page);
    QCOMPARE(page.documentCount(), 1);
    QTRY_VERIFY(page.preview().part());
    QCOMPARE(page.preview().part()->name, std::string("letter (PDF-A).pdf"));
}

void TestFormatPanel::whatLooksDifferentIsNotOffered()
{
    m_formats->found.ghostscript = "/usr/bin/gs";
    m_formats->onMake = [](const std::string&, const ByteSourcePtr& content) -> Result<PdfaOffer> {
        return offerOf(content, false);
    };
    open("letter.pdf", scriptPdf());
    labelled<QPushButton>(panel(), QStringLiteral("Make PDF/A"))->click();
    auto* box = panel().findChild<PdfaBox*>();
    QTRY_VERIFY(box->offer());
    QVERIFY(!labelled<QPushButton>(panel(), QStringLiteral("Sign the PDF/A"))->isVisible());
    QVERIFY(!labelled<QPushButton>(panel(), QStringLiteral("Save the PDF/A…"))->isVisible());
    bool said = false;
    for (const QLabel* label : box->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("page 2"));
    QVERIFY(said);
}

void TestFormatPanel::aScriptHasAWayOut()
{
    m_formats->found.ghostscript = "/usr/bin/gs";
    PdfBuilder clean = PdfBuilder::onePage();
    clean.finish();
    const auto made = memorySource(Bytes(clean.bytes.begin(), clean.bytes.end()));
    m_formats->onMake = [made](const std::string&, const ByteSourcePtr&) -> Result<PdfaOffer> { return offerOf(made, true); };
    const std::string script = scriptPdf();
    m_fixture->window->signFiles({QString::fromStdString(m_files->write("letter.pdf", Bytes(script.begin(), script.end())))});
    SigningPage& page = m_fixture->window->signingPage();
    auto* anyway = labelled<QCheckBox>(page, QStringLiteral("Sign anyway"));
    QTRY_VERIFY(anyway->isVisible());
    labelled<QPushButton>(page, QStringLiteral("Make PDF/A"))->click();
    QTRY_VERIFY(labelled<QPushButton>(page, QStringLiteral("Sign the PDF/A"))->isVisible());
    labelled<QPushButton>(page, QStringLiteral("Sign the PDF/A"))->click();
    QTRY_VERIFY(!anyway->isVisible());
    QCOMPARE(page.documentCount(), 1);
    QTRY_COMPARE(page.preview().part()->name, std::string("letter (PDF-A).pdf"));
}

void TestFormatPanel::theRealProgram()
{
    PARAFA_NEEDS_TOOL("gs");
    qputenv("PARAFA_CONFIG", QByteArray::fromStdString(m_files->write("parafa.conf", "[programs]\nlibreoffice = off\n")));
    DesktopEnvironment environment(noon);
    const auto loaded = environment.load();
    qunsetenv("PARAFA_CONFIG");
    QVERIFY(loaded);
    IsolatedProcess isolated;
    const CoreFormatService service(environment, isolated);
    QVERIFY(!service.programs().ghostscript.empty() && service.programs().libreOffice.empty());
    const QByteArray pdf = makePdf(2, QStringLiteral("Vec: žiadosť"));
    const auto offer = service.makePdfa("ziadost.pdf", memorySource(Bytes(pdf.begin(), pdf.end())), {});
    QVERIFY2(offer.has_value(), offer ? "" : offer.error().detail.c_str());
    QVERIFY(offer->conforms());
    QVERIFY(offer->difference);
    qInfo("densest difference %.3f on page %d", offer->difference->worst.densest, int(offer->difference->worstPage));
    QVERIFY(offer->mayBeOffered());
}

void TestFormatPanel::theAdministratorsRules()
{
    const std::string rules =
        m_files->write("rules.tsv", "set\t1/2030\t2020-01-01\t2020-01-01\t\tconfirmed\nrule\treceive\tTXT\tno\t§ 9\n");
    qputenv("PARAFA_CONFIG", QByteArray::fromStdString(m_files->write("parafa.conf", "[formats]\nrules = " + rules + "\n")));
    DesktopEnvironment environment(noon);
    const auto loaded = environment.load();
    qunsetenv("PARAFA_CONFIG");
    QVERIFY(loaded);
    IsolatedProcess isolated;
    const CoreFormatService service(environment, isolated);
    OpenedDocument document;
    document.bytes = memorySource({'a', '\n'});
    document.documents = {{"a.txt", "text/plain", document.bytes, false}};
    const auto checked = service.check(document, nullptr, {});
    QVERIFY(checked);
    QCOMPARE(checked->front().receive.permission, FormatPermission::No);
    QCOMPARE(checked->front().receive.clause, std::string("§ 9"));
}

void TestFormatPanel::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("sk") << "sk";
    QTest::newRow("cs") << "cs";
    QTest::newRow("en") << "en";
}

void TestFormatPanel::pictures()
{
    QFETCH(QString, language);
    m_fixture->window->setLanguage(language);
    m_formats->found = {"/usr/bin/gs", {}, "/usr/bin/verapdf"};
    m_formats->onMake = [](const std::string&, const ByteSourcePtr& content) -> Result<PdfaOffer> {
        return offerOf(content, true);
    };
    openContainer();
    saveScreenshot(*m_fixture->window, language + QStringLiteral("-format-text"));
    m_fixture->window->documentPage().selectDocument(1);
    QTRY_VERIFY_WITH_TIMEOUT(!panel().isChecking(), 20'000);
    panel().findChild<PdfaBox*>()->start();
    QTRY_VERIFY(panel().findChild<PdfaBox*>()->offer());
    QTest::qWait(50);
    saveScreenshot(*m_fixture->window, language + QStringLiteral("-format-pdf"));
    const std::string script = scriptPdf();
    m_fixture->window->signFiles({QString::fromStdString(m_files->write("zmluva.pdf", Bytes(script.begin(), script.end())))});
    QTRY_VERIFY(m_fixture->window->signingPage().findChild<PdfaBox*>()->isVisible());
    QTest::qWait(100);
    saveScreenshot(*m_fixture->window, language + QStringLiteral("-format-advice"));
}

QTEST_MAIN(TestFormatPanel)
#include "test_format_panel.moc"
