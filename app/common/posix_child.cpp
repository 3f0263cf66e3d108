// SPDX-License-Identifier: EUPL-1.2
#include "common/posix_child.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace parafa::posix
{

namespace
{

std::vector<char*> pointers(const std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (const std::string& text : texts)
        result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

} // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    close();
    m_number = std::exchange(other.m_number, -1);
    return *this;
}

void Descriptor::close()
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = -1;
}

Result<Pair> makePair()
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorCode::Internal, "socketpair");
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return Pair{Descriptor(ends[0]), Descriptor(ends[1])};
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

Child::~Child()
{
    killAll();
    ended(true);
}

void Child::killAll() const
{
    if (!m_reaped)
        kill(-m_pid, SIGKILL);
}

bool Child::ended(bool block)
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

} // namespace parafa::posix
