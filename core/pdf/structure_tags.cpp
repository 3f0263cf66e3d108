// SPDX-License-Identifier: EUPL-1.2
#include "pdf/structure_tags.h"

namespace parafa
{

namespace
{

/// The largest key of a number tree; nothing where it is not laid out as such.
std::optional<long long> lastKey(QPDFObjectHandle node, int depth = 0)
{
    QPDFObjectHandle numbers = entry(node, "/Nums"), kids = entry(node, "/Kids");
    constexpr int maxDepth = 32;
    if (depth > maxDepth)
        return std::nullopt;
    if (kids.isArray() && kids.getArrayNItems() > 0)
        return lastKey(kids.getArrayItem(kids.getArrayNItems() - 1), depth + 1);
    if (!numbers.isArray() || numbers.getArrayNItems() % 2 != 0)
        return std::nullopt;
    if (numbers.getArrayNItems() == 0)
        return -1;
    QPDFObjectHandle key = numbers.getArrayItem(numbers.getArrayNItems() - 2);
    return key.isInteger() ? std::optional<long long>(key.getIntValue()) : std::nullopt;
}

bool isElement(QPDFObjectHandle value)
{
    return value.isDictionary() && value.isIndirect() && entry(value, "/S").isName();
}

/// Where the new element goes: the only element below the root (Document, as a rule), else the root.
QPDFObjectHandle parentFor(QPDFObjectHandle root)
{
    QPDFObjectHandle kids = entry(root, "/K");
    if (kids.isArray() && kids.getArrayNItems() == 1)
        kids = kids.getArrayItem(0);
    return isElement(kids) ? kids : root;
}

std::string withKid(QPDFObjectHandle kids, const std::string& kid)
{
    if (kids.isArray())
        return arrayWith(kids, {kid});
    return kids.isNull() ? "[ " + kid + " ]" : "[ " + written(kids) + " " + kid + " ]";
}

} // namespace

std::optional<long long> tagWidget(const PdfFileState& state, PdfUpdate& update, QPDFObjectHandle page, int widget,
                                   const std::string& title)
{
    QPDFObjectHandle root = entry(state.pdf->getRoot(), "/StructTreeRoot");
    QPDFObjectHandle tree = entry(root, "/ParentTree");
    if (!root.isDictionary() || !root.isIndirect() || !tree.isDictionary())
        return std::nullopt;
    const auto last = lastKey(tree);
    if (!last)
        return std::nullopt;
    QPDFObjectHandle next = entry(root, "/ParentTreeNextKey");
    const long long key = std::max(*last + 1, next.isInteger() ? static_cast<long long>(next.getIntValue()) : 0LL);

    QPDFObjectHandle parent = parentFor(root);
    const int element =
        update.add("<< /Type /StructElem /S /Form /P " + written(parent) + " /Pg " + written(page) + " /T " + textString(title) +
                   " /K << /Type /OBJR /Obj " + referenceTo(widget) + " /Pg " + written(page) + " >> >>");
    std::map<std::string, std::string> rootEntries = {{"/ParentTreeNextKey", std::to_string(key + 1)}}, treeEntries;
    if (parent.getObjGen() == root.getObjGen())
        rootEntries["/K"] = withKid(entry(root, "/K"), referenceTo(element));
    else
        update.set(parent.getObjGen(), dictionaryWith(parent, {{"/K", withKid(entry(parent, "/K"), referenceTo(element))}}));
    const std::string pair = std::to_string(key) + " " + referenceTo(element);
    if (entry(tree, "/Kids").isArray()) {
        const int leaf =
            update.add("<< /Limits [" + std::to_string(key) + " " + std::to_string(key) + "] /Nums [" + pair + "] >>");
        extendArray(update, tree, "/Kids", {referenceTo(leaf)}, treeEntries);
    } else {
        extendArray(update, tree, "/Nums", {pair}, treeEntries);
    }
    if (!treeEntries.empty()) {
        if (tree.isIndirect())
            update.set(tree.getObjGen(), dictionaryWith(tree, treeEntries));
        else
            rootEntries["/ParentTree"] = dictionaryWith(tree, treeEntries);
    }
    update.set(root.getObjGen(), dictionaryWith(root, rootEntries));
    return key;
}

} // namespace parafa
