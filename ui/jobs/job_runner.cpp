// SPDX-License-Identifier: EUPL-1.2
#include "jobs/job_runner.h"

#include <QMetaObject>

namespace parafa
{

JobHandle& JobHandle::operator=(JobHandle&& other) noexcept
{
    if (this != &other) {
        abandon();
        m_state = std::move(other.m_state);
    }
    return *this;
}

JobHandle::~JobHandle()
{
    abandon();
}

void JobHandle::stop()
{
    if (m_state)
        m_state->stop.request_stop();
}

void JobHandle::abandon()
{
    if (!m_state)
        return;
    m_state->abandoned = true;
    m_state->stop.request_stop();
    m_state.reset();
}

JobRunner::JobRunner(int threads, QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(threads);
}

JobRunner::~JobRunner()
{
    m_shutdown.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void JobRunner::start(const std::shared_ptr<JobState>& state, QObject* context, std::function<void(const Progress&)> work,
                      std::function<void()> done, JobProgress progress)
{
    ++m_running;
    // Everything that touches the context happens on this object's thread; the worker only posts to this runner, which waits
    // for its workers before it dies.
    const QPointer<QObject> guard(context);
    auto tell = [state, guard, progress = std::move(progress)] {
        state->progressPosted = false;
        if (guard && !state->abandoned && progress)
            progress(state->done, state->total);
    };
    auto deliver = [this, state, guard, done = std::move(done)] {
        --m_running;
        if (guard && !state->abandoned)
            done();
    };
    m_pool.start([this, state, work = std::move(work), tell = std::move(tell), deliver = std::move(deliver)] {
        if (m_shutdown.stop_requested())
            state->abandoned = true;
        if (!state->abandoned) {
            const std::stop_callback shutdown(m_shutdown.get_token(), [&state] { state->stop.request_stop(); });
            Progress hook;
            hook.stop = state->stop.get_token();
            hook.report = [this, &state, &tell](std::uint64_t doneNow, std::uint64_t total) {
                state->done = doneNow;
                state->total = total;
                if (!state->progressPosted.exchange(true))
                    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
            };
            work(hook);
        }
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace parafa
