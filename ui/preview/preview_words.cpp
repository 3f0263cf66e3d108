// SPDX-License-Identifier: EUPL-1.2
// What the preview pane says.
#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "preview/image_view.h"
#include "preview/page_thumbnails.h"
#include "preview/pdf_text.h"
#include "preview/presentation_bar.h"
#include "preview/preview_pane.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace parafa
{

namespace
{

void name(QWidget* widget, const QString& text)
{
    widget->setAccessibleName(text);
    widget->setToolTip(text);
}

} // namespace

QString PreviewPane::messageText() const
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
        case NoPreview::TooManyPixels:
            text = tr("This image is not shown because it is too large: %1 × %2 pixels. You can save it and open it elsewhere.")
                       .arg(m_content.imageSize.width())
                       .arg(m_content.imageSize.height());
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
    return text;
}

QStringList PreviewPane::noteTexts() const
{
    QStringList notes;
    for (const PreviewNote note : m_content.notes) {
        switch (note) {
        case PreviewNote::SimplifiedView:
            notes += tr("This is a simplified view: the layout is not kept.");
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
        case PreviewNote::DataTree:
            break; // said above the document
        case PreviewNote::ScaledDown:
            notes += tr("The image is larger than shown.");
            break;
        case PreviewNote::InertPage:
            notes += tr("Scripts were not run and nothing was loaded from the network or from other files.");
            break;
        case PreviewNote::StillFrames:
            notes += tr("The pictures of this animation stand still; each can be shown.");
            break;
        case PreviewNote::OtherSeparator:
            notes += tr("The columns are not separated by commas, as CSV demands, but by “%1”.")
                         .arg(m_content.table->separator == QLatin1Char('\t') ? tr("tab") : QString(m_content.table->separator));
            break;
        }
    }
    if (m_content.presentation)
        for (const Finding& finding : m_content.presentation->findings)
            if (const QString said = findingSentence(finding); said != m_form->source()->text()) // once is enough
                notes += said;
    notes.removeDuplicates();
    return notes;
}

QString PreviewPane::originText() const
{
    QString origin;
    if (!m_content.presentation && m_part && !m_loading) {
        origin = shownMediaType(m_part->mediaType, m_part->name);
        if (m_part->content)
            origin += QStringLiteral(" · ") + shownSize(m_part->content->size());
    }
    return origin;
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
    m_besideButton->setText(tr("Text beside"));
    m_besideButton->setToolTip(tr("The picture and the text in reading order side by side"));
    m_besideButton->setAccessibleName(tr("Show the text beside the picture"));
    m_beside->retranslate();
    m_pagesButton->setText(tr("Pages"));
    m_pagesButton->setToolTip(tr("Small pictures of the pages"));
    m_pagesButton->setAccessibleName(tr("Show small pictures of the pages"));
    m_thumbnails->retranslate();
    name(m_zoomOut, tr("Smaller"));
    name(m_zoomFit, tr("Fit to width"));
    name(m_zoomIn, tr("Larger"));
    m_text->setAccessibleName(tr("Text of the document"));
    m_html->setAccessibleName(tr("Simplified view of the form"));
    m_image->setAccessibleName(tr("Image"));
    m_table->setAccessibleName(tr("Table"));
    name(m_pageBack, tr("Previous page"));
    name(m_pageNext, tr("Next page"));
    m_messageSave->setText(tr("Save the document…"));
    m_messageOpen->setText(tr("Open the container"));
    m_searchText->setAccessibleName(tr("Text to find"));
    m_searchText->setPlaceholderText(tr("Find in the document"));
    name(m_searchPrevious, tr("Previous place"));
    name(m_searchNext, tr("Next place"));
    name(m_searchClose, tr("Close the search"));
}

} // namespace parafa
