// SPDX-License-Identifier: EUPL-1.2
// parafa-keys: one PKCS#11 module in a process of its own, so that a maker's code that crashes or hangs takes nothing with it.
// Requests on standard input, answers on standard output (core/keys/token_protocol.h). Ends with the program that started it.
#include "base/runtime.h"
#include "common/message_pipe.h"
#include "keys/token_host.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <thread>

namespace
{

constexpr int exitUsage = 64;

/// Asks the program for the PIN, in the middle of a request.
class AskedPins final : public parafa::PinProvider
{
public:
    explicit AskedPins(int answers) : m_answers(answers) {}

    parafa::Result<parafa::Secret> pin(const parafa::PinRequest& request) override
    {
        parafa::PipeMessage message;
        if (!parafa::writeMessage(m_answers, parafa::encodePinRequest(request)) ||
            !parafa::readMessage(STDIN_FILENO, message, parafa::TokenFrameLimits{}.maxRequestBytes))
            _exit(exitUsage);
        auto pin = parafa::decodePin(message.view());
        message.wipeAll();
        return pin;
    }

private:
    int m_answers;
};

/// Ends this process with the program, even in the middle of a call of the module that never returns.
void endWithTheProgram()
{
    std::thread([] {
        pollfd input{STDIN_FILENO, 0, 0}; // only its end is waited for
        while (poll(&input, 1, -1) < 0 || (input.revents & (POLLHUP | POLLERR | POLLNVAL)) == 0) {
        }
        _exit(0);
    }).detach();
}

} // namespace

int main()
{
    // A PIN passes through: no copy of this memory on a disk, nobody else's look into it.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // Modules print; what they print must not get among the answers.
    const int answers = dup(STDOUT_FILENO);
    if (answers < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return exitUsage;
    endWithTheProgram();
    const parafa::CoreRuntime runtime;
    AskedPins pins(answers);
    parafa::TokenHost host(pins);
    parafa::PipeMessage message;
    while (parafa::readMessage(STDIN_FILENO, message, parafa::TokenFrameLimits{}.maxRequestBytes)) {
        const auto request = parafa::decodeTokenRequest(message.view());
        if (!request)
            return exitUsage;
        if (!parafa::writeMessage(answers, host.answer(*request)))
            return exitUsage;
    }
    _exit(0); // the module's own way out is not waited for
}
