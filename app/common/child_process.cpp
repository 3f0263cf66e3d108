// SPDX-License-Identifier: EUPL-1.2
#include "common/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <utility>

namespace parafa
{

namespace
{

using Clock = std::chrono::steady_clock;

class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        close();
        m_number = std::exchange(other.m_number, -1);
        return *this;
    }
    ~Descriptor() { close(); }
    int get() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

struct Pair {
    Descriptor ours, theirs;
};

/// A socket pair instead of a pipe: writing to a child that has ended must not raise SIGPIPE in a program that is a library's
/// guest.
Result<Pair> makePair()
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorCode::Internal, "socketpair");
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return Pair{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::vector<char*> pointers(const std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (const std::string& text : texts)
        result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

Result<pid_t> spawn(const std::string& program, const std::vector<std::string>& arguments,
                    const std::vector<std::string>& environment, int in, int out, int err)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, in, 0);
    posix_spawn_file_actions_adddup2(&actions, out, 1);
    posix_spawn_file_actions_adddup2(&actions, err, 2);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> all_arguments{program};
    all_arguments.insert(all_arguments.end(), arguments.begin(), arguments.end());
    pid_t pid = 0;
    const int problem =
        posix_spawn(&pid, program.c_str(), &actions, &attributes, pointers(all_arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (problem == ENOENT || problem == EACCES)
        return fail(ErrorCode::NotFound, program);
    if (problem != 0)
        return fail(ErrorCode::Internal, "posix_spawn: " + std::to_string(problem));
    return pid;
}

/// A running child; killed with its whole group and reaped when this goes out of scope.
class Child
{
public:
    explicit Child(pid_t pid) : m_pid(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        killAll();
        ended(true);
    }
    void killAll() const
    {
        if (!m_reaped)
            kill(-m_pid, SIGKILL);
    }
    /// True once it has ended; what is left of its group is then killed before the group's number can be used again.
    bool ended(bool block)
    {
        if (m_reaped)
            return true;
        siginfo_t info{};
        while (waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOWAIT | (block ? 0 : WNOHANG)) < 0 && errno == EINTR) {
        }
        if (!block && info.si_pid == 0)
            return false;
        kill(-m_pid, SIGKILL);
        while (waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) {
        }
        m_reaped = true;
        return true;
    }
    int status() const { return m_status; }

private:
    pid_t m_pid;
    int m_status = 0;
    bool m_reaped = false;
};

/// Reads what is there; false at the end.
bool drain(Descriptor& from, Bytes& into, std::size_t keep)
{
    std::array<std::uint8_t, 65'536> piece;
    for (;;) {
        const ssize_t got = read(from.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            return true;
        if (got <= 0) {
            from.close();
            return false;
        }
        const std::size_t room = keep - std::min(keep, into.size());
        into.insert(into.end(), piece.begin(),
                    piece.begin() + static_cast<std::ptrdiff_t>(std::min(room, static_cast<std::size_t>(got))));
        if (room == 0)
            return true;
    }
}

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
