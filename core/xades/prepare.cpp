// SPDX-License-Identifier: EUPL-1.2
#include "base/xml_escape.h"
#include "xades/element_text.h"
#include "xades/names.h"
#include "xades/new_signature.h"
#include "xades/references.h"

#include <algorithm>
#include <charconv>

namespace parafa::xades
{

namespace
{

constexpr std::string_view stateMark = "xades1 ";
constexpr std::string_view emptyValue = "></ds:SignatureValue>";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

Result<void> checkDocuments(const SigningRequest& request)
{
    if (request.documents.empty())
        return fail(ErrorCode::InvalidArgument, "no documents");
    for (const DocumentToSign& document : request.documents)
        if (document.name.empty() || !isUtf8(document.name) || !document.content)
            return fail(ErrorCode::InvalidArgument, "a document without name or content");
    return {};
}

Result<PreparedSignature> prepareDetached(const SigningRequest& request, const FileText& place, const Progress& progress)
{
    const auto ids = SignatureIds::make();
    if (!ids)
        return std::unexpected(ids.error());
    auto references = detachedReferences(request, *ids, progress);
    if (!references)
        return std::unexpected(references.error());
    return finishPreparing(request, *ids, std::move(*references), {}, place, progress);
}

// XMLDSIG, 2.1: the documents lie base64-encoded in ds:Object elements of the signature.
Result<PreparedSignature> prepareEnveloping(const SigningRequest& request, const Progress& progress)
{
    const auto ids = SignatureIds::make();
    if (!ids)
        return std::unexpected(ids.error());
    std::vector<ReferenceText> references;
    std::string objects;
    for (const DocumentToSign& document : request.documents) {
        const auto content = readAll(*document.content);
        if (!content)
            return std::unexpected(content.error());
        const std::string number = std::to_string(references.size() + 1);
        ReferenceText reference{.id = ids->reference + number, .uri = "#" + ids->signature + "-Object" + number};
        reference.type = std::string(dsNs) + "Object";
        reference.transforms = {transformText(base64Transform)};
        reference.mediaType = document.mediaType.empty() ? "application/octet-stream" : document.mediaType;
        auto digest = digestOf(request.digest, *content);
        if (!digest)
            return std::unexpected(digest.error());
        reference.digest = std::move(*digest);
        objects += "<ds:Object Id=\"" + reference.uri.substr(1) + "\" MimeType=\"" + escapedAttribute(reference.mediaType) +
                   "\" Encoding=\"" + std::string(base64Transform) + "\">" + toBase64(*content) + "</ds:Object>";
        references.push_back(std::move(reference));
    }
    return finishPreparing(
        request, *ids, std::move(references), objects,
        [](const std::string& signature) { return std::string(declaration) + signature; }, progress);
}

// XMLDSIG, 2.1: the signature becomes the last child of the document's root; nothing else of the document is written anew.
Result<PreparedSignature> prepareEnveloped(const SigningRequest& request, const Progress& progress)
{
    if (request.documents.size() != 1)
        return fail(ErrorCode::InvalidArgument, "an enveloped signature signs one XML document");
    const auto content = readAll(*request.documents.front().content);
    if (!content)
        return std::unexpected(content.error());
    const auto document = XmlDocument::parse(*content, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const std::string text(asText(*content));
    const auto root = locateElement(*document, document->root(), text);
    if (!root)
        return std::unexpected(root.error());
    const auto ids = SignatureIds::make();
    if (!ids)
        return std::unexpected(ids.error());
    ReferenceText reference{.id = ids->reference + "1"};
    reference.transforms = {withoutSignaturesText(), transformText(canonicalizationUri(Canonicalization::Inclusive10))};
    reference.mediaType = request.documents.front().mediaType.empty() ? "text/xml" : request.documents.front().mediaType;
    return finishPreparing(
        request, *ids, {reference}, {},
        [&](const std::string& signature) { return insertedAtEnd(text, *root, asciiMarkup(signature)); }, progress);
}

} // namespace

Result<PreparedSignature> prepare(const SigningRequest& request, const Progress& progress)
{
    if (auto good = checkDocuments(request); !good)
        return std::unexpected(good.error());
    if (request.packaging != Packaging::Detached)
        return fail(ErrorCode::InvalidArgument, "signatures in containers are detached");
    return prepareDetached(
        request,
        [](const std::string& signature) {
            return std::string(declaration) + "<asic:XAdESSignatures xmlns:asic=\"" + std::string(asicNs) + "\">" + signature +
                   "</asic:XAdESSignatures>";
        },
        progress);
}

Result<PreparedSignature> prepareParallel(ByteView file, const SigningRequest& request, const Progress& progress)
{
    if (auto good = checkDocuments(request); !good)
        return std::unexpected(good.error());
    const auto document = XmlDocument::parse(file, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    if (!isElement(document->root(), asicNs, "XAdESSignatures"))
        return fail(ErrorCode::Unreadable, FindingCode::SignatureFileForeignRoot);
    const std::string text(asText(file));
    const auto root = locateElement(*document, document->root(), text);
    if (!root)
        return std::unexpected(root.error());
    return prepareDetached(
        request, [&](const std::string& signature) { return insertedAtEnd(text, *root, asciiMarkup(signature)); }, progress);
}

Result<PreparedSignature> prepareDocument(const SigningRequest& request, const Progress& progress)
{
    if (auto good = checkDocuments(request); !good)
        return std::unexpected(good.error());
    switch (request.packaging) {
    case Packaging::Enveloped:
        return prepareEnveloped(request, progress);
    case Packaging::Enveloping:
        return prepareEnveloping(request, progress);
    case Packaging::Detached:
        break;
    }
    return prepareDetached(request, [](const std::string& signature) { return std::string(declaration) + signature; }, progress);
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
