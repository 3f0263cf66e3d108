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

    /// One message out and one back. `End::Exited` with status 0 and `usable()` still true: answered, `output` is the message.
    /// Anything else: the child has ended or was ended, and this session is over. Errors: Cancelled (over, too).
    Result<ChildResult> exchange(ByteView message, const ChildLimits& limits, const Progress& progress);
    bool usable() const { return m_usable; }

private:
    struct State;
    explicit ChildSession(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
    bool m_usable = true;
};

} // namespace parafa
