// SPDX-License-Identifier: EUPL-1.2
#include "preview/print_job.h"

#include <QFontDatabase>
#include <QPrinter>
#include <QTextDocument>

namespace parafa
{

PrintJob::PrintJob(PreviewContent content, std::shared_ptr<QPrinter> printer, JobRunner& runner, QObject* parent)
    : QObject(parent), m_content(std::move(content)), m_printer(std::move(printer)), m_runner(runner)
{
}

PrintJob::~PrintJob()
{
    // The painter must be done before the printer it paints on goes.
    if (m_painter.isActive())
        m_painter.end();
}

void PrintJob::start()
{
    switch (m_content.kind) {
    case PreviewContent::Kind::Nothing:
        end();
        return;
    case PreviewContent::Kind::Text:
    case PreviewContent::Kind::Table:
    case PreviewContent::Kind::Html:
        printText();
        return;
    case PreviewContent::Kind::Image:
        if (m_painter.begin(m_printer.get()))
            printImage(m_content.image);
        end();
        return;
    case PreviewContent::Kind::Pdf:
        break;
    }
    m_page = m_printer->fromPage() > 0 ? m_printer->fromPage() - 1 : 0;
    m_last =
        m_printer->toPage() > 0 ? std::min(m_printer->toPage(), m_content.pdf->pageCount()) - 1 : m_content.pdf->pageCount() - 1;
    if (!m_painter.begin(m_printer.get()))
        m_last = -1;
    nextPage();
}

void PrintJob::printText()
{
    QTextDocument document;
    if (m_content.fixedPitch)
        document.setDefaultFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (m_content.kind == PreviewContent::Kind::Html)
        document.setHtml(m_content.text); // a QTextDocument loads nothing from anywhere
    else
        document.setPlainText(m_content.text);
    document.print(m_printer.get());
    m_printed = document.pageCount();
    end();
}

void PrintJob::printImage(const QImage& image)
{
    const QRect paper = m_painter.viewport();
    const QSize size = image.size().scaled(paper.size(), Qt::KeepAspectRatio);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(QRect(QPoint((paper.width() - size.width()) / 2, 0), size), image);
    ++m_printed;
}

void PrintJob::nextPage()
{
    if (m_page > m_last) {
        end();
        return;
    }
    m_job = m_runner.run(
        this, [pdf = m_content.pdf, page = m_page](const Progress&) { return pdf->render(page, dotsPerInch); },
        [this](const QImage& image) {
            if (m_printed > 0)
                m_printer->newPage();
            printImage(image);
            ++m_page;
            nextPage();
        });
}

void PrintJob::end()
{
    if (m_painter.isActive())
        m_painter.end();
    emit finished(m_printed);
    deleteLater();
}

} // namespace parafa
