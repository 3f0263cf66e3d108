// SPDX-License-Identifier: EUPL-1.2
#include "xades/signature_timestamps.h"

#include "signature/time_stamp_token.h"
#include "xades/names.h"
#include "xades/stamped_data.h"

namespace parafa::xades
{

namespace
{

std::optional<TimestampKind> kindOf(const _xmlNode* property)
{
    const std::string_view name = localName(property);
    if (!isXadesNamespace(namespaceUri(property)))
        return std::nullopt;
    if (name == "SignatureTimeStamp")
        return TimestampKind::Signature;
    if (name == "AllDataObjectsTimeStamp" || name == "IndividualDataObjectsTimeStamp")
        return TimestampKind::Content;
    if (name == "ArchiveTimeStamp" || name == "ArchiveTimeStampV2")
        return TimestampKind::Archive;
    if (name == "SigAndRefsTimeStamp" || name == "SigAndRefsTimeStampV2" || name == "RefsOnlyTimeStamp" ||
        name == "RefsOnlyTimeStampV2")
        return TimestampKind::ValidationData;
    return std::nullopt;
}

/// The token of a time-stamp property, its imprint compared with what the property must stamp.
ParsedTimestamp checkToken(const FileContext& file, const SignatureShape& shape, const _xmlNode* property,
                           const _xmlNode* element, TimestampKind kind, const ParsedSignature& facts)
{
    const Bytes token = fromBase64(textOf(element)).value_or(Bytes{});
    ParsedTimestamp timestamp = readTimestamp(
        token, kind,
        [&](DigestAlgorithm algorithm) { return dataStampedBy(file, shape, property).digest(algorithm, file.progress); },
        facts.certificates, &file.objects.certificates());
    if (kind == TimestampKind::Content || kind == TimestampKind::Archive)
        timestamp.covers = facts.covers();
    timestamp.overSignature = stampsSignatureValue(file, shape, property);
    return timestamp;
}

} // namespace

std::vector<ParsedTimestamp> checkTimestamps(const FileContext& file, const SignatureShape& shape,
                                             const _xmlNode* signedProperties, const ParsedSignature& facts)
{
    std::vector<ParsedTimestamp> timestamps;
    std::vector<_xmlNode*> properties = childElements(adesChild(signedProperties, "SignedDataObjectProperties"));
    for (_xmlNode* property : childElements(shape.unsignedSignatureProperties))
        properties.push_back(property);
    for (std::size_t place = 0; place < properties.size(); ++place) {
        const _xmlNode* property = properties[place];
        const auto kind = kindOf(property);
        if (!kind)
            continue;
        auto tokens = adesChildren(property, "EncapsulatedTimeStamp");
        if (tokens.empty())
            tokens.push_back(nullptr); // an XML time-stamp or nothing: said to be no token
        for (const _xmlNode* token : tokens) {
            timestamps.push_back(checkToken(file, shape, property, token, *kind, facts));
            // EN 319 132-1, 5.5.2.2: what stands before it is covered, the signed properties too.
            timestamps.back().place = place;
            if (kind == TimestampKind::Archive && !namesWhatItStamps(property))
                timestamps.back().coversBelow = place;
        }
    }
    return timestamps;
}

} // namespace parafa::xades
