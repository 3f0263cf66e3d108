// SPDX-License-Identifier: EUPL-1.2
// The states of the window around signing: one container, many files, drafts, and what a review does with its files.
#include "batch/batch_page.h"
#include "batch/task_panel.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "sample_service.h"
#include "signing/many_page.h"
#include "signing/pin_asker.h"
#include "signing/signing_draft.h"
#include "signing/signing_page.h"
#include "support/test_pki.h"
#include "window/draft_offer.h"
#include "window/start_page.h"
#include "window/window_actions.h"
#include "window_states.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace parafa::test
{

namespace
{

KeyOffers cardKeys()
{
    KeyOffer person{"pkcs11:id=1", sharedPki().signer.certificate, KeyPurpose::Signing, {}, {}};
    person.token.label = "Občiansky preukaz";
    CertificateSpec spec;
    spec.commonName = "Ľubica Šťastná";
    spec.organization = "Mestský úrad Nitra";
    KeyOffer office{"pkcs11:id=2",
                    issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256)).certificate,
                    KeyPurpose::Signing,
                    {},
                    Mandate{"1042", "vedúci zamestnanec úradu"}};
    office.token.label = "Občiansky preukaz";
    return KeyOffers{{person, office}, {}};
}

/// Files open as one document of their own name.
Result<OpenedDocumentPtr> plainFile(const OpenedDocument& sample, const std::string& path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    if (name.find("poskoden") != std::string::npos)
        return fail(ErrorCode::CannotRead, FindingCode::FileUnreadable, name);
    auto made = std::make_shared<OpenedDocument>();
    made->path = path;
    const bool pdf = name.ends_with(".pdf");
    made->documents = {sample.documents[pdf ? 1 : 2]};
    made->documents.front().name = name;
    made->bytes = made->documents.front().content;
    return made;
}

QPushButton* largest(const QWidget& within)
{
    QPushButton* found = nullptr;
    for (QPushButton* button : within.findChildren<QPushButton*>())
        if (button->isVisible() && button->isEnabled() &&
            (!found || button->width() * button->height() > found->width() * found->height()))
            found = button;
    return found;
}

} // namespace

void WindowStates::signing()
{
    FakeService& service = m_answers->service;
    service.onKeys = cardKeys;
    service.onOpen = [sample = service.document](const std::string& path) { return plainFile(*sample, path); };
    m_window->signFiles(files({"zmluva o diele č. 12.pdf", "príloha.txt"}));
    SigningPage& page = m_window->signingPage();
    auto* keys = page.findChildren<QListWidget*>().value(1);
    QTRY_VERIFY(keys && keys->count() == 3);
    QTRY_VERIFY(!page.preview().isLoading() && page.preview().pdfView()->renderedPages() > 0);
    look("signing");
    service.onSign = [](const SigningJob&) -> Result<SignOutcome> {
        return fail(ErrorCode::KeyRefused, FindingCode::TokenRemoved, "Občiansky preukaz");
    };
    QPushButton* sign = largest(page);
    QVERIFY(sign);
    sign->click();
    QTRY_VERIFY(!page.isSigning());
    look("signing-failed");
    service.onSign = nullptr;
    keys->setCurrentRow(2);
    for (auto* more : page.findChildren<QToolButton*>()) {
        if (more->isCheckable() && more->arrowType() != Qt::NoArrow)
            more->click();
    }
    look("signing-key-file-and-details");
    keys->setCurrentRow(0);
    m_window->signFiles(files({"spustiť.sh"}));
    QTest::qWait(200); // advice comes from a worker
    look("signing-objected");
    service.onKeys = [] {
        return KeyOffers{{}, {Error{ErrorCode::Unsupported, FindingCode::TokenModuleLibraryMissing, "libkarta-pkcs11.so"}}};
    };
    m_window->signFiles(files({"príloha.txt"}));
    QTRY_VERIFY(keys->count() == 1);
    look("signing-no-card");
    service.onKeys = nullptr;
    service.onOpen = nullptr;
}

