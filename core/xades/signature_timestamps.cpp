// SPDX-License-Identifier: EUPL-1.2
#include "xades/signature_timestamps.h"

#include "xades/names.h"

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

} // namespace

std::vector<ParsedTimestamp> checkTimestamps(const FileContext& file, const SignatureShape& shape,
                                             const _xmlNode* signedProperties, const ParsedSignature&)
{
    std::vector<ParsedTimestamp> timestamps;
    std::vector<_xmlNode*> properties = childElements(adesChild(signedProperties, "SignedDataObjectProperties"));
    for (_xmlNode* property : childElements(shape.unsignedSignatureProperties))
        properties.push_back(property);
    for (const _xmlNode* property : properties) {
        const auto kind = kindOf(property);
        if (!kind)
            continue;
        const auto tokens = adesChildren(property, "EncapsulatedTimeStamp");
        if (tokens.empty()) {
            ParsedTimestamp timestamp{.kind = *kind, .file = file.options.file};
            timestamp.findings.push_back(makeFinding(FindingCode::TimestampMalformed));
            timestamps.push_back(std::move(timestamp));
        }
        for (const _xmlNode* token : tokens) {
            ParsedTimestamp timestamp{.kind = *kind, .file = file.options.file};
            timestamp.token = fromBase64(textOf(token)).value_or(Bytes{});
            timestamp.findings.push_back(
                makeFinding(timestamp.token.empty() ? FindingCode::TimestampMalformed : FindingCode::TimestampNotChecked));
            timestamps.push_back(std::move(timestamp));
        }
    }
    return timestamps;
}

} // namespace parafa::xades
