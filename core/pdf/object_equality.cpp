// SPDX-License-Identifier: EUPL-1.2
#include "pdf/object_equality.h"

#include "pdf/limited_buffer.h"

namespace parafa
{

namespace
{

constexpr std::uint64_t maxComparedStream = std::uint64_t{256} << 20;

bool samePlaceIn(const PdfFileState& before, const PdfFileState& after, QPDFObjGen object, std::size_t depth)
{
    const auto a = before.places.find(object), b = after.places.find(object);
    if (a == before.places.end() || b == after.places.end() || a->second.getType() != b->second.getType())
        return false;
    if (a->second.getType() == 1)
        return a->second.getOffset() == b->second.getOffset();
    if (a->second.getType() != 2 || depth > 0)
        return false;
    return a->second.getObjStreamNumber() == b->second.getObjStreamNumber() &&
           a->second.getObjStreamIndex() == b->second.getObjStreamIndex() &&
           samePlaceIn(before, after, QPDFObjGen(a->second.getObjStreamNumber(), 0), depth + 1);
}

} // namespace

ObjectEquality::ObjectEquality(const PdfFileState& before, const PdfFileState& after) : m_before(before), m_after(after) {}

void ObjectEquality::setPages(const PdfPages& before, const PdfPages& after)
{
    for (std::size_t i = 0; i < before.pages.size(); ++i)
        m_pagesBefore.emplace(before.pages[i].page.getObjGen(), i);
    for (std::size_t i = 0; i < after.pages.size(); ++i)
        m_pagesAfter.emplace(after.pages[i].page.getObjGen(), i);
}

bool ObjectEquality::samePlace(QPDFObjectHandle before, QPDFObjectHandle after) const
{
    return before.isIndirect() && after.isIndirect() && before.getObjGen() == after.getObjGen() &&
           samePlaceIn(m_before, m_after, before.getObjGen(), 0);
}

bool ObjectEquality::isPageOrAnnotation(QPDFObjectHandle before, QPDFObjectHandle after, bool& result) const
{
    if (!before.isIndirect() || !after.isIndirect())
        return false;
    const auto a = m_pagesBefore.find(before.getObjGen());
    const auto b = m_pagesAfter.find(after.getObjGen());
    if (a != m_pagesBefore.end() || b != m_pagesAfter.end()) {
        result = a != m_pagesBefore.end() && b != m_pagesAfter.end() && a->second == b->second;
        return true;
    }
    const auto isAnnotation = [](QPDFObjectHandle object) {
        return object.isDictionary() && nameIn(object, "/Type") == "Annot" && object.hasKey("/Rect");
    };
    if (before.getObjGen() != after.getObjGen() || !isAnnotation(before) || !isAnnotation(after))
        return false;
    result = true;
    return true;
}

bool ObjectEquality::equal(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth)
{
    if (++m_visits > m_after.limits.maxVisits || depth > m_after.limits.maxDepth * 4)
        throw PdfLimitReached{"objects compared"};
    bool known = false;
    if (isPageOrAnnotation(before, after, known))
        return known;
    if (before.isIndirect() && after.isIndirect()) {
        const auto [place, isNew] = m_pairs.emplace(std::pair(before.getObjGen(), after.getObjGen()), true);
        if (!isNew)
            return place->second;
    }
    if (before.getTypeCode() != after.getTypeCode()) {
        // 1 and 1.0 are one number.
        return before.isNumber() && after.isNumber() && before.getNumericValue() == after.getNumericValue();
    }
    bool result = true;
    if (before.isDictionary()) {
        result = equalDictionaries(before, after, depth, false);
    } else if (before.isStream()) {
        result = equalStreams(before, after, depth);
    } else if (before.isArray()) {
        result = before.getArrayNItems() == after.getArrayNItems();
        for (int i = 0; result && i < before.getArrayNItems(); ++i)
            result = equal(before.getArrayItem(i), after.getArrayItem(i), depth + 1);
    } else if (before.isName()) {
        result = before.getName() == after.getName();
    } else if (before.isString()) {
        result = before.getStringValue() == after.getStringValue();
    } else if (before.isNumber()) {
        result = before.getNumericValue() == after.getNumericValue();
    } else if (before.isBool()) {
        result = before.getBoolValue() == after.getBoolValue();
    }
    if (!result && before.isIndirect() && after.isIndirect())
        m_pairs[std::pair(before.getObjGen(), after.getObjGen())] = false;
    return result;
}

bool ObjectEquality::equalDictionaries(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth, bool stream)
{
    std::set<std::string> keys = before.getKeys();
    keys.merge(after.getKeys());
    for (const std::string& key : keys) {
        // The length follows from the data, which are compared themselves.
        if (stream && key == "/Length")
            continue;
        // What a signature reference is about (the catalog, as a rule) is no part of it (ISO 32000-1, table 253).
        if (key == "/Data" && before.hasKey("/TransformMethod") && before.getKey(key).isIndirect() &&
            before.getKey(key).getObjGen() == after.getKey(key).getObjGen())
            continue;
        if (!equal(before.getKey(key), after.getKey(key), depth + 1))
            return false;
    }
    return true;
}

bool ObjectEquality::equalStreams(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth)
{
    if (!equalDictionaries(before.getDict(), after.getDict(), depth, true))
        return false;
    QPDFObjectHandle lengthBefore = before.getDict().getKey("/Length"), lengthAfter = after.getDict().getKey("/Length");
    if (samePlace(before, after) && lengthBefore.isInteger() && lengthAfter.isInteger() &&
        lengthBefore.getIntValue() == lengthAfter.getIntValue())
        return true;
    const auto a = rawStream(before, maxComparedStream), b = rawStream(after, maxComparedStream);
    if (a && b)
        return *a == *b;
    // Data that cannot be read are no proof that nothing changed, unless they stand at the same place.
    return !a && !b && samePlace(before, after);
}

} // namespace parafa
