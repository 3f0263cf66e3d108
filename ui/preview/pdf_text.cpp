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

constexpr int textPages = 500;

} // namespace

QStringList pdfPageTexts(PdfDocument& document, const Progress& progress)
{
    QStringList pages;
    for (int i = 0; i < std::min(document.pageCount(), textPages) && !progress.stopRequested(); ++i)
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
    if (!m_document)
        return;
    m_job = m_runner.run(
        this, [pdf = m_document](const Progress& progress) { return pdfPageTexts(*pdf, progress); },
        [this](const QStringList& pages) { showPages(pages); });
}

void PdfText::showPages(const QStringList& pages)
{
    if (std::ranges::all_of(pages, [](const QString& page) { return page.isEmpty(); })) {
        setPlainText(tr("The document has no text, only pictures."));
        return;
    }
    m_starts.clear();
    int block = 0;
    for (const QString& page : pages) {
        m_starts.push_back(block);
        block += int(page.count(QLatin1Char('\n'))) + 2; // its lines and the empty one behind it
    }
    setPlainText(pages.join(QStringLiteral("\n\n")));
    goToPage(m_page);
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
