// SPDX-License-Identifier: EUPL-1.2
// The way to filling in forms and back.
#include "forms/form_chooser.h"
#include "forms/form_page.h"
#include "forms/library_page.h"
#include "preview/preview_pane.h"
#include "signing/signing_page.h"
#include "window/document_page.h"
#include "window/main_window.h"
#include "window/start_page.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

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
        if (m_formLibrary)
            m_form->chooser().offerLibrary();
        connect(&m_form->chooser(), &FormChooser::libraryRequested, this, &MainWindow::showLibrary);
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

void MainWindow::setFormLibrary(FormLibrary& library)
{
    m_formLibrary = &library;
    updateActions();
}

LibraryPage& MainWindow::libraryPage()
{
    if (!m_library) {
        m_library = new LibraryPage(*m_formLibrary, m_runner, m_pages);
        m_pages->addWidget(m_library);
        connect(m_library, &LibraryPage::fillRequested, this, [this](const QString& name) {
            if (!m_forms)
                return;
            m_beforeForm = m_start;
            if (formPage().isFilling()) // what is being filled in is not thrown away
                tell(tr("Another form is being filled in: save it or leave it first."));
            else
                m_form->fillIn(name);
            showPage(m_form);
        });
        connect(m_library, &LibraryPage::changed, this, [this] {
            if (m_form && !m_form->isFilling())
                m_form->start();
        });
    }
    return *m_library;
}

void MainWindow::showLibrary()
{
    if (!m_formLibrary || (m_library && m_pages->currentWidget() == m_library))
        return;
    m_beforeLibrary = m_pages->currentWidget();
    libraryPage().refresh();
    showPage(m_library);
    m_library->table()->setFocus();
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
