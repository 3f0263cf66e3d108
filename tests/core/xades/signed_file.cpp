// SPDX-License-Identifier: EUPL-1.2
#include "signed_file.h"

namespace parafa::test
{

SigningRequest requestFor(const TestIdentity& identity, const Documents& documents)
{
    SigningRequest request{.signer = identity.certificate};
    for (const auto& [name, content] : documents)
        request.documents.push_back({name, "text/plain", memorySource(Bytes(content.begin(), content.end()))});
    request.algorithm = algorithmForKey(identity.certificate, request.digest).value();
    request.signingTime = UtcTime(1'767'225'600);
    return request;
}

Result<Bytes> finish(const TestIdentity& identity, const Result<PreparedSignature>& prepared)
{
    if (!prepared)
        return std::unexpected(prepared.error());
    const auto value = signingKey(identity)->sign(prepared->algorithm, prepared->toBeSigned);
    if (!value)
        return std::unexpected(value.error());
    return xades::complete(*prepared, *value);
}

Result<Bytes> signFile(const TestIdentity& identity, const SigningRequest& request)
{
    return finish(identity, xades::prepare(request));
}

Result<Bytes> signDocument(const TestIdentity& identity, const SigningRequest& request)
{
    return finish(identity, xades::prepareDocument(request));
}

SignedObjects& fill(SignedObjects& objects, const Documents& documents)
{
    for (const auto& [name, content] : documents)
        objects.add(name, memorySource(Bytes(content.begin(), content.end())));
    return objects;
}

std::string signedText(const Documents& documents)
{
    const TestPki& pki = sharedPki();
    SigningRequest request = requestFor(pki.signer, documents);
    request.claimedRoles = {"konateľ"};
    return std::string(asText(signFile(pki.signer, request).value()));
}

Result<xades::ParsedFile> parseFile(std::string_view xml, const Documents& documents, xades::Host host)
{
    SignedObjects objects;
    fill(objects, documents);
    const auto file = xades::SignatureFile::open(asBytes(xml), {.host = host, .file = "META-INF/signatures001.xml"});
    if (!file)
        return std::unexpected(file.error());
    file->announce(objects);
    return file->parse(objects);
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos || text.find(from, at + 1) != std::string::npos)
        return {};
    return text.replace(at, from.size(), to);
}

std::string part(const std::string& text, std::string_view start, std::string_view end)
{
    const std::size_t from = text.find(start);
    if (from == std::string::npos)
        return {};
    const std::size_t to = text.find(end, from);
    return to == std::string::npos ? std::string() : text.substr(from, to + end.size() - from);
}

} // namespace parafa::test
