// SPDX-License-Identifier: EUPL-1.2
#include "common/isolated_process.h"

#include "xmldata/worker_protocol.h"

namespace parafa
{

IsolatedProcess::IsolatedProcess(std::string worker, ChildLimits limits)
    : m_worker(worker.empty() ? findHelper("parafa-worker") : std::move(worker)), m_limits(limits)
{
}

Result<Bytes> IsolatedProcess::run(ByteView request, FindingCode limitReached, const Progress& progress) const
{
    if (m_worker.empty())
        return fail(ErrorCode::Unsupported, FindingCode::PresentationNotAvailable, "parafa-worker", "helper not found");
    auto child = runChild(m_worker, {}, {"LC_ALL=C.UTF-8"}, request, m_limits, progress);
    if (!child)
        return std::unexpected(child.error());
    if (child->end == ChildResult::End::Exited && child->status == 0)
        return std::move(child->output);
    if (child->end == ChildResult::End::Exited && child->status == 64)
        return fail(ErrorCode::Internal, "parafa-worker refused the request");
    // killed by the kernel's limits, by us, or ended at its memory limit: the work was too much
    const char* what = child->end == ChildResult::End::TimedOut        ? "time"
                       : child->end == ChildResult::End::OutputTooLong ? "output"
                                                                       : "memory or time";
    return fail(ErrorCode::LimitExceeded, limitReached, what, "status " + std::to_string(child->status));
}

Result<RenderedPresentation> IsolatedProcess::transform(ByteView data, ByteView stylesheet, const Progress& progress)
{
    auto answer = run(encodeRequest(WorkerTask::Transform, data, stylesheet), FindingCode::PresentationLimit, progress);
    if (!answer)
        return std::unexpected(answer.error());
    return decodePresentation(*answer);
}

Result<std::vector<SchemaViolation>> IsolatedProcess::validateSchema(ByteView data, ByteView schema, const Progress& progress)
{
    auto answer = run(encodeRequest(WorkerTask::ValidateSchema, data, schema), FindingCode::XdcSchemaLimit, progress);
    if (!answer)
        return std::unexpected(answer.error());
    return decodeViolations(*answer);
}

} // namespace parafa
