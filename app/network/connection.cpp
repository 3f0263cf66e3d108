// SPDX-License-Identifier: EUPL-1.2
#include "network/connection.h"

#include "base/handle.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

namespace parafa::network
{
namespace
{

struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

/// Shared with the resolving thread, which may outlive the call that waits for it.
struct Resolution {
    std::mutex mutex;
    std::condition_variable done;
    bool finished = false;
    std::string failure;
    std::vector<Address> addresses;
};

std::unexpected<Error> unreachable(std::string detail)
{
    return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, {}, std::move(detail));
}

/// Set when time or patience is over.
std::optional<Error> overdue(const Deadline& deadline)
{
    if (deadline.stop.stop_requested())
        return Error{ErrorCode::Cancelled, std::nullopt, {}, "stopped"};
    if (deadline.passed())
        return Error{ErrorCode::NetworkUnreachable, FindingCode::ServiceTimeout, {}, "no answer in time"};
    return std::nullopt;
}

Result<std::vector<Address>> resolve(const std::string& host, std::uint16_t port, const Deadline& deadline)
{
    auto shared = std::make_shared<Resolution>();
    std::thread([shared, host, port] {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_ADDRCONFIG | AI_NUMERICSERV;
        addrinfo* list = nullptr;
        int status = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list);
        if (status == EAI_NONAME || status == EAI_ADDRFAMILY) { // a machine with loopback only has no "configured" address
            hints.ai_flags = AI_NUMERICSERV;
            status = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list);
        }
        const std::lock_guard lock(shared->mutex);
        if (status != 0)
            shared->failure = gai_strerror(status);
        for (const addrinfo* entry = status == 0 ? list : nullptr; entry; entry = entry->ai_next) {
            Address address;
            address.size = entry->ai_addrlen;
            std::memcpy(&address.storage, entry->ai_addr, entry->ai_addrlen);
            shared->addresses.push_back(address);
        }
        if (status == 0)
            freeaddrinfo(list);
        shared->finished = true;
        shared->done.notify_all();
    }).detach();

    std::unique_lock lock(shared->mutex);
    while (!shared->finished) {
        shared->done.wait_for(lock, std::chrono::milliseconds(std::max(1, deadline.slice())));
        if (!shared->finished)
            if (auto error = overdue(deadline))
                return std::unexpected(*error);
    }
    if (shared->addresses.empty())
        return unreachable("name not found: " + shared->failure);
    return shared->addresses;
}

Result<void> waitFor(int descriptor, short events, const Deadline& deadline)
{
    for (;;) {
        pollfd entry{descriptor, events, 0};
        const int ready = poll(&entry, 1, std::max(1, deadline.slice()));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return unreachable(std::strerror(errno));
        if (auto error = overdue(deadline))
            return std::unexpected(*error);
    }
}

std::string tlsError(SSL* ssl)
{
    if (const long verify = SSL_get_verify_result(ssl); verify != X509_V_OK)
        return X509_verify_cert_error_string(verify);
    std::array<char, 200> text{};
    ERR_error_string_n(ERR_peek_last_error(), text.data(), text.size());
    return text.data();
}

int copyPassword(char* buffer, int size, int, void* login)
{
    const std::string_view password = static_cast<const HttpLogin*>(login)->identityPassword.text();
    const std::size_t count = std::min(password.size(), static_cast<std::size_t>(size));
    std::copy_n(password.begin(), count, buffer);
    return static_cast<int>(count);
}

/// The client's certificate, the chain behind it, and its key, all in one PEM file.
Result<void> showIdentity(SSL_CTX* context, const HttpLogin& login)
{
    SSL_CTX_set_default_passwd_cb(context, copyPassword);
    SSL_CTX_set_default_passwd_cb_userdata(context, const_cast<HttpLogin*>(&login));
    const char* file = login.identityFile.c_str();
    const bool usable = SSL_CTX_use_certificate_chain_file(context, file) == 1 &&
                        SSL_CTX_use_PrivateKey_file(context, file, SSL_FILETYPE_PEM) == 1 &&
                        SSL_CTX_check_private_key(context) == 1;
    ERR_clear_error();
    if (usable)
        return {};
    return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceTls, {},
                "no usable certificate and key in " + login.identityFile);
}

} // namespace

int Deadline::slice(int most) const
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<long>(left, 0, most));
}

