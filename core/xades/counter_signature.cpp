// SPDX-License-Identifier: EUPL-1.2
#include "xades/element_text.h"
#include "xades/extend.h"
#include "xades/names.h"
#include "xades/new_signature.h"

namespace parafa::xades
{

Result<PreparedSignature> prepareCounterSignature(ByteView file, const SignatureSelector& signature,
                                                  const SigningRequest& request, const Progress& progress)
{
    const auto opened = ExtendedFile::open(file, signature, {});
    if (!opened)
        return std::unexpected(opened.error());
    const auto valueId = attribute(opened->signature.signatureValue, "Id");
    const IdIndex::Entry entry = valueId ? opened->ids->find(*valueId) : IdIndex::Entry{};
    if (!valueId || entry.ambiguous || entry.element != opened->signature.signatureValue)
        return fail(ErrorCode::Unsupported, "the signature value has no Id of its own that a reference could name");
    const auto ids = SignatureIds::make();
    if (!ids)
        return std::unexpected(ids.error());
    // The place must exist before the text is asked for twice.
    const std::string declaration = " xmlns:xades=\"" + std::string(namespaceUri(opened->signature.qualifyingProperties)) + "\"";
    if (auto possible = opened->withUnsignedProperty({}); !possible)
        return std::unexpected(possible.error());
    ReferenceText reference{.id = ids->reference + "1", .uri = "#" + *valueId, .type = std::string(counterSignatureType)};
    reference.transforms = {transformText(canonicalizationUri(Canonicalization::Inclusive10))};
    return finishPreparing(
        request, *ids, {reference}, {},
        [&](const std::string& text) {
            const std::string property =
                "<xades:CounterSignature" + declaration + ">" + asciiMarkup(text) + "</xades:CounterSignature>";
            return opened->withUnsignedProperty(property).value_or(std::string());
        },
        progress);
}

} // namespace parafa::xades
