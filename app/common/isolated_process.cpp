// SPDX-License-Identifier: EUPL-1.2
#include "common/isolated_process.h"

namespace parafa
{

namespace
{

constexpr std::size_t maxIdle = 8;
constexpr std::size_t maxCalls = 2'000; ///< then a fresh one: what a long life gathers is let go
constexpr std::chrono::milliseconds soon{500};
constexpr int exitUsage = 64;

/// Killed by the kernel's limits, by us, or ended at its memory limit: the work was too much.
std::unexpected<Error> ended(const ChildResult& child, WorkerTask task)
{
    if (child.end == ChildResult::End::Exited && child.status == exitUsage)
        return fail(ErrorCode::Internal, "parafa-worker refused the request");
    const char* what = child.end == ChildResult::End::TimedOut        ? "time"
                       : child.end == ChildResult::End::OutputTooLong ? "output"
                                                                      : "memory or time";
    return fail(ErrorCode::LimitExceeded,
                task == WorkerTask::Transform ? FindingCode::PresentationLimit : FindingCode::XdcSchemaLimit, what,
                "status " + std::to_string(child.status));
}

} // namespace

IsolatedProcess::IsolatedProcess(std::string worker, ChildLimits limits)
    : m_worker(worker.empty() ? findHelper("parafa-worker") : std::move(worker)), m_limits(limits)
{
}

Result<IsolatedProcess::Worker> IsolatedProcess::take()
{
    {
        const std::scoped_lock lock(m_lock);
        if (!m_idle.empty()) {
            Worker worker = std::move(m_idle.back());
            m_idle.pop_back();
            return worker;
        }
    }
    auto session = ChildSession::start(m_worker, {}, {"LC_ALL=C.UTF-8"});
    if (!session)
        return std::unexpected(session.error());
    return Worker{std::move(*session), {}, 0, false};
}

void IsolatedProcess::giveBack(Worker worker)
{
    if (!worker.session->usable() || worker.calls >= maxCalls)
        return;
    const std::scoped_lock lock(m_lock);
    if (m_idle.size() < maxIdle)
        m_idle.push_back(std::move(worker));
}

Result<Bytes> IsolatedProcess::ask(Worker& worker, WorkerTask task, ByteView data, ByteView schema, const Bytes& key,
                                   const Progress& progress)
{
    const bool known = worker.sent.contains({task, key});
    const RequestFrame request(task, data, known ? ByteView() : schema, key);
    const auto child = worker.session->exchange(request.pieces(), m_limits, progress);
    if (!child)
        return std::unexpected(child.error());
    if (!worker.session->usable())
        return ended(*child, task);
    if (known && isNotKept(child->output)) { // it let go of it
        worker.sent.erase({task, key});
        return ask(worker, task, data, schema, key, progress);
    }
    worker.sent.emplace(task, key);
    return child->output;
}

void IsolatedProcess::expectTransform(const KeyedView& stylesheet)
{
    if (m_worker.empty())
        return;
    const auto key = stylesheet.sha256();
    auto worker = take();
    if (!worker || !key)
        return;
    const std::pair what{WorkerTask::Transform, *key};
    if (!stylesheet.empty() && !worker->preparing && !worker->sent.contains(what)) {
        const RequestFrame request(WorkerTask::Prepare, {}, stylesheet, *key);
        if (const auto sent = worker->session->post(request.pieces(), m_limits, {}); sent && worker->session->usable()) {
            worker->preparing = true;
            worker->sent.insert(what);
        }
    }
    giveBack(std::move(*worker));
}

Result<Bytes> IsolatedProcess::run(WorkerTask task, ByteView data, const KeyedView& schema, const Progress& progress)
{
    if (m_worker.empty())
        return fail(ErrorCode::Unsupported, FindingCode::HelperNotAvailable, "parafa-worker", "helper not found");
    const auto key = schema.sha256();
    if (!key)
        return std::unexpected(key.error());
    for (bool again = false;; again = true) {
        auto worker = take();
        if (!worker)
            return std::unexpected(worker.error());
        if (std::exchange(worker->preparing, false)) {
            const auto prepared = worker->session->collect(m_limits, progress);
            if (!prepared)
                return std::unexpected(prepared.error());
            if (!worker->session->usable())
                continue; // the stylesheet broke a limit; a fresh worker says so where it is really asked for
        }
        const bool used = worker->calls++ > 0;
        const auto before = std::chrono::steady_clock::now();
        auto answer = ask(*worker, task, data, schema, *key, progress);
        const bool usable = worker->session->usable();
        giveBack(std::move(*worker));
        // one that waited may have been ended meanwhile (memory short on the machine); a fresh one tells whose fault it was
        const bool maybeGone = used && !usable && !again && std::chrono::steady_clock::now() - before < soon &&
                               answer.error().code == ErrorCode::LimitExceeded;
        if (!maybeGone)
            return answer;
    }
}

Result<RenderedPresentation> IsolatedProcess::transform(ByteView data, const KeyedView& stylesheet, const Progress& progress)
{
    const auto answer = run(WorkerTask::Transform, data, stylesheet, progress);
    if (!answer)
        return std::unexpected(answer.error());
    return decodePresentation(*answer);
}

Result<std::vector<SchemaViolation>> IsolatedProcess::validateSchema(ByteView data, const KeyedView& schema,
                                                                     const Progress& progress)
{
    const auto answer = run(WorkerTask::ValidateSchema, data, schema, progress);
    if (!answer)
        return std::unexpected(answer.error());
    return decodeViolations(*answer);
}

} // namespace parafa
