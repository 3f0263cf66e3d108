// SPDX-License-Identifier: EUPL-1.2
// From what is known about formats to a document made again as PDF/A.
#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "format/format_panel.h"
#include "signing/signing_page.h"
#include "window/document_page.h"
#include "window/main_window.h"
#include "window/window_actions.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace parafa
{

void MainWindow::setFormatService(const FormatService& service)
{
    m_formats = &service;
    if (m_document.isMade())
        m_document->setFormatService(service);
    if (m_signing.isMade())
        m_signing->setFormatService(service);
    updateActions();
}

void MainWindow::signPdfa(std::shared_ptr<const PdfaOffer> offer)
{
    signFiles({});
    m_signing->addMade(*offer, m_document->session().path());
}

void MainWindow::savePdfa(std::shared_ptr<const PdfaOffer> offer)
{
    const QDir folder = QFileInfo(m_document->session().path()).absoluteDir();
    auto* dialog = new QFileDialog(this, tr("Save the PDF/A"), folder.filePath(QString::fromStdString(offer->name)),
                                   tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, offer](const QString& path) {
        QSaveFile file(path);
        const auto bytes = readAll(*offer->content, offer->content->size());
        const bool saved =
            bytes && file.open(QIODevice::WriteOnly) &&
            file.write(reinterpret_cast<const char*>(bytes->data()), qint64(bytes->size())) == qint64(bytes->size()) &&
            file.commit();
        tell(saved ? tr("Saved: %1").arg(shownName(QDir::toNativeSeparators(path), 200))
                   : tr("Nothing was saved. %1").arg(file.errorString()));
    });
    dialog->open();
}

} // namespace parafa
