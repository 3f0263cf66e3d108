// SPDX-License-Identifier: EUPL-1.2
#include "common/pdfa_maker.h"

#include "base/file_writer.h"

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace
{

namespace fs = std::filesystem;
using enum FindingCode;

std::string wordsOf(const ChildResult& child)
{
    const std::string_view said = asText(child.errors);
    return std::string(said.substr(0, 500));
}

std::string versionOf(const PdfaProgram& program, const PrivateFolder& folder, const Progress& progress)
{
    const auto asked = runOutsideProgram(program.path, {"--version"}, folder, Sealing::WherePossible,
                                         {std::chrono::milliseconds(30'000), 4'096}, progress);
    if (!asked)
        return program.name;
    // Ghostscript: "10.00.0"; LibreOffice: "LibreOffice 7.4.7.2 40(Build:2)"
    const std::string_view said = asText(asked->output);
    const std::size_t from = said.find_first_of("0123456789");
    if (from == std::string_view::npos)
        return program.name;
    const std::string_view number = said.substr(from);
    return program.name + " " + std::string(number.substr(0, number.find_first_not_of("0123456789.")));
}

/// PDF/A needs an output intent, which Ghostscript takes from a small program before the document.
std::string colourProfile()
{
    for (const char* path : {"/usr/share/color/icc/ghostscript/srgb.icc", "/usr/share/color/icc/sRGB.icc"}) {
        std::error_code error;
        if (fs::is_regular_file(path, error))
            return path;
    }
    return "%rom%iccprofiles/srgb.icc"; // compiled in, as Ghostscript comes from its makers
}

std::string outputIntent(const std::string& profile)
{
    return "%!\n"
           "[/_objdef {icc_PDFA} /type /stream /OBJ pdfmark\n"
           "[{icc_PDFA} << /N 3 >> /PUT pdfmark\n"
           "[{icc_PDFA} (" +
           profile +
           ") (r) file /PUT pdfmark\n"
           "[/_objdef {OutputIntent_PDFA} /type /dict /OBJ pdfmark\n"
           "[{OutputIntent_PDFA} << /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile {icc_PDFA}\n"
           "  /OutputConditionIdentifier (sRGB) >> /PUT pdfmark\n"
           "[{Catalog} << /OutputIntents [ {OutputIntent_PDFA} ] >> /PUT pdfmark\n";
}

Result<ChildResult> runGhostscript(const PdfaProgram& program, const PrivateFolder& folder, const std::string& source,
                                   const PdfaMakerLimits& limits, const Progress& progress)
{
    const std::string profile = colourProfile();
    const std::string before = outputIntent(profile);
    if (auto written = writeFile(folder.file("intent.ps"), asBytes(before)); !written)
        return std::unexpected(written.error());
    // -dSAFER lets it read what is named and nothing else, and start no program.
    return runOutsideProgram(program.path,
                             {"-dPDFA=2", "-dBATCH", "-dNOPAUSE", "-dQUIET", "-dSAFER", "-sDEVICE=pdfwrite",
                              "-sColorConversionStrategy=RGB", "-dPDFACompatibilityPolicy=1", "--permit-file-read=" + profile,
                              "-sOutputFile=" + folder.file("made.pdf"), folder.file("intent.ps"), source},
                             folder, Sealing::WherePossible, limits.run, progress);
}

/// Which export filter of LibreOffice belongs to a format.
std::string_view exportFilter(std::string_view format)
{
    if (format == "XLSX" || format == "ODS" || format == "CSV")
        return "calc_pdf_Export";
    if (format == "PPTX" || format == "ODP")
        return "impress_pdf_Export";
    if (format == "HTML")
        return "writer_web_pdf_Export";
    if (format == "PNG" || format == "GIF" || format == "JPEG" || format == "TIFF" || format == "SVG")
        return "draw_pdf_Export";
    return "writer_pdf_Export";
}

/// No macros, and nothing fetched that a document links to.
constexpr std::string_view officeProfile =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

Result<ChildResult> runLibreOffice(const PdfaProgram& program, const PrivateFolder& folder, const std::string& source,
                                   std::string_view format, const PdfaMakerLimits& limits, const Progress& progress)
{
    std::error_code error;
    fs::create_directories(folder.file("profile/user"), error);
    if (auto written = writeFile(folder.file("profile/user/registrymodifications.xcu"), asBytes(officeProfile)); !written)
        return std::unexpected(written.error());
    const std::string target =
        "pdf:" + std::string(exportFilter(format)) +
        R"(:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}})";
    auto child = runOutsideProgram(program.path,
                                   {"-env:UserInstallation=file://" + folder.file("profile"), "--headless", "--norestore",
                                    "--convert-to", target, "--outdir", folder.file("out"), source},
                                   folder, Sealing::Demanded, limits.run, progress);
    if (child)
        fs::rename(folder.file("out/source.pdf"), folder.file("made.pdf"), error);
    return child;
}

/// The extension by which LibreOffice knows how to read the file.
std::string extensionFor(const DocumentFormat& format)
{
    if (format.id.starts_with("PDF"))
        return ".pdf";
    const FormatNames* names = formatNames(format.id);
    return names ? "." + std::string(names->extensions.substr(0, names->extensions.find('|'))) : std::string();
}

Result<ByteSourcePtr> readResult(const PrivateFolder& folder, const PdfaProgram& program, const ChildResult& child,
                                 const PdfaMakerLimits& limits)
{
    const auto failed = [&](ErrorCode code) { return fail(code, PdfaConversionFailed, program.name, wordsOf(child)); };
    if (child.end == ChildResult::End::TimedOut || child.end == ChildResult::End::OutputTooLong)
        return failed(ErrorCode::LimitExceeded);
    if (child.end != ChildResult::End::Exited || child.status != 0)
        return failed(ErrorCode::Unreadable);
    const auto made = fileSource(folder.file("made.pdf"));
    if (!made || (*made)->size() == 0)
        return failed(ErrorCode::Unreadable);
    // Into memory: the folder goes, and nobody else may change what was examined.
    auto bytes = readAll(**made, limits.maxResultBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return memorySource(std::move(*bytes));
}

} // namespace

bool PdfaProgram::canConvert(const DocumentFormat& format) const
{
    const bool pdf = format.id.starts_with("PDF");
    return kind == Kind::Ghostscript ? pdf : !pdf;
}

std::vector<PdfaProgram> findPdfaPrograms(const Settings& settings)
{
    std::vector<PdfaProgram> programs;
    if (std::string path = findProgram(settings.ghostscript, {"gs"}); !path.empty())
        programs.push_back({PdfaProgram::Kind::Ghostscript, std::move(path), "Ghostscript"});
    if (std::string path = findProgram(settings.libreOffice, {"soffice", "libreoffice"}); !path.empty())
        programs.push_back({PdfaProgram::Kind::LibreOffice, std::move(path), "LibreOffice"});
    return programs;
}

Result<PdfaOffer> makePdfa(const std::string& name, const ByteSourcePtr& original, const std::vector<PdfaProgram>& programs,
                           PagePainter* painter, const Services& services, const Progress& progress,
                           const PdfaMakerLimits& limits)
{
    const auto format = mayBecomePdfa(name, original, progress);
    if (!format)
        return std::unexpected(format.error());
    const auto program = std::ranges::find_if(programs, [&](const PdfaProgram& each) { return each.canConvert(*format); });
    if (program == programs.end())
        return fail(ErrorCode::NotFound, PdfaProgramMissing, name, format->id.starts_with("PDF") ? "Ghostscript" : "LibreOffice");
    const auto bytes = readAll(*original, limits.maxSourceBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto folder = PrivateFolder::create();
    if (!folder)
        return std::unexpected(folder.error());
    const std::string source = folder->file("source" + extensionFor(*format));
    if (auto written = writeFile(source, *bytes); !written)
        return std::unexpected(written.error());
    const auto child = program->kind == PdfaProgram::Kind::Ghostscript
                           ? runGhostscript(*program, *folder, source, limits, progress)
                           : runLibreOffice(*program, *folder, source, format->id, limits, progress);
    if (!child)
        return std::unexpected(child.error());
    auto made = readResult(*folder, *program, *child, limits);
    if (!made)
        return std::unexpected(made.error());
    return examinePdfa(name, original, *format, std::move(*made), versionOf(*program, *folder, progress), painter, services,
                       progress);
}

} // namespace parafa
