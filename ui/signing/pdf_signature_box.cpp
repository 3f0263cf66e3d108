// SPDX-License-Identifier: EUPL-1.2
#include "signing/pdf_signature_box.h"

#include "appearance/finding_words.h"
#include "appearance/plain_label.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "signing/place_box.h"
#include "signing/visible_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace parafa
{

namespace
{

constexpr double previewDotsPerInch = 150;
constexpr int quietMilliseconds = 250;

/// What of the page lies under the frame, as it will look.
Result<QImage> pictureOf(const ByteSourcePtr& pdf, const SignaturePlace& place)
{
    PdfDocument::Failure failure = PdfDocument::Failure::None;
    const auto document = PdfDocument::load(pdf, failure, place.page + 1);
    if (!document || place.page >= document->pageCount())
        return fail(ErrorCode::Unreadable, "the preview cannot be drawn");
    const QImage page = document->render(place.page, previewDotsPerInch);
    const QSizeF size = document->pageSize(place.page);
    const double across = page.width() / size.width(), down = page.height() / size.height();
    return page.copy(
        QRectF(place.rect.left() * across, place.rect.top() * down, place.rect.width() * across, place.rect.height() * down)
            .toRect());
}

} // namespace

PdfSignatureBox::PdfSignatureBox(const DocumentService& service, JobRunner& runner, PreviewPane& preview, QWidget* parent)
    : QGroupBox(parent), m_service(service), m_runner(runner), m_preview(preview), m_wait(new QTimer(this))
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_visible = new QCheckBox(this);
    box->addWidget(m_visible);
    m_help = plainLabel(this);
    box->addWidget(m_help);
    m_place = new PlaceBox(this);
    box->addWidget(m_place);
    m_looks = new VisibleBox(this);
    box->addWidget(m_looks);
    m_problem = plainLabel(this);
    box->addWidget(m_problem);
    auto* form = new QFormLayout;
    m_reasonLabel = new QLabel(this);
    m_reason = new QLineEdit(this);
    m_locationLabel = new QLabel(this);
    m_location = new QLineEdit(this);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_locationLabel, m_location);
    m_reasonLabel->setBuddy(m_reason);
    m_locationLabel->setBuddy(m_location);
    box->addLayout(form);
    buildDetails(box);

    m_wait->setSingleShot(true);
    m_wait->setInterval(quietMilliseconds);
    connect(m_wait, &QTimer::timeout, this, &PdfSignatureBox::preview);
    connect(m_visible, &QCheckBox::toggled, this, &PdfSignatureBox::update);
    connect(m_place, &PlaceBox::changed, this, &PdfSignatureBox::placeChanged);
    connect(m_looks, &VisibleBox::changed, this, &PdfSignatureBox::placeChanged);
    for (QLineEdit* line : {m_reason, m_location})
        connect(line, &QLineEdit::textChanged, this, &PdfSignatureBox::placeChanged);
    connect(&m_preview, &PreviewPane::loaded, this, &PdfSignatureBox::pageShown);
    retranslate();
    hide();
}

PdfSignatureBox::~PdfSignatureBox()
{
    delete m_placer;
}

