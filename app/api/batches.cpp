// SPDX-License-Identifier: EUPL-1.2
#include "api/batches.h"

namespace parafa::api
{

namespace
{

std::unexpected<ApiError> notFound()
{
    return refuse(404, "BATCH_NOT_FOUND", "there is no such batch");
}

std::unexpected<ApiError> conflict()
{
    return refuse(400, "BATCH_CONFLICT", "another batch is not finished");
}

} // namespace

ApiResult<void> Batches::checkFree(Time now)
{
    const std::scoped_lock lock(m_lock);
    return busy(now) ? conflict() : ApiResult<void>();
}

ApiResult<void> Batches::start(const std::string& id, const std::string& caller, int documents, Time now)
{
    const std::scoped_lock lock(m_lock);
    if (busy(now))
        return conflict();
    m_batch = Batch{id, caller, documents, now};
    return {};
}

ApiResult<void> Batches::take(const std::string& id, const std::string& caller, Time now)
{
    const std::scoped_lock lock(m_lock);
    if (!m_batch || m_batch->id != id || m_batch->caller != caller)
        return notFound();
    if (expired(now))
        return refuse(400, "BATCH_EXPIRED", "the batch was idle for too long");
    if (m_batch->left == 0)
        return refuse(500, "INTERNAL_ERROR", "more documents than the batch announced");
    --m_batch->left;
    m_batch->lastUse = now;
    return {};
}

ApiResult<bool> Batches::finish(const std::string& id, const std::string& caller)
{
    const std::scoped_lock lock(m_lock);
    if (!m_batch || m_batch->id != id || m_batch->caller != caller)
        return notFound();
    const bool all = m_batch->left == 0;
    m_batch.reset();
    return all;
}

} // namespace parafa::api
