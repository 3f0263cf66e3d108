// SPDX-License-Identifier: EUPL-1.2
#include "pdf/form_changes.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum PdfChangeKind;

/// Entries that say nothing about what is seen: back references, tags, times.
const std::set<std::string> unseenKeys = {"/P", "/Parent", "/StructParent", "/M", "/NM", "/Popup", "/Type"};
/// What changes when a person fills in a field (ISO 32000-1, 12.8.2.2.2).
const std::set<std::string> filledKeys = {"/V", "/AP", "/AS", "/I", "/RV", "/MK", "/DA", "/DS", "/TU"};
/// What changes when a person signs in an empty signature field.
const std::set<std::string> signedKeys = {"/V",  "/AP",   "/AS", "/MK", "/DA", "/F",      "/Lock",
                                          "/SV", "/Rect", "/DR", "/Ff", "/BS", "/Border", "/H"};

std::set<std::string> allKeys(QPDFObjectHandle before, QPDFObjectHandle after)
{
    std::set<std::string> keys;
    if (before.isDictionary())
        keys = before.getKeys();
    if (after.isDictionary())
        keys.merge(after.getKeys());
    return keys;
}

bool isWidget(QPDFObjectHandle annotation)
{
    return nameIn(annotation, "/Subtype") == "Widget";
}

/// A field's type, inherited (ISO 32000-1, table 220).
std::string fieldType(QPDFObjectHandle field)
{
    for (int depth = 0; depth < 32 && field.isDictionary(); ++depth) {
        if (const std::string type = nameIn(field, "/FT"); !type.empty())
            return type;
        field = entry(field, "/Parent");
    }
    return {};
}

/// The field a widget belongs to: itself or, without a name of its own, its parent.
QPDFObjectHandle fieldOf(QPDFObjectHandle widget)
{
    for (int depth = 0; depth < 32 && widget.isDictionary() && !widget.hasKey("/T"); ++depth) {
        QPDFObjectHandle parent = entry(widget, "/Parent");
        if (!parent.isDictionary())
            break;
        widget = parent;
    }
    return widget;
}

} // namespace

FormChanges::FormChanges(PdfFileState& before, PdfFileState& after, const PdfPages& pagesBefore, const PdfPages& pagesAfter,
                         ObjectEquality& equality, std::vector<PdfChange>& changes)
    : m_before(before), m_after(after), m_equality(equality), m_changes(changes),
      m_fieldsBefore(readFields(*before.pdf, pagesBefore, before.limits)),
      m_fieldsAfter(readFields(*after.pdf, pagesAfter, after.limits))
{
    for (const PdfField& field : m_fieldsAfter)
        m_byObject.emplace(field.field.getObjGen(), field);
}

void FormChanges::add(PdfChange change)
{
    if (std::ranges::find(m_changes, change) == m_changes.end())
        m_changes.push_back(std::move(change));
}

void FormChanges::run()
{
    compareForm(entry(m_before.pdf->getRoot(), "/AcroForm"), entry(m_after.pdf->getRoot(), "/AcroForm"));
    std::map<QPDFObjGen, const PdfField*> byObject;
    std::map<std::string, const PdfField*> byName;
    for (const PdfField& field : m_fieldsAfter) {
        byObject.emplace(field.field.getObjGen(), &field);
        byName.emplace(field.name, &field);
    }
    std::set<const PdfField*> paired;
    for (const PdfField& field : m_fieldsBefore) {
        const auto object = byObject.find(field.field.getObjGen());
        const PdfField* other = object != byObject.end() ? object->second : nullptr;
        if (!other || other->name != field.name) {
            const auto name = byName.find(field.name);
            other = name != byName.end() ? name->second : nullptr;
        }
        if (!other) {
            const bool wasSigned = field.type == "Sig" && entry(field.field, "/V").isDictionary();
            add({wasSigned ? SignatureRemoved : FormStructure, field.name});
            continue;
        }
        paired.insert(other);
        compareField(field.field, other->field, *other, 0);
    }
    for (const PdfField& field : m_fieldsAfter)
        if (!paired.contains(&field))
            addedField(field, 0);
}

/// Resources may come to those that are there; what is there stays as it is.
bool FormChanges::addsOnly(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth)
{
    if (before.isNull())
        return true;
    if (!before.isDictionary() || !after.isDictionary() || depth == 0)
        return m_equality.equal(before, after);
    return std::ranges::all_of(
        before.getKeys(), [&](const std::string& key) { return addsOnly(before.getKey(key), after.getKey(key), depth - 1); });
}

void FormChanges::compareForm(QPDFObjectHandle before, QPDFObjectHandle after)
{
    for (const std::string& key : allKeys(before, after)) {
        if (key == "/Fields" || key == "/SigFlags" || key == "/DA" || key == "/NeedAppearances")
            continue;
        const bool permitted =
            key == "/DR" ? addsOnly(entry(before, key), entry(after, key), 2) : m_equality.equal(before, after, key);
        if (!permitted)
            add({FormStructure, "/AcroForm" + key});
    }
}

