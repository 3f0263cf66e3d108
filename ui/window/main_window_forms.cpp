// SPDX-License-Identifier: EUPL-1.2
// The way to filling in forms and back.
#include "forms/form_page.h"
#include "preview/preview_pane.h"
#include "signing/signing_page.h"
#include "window/document_page.h"
#include "window/main_window.h"
#include "window/start_page.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace parafa
{

void MainWindow::setFormService(FormService* service)
{
    m_forms = service;
    if (m_form)
        m_form->setService(service);
    updateActions();
}

FormPage& MainWindow::formPage()
{
    if (!m_form) {
        m_form = new FormPage(m_service, m_runner, m_pages);
        if (m_forms)
            m_form->setService(m_forms);
        m_pages->addWidget(m_form);
        connect(&m_form->preview(), &PreviewPane::loaded, this, &MainWindow::updateActions);
        connect(m_form, &FormPage::signRequested, this, [this](const QString& path, const QString& folder) {
            signFiles({path});
            m_signing->proposeFolder(folder.isEmpty() ? QDir::homePath() : folder);
        });
    }
    return *m_form;
}

void MainWindow::fillForm()
{
    if (!m_forms || (m_form && m_pages->currentWidget() == m_form))
        return;
    m_beforeForm = m_pages->currentWidget();
    if (!formPage().isFilling())
        m_form->start();
    showPage(m_form);
}

void MainWindow::leaveForm()
{
    const auto leave = [this] {
        if (!m_form->isFilling())
            showPage(m_beforeForm == m_document && m_document->session().opened() ? static_cast<QWidget*>(m_document) : m_start);
        else
            m_form->start();
        updateActions();
    };
    if (!m_form->isFilling() || !m_form->hasInput()) {
        leave();
        return;
    }
    askBeforeLeaving(tr("Form"), tr("Leave the form without saving it?"),
                     tr("What was filled in is forgotten. A draft keeps it."), tr("Keep filling in"), leave);
}

} // namespace parafa
