// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
#include "formats/pdfa_context.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

using enum FindingCode;

/// Part 2, 6.1.12: permissions of signatures.
void checkPermissions(const PdfaContext& context)
{
    QPDFObjectHandle permissions = entry(context.file.pdf->getRoot(), "/Perms");
    if (context.part() == 1 || !permissions.isDictionary())
        return;
    for (const std::string& key : permissions.getKeys())
        if (key != "/UR3" && key != "/DocMDP")
            context.breach(PdfaPermissions, key.substr(1));
    if (!has(permissions, "/DocMDP"))
        return;
    for (const auto& [id, place] : context.file.places) {
        QPDFObjectHandle references = entry(context.file.pdf->getObjectByObjGen(id), "/Reference");
        for (int i = 0; references.isArray() && i < std::min(references.getArrayNItems(), 100); ++i) {
            QPDFObjectHandle reference = references.getArrayItem(i);
            if (has(reference, "/DigestLocation") || has(reference, "/DigestMethod") || has(reference, "/DigestValue"))
                context.breach(PdfaPermissions, "digest in a signature reference");
        }
    }
}

/// Visits every array and dictionary of the file, also those inside others; of streams what is inside of their dictionary.
template <typename Visit>
void eachComposite(const PdfaContext& context, QPDFObjectHandle object, const Visit& visit, std::size_t depth = 0)
{
    if (depth > context.report.limits().maxDepth)
        throw PdfLimitReached{"nested objects"};
    const auto inner = [&](QPDFObjectHandle value) {
        if (!value.isIndirect() && (value.isDictionary() || value.isArray()))
            eachComposite(context, value, visit, depth + 1);
    };
    if (!object.isStream())
        visit(object);
    if (object.isArray())
        for (int i = 0; i < object.getArrayNItems(); ++i)
            inner(object.getArrayItem(i));
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    if (!dictionary.isDictionary())
        return;
    for (const std::string& key : dictionary.getKeys())
        inner(dictionary.getKey(key));
}

/// Type is required beside EF, but not every writer gives it.
bool isFileSpecification(QPDFObjectHandle object)
{
    const std::string type = nameIn(object, "/Type");
    return type == "Filespec" || type == "F" || (type.empty() && (has(object, "/F") || has(object, "/UF")));
}

/// Files inside the file: forbidden in part 1; in part 2 allowed where they conform themselves, which is looked at one level
/// deep.
void checkEmbedded(const PdfaContext& context)
{
    if (context.part() == 1 && has(entry(context.file.pdf->getRoot(), "/Names"), "/EmbeddedFiles"))
        context.breach(PdfaEmbeddedFile, "EmbeddedFiles");
    std::size_t files = 0;
    const auto one = [&](QPDFObjectHandle object) {
        QPDFObjectHandle embedded = entry(object, "/EF");
        if (!object.isDictionary() || embedded.isNull() || !isFileSpecification(object))
            return;
        if (context.part() == 1) {
            context.breach(PdfaEmbeddedFile, objectPrefix(object) + "EF");
            return;
        }
        if (!has(object, "/F") || !has(object, "/UF"))
            context.breach(PdfaEmbeddedFile, "F and UF");
        QPDFObjectHandle stream = has(embedded, "/UF") ? entry(embedded, "/UF") : entry(embedded, "/F");
        auto bytes = stream.isStream() && ++files <= 20 ? context.decoded(stream) : std::nullopt;
        if (!bytes)
            return;
        auto inner = PdfFile::open(memorySource(std::move(*bytes)));
        const auto claim = inner ? claimedPdfa(*inner) : Result<std::optional<PdfaFlavour>>(std::nullopt);
        bool sound = claim && *claim && (*claim)->canBeChecked();
        if (PdfaLimits limits = context.report.limits(); sound && limits.maxEmbeddedDepth > 0) {
            --limits.maxEmbeddedDepth;
            const auto breaches = checkPdfa(*inner, **claim, limits);
            sound = breaches && breaches->empty();
        }
        if (!sound)
            context.breach(PdfaEmbeddedFile, "no PDF/A-1 or PDF/A-2");
    };
    for (const auto& [id, place] : context.file.places)
        eachComposite(context, context.file.pdf->getObjectByObjGen(id), one);
}

