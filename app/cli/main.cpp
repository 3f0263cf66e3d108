// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "cli/commands.h"
#include "report/text_cleaning.h"

#include <malloc.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>

namespace parafa::cli
{

namespace
{

std::vector<Command> allCommands()
{
    return {validateCommand(), listCommand(),  extractCommand(), presentCommand(), signCommand(),
            augmentCommand(),  formCommand(),  xdcCommand(),     rulesCommand(),   idCommand(),
            keysCommand(),     trustCommand(), serveCommand(),   demoCommand(),    convertCommand()};
}

std::string overview(const std::vector<Command>& commands)
{
    std::string text = "Usage: parafa-cli COMMAND [OPTIONS] FILE...\n\nCommands:\n";
    for (const Command& command : commands) {
        std::string name = "  " + std::string(command.spec.name);
        name.resize(14, ' ');
        text += name + std::string(command.spec.summary) + "\n";
    }
    return text + "\nparafa-cli COMMAND --help explains a command. parafa-cli --version prints the version.\n";
}

int wrongUsage(const std::string& sentence, std::string_view command)
{
    const std::string help = command.empty() ? "parafa-cli --help" : "parafa-cli " + std::string(command) + " --help";
    std::fprintf(stderr, "parafa-cli: %s; see %s\n", printable(sentence).c_str(), help.c_str());
    return static_cast<int>(ExitStatus::Usage);
}

int run(const std::vector<std::string>& arguments)
{
    if (!arguments.empty() && arguments[0] == "--version") {
        std::puts("parafa-cli " PARAFA_VERSION);
        return 0;
    }
    const std::vector<Command> commands = allCommands();
    if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "help") {
        std::fputs(overview(commands).c_str(), arguments.empty() ? stderr : stdout);
        return arguments.empty() ? static_cast<int>(ExitStatus::Usage) : 0;
    }
    const auto command = std::ranges::find_if(commands, [&](const Command& c) { return c.spec.name == arguments[0]; });
    if (command == commands.end())
        return wrongUsage("unknown command " + arguments[0], {});
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (std::ranges::find(rest, "--help") != rest.end()) {
        std::fputs(helpText(command->spec).c_str(), stdout);
        return 0;
    }
    const auto parsed = parseArguments(command->spec, rest);
    if (!parsed)
        return wrongUsage(parsed.error(), command->spec.name);
    if (parsed->positionals().size() < command->spec.minPositionals)
        return wrongUsage("which file? " + std::string(command->spec.arguments) + " is missing", command->spec.name);
    const CoreRuntime runtime;
    Session session(parsed->value("--language"));
    return static_cast<int>(command->run(*parsed, session));
}

} // namespace

} // namespace parafa::cli

int main(int argc, char** argv)
{
    // A reader that went away shows in the result of writing, a full disk (RLIMIT_FSIZE) too; neither kills us half way.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // Trees of megabytes of XML come and go: the allocator keeps what was freed instead of handing it back and forth.
    mallopt(M_MXFAST, 0);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
    return parafa::cli::run({argv + 1, argv + argc});
}
