// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "forms/library_model.h"
#include "jobs/job_runner.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTableView;

namespace parafa
{

/// The forms on this computer: what there is, from where, how long valid; importing, exporting, deleting.
class LibraryPage : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the page.
    LibraryPage(FormLibrary& library, JobRunner& runner, QWidget* parent = nullptr);

    /// Reads anew what is there.
    void refresh();
    void take(const QString& path);
    void exportChosen(const QString& target);
    /// Asks in the page; `removeChosen` does it.
    void askToRemove();
    void removeChosen();
    /// Ends the question whether to delete. False: there was none.
    bool leave();
    bool isBusy() const { return m_busy; }
    QTableView* table() const { return m_table; }
    QLineEdit* search() const { return m_search; }
    QString status() const;
    QString details() const;

signals:
    /// To fill this one in.
    void fillRequested(const QString& identifier);
    /// Other forms are here than before.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    std::vector<const LibraryForm*> chosen() const;
    void update();
    void showDetails();
    /// The sentence, and below it what went wrong with single packages.
    void say(const QString& sentence, const std::vector<std::pair<std::string, Error>>& failed = {});
    void chooseFile();
    void chooseFolder();
    void chooseTarget();
    void retranslate();

    FormLibrary& m_library;
    JobRunner& m_runner;
    JobHandle m_listing, m_work, m_detailsJob;
    bool m_busy = false;
    std::vector<std::pair<std::string, Error>> m_damaged;
    LibraryModel m_model;
    LibraryFilter* m_filter;
    QLabel* m_title;
    QPushButton* m_import;
    QPushButton* m_importFolder;
    QLabel* m_searchLabel;
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_status;
    QScrollArea* m_detailsArea;
    QLabel* m_details;
    QWidget* m_question;
    QLabel* m_asked;
    QPushButton* m_remove;
    QPushButton* m_keep;
    QPushButton* m_fill;
    QPushButton* m_export;
    QPushButton* m_delete;
};

} // namespace parafa
