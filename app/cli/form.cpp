// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/form_codelists.h"
#include "cli/form_fill.h"
#include "cli/named_form.h"
#include "common/form_fetcher.h"
#include "operations/form_bundle.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"
#include "xmldata/reference_identifier.h"

namespace parafa::cli
{

namespace
{

std::string day(const std::optional<UtcTime>& time, std::int64_t offset)
{
    return time ? UtcTime(time->seconds() + offset).toIso8601().substr(0, 10) : std::string();
}

/// The last day that counts, not the first that does not.
std::string validityText(const std::optional<UtcTime>& from, const std::optional<UtcTime>& to)
{
    return from || to ? day(from, 0) + " - " + day(to, -1) : std::string();
}

std::string asJson(const FormListing& form)
{
    JsonWriter json;
    json.beginObject().member("identifier", form.identifier).member("form", readableIdentifier(form.identifier));
    json.memberOrNull("version", form.version).memberOrNull("title", form.title).memberOrNull("namespace", form.targetNamespace);
    json.memberOrNull("validFrom", day(form.validFrom, 0)).memberOrNull("validTo", day(form.validTo, -1));
    json.member("origin", form.published ? "published" : "local-package").member("path", form.path);
    return json.memberTexts("presentations", form.media).endObject().result();
}

ExitStatus listForms(const FormFolders& folders, bool json, Session& session)
{
    for (const FormListing& form : folders.list()) {
        std::string media;
        for (const std::string& kind : form.media)
            media += (media.empty() ? "" : ", ") + kind;
        session.printLine(json ? asJson(form)
                               : printable(form.identifier + "  " + form.version + "  " + form.title + "  [" + media + "]" +
                                           (form.published ? "  published" : "")));
    }
    for (const auto& [path, error] : folders.damaged())
        session.complain(error, path);
    return ExitStatus::Success;
}

ExitStatus addForms(const Arguments& arguments, Session& session)
{
    ExitStatus status = ExitStatus::Success;
    for (std::size_t index = 1; index < arguments.positionals().size(); ++index) {
        const std::string& path = arguments.positionals()[index];
        const auto imported = importForms(path, userFormsFolder());
        if (!imported)
            return session.complain(imported.error(), path);
        for (const std::string& folder : imported->folders)
            session.printLine(printable(folder));
        for (const auto& [name, error] : imported->failed)
            status = session.complain(error, name);
    }
    return status;
}

ExitStatus exportForm(const FormFolders& folders, const std::string& name, const std::string& target, Session& session)
{
    const auto files = folders.files(name);
    if (!files)
        return session.complain(files.error(), name);
    if (const auto written = exportFormPackage(*files, target); !written)
        return session.complain(written.error(), target);
    return ExitStatus::Success;
}

ExitStatus fetchForms(const Arguments& arguments, const Environment& environment, const Services& services, Session& session)
{
    if (!services.http) {
        session.complain("form fetch asks the network; --offline forbids it");
        return ExitStatus::Usage;
    }
    FormServers servers = FormServers::from(environment.settings());
    if (!environment.settings().isLocked("forms.portal"))
        servers.portal = arguments.value("--portal", servers.portal);
    FormCatalogue catalogue(formCatalogueFolder());
    if (arguments.has("--catalogue") && servers.catalogue.empty()) {
        session.complain("the catalogue of forms is switched off by the settings");
        return ExitStatus::Usage;
    }
    if (arguments.has("--catalogue"))
        if (const auto fetched = catalogue.fetch(*services.http, servers.catalogue, services.now); !fetched)
            return session.complain(fetched.error());
    FormFetcher fetcher(*services.http, std::move(servers), fetchedFormsFolder(), &catalogue);
    ExitStatus status = ExitStatus::Success;
    for (std::size_t index = 1; index < arguments.positionals().size(); ++index) {
        std::string name = arguments.positionals()[index];
        // a form alone: the version that is in force now, by the catalogue
        if (const CatalogueEntry* newest = name.find('/') == std::string::npos ? catalogue.newest(name, services.now) : nullptr)
            name += "/" + newest->version;
        if (name.find("://") == std::string::npos)
            name.insert(0, "https://data.gov.sk/id/egov/eform/"); // "App.GeneralAgenda/1.9"
        const auto folder = fetcher.fetch(name, services.now);
        if (folder)
            session.printLine(printable(*folder));
        else { // which form, and which service
            session.complain(name + ": " + session.sentence(folder.error()));
            status = exitStatusOf(folder.error());
        }
    }
    return status;
}

std::string asJson(const CatalogueEntry& entry, UtcTime now, bool here)
{
    JsonWriter json;
    json.beginObject().member("form", entry.form).member("version", entry.version);
    json.memberOrNull("identifier", entry.identifier).memberOrNull("namespace", entry.targetNamespace);
    json.memberOrNull("title", entry.title).memberOrNull("publisher", entry.publisher);
    json.memberOrNull("validFrom", day(entry.validFrom, 0)).memberOrNull("validTo", day(entry.validTo, -1));
    json.memberOrNull("inForceFrom", day(entry.inForceFrom, 0)).memberOrNull("inForceTo", day(entry.inForceTo, -1));
    return json.key("usable").boolean(entry.covers(now)).key("here").boolean(here).endObject().result();
}

/// Looks through the catalogue as it was fetched last; asks nobody.
ExitStatus searchCatalogue(const std::vector<std::string>& words, const Arguments& arguments, const Services& services,
                           Session& session)
{
    FormCatalogue catalogue(formCatalogueFolder());
    const auto state = catalogue.state();
    if (!state)
        return session.complain("there is no catalogue here: fetch it by `parafa-cli form fetch --catalogue`"),
               ExitStatus::InputMissing;
    if (!arguments.has("--json"))
        session.complain("catalogue of " + state->fetched.toIso8601() + " from " + state->url);
    for (const CatalogueEntry* entry : catalogue.search(words)) {
        const bool here = services.forms && !services.forms->find(entry->targetNamespace, entry->version).empty();
        const bool usable = entry->covers(services.now);
        session.printLine(arguments.has("--json")
                              ? asJson(*entry, services.now, here)
                              : printable(entry->form + "/" + entry->version + "  " + entry->title + "  " +
                                          validityText(entry->inForceFrom ? entry->inForceFrom : entry->validFrom,
                                                       entry->inForceTo ? entry->inForceTo : entry->validTo) +
                                          (usable ? "" : "  not in force") + (here ? "  here" : "")));
    }
    return ExitStatus::Success;
}

std::optional<FormListing> listingOf(const FormFolders& folders, const std::string& identifier)
{
    for (FormListing& form : folders.list())
        if (form.identifier == identifier)
            return std::move(form);
    return std::nullopt;
}

ExitStatus showForm(const FormFolders& folders, const std::string& name, Session& session)
{
    const auto package = namedForm(folders, name);
    if (!package)
        return session.complain(package.error(), name);
    const auto listing = listingOf(folders, package->identifier);
    const auto line = [&session](std::string_view label, const std::string& value) {
        if (!value.empty())
            session.printLine(printable(std::string(label) + ": " + value));
    };
    line("form", readableIdentifier(package->identifier));
    line("identifier", package->identifier);
    line("version", package->version);
    line("title", package->title);
    line("publisher", package->publisher);
    line("description", package->description);
    line("in force",
         listing ? validityText(listing->validFrom, listing->validTo) : validityText(package->validFrom, package->validTo));
    line("origin", listing && listing->published ? "published by the state's register, unchanged" : "a local package");
    line("place", listing ? listing->path : name);
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
    const std::string& what = words.front();
    if (what == "list" && words.size() == 1)
        return listForms(environment.forms(), arguments.has("--json"), session);
    if (what == "add" && words.size() > 1)
        return addForms(arguments, session);
    if (what == "show" && words.size() == 2)
        return showForm(environment.forms(), words[1], session);
    if (what == "fill")
        return fillForm(arguments, environment, session);
    if (what == "export" && words.size() == 3)
        return exportForm(environment.forms(), words[1], words[2], session);
    if (what == "fetch" && (words.size() > 1 || arguments.has("--catalogue"))) {
        if (auto applied = applySettings(arguments, environment, NetworkUse::Needed); !applied)
            return session.complain(applied.error());
        const auto services = environment.services();
        return fetchForms(arguments, environment, services, session);
    }
    if (what == "search") {
        const auto services = makeServices(arguments, environment);
        return services ? searchCatalogue({words.begin() + 1, words.end()}, arguments, *services, session)
                        : session.complain(services.error());
    }
    if (what == "codelist" && words.size() > 1)
        return runCodelist({words.begin() + 1, words.end()}, arguments, environment, session);
    session.complain("form wants list, add PATH..., show ID[/VERSION], export ID[/VERSION] OUT.zip, fetch ID[/VERSION]..., "
                     "search [WORD...], fill "
                     "ID/VERSION|PACKAGE, or codelist add FILE... | list | "
                     "show CODE [ITEM]");
    return ExitStatus::Usage;
}

} // namespace

Command formCommand()
{
    return {{"form",
             "list | add PATH... | show ID[/VERSION] | fill ID/VERSION|PACKAGE [PATH=VALUE...] | export ID[/VERSION] OUT.zip "
             "| fetch ID[/VERSION]... | search [WORD...] | codelist add FILE... | codelist list | codelist show CODE [ITEM]",
             "The forms and code lists on this computer: lists, adds, shows, fills in, exports and, asked to, fetches them.",
             {{"--forms", "PATH", "a form package, or a folder of them, to look in first", true},
              {"--json", "", "list, search, fill --list-fields: one JSON object a line"},
              {"--list-fields", "", "fill: print the fields with their types and limits instead"},
              {"--values", "FILE.json", "fill: values to put in, before those of the command line"},
              {"--from", "DATA.xml", "fill: begin with these data or this draft"},
              {"--root", "NAME", "fill: the element to begin with, where a form has several"},
              {"--draft", "", "fill: write what is there, complete or not"},
              {"--media", "TXT|HTML|XHTML", "fill: which signing presentation a container names"},
              {"--presentation-language", "sk", "fill: language of the presentation"},
              {"--environment", "NAME", "fill: target environment, e.g. upvs"},
              {"-o", "OUT.xml|OUT.xdcf", "fill: file to write: the data, or a container of them"},
              {"--portal", "URL", "fetch: a mirror instead of the state's portal"},
              {"--catalogue", "", "fetch: the portal's catalogue of forms first, which search looks through"},
              {"--offline", "", "no network at all, whatever the settings say"},
              {"--at", "UTC-TIME", "codelist, search: as it was then"},
              {"--language", "sk|cs|en", "language of the sentences and of items"},
              {"--help", "", "this text"}},
             1},
            runForm};
}

} // namespace parafa::cli
