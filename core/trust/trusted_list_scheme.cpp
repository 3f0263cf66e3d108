// SPDX-License-Identifier: EUPL-1.2
#include "trust/trusted_list_reader.h"

#include <charconv>

namespace parafa
{
namespace
{

std::string child(const _xmlNode* parent, std::string_view name)
{
    return trimmedTextOf(firstChild(parent, tslNamespace, name));
}

std::optional<std::uint64_t> numberOf(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// TS 119 612, 5.3.13: the facts about the other list are OtherInformation elements in any order.
ListPointer readPointer(const _xmlNode* element)
{
    ListPointer pointer;
    pointer.location = child(element, "TSLLocation");
    for (const _xmlNode* identity :
         children(firstChild(element, tslNamespace, "ServiceDigitalIdentities"), tslNamespace, "ServiceDigitalIdentity"))
        readIdentities(identity, pointer.signers);
    for (const _xmlNode* information :
         children(firstChild(element, tslNamespace, "AdditionalInformation"), tslNamespace, "OtherInformation"))
        for (const _xmlNode* value : childElements(information)) {
            if (localName(value) == "TSLType")
                pointer.type = lastPart(trimmedTextOf(value));
            else if (localName(value) == "SchemeTerritory")
                pointer.territory = trimmedTextOf(value);
            else if (localName(value) == "MimeType")
                pointer.mimeType = trimmedTextOf(value);
        }
    return pointer;
}

} // namespace

std::string lastPart(std::string_view uri)
{
    while (uri.ends_with('/'))
        uri.remove_suffix(1);
    const std::size_t at = uri.find_last_of("/#");
    return std::string(at == std::string_view::npos ? uri : uri.substr(at + 1));
}

std::string englishText(const _xmlNode* parent, std::string_view childName)
{
    std::string first;
    for (const _xmlNode* node : children(parent, tslNamespace, childName)) {
        const std::string text = trimmedTextOf(node);
        if (attributeNs(node, "http://www.w3.org/XML/1998/namespace", "lang") == "en")
            return text;
        if (first.empty())
            first = text;
    }
    return first;
}

void readIdentities(const _xmlNode* identity, std::vector<Bytes>& certificates, std::vector<Bytes>* keyIds)
{
    for (const _xmlNode* id : children(identity, tslNamespace, "DigitalId")) {
        if (const _xmlNode* certificate = firstChild(id, tslNamespace, "X509Certificate")) {
            if (auto der = fromBase64(textOf(certificate)))
                certificates.push_back(std::move(*der));
        } else if (const _xmlNode* key = firstChild(id, tslNamespace, "X509SKI"); key && keyIds) {
            if (auto octets = fromBase64(textOf(key)))
                keyIds->push_back(std::move(*octets));
        }
    }
}

// TS 119 612, 5.3
Result<void> readScheme(const _xmlNode* root, TrustedList& list)
{
    if (!isElement(root, tslNamespace, "TrustServiceStatusList"))
        return malformedList("TrustServiceStatusList");
    const _xmlNode* scheme = firstChild(root, tslNamespace, "SchemeInformation");
    if (!scheme)
        return malformedList("SchemeInformation");
    const auto version = numberOf(child(scheme, "TSLVersionIdentifier"));
    if (!version)
        return malformedList("TSLVersionIdentifier");
    if (*version != 5 && *version != 6)
        return fail(ErrorCode::Unreadable, FindingCode::TrustedListVersion, std::to_string(*version));
    list.version = static_cast<int>(*version);
    const auto sequence = numberOf(child(scheme, "TSLSequenceNumber"));
    if (!sequence || *sequence == 0)
        return malformedList("TSLSequenceNumber");
    list.sequenceNumber = *sequence;
    list.type = lastPart(child(scheme, "TSLType"));
    if (list.type.empty())
        return malformedList("TSLType");
    list.territory = child(scheme, "SchemeTerritory");
    if (list.territory.empty())
        return malformedList("SchemeTerritory");
    list.operatorName = englishText(firstChild(scheme, tslNamespace, "SchemeOperatorName"), "Name");
    if (list.operatorName.empty())
        return malformedList("SchemeOperatorName");
    const auto issued = UtcTime::fromIso8601(child(scheme, "ListIssueDateTime"));
    if (!issued)
        return malformedList("ListIssueDateTime");
    list.issued = *issued;
    const _xmlNode* next = firstChild(scheme, tslNamespace, "NextUpdate");
    if (!next)
        return malformedList("NextUpdate");
    if (const _xmlNode* time = firstChild(next, tslNamespace, "dateTime")) {
        list.nextUpdate = UtcTime::fromIso8601(trimmedTextOf(time));
        if (!list.nextUpdate)
            return malformedList("NextUpdate");
    }
    for (const _xmlNode* uri : children(firstChild(scheme, tslNamespace, "SchemeInformationURI"), tslNamespace, "URI"))
        list.schemeInformationUris.push_back(trimmedTextOf(uri));
    for (const _xmlNode* pointer :
         children(firstChild(scheme, tslNamespace, "PointersToOtherTSL"), tslNamespace, "OtherTSLPointer"))
        list.pointers.push_back(readPointer(pointer));
    return {};
}

} // namespace parafa
