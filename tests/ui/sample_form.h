// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/form_service.h"

namespace parafa::test
{

/// One Slovak form at hand, with fields of most kinds.
class SampleForms : public FormService
{
public:
    SampleForms();
    std::string name() const { return m_package.identifier; }
    std::vector<FormOffer> forms() const override;
    Result<FormPackage> form(const std::string&) const override { return m_package; }
    Result<FormPackage> addForm(const std::string&) override { return m_package; }
    Result<std::vector<FormProblem>> checkData(const FormPackage&, const FormXml&, const Progress&) const override
    {
        return std::vector<FormProblem>();
    }
    Result<Bytes> container(const FormPackage&, const Bytes& data, const PresentationChoice&) const override { return data; }

private:
    FormPackage m_package;
};

} // namespace parafa::test
