// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/form_service.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace parafa
{

/// The forms on this computer, to search and choose from; a package or a draft from a file.
class FormChooser : public QWidget
{
    Q_OBJECT
public:
    explicit FormChooser(QWidget* parent = nullptr);
    void setForms(const std::vector<FormOffer>& forms);
    /// A sentence above the list, e.g. why a form could not be opened; empty: none.
    void setMessage(const QString& headline, const QString& reason);
    QListWidget& list() const { return *m_list; }
    void focusSearch();
    /// Offers the way to all that can be done with forms.
    void offerLibrary();

signals:
    void formChosen(const QString& name);
    void packageRequested();
    void draftRequested();
    void libraryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void filter(const QString& text);
    void choose();
    void retranslate();

    QLabel* m_title;
    QLabel* m_message;
    QLabel* m_searchLabel;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_none;
    QPushButton* m_fill;
    QPushButton* m_package;
    QPushButton* m_draft;
    QPushButton* m_library;
};

} // namespace parafa
