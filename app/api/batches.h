// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/api_error.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace parafa::api
{

struct BatchLimits {
    int maxDocuments = 1'000;
    std::chrono::seconds idle{60}; ///< without a document for so long, a batch ends
};

/// The one batch there may be: agreed to once, its documents are signed without a question each. It belongs to the caller who
/// started it. Safe to use from several threads.
class Batches
{
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit Batches(BatchLimits limits = {}) : m_limits(limits) {}
    const BatchLimits& limits() const { return m_limits; }

    /// 400 BATCH_CONFLICT while another one runs.
    ApiResult<void> checkFree(Time now);
    /// Errors: as checkFree.
    ApiResult<void> start(const std::string& id, const std::string& caller, int documents, Time now);
    /// Takes one document off. Errors: 404 BATCH_NOT_FOUND, 400 BATCH_EXPIRED, 500 where more come than were announced.
    ApiResult<void> take(const std::string& id, const std::string& caller, Time now);
    /// True where all documents were taken. Errors: 404 BATCH_NOT_FOUND.
    ApiResult<bool> finish(const std::string& id, const std::string& caller);

private:
    struct Batch {
        std::string id, caller;
        int left = 0;
        Time lastUse;
    };
    bool expired(Time now) const { return now - m_batch->lastUse > m_limits.idle; }
    bool busy(Time now) const { return m_batch && m_batch->left > 0 && !expired(now); }

    BatchLimits m_limits;
    std::mutex m_lock;
    std::optional<Batch> m_batch;
};

} // namespace parafa::api
