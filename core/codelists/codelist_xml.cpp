// SPDX-License-Identifier: EUPL-1.2
#include "base/ascii.h"
#include "base/calendar_day.h"
#include "base/xml.h"
#include "base/xml_escape.h"
#include "codelists/codelist_readers.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/// The first child of one of these names; the namespace is not looked at, for no common one is published.
const xmlNode* childNamed(const xmlNode* parent, std::initializer_list<std::string_view> names)
{
    for (const xmlNode* child : childElements(parent))
        if (std::ranges::find(names, localName(child)) != names.end())
            return child;
    return nullptr;
}

std::string textNamed(const xmlNode* parent, std::initializer_list<std::string_view> names)
{
    return trimmedTextOf(childNamed(parent, names));
}

void readNames(const xmlNode* parent, std::string_view name, std::vector<LocalizedText>& names)
{
    for (const xmlNode* child : childElements(parent)) {
        if (localName(child) != name)
            continue;
        std::string language = attribute(child, "Language").value_or(attributeNs(child, xmlNamespace, "lang").value_or(""));
        addName(names, asciiLower(language.substr(0, 2)), trimmedTextOf(child));
    }
}

Result<Validity> readValidity(const xmlNode* parent)
{
    const std::string from = textNamed(parent, {"EffectiveFrom", "ValidFrom"});
    const std::string until = textNamed(parent, {"EffectiveTo", "ValidTo"});
    Validity validity{dayFromText(from, DayEdge::Begin), dayFromText(until, DayEdge::End)};
    if ((!from.empty() && !validity.from) || (!until.empty() && !validity.until))
        return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {},
                    "line " + std::to_string(xmlGetLineNo(parent)) + ": not a date");
    return validity;
}

Result<Codelist> readList(const xmlNode* element, std::size_t& items, const CodelistLimits& limits)
{
    Codelist list;
    list.code = textNamed(element, {"CodelistCode"});
    list.uri = textNamed(element, {"CodelistURI"});
    readNames(element, "CodelistName", list.names);
    const auto validity = readValidity(element);
    if (!validity)
        return std::unexpected(validity.error());
    list.validity = *validity;
    const xmlNode* holder = childNamed(element, {"CodelistItems"});
    for (const xmlNode* child : childElements(holder ? holder : element)) {
        if (localName(child) != "CodelistItem")
            continue;
        CodelistItem item{textNamed(child, {"ItemCode"}), textNamed(child, {"ItemURI"}), {}, {}};
        if (item.code.empty() && item.uri.empty())
            return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {},
                        "line " + std::to_string(xmlGetLineNo(child)) + ": an item without code"); // § 57f (4)
        if (++items > limits.maxItems)
            return fail(ErrorCode::LimitExceeded, FindingCode::CodelistMalformed, {}, "items");
        readNames(child, "ItemName", item.names);
        const auto itemValidity = readValidity(child);
        if (!itemValidity)
            return std::unexpected(itemValidity.error());
        item.validity = *itemValidity;
        list.items.push_back(std::move(item));
    }
    return list;
}

void write(std::string& out, std::string_view name, std::string_view text)
{
    if (!text.empty())
        out += "<" + std::string(name) + ">" + escapedText(text) + "</" + std::string(name) + ">";
}

void writeNames(std::string& out, std::string_view name, const std::vector<LocalizedText>& names)
{
    for (const LocalizedText& text : names)
        out += "<" + std::string(name) + (text.language.empty() ? "" : " Language=\"" + escapedAttribute(text.language) + "\"") +
               ">" + escapedText(text.text) + "</" + std::string(name) + ">";
}

void writeValidity(std::string& out, const Validity& validity)
{
    if (validity.from)
        write(out, "EffectiveFrom", validity.from->toIso8601());
    if (!validity.until)
        return;
    // the last day, where it ends with a day: its midnight would be read as one more
    const bool wholeDay = validity.until->seconds() % 86'400 == 0;
    const std::string text = UtcTime(validity.until->seconds() - (wholeDay ? 1 : 0)).toIso8601();
    write(out, "EffectiveTo", wholeDay ? text.substr(0, 10) : text);
}

} // namespace

Result<std::vector<Codelist>> readCodelistXml(ByteView xml, const CodelistLimits& limits)
{
    XmlLimits parse;
    parse.maxBytes = limits.maxBytes;
    const auto document = XmlDocument::parse(xml, parse);
    if (!document)
        return std::unexpected(document.error());
    std::vector<const xmlNode*> elements;
    if (localName(document->root()) == "Codelist")
        elements.push_back(document->root());
    else
        for (const xmlNode* child : childElements(document->root()))
            if (localName(child) == "Codelist")
                elements.push_back(child);
    std::vector<Codelist> lists;
    std::size_t items = 0;
    for (const xmlNode* element : elements) {
        auto list = readList(element, items, limits);
        if (!list)
            return std::unexpected(list.error());
        if (list->code.empty())
            return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {}, "a list without code");
        lists.push_back(std::move(*list));
    }
    if (lists.empty())
        return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {}, "no list of codes");
    return lists;
}

Bytes codelistXml(const Codelist& list)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Codelist>";
    write(out, "CodelistCode", list.code);
    write(out, "CodelistURI", list.uri);
    writeNames(out, "CodelistName", list.names);
    writeValidity(out, list.validity);
    for (const CodelistItem& item : list.items) {
        out += "\n<CodelistItem>";
        write(out, "ItemCode", item.code);
        write(out, "ItemURI", item.uri);
        writeNames(out, "ItemName", item.names);
        writeValidity(out, item.validity);
        out += "</CodelistItem>";
    }
    out += "\n</Codelist>\n";
    return Bytes(out.begin(), out.end());
}

} // namespace parafa
