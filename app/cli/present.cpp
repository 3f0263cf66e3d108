// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"
#include "cli/commands.h"
#include "common/html_renderer.h"
#include "operations/open_document.h"
#include "report/text_cleaning.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace parafa::cli
{

namespace
{

std::string_view mediaOf(const RenderedPresentation& rendered)
{
    return rendered.media == PresentationMedia::Text ? "TXT" : "HTML";
}

/// The document asked for, else the first that can be presented.
Result<DocumentPresentation> presentation(const OpenedDocument& document, const std::string& name, const Services& services)
{
    for (const OpenedPart& part : document.documents) {
        if (part.signatureRelated || (!name.empty() && part.name != name))
            continue;
        auto presented = presentDocument(part, services);
        if (presented || presented.error().code != ErrorCode::NotFound || !name.empty())
            return presented;
    }
    return std::unexpected(
        Error{ErrorCode::NotFound, FindingCode::PresentationNotAvailable, name.empty() ? document.path : name, {}});
}

/// A terminal shows what is there; a file and a pipe get the bytes.
std::string forTerminal(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += printable(text.substr(0, end)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

ExitStatus output(const std::string& target, ByteView content, bool isText, Session& session)
{
    if (!target.empty()) {
        const auto written = writeFile(target, content);
        return written ? ExitStatus::Success : session.complain(written.error(), target);
    }
    if (!isText && ::isatty(STDOUT_FILENO)) {
        session.complain("a PDF is not for the terminal: use -o OUT");
        return ExitStatus::Usage;
    }
    const std::string text = isText && ::isatty(STDOUT_FILENO) ? forTerminal(asText(content)) : std::string(asText(content));
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return written ? ExitStatus::Success : ExitStatus::CannotWrite;
}

ExitStatus runPresent(const Arguments& arguments, Session& session)
{
    Environment environment(arguments.values("--forms"));
    const auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const std::string media = arguments.value("--media");
    if (!media.empty() && media != "TXT" && media != "HTML" && media != "PDF") {
        session.complain("--media wants TXT, HTML or PDF, not " + media);
        return ExitStatus::Usage;
    }
    const std::string& path = arguments.positionals().front();
    const auto document = openDocument(path, *services);
    if (!document)
        return session.complain(document.error(), path);
    if ((*document)->unreadable)
        return session.complain(*(*document)->unreadable, path);
    const auto presented = presentation(**document, arguments.value("--document"), *services);
    if (!presented)
        return session.complain(presented.error());
    for (const Finding& finding : presented->findings)
        session.complain(session.sentence(finding));
    if (!presented->rendered)
        return ExitStatus::Unreadable;
    const RenderedPresentation& rendered = *presented->rendered;
    if (media == "PDF" && mediaOf(rendered) == "HTML") {
        const auto pdf = HtmlRenderer().toPdf(rendered.content);
        return pdf ? output(arguments.value("-o"), *pdf, false, session) : session.complain(pdf.error(), path);
    }
    if (!media.empty() && media != mediaOf(rendered)) {
        session.complain("this document has a presentation as " + std::string(mediaOf(rendered)) + ", not as " + media);
        return ExitStatus::InputMissing;
    }
    return output(arguments.value("-o"), rendered.content, true, session);
}

} // namespace

Command presentCommand()
{
    return {{"present",
             "FILE",
             "Shows the form data in a file as it is presented for signing.",
             {{"--document", "NAME", "this document; else the first that can be presented"},
              {"--media", "TXT|HTML|PDF", "kind of presentation"},
              {"--forms", "PATH", "folder of form packages", true},
              {"-o", "OUT", "file to write; else standard output"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1,
             1},
            runPresent};
}

} // namespace parafa::cli
