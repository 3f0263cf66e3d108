// SPDX-License-Identifier: EUPL-1.2
// What leaves the window: documents, the report, the clipboard, paper.
#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "preview/preview_pane.h"
#include "preview/print_job.h"
#include "signatures/shown_verdict.h"
#include "text/sentences.h"
#include "window/document_page.h"
#include "window/main_window.h"
#include "window/report_saver.h"
#include "window/requirement_bar.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>

namespace parafa
{

void MainWindow::chooseFolder(const QStringList& names)
{
    if (!m_document->session().opened())
        return;
    auto* dialog = new QFileDialog(this, names.isEmpty() ? tr("Folder for all documents") : tr("Folder for the document"),
                                   QFileInfo(m_document->session().path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, names](const QString& folder) { exportTo(folder, names); });
    dialog->open();
}

void MainWindow::exportTo(const QString& folder, const QStringList& names)
{
    const OpenedDocumentPtr document = m_document->session().opened();
    if (!document)
        return;
    std::vector<std::string> wanted;
    for (const QString& name : names)
        wanted.push_back(name.toStdString());
    tell(tr("Saving…"));
    m_exportJob = m_runner.run(
        this,
        [&service = m_service, document, wanted, target = QFile::encodeName(folder).toStdString()](const Progress& progress) {
            return service.extract(*document, target, wanted, progress);
        },
        [this, folder](const Result<std::vector<std::string>>& result) {
            QStringList paths;
            if (result) {
                for (const std::string& path : *result)
                    paths += QFile::decodeName(QByteArray::fromStdString(path));
                tell(tr("%n document(s) saved to %1", nullptr, int(paths.size()))
                         .arg(shownName(QDir::toNativeSeparators(folder), 200)));
            } else {
                tell(tr("Nothing was saved. %1").arg(errorSentence(result.error())));
            }
            emit exported(paths);
        });
}

void MainWindow::copyReport()
{
    const auto report = m_document->session().report();
    if (!report)
        return;
    const StateWords words = fileWords(*report);
    QStringList lines{shownName(QFileInfo(m_document->session().path()).fileName()), words.headline, words.reason};
    if (report->required)
        lines += requirementLines(*report->required);
    for (std::size_t i = 0; i < report->signatures.size(); ++i) {
        const SignatureReport& signature = report->signatures[i];
        const StateWords own = signatureWords(signature, *report);
        lines += QStringLiteral("%1 %2: %3 %4")
                     .arg(signatureNumber(int(i) + 1), signerShown(signature.facts), own.headline, own.reason);
    }
    for (const Finding& finding : allFindings(*report))
        lines += QStringLiteral("- %1 [%2]")
                     .arg(findingSentence(finding), QString::fromStdString(std::string(codeName(finding.code))));
    lines += QString::fromStdString(disclaimer(windowLanguage()));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    tell(tr("The result was copied."));
}

void MainWindow::chooseReportFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the report"), m_document->session().path() + QStringLiteral(".pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {QStringLiteral("PDF (*.pdf)"), QStringLiteral("HTML (*.html)"), QStringLiteral("TS 119 102-2 (*.xml)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveReportTo);
    dialog->open();
}

void MainWindow::saveReportTo(const QString& path)
{
    const auto report = m_document->session().report();
    if (!report)
        return;
    tell(tr("Saving…"));
    m_exportJob = m_runner.run(
        this,
        [&service = m_service, report, path, language = windowLanguage()](const Progress& progress) {
            return saveReport(*report, path, service, language, progress);
        },
        [this, path](const Result<void>& result) {
            tell(result ? tr("The report was saved to %1.").arg(shownName(QDir::toNativeSeparators(path), 200))
                        : tr("Nothing was saved. %1").arg(errorSentence(result.error())));
        });
}

void MainWindow::print()
{
    const PreviewPane& preview = currentPreview();
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(preview.part() ? shownName(preview.part()->name) : QString());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, preview.content().kind == PreviewContent::Kind::Pdf);
    connect(dialog, &QDialog::accepted, this, [this, printer, content = preview.content()] {
        auto* job = new PrintJob(content, printer, m_runner, this);
        connect(job, &PrintJob::finished, this,
                [this](int pages) { tell(pages > 0 ? tr("%n page(s) printed.", nullptr, pages) : tr("Nothing was printed.")); });
        tell(tr("Printing…"));
        job->start();
    });
    dialog->open();
}

} // namespace parafa
