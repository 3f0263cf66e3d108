// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/form_folders.h"
#include "jobs/form_service.h"

namespace parafa
{

/// Filling in forms with the forms of this computer and the schema check of the helper. Safe from any thread.
class CoreFormService : public FormService
{
public:
    /// Both outlive this object.
    CoreFormService(FormFolders& folders, IsolatedRunner& isolated) : m_folders(folders), m_isolated(isolated) {}

    std::vector<FormOffer> forms() const override;
    Result<FormPackage> form(const std::string& name) const override;
    Result<FormPackage> addForm(const std::string& path) override;
    Result<std::vector<FormProblem>> checkData(const FormPackage& package, const FormXml& byLines,
                                               const Progress& progress) const override;
    Result<Bytes> container(const FormPackage& package, const Bytes& data) const override;

private:
    FormFolders& m_folders;
    IsolatedRunner& m_isolated;
};

} // namespace parafa
