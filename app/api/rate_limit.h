// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <chrono>

namespace parafa::api
{

/// A bucket of `perMinute` requests that fills up evenly.
class RateLimit
{
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit RateLimit(int perMinute) : m_capacity(perMinute), m_left(perMinute) {}

    /// False where the bucket is empty.
    bool take(Time now)
    {
        if (m_last != Time())
            m_left = std::min(m_capacity, m_left + std::chrono::duration<double>(now - m_last).count() * m_capacity / 60);
        m_last = now;
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    double m_capacity, m_left;
    Time m_last;
};

} // namespace parafa::api
