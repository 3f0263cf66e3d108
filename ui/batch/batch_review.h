// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_model.h"
#include "batch/batch_store.h"
#include "jobs/document_service.h"
#include "jobs/job_runner.h"
#include "jobs/requirement_service.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace parafa
{

/// Checks file after file on every processor and fills the table. Paused, what runs is finished and nothing new begins. What was
/// done and what waits is kept in a file, so that the review goes on after a restart.
class BatchReview : public QObject
{
    Q_OBJECT
public:
    /// Files of a folder that are taken when it is added or watched.
    static QStringList nameFilters();

    /// `keepIn`: where the state is kept; empty: nowhere.
    BatchReview(const DocumentService& service, QString keepIn, QObject* parent = nullptr);
    ~BatchReview() override;

    BatchModel& model() { return m_model; }
    void addFiles(const QStringList& paths);
    /// Every signed file below a folder, found on a worker.
    void addFolder(const QString& folder);
    /// New files of the folder itself are added as they come; empty: none is watched.
    void watch(const QString& folder);
    QString watched() const { return m_watched; }
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    int running() const { return int(m_jobs.size()); }
    bool isSearching() const { return m_searching > 0; }
    /// How long a file that is still preliminary is left alone before it is checked again, seconds.
    static constexpr std::int64_t recheckPause = 3600;
    /// Preliminary rows whose time has come are checked again. Gives how many.
    int recheckDue(UtcTime now);
    void recheckAll();
    /// What is asked of every file from now on; where it is another question, those that are checked are checked again.
    void setQuestion(RequirementQuestion question);
    const RequirementQuestion& question() const { return m_question; }
    void clear();
    /// Continues what an earlier run left. False: there was nothing.
    bool resume();
    void save() const;
    /// The same on a worker, where something changed since; called from time to time, so that a crash costs little.
    void saveAside();

signals:
    /// Counts or the state of the work changed; at most some times a second.
    void progressed();

private:
    BatchState state() const;
    void startMore();
    void start(int row);
    void watchedFolderChanged();

    const DocumentService& m_service;
    QString m_keepIn;
    RequirementQuestion m_question;
    BatchModel m_model;
    int m_threads;
    int m_next = 0; ///< rows before are not waiting
    bool m_paused = false;
    int m_searching = 0;
    QString m_watched;
    QFileSystemWatcher m_watcher;
    QTimer m_tell, m_watchDelay, m_saveDelay;
    QHash<QString, std::int64_t> m_recheckNotBefore; ///< of files that stayed preliminary
    JobHandle m_saving;
    QHash<QString, std::shared_ptr<JobHandle>> m_jobs;
    JobHandle m_search;
    JobRunner m_runner; ///< last: dies first, so that no job meets a dead member
};

} // namespace parafa
