// SPDX-License-Identifier: EUPL-1.2
#include "preview/preview_pane.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "preview/pdf_view.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

constexpr int textPages = 500; ///< of a PDF's text view
constexpr int narrowLetters = 60;

QToolButton* smallButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void name(QWidget* widget, const QString& text)
{
    widget->setAccessibleName(text);
    widget->setToolTip(text);
}

} // namespace

SimplifiedHtmlView::SimplifiedHtmlView(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
}

QVariant SimplifiedHtmlView::loadResource(int, const QUrl&)
{
    return {};
}

PreviewPane::PreviewPane(const DocumentService& service, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_service(service), m_runner(runner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->setContentsMargins(8, 4, 8, 4);
    m_header->setSpacing(8);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(8);
    m_title = plainLabel(this);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_header->addWidget(m_title, 1);
    m_header->addLayout(controls);
    m_page = plainLabel(this);
    m_page->setWordWrap(false);
    controls->addWidget(m_page);
    m_textButton = smallButton(QStringLiteral("text"), this);
    m_textButton->setCheckable(true);
    m_textButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    controls->addWidget(m_textButton);
    m_zoomOut = smallButton(QStringLiteral("zoom-out"), this);
    m_zoomFit = smallButton(QStringLiteral("zoom-fit"), this);
    m_zoomIn = smallButton(QStringLiteral("zoom-in"), this);
    controls->addWidget(m_zoomOut);
    controls->addWidget(m_zoomFit);
    controls->addWidget(m_zoomIn);
    layout->addLayout(m_header);

    m_origin = plainLabel(this);
    m_origin->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(m_origin);

    m_stack = new QStackedWidget(this);
    m_text = new QPlainTextEdit(m_stack);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(16);
    m_pdf = new PdfView(m_stack);
    m_imageArea = new QScrollArea(m_stack);
    m_imageArea->setAlignment(Qt::AlignCenter);
    m_imageArea->setFocusPolicy(Qt::StrongFocus);
    m_image = new QLabel(m_imageArea);
    m_image->setScaledContents(true);
    m_imageArea->setWidget(m_image);
    m_html = new SimplifiedHtmlView(m_stack);
    m_message = new QWidget(m_stack);
    auto* message = new QVBoxLayout(m_message);
    message->setContentsMargins(16, 8, 16, 8);
    message->setSpacing(16);
    message->addStretch(1);
    m_messageText = plainLabel(m_message);
    m_messageText->setAlignment(Qt::AlignCenter);
    message->addWidget(m_messageText);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_messageOpen = new QPushButton(themedIcon(QStringLiteral("open")), QString(), m_message);
    m_messageSave = new QPushButton(themedIcon(QStringLiteral("save")), QString(), m_message);
    buttons->addStretch(1);
    buttons->addWidget(m_messageOpen);
    buttons->addWidget(m_messageSave);
    buttons->addStretch(1);
    message->addLayout(buttons);
    message->addStretch(2);
    for (QWidget* page : {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_pdf),
                          static_cast<QWidget*>(m_imageArea), static_cast<QWidget*>(m_html)})
        m_stack->addWidget(page);
    m_stack->setMinimumHeight(24); // rather little of the document than a sentence about it cut off
    layout->addWidget(m_stack, 1);

    buildSearchBar();
    layout->addWidget(m_searchBar);
    m_notes = plainLabel(this);
    m_notes->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_notes);

    connect(m_textButton, &QToolButton::toggled, this, &PreviewPane::setTextView);
    connect(m_zoomOut, &QToolButton::clicked, this, &PreviewPane::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, this, &PreviewPane::zoomIn);
    connect(m_zoomFit, &QToolButton::clicked, this, &PreviewPane::zoomToFit);
    connect(m_messageSave, &QPushButton::clicked, this, &PreviewPane::saveRequested);
    connect(m_messageOpen, &QPushButton::clicked, this, &PreviewPane::openNestedRequested);
    connect(m_pdf, &PdfView::pageChanged, this, &PreviewPane::updateControls);
    connect(m_pdf, &PdfView::found, this, [this](int number, int count) {
        m_searchResult->setText(count == 0 ? tr("Not found") : tr("%1 of %2").arg(number).arg(count));
    });
    retranslate();
    display();
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::buildSearchBar()
{
    m_searchBar = new QWidget(this);
    auto* bar = new QHBoxLayout(m_searchBar);
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    m_searchText = new QLineEdit(m_searchBar);
    m_searchText->setClearButtonEnabled(true);
    m_searchResult = plainLabel(m_searchBar);
    m_searchResult->setWordWrap(false);
    m_searchPrevious = smallButton(QStringLiteral("find-previous"), m_searchBar);
    m_searchNext = smallButton(QStringLiteral("find-next"), m_searchBar);
    m_searchClose = smallButton(QStringLiteral("close"), m_searchBar);
    bar->addWidget(m_searchText, 1);
    bar->addWidget(m_searchResult);
    bar->addWidget(m_searchPrevious);
    bar->addWidget(m_searchNext);
    bar->addWidget(m_searchClose);
    m_searchBar->hide();
    connect(m_searchText, &QLineEdit::returnPressed, this, [this] { search(false); });
    connect(m_searchNext, &QToolButton::clicked, this, [this] { search(false); });
    connect(m_searchPrevious, &QToolButton::clicked, this, [this] { search(true); });
    connect(m_searchClose, &QToolButton::clicked, this, &PreviewPane::endSearch);
}

