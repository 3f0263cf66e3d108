// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/child_process.h"

#include <memory>

namespace parafa
{

/// A child that answers messages until it is let go: each message, both ways, is its length in 64 bits, little-endian, and the
/// bytes. Killed with its group when an answer is late, too long or not wanted any more, and when this goes out of scope.
/// Not to be used from several threads at a time.
class ChildSession
{
public:
    /// Errors: those of runChild.
    static Result<std::unique_ptr<ChildSession>> start(const std::string& program, const std::vector<std::string>& arguments,
                                                       const std::vector<std::string>& environment);
    ~ChildSession();

    /// One message, in pieces, out and one back. `End::Exited` with status 0 and `usable()` still true: answered, `output` is the
    /// message. Anything else: the child has ended or was ended, and this session is over. Errors: Cancelled (over, too).
    Result<ChildResult> exchange(std::span<const ByteView> message, const ChildLimits& limits, const Progress& progress);
    Result<ChildResult> exchange(ByteView message, const ChildLimits& limits, const Progress& progress)
    {
        return exchange(std::span(&message, 1), limits, progress);
    }
    /// One message out; its answer is left for `collect`. What happens instead is as with `exchange`.
    Result<ChildResult> post(std::span<const ByteView> message, const ChildLimits& limits, const Progress& progress);
    /// The answer to the message posted; its time began with `post`.
    Result<ChildResult> collect(const ChildLimits& limits, const Progress& progress);
    bool usable() const { return m_usable; }

private:
    struct State;
    enum class Until { Sent, Answered };
    explicit ChildSession(std::unique_ptr<State> state);
    Result<ChildResult> work(Until until, const ChildLimits& limits, const Progress& progress);
    void begin(std::span<const ByteView> message, const ChildLimits& limits);
    std::unique_ptr<State> m_state;
    bool m_usable = true;
};

} // namespace parafa
