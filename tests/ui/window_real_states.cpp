// SPDX-License-Identifier: EUPL-1.2
// The states of the window that only real documents have: a PDF as it was signed, its pages, its format, a place for a signature.
#include "format/format_panel.h"
#include "gui/core_service.h"
#include "jobs/format_service.h"
#include "preview/page_thumbnails.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "signatures/revision_view.h"
#include "signing/pdf_signature_box.h"
#include "signing/purpose_box.h"
#include "signing/signature_placer.h"
#include "signing/signing_page.h"
#include "support/pdf_builder.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window_states.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

namespace parafa::test
{

namespace
{

UtcTime noon()
{
    return UtcTime(1'795'348'800); // 2026-11-22T12:00:00Z
}

/// The real rules; no program beside.
class RealFormats : public FormatService
{
public:
    RealFormats() { m_services.now = noon(); }
    Result<std::vector<CheckedFormat>> check(const OpenedDocument& document, const OpenedPart* only,
                                             const Progress& progress) const override
    {
        return checkFormats(document, m_services, {}, progress, only);
    }
    Result<DocumentIdentifier> identify(const OpenedDocument& document, const Progress& progress) const override
    {
        return identifyDocument(document, m_services, progress);
    }
    OutsidePrograms programs() const override { return {"/usr/bin/gs", "", ""}; }
    Result<PdfaOffer> makePdfa(const std::string& name, const ByteSourcePtr&, const Progress&) const override
    {
        return fail(ErrorCode::NotFound, FindingCode::PdfaProgramMissing, name);
    }
    Result<SecondOpinion> askVeraPdf(const ByteSourcePtr&, const Progress&) const override
    {
        return fail(ErrorCode::NotFound, FindingCode::VeraPdfMissing, "verapdf");
    }

private:
    Services m_services;
};

std::string changedAfterSigning()
{
    PdfBuilder pdf = PdfBuilder::onePage("Suma 100 EUR");
    pdf.finish();
    PdfBuilder::Signature signature;
    signature.value = signerOf(sharedPki().signer);
    pdf.sign(signature);
    pdf.replace(4, "Suma 100 EUR", "Suma 900 EUR");
    pdf.finish();
    return pdf.bytes;
}

} // namespace

void WindowStates::realDocuments()
{
    Services services;
    services.trustAnchors = {sharedPki().root.certificate};
    CoreService core(services, noon, CoreService::HtmlLayout());
    const RealFormats formats;
    WindowFixture fixture(core, m_language);
    MainWindow& window = *fixture.window;
    window.setFormatService(formats);
    window.resize(m_room);
    const auto open = [&](const char* name, const std::string& bytes) {
        window.openFile(QString::fromStdString(m_files.write(name, bytes)));
        QTRY_COMPARE_WITH_TIMEOUT(window.documentPage().session().state(), DocumentSession::State::Checked, 20'000);
        QTRY_VERIFY(window.documentPage().preview().content().pdf);
    };

    open("zmluva.pdf", changedAfterSigning());
    DocumentPage& page = window.documentPage();
    QTRY_VERIFY(page.hasEarlierRevision());
    QVERIFY(page.showAsSigned());
    QTRY_VERIFY_WITH_TIMEOUT(page.revisions().asSigned()->renderedPages() > 0 && page.revisions().current()->renderedPages() > 0,
                             20'000);
    lookAt(window, "pdf-as-signed");
    page.leave();

    const std::string pages = makePdf(40, QStringLiteral("Rozhodnutie č. 2026/117\nMestský úrad Nitra")).toStdString();
    open("rozhodnutie.pdf", pages);
    page.preview().setThumbnails(true);
    QTRY_VERIFY(page.preview().thumbnails()->thumbnails().drawn() >= 1);
    QTest::qWait(300);
    lookAt(window, "pdf-thumbnails");
    page.preview().setThumbnails(false);
    page.showFormat();
    QTRY_VERIFY_WITH_TIMEOUT(!page.format().isChecking(), 20'000);
    lookAt(window, "format");
    page.leave();

    window.signFiles({QString::fromStdString(m_files.path("rozhodnutie.pdf"))});
    SigningPage& signing = window.signingPage();
    QTRY_VERIFY(signing.preview().content().pdf);
    QTRY_VERIFY(signing.findChild<PdfSignatureBox*>());
    auto* inside = signing.findChild<PdfSignatureBox*>();
    auto* asPdf = signing.findChild<PurposeBox*>()->findChild<QCheckBox*>();
    QTRY_VERIFY(asPdf && !asPdf->isHidden());
    asPdf->setChecked(true);
    QTRY_VERIFY(!inside->isHidden());
    inside->findChildren<QCheckBox*>().constFirst()->setChecked(true);
    QTRY_VERIFY(inside->placer());
    SignaturePlacer& placer = *inside->placer();
    PdfView* view = signing.preview().pdfView();
    view->goToPage(0);
    const QRectF frame = view->viewRect(0, QRectF(60, 120, 200, 80));
    QTest::mousePress(&placer, Qt::LeftButton, {}, frame.topLeft().toPoint());
    QTest::mouseMove(&placer, frame.center().toPoint());
    QTest::mouseMove(&placer, frame.bottomRight().toPoint());
    QTest::mouseRelease(&placer, Qt::LeftButton, {}, frame.bottomRight().toPoint());
    QTRY_VERIFY_WITH_TIMEOUT(placer.place(), 5'000);
    QTest::qWait(500); // the picture is drawn by a worker
    lookAt(window, "signing-visible");
}

} // namespace parafa::test
