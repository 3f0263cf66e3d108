// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

// Private to app/common: what running a child is made of.
namespace parafa::posix
{

/// A file descriptor, closed with its owner.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor() { close(); }
    int get() const { return m_number; }
    void close();

private:
    int m_number;
};

struct Pair {
    Descriptor ours, theirs;
};

/// A socket pair instead of a pipe: writing to a child that has ended must not raise SIGPIPE in a program that is a library's
/// guest. Our end does not block.
Result<Pair> makePair();

/// Starts a program in a process group of its own, with these three descriptors and no other.
Result<pid_t> spawn(const std::string& program, const std::vector<std::string>& arguments,
                    const std::vector<std::string>& environment, int in, int out, int err);

/// A running child; killed with its whole group and reaped when this goes out of scope.
class Child
{
public:
    explicit Child(pid_t pid) : m_pid(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();
    void killAll() const;
    /// True once it has ended; what is left of its group is then killed before the group's number can be used again.
    bool ended(bool block);
    int status() const { return m_status; }

private:
    pid_t m_pid;
    int m_status = 0;
    bool m_reaped = false;
};

/// Reads what is there, keeping at most `keep` bytes; false at the end.
bool drain(Descriptor& from, Bytes& into, std::size_t keep);

} // namespace parafa::posix
