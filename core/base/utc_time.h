// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parafa
{

/// A point in time: seconds since 1970-01-01T00:00:00Z, UTC, no leap seconds. Core never reads the clock: it is handed one.
class UtcTime
{
public:
    constexpr UtcTime() = default;
    constexpr explicit UtcTime(std::int64_t secondsSinceEpoch) : m_seconds(secondsSinceEpoch) {}

    /// xs:dateTime / ISO 8601: "2026-11-22T10:00:00Z", with fraction (dropped) or offset ("+01:00"). A time without
    /// zone is taken as UTC. Nothing when it is not a time.
    static std::optional<UtcTime> fromIso8601(std::string_view text);

    constexpr std::int64_t seconds() const { return m_seconds; }
    /// "2026-11-22T10:00:00Z"
    std::string toIso8601() const;

    constexpr auto operator<=>(const UtcTime&) const = default;

private:
    std::int64_t m_seconds = 0;
};

} // namespace parafa
