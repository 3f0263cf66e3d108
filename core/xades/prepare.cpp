// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"
#include "xades/names.h"
#include "xades/reference_uri.h"
#include "xades/signature_text.h"
#include "xades/tree_walk.h"
#include "xades/xades.h"

#include <algorithm>
#include <charconv>

namespace parafa::xades
{

namespace
{

constexpr std::string_view stateMark = "xades1 ";
constexpr std::string_view emptyValue = "></ds:SignatureValue>";

std::string transformText(std::string_view uri)
{
    return "<ds:Transform Algorithm=\"" + std::string(uri) + "\"/>";
}

std::string containerFile(const std::string& signature)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:XAdESSignatures xmlns:asic=\"" + std::string(asicNs) + "\">" +
           signature + "</asic:XAdESSignatures>";
}

const _xmlNode* findById(const XmlDocument& document, std::string_view id)
{
    const _xmlNode* found = nullptr;
    forEachElement(document.root(), [&](const _xmlNode* node) {
        if (!found && attribute(node, "Id") == id)
            found = node;
        return !found;
    });
    return found;
}

Result<Bytes> digestOfElement(const XmlDocument& document, const std::string& id, DigestAlgorithm algorithm)
{
    const auto octets = canonicalize(document, findById(document, id), Canonicalization::Inclusive10);
    if (!octets)
        return std::unexpected(octets.error());
    return digestOf(algorithm, *octets);
}

Result<void> checkRequest(const SigningRequest& request)
{
    if (request.documents.empty())
        return fail(ErrorCode::InvalidArgument, "no documents");
    if (signatureAlgorithmUri(request.algorithm).empty())
        return fail(ErrorCode::Unsupported, "this algorithm has no identifier in XML signatures");
    for (const DocumentToSign& document : request.documents)
        if (document.name.empty() || !isUtf8(document.name) || !document.content)
            return fail(ErrorCode::InvalidArgument, "a document without name or content");
    return {};
}

Result<std::vector<ReferenceText>> detachedReferences(const SigningRequest& request, const SignatureIds& ids,
                                                      const Progress& progress)
{
    std::vector<ReferenceText> references;
    for (const DocumentToSign& document : request.documents) {
        auto digests = digestsOf({request.digest}, *document.content, progress);
        if (!digests)
            return std::unexpected(digests.error());
        ReferenceText reference{.id = ids.reference + std::to_string(references.size() + 1),
                                .uri = percentEncoded(document.name)};
        reference.digest = std::move(digests->at(request.digest));
        reference.mediaType = document.mediaType.empty() ? "application/octet-stream" : document.mediaType;
        references.push_back(std::move(reference));
    }
    return references;
}

/// Text of the file for given references; where the ds:Signature goes is decided by whoever passes it.
using FileText = std::function<std::string(const std::vector<ReferenceText>&)>;

/// Fills in the digest of SignedProperties and gives what the key signs. The digest needs the final namespace context, so
/// the file is written twice.
Result<PreparedSignature> finishPreparing(const SigningRequest& request, const SignatureIds& ids,
                                          std::vector<ReferenceText> references, const FileText& write)
{
    references.push_back({.uri = "#" + ids.signedProperties,
                          .type = std::string(signedPropertiesType),
                          .transforms = {transformText(canonicalizationUri(Canonicalization::Inclusive10))}});
    const std::string draft = write(references);
    const auto draftDocument = XmlDocument::parse(asBytes(draft));
    if (!draftDocument)
        return std::unexpected(draftDocument.error());
    auto digest = digestOfElement(*draftDocument, ids.signedProperties, request.digest);
    if (!digest)
        return std::unexpected(digest.error());
    references.back().digest = std::move(*digest);

    const std::string text = write(references);
    const auto document = XmlDocument::parse(asBytes(text));
    if (!document)
        return std::unexpected(document.error());
    const _xmlNode* signedInfo = firstChild(findById(*document, ids.signature), dsNs, "SignedInfo");
    auto toBeSigned = canonicalize(*document, signedInfo, Canonicalization::Inclusive10);
    if (!toBeSigned)
        return std::unexpected(toBeSigned.error());
    // The state: key width for ECDSA, the id of the value to fill, the file.
    const std::string state =
        std::string(stateMark) + std::to_string(request.signer.keyBits()) + " " + ids.signatureValue + "\n" + text;
    return PreparedSignature{std::move(*toBeSigned), request.algorithm, Bytes(state.begin(), state.end())};
}

} // namespace

Result<PreparedSignature> prepare(const SigningRequest& request, const Progress& progress)
{
    if (auto good = checkRequest(request); !good)
        return std::unexpected(good.error());
    if (request.packaging != Packaging::Detached)
        return fail(ErrorCode::Unsupported, "only detached signatures in containers");
    const auto ids = SignatureIds::make();
    if (!ids)
        return std::unexpected(ids.error());
    auto references = detachedReferences(request, *ids, progress);
    if (!references)
        return std::unexpected(references.error());
    return finishPreparing(request, *ids, std::move(*references), [&](const std::vector<ReferenceText>& all) {
        return containerFile(signatureText(request, *ids, all, {}));
    });
}

Result<Bytes> complete(const PreparedSignature& prepared, ByteView value)
{
    const std::string_view state = asText(prepared.state);
    const std::size_t lineEnd = state.find('\n');
    if (!state.starts_with(stateMark) || lineEnd == std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, "not a prepared XML signature");
    const std::string_view line = state.substr(stateMark.size(), lineEnd - stateMark.size());
    const std::size_t space = line.find(' ');
    int keyBits = 0;
    std::from_chars(line.data(), line.data() + std::min(space, line.size()), keyBits);
    const std::string mark = "Id=\"" + std::string(line.substr(space + 1)) + "\"" + std::string(emptyValue);
    std::string text(state.substr(lineEnd + 1));
    const std::size_t at = text.find(mark);
    if (space == std::string_view::npos || at == std::string::npos)
        return fail(ErrorCode::InvalidArgument, "the prepared signature is damaged");

    Bytes octets(value.begin(), value.end());
    if (prepared.algorithm.scheme == SignatureScheme::Ecdsa) {
        const auto raw = ecdsaDerToRaw(value, keyBits);
        if (!raw)
            return fail(ErrorCode::KeyRefused, FindingCode::SignatureValueWrong, {}, "not a DER Ecdsa-Sig-Value");
        octets = *raw;
    }
    text.insert(at + mark.size() - std::string_view("</ds:SignatureValue>").size(), toBase64(octets));
    return Bytes(text.begin(), text.end());
}

} // namespace parafa::xades
