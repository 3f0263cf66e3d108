// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_task.h"
#include "batch/batch_work.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace parafa
{

/// Under the heading of the review: what shall be done with the files shown in the table, how far it is, and what failed.
class TaskPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Stamps, Reports };

    TaskPanel(const DocumentService& service, QWidget* parent = nullptr);

    /// Asks how; nothing runs yet. `renewing`: the archive level is proposed.
    void open(Kind kind, const QStringList& paths, bool renewing);
    Kind kind() const { return m_kind; }
    BatchTask& task() { return m_task; }
    /// Goes into reports and the rows that come back.
    void setQuestion(RequirementQuestion question) { m_question = std::move(question); }
    void setFolder(const QString& folder);
    void begin();
    /// True where there was something to stop or close.
    bool leave();
    void retranslate();

signals:
    void rowChanged(const parafa::BatchRow& row);
    void closed();

private:
    void buildChoices();
    void update();
    void chooseFolder();
    bool replaces() const;

    const DocumentService& m_service;
    BatchTask m_task;
    Kind m_kind = Kind::Stamps;
    QStringList m_paths;
    RequirementQuestion m_question;
    bool m_ended = false;

    QLabel* m_title;
    QWidget* m_choices;
    QLabel* m_levelLabel;
    QComboBox* m_level;
    QLabel* m_serviceLabel;
    QComboBox* m_services;
    QLabel* m_formatLabel;
    QComboBox* m_format;
    QLabel* m_whereLabel;
    QComboBox* m_where;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    QProgressBar* m_progress;
    QLabel* m_state;
    QListWidget* m_failures;
    QPushButton* m_begin;
    QPushButton* m_retry;
    QPushButton* m_close;
};

} // namespace parafa
