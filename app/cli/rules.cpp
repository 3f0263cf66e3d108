// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/report_text.h"
#include "common/verapdf.h"
#include "operations/check_formats.h"
#include "operations/document_identifier.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"

#include <algorithm>

namespace parafa::cli
{

namespace
{

void writeMember(JsonWriter& json, std::string_view name, const std::optional<bool>& value)
{
    json.key(name);
    value ? json.boolean(*value) : json.null();
}

void writeAnswer(JsonWriter& json, std::string_view name, const FormatAnswer& answer, const FormatAnswer& now)
{
    json.key(name).beginObject().member("allowed", permissionName(answer.permission)).member("clause", answer.clause);
    json.member("decree", answer.decree()).key("inForce").boolean(answer.inForce);
    json.key("now").beginObject().member("allowed", permissionName(now.permission)).member("clause", now.clause);
    json.member("decree", now.decree()).endObject().endObject();
}

void writeOpinion(JsonWriter& json, const SecondOpinion& opinion)
{
    json.key("secondOpinion").beginObject().member("program", opinion.program).member("profile", opinion.profile);
    json.key("conforms").boolean(opinion.conforms).key("rules").beginArray();
    for (const SecondOpinion::BrokenRule& rule : opinion.rules) {
        json.beginObject().member("clause", rule.clause).member("text", rule.description);
        json.key("failures").number(rule.failures).endObject();
    }
    json.endArray().endObject();
}

void writeDocument(JsonWriter& json, const CheckedFormat& checked, const std::optional<SecondOpinion>& opinion,
                   const Session& session)
{
    const DocumentFormat& format = checked.format;
    json.beginObject().member("file", checked.file).member("name", checked.name).key("format").beginObject();
    json.member("id", format.id).memberOrNull("detected", format.mediaType).memberOrNull("declared", format.declared);
    json.memberOrNull("version", format.version);
    writeMember(json, "conforms", format.conforms);
    writeMember(json, "extensionAgrees", format.extensionAgrees);
    writeMember(json, "mediaTypeAgrees", format.mediaTypeAgrees);
    writeAnswer(json, "receive", checked.receive, checked.receiveNow);
    writeAnswer(json, "create", checked.create, checked.createNow);
    writeAnswer(json, "conversion", checked.conversion, checked.conversionNow);
    json.key("findings").beginArray();
    for (const Finding& finding : format.findings) {
        json.beginObject().member("code", codeName(finding.code)).member("severity", severityName(finding.severity));
        json.memberOrNull("clause", finding.clause).member("text", session.sentence(finding)).key("arguments").beginObject();
        for (const auto& [name, value] : finding.arguments)
            json.member(name, value);
        json.endObject().endObject();
    }
    json.endArray().endObject();
    if (opinion)
        writeOpinion(json, *opinion);
    json.endObject();
}

std::string asText(const SecondOpinion& opinion)
{
    std::string text = "  " + printable(opinion.program) + ", " + printable(opinion.profile) +
                       (opinion.conforms ? ": conforms\n" : ": does not conform\n");
    for (const SecondOpinion::BrokenRule& rule : opinion.rules)
        text +=
            "    " + printable(rule.clause) + " (" + std::to_string(rule.failures) + "): " + printable(rule.description) + "\n";
    return text;
}

std::string asText(const CheckedFormat& checked, const Session& session)
{
    const DocumentFormat& format = checked.format;
    std::string text = printable(checked.name == checked.file ? checked.file : checked.file + ": " + checked.name) + "\n";
    text += "  format: " + format.id + (format.version.empty() ? "" : ", version " + format.version);
    if (!format.declared.empty())
        text += ", claims " + format.declared +
                (!format.conforms   ? " (not checked)"
                 : *format.conforms ? " (conforms)"
                                    : " (does not conform)");
    text += "\n";
    const auto line = [&](const char* use, const FormatAnswer& answer, const FormatAnswer& now) {
        text += std::string("  ") + use + ": " + std::string(permissionName(answer.permission)) + ", " + answer.clause + " of " +
                answer.decree();
        if (!answer.inForce)
            text += "; under " + now.decree() + ", " + now.clause + ": " + std::string(permissionName(now.permission));
        text += "\n";
    };
    line("receive", checked.receive, checked.receiveNow);
    line("create", checked.create, checked.createNow);
    line("conversion", checked.conversion, checked.conversionNow);
    for (const Finding& finding : format.findings)
        text += "  [" + std::string(severityName(finding.severity)) + "] " + printable(session.sentence(finding)) +
                (finding.clause.empty() ? "" : " (" + finding.clause + ")") + "\n";
    return text;
}

/// veraPDF about the document, where it was asked for and the document is a PDF that lies alone.
Result<std::optional<SecondOpinion>> askedOpinion(const Arguments& arguments, const Environment& environment,
                                                  const OpenedDocument& document, const CheckedFormat& checked)
{
    if (!arguments.has("--verapdf") || !checked.format.id.starts_with("PDF") || !document.bytes || document.container)
        return std::optional<SecondOpinion>();
    auto opinion = askVeraPdf(findVeraPdf(environment.settings()), document.bytes);
    if (!opinion)
        return std::unexpected(opinion.error());
    return std::optional(std::move(*opinion));
}

ExitStatus runRules(const Arguments& arguments, Session& session)
{
    Environment environment;
    auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    JsonWriter json;
    json.beginObject().key("documents").beginArray();
    ExitStatus status = ExitStatus::Success;
    for (const std::string& path : arguments.positionals()) {
        const auto document = openDocument(path, *services);
        if (!document) {
            status = worseOf(status, session.complain(document.error(), path));
            continue;
        }
        const auto checked = checkFormats(**document, *services);
        if (!checked) {
            status = worseOf(status, session.complain(checked.error(), path));
            continue;
        }
        if ((*document)->unreadable)
            status = worseOf(status, session.complain(*(*document)->unreadable, path));
        for (const CheckedFormat& one : *checked) {
            if (hasErrors(one.format.findings))
                status = worseOf(status, ExitStatus::Invalid);
            auto opinion = askedOpinion(arguments, environment, **document, one);
            if (!opinion) {
                status = worseOf(status, session.complain(opinion.error(), path));
                opinion = std::optional<SecondOpinion>();
            }
            if (arguments.has("--json"))
                writeDocument(json, one, *opinion, session);
            else
                session.printLine(asText(one, session) + (*opinion ? asText(**opinion) : std::string()));
        }
    }
    if (arguments.has("--json"))
        session.printLine(json.endArray().endObject().result());
    return status;
}

ExitStatus runId(const Arguments& arguments, Session& session)
{
    Environment environment;
    auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const std::string& path = arguments.positionals().front();
    const auto document = openDocument(path, *services);
    if (!document)
        return session.complain(document.error(), path);
    const auto identifier = identifyDocument(**document, *services);
    if (!identifier)
        return session.complain(identifier.error(), path);
    if (!arguments.has("--json")) {
        std::string text = printable(path) + "\n";
        if (!identifier->containerFormat.empty())
            text += "  container: " + identifier->containerFormat + "\n";
        for (const auto& [name, format] : identifier->documentFormats)
            text += "  document: " + printable(name) + ", " + format + "\n";
        for (const MessageImprint& imprint : identifier->imprints) {
            text += "  MessageImprint of the " + imprint.of + " " + printable(imprint.name) + ", " +
                    std::string(digestName(imprint.digest)) + ": " + toHex(imprint.value) + "\n";
            text += "    hex: " + toHex(imprint.der) + "\n    base64: " + toBase64(imprint.der) + "\n";
        }
        return session.printLine(text) ? ExitStatus::Success : ExitStatus::CannotWrite;
    }
    JsonWriter json;
    json.beginObject().member("file", path).memberOrNull("container", identifier->containerFormat).key("documents").beginArray();
    for (const auto& [name, format] : identifier->documentFormats)
        json.beginObject().member("name", name).member("format", format).endObject();
    json.endArray().key("imprints").beginArray();
    for (const MessageImprint& imprint : identifier->imprints) {
        json.beginObject().member("of", imprint.of).member("name", imprint.name);
        json.member("digestAlgorithm", digestName(imprint.digest)).member("digest", toHex(imprint.value));
        json.member("hex", toHex(imprint.der)).member("base64", toBase64(imprint.der)).endObject();
    }
    session.printLine(json.endArray().endObject().result());
    return ExitStatus::Success;
}

} // namespace

Command rulesCommand()
{
    return {{"rules",
             "FILE...",
             "Tells what each document is, whether the decree allows it, and under which clause; checks PDF/A.",
             {{"--json", "", "one JSON object"},
              {"--rules", "FILE", "a table of rules instead of the one built in"},
              {"--at", "UTC-TIME", "the rules of this time (ISO 8601)"},
              {"--verapdf", "", "asks veraPDF too, of PDF files"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1},
            runRules};
}

Command idCommand()
{
    return {{"id",
             "FILE",
             "Tells the identifiers of a signed document: formats and MessageImprint.",
             {{"--json", "", "one JSON object"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1},
            runId};
}

} // namespace parafa::cli
