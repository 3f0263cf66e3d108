// SPDX-License-Identifier: EUPL-1.2
#include "xades/extend.h"
#include "xades/names.h"
#include "xades/properties.h"
#include "xades/signing_certificate.h"
#include "xades/stamped_data.h"

#include <algorithm>

namespace parafa::xades
{

namespace
{

constexpr Canonicalization method = Canonicalization::Inclusive10;

std::string namespaceDeclaration(std::string_view prefix, std::string_view ns)
{
    return " xmlns:" + std::string(prefix) + "=\"" + std::string(ns) + "\"";
}

// EN 319 132-1, 5.3 and 5.5.2: the element with its canonicalisation and the token.
std::string timestampProperty(NewTimestamp kind, std::string_view ns, ByteView token)
{
    const bool archive = kind == NewTimestamp::Archive;
    const std::string name = archive ? "xades141:ArchiveTimeStamp" : "xades:SignatureTimeStamp";
    return "<" + name + namespaceDeclaration("xades", ns) + (archive ? namespaceDeclaration("xades141", xades141Ns) : "") +
           "><ds:CanonicalizationMethod" + namespaceDeclaration("ds", dsNs) + " Algorithm=\"" +
           std::string(canonicalizationUri(method)) + "\"/><xades:EncapsulatedTimeStamp>" + toBase64(token) +
           "</xades:EncapsulatedTimeStamp></" + name + ">";
}

std::string valuesText(std::string_view name, const std::vector<Bytes>& values)
{
    std::string text;
    for (const Bytes& value : values)
        text += "<xades:" + std::string(name) + ">" + toBase64(value) + "</xades:" + std::string(name) + ">";
    return text;
}

std::string element(std::string_view name, const std::string& content)
{
    return content.empty() ? content : "<" + std::string(name) + ">" + content + "</" + std::string(name) + ">";
}

/// CertificateValues and RevocationValues, each only where there is something to say.
std::string evidenceText(const Evidence& evidence, const std::string& declaration)
{
    std::vector<Bytes> certificates;
    for (const Certificate& certificate : evidence.certificates)
        certificates.emplace_back(certificate.der().begin(), certificate.der().end());
    std::string text;
    if (!certificates.empty())
        text += "<xades:CertificateValues" + declaration + ">" + valuesText("EncapsulatedX509Certificate", certificates) +
                "</xades:CertificateValues>";
    const std::string revocation = element("xades:CRLValues", valuesText("EncapsulatedCRLValue", evidence.revocationLists)) +
                                   element("xades:OCSPValues", valuesText("EncapsulatedOCSPValue", evidence.ocspResponses));
    if (!revocation.empty())
        text += "<xades:RevocationValues" + declaration + ">" + revocation + "</xades:RevocationValues>";
    return text;
}

bool hasProperty(const SignatureShape& signature, std::string_view name)
{
    return adesChild(signature.unsignedSignatureProperties, name) != nullptr;
}

/// What the signature does not carry yet.
Evidence missingFrom(const SignatureShape& signature, const Evidence& evidence)
{
    const std::vector<Certificate> carried = readCertificates(signature).all();
    ParsedSignature facts;
    readRevocationValues(signature, facts);
    Evidence missing;
    const auto take = [](const auto& from, auto& to, const auto& known) {
        for (const auto& value : from)
            if (std::ranges::find(known, value) == known.end() && std::ranges::find(to, value) == to.end())
                to.push_back(value);
    };
    take(evidence.certificates, missing.certificates, carried);
    take(evidence.revocationLists, missing.revocationLists, facts.revocationLists);
    take(evidence.ocspResponses, missing.ocspResponses, facts.ocspResponses);
    return missing;
}

} // namespace

Result<Bytes> timestampImprint(ByteView file, const SignatureSelector& signature, NewTimestamp kind, DigestAlgorithm algorithm,
                               const SignedObjects& objects, const ParseOptions& options, const Progress& progress)
{
    const auto opened = ExtendedFile::open(file, signature, options);
    if (!opened)
        return std::unexpected(opened.error());
    WorkBudget budget;
    const FileContext context{*opened->document, *opened->ids, options, objects, progress, budget};
    const StampedData data = kind == NewTimestamp::Archive ? dataForArchiveTimestamp(context, opened->signature, method)
                                                           : dataForSignatureTimestamp(context, opened->signature, method);
    return data.digest(algorithm, progress);
}

Result<Bytes> addTimestamp(ByteView file, const SignatureSelector& signature, NewTimestamp kind, ByteView token,
                           const ParseOptions& options)
{
    const auto opened = ExtendedFile::open(file, signature, options);
    if (!opened)
        return std::unexpected(opened.error());
    const auto text =
        opened->withUnsignedProperty(timestampProperty(kind, namespaceUri(opened->signature.qualifyingProperties), token));
    if (!text)
        return std::unexpected(text.error());
    return Bytes(text->begin(), text->end());
}

Result<Bytes> addEvidence(ByteView file, const SignatureSelector& signature, const Evidence& evidence,
                          const ParseOptions& options)
{
    const auto opened = ExtendedFile::open(file, signature, options);
    if (!opened)
        return std::unexpected(opened.error());
    const Evidence missing = missingFrom(opened->signature, evidence);
    const std::string declaration = namespaceDeclaration("xades", namespaceUri(opened->signature.qualifyingProperties));
    std::string property = evidenceText(missing, declaration);
    if (property.empty())
        return Bytes(file.begin(), file.end());
    // Values may stand once; whatever comes later, for the authority of a time-stamp above all, has its own container.
    const bool there = hasProperty(opened->signature, "CertificateValues") ||
                       hasProperty(opened->signature, "RevocationValues") || hasProperty(opened->signature, "ArchiveTimeStamp");
    if (there)
        property = "<xades141:TimeStampValidationData" + namespaceDeclaration("xades141", xades141Ns) + ">" + property +
                   "</xades141:TimeStampValidationData>";
    const auto text = opened->withUnsignedProperty(property);
    if (!text)
        return std::unexpected(text.error());
    return Bytes(text->begin(), text->end());
}

} // namespace parafa::xades
