// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_code_list.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// The element of this name among the particles, through groups.
const FormElement* elementNamed(const FormParticle* particle, std::string_view name)
{
    if (!particle)
        return nullptr;
    if (particle->kind == FormParticle::Kind::Element)
        return particle->element->name.local == name ? particle->element : nullptr;
    for (const FormParticle* child : particle->children)
        if (const FormElement* found = elementNamed(child, name))
            return found;
    return nullptr;
}

/// "CL" and six digits, the first in the text.
std::string codeListNamed(std::string_view text)
{
    for (std::size_t at = text.find("CL"); at != std::string_view::npos; at = text.find("CL", at + 1)) {
        const std::string_view digits = text.substr(at + 2, 6);
        if (digits.size() == 6 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
            return std::string(text.substr(at, 8));
    }
    return {};
}

std::string below(const std::string& path, std::string_view rest)
{
    return path.empty() ? std::string(rest) : path + "/" + std::string(rest);
}

} // namespace

std::optional<FormCodeList> codeListOf(FormInstance& form, const FormNode& node)
{
    if (!node.element() || !node.content())
        return std::nullopt;
    const FormElement* list = elementNamed(node.content()->content, "Codelist");
    const FormElement* item = list ? elementNamed(list->content->content, "CodelistItem") : nullptr;
    if (!item || !elementNamed(list->content->content, "CodelistCode") || !elementNamed(item->content->content, "ItemCode"))
        return std::nullopt;
    FormCodeList found{form.pathOf(node), {}};
    if (const FormNode* code = form.find(below(found.path, "Codelist/CodelistCode")))
        found.codeList = code->text();
    for (const FormTexts* texts : {&node.element()->help, &node.content()->help})
        for (const FormText& text : *texts)
            if (found.codeList.empty())
                found.codeList = codeListNamed(text.text);
    return found;
}

void presetCodeList(FormInstance& form, const FormNode& node)
{
    const auto place = codeListOf(form, node);
    const FormNode* code = place ? form.find(below(place->path, "Codelist/CodelistCode")) : nullptr;
    if (code && code->text().empty() && !place->codeList.empty())
        static_cast<void>(form.set(below(place->path, "Codelist/CodelistCode"), place->codeList)); // it is there: found just now
}

Result<void> pickItem(FormInstance& form, const FormCodeList& place, const CodeListItem& item)
{
    for (const auto& [path, value] : {std::pair{"Codelist/CodelistCode", place.codeList},
                                      {"Codelist/CodelistItem/ItemCode", item.code},
                                      {"Codelist/CodelistItem/ItemName", item.name}})
        if (const auto set = form.set(below(place.path, path), value);
            !set && std::string_view(path) != "Codelist/CodelistItem/ItemName")
            return set;
    return {};
}

} // namespace parafa
