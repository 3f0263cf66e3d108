// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"
#include "base/xml_escape.h"
#include "cli/commands.h"
#include "cli/network_forms.h"
#include "common/html_renderer.h"
#include "operations/nested_parts.h"
#include "report/text_cleaning.h"

#include <unistd.h>

#include <cstdio>

namespace parafa::cli
{

namespace
{

/// What is printed or written in the end.
struct Output {
    Bytes content;
    ExitStatus status = ExitStatus::Success;
};

Bytes asPage(const RenderedPresentation& rendered)
{
    if (rendered.media != PresentationMedia::Text)
        return rendered.content;
    const std::string page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>pre{white-space:pre-wrap;font:10pt \"DejaVu Sans "
        "Mono\",monospace;tab-size:4}</style></head><body><pre>" +
        escapedText(asText(rendered.content)) + "</pre></body></html>";
    return Bytes(page.begin(), page.end());
}

Result<Output> outputOf(const DocumentPresentation& shown, const std::string& media, Session& session)
{
    if (!shown.rendered) {
        session.complain("no presentation; the data as a tree:");
        return Output{Bytes(shown.dataTree.begin(), shown.dataTree.end()),
                      hasErrors(shown.findings) ? ExitStatus::Invalid : ExitStatus::Indeterminate};
    }
    const RenderedPresentation& rendered = *shown.rendered;
    if (media == "PDF") {
        auto pdf = HtmlRenderer().toPdf(asPage(rendered));
        if (!pdf)
            return std::unexpected(pdf.error());
        return Output{std::move(*pdf)};
    }
    const bool isText = rendered.media == PresentationMedia::Text;
    if (media == "TXT" && !isText) {
        session.complain("the presentation for signing is HTML; this is its text without layout");
        return Output{Bytes(rendered.text.begin(), rendered.text.end())};
    }
    if (media == "HTML" && isText)
        return Output{asPage(rendered)};
    return Output{rendered.content};
}

std::string_view originSentence(const PresentationFacts& facts)
{
    switch (facts.origin) {
    case PresentationOrigin::Published:
        return "shown by the published form, digest matches";
    case PresentationOrigin::LocalPackage:
        return facts.digestMatches.value_or(false) ? "shown by a local form package, digest matches"
                                                   : "shown by a local form package";
    case PresentationOrigin::Document:
        return "shown by a stylesheet that came with the document, not verified";
    case PresentationOrigin::None:
        break;
    }
    return {};
}

/// The document asked for, also inside containers and messages; without a name every one, in order.
Result<std::vector<NestedPart>> wantedParts(const OpenedDocument& document, const std::string& name, const Services& services)
{
    if (name.empty())
        return nestedParts(document, services);
    auto part = findPart(document, name, services);
    if (!part)
        return std::unexpected(part.error());
    return std::vector<NestedPart>{{name, std::move(*part)}};
}

/// On a terminal nothing is printed that could steer it; in a file or pipe the bytes are what they are.
bool print(const Bytes& content)
{
    if (isatty(STDOUT_FILENO) == 0)
        return std::fwrite(content.data(), 1, content.size(), stdout) == content.size() && std::fflush(stdout) == 0;
    std::string line;
    std::string clean;
    for (char c : std::string(asText(content)) + "\n") {
        if (c == '\n' || c == '\t') {
            clean += printable(line) + c;
            line.clear();
        } else if (c != '\r') {
            line += c;
        }
    }
    return std::fputs(clean.c_str(), stdout) >= 0;
}

ExitStatus runPresent(const Arguments& arguments, Session& session)
{
    const std::string media = arguments.value("--media");
    if (!media.empty() && media != "TXT" && media != "HTML" && media != "PDF") {
        session.complain("--media wants TXT, HTML or PDF");
        return ExitStatus::Usage;
    }
    Environment environment(arguments.values("--forms"));
    auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const NetworkForms network(arguments, environment, *services);
    const std::string& path = arguments.positionals().front();
    const auto document = openDocument(path, *services);
    if (!document)
        return session.complain(document.error(), path);
    if ((*document)->unreadable)
        return session.complain(*(*document)->unreadable, path);

    const auto parts = wantedParts(**document, arguments.value("--document"), *services);
    if (!parts)
        return session.complain(Error{ErrorCode::NotFound, FindingCode::PresentationNotAvailable, parts.error().subject, {}},
                                path);
    const PresentOptions options{arguments.value("--presentation-language"), arguments.value("--environment")};
    for (const auto& [name, part] : *parts) {
        const auto shown = presentDocument(part, *services, {}, options);
        if (!shown && shown.error().code == ErrorCode::NotFound)
            continue;
        if (!shown)
            return session.complain(shown.error(), path);
        network.complain(session);
        for (const Finding& finding : shown->findings)
            session.complain(name + ": " + session.sentence(finding));
        if (shown->rendered)
            session.complain(name + ": " + std::string(originSentence(shown->facts)));
        const auto output = outputOf(*shown, media, session);
        if (!output)
            return session.complain(output.error(), path);
        if (const std::string target = arguments.value("-o"); !target.empty()) {
            if (const auto written = writeFile(target, output->content); !written)
                return session.complain(written.error(), target);
        } else if (media == "PDF" && isatty(STDOUT_FILENO) != 0) {
            session.complain("a PDF is not for the terminal: use -o OUT");
            return ExitStatus::Usage;
        } else if (!print(output->content)) {
            return ExitStatus::CannotWrite;
        }
        return output->status;
    }
    if (const std::string name = arguments.value("--document"); !name.empty())
        return session.complain(Error{ErrorCode::NotFound, FindingCode::PresentationNotAvailable, name, {}}, path);
    session.complain(path + ": no document of form data in it");
    return ExitStatus::Unreadable;
}

} // namespace

Command presentCommand()
{
    return {{"present",
             "FILE",
             "Shows the form data of a file by the form's signing presentation; without one, as a tree.",
             {{"--document", "NAME", "this document, also inside another: outer.asice/form.xdcf; else the first with form data"},
              {"--media", "TXT|HTML|PDF", "what to make of it; the presentation's own kind without it"},
              {"--presentation-language", "sk", "form data without a container: language of the presentation"},
              {"--environment", "NAME", "form data without a container: target environment"},
              {"--forms", "PATH", "a form package, or a folder of them, to look in first", true},
              fetchFormsOption(),
              {"-o", "OUT", "file to write instead of standard output"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1,
             1},
            runPresent};
}

} // namespace parafa::cli
