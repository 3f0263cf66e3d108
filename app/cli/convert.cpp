// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"
#include "cli/commands.h"
#include "common/page_program.h"
#include "common/pdfa_maker.h"
#include "operations/file_kind.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"

#include <cstdio>

namespace parafa::cli
{

namespace
{

ExitStatus listPrograms(const std::vector<PdfaProgram>& programs, Session& session)
{
    for (const PdfaProgram& program : programs)
        session.printLine(program.name + ": " + printable(program.path) + " (" +
                          (program.kind == PdfaProgram::Kind::Ghostscript ? "PDF" : "texts, tables, presentations, pictures") +
                          ")");
    if (programs.empty())
        session.complain(session.sentence(makeFinding(FindingCode::PdfaProgramMissing)));
    return programs.empty() ? ExitStatus::Indeterminate : ExitStatus::Success;
}

void writeDifference(JsonWriter& json, const PdfaOffer& offer)
{
    json.key("comparison");
    if (!offer.difference) {
        json.null();
        return;
    }
    const DocumentDifference& difference = *offer.difference;
    char worst[32];
    std::snprintf(worst, sizeof worst, "%.4f", difference.worst.densest);
    json.beginObject().key("pages").number(difference.pages);
    json.key("pagesMade").number(difference.otherPages);
    json.key("looksTheSame").boolean(difference.looksTheSame());
    json.member("worst", worst).key("worstPage").number(difference.worstPage).endObject();
}

std::string asJson(const PdfaOffer& offer, const std::string& file, const std::string& target, const Session& session)
{
    JsonWriter json;
    json.beginObject().member("file", file).memberOrNull("output", target).member("program", offer.program);
    json.member("format", offer.checked.format.id).key("conforms").boolean(offer.conforms());
    writeDifference(json, offer);
    json.key("findings").beginArray();
    for (const Finding& finding : offer.findings()) {
        json.beginObject().member("code", codeName(finding.code)).member("severity", severityName(finding.severity));
        json.member("text", session.sentence(finding)).endObject();
    }
    return json.endArray().endObject().result();
}

std::string asText(const PdfaOffer& offer, const std::string& target)
{
    std::string text = printable(target) + ": " + offer.checked.format.id + ", " + offer.program;
    if (offer.difference)
        text += ", " + std::to_string(offer.difference->pages) + " page(s) look the same";
    return text;
}

ExitStatus runConvert(const Arguments& arguments, Session& session)
{
    Environment environment;
    const auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const std::vector<PdfaProgram> programs = findPdfaPrograms(environment.settings());
    if (arguments.has("--programs"))
        return listPrograms(programs, session);
    const std::string target = arguments.value("-o");
    if (arguments.positionals().size() != 1 || target.empty()) {
        session.complain("convert wants one FILE and -o OUT, or --programs");
        return ExitStatus::Usage;
    }
    const std::string& path = arguments.positionals().front();
    const auto original = fileSource(path);
    if (!original)
        return session.complain(original.error(), path);
    const std::string painter = PageProgram::find();
    PageProgram pages(painter);
    const auto offer = makePdfa(std::string(baseName(path)), *original, programs, painter.empty() ? nullptr : &pages, *services);
    if (!offer)
        return session.complain(offer.error(), path);
    const bool fit = offer->mayBeOffered();
    for (const Finding& finding : offer->findings())
        session.complain(path + ": " + session.sentence(finding));
    if (fit) {
        const auto bytes = readAll(*offer->content, offer->content->size());
        const auto written = bytes ? writeFile(target, *bytes) : Result<void>(std::unexpected(bytes.error()));
        if (!written)
            return session.complain(written.error(), target);
    }
    if (arguments.has("--json"))
        session.printLine(asJson(*offer, path, fit ? target : std::string(), session));
    else if (fit)
        session.printLine(asText(*offer, target));
    return fit ? ExitStatus::Success : ExitStatus::Invalid;
}

} // namespace

Command convertCommand()
{
    return {{"convert",
             "[FILE]",
             "Makes PDF/A of a document with Ghostscript or LibreOffice, checks the result and compares its pages.",
             {{"-o", "OUT", "the PDF/A to write; nothing is written where it does not conform or looks different"},
              {"--programs", "", "only tells which programs were found"},
              {"--json", "", "one JSON object"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             0,
             1},
            runConvert};
}

} // namespace parafa::cli