void PreviewPane::show(OpenedDocumentPtr document, const OpenedPart* part)
{
    m_job = {};
    m_textJob = {};
    m_document = std::move(document);
    m_part = part;
    m_content = {};
    m_loading = part != nullptr;
    m_imageZoom = 0;
    m_textView = false;
    m_textButton->setChecked(false);
    display();
    if (!part)
        return;
    m_job = m_runner.run(
        this,
        [keep = m_document, part, &service = m_service](const Progress& progress) {
            return loadPreview(*part, service, progress);
        },
        [this](PreviewContent content) {
            m_loading = false;
            m_content = std::move(content);
            display();
            emit loaded();
        });
}

void PreviewPane::display()
{
    m_title->setText(m_part ? shownName(m_part->name) : QString());
    m_pdf->setDocument(m_content.kind == PreviewContent::Kind::Pdf ? m_content.pdf : nullptr);
    switch (m_content.kind) {
    case PreviewContent::Kind::Text:
        displayText(m_content.text, m_content.fixedPitch);
        break;
    case PreviewContent::Kind::Pdf:
        m_stack->setCurrentWidget(m_pdf);
        break;
    case PreviewContent::Kind::Image:
        displayImage();
        break;
    case PreviewContent::Kind::Html:
        m_html->setHtml(m_content.text);
        m_stack->setCurrentWidget(m_html);
        break;
    case PreviewContent::Kind::Nothing:
        displayMessage();
        break;
    }
    updateNotes();
    updateControls();
}

