// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "xmldata/form_node.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// Something in a form that is missing or wrong, and where.
struct FormProblem {
    std::string path;         ///< of the field, see FormInstance::find; empty: the form as a whole
    FormNode* node = nullptr; ///< of the instance that was checked; null where the path is not in it
    Finding finding;          ///< with the argument "name": the path
};

/// Form data as XML.
struct FormXml {
    Bytes xml; ///< UTF-8 with declaration
    /// The path of the element that begins on each line, from line 1 at index 0; only of the layout for checking.
    std::vector<std::string> pathOfLine;
};

enum class FormLayout {
    Compact, ///< nothing between the elements: what is signed
    ByLines, ///< each element on a line of its own, with `pathOfLine`: for the schema check
};

/// One filled-in form: a tree of values over a model. Used from one thread. Paths name elements by their local names from
/// below the root, "Applicant/Name", with the number of a repeated one, "Attachments/Attachment[2]/Name", and attributes
/// with "@"; groups do not show.
class FormInstance
{
public:
    /// An empty form that begins with this element of the model, with what the schema presets.
    static std::unique_ptr<FormInstance> create(std::shared_ptr<const FormModel> model, const FormElement& root);
    /// From form data, complete or not. What the form has no place for is left out and named by `leftOut`.
    /// Errors: those of XmlDocument::parse; Unsupported with XdcDataOtherForm where the root is no element of the form.
    static Result<std::unique_ptr<FormInstance>> read(std::shared_ptr<const FormModel> model, ByteView xml);

    FormInstance(const FormInstance&) = delete;
    FormInstance& operator=(const FormInstance&) = delete;

    const FormModel& model() const { return *m_model; }
    FormNode& root() { return *m_root; }
    const std::vector<std::string>& leftOut() const { return m_leftOut; }

    std::string pathOf(const FormNode& node);
    /// The element at a path; null where there is none. An attribute's path finds its element.
    FormNode* find(std::string_view path);
    /// Sets the value at a path; adds occurrences and chooses alternatives on the way. Of raw elements: the XML inside.
    /// Errors: NotFound with FormFieldUnknown (subject: the path), LimitExceeded.
    Result<void> set(std::string_view path, std::string value);

    /// Errors: LimitExceeded where the form cannot be unfolded as far as it demands.
    Result<FormXml> xml(FormLayout layout = FormLayout::Compact);
    /// Everything that is missing or wrong and can be told without the schema processor, in the order of the form.
    std::vector<FormProblem> check();
    /// One field: an element's value, or its attribute; nothing where it is in order.
    std::optional<Finding> checkField(const FormNode& node) const;
    std::optional<Finding> checkAttribute(const FormNode& node, std::size_t attribute) const;

private:
    FormInstance(std::shared_ptr<const FormModel> model, const FormElement& root);

    std::shared_ptr<const FormModel> m_model;
    FormParticle m_rootParticle;
    FormGrowth m_growth;
    std::unique_ptr<FormNode> m_root;
    std::vector<std::string> m_leftOut;
};

/// True when the form asks for a value here: the element must be there and an empty one would not do.
bool mustBeFilled(const FormNode& node);

} // namespace parafa
