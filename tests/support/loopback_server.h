// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parafa::test
{

/// One request as a server sees it.
struct ServedRequest {
    std::string line; ///< "POST /tsa HTTP/1.1"
    std::string head; ///< header lines with their ends
    Bytes body;
};

/// A server on 127.0.0.1 that answers each connection with raw bytes and closes it. For tests of what services and
/// proxies do, rightly and wrongly.
class LoopbackServer
{
public:
    /// Gives the raw answer, status line first. Called on the server's thread.
    using Handler = std::function<Bytes(const ServedRequest&)>;
    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();

    int port() const;
    std::string url(const std::string& target = "/") const { return "http://127.0.0.1:" + std::to_string(port()) + target; }
    int requests() const;

    /// "HTTP/1.1 200 OK" with this body.
    static Bytes ok(ByteView body, const std::string& contentType = "application/octet-stream");
    /// A whole answer from text.
    static Bytes raw(const std::string& text) { return Bytes(text.begin(), text.end()); }

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace parafa::test