void PreviewPane::displayText(const QString& text, bool fixedPitch)
{
    m_text->setFont(fixedPitch ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void PreviewPane::displayImage()
{
    const QSize own = m_content.image.size();
    const QSize room = m_imageArea->viewport()->size() - QSize(16, 16);
    QSize size = own;
    if (m_imageZoom > 0)
        size = own * m_imageZoom;
    else if (own.width() > room.width() || own.height() > room.height())
        size = own.scaled(room, Qt::KeepAspectRatio);
    m_image->setPixmap(QPixmap::fromImage(m_content.image));
    m_image->resize(size.expandedTo(QSize(1, 1)));
    m_stack->setCurrentWidget(m_imageArea);
}

void PreviewPane::displayMessage()
{
    QString text;
    if (!m_part) {
        text = m_document && m_document->documents.empty() ? tr("There is no document to show.")
                                                           : tr("Select a document to see it.");
    } else if (m_loading) {
        text = tr("Opening the document…");
    } else {
        switch (m_content.reason) {
        case NoPreview::Empty:
            text = tr("The document is empty.");
            break;
        case NoPreview::Damaged:
            text = tr("This document cannot be shown: it is damaged or incomplete. You can save it and try another program.");
            break;
        case NoPreview::NeedsPassword:
            text =
                tr("This document is protected by a password and cannot be shown here. You can save it and open it elsewhere.");
            break;
        case NoPreview::TooLarge:
            text = tr("This document is too large to be shown here. You can save it and open it elsewhere.");
            break;
        case NoPreview::SignedContainer:
            text = tr("This document is itself a signed container with documents of its own.");
            break;
        case NoPreview::Cancelled:
            text = tr("Showing the document was stopped.");
            break;
        case NoPreview::None:
        case NoPreview::UnknownKind:
            text = tr("This kind of document cannot be shown here. You can save it and open it in the program it belongs to.");
            break;
        }
    }
    m_messageText->setText(text);
    m_messageSave->setVisible(m_part && !m_loading);
    m_messageOpen->setVisible(m_part && !m_loading && m_content.reason == NoPreview::SignedContainer);
    m_stack->setCurrentWidget(m_message);
}

void PreviewPane::updateNotes()
{
    QStringList notes;
    for (const PreviewNote note : m_content.notes) {
        switch (note) {
        case PreviewNote::SimplifiedView:
            notes += tr("This is a simplified view: the layout of the form is not kept.");
            break;
        case PreviewNote::OnlyBeginning:
            notes += tr("The document is long; only its beginning is shown.");
            break;
        case PreviewNote::OtherEncoding:
            notes += tr("The text is not in UTF-8; it is shown as Windows-1250.");
            break;
        case PreviewNote::RawXml:
            notes += tr("These are raw data as they stand in the file.");
            break;
        case PreviewNote::ScaledDown:
            notes += tr("The image is larger than shown.");
            break;
        }
    }
    QString origin;
    if (m_content.presentation) {
        for (const Finding& finding : m_content.presentation->findings)
            notes += findingSentence(finding);
        if (m_content.presentation->rendered) {
            const PresentationFacts& facts = m_content.presentation->facts;
            origin = tr("Signing presentation, %1").arg(facts.media.empty() ? tr("text") : shownName(facts.media, 20));
            switch (facts.origin) {
            case PresentationOrigin::Published:
                origin += tr(" · published form");
                break;
            case PresentationOrigin::LocalPackage:
                origin += tr(" · form from this computer");
                break;
            case PresentationOrigin::Document:
                origin += tr(" · template from the document");
                break;
            case PresentationOrigin::None:
                break;
            }
            if (facts.digestMatches)
                origin += *facts.digestMatches ? tr(" · digest matches") : tr(" · digest does not match");
        }
    } else if (m_part && !m_loading) {
        origin = shownMediaType(m_part->mediaType, m_part->name);
        if (m_part->content)
            origin += QStringLiteral(" · ") + shownSize(m_part->content->size());
    }
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
    notes.removeDuplicates();
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void PreviewPane::updateControls()
{
    const bool pdf = m_content.kind == PreviewContent::Kind::Pdf;
    m_textButton->setVisible(pdf);
    for (QToolButton* button : {m_zoomOut, m_zoomFit, m_zoomIn})
        button->setVisible(canZoom());
    m_page->setVisible(pdf && !m_textView);
    if (pdf)
        m_page->setText(tr("%1 / %2").arg(m_pdf->currentPage() + 1).arg(m_content.pdf->pageCount()));
}

bool PreviewPane::canZoom() const
{
    return m_content.kind == PreviewContent::Kind::Text || m_content.kind == PreviewContent::Kind::Pdf ||
           m_content.kind == PreviewContent::Kind::Image || m_content.kind == PreviewContent::Kind::Html;
}

void PreviewPane::zoomIn()
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->setZoom(m_pdf->zoom() * 1.25);
    else if (m_stack->currentWidget() == m_text)
        m_text->zoomIn(1);
    else if (m_stack->currentWidget() == m_html)
        m_html->zoomIn(1);
    else if (m_content.kind == PreviewContent::Kind::Image) {
        m_imageZoom = std::min(8.0, 1.25 * m_image->width() / std::max(1, m_content.image.width()));
        displayImage();
    }
}

void PreviewPane::zoomOut()
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->setZoom(m_pdf->zoom() / 1.25);
    else if (m_stack->currentWidget() == m_text)
        m_text->zoomOut(1);
    else if (m_stack->currentWidget() == m_html)
        m_html->zoomOut(1);
    else if (m_content.kind == PreviewContent::Kind::Image) {
        m_imageZoom = std::max(0.05, 0.8 * m_image->width() / std::max(1, m_content.image.width()));
        displayImage();
    }
}

void PreviewPane::zoomToFit()
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->fitWidth();
    else if (m_stack->currentWidget() == m_text)
        m_text->setFont(m_content.fixedPitch ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    else if (m_stack->currentWidget() == m_html)
        m_html->setFont(font());
    else if (m_content.kind == PreviewContent::Kind::Image) {
        m_imageZoom = 0;
        displayImage();
    }
}

void PreviewPane::rotate()
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->rotate();
    else if (m_content.kind == PreviewContent::Kind::Image) {
        m_content.image = m_content.image.transformed(QTransform().rotate(90));
        displayImage();
    }
}

