// SPDX-License-Identifier: EUPL-1.2
#include "api/consent.h"

#include "api/consent_words.h"
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
constexpr std::size_t maxShownBytes = 64 << 10;
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

    /// What was typed before a question is no answer to it: forgotten before the question is printed, not after, or a quick
    /// answer would be lost.
    void forgetTyped() const { ::tcflush(m_descriptor, TCIFLUSH); }

    /// The line typed within the time; empty without one.
    std::string answer(std::chrono::seconds patience) const
    {
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
std::string shown(const std::string& text, const ConsentWords& words)
{
    const std::string_view part = std::string_view(text).substr(0, maxShownBytes);
    std::string out;
    std::size_t start = 0;
    for (std::size_t lines = 0; start < part.size() && lines < maxShownLines; ++lines) {
        const std::size_t end = std::min(part.find('\n', start), part.size());
        std::string_view line = part.substr(start, end - start);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        out += "  | " + printable(line) + "\n";
        start = end + 1;
    }
    return start < text.size() ? out + "  | " + std::string(words.restNotShown) + "\n" : out;
}

} // namespace

std::string consentQuestion(const ConsentRequest& request, Language language)
{
    const ConsentWords& words = consentWords(language);
    std::string text =
        "\n" + (request.origin.empty() ? std::string(words.program) : std::string(words.page) + " " + printable(request.origin)) +
        " ";
    switch (request.what) {
    case ConsentRequest::What::Certificates:
        text += std::string(words.certificates) + "\n";
        break;
    case ConsentRequest::What::Batch:
        text += std::string(words.batch) + " " + std::to_string(request.documents) + "\n";
        break;
    case ConsentRequest::What::Sign:
        text += std::string(words.sign) + "\n" + shown(request.document, words);
        text += request.text.empty() ? std::string(words.contentNotShown) + "\n"
                                     : std::string(words.content) + "\n" + shown(request.text, words);
        break;
    }
    return text + std::string(words.question) + " ";
}

bool TerminalConsent::granted(const ConsentRequest& request)
{
    const Terminal terminal;
    if (!terminal.open())
        return false;
    terminal.forgetTyped();
    terminal.write(consentQuestion(request, m_language));
    const std::string answer = terminal.answer(m_patience);
    const bool yes = answer == "yes" || answer == "ano" || answer == "áno";
    const ConsentWords& words = consentWords(m_language);
    terminal.write(std::string(yes ? words.agreed : words.refused) + "\n");
    return yes;
}

bool TerminalConsent::available()
{
    return Terminal().open();
}

} // namespace parafa::api
