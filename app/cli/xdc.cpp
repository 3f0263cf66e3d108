// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"
#include "cli/commands.h"
#include "cli/named_form.h"
#include "cli/network_forms.h"
#include "operations/check_xdc.h"
#include "operations/fill_form.h"
#include "operations/nested_parts.h"
#include "operations/open_document.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"
#include "xmldata/form_package.h"
#include "xmldata/reference_identifier.h"

#include <algorithm>

namespace parafa::cli
{

namespace
{

constexpr std::uint64_t maxBytes = std::uint64_t{64} << 20;

Result<Bytes> readFile(const std::string& path)
{
    const auto source = fileSource(path);
    if (!source) {
        Error error = source.error();
        error.subject = path;
        return std::unexpected(error);
    }
    return readAll(**source, maxBytes);
}

std::string_view stateName(CheckState state, std::string_view good, std::string_view bad)
{
    return state == CheckState::Unchecked ? "unchecked" : state == CheckState::Good ? good : bad;
}

std::string_view schemasName(UsedSchemas schemas)
{
    switch (schemas) {
    case UsedSchemas::Referenced:
        return "referenced";
    case UsedSchemas::Embedded:
        return "embedded";
    case UsedSchemas::None:
        break;
    }
    return "none";
}

std::string asJson(const XdcCheck& check, const std::string& file, const std::string& document, const Session& session)
{
    JsonWriter json;
    json.beginObject().member("file", file);
    if (!document.empty())
        json.member("document", document);
    json.member("container", stateName(check.container, "valid", "invalid")).memberOrNull("version", check.version);
    json.member("schemas", schemasName(check.schemas)).memberOrNull("identifier", check.identifier);
    json.memberOrNull("form", check.identifier.empty() ? "" : readableIdentifier(check.identifier));
    json.memberOrNull("formVersion", check.formVersion).member("data", stateName(check.data, "valid", "invalid"));
    json.member("schemaDigest", stateName(check.schemaDigest, "match", "mismatch"));
    json.member("transformDigest", stateName(check.transformDigest, "match", "mismatch"));
    json.key("presentation").beginObject().memberOrNull("media", check.presentation.media);
    json.memberOrNull("language", check.presentation.language);
    json.member("origin", presentationOriginName(check.presentation.origin)).endObject();
    json.key("findings").beginArray();
    for (const Finding& finding : check.findings) {
        json.beginObject().member("code", codeName(finding.code)).member("severity", severityName(finding.severity));
        json.memberOrNull("clause", finding.clause).member("text", session.sentence(finding));
        json.key("arguments").beginObject();
        for (const auto& [name, value] : finding.arguments)
            json.member(name, value);
        json.endObject().endObject();
    }
    return json.endArray().endObject().result();
}

std::string asText(const XdcCheck& check, const std::string& name, const Session& session)
{
    std::string text = printable(name) + "\n";
    const auto line = [&text](std::string_view label, std::string_view value) {
        if (!value.empty())
            text += "  " + std::string(label) + ": " + printable(value) + "\n";
    };
    line("form", readableIdentifier(check.identifier));
    if (readableIdentifier(check.identifier) != check.identifier)
        line("identifier", check.identifier);
    line("version", check.formVersion);
    line("container", std::string(stateName(check.container, "valid", "invalid")) +
                          (check.version.empty() ? "" : ", format " + check.version));
    line("schemas", schemasName(check.schemas));
    line("data", stateName(check.data, "valid", "invalid"));
    line("schema digest", stateName(check.schemaDigest, "matches", "does not match"));
    line("stylesheet digest", stateName(check.transformDigest, "matches", "does not match"));
    for (const Finding& finding : check.findings) {
        text += "  [" + std::string(severityName(finding.severity)) + "] " + printable(session.sentence(finding));
        if (!finding.argument("message").empty())
            text += " " + printable(finding.argument("message"));
        if (!finding.clause.empty())
            text += " (" + finding.clause + ")";
        text += "\n";
    }
    return text;
}

/// The containers of form data inside a file, also in containers and messages inside it, and bare form data of messages.
bool isFormData(const OpenedPart& part)
{
    Bytes beginning(std::min<std::size_t>(4'096, static_cast<std::size_t>(part.content->size())));
    return part.name.ends_with(".xdcf") || (part.content->readAt(0, beginning) && XmlDataContainer::looksLike(beginning));
}

ExitStatus checkFile(const std::string& path, const Arguments& arguments, const XdcCheckOptions& options,
                     const Services& services, Session& session)
{
    const auto document = openDocument(path, services);
    if (!document)
        return session.complain(document.error(), path);
    const bool holds = (*document)->container || (*document)->message;
    std::vector<std::pair<std::string, Bytes>> contents;
    if (!holds) {
        auto bytes = readFile(path); // also a file that opens as nothing: it is then an invalid container, and why is said
        if (!bytes)
            return session.complain(bytes.error(), path);
        contents.emplace_back(std::string(), std::move(*bytes));
    }
    for (const NestedPart& nested : holds ? nestedParts(**document, services) : std::vector<NestedPart>()) {
        if (!isFormData(nested.part))
            continue;
        auto bytes = readAll(*nested.part.content, maxBytes);
        if (!bytes)
            return session.complain(bytes.error(), path);
        contents.emplace_back(nested.path, std::move(*bytes));
    }
    if (contents.empty()) {
        session.complain(path + ": no container of form data in it");
        return ExitStatus::Unreadable;
    }
    ExitStatus status = ExitStatus::Success;
    for (const auto& [name, bytes] : contents) {
        const auto check = checkXdc(bytes, options, services);
        if (!check)
            return session.complain(check.error(), path);
        session.printLine(arguments.has("--json") ? asJson(*check, path, name, session)
                                                  : asText(*check, name.empty() ? path : path + ": " + name, session));
        if (hasErrors(check->findings))
            status = ExitStatus::Invalid;
    }
    return status;
}

ExitStatus runCheck(const Arguments& arguments, Services& services, Session& session)
{
    XdcCheckOptions options;
    for (const auto& [option, target] : {std::pair{"--schema", &options.schema}, std::pair{"--transform", &options.stylesheet}}) {
        if (!arguments.has(option))
            continue;
        auto bytes = readFile(arguments.value(option));
        if (!bytes)
            return session.complain(bytes.error());
        *target = std::move(*bytes);
    }
    ExitStatus status = ExitStatus::Success;
    for (std::size_t index = 1; index < arguments.positionals().size(); ++index)
        status = worseOf(status, checkFile(arguments.positionals()[index], arguments, options, services, session));
    return status;
}

/// Schemas and names for a new container, from a form or from two files.
Result<NewXmlDataContainer> partsFor(const Arguments& arguments, const FormFolders& folders)
{
    NewXmlDataContainer parts;
    parts.embed = arguments.has("--embed");
    parts.targetEnvironment = arguments.value("--environment");
    if (parts.embed) {
        auto schema = readFile(arguments.value("--schema"));
        auto stylesheet = readFile(arguments.value("--transform"));
        if (!schema || !stylesheet)
            return std::unexpected(schema ? stylesheet.error() : schema.error());
        parts.schema = std::move(*schema);
        parts.stylesheet = std::move(*stylesheet);
        parts.mediaDestination = arguments.value("--media", outputMedia(parts.stylesheet));
        parts.language = arguments.value("--presentation-language", "sk");
        return parts;
    }
    const std::string form = arguments.value("--form");
    if (form.empty())
        return fail(ErrorCode::InvalidArgument,
                    "--form ID/VERSION or PACKAGE is missing, or --embed with --schema and --transform");
    const auto package = namedForm(folders, form);
    if (!package)
        return std::unexpected(package.error());
    return containerParts(
        *package, {arguments.value("--media"), arguments.value("--presentation-language"), arguments.value("--environment")});
}

ExitStatus runCreate(const Arguments& arguments, Services& services, const FormFolders& folders, Session& session)
{
    const std::string target = arguments.value("-o");
    if (target.empty() || arguments.positionals().size() != 2) {
        session.complain("xdc create wants -o OUT and one file of form data");
        return ExitStatus::Usage;
    }
    auto data = readFile(arguments.positionals()[1]);
    if (!data)
        return session.complain(data.error());
    auto parts = partsFor(arguments, folders);
    if (!parts)
        return session.complain(parts.error());
    parts->data = std::move(*data);
    const auto container = buildXmlDataContainer(*parts);
    if (!container)
        return session.complain(container.error(), arguments.positionals()[1]);
    // what a registry would refuse is refused here, with the reason
    XdcCheckOptions options;
    options.schema = parts->schema;
    options.stylesheet = parts->stylesheet;
    const auto check = checkXdc(*container, options, services);
    if (!check)
        return session.complain(check.error());
    for (const Finding& finding : check->findings)
        session.complain(session.sentence(finding) +
                         (finding.argument("message").empty() ? "" : " " + std::string(finding.argument("message"))));
    if (hasErrors(check->findings))
        return ExitStatus::Invalid;
    if (const auto written = writeFile(target, *container); !written)
        return session.complain(written.error(), target);
    return ExitStatus::Success;
}

ExitStatus runXdc(const Arguments& arguments, Session& session)
{
    Environment environment(arguments.values("--forms"));
    auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const NetworkForms network(arguments, environment, *services);
    const std::string& what = arguments.positionals().front();
    if (what == "check" && arguments.positionals().size() > 1) {
        const ExitStatus status = runCheck(arguments, *services, session);
        network.complain(session);
        return status;
    }
    if (what == "create")
        return runCreate(arguments, *services, environment.forms(), session);
    session.complain("xdc wants check FILE... or create DATA.xml");
    return ExitStatus::Usage;
}

} // namespace

Command xdcCommand()
{
    return {{"xdc",
             "check FILE... | create DATA.xml",
             "Checks containers of form data against every rule, or makes one from form data.",
             {{"--json", "", "one JSON object a line"},
              {"--forms", "PATH", "a form package, or a folder of them, to look in first", true},
              fetchFormsOption(),
              {"--at", "UTC-TIME", "check: codes and forms in force as they were then"},
              {"--form", "ID/VERSION|PACKAGE", "create: the form, of the local forms or a package"},
              {"--embed", "", "create: carry schema and stylesheet instead of referring to them"},
              {"--schema", "XSD", "the schema to use"},
              {"--transform", "XSLT", "the stylesheet to use"},
              {"--media", "TXT|HTML|XHTML", "create: which signing presentation"},
              {"--presentation-language", "sk", "create: language of the presentation"},
              {"--environment", "NAME", "create: target environment, e.g. upvs"},
              {"-o", "OUT", "create: file to write"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1},
            runXdc};
}

} // namespace parafa::cli
