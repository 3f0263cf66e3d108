// SPDX-License-Identifier: EUPL-1.2
#include "cli/format_consent.h"

#include "operations/check_formats.h"
#include "operations/file_kind.h"

#include <algorithm>

namespace parafa::cli
{

namespace
{

/// A false claim of PDF/A is said, but does not stop: the file is then a PDF like any other.
bool stops(const Finding& finding)
{
    return finding.severity == Severity::Error && !codeName(finding.code).starts_with("PDFA_");
}

} // namespace

std::optional<std::vector<Finding>> formatConsent(const Arguments& arguments, const Services& services, Session& session)
{
    const FormatRules& rules = services.formatRules ? *services.formatRules : FormatRules::builtIn();
    const bool force = arguments.has("--force-format");
    std::vector<Finding> recorded;
    bool stopped = false;
    for (const std::string& path : arguments.positionals()) {
        const auto content = fileSource(path);
        if (!content)
            continue; // signing will say what is wrong with it
        auto format = recogniseFormat(*content, path, {});
        if (!format || format->id.starts_with("ASiC"))
            continue;
        CheckedFormat checked;
        checked.format = std::move(*format);
        answerFormat(checked, rules, services.now);
        // The gravest reason in one sentence: what stops, a false claim, else that the format needs an agreement.
        const auto& findings = checked.format.findings;
        auto reason = std::ranges::find_if(findings, stops);
        const bool grave = reason != findings.end();
        if (!grave)
            reason = std::ranges::find(findings, Severity::Error, &Finding::severity);
        if (reason == findings.end())
            reason = std::ranges::find(findings, FindingCode::FormatByAgreement, &Finding::code);
        if (reason == findings.end())
            reason = std::ranges::find(findings, FindingCode::FormatNotRecognised, &Finding::code);
        if (reason == findings.end())
            continue;
        session.complain(path + ": " + session.sentence(*reason) + (grave && !force ? " --force-format" : ""));
        stopped = stopped || (grave && !force);
        if (grave)
            recorded.push_back(makeFinding(FindingCode::FormatForced, {{"name", std::string(baseName(path))}}));
    }
    if (stopped)
        return std::nullopt;
    return recorded;
}

} // namespace parafa::cli
