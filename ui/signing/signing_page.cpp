// SPDX-License-Identifier: EUPL-1.2
#include "signing/signing_page.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/reading_order.h"
#include "appearance/shown_text.h"
#include "appearance/tall_scroll_area.h"
#include "preview/preview_pane.h"
#include "signing/documents_box.h"
#include "signing/key_chooser.h"
#include "signing/pdf_signature_box.h"
#include "signing/pin_asker.h"
#include "signing/purpose_box.h"
#include "signing/signing_footer.h"
#include "signing/target_box.h"
#include "window/window_settings.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace parafa
{

SigningPage::SigningPage(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent)
    : QWidget(parent), m_service(service), m_runner(runner), m_pins(std::make_shared<PinAsker>(this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    outer->addWidget(m_splitter);

    auto* scroll = new TallScrollArea(m_splitter);
    auto* form = new QWidget(scroll);
    form->setMinimumWidth(360);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    m_title = plainLabel(form);
    makeTitle(m_title);
    layout->addWidget(m_title);
    m_documents = new DocumentsBox(service, runner, this);
    layout->addWidget(m_documents);
    m_key = new KeyChooser(service, runner, settings, this);
    layout->addWidget(m_key);
    m_purpose = new PurposeBox(settings, this);
    layout->addWidget(m_purpose);
    m_preview = new PreviewPane(service, runner); // gets its parent, and with it its place for the Tab key, last
    m_pdf = new PdfSignatureBox(service, runner, *m_preview, this);
    layout->addWidget(m_pdf);
    m_target = new TargetBox(this);
    layout->addWidget(m_target);
    layout->addStretch(1);
    scroll->setWidget(form);
    // What will happen stays in sight however long the page is.
    auto* side = new QWidget(m_splitter);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    sideLayout->addWidget(scroll, 1);
    buildFooter(sideLayout);
    m_splitter->addWidget(side);

    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({480, 720});
    readInOrder(m_splitter);

    connect(m_documents, &DocumentsBox::changed, this, &SigningPage::documentsChanged);
    connect(m_documents, &DocumentsBox::shown, this, &SigningPage::showDocument);
    connect(m_target, &TargetBox::changed, this, &SigningPage::updateButton);
    connect(m_key, &KeyChooser::changed, this, [this] {
        m_pdf->setSigner(m_key->signerName());
        updateButton();
    });
    connect(m_pdf, &PdfSignatureBox::changed, this, &SigningPage::updateButton);
    connect(m_purpose, &PurposeBox::changed, this, &SigningPage::updateButton);
    connect(m_purpose, &PurposeBox::formChanged, this, &SigningPage::formChanged);
    connect(m_documents, &DocumentsBox::eachRequested, this, &SigningPage::eachRequested);
    connect(m_documents, &DocumentsBox::savePdfaRequested, this, &SigningPage::savePdfaRequested);
    connect(m_documents, &DocumentsBox::changed, this, &SigningPage::draftChanged);
    connect(m_purpose, &PurposeBox::changed, this, &SigningPage::draftChanged);
    connect(m_target, &TargetBox::changed, this, &SigningPage::draftChanged);
    retranslate();
    report({}, {});
    updateButton();
}

SigningPage::~SigningPage() = default;

void SigningPage::setFormatService(const FormatService& service)
{
    m_documents->setFormatService(service);
}

void SigningPage::addMade(const PdfaOffer& offer, const QString& beside)
{
    m_documents->addMade(offer, beside);
}

void SigningPage::endQuestions()
{
    m_pins->close();
}

void SigningPage::buildFooter(QVBoxLayout* outer)
{
    m_footer = new SigningFooter(this);
    outer->addWidget(m_footer);
    m_progress = m_footer->progress();
    m_cancel = m_footer->cancel();
    m_sign = m_footer->sign();
    connect(m_sign, &QPushButton::clicked, this, &SigningPage::sign);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_signing)
            stop();
        else
            emit cancelled();
    });
}

void SigningPage::start(const QStringList& files)
{
    m_countered.clear();
    m_documents->clear();
    m_purpose->show();
    m_target->clear();
    m_target->keepEnding(false);
    m_key->clearPassphrase();
    m_purpose->proposeServices(m_service.timeStampServices());
    m_preview->show(nullptr, nullptr);
    report({}, {});
    retranslate();
    addFiles(files);
}

void SigningPage::startAdding(OpenedDocumentPtr container, const QString& path)
{
    start({});
    m_documents->setContainer(std::move(container), path);
    retranslate();
    m_target->propose(m_documents->firstPath());
}

void SigningPage::startCountering(OpenedDocumentPtr file, const QString& path, const std::string& signatureId,
                                  const QString& signer)
{
    start({});
    m_countered = signatureId;
    m_counteredName = signer;
    m_purpose->hide(); // level B, and nothing of a form
    m_target->keepEnding(true);
    m_documents->setContainer(std::move(file), path);
    retranslate();
    m_target->propose(path);
}

void SigningPage::addFiles(const QStringList& files)
{
    m_documents->addFiles(files);
    m_target->propose(m_documents->firstPath());
}

void SigningPage::documentsChanged()
{
    m_purpose->offerPdf(!isCountering() && m_documents->singlePdf() != nullptr);
    if (m_target->isEmpty())
        m_target->propose(m_documents->firstPath());
    updatePdf();
    updateButton();
}

