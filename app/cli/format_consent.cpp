// SPDX-License-Identifier: EUPL-1.2
#include "cli/format_consent.h"

#include "operations/file_kind.h"
#include "operations/format_advice.h"
#include "text/signing_advice.h"

namespace parafa::cli
{

std::optional<std::vector<Finding>> formatConsent(const Arguments& arguments, const Services& services, Session& session)
{
    const bool force = arguments.has("--force-format");
    std::vector<Finding> recorded;
    bool stopped = false;
    for (const std::string& path : arguments.positionals()) {
        const auto content = fileSource(path);
        if (!content)
            continue; // signing will say what is wrong with it
        const auto advice = adviseFormat(path, *content, services);
        if (!advice)
            continue;
        const std::string wayOut = wayOutBeforeSigning(advice->reason, session.language());
        session.complain(path + ": " + session.sentence(advice->reason) + (wayOut.empty() ? "" : " " + wayOut) +
                         (advice->stops && !force ? " --force-format" : ""));
        stopped = stopped || (advice->stops && !force);
        if (advice->stops)
            recorded.push_back(makeFinding(FindingCode::FormatForced, {{"name", std::string(baseName(path))}}));
    }
    if (stopped)
        return std::nullopt;
    return recorded;
}

} // namespace parafa::cli
