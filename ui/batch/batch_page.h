// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_review.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QTableView;

namespace parafa
{

class FlowLayout;
class TaskPanel;

/// Review of many files: a table that fills as results come, totals on top as filters, the chosen row in words below it.
class BatchPage : public QWidget
{
    Q_OBJECT
public:
    /// `keepIn`: file in which a review is kept over a restart; empty: none.
    BatchPage(const DocumentService& service, const QString& keepIn, QWidget* parent = nullptr);

    BatchReview& review() { return m_review; }
    QTableView* table() { return m_table; }
    /// Files and folders.
    void add(const QStringList& paths);
    QString details() const;
    /// Filters by a state; nothing: all.
    void showOnly(std::optional<StateMark> mark);
    /// Filters by when a further time-stamp is wanted: before that many days are over; nothing: all.
    void showRenewals(std::optional<int> days);
    /// Paths of the rows that the table shows and that are checked.
    QStringList shownPaths(bool signedOnly) const;
    /// Outlives the page; without it nothing is asked but whether signatures are valid.
    void setRequirementService(RequirementService& service);
    /// Asks what the settings say now.
    void askUsual();
    QComboBox* requirement() const { return m_requirement; }
    /// Filters by whether the signatures are enough; nothing: all.
    void showEnough(std::optional<bool> enough);
    TaskPanel& tasks() { return *m_tasks; }
    /// Asks how the files of the table get time-stamps, or their reports are saved.
    void openStamps();
    void openReports();
    /// True where a panel was open or work ran that Back ended.
    bool leave();

signals:
    void openRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void giveRoom();
    void buildTop();
    void buildBottom();
    void buildRequirement(FlowLayout* layout);
    void ask(const QString& name);
    void update();
    void showDetails();
    void chooseFiles();
    void chooseFolder(bool watch);
    void exportTo(const QString& filter, const QString& suffix, QByteArray (*make)(const std::vector<BatchRow>&));
    void openCurrent();
    QString pathOf(const QModelIndex& index) const;
    void retranslate();
    void retranslateRequirement();

    const DocumentService& m_service;
    BatchReview m_review;
    BatchFilter* m_filter;
    QBoxLayout* m_top;
    QLabel* m_title;
    QPushButton* m_addFiles;
    QPushButton* m_addFolder;
    QPushButton* m_pause;
    QPushButton* m_more;
    QMenu* m_menu;
    QAction* m_watch;
    QAction* m_unwatch;
    QAction* m_recheck;
    QAction* m_stamps;
    QAction* m_reports;
    QAction* m_csv;
    QAction* m_html;
    QAction* m_clear;
    QProgressBar* m_progress;
    QLabel* m_state;
    std::vector<QPushButton*> m_totals; ///< all, then batchMarks
    QLineEdit* m_search;
    QComboBox* m_renewals;
    QComboBox* m_requirement;
    QComboBox* m_enough;
    RequirementService* m_requirements = nullptr;
    TaskPanel* m_tasks;
    QTableView* m_table;
    QLabel* m_none;     ///< below a table without rows
    QLabel* m_empty;    ///< in the place of the table
    QWidget* m_filters; ///< totals, renewals, search
    QLabel* m_details;
    QPushButton* m_open;
    QTimer m_recheckTimer;
    bool m_resumed = false;
};

} // namespace parafa