void SigningPage::formChanged()
{
    m_target->setPdf(m_purpose->insidePdf());
    m_target->propose(m_documents->firstPath());
    updatePdf();
}

void SigningPage::updatePdf()
{
    m_pdf->setDocument(!isCountering() && m_purpose->insidePdf() ? m_documents->singlePdf() : nullptr);
}

void SigningPage::showDocument(const OpenedDocumentPtr& document, const OpenedPart* part)
{
    if (!part || part != m_preview->part())
        m_preview->show(document, part);
}

int SigningPage::documentCount() const
{
    return m_documents->count();
}

bool SigningPage::hasInput() const
{
    return m_signing || m_key->hasInput() || (!m_documents->container() && m_documents->fileCount() > 1);
}

SigningDraft SigningPage::draft() const
{
    SigningDraft draft;
    draft.container = m_documents->container() ? m_documents->containerPath() : QString();
    draft.files = m_documents->files();
    draft.purpose = int(m_purpose->purpose());
    draft.target = m_target->typedPath();
    return draft;
}

void SigningPage::restoreChoices(const SigningDraft& draft)
{
    m_purpose->setPurpose(PurposeBox::Purpose(std::clamp(draft.purpose, 0, int(PurposeBox::Purpose::Other))));
    if (!draft.target.isEmpty())
        m_target->setTypedPath(draft.target);
}

void SigningPage::stop()
{
    m_signJob.stop();
    if (m_signing)
        m_pins->cancel();
}

void SigningPage::proposeFolder(const QString& folder)
{
    m_target->setFolder(folder);
    m_target->propose(m_documents->firstPath());
}

void SigningPage::sign()
{
    if (m_target->wouldReplace()) {
        report(tr("A file of this name exists already."), tr("Choose another name, or choose the file again to replace it."));
        m_target->focusName();
        return;
    }
    auto job = std::make_shared<SigningJob>();
    job->existing = m_documents->container();
    if (!job->existing)
        job->documents = m_documents->documents();
    m_key->fill(*job);
    m_purpose->fill(*job);
    m_pdf->fill(*job);
    if (isCountering()) {
        job->counterSigned = m_countered;
        job->options.level = "B";
        job->timeStampUrl.clear();
        job->visible.reset();
    }
    const auto notes = std::make_shared<std::vector<Finding>>(m_documents->forced());
    job->options.notes = notes.get();
    job->pins = m_pins;
    job->target = QFile::encodeName(m_target->path()).toStdString();
    m_signing = true;
    report(tr("Signing…"), {});
    m_progress->setRange(0, 0);
    m_progress->show();
    updateButton();
    m_signJob = m_runner.run(
        this, [&service = m_service, job, notes](const Progress& progress) { return service.sign(*job, progress); },
        [this, notes](const Result<SignOutcome>& result) {
            m_signing = false;
            m_progress->hide();
            QStringList missing;
            for (const Finding& note : *notes)
                if (result || note.code != FindingCode::FormatForced)
                    missing += findingSentence(note);
            if (result) {
                m_key->clearPassphrase();
                m_documents->clear();
                report({}, {});
                emit signedTo(QFile::decodeName(QByteArray::fromStdString(result->path)), missing);
                return;
            }
            const Error& error = result.error();
            if (error.code == ErrorCode::Cancelled)
                report(tr("Signing was stopped; nothing was saved."), {});
            else
                report(tr("Nothing was signed."), (QStringList(errorSentence(error)) + missing).join(QLatin1Char('\n')));
            if (error.code == ErrorCode::WrongPassword)
                m_key->focusPassphrase();
            updateButton();
        },
        [this](quint64 done, quint64 total) {
            m_progress->setRange(0, total ? 1000 : 0);
            if (total)
                m_progress->setValue(int(double(done) / double(total) * 1000));
        });
}

void SigningPage::report(const QString& headline, const QString& reason)
{
    m_footer->report(headline, reason);
}

void SigningPage::updateButton()
{
    const int count = documentCount();
    m_sign->setText(isCountering()             ? tr("Counter-sign")
                    : m_documents->container() ? tr("Add a signature over %n document(s)", nullptr, count)
                    : count == 0               ? tr("Sign documents")
                                               : tr("Sign %n document(s)", nullptr, count));
    m_sign->setEnabled(!m_signing && (isCountering() || m_documents->isReady()) && m_key->isReady() &&
                       (isCountering() || m_purpose->isReady()) && m_pdf->isReady() && !m_target->isEmpty());
    m_cancel->setText(m_signing ? tr("Stop") : tr("Back"));
    m_documents->setSigning(m_signing);
    for (QWidget* widget : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_purpose), static_cast<QWidget*>(m_pdf),
                            static_cast<QWidget*>(m_target)})
        widget->setEnabled(!m_signing);
}

void SigningPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SigningPage::retranslate()
{
    m_title->setText(isCountering() ? tr("Counter-sign the signature of %1").arg(m_counteredName)
                     : m_documents->container()
                         ? tr("Add a signature to %1").arg(shownName(QFileInfo(m_documents->containerPath()).fileName()))
                         : tr("Sign documents"));
    m_documents->retranslate();
    m_key->retranslate();
    m_purpose->retranslate();
    m_pdf->retranslate();
    m_target->retranslate();
    m_progress->setAccessibleName(tr("Progress of signing"));
    updateButton();
}

} // namespace parafa
