// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/progress.h"
#include "trust/http_client.h"

#include <chrono>
#include <memory>
#include <string>

namespace parafa::network
{

/// When a call must be over, and whether somebody wants it to stop before.
struct Deadline {
    std::chrono::steady_clock::time_point end;
    std::stop_token stop;

    /// Milliseconds left, at most `slice` so that a stop request is seen soon.
    int slice(int most = 100) const;
    bool passed() const { return std::chrono::steady_clock::now() >= end; }
};

/// A TCP connection, later perhaps with TLS on it. Every call waits at most to the deadline.
/// Errors of all: NetworkUnreachable with ServiceUnreachable, ServiceTimeout, ServiceTls; Cancelled.
class Connection
{
public:
    /// Resolves the name on a thread of its own (the C library cannot be hurried) and tries each address.
    static Result<Connection> open(const std::string& host, std::uint16_t port, const Deadline& deadline);
    /// Server certificate and name are checked against the system's authorities, TLS 1.2 at least. `caFile`: a PEM file of
    /// authorities to trust beside them; empty: none. `login`: whose certificate is shown where it has one; null: nobody's.
    Result<void> startTls(const std::string& host, const std::string& caFile, const HttpLogin* login, const Deadline& deadline);
    Result<void> write(ByteView bytes, const Deadline& deadline);
    /// Nothing read: the other side ended.
    Result<std::size_t> read(std::span<std::uint8_t> buffer, const Deadline& deadline);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

private:
    struct State;
    explicit Connection(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace parafa::network