void PdfSignatureBox::buildDetails(QVBoxLayout* layout)
{
    m_more = new QToolButton(this);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setAutoRaise(true);
    layout->addWidget(m_more);
    m_details = new QWidget(this);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    m_certifyLabel = new QLabel(m_details);
    m_certify = new QComboBox(m_details);
    m_certify->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (int i = 0; i < 4; ++i)
        m_certify->addItem(QString());
    m_certifyLabel->setBuddy(m_certify);
    m_certifyNote = plainLabel(m_details);
    details->addWidget(m_certifyLabel);
    details->addWidget(m_certify);
    details->addWidget(m_certifyNote);
    m_details->hide();
    layout->addWidget(m_details);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

void PdfSignatureBox::setDocument(OpenedDocumentPtr document)
{
    if (document == m_document)
        return;
    m_document = std::move(document);
    m_factsJob = {};
    m_isSigned = false;
    m_place->offerFields({});
    m_certify->setCurrentIndex(0);
    if (m_document)
        m_factsJob = m_runner.run(
            this,
            [&service = m_service, pdf = m_document](const Progress& progress) {
                return service.pdfSigningFacts(*pdf, progress);
            },
            [this](Result<PdfSigningFacts> facts) {
                if (!facts) // signing will say why
                    return;
                m_isSigned = facts->isSigned;
                m_place->offerFields(std::move(facts->emptyFields));
                // A field on a page was put there to be seen.
                if (!m_place->isMovable() && m_place->place())
                    m_visible->setChecked(true);
                update();
            });
    setVisible(m_document != nullptr);
    pageShown();
    update();
}

void PdfSignatureBox::pageShown()
{
    const bool shown =
        m_document && m_preview.content().pdf && m_preview.part() && m_preview.part()->content == m_document->bytes;
    m_place->setDocument(shown ? m_preview.content().pdf : nullptr);
    update();
}

void PdfSignatureBox::setSigner(const std::string& name)
{
    if (name == m_signer)
        return;
    m_signer = name;
    placeChanged();
}

bool PdfSignatureBox::isVisibleWanted() const
{
    return m_document && m_visible->isChecked();
}

bool PdfSignatureBox::isReady() const
{
    return !isVisibleWanted() || (m_place->place() && m_looks->isReady());
}

void PdfSignatureBox::update()
{
    const bool visible = isVisibleWanted();
    m_place->setVisible(visible);
    m_looks->setVisible(visible);
    m_problem->hide();
    if (visible && !m_placer) {
        m_placer = new SignaturePlacer(m_preview.pdfView());
        m_placer->show();
        setTabOrder(m_preview.pdfView(), m_placer);
        connect(m_placer, &SignaturePlacer::placed, m_place, &PlaceBox::setPlace);
        if (const auto place = m_place->place())
            m_preview.pdfView()->reveal(place->page, place->rect);
    } else if (!visible) {
        delete m_placer;
    }
    m_certify->setEnabled(!m_isSigned);
    m_certifyNote->setVisible(m_isSigned);
    placeChanged();
}

void PdfSignatureBox::placeChanged()
{
    m_previewJob = {};
    m_help->setVisible(m_placer && m_place->isMovable()); // a field of the form has its place
    if (m_placer) {
        const auto place = m_place->place();
        const bool elsewhere = place && (!m_placer->place() || m_placer->place()->page != place->page);
        m_placer->setMovable(m_place->isMovable());
        m_placer->setPlace(place);
        if (elsewhere)
            m_preview.pdfView()->reveal(place->page, place->rect);
        m_wait->start();
    }
    emit changed();
}

PdfOptions PdfSignatureBox::options() const
{
    PdfOptions options;
    m_place->fill(options, isVisibleWanted());
    options.reason = m_reason->text().trimmed().toStdString();
    options.location = m_location->text().trimmed().toStdString();
    if (m_certify->currentIndex() > 0 && !m_isSigned)
        options.certify = m_certify->currentIndex();
    return options;
}

void PdfSignatureBox::preview()
{
    const auto place = m_place->place();
    if (!m_placer || !place || !m_looks->isReady())
        return;
    const std::string signer = m_signer.empty() ? tr("(name of the signer)").toStdString() : m_signer;
    m_previewJob = m_runner.run(
        this,
        [&service = m_service, pdf = m_document, options = options(), looks = m_looks->chosen(), signer,
         place = *place](const Progress& progress) -> Result<QImage> {
            const auto shown = service.previewVisible(*pdf, options, looks, signer, progress);
            return shown ? pictureOf(*shown, place) : Result<QImage>(std::unexpected(shown.error()));
        },
        [this](const Result<QImage>& picture) {
            m_problem->setVisible(!picture);
            if (!picture)
                m_problem->setText(errorSentence(picture.error()));
            if (m_placer)
                m_placer->setPicture(picture.value_or(QImage()));
        });
}

void PdfSignatureBox::fill(SigningJob& job) const
{
    if (!m_document)
        return;
    job.options.pdf = options();
    if (isVisibleWanted())
        job.visible = m_looks->chosen();
}

void PdfSignatureBox::retranslate()
{
    setTitle(tr("The signature in the PDF"));
    m_visible->setText(tr("Show the signature on a page"));
    m_help->setText(
        tr("Draw, move or resize the frame on the page with the mouse; or go to it with Tab and use the arrow keys, with "
           "Shift for its size."));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason for signing"));
    m_locationLabel->setText(tr("Place"));
    m_location->setAccessibleName(tr("Place of signing"));
    for (QLineEdit* line : {m_reason, m_location})
        line->setPlaceholderText(tr("not stated"));
    m_more->setText(tr("What may still change"));
    m_certifyLabel->setText(tr("After this signature"));
    m_certify->setAccessibleName(tr("What may change after this signature"));
    const QString texts[] = {tr("As usual: others may sign and add notes"), tr("Certify: nothing may change any more"),
                             tr("Certify: forms may be filled in and signed"),
                             tr("Certify: forms filled in, signed, and notes added")};
    for (int i = 0; i < 4; ++i)
        m_certify->setItemText(i, texts[i]);
    m_certifyNote->setText(tr("Only the first signature of a document can certify it, and this one is signed already."));
    m_place->retranslate();
    m_looks->retranslate();
    m_looks->proposeLanguage(windowLanguage());
    if (m_placer)
        m_placer->retranslate();
}

} // namespace parafa
