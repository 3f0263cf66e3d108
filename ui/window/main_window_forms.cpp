// SPDX-License-Identifier: EUPL-1.2
// The way to filling in forms and back.
#include "forms/form_page.h"
#include "window/document_page.h"
#include "window/main_window.h"
#include "window/start_page.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace parafa
{

void MainWindow::setFormService(FormService* service)
{
    m_forms = service;
    m_form->setService(service);
    updateActions();
}

void MainWindow::fillForm()
{
    if (!m_forms || m_pages->currentWidget() == m_form)
        return;
    m_beforeForm = m_pages->currentWidget();
    if (!m_form->isFilling())
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
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("Form"), tr("Leave the form without saving it?"), QMessageBox::NoButton, this);
    box->setInformativeText(tr("What was filled in is forgotten. A draft keeps it."));
    box->addButton(tr("Keep filling in"), QMessageBox::RejectRole);
    const QAbstractButton* go = box->addButton(tr("Leave"), QMessageBox::DestructiveRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [leave, go](const QAbstractButton* button) {
        if (button == go)
            leave();
    });
    box->open();
}

} // namespace parafa
