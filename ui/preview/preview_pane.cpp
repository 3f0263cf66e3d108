// SPDX-License-Identifier: EUPL-1.2
#include "preview/preview_pane.h"

#include "appearance/flow_layout.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "preview/form_check_view.h"
#include "preview/image_view.h"
#include "preview/page_thumbnails.h"
#include "preview/pdf_text.h"
#include "preview/pdf_view.h"
#include "preview/presentation_bar.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

constexpr int narrowLetters = 60;

QToolButton* smallButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
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
    auto* controls = new FlowLayout(8);
    m_title = plainLabel(this);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_header->addWidget(m_title, 1);
    m_header->addLayout(controls);
    m_page = plainLabel(this);
    m_page->setWordWrap(false);
    m_pageBack = smallButton(QStringLiteral("find-previous"), this);
    m_pageNext = smallButton(QStringLiteral("find-next"), this);
    controls->addWidget(m_pageBack);
    controls->addWidget(m_page);
    controls->addWidget(m_pageNext);
    m_pagesButton = smallButton(QStringLiteral("pages"), this);
    m_pagesButton->setCheckable(true);
    m_pagesButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    controls->addWidget(m_pagesButton);
    m_textButton = smallButton(QStringLiteral("text"), this);
    m_textButton->setCheckable(true);
    m_textButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    controls->addWidget(m_textButton);
    m_besideButton = smallButton(QStringLiteral("panes"), this);
    m_besideButton->setCheckable(true);
    controls->addWidget(m_besideButton);
    m_zoomOut = smallButton(QStringLiteral("zoom-out"), this);
    m_zoomFit = smallButton(QStringLiteral("zoom-fit"), this);
    m_zoomIn = smallButton(QStringLiteral("zoom-in"), this);
    m_page->setMinimumHeight(m_zoomOut->sizeHint().height());
    m_page->setAlignment(Qt::AlignCenter);
    controls->addWidget(m_zoomOut);
    controls->addWidget(m_zoomFit);
    controls->addWidget(m_zoomIn);
    layout->addLayout(m_header);

    m_origin = plainLabel(this);
    m_origin->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(m_origin);
    m_form = new PresentationBar(this);
    layout->addWidget(m_form);

    m_stack = new QStackedWidget(this);
    m_text = new QPlainTextEdit(m_stack);
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_text->verticalScrollBar()->maximum())
            readMorePdfText();
    });
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(16);
    m_pdfPane = new QSplitter(Qt::Horizontal, m_stack);
    m_pdfPane->setChildrenCollapsible(false);
    m_thumbnails = new PageThumbnails(m_pdfPane);
    m_thumbnails->hide();
    m_pdf = new PdfView(m_pdfPane);
    m_beside = new PdfText(runner, m_pdfPane);
    m_beside->hide();
    m_pdfPane->setStretchFactor(0, 0);
    m_pdfPane->setStretchFactor(1, 1);
    m_pdfPane->setStretchFactor(2, 1);
    m_pdfPane->setSizes({ThumbnailModel::longerSide + 48, 1000, 1000});
    m_image = new ImageView(runner, m_stack);
    m_table = new QTableView(m_stack);
    m_tableModel = new CsvModel(m_table);
    m_table->setModel(m_tableModel);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_html = new SimplifiedHtmlView(m_stack);
    m_check = new FormCheckView(m_stack);
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
    for (QWidget* page : {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_pdfPane),
                          static_cast<QWidget*>(m_image), static_cast<QWidget*>(m_html), static_cast<QWidget*>(m_table),
                          static_cast<QWidget*>(m_check)})
        m_stack->addWidget(page);
    m_stack->setMinimumHeight(24); // rather little of the document than a sentence about it cut off
    layout->addWidget(m_stack, 1);

    buildSearchBar();
    layout->addWidget(m_searchBar);
    m_notes = plainLabel(this);
    m_notes->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_notes);

    connect(m_form, &PresentationBar::chosen, this, [this](const PresentationChoice& choice) { load(choice); });
    connect(m_form, &PresentationBar::checkToggled, this, &PreviewPane::showFormCheck);
    connect(m_textButton, &QToolButton::toggled, this, &PreviewPane::setTextView);
    connect(m_besideButton, &QToolButton::toggled, this, &PreviewPane::setTextBeside);
    connect(m_pdf, &PdfView::pageChanged, this, [this] { m_beside->goToPage(m_pdf->currentPage()); });
    connect(m_pagesButton, &QToolButton::toggled, this, &PreviewPane::setThumbnails);
    connect(m_thumbnails, &PageThumbnails::pageChosen, m_pdf, &PdfView::goToPage);
    connect(m_pdf, &PdfView::pageChanged, m_thumbnails, &PageThumbnails::setCurrentPage);
    connect(m_zoomOut, &QToolButton::clicked, this, &PreviewPane::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, this, &PreviewPane::zoomIn);
    connect(m_zoomFit, &QToolButton::clicked, this, &PreviewPane::zoomToFit);
    connect(m_messageSave, &QPushButton::clicked, this, &PreviewPane::saveRequested);
    connect(m_messageOpen, &QPushButton::clicked, this, &PreviewPane::openNestedRequested);
    connect(m_pdf, &PdfView::pageChanged, this, &PreviewPane::updateControls);
    connect(m_image, &ImageView::pageChanged, this, &PreviewPane::updateControls);
    connect(m_pageBack, &QToolButton::clicked, this, [this] { m_image->goToPage(m_image->currentPage() - 1); });
    connect(m_pageNext, &QToolButton::clicked, this, [this] { m_image->goToPage(m_image->currentPage() + 1); });
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
    m_document = std::move(document);
    m_part = part;
    load({});
}

