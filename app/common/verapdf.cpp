// SPDX-License-Identifier: EUPL-1.2
#include "common/verapdf.h"

#include "base/file_writer.h"

namespace parafa
{

std::string findVeraPdf(const Settings& settings)
{
    return findProgram(settings.veraPdf, {"verapdf"});
}

Result<SecondOpinion> askVeraPdf(const std::string& program, const ByteSourcePtr& pdf, const std::string& flavour,
                                 const Progress& progress, const VeraPdfLimits& limits)
{
    if (program.empty())
        return fail(ErrorCode::NotFound, FindingCode::VeraPdfMissing, "verapdf");
    const auto bytes = readAll(*pdf, limits.maxSourceBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto folder = PrivateFolder::create();
    if (!folder)
        return std::unexpected(folder.error());
    const std::string copy = folder->file("document.pdf");
    if (auto written = writeFile(copy, *bytes); !written)
        return std::unexpected(written.error());
    std::vector<std::string> arguments{"--format", "mrr"};
    if (!flavour.empty())
        arguments.insert(arguments.end(), {"--flavour", flavour});
    arguments.push_back(copy);
    const auto child = runOutsideProgram(program, arguments, *folder, Sealing::WherePossible, limits.run, progress);
    if (!child)
        return std::unexpected(child.error());
    if (child->end != ChildResult::End::Exited)
        return fail(ErrorCode::LimitExceeded, FindingCode::VeraPdfFailed, program,
                    child->end == ChildResult::End::TimedOut ? "time is up" : "ended early");
    // Its exit status only repeats the answer (1: does not conform); what it could not do has no answer in the report.
    if (child->output.empty())
        return fail(ErrorCode::Unreadable, FindingCode::VeraPdfFailed, program,
                    std::string(asText(child->errors).substr(0, 500)));
    return readVeraPdfReport(child->output);
}

} // namespace parafa
