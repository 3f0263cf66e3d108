// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_form_service.h"

#include "operations/fill_form.h"

namespace parafa
{

std::vector<FormOffer> CoreFormService::forms() const
{
    std::vector<FormOffer> offers;
    for (const FormListing& form : m_folders.list())
        offers.push_back({form.identifier, form.version, form.title});
    return offers;
}

Result<FormPackage> CoreFormService::form(const std::string& name) const
{
    if (auto package = m_folders.package(name))
        return std::move(*package);
    return fail(ErrorCode::NotFound, FindingCode::FormNotKnown, name);
}

Result<FormPackage> CoreFormService::addForm(const std::string& path)
{
    const auto folder = importFormPackage(path, userFormsFolder());
    if (!folder)
        return std::unexpected(folder.error());
    m_folders.refresh();
    return openFormPackage(*folder);
}

Result<std::vector<FormProblem>> CoreFormService::checkData(const FormPackage& package, const FormXml& byLines,
                                                            const Progress& progress) const
{
    Services services;
    services.isolated = &m_isolated;
    return schemaProblems(byLines, package.schema, services, progress);
}

Result<Bytes> CoreFormService::container(const FormPackage& package, const Bytes& data, const PresentationChoice& choice) const
{
    auto parts = containerParts(package, choice);
    if (!parts)
        return std::unexpected(parts.error());
    parts->data = data;
    return buildXmlDataContainer(*parts);
}

} // namespace parafa
