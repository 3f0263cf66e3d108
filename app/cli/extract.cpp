// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "operations/open_document.h"
#include "report/text_cleaning.h"

namespace parafa::cli
{

namespace
{

ExitStatus runExtract(const Arguments& arguments, Session& session)
{
    Environment environment;
    const auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const std::string& path = arguments.positionals().front();
    const auto document = openDocument(path, *services);
    if (!document)
        return session.complain(document.error(), path);
    const auto written = extractDocuments(**document, arguments.value("-C", "."), arguments.values("--document"), {}, *services);
    if (!written)
        return session.complain(written.error(), written.error().subject.empty() ? path : written.error().subject);
    for (const std::string& file : *written)
        session.printLine(printable(file));
    return ExitStatus::Success;
}

} // namespace

Command extractCommand()
{
    return {{"extract",
             "FILE",
             "Writes the documents of a container out, under safe names, never over an existing file.",
             {{"-C", "DIR", "folder to write to, which must exist; else the current one"},
              {"--document", "NAME", "only this document; outer.zip/inner.txt names one inside another", true},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1,
             1},
            runExtract};
}

} // namespace parafa::cli
