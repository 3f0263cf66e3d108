// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_draft.h"

#include "base/xml.h"
#include "base/xml_escape.h"
#include "xmldata/form_identifier.h"

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

Result<Bytes> writeDraft(FormInstance& instance, const FormPackage& package)
{
    auto data = instance.xml();
    if (!data)
        return std::unexpected(data.error());
    const std::string head = std::string(instruction) + "form=\"" + escapedAttribute(package.identifier) + "\" version=\"" +
                             escapedAttribute(package.version) + "\" open=\"" + std::to_string(instance.check().size()) +
                             "\"?>\n";
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

} // namespace parafa
