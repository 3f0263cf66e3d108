// SPDX-License-Identifier: EUPL-1.2
#include "common/child_process.h"

#include "common/posix_child.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <climits>

namespace parafa
{

namespace
{

using Clock = std::chrono::steady_clock;
using namespace posix;

} // namespace

Result<ChildResult> runChild(const std::string& program, const std::vector<std::string>& arguments,
                             const std::vector<std::string>& environment, ByteView input, const ChildLimits& limits,
                             const Progress& progress)
{
    auto in = makePair();
    auto out = makePair();
    auto err = makePair();
    if (!in || !out || !err)
        return fail(ErrorCode::Internal, "socketpair");
    const auto pid = spawn(program, arguments, environment, in->theirs.get(), out->theirs.get(), err->theirs.get());
    if (!pid)
        return std::unexpected(pid.error());
    Child child(*pid);
    in->theirs.close();
    out->theirs.close();
    err->theirs.close();

    ChildResult result;
    const auto deadline = Clock::now() + limits.wallTime;
    constexpr std::size_t keptErrors = 16'384;
    // ended: its output is closed and it is gone; one that closes its output and stays is ended by the time limit
    while (out->ours.get() >= 0 || !child.ended(false)) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, program);
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) {
            child.killAll();
            result.end = ChildResult::End::TimedOut;
            return result;
        }
        std::array<pollfd, 3> waits{pollfd{out->ours.get(), POLLIN, 0}, pollfd{err->ours.get(), POLLIN, 0},
                                    pollfd{in->ours.get(), POLLOUT, 0}};
        if (poll(waits.data(), waits.size(), static_cast<int>(std::min<long>(left, 50))) <= 0)
            continue;
        if (waits[2].revents != 0) {
            const ssize_t sent = input.empty() ? 0 : send(in->ours.get(), input.data(), input.size(), MSG_NOSIGNAL);
            if (sent > 0)
                input = input.subspan(static_cast<std::size_t>(sent));
            if (input.empty() || (sent < 0 && errno != EAGAIN && errno != EINTR))
                in->ours.close();
        }
        if (waits[1].revents != 0)
            drain(err->ours, result.errors, keptErrors);
        if (waits[0].revents != 0)
            drain(out->ours, result.output, limits.maxOutputBytes + 1);
        if (result.output.size() > limits.maxOutputBytes) {
            child.killAll();
            result.end = ChildResult::End::OutputTooLong;
            return result;
        }
    }
    const int status = child.status();
    result.end = WIFSIGNALED(status) ? ChildResult::End::Signalled : ChildResult::End::Exited;
    result.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    if (err->ours.get() >= 0)
        drain(err->ours, result.errors, keptErrors);
    return result;
}

std::string programFolder()
{
    std::array<char, PATH_MAX> path;
    const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
    const std::string text(path.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    return text.substr(0, text.rfind('/') == std::string::npos ? 0 : text.rfind('/'));
}

std::string findHelper(const std::string& name)
{
    // in the build tree helpers lie beside the programs; an installed program has them in libexec
    for (const std::string& folder : {programFolder(), programFolder() + "/../libexec/parafa", std::string(PARAFA_LIBEXEC_DIR)})
        if (const std::string path = folder + "/" + name; access(path.c_str(), X_OK) == 0)
            return path;
    return {};
}

} // namespace parafa