/// Part 2, 6.1.8: names of colourants, wherever a colour space stands.
void checkColourantNames(const PdfaContext& context)
{
    const auto one = [&](QPDFObjectHandle name) {
        if (name.isName() && !isUtf8(name.getName().substr(1)))
            context.breach(PdfaNameEncoding, "colourant");
    };
    const auto space = [&](QPDFObjectHandle object) {
        if (!object.isArray() || object.getArrayNItems() < 4 || !object.getArrayItem(0).isName())
            return;
        const std::string kind = object.getArrayItem(0).getName();
        QPDFObjectHandle names = object.getArrayItem(1);
        if (kind == "/Separation")
            one(names);
        for (int i = 0; kind == "/DeviceN" && names.isArray() && i < std::min(names.getArrayNItems(), 1'000); ++i)
            one(names.getArrayItem(i));
    };
    for (const auto& [id, place] : context.file.places)
        eachComposite(context, context.file.pdf->getObjectByObjGen(id), space);
}

void collectGroups(QPDFObjectHandle order, std::set<QPDFObjGen>& groups, int depth)
{
    if (depth > 30)
        return;
    if (order.isArray())
        for (int i = 0; i < order.getArrayNItems(); ++i)
            collectGroups(order.getArrayItem(i), groups, depth + 1);
    else if (order.isDictionary() && order.isIndirect())
        groups.insert(order.getObjGen());
}

/// 6.1.13 of part 1: none. Part 2, 6.9.
void checkOptionalContent(const PdfaContext& context)
{
    QPDFObjectHandle properties = entry(context.file.pdf->getRoot(), "/OCProperties");
    if (properties.isNull())
        return;
    if (context.part() == 1)
        return context.breach(PdfaOptionalContent, "OCProperties");
    std::set<QPDFObjGen> all;
    collectGroups(entry(properties, "/OCGs"), all, 0);
    std::vector<QPDFObjectHandle> configurations = {entry(properties, "/D")};
    QPDFObjectHandle more = entry(properties, "/Configs");
    for (int i = 0; more.isArray() && i < std::min(more.getArrayNItems(), 1'000); ++i)
        configurations.push_back(more.getArrayItem(i));
    std::set<std::string> names;
    for (QPDFObjectHandle& configuration : configurations) {
        if (!configuration.isDictionary())
            continue;
        const std::string name = textIn(configuration, "/Name");
        if (name.empty())
            context.breach(PdfaOptionalContent, "no Name");
        else if (!names.insert(name).second)
            context.breach(PdfaOptionalContent, "two of one Name");
        if (has(configuration, "/AS"))
            context.breach(PdfaOptionalContent, "AS");
        if (QPDFObjectHandle order = entry(configuration, "/Order"); !order.isNull()) {
            std::set<QPDFObjGen> listed;
            collectGroups(order, listed, 0);
            if (!std::includes(listed.begin(), listed.end(), all.begin(), all.end()))
                context.breach(PdfaOptionalContent, "Order");
        }
    }
}

/// Part 2, 6.1.13: page boundaries of 3 to 14,400 units.
void checkBoundaries(const PdfaContext& context, const PdfPage& page)
{
    QPDFObjectHandle boxes[] = {page.mediaBox, page.cropBox, entry(page.page, "/BleedBox"), entry(page.page, "/TrimBox"),
                                entry(page.page, "/ArtBox")};
    for (QPDFObjectHandle& box : boxes) {
        if (!box.isArray() || box.getArrayNItems() != 4)
            continue;
        const auto side = [&](int i) { return box.getArrayItem(i).isNumber() ? box.getArrayItem(i).getNumericValue() : 0.0; };
        for (double size : {std::abs(side(2) - side(0)), std::abs(side(3) - side(1))})
            if (size < 3 || size > 14'400)
                context.breach(PdfaLimitExceeded, "page boundary");
    }
}

/// Part 2, 6.4.3: SignedData with a certificate and exactly one signer.
bool isSignedDataOfOne(const std::string& contents)
{
    DerReader padded(asBytes(contents));
    const auto info = padded.next();
    auto parts = info ? derChildren(*info) : std::nullopt;
    const auto wrapped = parts && parts->size() == 2 && (*parts)[1].isContext(0) ? derChildren((*parts)[1]) : std::nullopt;
    const auto fields = wrapped && wrapped->size() == 1 ? derChildren(wrapped->front()) : std::nullopt;
    if (!fields || fields->size() < 4)
        return false;
    const bool certificates = std::ranges::any_of(*fields, [](const DerValue& value) {
        const auto inner = value.isContext(0) ? derChildren(value) : std::nullopt;
        return inner && !inner->empty();
    });
    const auto signers = derChildren(fields->back());
    return certificates && fields->back().is(DerTag::Set) && signers && signers->size() == 1;
}

/// Part 2, 6.4.3: a signature covers the whole revision but itself.
void checkSignatures(const PdfaContext& context)
{
    for (const PdfField& field : readFields(*context.file.pdf, context.pages, context.file.limits)) {
        QPDFObjectHandle value = entry(field.field, "/V"), range = entry(value, "/ByteRange");
        if (field.type != "Sig" || !value.isDictionary())
            continue;
        bool sound = range.isArray() && range.getArrayNItems() == 4;
        for (int i = 0; sound && i < 4; ++i)
            sound = range.getArrayItem(i).isInteger();
        const std::uint64_t end =
            sound ? static_cast<std::uint64_t>(range.getArrayItem(2).getIntValue() + range.getArrayItem(3).getIntValue()) : 0;
        const auto& ends = context.file.revisionEnds;
        const bool whole = std::ranges::any_of(ends, [&](std::uint64_t mark) { return end >= mark && end <= mark + 2; });
        if (!sound || range.getArrayItem(0).getIntValue() != 0 || !whole)
            context.breach(PdfaSignature, field.name);
        QPDFObjectHandle contents = entry(value, "/Contents");
        if (!contents.isString() || !isSignedDataOfOne(contents.getStringValue()))
            context.breach(PdfaSignature, field.name + ": Contents");
    }
}

} // namespace

void checkDocument(const PdfaContext& context)
{
    checkPermissions(context);
    checkEmbedded(context);
    checkOptionalContent(context);
    QPDFObjectHandle root = context.file.pdf->getRoot();
    if (has(entry(root, "/Names"), "/AlternatePresentations"))
        context.breach(PdfaAlternatePresentation, "document");
    if (has(root, "/Requirements"))
        context.breach(PdfaRequirements);
    if (context.part() == 1)
        return;
    checkSignatures(context);
    checkColourantNames(context);
    for (const PdfPage& page : context.pages.pages) {
        checkBoundaries(context, page);
        if (has(page.page, "/PresSteps"))
            context.breach(PdfaAlternatePresentation, "page");
    }
}

} // namespace parafa
