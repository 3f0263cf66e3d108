// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"

namespace parafa::cli
{

/// One command: its options and its work.
struct Command {
    CommandSpec spec;
    ExitStatus (*run)(const Arguments& arguments, Session& session);
};

Command validateCommand();
Command listCommand();
Command extractCommand();
Command presentCommand();
Command xdcCommand();
Command formCommand();
Command signCommand();
Command keysCommand();
Command augmentCommand();
Command rulesCommand();
Command idCommand();
Command convertCommand();
Command demoCommand();
Command trustCommand();
Command serveCommand();

} // namespace parafa::cli
