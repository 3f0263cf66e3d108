// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/form_fill.h"
#include "cli/named_form.h"
#include "report/text_cleaning.h"

namespace parafa::cli
{

namespace
{

ExitStatus listForms(const FormFolders& folders, Session& session)
{
    for (const FormListing& form : folders.list()) {
        std::string media;
        for (const std::string& kind : form.media)
            media += (media.empty() ? "" : ", ") + kind;
        session.printLine(printable(form.identifier + "  " + form.version + "  " + form.title + "  [" + media + "]"));
    }
    for (const auto& [path, error] : folders.damaged())
        session.complain(error, path);
    return ExitStatus::Success;
}

ExitStatus addForms(const Arguments& arguments, Session& session)
{
    for (std::size_t index = 1; index < arguments.positionals().size(); ++index) {
        const std::string& path = arguments.positionals()[index];
        const auto imported = importFormPackage(path, userFormsFolder());
        if (!imported)
            return session.complain(imported.error(), path);
        session.printLine(printable(*imported));
    }
    return ExitStatus::Success;
}

ExitStatus showForm(const FormFolders& folders, const std::string& name, Session& session)
{
    const auto package = namedForm(folders, name);
    if (!package)
        return session.complain(package.error(), name);
    const auto line = [&session](std::string_view label, const std::string& value) {
        if (!value.empty())
            session.printLine(printable(std::string(label) + ": " + value));
    };
    line("identifier", package->identifier);
    line("version", package->version);
    line("title", package->title);
    line("namespace", package->targetNamespace);
    line("schema", package->schemaUri());
    line("presentation", package->presentationUri());
    for (const FormStylesheet& sheet : package->stylesheets)
        line(sheet.forSigning ? "signing stylesheet" : "view stylesheet",
             sheet.path + ", " + sheet.media + (sheet.language.empty() ? "" : ", " + sheet.language) +
                 (sheet.targetEnvironment.empty() ? "" : ", " + sheet.targetEnvironment));
    for (const Finding& finding : package->findings)
        session.complain(session.sentence(finding));
    return ExitStatus::Success;
}

ExitStatus runForm(const Arguments& arguments, Session& session)
{
    Environment environment(arguments.values("--forms"));
    const auto& words = arguments.positionals();
    if (words.front() == "list" && words.size() == 1)
        return listForms(environment.forms(), session);
    if (words.front() == "add" && words.size() > 1)
        return addForms(arguments, session);
    if (words.front() == "show" && words.size() == 2)
        return showForm(environment.forms(), words[1], session);
    if (words.front() == "fill")
        return fillForm(arguments, environment, session);
    session.complain("form wants list, add PACKAGE..., show ID[/VERSION] or fill ID/VERSION|PACKAGE");
    return ExitStatus::Usage;
}

} // namespace

Command formCommand()
{
    return {{"form",
             "list | add PACKAGE... | show ID[/VERSION] | fill ID/VERSION|PACKAGE [PATH=VALUE...]",
             "The forms on this computer: lists them, adds packages, shows one, fills one in.",
             {{"--forms", "PATH", "a form package, or a folder of them, to look in first", true},
              {"--list-fields", "", "fill: print the fields with their types and limits instead"},
              {"--json", "", "fill --list-fields: one JSON object a line"},
              {"--values", "FILE.json", "fill: values to put in, before those of the command line"},
              {"--from", "DATA.xml", "fill: begin with these data or this draft"},
              {"--root", "NAME", "fill: the element to begin with, where a form has several"},
              {"--draft", "", "fill: write what is there, complete or not"},
              {"--media", "TXT|HTML|XHTML", "fill: which signing presentation a container names"},
              {"--presentation-language", "sk", "fill: language of the presentation"},
              {"--environment", "NAME", "fill: target environment, e.g. upvs"},
              {"-o", "OUT.xml|OUT.xdcf", "fill: file to write: the data, or a container of them"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1},
            runForm};
}

} // namespace parafa::cli
