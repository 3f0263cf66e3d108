// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace parafa
{

/// How far a job is; called on the window's thread, at most once per turn of its event loop. `total` 0: unknown.
using JobProgress = std::function<void(quint64 done, quint64 total)>;

/// What the worker and the window share of one job.
struct JobState {
    std::stop_source stop;
    std::atomic<bool> abandoned{false};
    std::atomic<bool> progressPosted{false};
    std::atomic<quint64> done{0};
    std::atomic<quint64> total{0};
};

/// Owns the interest in a running job: destroyed or assigned over, the job is asked to stop and its result is dropped.
class JobHandle
{
public:
    JobHandle() = default;
    explicit JobHandle(std::shared_ptr<JobState> state) : m_state(std::move(state)) {}
    JobHandle(JobHandle&& other) noexcept = default;
    JobHandle& operator=(JobHandle&& other) noexcept;
    ~JobHandle();

    /// Asks the job to stop; its result (usually Cancelled) is still delivered.
    void stop();

private:
    void abandon();
    std::shared_ptr<JobState> m_state;
};

/// Runs calls into the core on worker threads and brings the results back to the window's thread, where they are given to a
/// callback bound to a context object. Destroyed, it asks all jobs to stop and waits for them; no callback comes afterwards.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    /// `threads` 1 makes a queue: jobs run one after another, in order.
    explicit JobRunner(int threads, QObject* parent = nullptr);
    ~JobRunner() override;

    /// `work(const Progress&) -> T` runs on a worker; `done(T)` on this object's thread, unless `context` is gone or the
    /// returned handle was dropped.
    template <typename Work, typename Done>
    [[nodiscard]] JobHandle run(QObject* context, Work work, Done done, JobProgress progress = {})
    {
        using T = std::invoke_result_t<Work, const Progress&>;
        auto state = std::make_shared<JobState>();
        auto result = std::make_shared<std::optional<T>>();
        start(
            state, context, [work = std::move(work), result](const Progress& p) mutable { result->emplace(work(p)); },
            [done = std::move(done), result]() mutable { done(std::move(**result)); }, std::move(progress));
        return JobHandle(std::move(state));
    }

    /// Asks all jobs to stop; those that have not begun never do, and no callback of theirs comes. The runner takes no more.
    void stopAll() { m_shutdown.request_stop(); }
    /// Jobs started and not yet delivered or dropped.
    int running() const { return m_running; }

private:
    void start(const std::shared_ptr<JobState>& state, QObject* context, std::function<void(const Progress&)> work,
               std::function<void()> done, JobProgress progress);

    QThreadPool m_pool;
    std::stop_source m_shutdown;
    int m_running = 0;
};

} // namespace parafa