void PreviewPane::setTextView(bool text)
{
    if (m_textView == text || m_content.kind != PreviewContent::Kind::Pdf)
        return;
    m_textView = text;
    m_textButton->setChecked(text);
    if (text)
        showPdfText();
    else
        m_stack->setCurrentWidget(m_pdf);
    updateControls();
}

void PreviewPane::showPdfText()
{
    displayText(tr("Reading the text…"), false);
    m_textJob = m_runner.run(
        this,
        [pdf = m_content.pdf](const Progress& progress) {
            QStringList pages;
            for (int i = 0; i < std::min(pdf->pageCount(), textPages) && !progress.stopRequested(); ++i)
                pages += shownText(pdf->text(i)).trimmed();
            return pages;
        },
        [this](const QStringList& pages) {
            if (!m_textView)
                return;
            const bool empty = std::ranges::all_of(pages, [](const QString& page) { return page.isEmpty(); });
            displayText(empty ? tr("The document has no text, only pictures.") : pages.join(QStringLiteral("\n\n")), false);
        });
}

void PreviewPane::startSearch()
{
    if (m_content.kind != PreviewContent::Kind::Text && m_content.kind != PreviewContent::Kind::Pdf &&
        m_content.kind != PreviewContent::Kind::Html)
        return;
    m_searchResult->clear();
    m_searchBar->show();
    m_searchText->setFocus(Qt::ShortcutFocusReason);
    m_searchText->selectAll();
}

bool PreviewPane::endSearch()
{
    if (m_searchBar->isHidden())
        return false;
    m_searchBar->hide();
    m_pdf->find(QString(), false);
    focusTarget()->setFocus(Qt::OtherFocusReason);
    return true;
}

void PreviewPane::search(bool backwards)
{
    const QString text = m_searchText->text();
    if (m_stack->currentWidget() == m_pdf) {
        m_pdf->find(text, backwards);
        return;
    }
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const auto findIn = [&](auto* view) {
        if (view->find(text, flags))
            return true;
        // Once round: from the other end.
        view->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        return view->find(text, flags);
    };
    const bool found = !text.isEmpty() && (m_stack->currentWidget() == m_html ? findIn(m_html) : findIn(m_text));
    m_searchResult->setText(found ? QString() : tr("Not found"));
}

QWidget* PreviewPane::focusTarget() const
{
    if (m_stack->currentWidget() == m_message)
        return m_messageOpen->isVisible() ? m_messageOpen : m_messageSave;
    return m_stack->currentWidget();
}

void PreviewPane::resizeEvent(QResizeEvent* event)
{
    // A narrow pane has the name above the buttons: beside them it would have a word a line.
    const bool narrow = width() < fontMetrics().averageCharWidth() * narrowLetters;
    m_header->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void PreviewPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateNotes();
        updateControls();
        if (m_content.kind == PreviewContent::Kind::Nothing)
            displayMessage();
    }
    QWidget::changeEvent(event);
}

void PreviewPane::retranslate()
{
    m_textButton->setText(tr("Text"));
    m_textButton->setToolTip(tr("The text of the document in reading order"));
    m_textButton->setAccessibleName(tr("Show as text"));
    name(m_zoomOut, tr("Smaller"));
    name(m_zoomFit, tr("Fit to width"));
    name(m_zoomIn, tr("Larger"));
    m_text->setAccessibleName(tr("Text of the document"));
    m_html->setAccessibleName(tr("Simplified view of the form"));
    m_imageArea->setAccessibleName(tr("Image"));
    m_messageSave->setText(tr("Save the document…"));
    m_messageOpen->setText(tr("Open the container"));
    m_searchText->setAccessibleName(tr("Text to find"));
    m_searchText->setPlaceholderText(tr("Find in the document"));
    name(m_searchPrevious, tr("Previous place"));
    name(m_searchNext, tr("Next place"));
    name(m_searchClose, tr("Close the search"));
}

} // namespace parafa
