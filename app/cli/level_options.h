// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"
#include "trust/file_evidence.h"

#include <memory>

namespace parafa::cli
{

/// Where time-stamps and evidence come from in one run: `--tsa`, `--tsa-login-env`, `--evidence`. Owns what services point to.
class LevelSources
{
public:
    static std::vector<OptionSpec> options();

    /// Adds to `services`, which must not outlive this object. Errors: InvalidArgument (the variable), and those of
    /// readEvidencePath.
    Result<void> addTo(const Arguments& arguments, Services& services);

private:
    HttpLogin m_login;
    std::unique_ptr<FileEvidence> m_evidence;
};

/// Each note as one diagnostic line.
void complainNotes(const std::vector<Finding>& notes, const std::string& file, Session& session);

} // namespace parafa::cli
