// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_task.h"

#include <QThread>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr int tellMilliseconds = 100;

} // namespace

BatchTask::BatchTask(QObject* parent) : QObject(parent), m_runner(std::max(1, QThread::idealThreadCount()), this)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellMilliseconds);
    connect(&m_tell, &QTimer::timeout, this, &BatchTask::progressed);
}

void BatchTask::start(const QStringList& paths, int atOnce, Work work)
{
    if (isRunning())
        return;
    m_paths = paths;
    m_next = 0;
    m_done = 0;
    m_failures.clear();
    m_left.clear();
    m_atOnce = std::clamp(atOnce, 1, std::max(1, QThread::idealThreadCount()));
    m_work = std::move(work);
    startMore();
    m_tell.start();
}

void BatchTask::retry()
{
    if (isRunning())
        return;
    QStringList paths = m_left;
    for (const Outcome& failure : m_failures)
        paths += failure.path;
    start(paths, m_atOnce, m_work);
}

void BatchTask::stop()
{
    m_left += m_paths.mid(m_next);
    m_next = m_paths.size();
    for (const auto& job : std::as_const(m_jobs))
        job->stop();
}

void BatchTask::startMore()
{
    while (m_jobs.size() < m_atOnce && m_next < m_paths.size()) {
        const QString path = m_paths[m_next++];
        auto handle = std::make_shared<JobHandle>();
        m_jobs.insert(path, handle);
        *handle = m_runner.run(
            this, [work = m_work, path](const Progress& progress) { return work(path, progress); },
            [this](Outcome outcome) { ended(std::move(outcome)); });
    }
}

void BatchTask::ended(Outcome outcome)
{
    m_jobs.remove(outcome.path);
    if (outcome.cancelled)
        m_left += outcome.path;
    else if (outcome.problem.isEmpty())
        ++m_done;
    else
        m_failures.push_back(outcome);
    if (outcome.row)
        emit rowChanged(*outcome.row);
    startMore();
    if (isRunning()) {
        if (!m_tell.isActive())
            m_tell.start();
        return;
    }
    m_tell.stop();
    emit finished();
}

} // namespace parafa
