// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <map>
#include <string>
#include <vector>

namespace parafa::test
{

struct CommandResult {
    int status = -1; ///< exit status; -1 when it could not be started, -2 when it crashed, -3 when time ran out
    std::string output, errors;
};

struct CommandOptions {
    std::string folder; ///< where it runs
    Bytes input;
    std::map<std::string, std::string> environment; ///< on top of ours
    int seconds = 60;
};

inline CommandOptions inFolder(std::string folder)
{
    CommandOptions options;
    options.folder = std::move(folder);
    return options;
}

/// Runs a program to its end. A name without slash is looked for in PATH.
CommandResult run(const std::string& program, const std::vector<std::string>& arguments, const CommandOptions& options = {});
bool toolExists(const std::string& program);

/// The path of a program of this build: `builtProgram("parafa-cli")`.
std::string builtProgram(const std::string& name);

} // namespace parafa::test

/// Ends a test function with a visible SKIP line when a tool of other people is not installed.
#define PARAFA_NEEDS_TOOL(program)                                                                                               \
    do {                                                                                                                         \
        if (!parafa::test::toolExists(program))                                                                                  \
            QSKIP(program " is not installed: this check was left out");                                                         \
    } while (false)
