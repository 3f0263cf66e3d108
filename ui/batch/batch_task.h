// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_row.h"
#include "jobs/job_runner.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace parafa
{

/// One thing done with many files on workers: counts, keeps what failed with its sentence, can be stopped and tried again.
class BatchTask : public QObject
{
    Q_OBJECT
public:
    struct Outcome {
        QString path;
        QString problem;             ///< why it was not done; empty: it was
        std::optional<BatchRow> row; ///< what the file is now
        bool cancelled = false;      ///< stopped: neither done nor failed
    };
    /// Called on workers, for several files at a time.
    using Work = std::function<Outcome(const QString& path, const Progress& progress)>;

    explicit BatchTask(QObject* parent = nullptr);

    /// Nothing happens while one runs. `atOnce`: files at a time.
    void start(const QStringList& paths, int atOnce, Work work);
    void stop();
    /// Once more what failed or was not reached.
    void retry();
    bool isRunning() const { return !m_jobs.isEmpty() || m_next < m_paths.size(); }

    int all() const { return int(m_paths.size()); }
    int done() const { return m_done; }
    const std::vector<Outcome>& failures() const { return m_failures; }
    /// Files that were not reached because somebody stopped.
    int left() const { return int(m_left.size()); }

signals:
    /// At most some times a second.
    void progressed();
    void finished();
    void rowChanged(const parafa::BatchRow& row);

private:
    void startMore();
    void ended(Outcome outcome);

    QStringList m_paths;
    qsizetype m_next = 0;
    int m_atOnce = 1;
    Work m_work;
    int m_done = 0;
    std::vector<Outcome> m_failures;
    QStringList m_left;
    QTimer m_tell;
    QHash<QString, std::shared_ptr<JobHandle>> m_jobs;
    JobRunner m_runner; ///< last: dies first
};

} // namespace parafa
