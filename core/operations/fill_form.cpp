// SPDX-License-Identifier: EUPL-1.2
#include "operations/fill_form.h"

#include "operations/check_xdc.h"

#include <algorithm>

namespace parafa
{

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
        problem.finding =
            makeFinding(FindingCode::XdcDataInvalid,
                        {{"name", problem.path.empty() ? violation.element : problem.path}, {"detail", violation.message}});
        explain(problem.finding, violation);
        problems.push_back(std::move(problem));
    }
    return problems;
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
