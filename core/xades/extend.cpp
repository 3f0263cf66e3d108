// SPDX-License-Identifier: EUPL-1.2
#include "xades/extend.h"

#include "xades/element_text.h"
#include "xades/names.h"
#include "xades/tree_walk.h"

#include <libxml/tree.h>

namespace parafa::xades
{

namespace
{

const _xmlNode* selectSignature(const _xmlNode* root, const SignatureSelector& selector)
{
    const _xmlNode* selected = nullptr;
    std::size_t position = 0;
    std::size_t matches = 0;
    forEachElement(root, [&](const _xmlNode* element) {
        if (!isElement(element, dsNs, "Signature"))
            return true;
        const bool meant = selector.id.empty() ? position == selector.position : attribute(element, "Id") == selector.id;
        ++position;
        if (meant) {
            selected = element;
            ++matches;
        }
        return true;
    });
    return matches == 1 ? selected : nullptr;
}

std::string wrapped(std::string_view name, std::string_view ns, const std::string& content)
{
    const std::string tag = "xades:" + std::string(name);
    return "<" + tag + " xmlns:xades=\"" + std::string(ns) + "\">" + content + "</" + tag + ">";
}

} // namespace

Result<ExtendedFile> ExtendedFile::open(ByteView file, const SignatureSelector& selector, const ParseOptions& options)
{
    auto parsed = XmlDocument::parse(file, {}, XmlEncodings::Common);
    if (!parsed)
        return std::unexpected(parsed.error());
    ExtendedFile result;
    result.text = asText(file);
    result.document = std::make_unique<XmlDocument>(std::move(*parsed));
    result.ids = std::make_unique<IdIndex>(result.document->root());
    const _xmlNode* element = selectSignature(result.document->root(), selector);
    if (!element)
        return fail(ErrorCode::NotFound, "no such signature");
    result.signature = readSignatureShape(element, options.limits);
    return result;
}

Result<std::string> ExtendedFile::withUnsignedProperty(const std::string& property) const
{
    if (!signature.qualifyingProperties)
        return fail(ErrorCode::Unsupported, FindingCode::NotAdes, {}, "no qualifying properties to extend");
    const std::string_view ns = namespaceUri(signature.qualifyingProperties);
    const _xmlNode* place = signature.unsignedSignatureProperties;
    std::string inserted = property;
    bool first = false; // UnsignedSignatureProperties stand before UnsignedDataObjectProperties
    if (!place) {
        inserted = wrapped("UnsignedSignatureProperties", ns, inserted);
        place = adesChild(signature.qualifyingProperties, "UnsignedProperties");
        first = place != nullptr;
    }
    if (!place) {
        inserted = wrapped("UnsignedProperties", ns, inserted);
        place = signature.qualifyingProperties;
    }
    const auto where = locateElement(*document, place, text);
    if (!where)
        return std::unexpected(where.error());
    if (first && !where->emptyTag)
        return std::string(text).insert(where->content, inserted);
    return insertedAtEnd(text, *where, inserted);
}

} // namespace parafa::xades
