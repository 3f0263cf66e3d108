// SPDX-License-Identifier: EUPL-1.2
#include "cli/report_files.h"

#include "base/file_writer.h"
#include "common/html_renderer.h"
#include "operations/open_document.h"
#include "report/etsi_report.h"

namespace parafa::cli
{

namespace
{

ExitStatus save(Session& session, const std::string& target, ByteView content)
{
    const auto written = writeFile(target, content);
    return written ? ExitStatus::Success : session.complain(written.error(), target);
}

} // namespace

std::vector<OptionSpec> reportOptions()
{
    return {
        {"--report-dir", "DIR", "a report of every file into this folder"},
        {"--report-format", "json|html|etsi", "what --report-dir writes; JSON without it"},
        {"--report-etsi", "FILE.xml", "report per TS 119 102-2 (one file)"},
        {"--report-html", "FILE", "report for people, HTML; of several files with a summary"},
        {"--report-pdf", "FILE", "the same as PDF"},
        {"--renewals", "FILE", "what must be renewed by when, a line a file, the soonest first"},
    };
}

Result<std::unique_ptr<ReportFiles>> ReportFiles::fromArguments(const Arguments& arguments, const Session& session,
                                                                const JsonOptions& json)
{
    auto files = std::make_unique<ReportFiles>();
    files->m_json = json;
    files->m_language = session.language();
    files->m_folder = arguments.value("--report-dir");
    files->m_etsi = arguments.value("--report-etsi");
    files->m_html = arguments.value("--report-html");
    files->m_pdf = arguments.value("--report-pdf");
    files->m_renewalsFile = arguments.value("--renewals");
    const std::string format = arguments.value("--report-format", "json");
    if (format != "json" && format != "html" && format != "etsi")
        return fail(ErrorCode::InvalidArgument, "--report-format wants json, html or etsi");
    if (arguments.has("--report-format") && files->m_folder.empty())
        return fail(ErrorCode::InvalidArgument, "--report-format goes with --report-dir");
    files->m_format = format == "html" ? Format::Html : format == "etsi" ? Format::Etsi : Format::Json;
    if (!files->m_etsi.empty() && (arguments.positionals().size() > 1 || arguments.has("--files-from")))
        return fail(ErrorCode::InvalidArgument, "--report-etsi is about one file; use --report-dir with --report-format etsi");
    if (!files->m_pdf.empty() && !HtmlRenderer().available())
        return fail(ErrorCode::Unsupported, "parafa-render, which lays out PDFs, is not installed; use --report-html");
    if (!files->m_html.empty() || !files->m_pdf.empty())
        files->m_page.emplace(files->pageOptions());
    return files;
}

ReportPageOptions ReportFiles::pageOptions() const
{
    return {m_language, m_json.showPersonalNumbers, "Parafa " PARAFA_VERSION};
}

std::string ReportFiles::text(const Report& report) const
{
    switch (m_format) {
    case Format::Etsi:
        return toEtsiXml(report, m_json);
    case Format::Html: {
        ReportPage page(pageOptions());
        page.add(report);
        return page.html();
    }
    case Format::Json:
        break;
    }
    return toJson(report, m_json) + "\n";
}

ExitStatus ReportFiles::add(const Report& report, Session& session)
{
    ExitStatus status = ExitStatus::Success;
    if (!m_folder.empty()) {
        // The path, not the base name alone: two files of one name in two folders keep their reports apart.
        const std::string_view extension = m_format == Format::Json ? ".json" : m_format == Format::Html ? ".html" : ".xml";
        status = save(session, m_folder + "/" + safeFileName(report.file) + std::string(extension), asBytes(text(report)));
    }
    if (!m_etsi.empty())
        status = worseOf(status, save(session, m_etsi, asBytes(toEtsiXml(report, m_json))));
    const std::scoped_lock lock(m_mutex);
    if (m_page)
        m_page->add(report);
    if (!m_renewalsFile.empty())
        m_renewals.add(report);
    return status;
}

ExitStatus ReportFiles::finish(Session& session)
{
    ExitStatus status = ExitStatus::Success;
    if (!m_renewalsFile.empty())
        status = save(session, m_renewalsFile, asBytes(m_renewals.text()));
    if (!m_page)
        return status;
    const std::string html = m_page->html();
    if (!m_html.empty())
        status = worseOf(status, save(session, m_html, asBytes(html)));
    if (m_pdf.empty())
        return status;
    const auto pdf = HtmlRenderer().toPdf(asBytes(html));
    if (pdf)
        return worseOf(status, save(session, m_pdf, *pdf));
    // The helper's own reason is about form presentations.
    return worseOf(status, session.complain(Error{ErrorCode::CannotWrite, std::nullopt, {}, pdf.error().detail}, m_pdf));
}

} // namespace parafa::cli
