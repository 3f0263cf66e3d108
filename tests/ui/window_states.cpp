// SPDX-License-Identifier: EUPL-1.2
#include "window_states.h"

#include "appearance/finding_words.h"
#include "batch/batch_page.h"
#include "batch/batch_review.h"
#include "forms/form_page.h"
#include "forms/library_page.h"
#include "preview/pdf_text.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "sample_service.h"
#include "signing/signing_page.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window/settings_addresses.h"
#include "window/settings_page.h"
#include "window/settings_requirements.h"
#include "window/start_page.h"
#include "window/verdict_banner.h"

#include <QApplication>
#include <QListView>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace parafa::test
{

namespace
{

/// Rows of every kind, two of each.
std::vector<BatchRow> sampleRows()
{
    std::vector<BatchRow> rows;
    int number = 0;
    for (const StateMark mark : batchMarks) {
        for (int i = 0; i < 2; ++i) {
            BatchRow row;
            row.path = QStringLiteral("/podania/november/podanie_2026-%1.asice").arg(++number, 4, 10, QLatin1Char('0'));
            row.state = BatchRow::State::Done;
            row.mark = mark;
            row.headline = markWord(mark);
            row.signer = QStringLiteral("Ľubica Šťastná");
            row.organisation = QStringLiteral("Mestský úrad Nitra");
            row.time = UtcTime::fromIso8601("2026-11-22T10:03:05Z");
            row.timeProven = i == 0;
            row.documents = 3;
            row.signatures = mark == StateMark::Unsigned ? 0 : 1;
            row.type = row.signatures == 0 ? QString() : QStringLiteral("kvalifikovaný elektronický podpis");
            row.renewBefore = mark == StateMark::Valid ? UtcTime::fromIso8601("2028-05-03T22:00:00Z") : std::nullopt;
            if (row.signatures == 0) {
                row.signer.clear();
                row.organisation.clear();
                row.time.reset();
            }
            if (mark == StateMark::Invalid)
                row.findings = findingSentence(makeFinding(FindingCode::ReferenceDigestMismatch, {{"name", "ziadost.xdcf"}}));
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace

QPalette palette(Theme theme)
{
    if (theme == Theme::Light)
        return QApplication::style()->standardPalette();
    const bool dark = theme == Theme::Dark;
    QPalette made(dark ? QColor(0x35, 0x35, 0x35) : QColor(Qt::black), dark ? QColor(0x2b, 0x2b, 0x2b) : QColor(Qt::black));
    made.setColor(QPalette::Base, dark ? QColor(0x1e, 0x1e, 0x1e) : QColor(Qt::black));
    made.setColor(QPalette::AlternateBase, dark ? QColor(0x2b, 0x2b, 0x2b) : QColor(Qt::black));
    made.setColor(QPalette::Highlight, dark ? QColor(0x3d, 0x6f, 0xb0) : QColor(0xff, 0xff, 0x00));
    made.setColor(QPalette::HighlightedText, dark ? Qt::white : Qt::black);
    made.setColor(QPalette::ToolTipBase, dark ? QColor(0x2b, 0x2b, 0x2b) : QColor(Qt::black));
    const QColor text = dark ? QColor(0xee, 0xee, 0xee) : QColor(Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        made.setColor(role, text);
    made.setColor(QPalette::PlaceholderText, dark ? QColor(0xaa, 0xaa, 0xaa) : QColor(Qt::white));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, QColor(0x8c, 0x8c, 0x8c));
    return made;
}

WindowStates::WindowStates(QString language, QSize room, Look look)
    : m_answers(std::make_unique<Answers>()), m_look(std::move(look)), m_language(language), m_room(room)
{
    fillSample(m_answers->service);
    m_fixture = std::make_unique<WindowFixture>(m_answers->service, language);
    m_window = m_fixture->window.get();
    m_window->setSettingsService(m_answers->settings);
    m_window->setFormService(&m_answers->forms);
    m_window->setFormLibrary(m_answers->library);
    m_window->setRequirementService(m_answers->requirements);
    m_window->resize(room);
}

WindowStates::~WindowStates() = default;

void WindowStates::look(const char* state)
{
    lookAt(*m_window, state);
}

void WindowStates::lookAt(QWidget& what, const char* state)
{
    QTest::qWait(60); // let it lay out and paint
    m_look(what, QLatin1String(state));
}

QStringList WindowStates::files(std::initializer_list<const char*> names)
{
    QStringList paths;
    for (const char* name : names)
        paths += QString::fromStdString(m_files.write(name, "x"));
    return paths;
}

void WindowStates::walk()
{
    start();
    documents();
    verdicts();
    formData();
    settings();
    signing();
    many();
    questions();
    draft();
    review();
    tasks();
    forms();
    realDocuments();
}

void WindowStates::openSample()
{
    const std::string path = m_files.write("podanie_2026-11-22.asice", "x");
    m_window->openFile(QString::fromStdString(path));
    QTRY_COMPARE(m_window->documentPage().session().state(), DocumentSession::State::Checked);
    QTRY_VERIFY(!m_window->documentPage().preview().isLoading());
}

void WindowStates::start()
{
    look("start");
    FakeService& service = m_answers->service;
    service.onOpen = [](const std::string& path) -> Result<OpenedDocumentPtr> { return fail(ErrorCode::InputMissing, path); };
    m_window->openFile(QString::fromStdString(m_files.path("chýba.asice")));
    QTRY_COMPARE(m_window->currentPage(), static_cast<QWidget*>(&m_window->startPage()));
    look("start-not-opened");
    service.onOpen = nullptr;
}

void WindowStates::documents()
{
    FakeService& service = m_answers->service;
    std::atomic<bool> release{false};
    service.onValidate = [&](const Progress& progress) -> Result<Report> {
        progress.report(100, 300);
        while (!release && !progress.stopRequested())
            QThread::msleep(1);
        return service.report;
    };
    m_window->openFile(QString::fromStdString(m_files.write("podanie_2026-11-22.asice", "x")));
    DocumentPage& page = m_window->documentPage();
    QTRY_VERIFY(page.session().state() == DocumentSession::State::Checking && !page.preview().isLoading());
    look("checking");
    release = true;
    QTRY_VERIFY(page.session().state() == DocumentSession::State::Checked);
    service.onValidate = nullptr;
    look("document-form");
    page.banner().setWhyShown(true);
    look("document-why");
    page.banner().setWhyShown(false);
    page.showDetails();
    look("document-details");
    page.leave();
    page.selectSignature(1);
    page.selectDocument(1);
    QTRY_VERIFY(!page.preview().isLoading() && page.preview().pdfView()->renderedPages() > 0);
    look("document-pdf");
    page.preview().startSearch();
    look("document-search");
    page.preview().endSearch();
    page.preview().setTextView(true);
    look("document-pdf-as-text");
    page.preview().setTextView(false);
    page.preview().setTextBeside(true);
    QTRY_VERIFY(page.preview().besideText()->toPlainText().contains(QStringLiteral("5 / 5")));
    look("document-pdf-text-beside");
    page.preview().setTextBeside(false);
    page.selectDocument(3);
    QTRY_VERIFY(!page.preview().isLoading());
    look("document-cannot-be-shown");
}

void WindowStates::settings()
{
    m_window->showSettings();
    m_window->settingsPage().setTrustFiles({QStringLiteral("/mnt/Dôvera/koreňový certifikát úradu.pem")});
    look("settings");
    auto* addresses = m_window->settingsPage().findChild<AddressesSection*>();
    addresses->load();
    QTRY_COMPARE(addresses->table()->topLevelItemCount(), 4);
    addresses->askAll();
    QTRY_VERIFY(!addresses->isAsking());
    auto* scroll = m_window->settingsPage().findChild<QScrollArea*>();
    scroll->ensureWidgetVisible(addresses, 0, 0);
    look("settings-addresses");
    scroll->ensureWidgetVisible(m_window->settingsPage().findChild<RequirementSection*>(), 0, 0);
    look("settings-requirements");
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    look("settings-below");
}

void WindowStates::review()
{
    m_window->review({});
    look("review-empty");
    BatchPage& page = m_window->batchPage();
    page.review().model().restore(sampleRows());
    page.table()->setCurrentIndex(page.table()->model()->index(0, 0));
    emit page.review().progressed();
    look("review");
}

void WindowStates::forms()
{
    m_window->showLibrary();
    LibraryPage& library = m_window->libraryPage();
    QTRY_VERIFY(!library.isBusy());
    library.table()->selectRow(3);
    QTRY_VERIFY(library.details().contains(QStringLiteral("SHA-256")));
    look("forms-on-this-computer");
    library.askToRemove();
    look("forms-to-delete");
    m_window->fillForm();
    look("forms-to-choose-from");
    FormPage& page = m_window->formPage();
    page.fillIn(QString::fromStdString(m_answers->forms.name()));
    QTRY_VERIFY(page.isFilling());
    look("form");
    page.sign(); // says what is missing
    look("form-with-what-is-missing");
}

} // namespace parafa::test
