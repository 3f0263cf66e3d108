// SPDX-License-Identifier: EUPL-1.2
#include "pdf/new_field.h"

#include "pdf/appearance_stream.h"
#include "pdf/page_placement.h"
#include "pdf/structure_tags.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

constexpr int printFlag = 4, lockedFlag = 128; // ISO 32000-1, table 165

std::unexpected<Error> unusable(const std::string& name, std::string why)
{
    return fail(ErrorCode::NotFound, FindingCode::PdfFieldUnusable, name, std::move(why));
}

/// ISO 32000-1, table 234: seed values that a signature must follow, as far as they are about its syntax.
std::optional<std::string> seedConflict(QPDFObjectHandle field)
{
    QPDFObjectHandle seed = entry(field, "/SV");
    if (!seed.isDictionary())
        return std::nullopt;
    QPDFObjectHandle flags = entry(seed, "/Ff");
    const long long required = flags.isInteger() ? flags.getIntValue() : 0;
    constexpr int filter = 1, subFilter = 2;
    if ((required & filter) && nameIn(seed, "/Filter") != "Adobe.PPKLite" && !nameIn(seed, "/Filter").empty())
        return "/SV /Filter";
    QPDFObjectHandle allowed = entry(seed, "/SubFilter");
    if ((required & subFilter) && allowed.isArray()) {
        bool found = false;
        for (int i = 0; i < allowed.getArrayNItems(); ++i)
            found |= allowed.getArrayItem(i).isName() && allowed.getArrayItem(i).getName() == "/ETSI.CAdES.detached";
        if (!found)
            return "/SV /SubFilter";
    }
    return std::nullopt;
}

} // namespace

void addExtension(QPDFObjectHandle catalog, std::map<std::string, std::string>& entries)
{
    QPDFObjectHandle extensions = entry(catalog, "/Extensions");
    if (entry(extensions, "/ESIC").isNull())
        entries["/Extensions"] = dictionaryWith(extensions, {{"/ESIC", "<< /BaseVersion /1.7 /ExtensionLevel 2 >>"}});
}

bool hasEmptySignatureField(const PdfFile& file, const std::string& name)
{
    const auto names = file.emptySignatureFields();
    return names && std::ranges::find(*names, name) != names->end();
}

NewField::NewField(const PdfFile& file, PdfUpdate& update, const PdfNewSignature& signature)
    : m_file(file), m_update(update), m_signature(signature), m_pages(readPages(*file.state().pdf, file.limits())),
      m_fields(readFields(*file.state().pdf, m_pages, file.limits()))
{
}

Result<NewField::Made> NewField::write(const std::string& value)
{
    QPDFObjectHandle catalog = m_file.state().pdf->getRoot();
    if (m_signature.certify)
        m_catalog["/Perms"] = dictionaryWith(entry(catalog, "/Perms"), {{"/DocMDP", value}});
    addExtension(catalog, m_catalog);
    Result<Made> made;
    const auto existing = std::ranges::find(m_fields, m_signature.fieldName, &PdfField::name);
    if (!m_signature.fieldName.empty() && existing != m_fields.end()) {
        if (existing->type != "Sig" || !entry(existing->field, "/V").isNull() || !existing->field.isIndirect())
            return unusable(m_signature.fieldName, "not an empty signature field");
        made = fillExisting(existing->field, value);
    } else {
        if (m_signature.fieldName.find('.') != std::string::npos) // ISO 32000-1, 12.7.3.2
            return unusable(m_signature.fieldName, "a full stop in a new name");
        made = makeNew(m_signature.fieldName.empty() ? freeName() : m_signature.fieldName, value);
    }
    if (made)
        writeCatalog();
    return made;
}

std::string NewField::freeName() const
{
    for (int number = 1;; ++number) {
        std::string name = (m_signature.timestamp ? "Timestamp" : "Signature") + std::to_string(number);
        if (std::ranges::find(m_fields, name, &PdfField::name) == m_fields.end())
            return name;
    }
}

/// PDF/A wants an appearance of every field (ISO 19005-1, 6.9), of unseen ones too.
Result<std::string> NewField::appearance(double width, double height, int rotation)
{
    const bool seen = m_signature.appearance && width > 0 && height > 0;
    if (!seen)
        return "<< /N " + referenceTo(m_update.addStream("/Type /XObject /Subtype /Form /BBox [0 0 0 0]", {})) + " >>";
    const auto form = writeAppearance(m_update, *m_signature.appearance, {width, height, rotation, mayBeTransparent(m_file)});
    if (!form)
        return std::unexpected(form.error());
    return "<< /N " + referenceTo(*form) + " >>";
}

