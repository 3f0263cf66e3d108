// SPDX-License-Identifier: EUPL-1.2
#include "cli/passphrase.h"

#include "base/byte_source.h"
#include "report/text_cleaning.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace parafa::cli
{

namespace
{

constexpr std::uint64_t maxPinFileBytes = 64 << 10;

Secret firstLine(Bytes& bytes)
{
    const auto end = std::ranges::find(bytes, std::uint8_t{'\n'});
    std::string_view line = asText(ByteView(bytes.begin(), end));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    Secret secret(line);
    wipe(bytes);
    return secret;
}

/// The terminal without echo while this lives, whatever ends the question.
class SilentTerminal
{
public:
    explicit SilentTerminal(int descriptor) : m_descriptor(descriptor)
    {
        m_changed = ::tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_changed)
            ::tcsetattr(descriptor, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_changed)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

Result<Secret> askTerminal(const std::string& keyName)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return fail(ErrorCode::InvalidArgument, "no terminal to ask for the passphrase: use --pin-env or --pin-file");
    ::dprintf(terminal, "Passphrase for %s: ", printable(keyName).c_str());
    Bytes typed;
    {
        const SilentTerminal silent(terminal);
        char character = 0;
        while (::read(terminal, &character, 1) == 1 && character != '\n' && typed.size() < 4096)
            typed.push_back(static_cast<std::uint8_t>(character));
    }
    ::dprintf(terminal, "\n");
    ::close(terminal);
    return firstLine(typed);
}

} // namespace

Result<Secret> readPassphrase(const Arguments& arguments, const std::string& keyName, const std::string& defaultPinFile)
{
    if (arguments.has("--pin-env")) {
        const std::string name = arguments.value("--pin-env");
        const char* value = std::getenv(name.c_str());
        if (!value)
            return fail(ErrorCode::InvalidArgument, "the environment variable " + name + " of --pin-env is not set");
        return Secret(value);
    }
    if (const std::string path = arguments.value("--pin-file", defaultPinFile); !path.empty()) {
        auto file = fileSource(path);
        if (!file) {
            file.error().subject = path;
            return std::unexpected(file.error());
        }
        auto bytes = readAll(**file, maxPinFileBytes);
        if (!bytes)
            return std::unexpected(bytes.error());
        return firstLine(*bytes);
    }
    return askTerminal(keyName);
}

} // namespace parafa::cli
