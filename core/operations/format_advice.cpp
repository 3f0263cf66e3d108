// SPDX-License-Identifier: EUPL-1.2
#include "operations/format_advice.h"

#include "operations/check_formats.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// A false claim of PDF/A is said, but does not stop: the file is then a PDF like any other.
bool stopsSigning(const Finding& finding)
{
    return finding.severity == Severity::Error && !codeName(finding.code).starts_with("PDFA_");
}

/// What stops, a false claim, else that the format needs an agreement or is not known.
const Finding* gravest(const std::vector<Finding>& findings)
{
    auto reason = std::ranges::find_if(findings, stopsSigning);
    if (reason == findings.end())
        reason = std::ranges::find(findings, Severity::Error, &Finding::severity);
    if (reason == findings.end())
        reason = std::ranges::find(findings, FindingCode::FormatByAgreement, &Finding::code);
    if (reason == findings.end())
        reason = std::ranges::find(findings, FindingCode::FormatNotRecognised, &Finding::code);
    return reason == findings.end() ? nullptr : &*reason;
}

} // namespace

std::optional<FormatAdvice> adviseFormat(const std::string& name, const ByteSourcePtr& content, const Services& services,
                                         const Progress& progress)
{
    auto format = recogniseFormat(content, name, {}, {}, {{}, progress.stop});
    if (!format || format->id.starts_with("ASiC"))
        return std::nullopt;
    CheckedFormat checked;
    checked.format = std::move(*format);
    answerFormat(checked, services.formatRules ? *services.formatRules : FormatRules::builtIn(), services.now);
    const Finding* reason = gravest(checked.format.findings);
    if (!reason)
        return std::nullopt;
    return FormatAdvice{name, *reason, stopsSigning(*reason)};
}

Result<std::vector<FormatAdvice>> adviseFormats(const std::vector<DocumentToSign>& documents, const Services& services,
                                                const Progress& progress)
{
    std::vector<FormatAdvice> advice;
    for (const DocumentToSign& document : documents) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped");
        if (auto one = adviseFormat(document.name, document.content, services, progress))
            advice.push_back(std::move(*one));
    }
    return advice;
}

} // namespace parafa
