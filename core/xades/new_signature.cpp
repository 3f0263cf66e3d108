// SPDX-License-Identifier: EUPL-1.2
#include "xades/new_signature.h"

#include "base/percent_encoding.h"
#include "xades/names.h"
#include "xades/references.h"

namespace parafa::xades
{

namespace
{

const _xmlNode* findById(const IdIndex& ids, const std::string& id)
{
    const IdIndex::Entry entry = ids.find(id);
    return entry.ambiguous ? nullptr : entry.element;
}

/// Resolves the references whose digest is still to be made, in a draft of the file.
Result<void> fillDigests(const SigningRequest& request, const SignatureIds& ids, std::vector<ReferenceText>& references,
                         const std::string& draft, const Progress& progress)
{
    const auto document = XmlDocument::parse(asBytes(draft), {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const IdIndex index(document->root());
    const ParseOptions options{.host = Host::Document};
    const SignedObjects nothing;
    WorkBudget budget;
    const FileContext file{*document, index, options, nothing, progress, budget};
    const SignatureShape shape = readSignatureShape(findById(index, ids.signature), options.limits);
    for (std::size_t i = 0; i < references.size() && i < shape.references.size(); ++i) {
        if (!references[i].digest.empty())
            continue;
        const auto data = referencedData(file, shape, shape.references[i], Canonicalization::Inclusive10);
        if (!data)
            return std::unexpected(data.error());
        auto digest = digestOf(request.digest, std::get<Bytes>(*data));
        if (!digest)
            return std::unexpected(digest.error());
        references[i].digest = std::move(*digest);
    }
    return {};
}

} // namespace

std::string transformText(std::string_view uri)
{
    return "<ds:Transform Algorithm=\"" + std::string(uri) + "\"/>";
}

// Leaves out every signature of the document, so that parallel signatures may be added later.
std::string withoutSignaturesText()
{
    const std::string uri(xpathFilter2Transform);
    return "<ds:Transform Algorithm=\"" + uri + "\"><filter:XPath xmlns:filter=\"" + uri +
           "\" Filter=\"subtract\">/descendant::ds:Signature</filter:XPath></ds:Transform>";
}

Result<std::vector<ReferenceText>> detachedReferences(const SigningRequest& request, const SignatureIds& ids,
                                                      const Progress& progress)
{
    std::vector<ReferenceText> references;
    for (const DocumentToSign& document : request.documents) {
        auto digest = document.digest(request.digest, progress);
        if (!digest)
            return std::unexpected(digest.error());
        ReferenceText reference{.id = ids.reference + std::to_string(references.size() + 1),
                                .uri = percentEncoded(document.name)};
        reference.digest = std::move(*digest);
        reference.mediaType = document.mediaType.empty() ? "application/octet-stream" : document.mediaType;
        references.push_back(std::move(reference));
    }
    return references;
}

Result<PreparedSignature> finishPreparing(const SigningRequest& request, const SignatureIds& ids,
                                          std::vector<ReferenceText> references, const std::string& objects,
                                          const FileText& place, const Progress& progress)
{
    if (signatureAlgorithmUri(request.algorithm).empty())
        return fail(ErrorCode::Unsupported, "this algorithm has no identifier in XML signatures");
    references.push_back({.uri = "#" + ids.signedProperties,
                          .type = std::string(signedPropertiesType),
                          .transforms = {transformText(canonicalizationUri(Canonicalization::Inclusive10))}});
    // The digests need the final namespace context, so the file is written twice.
    if (auto filled = fillDigests(request, ids, references, place(signatureText(request, ids, references, objects)), progress);
        !filled)
        return std::unexpected(filled.error());

    const std::string text = place(signatureText(request, ids, references, objects));
    const auto document = XmlDocument::parse(asBytes(text), {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const IdIndex index(document->root());
    const _xmlNode* signedInfo = firstChild(findById(index, ids.signature), dsNs, "SignedInfo");
    auto toBeSigned = canonicalize(*document, signedInfo, Canonicalization::Inclusive10);
    if (!toBeSigned)
        return std::unexpected(toBeSigned.error());
    // The state that `complete` reads: key width for ECDSA, the id of the value to fill, the file.
    const std::string state = "xades1 " + std::to_string(request.signer.keyBits()) + " " + ids.signatureValue + "\n" + text;
    return PreparedSignature{std::move(*toBeSigned), request.algorithm, Bytes(state.begin(), state.end())};
}

} // namespace parafa::xades