void FormChanges::addedField(const PdfField& field, std::size_t page)
{
    if (field.type != "Sig") {
        add({FormStructure, field.name, page});
        return;
    }
    QPDFObjectHandle value = entry(field.field, "/V");
    if (!value.isDictionary())
        add({SignatureField, field.name, page});
    else
        add({nameIn(value, "/SubFilter") == "ETSI.RFC3161" ? DocumentTimestamp : Signature, field.name, page});
}

void FormChanges::compareField(QPDFObjectHandle before, QPDFObjectHandle after, const PdfField& field, std::size_t page)
{
    if (after.isIndirect() && !m_compared.insert(after.getObjGen()).second)
        return;
    if (field.type == "Sig") {
        compareSignatureField(before, after, field, page);
        return;
    }
    for (const std::string& key : allKeys(before, after)) {
        if (unseenKeys.contains(key) || key == "/Kids" || m_equality.equal(before, after, key))
            continue;
        add({filledKeys.contains(key) ? FormFill : FormStructure, field.name, page});
    }
}

void FormChanges::compareSignatureField(QPDFObjectHandle before, QPDFObjectHandle after, const PdfField& field, std::size_t page)
{
    const bool wasSigned = entry(before, "/V").isDictionary();
    const bool isSigned = entry(after, "/V").isDictionary();
    if (wasSigned && !m_equality.equal(before, after, "/V")) {
        add({SignatureRemoved, field.name, page});
        return;
    }
    for (const std::string& key : allKeys(before, after)) {
        if (unseenKeys.contains(key) || key == "/Kids" || key == "/V" || m_equality.equal(before, after, key))
            continue;
        const bool signing = !wasSigned && isSigned && signedKeys.contains(key);
        if (!signing)
            add({wasSigned ? AnnotationChanged : FormStructure, field.name, page});
    }
    if (!wasSigned && isSigned)
        addedField(field, page);
}

void FormChanges::compareAnnotations(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t page)
{
    const auto items = [](QPDFObjectHandle array) {
        std::vector<QPDFObjectHandle> all;
        if (array.isArray())
            for (int i = 0; i < array.getArrayNItems(); ++i)
                if (QPDFObjectHandle item = array.getArrayItem(i); item.isDictionary())
                    all.push_back(item);
        return all;
    };
    const std::vector<QPDFObjectHandle> old = items(before);
    const std::vector<QPDFObjectHandle> now = items(after);
    std::set<std::size_t> paired;
    for (QPDFObjectHandle annotation : old) {
        std::size_t match = now.size();
        for (std::size_t i = 0; i < now.size() && match == now.size(); ++i) {
            if (paired.contains(i))
                continue;
            const bool same = annotation.isIndirect() ? now[i].getObjGen() == annotation.getObjGen()
                                                      : !now[i].isIndirect() && m_equality.equal(annotation, now[i]);
            if (same)
                match = i;
        }
        // A writer may make an indirect object of a direct one, or number anew.
        for (std::size_t i = 0; i < now.size() && match == now.size(); ++i)
            if (!paired.contains(i) && m_equality.equal(annotation, now[i]))
                match = i;
        if (match == now.size()) {
            add({AnnotationChanged, "/" + nameIn(annotation, "/Subtype"), page});
            continue;
        }
        paired.insert(match);
        compareAnnotation(annotation, now[match], page);
    }
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!paired.contains(i))
            addedAnnotation(now[i], page);
}

void FormChanges::compareAnnotation(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t page)
{
    if (isWidget(before) && isWidget(after)) {
        compareWidget(before, after, page);
        return;
    }
    for (const std::string& key : allKeys(before, after))
        if (!unseenKeys.contains(key) && !m_equality.equal(before, after, key))
            add({AnnotationChanged, "/" + nameIn(after, "/Subtype"), page});
}

void FormChanges::compareWidget(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t page)
{
    if (after.isIndirect() && m_compared.contains(after.getObjGen()))
        return; // compared as a field
    PdfField field{after, {}, fieldType(after), true};
    if (const auto known = m_byObject.find(fieldOf(after).getObjGen()); known != m_byObject.end())
        field.name = known->second.name;
    if (field.type == "Sig") {
        // A widget apart from its field: the value lies in the parent.
        const bool wasSigned = entry(fieldOf(before), "/V").isDictionary();
        const bool isSigned = entry(fieldOf(after), "/V").isDictionary();
        for (const std::string& key : allKeys(before, after))
            if (!unseenKeys.contains(key) && !m_equality.equal(before, after, key) &&
                !(!wasSigned && isSigned && signedKeys.contains(key)))
                add({AnnotationChanged, field.name, page});
        return;
    }
    compareField(before, after, field, page);
}

void FormChanges::addedAnnotation(QPDFObjectHandle annotation, std::size_t page)
{
    if (!isWidget(annotation)) {
        add({AnnotationAdded, "/" + nameIn(annotation, "/Subtype"), page});
        return;
    }
    // Widgets of signature fields come with their fields, which are compared on their own.
    if (fieldType(annotation) != "Sig")
        add({FormStructure, textIn(fieldOf(annotation), "/T"), page});
}

} // namespace parafa
