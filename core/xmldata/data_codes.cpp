// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/data_codes.h"

#include "base/xml.h"
#include "xmldata/stylesheet_guard.h"

#include <libxml/tree.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace parafa
{

namespace
{

constexpr std::size_t maxFindings = 200;

const xmlNode* childNamed(const xmlNode* parent, std::string_view name)
{
    for (const xmlNode* child : childElements(parent))
        if (localName(child) == name)
            return child;
    return nullptr;
}

std::string collapsed(std::string_view text)
{
    std::string result;
    for (char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    while (result.ends_with(' '))
        result.pop_back();
    return result;
}

bool isNameOf(const Codelist& list, const CodeUse& use)
{
    return std::ranges::any_of(list.items, [&use](const CodelistItem& item) {
        return (item.code == use.code || (!item.uri.empty() && item.uri == use.code)) &&
               std::ranges::any_of(item.names,
                                   [&use](const LocalizedText& name) { return collapsed(name.text) == collapsed(use.name); });
    });
}

} // namespace

std::vector<CodeUse> codesIn(ByteView data, std::size_t maxUses)
{
    std::vector<CodeUse> uses;
    const auto document = XmlDocument::parse(data);
    if (!document)
        return uses;
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    const xmlNode* root = document->root();
    for (const xmlNode* element = root; element && uses.size() < maxUses; element = nextElement(element, root)) {
        const xmlNode* codelist = localName(element) == "Codelist" ? childNamed(element, "CodelistCode") : nullptr;
        if (!codelist)
            continue;
        for (const xmlNode* item : childElements(element)) {
            if (localName(item) != "CodelistItem")
                continue;
            CodeUse use;
            use.element =
                std::string(localName(element->parent && element->parent->type == XML_ELEMENT_NODE ? element->parent : element));
            use.codelist = trimmedTextOf(codelist);
            use.code = trimmedTextOf(childNamed(item, "ItemCode"));
            use.name = trimmedTextOf(childNamed(item, "ItemName"));
            use.line = static_cast<int>(xmlGetLineNo(item));
            if (!use.codelist.empty() && !use.code.empty() && seen.emplace(use.codelist, use.code, use.name).second)
                uses.push_back(std::move(use));
        }
    }
    return uses;
}

std::vector<Finding> checkCodes(ByteView data, const CodelistSource& source, UtcTime time, int firstLine)
{
    std::vector<Finding> findings;
    std::map<std::string, std::shared_ptr<const Codelist>> lists;
    for (const CodeUse& use : codesIn(data)) {
        if (findings.size() >= maxFindings)
            break;
        const auto [known, fresh] = lists.try_emplace(use.codelist);
        if (fresh) {
            known->second = source.codelist(use.codelist);
            if (!known->second)
                findings.push_back(makeFinding(FindingCode::CodelistNotKnown, {{"name", use.codelist}}));
        }
        if (!known->second)
            continue;
        const FindingArguments arguments{{"name", use.code},
                                         {"codelist", use.codelist},
                                         {"element", use.element},
                                         {"line", std::to_string(firstLine + use.line - 1)}};
        const CodeState state = known->second->stateOf(use.code, time);
        if (state == CodeState::Unknown)
            findings.push_back(makeFinding(FindingCode::CodelistItemUnknown, arguments));
        else if (state == CodeState::NotValidThen)
            findings.push_back(makeFinding(FindingCode::CodelistItemNotValid, arguments));
        if (state != CodeState::Unknown && !use.name.empty() && !isNameOf(*known->second, use)) {
            FindingArguments differing = arguments;
            differing.emplace_back("declared", use.name);
            differing.emplace_back("actual", std::string(nameIn(known->second->find(use.code, time)->names, "sk")));
            findings.push_back(makeFinding(FindingCode::CodelistNameDiffers, std::move(differing)));
        }
    }
    return findings;
}

} // namespace parafa