struct Connection::State {
    int descriptor = -1;
    Handle<SSL_CTX, SSL_CTX_free> context;
    Handle<SSL, SSL_free> ssl;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        ssl.reset();
        if (descriptor >= 0)
            close(descriptor);
    }

    /// Runs an SSL call until it is through: `step` gives what SSL_read and the like give.
    template <typename Step>
    Result<int> pump(Step step, const Deadline& deadline)
    {
        for (;;) {
            ERR_clear_error();
            const int result = step();
            if (result > 0)
                return result;
            const int reason = SSL_get_error(ssl.get(), result);
            if (reason == SSL_ERROR_ZERO_RETURN)
                return 0;
            if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE)
                return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceTls, {}, tlsError(ssl.get()));
            if (auto ready = waitFor(descriptor, reason == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, deadline); !ready)
                return std::unexpected(ready.error());
        }
    }
};

Connection::Connection(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const std::string& host, std::uint16_t port, const Deadline& deadline)
{
    auto addresses = resolve(host, port, deadline);
    if (!addresses)
        return std::unexpected(addresses.error());
    std::string failure;
    for (const Address& address : *addresses) {
        auto state = std::make_unique<State>();
        state->descriptor = socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (state->descriptor < 0) {
            failure = std::strerror(errno);
            continue;
        }
        if (connect(state->descriptor, reinterpret_cast<const sockaddr*>(&address.storage), address.size) != 0 &&
            errno != EINPROGRESS) {
            failure = std::strerror(errno);
            continue;
        }
        if (auto ready = waitFor(state->descriptor, POLLOUT, deadline); !ready)
            return std::unexpected(ready.error());
        int problem = 0;
        socklen_t size = sizeof problem;
        getsockopt(state->descriptor, SOL_SOCKET, SO_ERROR, &problem, &size);
        if (problem == 0)
            return Connection(std::move(state));
        failure = std::strerror(problem);
    }
    return unreachable(failure);
}

Result<void> Connection::startTls(const std::string& host, const std::string& caFile, const HttpLogin* login,
                                  const Deadline& deadline)
{
    m_state->context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX* context = m_state->context.get();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_default_verify_paths(context);
    if (!caFile.empty() && SSL_CTX_load_verify_locations(context, caFile.c_str(), nullptr) != 1)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceTls, {}, "cannot read " + caFile);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (login && !login->identityFile.empty())
        if (auto shown = showIdentity(context, *login); !shown)
            return shown;

    m_state->ssl.reset(SSL_new(context));
    SSL* ssl = m_state->ssl.get();
    in6_addr scratch{};
    const bool isAddress = inet_pton(AF_INET, host.c_str(), &scratch) == 1 || inet_pton(AF_INET6, host.c_str(), &scratch) == 1;
    if (isAddress) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.c_str());
    } else {
        SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        SSL_set1_host(ssl, host.c_str());
        // the macro SSL_set_tlsext_host_name casts const away
        std::string name = host;
        SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    }
    SSL_set_fd(ssl, m_state->descriptor);
    auto done = m_state->pump([ssl] { return SSL_connect(ssl); }, deadline);
    if (!done)
        return std::unexpected(done.error());
    if (*done == 0)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceTls, {}, "closed during the TLS handshake");
    return {};
}

Result<void> Connection::write(ByteView bytes, const Deadline& deadline)
{
    while (!bytes.empty()) {
        std::size_t sent = 0;
        if (m_state->ssl) {
            const int piece = static_cast<int>(std::min<std::size_t>(bytes.size(), 16384));
            auto done = m_state->pump([&] { return SSL_write(m_state->ssl.get(), bytes.data(), piece); }, deadline);
            if (!done)
                return std::unexpected(done.error());
            if (*done == 0)
                return unreachable("closed while sending");
            sent = static_cast<std::size_t>(*done);
        } else {
            const ssize_t done = send(m_state->descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (done < 0 && errno != EAGAIN && errno != EINTR)
                return unreachable(std::strerror(errno));
            if (done < 0) {
                if (auto ready = waitFor(m_state->descriptor, POLLOUT, deadline); !ready)
                    return ready;
                continue;
            }
            sent = static_cast<std::size_t>(done);
        }
        bytes = bytes.subspan(sent);
    }
    return {};
}

Result<std::size_t> Connection::read(std::span<std::uint8_t> buffer, const Deadline& deadline)
{
    if (auto error = overdue(deadline))
        return std::unexpected(*error);
    if (m_state->ssl) {
        auto done =
            m_state->pump([&] { return SSL_read(m_state->ssl.get(), buffer.data(), static_cast<int>(buffer.size())); }, deadline);
        if (!done)
            return std::unexpected(done.error());
        return static_cast<std::size_t>(*done);
    }
    for (;;) {
        const ssize_t done = recv(m_state->descriptor, buffer.data(), buffer.size(), 0);
        if (done >= 0)
            return static_cast<std::size_t>(done);
        if (errno != EAGAIN && errno != EINTR)
            return unreachable(std::strerror(errno));
        if (auto ready = waitFor(m_state->descriptor, POLLIN, deadline); !ready)
            return std::unexpected(ready.error());
    }
}

} // namespace parafa::network