void PreviewPane::load(const std::optional<PresentationChoice>& choice)
{
    m_job = {};
    m_textJob = {};
    m_checkJob = {};
    m_content = {};
    m_loading = m_part != nullptr;
    m_textView = false;
    m_textButton->setChecked(false);
    display();
    if (!m_part)
        return;
    m_job = m_runner.run(
        this,
        [keep = m_document, part = m_part, choice, &service = m_service](const Progress& progress) {
            return loadPreview(*part, service, progress, {}, choice);
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
    m_thumbnails->setDocument(m_thumbnailsWanted ? m_pdf->document() : nullptr);
    m_beside->setDocument(m_besideWanted ? m_pdf->document() : nullptr);
    m_image->setPages(m_content.pages, m_content.image);
    m_tableModel->setTable(m_content.table);
    switch (m_content.kind) {
    case PreviewContent::Kind::Text:
        displayText(m_content.text, m_content.fixedPitch);
        break;
    case PreviewContent::Kind::Pdf:
        m_stack->setCurrentWidget(m_pdfPane);
        break;
    case PreviewContent::Kind::Image:
        m_stack->setCurrentWidget(m_image);
        break;
    case PreviewContent::Kind::Table:
        m_table->resizeColumnsToContents();
        m_stack->setCurrentWidget(m_table);
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

void PreviewPane::showFormCheck(bool shown)
{
    if (!shown || !m_part) {
        m_checkJob = {};
        display();
        return;
    }
    m_check->showRunning();
    m_stack->setCurrentWidget(m_check);
    updateControls();
    m_checkJob = m_runner.run(
        this,
        [keep = m_document, part = m_part, &service = m_service](const Progress& progress) {
            return service.checkForm(*part, progress);
        },
        [this](const Result<XdcCheck>& check) { m_check->show(check); });
}

void PreviewPane::displayText(const QString& text, bool fixedPitch)
{
    m_text->setFont(fixedPitch ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void PreviewPane::displayMessage()
{
    m_messageText->setText(messageText());
    m_messageSave->setVisible(m_part && !m_loading);
    m_messageOpen->setVisible(m_part && !m_loading && m_content.reason == NoPreview::SignedContainer);
    m_stack->setCurrentWidget(m_message);
}

void PreviewPane::updateNotes()
{
    const QString origin = originText();
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
    m_form->setPresentation(m_content.presentation ? &*m_content.presentation : nullptr);
    const QStringList notes = noteTexts();
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void PreviewPane::updateControls()
{
    const bool pdf = m_content.kind == PreviewContent::Kind::Pdf && m_stack->currentWidget() != m_check;
    m_textButton->setVisible(pdf);
    m_besideButton->setVisible(pdf && !m_textView);
    m_pagesButton->setVisible(pdf);
    for (QToolButton* button : {m_zoomOut, m_zoomFit, m_zoomIn})
        button->setVisible(canZoom());
    const int pictures = m_content.kind == PreviewContent::Kind::Image ? m_image->pageCount() : 0;
    m_page->setVisible((pdf && !m_textView) || pictures > 1);
    for (QToolButton* button : {m_pageBack, m_pageNext})
        button->setVisible(pictures > 1);
    m_pageBack->setEnabled(m_image->currentPage() > 0);
    m_pageNext->setEnabled(m_image->currentPage() + 1 < pictures);
    if (pictures > 1)
        m_page->setText(tr("%1 / %2").arg(m_image->currentPage() + 1).arg(pictures));
    if (pdf)
        m_page->setText(tr("%1 / %2").arg(m_pdf->currentPage() + 1).arg(m_content.pdf->pageCount()));
}

bool PreviewPane::canZoom() const
{
    if (m_stack->currentWidget() == m_check)
        return false;
    return m_content.kind == PreviewContent::Kind::Text || m_content.kind == PreviewContent::Kind::Pdf ||
           m_content.kind == PreviewContent::Kind::Image || m_content.kind == PreviewContent::Kind::Html;
}

void PreviewPane::zoomIn()
{
    if (m_stack->currentWidget() == m_pdfPane)
        m_pdf->setZoom(m_pdf->zoom() * 1.25);
    else if (m_stack->currentWidget() == m_text)
        m_text->zoomIn(1);
    else if (m_stack->currentWidget() == m_html)
        m_html->zoomIn(1);
    else if (m_content.kind == PreviewContent::Kind::Image)
        m_image->zoomIn();
}

void PreviewPane::zoomOut()
{
    if (m_stack->currentWidget() == m_pdfPane)
        m_pdf->setZoom(m_pdf->zoom() / 1.25);
    else if (m_stack->currentWidget() == m_text)
        m_text->zoomOut(1);
    else if (m_stack->currentWidget() == m_html)
        m_html->zoomOut(1);
    else if (m_content.kind == PreviewContent::Kind::Image)
        m_image->zoomOut();
}

void PreviewPane::zoomToFit()
{
    if (m_stack->currentWidget() == m_pdfPane)
        m_pdf->fitWidth();
    else if (m_stack->currentWidget() == m_text)
        m_text->setFont(m_content.fixedPitch ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    else if (m_stack->currentWidget() == m_html)
        m_html->setFont(font());
    else if (m_content.kind == PreviewContent::Kind::Image)
        m_image->zoomToFit();
}

void PreviewPane::rotate()
{
    if (m_stack->currentWidget() == m_pdfPane)
        m_pdf->rotate();
    else if (m_content.kind == PreviewContent::Kind::Image)
        m_image->rotate();
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
        m_stack->setCurrentWidget(m_pdfPane);
    updateControls();
}

void PreviewPane::setTextBeside(bool shown)
{
    if (m_besideWanted == shown)
        return;
    m_besideWanted = shown;
    m_besideButton->setChecked(shown);
    m_beside->setVisible(shown);
    m_beside->setDocument(shown ? m_pdf->document() : nullptr);
    m_beside->goToPage(m_pdf->currentPage());
    if (shown) // half of the room each
        m_pdfPane->setSizes({m_pdfPane->sizes().value(0), 1000, 1000});
    emit textBesideToggled(shown);
}

void PreviewPane::setThumbnails(bool shown)
{
    if (m_thumbnailsWanted == shown)
        return;
    m_thumbnailsWanted = shown;
    m_pagesButton->setChecked(shown);
    m_thumbnails->setVisible(shown);
    m_thumbnails->setDocument(shown ? m_pdf->document() : nullptr);
    m_thumbnails->setCurrentPage(m_pdf->currentPage());
    if (shown)
        m_thumbnails->setFocus(Qt::OtherFocusReason);
    emit thumbnailsToggled(shown);
}

void PreviewPane::showPdfText()
{
    displayText(tr("Reading the text…"), false);
    m_textPagesRead = 0;
    m_textReading = false;
    m_searchGoesOn = false;
    readMorePdfText();
}

bool PreviewPane::hasMorePdfText() const
{
    return m_textView && m_content.pdf && m_textPagesRead < m_content.pdf->pageCount();
}

void PreviewPane::readMorePdfText()
{
    if (m_textReading || !hasMorePdfText())
        return;
    m_textReading = true;
    const int first = m_textPagesRead, end = std::min(m_content.pdf->pageCount(), first + m_textPagesAtOnce);
    m_textJob = m_runner.run(
        this, [pdf = m_content.pdf, first, end](const Progress& progress) { return pdfPageTexts(*pdf, first, end, progress); },
        [this, first, end](const QStringList& pages) {
            if (!m_textView)
                return;
            m_textPagesRead = end;
            const QString text = pages.join(QStringLiteral("\n\n")).trimmed();
            // The view would go along with its new end, and that would ask for the next pages, and so on.
            const int place = m_text->verticalScrollBar()->value();
            if (first == 0)
                displayText(text, false);
            else if (!text.isEmpty())
                m_text->appendPlainText(QLatin1Char('\n') + text);
            if (first != 0)
                m_text->verticalScrollBar()->setValue(place);
            m_textReading = false;
            if (!hasMorePdfText() && m_text->document()->isEmpty())
                displayText(tr("The document has no text, only pictures."), false);
            if (std::exchange(m_searchGoesOn, false))
                search(false);
            // Nothing to scroll yet: the end is in sight.
            else if (m_text->verticalScrollBar()->maximum() == 0)
                readMorePdfText();
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
    if (m_stack->currentWidget() == m_pdfPane) {
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
    // Further pages first, then once round.
    if (m_stack->currentWidget() == m_text && !backwards && !text.isEmpty() && hasMorePdfText()) {
        m_searchResult->clear();
        m_searchGoesOn = !m_text->find(text, flags);
        if (m_searchGoesOn)
            readMorePdfText();
        return;
    }
    const bool found = !text.isEmpty() && (m_stack->currentWidget() == m_html ? findIn(m_html) : findIn(m_text));
    m_searchResult->setText(found ? QString() : tr("Not found"));
}

QWidget* PreviewPane::focusTarget() const
{
    if (m_stack->currentWidget() == m_message)
        return m_messageOpen->isVisible() ? m_messageOpen : m_messageSave;
    return m_stack->currentWidget() == m_pdfPane ? m_pdf : m_stack->currentWidget();
}

void PreviewPane::resizeEvent(QResizeEvent* event)
{
    // A narrow pane has the name above the buttons: beside them it would have a word a line.
    const bool narrow = width() < fontMetrics().averageCharWidth() * narrowLetters;
    m_header->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace parafa