Result<NewField::Made> NewField::fillExisting(QPDFObjectHandle field, const std::string& value)
{
    if (const auto conflict = seedConflict(field))
        return unusable(m_signature.fieldName, *conflict);
    QPDFObjectHandle widget = widgetOf(field);
    std::map<std::string, std::string> fieldEntries = {{"/V", value}}, widgetEntries;
    if (widget.isDictionary()) {
        const PdfBox box = boxOf(entry(widget, "/Rect"));
        const int rotation = rotationOf(pageOf(m_pages, widget));
        const bool turned = rotation % 180 != 0;
        const double width = box.right - box.left, height = box.top - box.bottom;
        if (m_signature.appearance || !entry(widget, "/AP").isDictionary()) {
            auto drawn = appearance(turned ? height : width, turned ? width : height, rotation);
            if (!drawn)
                return std::unexpected(drawn.error());
            widgetEntries["/AP"] = *drawn;
        }
        QPDFObjectHandle flags = entry(widget, "/F");
        widgetEntries["/F"] =
            std::to_string((flags.isInteger() ? static_cast<int>(flags.getIntValue()) : 0) | printFlag | lockedFlag);
    }
    const bool merged = widget.isDictionary() && widget.getObjGen() == field.getObjGen();
    if (merged)
        fieldEntries.merge(widgetEntries);
    else if (widget.isDictionary() && widget.isIndirect())
        m_update.set(widget.getObjGen(), dictionaryWith(widget, widgetEntries));
    m_update.set(field.getObjGen(), dictionaryWith(field, fieldEntries));
    writeForm({});
    return Made{entry(field, "/Lock")};
}

Result<NewField::Made> NewField::makeNew(const std::string& name, const std::string& value)
{
    const std::size_t number = m_signature.place ? m_signature.place->page : 1;
    if (number < 1 || number > m_pages.pages.size())
        return fail(ErrorCode::InvalidArgument, FindingCode::PdfPlaceOutside, {}, "page " + std::to_string(number));
    const PdfPage& page = m_pages.pages[number - 1];
    if (!page.page.isIndirect())
        return fail(ErrorCode::Unsupported, FindingCode::PdfNotExtendable, {}, "a page that is no object of its own");
    PdfBox box;
    if (m_signature.place) {
        const auto inside = boxOnPage(page, *m_signature.place);
        if (!inside)
            return fail(ErrorCode::InvalidArgument, FindingCode::PdfPlaceOutside, {}, "rectangle");
        box = *inside;
    }
    const int rotation = rotationOf(page);
    const auto drawn =
        appearance(m_signature.place ? m_signature.place->width : 0, m_signature.place ? m_signature.place->height : 0, rotation);
    if (!drawn)
        return std::unexpected(drawn.error());
    std::map<std::string, std::string> entries = {
        {"/Type", "/Annot"},      {"/Subtype", "/Widget"}, {"/FT", "/Sig"},
        {"/T", textString(name)}, {"/V", value},           {"/P", written(page.page)},
        {"/Rect", numbers(box)},  {"/AP", *drawn},         {"/F", std::to_string(printFlag | lockedFlag)},
    };
    if (rotation != 0)
        entries["/MK"] = "<< /R " + std::to_string(rotation) + " >>";
    const int field = m_update.newNumber();
    // Tags are part of what earlier signatures cover: they are added only while there are none.
    const bool first = std::ranges::none_of(
        m_fields, [](const PdfField& one) { return one.type == "Sig" && entry(one.field, "/V").isDictionary(); });
    if (m_signature.place && first)
        if (const auto key = tagWidget(m_file.state(), m_update, page.page, field, name))
            entries["/StructParent"] = std::to_string(*key);
    m_update.set(QPDFObjGen(field, 0), dictionaryWith({}, entries));
    std::map<std::string, std::string> pageEntries;
    extendArray(m_update, page.page, "/Annots", {referenceTo(field)}, pageEntries);
    if (!pageEntries.empty())
        m_update.set(page.page.getObjGen(), dictionaryWith(page.page, pageEntries));
    writeForm(referenceTo(field));
    return Made{QPDFObjectHandle::newNull()};
}

/// ISO 32000-1, table 219: SignaturesExist and AppendOnly.
void NewField::writeForm(const std::string& newField)
{
    QPDFObjectHandle form = entry(m_file.state().pdf->getRoot(), "/AcroForm");
    QPDFObjectHandle flags = entry(form, "/SigFlags");
    const int old = flags.isInteger() ? static_cast<int>(flags.getIntValue()) : 0;
    std::map<std::string, std::string> entries;
    if ((old & 3) != 3)
        entries["/SigFlags"] = std::to_string(old | 3);
    if (!newField.empty())
        extendArray(m_update, form, "/Fields", {newField}, entries);
    if (entries.empty())
        return;
    if (form.isDictionary() && form.isIndirect())
        m_update.set(form.getObjGen(), dictionaryWith(form, entries));
    else
        m_catalog["/AcroForm"] = dictionaryWith(form, entries);
}

void NewField::writeCatalog()
{
    QPDFObjectHandle catalog = m_file.state().pdf->getRoot();
    if (!m_catalog.empty())
        m_update.set(catalog.getObjGen(), dictionaryWith(catalog, m_catalog));
}

} // namespace parafa
