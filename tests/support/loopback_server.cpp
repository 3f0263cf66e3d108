// SPDX-License-Identifier: EUPL-1.2
#include "support/loopback_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>

namespace parafa::test
{

struct LoopbackServer::State {
    Handler handler;
    int descriptor = -1;
    int port = 0;
    std::atomic<int> requests = 0;
    std::jthread thread;

    void serve(int client)
    {
        std::string text;
        std::size_t end = std::string::npos, length = 0;
        char buffer[4096];
        while (end == std::string::npos || text.size() < end + 4 + length) {
            const ssize_t got = recv(client, buffer, sizeof buffer, 0);
            if (got <= 0)
                return;
            text.append(buffer, static_cast<std::size_t>(got));
            if (text.front() == '\x16') { // the beginning of TLS, which is answered as plain servers do
                (void)send(client, "HTTP/1.1 400 Bad Request\r\n\r\n", 28, MSG_NOSIGNAL);
                return;
            }
            if (end == std::string::npos && (end = text.find("\r\n\r\n")) != std::string::npos)
                if (const std::size_t field = text.find("Content-Length: "); field < end)
                    length = std::strtoul(text.c_str() + field + 16, nullptr, 10);
        }
        ServedRequest request;
        const std::size_t line = text.find("\r\n");
        request.line = text.substr(0, line);
        request.head = text.substr(line + 2, end - line);
        request.body.assign(text.begin() + static_cast<std::ptrdiff_t>(end + 4), text.end());
        ++requests;
        const Bytes answer = handler(request);
        for (std::size_t sent = 0; sent < answer.size();) {
            const ssize_t done = send(client, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
            if (done <= 0)
                return;
            sent += static_cast<std::size_t>(done);
        }
    }
};

LoopbackServer::LoopbackServer(Handler handler) : m_state(std::make_unique<State>())
{
    m_state->handler = std::move(handler);
    m_state->descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_state->descriptor, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_state->descriptor, 16) != 0 ||
        getsockname(m_state->descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    m_state->port = ntohs(address.sin_port);
    State* state = m_state.get();
    m_state->thread = std::jthread([state](std::stop_token stop) {
        while (!stop.stop_requested()) {
            pollfd entry{state->descriptor, POLLIN, 0};
            if (poll(&entry, 1, 50) <= 0)
                continue;
            const int client = accept4(state->descriptor, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0)
                continue;
            const timeval patience{5, 0};
            setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            state->serve(client);
            close(client);
        }
    });
}

LoopbackServer::~LoopbackServer()
{
    m_state->thread.request_stop();
    m_state->thread.join();
    close(m_state->descriptor);
}

int LoopbackServer::port() const
{
    return m_state->port;
}

int LoopbackServer::requests() const
{
    return m_state->requests;
}

Bytes LoopbackServer::ok(ByteView body, const std::string& contentType)
{
    Bytes answer = raw("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + std::to_string(body.size()) +
                       "\r\n\r\n");
    answer.insert(answer.end(), body.begin(), body.end());
    return answer;
}

} // namespace parafa::test
