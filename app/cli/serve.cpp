// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/serve_options.h"
#include "common/child_process.h"

#include <unistd.h>

#include <vector>

namespace parafa::cli
{

namespace
{

/// The program that serves links Qt; this one does not, so it becomes that one.
ExitStatus runServe(const Arguments& arguments, Session& session)
{
    const std::string program = findHelper("parafa-serve");
    if (program.empty()) {
        session.complain("parafa-serve is not installed");
        return ExitStatus::ServiceUnreachable;
    }
    std::vector<std::string> words = {program};
    for (const OptionSpec& option : serveSpec().options) {
        if (option.valueName.empty() && arguments.has(option.name))
            words.emplace_back(option.name);
        for (const std::string& value : arguments.values(option.name))
            words.push_back(std::string(option.name) + "=" + value);
    }
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(program.c_str(), pointers.data());
    session.complain(program + ": cannot be started");
    return ExitStatus::InternalFault;
}

} // namespace

Command serveCommand()
{
    return {serveSpec(), runServe};
}

} // namespace parafa::cli
