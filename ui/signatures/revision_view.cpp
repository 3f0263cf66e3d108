// SPDX-License-Identifier: EUPL-1.2
#include "signatures/revision_view.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/list_height.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "preview/pdf_view.h"
#include "signatures/revision_changes.h"
#include "signatures/shown_verdict.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

void makeBold(QLabel* label)
{
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
}

/// Copies the beginning of a file. Errors: CannotRead, CannotWrite, Cancelled.
Result<void> copyTo(const QString& path, const ByteSource& source, const Progress& progress)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return std::unexpected(Error{ErrorCode::CannotWrite, std::nullopt, path.toStdString(), file.errorString().toStdString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    Bytes block(std::size_t{1} << 20);
    for (std::uint64_t at = 0; at < source.size();) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped by the user");
        const auto got = source.readAt(at, block);
        if (!got || *got == 0)
            return got ? fail(ErrorCode::CannotRead, "the file is shorter than it was") : std::unexpected(got.error());
        if (file.write(reinterpret_cast<const char*>(block.data()), qint64(*got)) != qint64(*got))
            return failed();
        at += *got;
    }
    if (!file.commit())
        return failed();
    return {};
}

} // namespace

RevisionView::RevisionView(JobRunner& runner, QWidget* parent) : QWidget(parent), m_runner(runner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 0);
    header->setSpacing(8);
    m_title = plainLabel(this);
    makeBold(m_title);
    header->addWidget(m_title, 1);
    const auto button = [&](const QString& icon) {
        auto* made = new QToolButton(this);
        made->setIcon(themedIcon(icon));
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        header->addWidget(made);
        return made;
    };
    m_zoomOut = button(QStringLiteral("zoom-out"));
    m_zoomIn = button(QStringLiteral("zoom-in"));
    m_close = button(QStringLiteral("close"));
    m_close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    layout->addLayout(header);
    m_summary = plainLabel(this);
    m_summary->setContentsMargins(8, 0, 8, 0);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_summary);
    m_changes = new QListWidget(this);
    m_changes->setWordWrap(true);
    fitToContents(m_changes, 40);
    layout->addWidget(m_changes);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    for (Side& side : m_sides) {
        auto* column = new QWidget(m_splitter);
        auto* rows = new QVBoxLayout(column);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(4);
        side.title = plainLabel(column);
        side.title->setContentsMargins(8, 4, 8, 0);
        makeBold(side.title);
        side.view = new PdfView(column);
        side.problem = plainLabel(column);
        side.problem->setContentsMargins(8, 0, 8, 8);
        rows->addWidget(side.title);
        rows->addWidget(side.problem);
        rows->addWidget(side.view, 1);
        m_splitter->addWidget(column);
    }
    layout->addWidget(m_splitter, 1);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(8, 4, 8, 8);
    footer->setSpacing(8);
    m_save = new QPushButton(themedIcon(QStringLiteral("save")), QString(), this);
    m_saved = plainLabel(this);
    footer->addWidget(m_save);
    footer->addWidget(m_saved, 1);
    layout->addLayout(footer);

    connect(asSigned(), &PdfView::moved, this, [this] { follow(asSigned(), current()); });
    connect(current(), &PdfView::moved, this, [this] { follow(current(), asSigned()); });
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { zoom(1 / 1.25); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { zoom(1.25); });
    connect(m_close, &QToolButton::clicked, this, &RevisionView::closed);
    connect(m_save, &QPushButton::clicked, this, &RevisionView::askWhere);
    const auto goTo = [this](const QListWidgetItem* item) {
        if (const int page = item ? item->data(Qt::UserRole).toInt() : 0; page > 0)
            current()->goToPage(page - 1);
    };
    connect(m_changes, &QListWidget::currentItemChanged, this, goTo);
    connect(m_changes, &QListWidget::itemActivated, this, goTo);
    retranslate();
}

QWidget* RevisionView::focusTarget() const
{
    return m_changes->count() > 0 ? static_cast<QWidget*>(m_changes) : asSigned();
}

