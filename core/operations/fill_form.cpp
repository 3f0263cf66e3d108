// SPDX-License-Identifier: EUPL-1.2
#include "operations/fill_form.h"

#include "base/xml.h"
#include "xmldata/form_identifier.h"
#include "xmldata/xml_writing.h"

#include <algorithm>
#include <charconv>

namespace parafa
{

namespace
{

constexpr std::string_view instruction = "<?parafa-draft ";

/// The value of `name="..."` in an instruction.
std::string pseudoAttribute(std::string_view text, std::string_view name)
{
    const std::string start = " " + std::string(name) + "=\"";
    const std::size_t at = text.find(start);
    if (at == std::string_view::npos)
        return {};
    const std::size_t begin = at + start.size();
    return std::string(text.substr(begin, std::min(text.find('"', begin), text.size()) - begin));
}

} // namespace

Result<std::unique_ptr<FormInstance>> startForm(const FormPackage& package, const std::string& rootElement)
{
    auto model = FormModel::read(package.schema);
    if (!model)
        return std::unexpected(model.error());
    if (rootElement.empty() && !package.emptyData.empty()) {
        auto filled = FormInstance::read(*model, package.emptyData);
        if (filled && (*filled)->leftOut().empty())
            return filled;
    }
    const auto& roots = (*model)->roots();
    const auto root = std::ranges::find_if(
        roots, [&](const FormElement* element) { return rootElement.empty() || element->name.local == rootElement; });
    if (root == roots.end())
        return fail(ErrorCode::NotFound, FindingCode::FormFieldUnknown, rootElement);
    return FormInstance::create(*model, **root);
}

Result<std::vector<FormProblem>> schemaProblems(const FormXml& data, ByteView schema, const Services& services,
                                                const Progress& progress)
{
    if (!services.isolated)
        return fail(ErrorCode::Unsupported, "no helper that checks schemas");
    const auto violations = services.isolated->validateSchema(data.xml, schema, progress);
    if (!violations)
        return std::unexpected(violations.error());
    std::vector<FormProblem> problems;
    for (const SchemaViolation& violation : *violations) {
        const auto line = static_cast<std::size_t>(std::max(violation.line, 1)) - 1;
        FormProblem problem;
        problem.path = line < data.pathOfLine.size() ? data.pathOfLine[line] : std::string();
        problem.finding = makeFinding(FindingCode::XdcDataInvalid,
                                      {{"name", problem.path.empty() ? violation.element : problem.path}, {"detail", violation.message}});
        problems.push_back(std::move(problem));
    }
    return problems;
}

Result<Bytes> writeDraft(FormInstance& instance, const FormPackage& package)
{
    auto data = instance.xml();
    if (!data)
        return std::unexpected(data.error());
    const std::string head = std::string(instruction) + "form=\"" + escapedXml(package.identifier, true) + "\" version=\"" +
                             escapedXml(package.version, true) + "\" open=\"" + std::to_string(instance.check().size()) + "\"?>\n";
    const auto lineEnd = std::ranges::find(data->xml, std::uint8_t{'\n'});
    data->xml.insert(lineEnd == data->xml.end() ? lineEnd : lineEnd + 1, head.begin(), head.end());
    return data->xml;
}

FormDraft draftOf(ByteView xml)
{
    FormDraft draft;
    const std::string_view beginning = asText(xml).substr(0, 4'096);
    if (const std::size_t at = beginning.find(instruction); at != std::string_view::npos) {
        const std::string_view text = beginning.substr(at, beginning.find("?>", at) - at);
        draft.identifier = pseudoAttribute(text, "form");
        draft.version = pseudoAttribute(text, "version");
        const std::string open = pseudoAttribute(text, "open");
        std::from_chars(open.data(), open.data() + open.size(), draft.open);
        return draft;
    }
    const auto document = XmlDocument::parse(xml, {}, XmlEncodings::Common);
    if (!document)
        return draft;
    if (const auto name = formNameOf(namespaceUri(document->root()))) {
        draft.identifier = name->form;
        draft.version = name->version;
    }
    return draft;
}

Result<NewXmlDataContainer> containerParts(const FormPackage& package, const PresentationChoice& choice)
{
    const auto sheet = std::ranges::find_if(package.stylesheets, [&](const FormStylesheet& s) {
        return s.forSigning && (choice.media.empty() || s.media == choice.media) &&
               (choice.language.empty() || s.language == choice.language) &&
               (choice.environment.empty() || s.targetEnvironment == choice.environment);
    });
    if (sheet == package.stylesheets.end())
        return fail(ErrorCode::NotFound, "the form has no such signing presentation");
    NewXmlDataContainer parts;
    parts.identifier = package.identifier;
    parts.formVersion = package.version;
    parts.schemaUri = package.schemaUri();
    parts.presentationUri = package.presentationUri();
    parts.schema = package.schema;
    parts.stylesheet = sheet->content;
    parts.mediaDestination = sheet->media;
    parts.language = sheet->language.empty() ? "sk" : sheet->language;
    parts.targetEnvironment = sheet->targetEnvironment;
    return parts;
}

} // namespace parafa
