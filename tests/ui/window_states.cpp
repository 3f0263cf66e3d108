// SPDX-License-Identifier: EUPL-1.2
#include "window_states.h"

#include "batch/batch_page.h"
#include "batch/batch_review.h"
#include "fake_service.h"
#include "forms/form_page.h"
#include "forms/library_page.h"
#include "jobs/form_service.h"
#include "jobs/settings_service.h"
#include "preview/pdf_text.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "sample_form.h"
#include "sample_library.h"
#include "sample_report.h"
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

/// Settings as a person has them who changed a few.
class SampleSettings : public SettingsService
{
public:
    ProgramSettings settings() const override
    {
        ProgramSettings shown;
        shown.online = true;
        shown.timeStampServices = {"http://tsa.example/tsa", "https://peciatka.example/ts/qualified"};
        shown.file = "/etc/parafa/parafa.conf";
        return shown;
    }
    Result<void> setOnline(bool) override { return {}; }
    Result<void> setTimeStampServices(const std::vector<std::string>&) override { return {}; }
    Result<ListsSummary> lists(const Progress&) const override
    {
        ListsSummary summary;
        summary.used = 31;
        summary.unusable = 1;
        summary.fetched = UtcTime::fromIso8601("2026-11-20T08:15:00Z");
        return summary;
    }
    Result<ListsSummary> updateLists(const Progress& progress) override { return lists(progress); }
    Result<BundleTaken> importBundle(const std::string&, const Progress& progress) override
    {
        return BundleTaken{{}, *lists(progress)};
    }
    Result<std::vector<ServiceAddress>> addresses(const Progress&) const override
    {
        using Purpose = ServiceAddress::Purpose;
        return std::vector<ServiceAddress>{
            {Purpose::ListOfLists, "https://lists.example/lotl.xml", "lists.example:443", {}, true},
            {Purpose::TrustedList, "https://sk.example/tl.xml", "sk.example:443", "SK", false},
            {Purpose::TimeStamp, "http://tsa.example/tsa", "tsa.example:80", {}, false},
            {Purpose::Forms, {}, {}, {}, false}};
    }
    Result<void> askAddress(const ServiceAddress& address, const Progress&) const override
    {
        if (address.host.starts_with("lists"))
            return {};
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, address.host, "timed out");
    }
    std::vector<KeyModule> keyModules() const override
    {
        return {{"/usr/lib/eID_klient/libpkcs11_x64.so", "eID klient", false},
                {"/opt/karta/lib/libkarta-pkcs11.so", "libkarta-pkcs11.so", true}};
    }
    void addKeyModules(const std::vector<std::string>&) override {}
};

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
            row.signatures = 1;
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace

struct WindowStates::Answers {
    FakeService service;
    SampleSettings settings;
    SampleForms forms;
    SampleLibrary library;
    SampleRequirements requirements;
};

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
    : m_answers(std::make_unique<Answers>()), m_look(std::move(look))
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
    QTest::qWait(60); // let it lay out and paint
    m_look(*m_window, QLatin1String(state));
}

void WindowStates::walk()
{
    start();
    documents();
    verdicts();
    settings();
    signing();
    review();
    forms();
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

void WindowStates::verdicts()
{
    FakeService& service = m_answers->service;
    const Report indeterminate = service.report;
    Report& report = service.report;
    report.trustConfigured = true;
    report.verdict = FileVerdict::Valid;
    for (SignatureReport& signature : report.signatures) {
        signature.verdict.indication = Indication::Passed;
        signature.verdict.subIndication = {};
        signature.verdict.findings.clear();
        for (BlockConclusion& block : signature.verdict.blocks) {
            block.indication = Indication::Passed;
            block.findings.clear();
        }
    }
    openSample();
    look("verdict-valid");
    report.verdict = FileVerdict::Invalid;
    report.signatures[0].verdict.indication = Indication::Failed;
    report.signatures[0].verdict.subIndication = SubIndication::HashFailure;
    report.signatures[0].facts.integrity = Integrity::Broken;
    report.signatures[0].verdict.findings = {
        makeFinding(FindingCode::ReferenceDigestMismatch, {{"name", service.document->documents[0].name}})};
    openSample();
    m_window->documentPage().banner().setWhyShown(true);
    look("verdict-invalid");
    report = indeterminate;
    report.verdict = FileVerdict::Unsigned;
    report.signatures.clear();
    openSample();
    look("verdict-unsigned");
    service.onOpen = [](const std::string&) -> Result<OpenedDocumentPtr> {
        auto opened = std::make_shared<OpenedDocument>();
        opened->unreadable = Error{ErrorCode::Unreadable, FindingCode::ZipTruncated, {}, {}, {}};
        return opened;
    };
    report = Report();
    report.verdict = FileVerdict::Unreadable;
    report.unreadable = true;
    report.findings = {makeFinding(FindingCode::ZipTruncated)};
    openSample();
    look("verdict-unreadable");
    service.onOpen = nullptr;
    report = indeterminate;
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
}

void WindowStates::signing()
{
    FakeService& service = m_answers->service;
    const QString contract = QString::fromStdString(m_files.write("zmluva o diele č. 12.pdf", "x"));
    const QString annex = QString::fromStdString(m_files.write("príloha.txt", "x"));
    service.onKeys = [] {
        KeyOffer offer{"pkcs11:id=1", sharedPki().signer.certificate, KeyPurpose::Signing, {}};
        offer.token.label = "Občiansky preukaz";
        return KeyOffers{{offer}, {}};
    };
    m_window->signFiles({contract, annex});
    SigningPage& page = m_window->signingPage();
    auto* keys = page.findChildren<QListWidget*>().value(1);
    QTRY_VERIFY(keys && keys->count() == 2);
    look("signing");
    keys->setCurrentRow(1);
    for (auto* more : page.findChildren<QToolButton*>()) {
        if (more->isCheckable() && more->arrowType() != Qt::NoArrow)
            more->click();
    }
    look("signing-key-file-and-details");
    keys->setCurrentRow(0);
    service.onKeys = nullptr;
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
