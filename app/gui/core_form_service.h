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
    /// All outlive this object. `codeLists` may be null: then codes are typed.
    CoreFormService(FormFolders& folders, IsolatedRunner& isolated, const CodeListLookup* codeLists = nullptr)
        : m_folders(folders), m_isolated(isolated), m_codeLists(codeLists)
    {
    }

    std::vector<FormOffer> forms() const override;
    Result<FormPackage> form(const std::string& name) const override;
    Result<FormPackage> addForm(const std::string& path) override;
    Result<std::vector<FormProblem>> checkData(const FormPackage& package, const FormXml& byLines,
                                               const Progress& progress) const override;
    Result<Bytes> container(const FormPackage& package, const Bytes& data, const PresentationChoice& choice) const override;
    const CodeListLookup* codeLists() const override { return m_codeLists; }

private:
    FormFolders& m_folders;
    IsolatedRunner& m_isolated;
    const CodeListLookup* m_codeLists;
};

} // namespace parafa