void WindowStates::many()
{
    FakeService& service = m_answers->service;
    service.onKeys = cardKeys;
    service.onOpen = [sample = service.document](const std::string& path) { return plainFile(*sample, path); };
    m_window->signMany(files({"rozhodnutie 2026-117.pdf", "rozhodnutie 2026-118.pdf", "rozhodnutie 2026-119.pdf", "zoznam.txt",
                              "poskodené.pdf", "spustiť.sh"}));
    ManyPage& page = m_window->manyPage();
    auto* keys = page.findChild<QListWidget*>();
    QTRY_VERIFY(keys && keys->count() == 3 && !page.queue().isLooking());
    page.table()->selectRow(0);
    QTRY_VERIFY(!page.preview().isLoading());
    look("many");
    service.onSign = [](const SigningJob& job) -> Result<SignOutcome> {
        if (job.documents.front().name.find("118") != std::string::npos)
            return fail(ErrorCode::CannotWrite, job.documents.front().name);
        QFile file(QString::fromStdString(job.target));
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::CannotWrite, job.target);
        return SignOutcome{job.target, {}};
    };
    QPushButton* sign = largest(page);
    QVERIFY(sign);
    sign->click();
    QTRY_VERIFY(!page.isSigning() && page.queue().count(QueuedFile::State::Signed) > 0);
    page.table()->selectRow(1);
    QTRY_VERIFY(!page.preview().isLoading());
    look("many-signed");
    page.start({});
    look("many-empty");
    service.onSign = nullptr;
    service.onKeys = nullptr;
    service.onOpen = nullptr;
}

void WindowStates::questions()
{
    PinRequest request;
    request.token.label = "Občiansky preukaz";
    request.token.pinFewTries = true;
    request.keyLabel = "Ján Testovací";
    auto* pin = new PinDialog(request, m_window); // closed, it deletes itself
    pin->open();
    lookAt(*pin, "question-pin");
    pin->close();
    m_window->signMany(files({"rozhodnutie 2026-117.pdf"}));
    QTRY_VERIFY(!m_window->manyPage().queue().isLooking());
    m_window->actions().back->trigger();
    if (auto* box = m_window->findChild<QMessageBox*>()) {
        QVERIFY(box->defaultButton() && box->buttonRole(box->defaultButton()) == QMessageBox::RejectRole); // Enter loses nothing
        lookAt(*box, "question-leave");
        box->close();
    }
    m_window->manyPage().start({});
}

void WindowStates::draft()
{
    SigningDraft left;
    left.files = files({"zmluva o diele č. 12.pdf", "príloha.txt"});
    const QString folder = QString::fromStdString(m_files.path("drafts"));
    QDir().mkpath(folder);
    QVERIFY(saveDraft(folder + QStringLiteral("/signing-1.json"), left));
    WindowFixture fixture(m_answers->service, m_language);
    fixture.window->resize(m_room);
    fixture.window->setDraftFolder(folder);
    QVERIFY(fixture.window->startPage().findChild<DraftOffer*>());
    lookAt(*fixture.window, "draft-offer");
}

void WindowStates::tasks()
{
    FakeService& service = m_answers->service;
    service.onOpen = [sample = service.document](const std::string& path) { return plainFile(*sample, path); };
    m_window->review({});
    BatchPage& page = m_window->batchPage();
    page.openStamps();
    look("review-stamps");
    QDir().mkpath(QString::fromStdString(m_files.path("s pečiatkou")));
    page.tasks().setFolder(QString::fromStdString(m_files.path("s pečiatkou")));
    page.tasks().begin();
    QTRY_VERIFY(!page.tasks().task().isRunning());
    QTest::qWait(300); // progress is told some times a second
    look("review-stamps-failed");
    page.leave();
    page.openReports();
    look("review-reports");
    page.leave();
    page.showRenewals(365);
    look("review-renewals");
    page.showRenewals({});
    service.onOpen = nullptr;
}

} // namespace parafa::test
