// SPDX-License-Identifier: EUPL-1.2
#include "api/consent.h"

#include "report/text_cleaning.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>

namespace parafa::api
{

namespace
{

constexpr std::size_t maxShownLines = 200;
constexpr std::size_t maxAnswerBytes = 64;

/// A terminal, closed at the end.
class Terminal
{
public:
    Terminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {}
    ~Terminal()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    bool open() const { return m_descriptor >= 0; }
    void write(const std::string& text) const { ::dprintf(m_descriptor, "%s", text.c_str()); }

    /// The line typed within the time; empty without one. What was typed before the question is no answer to it.
    std::string answer(std::chrono::seconds patience) const
    {
        ::tcflush(m_descriptor, TCIFLUSH);
        const auto end = std::chrono::steady_clock::now() + patience;
        std::string line;
        while (line.size() < maxAnswerBytes) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            pollfd waiting{m_descriptor, POLLIN, 0};
            char character = 0;
            if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) != 1 ||
                ::read(m_descriptor, &character, 1) != 1)
                return {};
            if (character == '\n')
                return line;
            line += character;
        }
        return {};
    }

private:
    int m_descriptor;
};

/// Every line cleaned of what could move the cursor or hide text.
std::string shown(const std::string& text)
{
    std::string out;
    std::size_t lines = 0;
    for (std::size_t start = 0; start < text.size() && lines < maxShownLines; ++lines) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        std::string line = text.substr(start, end - start);
        if (line.ends_with('\r'))
            line.pop_back();
        out += "  | " + printable(line) + "\n";
        start = end + 1;
    }
    return lines == maxShownLines ? out + "  | ... (more is not shown)\n" : out;
}

std::string question(const ConsentRequest& request)
{
    const std::string caller = printable(request.caller);
    switch (request.what) {
    case ConsentRequest::What::Certificates:
        return "\n" + caller + " wants to know the certificate of the key.\nTell it? [yes/no] ";
    case ConsentRequest::What::Batch:
        return "\n" + caller + " wants to sign " + std::to_string(request.documents) +
               " documents, which will not be shown one by one.\nSign them? [yes/no] ";
    case ConsentRequest::What::Sign:
        break;
    }
    return "\n" + caller + " wants a signature of\n" + shown(request.document) +
           (request.text.empty() ? std::string() : "which says\n" + shown(request.text)) + "Sign it? [yes/no] ";
}

} // namespace

bool TerminalConsent::granted(const ConsentRequest& request)
{
    const Terminal terminal;
    if (!terminal.open())
        return false;
    terminal.write(question(request));
    const std::string answer = terminal.answer(m_patience);
    const bool yes = answer == "yes" || answer == "ano" || answer == "áno";
    terminal.write(yes ? "Agreed.\n" : "Refused.\n");
    return yes;
}

bool TerminalConsent::available()
{
    return Terminal().open();
}

} // namespace parafa::api
