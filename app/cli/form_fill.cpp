// SPDX-License-Identifier: EUPL-1.2
#include "cli/form_fill.h"

#include "base/file_writer.h"
#include "cli/named_form.h"
#include "common/json_values.h"
#include "operations/check_xdc.h"
#include "operations/fill_form.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"
#include "xmldata/form_draft.h"
#include "xmldata/form_fields.h"

namespace parafa::cli
{

namespace
{

constexpr std::uint64_t maxBytes = std::uint64_t{64} << 20;

Result<Bytes> readInput(const std::string& path)
{
    const auto source = fileSource(path);
    return source ? readAll(**source, maxBytes) : std::unexpected(source.error());
}

std::string asJson(const FormField& field)
{
    JsonWriter json;
    json.beginObject().member("path", field.path).member("label", field.label).member("type", field.type);
    json.key("required")
        .boolean(field.required)
        .key("alternative")
        .boolean(field.alternative)
        .key("repeats")
        .boolean(field.repeats);
    json.memberOrNull("limits", field.limits ? limitsText(*field.limits) : std::string());
    json.key("values").beginArray();
    if (field.limits)
        for (const FormChoiceValue& choice : valuesToPick(*field.limits))
            json.text(choice.value);
    return json.endArray().endObject().result();
}

void listFields(const FormElement& root, const Arguments& arguments, Session& session)
{
    const FormFields fields = fieldsOf(root, languageCode(session.language()));
    for (const FormField& field : fields.fields) {
        if (arguments.has("--json")) {
            session.printLine(asJson(field));
            continue;
        }
        const std::string line =
            field.path + "  " + field.type + (field.required ? "  required" : "") + (field.alternative ? "  alternative" : "");
        const std::string limits = field.limits ? limitsText(*field.limits) : std::string();
        session.printLine(printable(line + (limits.empty() ? "" : "  [" + limits + "]") + "  " + field.label));
    }
    for (const std::string& path : fields.notFollowed)
        session.complain(printable(path + ": goes on inside itself; not listed further"));
}

/// Values of --values first, then those of the command line.
Result<std::vector<PathValue>> valuesFrom(const Arguments& arguments)
{
    std::vector<PathValue> values;
    if (arguments.has("--values")) {
        const auto bytes = readInput(arguments.value("--values"));
        if (!bytes)
            return std::unexpected(bytes.error());
        auto read = readJsonValues(asText(*bytes));
        if (!read)
            return read;
        values = std::move(*read);
    }
    const auto& words = arguments.positionals();
    for (std::size_t i = 2; i < words.size(); ++i) {
        const std::size_t equals = words[i].find('=');
        if (equals == std::string::npos || equals == 0)
            return fail(ErrorCode::InvalidArgument, "PATH=VALUE is wanted instead of " + words[i]);
        values.emplace_back(words[i].substr(0, equals), words[i].substr(equals + 1));
    }
    return values;
}

Result<std::unique_ptr<FormInstance>> beginning(const FormPackage& package, const Arguments& arguments)
{
    if (!arguments.has("--from"))
        return startForm(package, arguments.value("--root"));
    const auto bytes = readInput(arguments.value("--from"));
    if (!bytes)
        return std::unexpected(bytes.error());
    auto model = FormModel::read(package.schema);
    if (!model)
        return std::unexpected(model.error());
    return FormInstance::read(*model, *bytes);
}

bool complain(const std::vector<FormProblem>& problems, Session& session)
{
    for (const FormProblem& problem : problems)
        session.complain(session.sentence(problem.finding));
    return !problems.empty();
}

/// Our own check, then the schema's; false where something is wrong. The sentences go to standard error.
Result<bool> isSound(FormInstance& form, const FormPackage& package, const Services& services, Session& session)
{
    if (complain(form.check(), session))
        return false;
    const auto lines = form.xml(FormLayout::ByLines);
    if (!lines)
        return std::unexpected(lines.error());
    const auto found = schemaProblems(*lines, package.schema, services);
    if (!found)
        return std::unexpected(found.error());
    return !complain(*found, session);
}

Result<Bytes> containerOf(const FormPackage& package, Bytes data, const Arguments& arguments)
{
    auto parts = containerParts(
        package, {arguments.value("--media"), arguments.value("--presentation-language"), arguments.value("--environment")});
    if (!parts)
        return std::unexpected(parts.error());
    parts->data = std::move(data);
    return buildXmlDataContainer(*parts);
}

ExitStatus writeOut(FormInstance& form, const FormPackage& package, const Services& services, const Arguments& arguments,
                    Session& session)
{
    const std::string target = arguments.value("-o");
    Result<Bytes> bytes;
    if (arguments.has("--draft")) {
        bytes = writeDraft(form, package);
    } else {
        const auto sound = isSound(form, package, services, session);
        if (!sound)
            return session.complain(sound.error());
        if (!*sound)
            return ExitStatus::Invalid;
        auto data = form.xml();
        if (!data)
            return session.complain(data.error());
        bytes = target.ends_with(".xdcf") ? containerOf(package, std::move(data->xml), arguments) : std::move(data->xml);
    }
    if (!bytes)
        return session.complain(bytes.error());
    if (const auto written = writeFile(target, *bytes); !written)
        return session.complain(written.error(), target);
    return ExitStatus::Success;
}

} // namespace

ExitStatus fillForm(const Arguments& arguments, Environment& environment, Session& session)
{
    const std::string target = arguments.value("-o");
    const bool listing = arguments.has("--list-fields");
    const bool named = target.ends_with(".xml") || (target.ends_with(".xdcf") && !arguments.has("--draft"));
    if (arguments.positionals().size() < 2 || (!listing && !named)) {
        session.complain("form fill wants ID/VERSION or PACKAGE and --list-fields, -o OUT.xml or -o OUT.xdcf");
        return ExitStatus::Usage;
    }
    const auto package = namedForm(environment.forms(), arguments.positionals()[1]);
    if (!package)
        return session.complain(package.error(), arguments.positionals()[1]);
    auto form = beginning(*package, arguments);
    if (!form)
        return session.complain(form.error(), arguments.positionals()[1]);
    if (listing) {
        listFields(*(*form)->root().element(), arguments, session);
        return ExitStatus::Success;
    }
    for (const std::string& path : (*form)->leftOut())
        session.complain(session.sentence(makeFinding(FindingCode::FormFieldUnknown, {{"name", path}})));
    const auto values = valuesFrom(arguments);
    if (!values)
        return session.complain(values.error(), arguments.value("--values"));
    for (const auto& [path, value] : *values)
        if (const auto set = (*form)->set(path, value); !set)
            return session.complain(set.error());
    const Services services = environment.services();
    return writeOut(**form, *package, services, arguments, session);
}

} // namespace parafa::cli
