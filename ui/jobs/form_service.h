// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "operations/presentation_choice.h"
#include "xmldata/code_list_lookup.h"
#include "xmldata/form_instance.h"
#include "xmldata/form_package.h"

#include <string>
#include <vector>

namespace parafa
{

/// One form that can be filled in.
struct FormOffer {
    std::string identifier, version, title;
};

/// Filling in forms as the window sees it; implemented by the program over core/operations, by tests as they need. Every call
/// may be made from any thread and blocks.
class FormService
{
public:
    virtual ~FormService() = default;
    /// The forms on this computer.
    virtual std::vector<FormOffer> forms() const = 0;
    /// By identifier or "form/version". NotFound with FormNotKnown.
    virtual Result<FormPackage> form(const std::string& name) const = 0;
    /// Takes a package into the person's own forms and gives it. Errors: those of importFormPackage.
    virtual Result<FormPackage> addForm(const std::string& path) = 0;
    /// The schema's word on the data, put to the fields. Errors: those of schemaProblems.
    virtual Result<std::vector<FormProblem>> checkData(const FormPackage& package, const FormXml& byLines,
                                                       const Progress& progress) const = 0;
    /// A container of form data that names this signing presentation. Errors: NotFound where the form has no signing
    /// presentation.
    virtual Result<Bytes> container(const FormPackage& package, const Bytes& data, const PresentationChoice& choice) const = 0;
    /// Pick lists of code lists; null: none.
    virtual const CodeListLookup* codeLists() const { return nullptr; }
};

} // namespace parafa