void RevisionView::show(OpenedDocumentPtr document, std::shared_ptr<const Report> report, int signature,
                        const SignedRevision& revision)
{
    m_document = std::move(document);
    m_report = std::move(report);
    m_signature = signature;
    m_revision = revision;
    m_saveJob = {};
    say({});
    load(m_sides[0], m_document ? sliceSource(m_document->bytes, 0, revision.length) : nullptr);
    load(m_sides[1], m_document ? m_document->bytes : nullptr);
    fill();
}

void RevisionView::load(Side& side, ByteSourcePtr bytes)
{
    side.job = {};
    side.view->setDocument(nullptr);
    side.problem->hide();
    if (!bytes)
        return;
    side.job = m_runner.run(
        this,
        [bytes](const Progress&) {
            PdfDocument::Failure failure = PdfDocument::Failure::None;
            return PdfDocument::load(bytes, failure);
        },
        [this, &side](const std::shared_ptr<PdfDocument>& pdf) {
            side.view->setDocument(pdf);
            side.problem->setVisible(!pdf);
            if (!pdf)
                side.problem->setText(tr("This state of the document cannot be shown."));
        });
}

void RevisionView::follow(const PdfView* leader, PdfView* follower)
{
    if (m_following || !leader->document() || !follower->document())
        return;
    m_following = true; // what follows does not lead
    if (!leader->fitsWidth() && std::abs(leader->zoom() - follower->zoom()) > 1e-6)
        follower->setZoom(leader->zoom());
    follower->setPosition(leader->position());
    m_following = false;
}

void RevisionView::zoom(double factor)
{
    current()->setZoom(current()->zoom() * factor);
}

void RevisionView::fill()
{
    m_changes->clear();
    if (!m_report || m_signature < 0 || m_signature >= int(m_report->signatures.size()))
        return;
    const ParsedSignature& facts = m_report->signatures[std::size_t(m_signature)].facts;
    m_title->setText(tr("As it was signed: %1 %2").arg(signatureNumber(m_signature + 1), signerShown(facts)));
    const std::vector<Finding> changes = changesAfterSigning(facts);
    m_summary->setText(changesSentence(changes, m_revision.isLast));
    for (const Finding& change : changes) {
        auto* item = new QListWidgetItem(stateIcon(severityMark(change.severity)), findingSentence(change), m_changes);
        item->setData(Qt::UserRole,
                      QString::fromUtf8(change.argument("page").data(), qsizetype(change.argument("page").size())).toInt());
    }
    m_changes->setVisible(m_changes->count() > 0);
    m_sides[0].title->setText(tr("As it was signed") + (facts.claimedSigningTime
                                                            ? QStringLiteral(" – ") + shownTime(facts.claimedSigningTime)
                                                            : QString()));
    m_sides[1].title->setText(tr("As it is now"));
}

QString RevisionView::summary() const
{
    return m_summary->text();
}

void RevisionView::askWhere()
{
    if (!m_document)
        return;
    const QFileInfo file(QString::fromStdString(m_document->path));
    const QString proposal =
        file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + tr(" (as signed)") + QStringLiteral(".pdf");
    auto* dialog = new QFileDialog(this, tr("Save the document as it was signed"), proposal, tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &RevisionView::saveTo);
    dialog->open();
}

void RevisionView::saveTo(const QString& path)
{
    if (!m_document)
        return;
    say(tr("Saving…"));
    m_saveJob = m_runner.run(
        this,
        [path, source = sliceSource(m_document->bytes, 0, m_revision.length)](const Progress& progress) {
            return copyTo(path, *source, progress);
        },
        [this, path](const Result<void>& result) {
            say(result ? tr("Saved as %1.").arg(QFileInfo(path).fileName()) : errorSentence(result.error()));
        });
}

void RevisionView::say(const QString& text)
{
    m_saved->setText(text);
}

void RevisionView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void RevisionView::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_zoomOut, tr("Smaller"));
    name(m_zoomIn, tr("Larger"));
    m_close->setText(tr("Back to the document"));
    m_save->setText(tr("Save as it was signed…"));
    m_changes->setAccessibleName(tr("What came after the signature"));
    asSigned()->setAccessibleDescription(tr("The document as it was signed"));
    current()->setAccessibleDescription(tr("The document as it is now"));
}

} // namespace parafa
