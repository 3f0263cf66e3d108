// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_content.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

/// ISO 32000-1, 14.8.4.
bool isStandardType(const std::string& name)
{
    static const std::set<std::string> types = {
        "Document",  "Part",    "Art",   "Sect",    "Div",       "BlockQuote", "Caption", "TOC",     "TOCI",  "Index",
        "NonStruct", "Private", "P",     "H",       "H1",        "H2",         "H3",      "H4",      "H5",    "H6",
        "L",         "LI",      "Lbl",   "LBody",   "Table",     "TR",         "TH",      "TD",      "THead", "TBody",
        "TFoot",     "Span",    "Quote", "Note",    "Reference", "BibEntry",   "Code",    "Link",    "Annot", "Ruby",
        "RB",        "RT",      "RP",    "Warichu", "WT",        "WP",         "Figure",  "Formula", "Form"};
    return types.contains(name);
}

/// Visits every structure element once.
template <typename Visit>
void walkStructure(const PdfaContext& context, const Visit& visit)
{
    QPDFObjectHandle root = entry(context.file.pdf->getRoot(), "/StructTreeRoot");
    std::vector<QPDFObjectHandle> open = {entry(root, "/K")};
    std::set<QPDFObjGen> seen;
    std::size_t visits = 0;
    while (!open.empty()) {
        QPDFObjectHandle node = open.back();
        open.pop_back();
        if (++visits > context.report.limits().maxNodes)
            throw PdfLimitReached{"structure tree"};
        if (node.isIndirect() && !seen.insert(node.getObjGen()).second)
            continue;
        if (node.isArray()) {
            for (int i = 0; i < node.getArrayNItems(); ++i)
                open.push_back(node.getArrayItem(i));
        } else if (const std::string type = nameIn(node, "/Type");
                   node.isDictionary() && (type.empty() || type == "StructElem")) {
            visit(node);
            open.push_back(entry(node, "/K"));
        }
    }
}

void checkType(const PdfaContext& context, QPDFObjectHandle element)
{
    QPDFObjectHandle roles = entry(entry(context.file.pdf->getRoot(), "/StructTreeRoot"), "/RoleMap");
    std::string type = nameIn(element, "/S");
    std::set<std::string> passed;
    while (!isStandardType(type)) {
        if (!passed.insert(type).second)
            return context.breach(PdfaStructureType, "circular mapping of " + type);
        const std::string next = nameIn(roles, "/" + type);
        if (next.empty())
            return context.breach(PdfaStructureType, type + " is not mapped");
        type = next;
    }
    // A standard type is not mapped to another (part 2, 6.7.3.4), and no mapping goes in a circle.
    if (context.part() > 1 && passed.empty() && !nameIn(roles, "/" + type).empty())
        context.breach(PdfaStructureType, type + " is mapped");
}

void checkRoles(const PdfaContext& context)
{
    QPDFObjectHandle roles = entry(entry(context.file.pdf->getRoot(), "/StructTreeRoot"), "/RoleMap");
    if (!roles.isDictionary())
        return;
    for (const std::string& key : roles.getKeys()) {
        std::set<std::string> passed;
        for (std::string type = key.substr(1); !type.empty() && !isStandardType(type); type = nameIn(roles, "/" + type))
            if (!passed.insert(type).second)
                return context.breach(PdfaStructureType, "circular mapping of " + type);
    }
}

void checkLanguage(const PdfaContext& context, QPDFObjectHandle holder)
{
    QPDFObjectHandle value = entry(holder, "/Lang");
    if (value.isString() && !isLanguage(value.getUTF8Value(), context.part()))
        context.breach(PdfaLanguage, value.getUTF8Value());
}

} // namespace

bool isLanguage(const std::string& tag, int part)
{
    // A primary tag of 1 to 8 letters, subtags of letters (RFC 1766, part 1) and digits (RFC 3066, part 2); or an empty text.
    std::size_t length = 0;
    bool primary = true;
    for (char c : tag) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-') {
            if (length == 0)
                return false;
            primary = false;
            length = 0;
        } else if (!(letter || (part > 1 && !primary && c >= '0' && c <= '9')) || ++length > 8) {
            return false;
        }
    }
    return tag.empty() || length > 0;
}

std::set<std::pair<QPDFObjGen, int>> marksWithActualText(const PdfaContext& context)
{
    std::set<std::pair<QPDFObjGen, int>> marks;
    const auto add = [&](QPDFObjectHandle page, QPDFObjectHandle kid) {
        if (kid.isInteger() && page.isIndirect())
            marks.emplace(page.getObjGen(), static_cast<int>(kid.getIntValue()));
        else if (kid.isDictionary() && entry(kid, "/MCID").isInteger())
            if (QPDFObjectHandle own = has(kid, "/Pg") ? entry(kid, "/Pg") : page; own.isIndirect())
                marks.emplace(own.getObjGen(), static_cast<int>(entry(kid, "/MCID").getIntValue()));
    };
    walkStructure(context, [&](QPDFObjectHandle element) {
        if (!has(element, "/ActualText"))
            return;
        QPDFObjectHandle kids = entry(element, "/K"), page = entry(element, "/Pg");
        if (!kids.isArray())
            return add(page, kids);
        for (int i = 0; i < kids.getArrayNItems(); ++i)
            add(page, kids.getArrayItem(i));
    });
    return marks;
}

/// 6.8 (part 2: 6.7). That the tags tell the true order and meaning, only people can judge.
void checkTagged(const PdfaContext& context)
{
    // Part 2, 6.1.8, whatever the level.
    if (context.part() > 1)
        walkStructure(context, [&](QPDFObjectHandle element) {
            if (!isUtf8(nameIn(element, "/S")))
                context.breach(PdfaNameEncoding, "structure type");
        });
    if (context.report.level() != 'A')
        return;
    QPDFObjectHandle root = context.file.pdf->getRoot();
    if (!isTrue(entry(root, "/MarkInfo"), "/Marked"))
        context.breach(PdfaNotTagged);
    if (!entry(root, "/StructTreeRoot").isDictionary())
        context.breach(PdfaStructureTree);
    checkLanguage(context, root);
    checkRoles(context);
    walkStructure(context, [&](QPDFObjectHandle element) {
        checkType(context, element);
        checkLanguage(context, element);
    });
}

} // namespace parafa
