// SPDX-License-Identifier: EUPL-1.2
#include "preview/pdf_text.h"

#include "appearance/shown_text.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr int pagesAtOnce = 500;

} // namespace

QStringList pdfPageTexts(PdfDocument& document, int first, int end, const Progress& progress)
{
    QStringList pages;
    for (int i = first; i < end && !progress.stopRequested(); ++i)
        pages += shownText(document.text(i)).trimmed();
    return pages;
}

PdfText::PdfText(JobRunner& runner, QWidget* parent) : QPlainTextEdit(parent), m_runner(runner)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(16);
    setMinimumWidth(160);
    retranslate();
}

void PdfText::setDocument(std::shared_ptr<PdfDocument> document)
{
    if (document == m_document)
        return;
    m_job = {};
    m_document = std::move(document);
    m_starts.clear();
    m_page = 0;
    setPlainText(m_document ? tr("Reading the text…") : QString());
    readMore();
}

void PdfText::readMore()
{
    const int first = int(m_starts.size());
    if (!m_document || first >= m_document->pageCount())
        return;
    const int end = std::min(m_document->pageCount(), first + pagesAtOnce);
    m_job = m_runner.run(
        this, [pdf = m_document, first, end](const Progress& progress) { return pdfPageTexts(*pdf, first, end, progress); },
        [this](const QStringList& pages) { addPages(pages); });
}

void PdfText::addPages(const QStringList& pages)
{
    if (pages.isEmpty())
        return;
    const int first = int(m_starts.size());
    const QString text = pages.join(QStringLiteral("\n\n"));
    int block = first == 0 ? 0 : blockCount() + 1; // behind an empty line
    if (first == 0)
        setPlainText(text);
    else
        appendPlainText(QLatin1Char('\n') + text);
    for (const QString& page : pages) {
        m_starts.push_back(block);
        block += int(page.count(QLatin1Char('\n'))) + 2; // its lines and the empty one behind it
    }
    if (m_page >= first)
        goToPage(m_page);
    if (int(m_starts.size()) < m_document->pageCount())
        readMore();
    else if (toPlainText().trimmed().isEmpty())
        setPlainText(tr("The document has no text, only pictures."));
}

void PdfText::goToPage(int page)
{
    m_page = page;
    if (page < 0 || page >= int(m_starts.size()))
        return;
    setTextCursor(QTextCursor(document()->findBlockByNumber(m_starts[std::size_t(page)])));
    // To the top, so that the lines stand beside the page.
    verticalScrollBar()->setValue(m_starts[std::size_t(page)] == 0 ? 0 : textCursor().block().firstLineNumber());
}

void PdfText::retranslate()
{
    setAccessibleName(tr("Text of the document in reading order"));
}

} // namespace parafa
