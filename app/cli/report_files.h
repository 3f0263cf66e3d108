// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/renewal_list.h"
#include "cli/session.h"
#include "text/report_page.h"

#include <optional>

namespace parafa::cli
{

/// The options for reports into files, to stand in a command's list.
std::vector<OptionSpec> reportOptions();

/// The reports a run writes beside its output: one of each file into a folder, one of all files as a page or a PDF. Safe from
/// several threads.
class ReportFiles
{
public:
    /// `json`: how values are worded. Errors: InvalidArgument (unknown format, one XML report for several files, no helper that
    /// makes PDFs).
    static Result<std::unique_ptr<ReportFiles>> fromArguments(const Arguments& arguments, const Session& session,
                                                              const JsonOptions& json);

    /// One file's report. What cannot be written is said on standard error and in the status.
    ExitStatus add(const Report& report, Session& session);
    /// When all files are done.
    ExitStatus finish(Session& session);

private:
    enum class Format { Json, Html, Etsi };

    std::string text(const Report& report) const;
    ReportPageOptions pageOptions() const;

    JsonOptions m_json;
    Language m_language = Language::En;
    std::string m_folder, m_etsi, m_html, m_pdf;
    Format m_format = Format::Json;
    std::mutex m_mutex;
    std::optional<ReportPage> m_page;
    std::string m_renewalsFile;
    RenewalList m_renewals;
};

} // namespace parafa::cli
