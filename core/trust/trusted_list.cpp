// SPDX-License-Identifier: EUPL-1.2
#include "trust/trusted_list.h"

#include "trust/trusted_list_reader.h"
#include "xades/xades.h"

#include <algorithm>

namespace parafa
{
namespace
{

constexpr std::string_view envelopedTransform = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

std::unexpected<Error> brokenSignature(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::TrustedListSignatureBroken, {}, std::move(detail));
}

/// True when a reference of the signature covers the whole document, less the signature: URI "" or the identifier of the root,
/// enveloped-signature, and nothing else than canonicalisation.
bool coversWholeDocument(const _xmlNode* root, const _xmlNode* signature)
{
    const auto references = children(firstChild(signature, tslDsigNamespace, "SignedInfo"), tslDsigNamespace, "Reference");
    return std::any_of(references.begin(), references.end(), [&](const _xmlNode* reference) {
        const auto uri = attribute(reference, "URI");
        const auto id = attribute(root, "Id");
        if (uri != "" && !(id && !id->empty() && uri == "#" + *id))
            return false;
        bool enveloped = false;
        for (const _xmlNode* transform :
             children(firstChild(reference, tslDsigNamespace, "Transforms"), tslDsigNamespace, "Transform")) {
            const std::string algorithm = attribute(transform, "Algorithm").value_or("");
            if (algorithm == envelopedTransform)
                enveloped = true;
            else if (!canonicalizationFromUri(algorithm))
                return false;
        }
        return enveloped;
    });
}

} // namespace

ListSigners ListSigners::of(const std::vector<Certificate>& certificates)
{
    ListSigners signers;
    for (const Certificate& certificate : certificates)
        signers.sha256.push_back(certificate.sha256());
    return signers;
}

Result<Certificate> verifyListSignature(XmlDocument document, const ListSigners& signers)
{
    const auto direct = children(document.root(), tslDsigNamespace, "Signature");
    const bool whole = direct.size() == 1 && coversWholeDocument(document.root(), direct.front());
    xades::ParseOptions options;
    options.host = xades::Host::Document;
    auto file = xades::SignatureFile::open(std::move(document), options);
    if (!file)
        return std::unexpected(file.error());
    const std::size_t count = file->selectors().size();
    if (count == 0)
        return fail(ErrorCode::Unreadable, FindingCode::TrustedListUnsigned);
    if (count > 1)
        return fail(ErrorCode::Unreadable, FindingCode::TrustedListSeveralSignatures);
    if (!whole)
        return brokenSignature("the signature does not cover the whole list");
    auto parsed = file->parse(SignedObjects{});
    if (!parsed)
        return std::unexpected(parsed.error());
    if (parsed->signatures.size() != 1)
        return brokenSignature("signature not recognised");
    const ParsedSignature& signature = parsed->signatures.front();
    if (signature.integrity != Integrity::Intact || !signature.signer || !signature.signerBound) {
        std::string why = "integrity " + std::string(integrityName(signature.integrity));
        for (const Finding& finding : signature.findings)
            why += " " + std::string(codeName(finding.code));
        return brokenSignature(why);
    }
    const bool allowed = signers.anyone || std::find(signers.sha256.begin(), signers.sha256.end(), signature.signer->sha256()) !=
                                               signers.sha256.end();
    if (!allowed)
        return fail(ErrorCode::Unreadable, FindingCode::TrustedListSignerUnknown, signature.signer->displayName());
    return *signature.signer;
}

Result<std::shared_ptr<const TrustedList>> readTrustedList(ByteView xml, const ListSigners& signers,
                                                           const TrustedListLimits& limits)
{
    XmlLimits xmlLimits;
    xmlLimits.maxBytes = limits.maxBytes;
    auto document = XmlDocument::parse(xml, xmlLimits);
    if (!document)
        return std::unexpected(document.error());
    auto list = std::make_shared<TrustedList>();
    if (auto done = readScheme(document->root(), *list); !done)
        return std::unexpected(done.error());
    // Structure before signature: a list that lacks a mandatory part is refused for that, whoever signed it.
    if (auto done = readServices(document->root(), *list, limits); !done)
        return std::unexpected(done.error());
    auto signer = verifyListSignature(std::move(*document), signers);
    if (!signer)
        return std::unexpected(signer.error());
    list->signer = std::move(*signer);
    auto digest = digestOf(DigestAlgorithm::Sha256, xml);
    if (!digest)
        return std::unexpected(digest.error());
    list->sha256 = std::move(*digest);
    return list;
}

} // namespace parafa
