// SPDX-License-Identifier: EUPL-1.2
#include "common/child_session.h"

#include "base/message_frame.h"
#include "common/posix_child.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace parafa
{

namespace
{

using Clock = std::chrono::steady_clock;
constexpr std::size_t lengthBytes = FrameLength().size();

FrameLength encodedLength(std::span<const ByteView> message)
{
    std::uint64_t length = 0;
    for (ByteView piece : message)
        length += piece.size();
    return frameLength(length);
}

} // namespace

struct ChildSession::State {
    State(pid_t pid, posix::Descriptor input, posix::Descriptor output, posix::Descriptor errors)
        : child(pid), in(std::move(input)), out(std::move(output)), err(std::move(errors))
    {
    }
    posix::Child child;
    posix::Descriptor in, out, err;
    FrameLength length{};
    std::vector<ByteView> toSend; ///< what is left of the message
    Bytes answer;                 ///< with its length, as far as it is here
    Clock::time_point deadline;
};

ChildSession::ChildSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ChildSession::~ChildSession() = default;

Result<std::unique_ptr<ChildSession>> ChildSession::start(const std::string& program, const std::vector<std::string>& arguments,
                                                          const std::vector<std::string>& environment)
{
    auto in = posix::makePair();
    auto out = posix::makePair();
    auto err = posix::makePair();
    if (!in || !out || !err)
        return fail(ErrorCode::Internal, "socketpair");
    const auto pid = posix::spawn(program, arguments, environment, in->theirs.get(), out->theirs.get(), err->theirs.get());
    if (!pid)
        return std::unexpected(pid.error());
    return std::unique_ptr<ChildSession>(
        new ChildSession(std::make_unique<State>(*pid, std::move(in->ours), std::move(out->ours), std::move(err->ours))));
}

Result<ChildResult> ChildSession::exchange(std::span<const ByteView> message, const ChildLimits& limits, const Progress& progress)
{
    begin(message, limits);
    return work(Until::Answered, limits, progress);
}

Result<ChildResult> ChildSession::post(std::span<const ByteView> message, const ChildLimits& limits, const Progress& progress)
{
    begin(message, limits);
    return work(Until::Sent, limits, progress);
}

Result<ChildResult> ChildSession::collect(const ChildLimits& limits, const Progress& progress)
{
    return work(Until::Answered, limits, progress);
}

void ChildSession::begin(std::span<const ByteView> message, const ChildLimits& limits)
{
    State& state = *m_state;
    state.length = encodedLength(message);
    state.toSend.assign(1, state.length);
    std::ranges::copy_if(message, std::back_inserter(state.toSend), [](ByteView piece) { return !piece.empty(); });
    state.answer.clear();
    state.deadline = Clock::now() + limits.wallTime;
}

Result<ChildResult> ChildSession::work(Until until, const ChildLimits& limits, const Progress& progress)
{
    m_usable = false; // until the whole answer is here
    State& state = *m_state;
    Bytes& answer = state.answer;
    Bytes errors;
    const auto over = [&](ChildResult::End end) {
        state.child.killAll();
        return ChildResult{end, 0, {}, std::move(errors)};
    };
    while (state.out.get() >= 0) {
        if (until == Until::Sent && state.toSend.empty()) {
            m_usable = true;
            return ChildResult{ChildResult::End::Exited, 0, {}, std::move(errors)};
        }
        if (progress.stopRequested()) {
            state.child.killAll();
            return fail(ErrorCode::Cancelled, "stopped by the user");
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(state.deadline - Clock::now()).count();
        if (left <= 0)
            return over(ChildResult::End::TimedOut);
        std::array<pollfd, 3> waits{pollfd{state.out.get(), POLLIN, 0}, pollfd{state.err.get(), POLLIN, 0},
                                    pollfd{state.toSend.empty() ? -1 : state.in.get(), POLLOUT, 0}};
        if (poll(waits.data(), waits.size(), static_cast<int>(std::min<long>(left, 50))) <= 0)
            continue;
        if (waits[2].revents != 0) {
            ByteView& piece = state.toSend.front();
            const ssize_t sent = send(state.in.get(), piece.data(), piece.size(), MSG_NOSIGNAL);
            if (sent > 0)
                piece = piece.subspan(static_cast<std::size_t>(sent));
            if (sent > 0 && piece.empty())
                state.toSend.erase(state.toSend.begin());
            else if (sent > 0)
                continue;
            else if (errno != EAGAIN && errno != EINTR)
                break; // it is gone: its status says why
        }
        if (waits[1].revents != 0)
            posix::drain(state.err, errors, 16'384);
        if (waits[0].revents != 0)
            posix::drain(state.out, answer, limits.maxOutputBytes + lengthBytes + 1);
        if (answer.size() < lengthBytes)
            continue;
        const std::uint64_t length = readFrameLength(answer);
        if (length > limits.maxOutputBytes || answer.size() > lengthBytes + length)
            return over(ChildResult::End::OutputTooLong);
        if (answer.size() == lengthBytes + length) {
            answer.erase(answer.begin(), answer.begin() + lengthBytes);
            m_usable = state.out.get() >= 0;
            return ChildResult{ChildResult::End::Exited, 0, std::move(answer), std::move(errors)};
        }
    }
    state.child.killAll();
    state.child.ended(true);
    const int status = state.child.status();
    const bool signalled = WIFSIGNALED(status);
    return ChildResult{signalled ? ChildResult::End::Signalled : ChildResult::End::Exited,
                       signalled ? WTERMSIG(status) : WEXITSTATUS(status),
                       {},
                       std::move(errors)};
}

} // namespace parafa
