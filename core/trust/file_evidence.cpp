// SPDX-License-Identifier: EUPL-1.2
#include "trust/file_evidence.h"

#include "base/byte_source.h"
#include "base/der.h"
#include "base/handle.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxEvidenceBytes = std::uint64_t{64} << 20;

using CrlHandle = Handle<X509_CRL, X509_CRL_free>;

std::optional<Bytes> encoded(const X509_CRL* list)
{
    unsigned char* der = nullptr;
    const int size = list ? i2d_X509_CRL(list, &der) : -1;
    if (size <= 0)
        return std::nullopt;
    Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

std::optional<Bytes> revocationList(ByteView content)
{
    CrlHandle list;
    if (asText(content).starts_with("-----BEGIN")) {
        const Handle<BIO, BIO_free_all> memory(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())));
        list.reset(PEM_read_bio_X509_CRL(memory.get(), nullptr, nullptr, nullptr));
    } else {
        const unsigned char* at = content.data();
        list.reset(d2i_X509_CRL(nullptr, &at, static_cast<long>(content.size())));
    }
    ERR_clear_error();
    return encoded(list.get());
}

/// OCSPResponse (RFC 6960, 4.2.1) begins with an ENUMERATED, nothing else of a PKI does.
bool isOcspResponse(ByteView content)
{
    const auto outer = derSingle(content);
    const auto parts = outer && outer->is(DerTag::Sequence) ? derChildren(*outer) : std::nullopt;
    return parts && !parts->empty() && parts->front().is(DerTag::Enumerated);
}

} // namespace

Result<Evidence> readEvidence(ByteView content)
{
    Evidence evidence;
    if (isOcspResponse(content)) {
        evidence.ocspResponses.emplace_back(content.begin(), content.end());
        return evidence;
    }
    if (auto certificates = Certificate::listFromPemOrDer(content); certificates && !certificates->empty())
        evidence.certificates = std::move(*certificates);
    else if (auto list = revocationList(content))
        evidence.revocationLists.push_back(std::move(*list));
    else
        return fail(ErrorCode::Unreadable, "neither certificate nor revocation list nor OCSP response");
    return evidence;
}

Result<Evidence> readEvidencePath(const std::string& path)
{
    std::error_code failure;
    std::vector<std::string> files;
    const bool folder = std::filesystem::is_directory(path, failure);
    if (!folder)
        files.push_back(path);
    else
        for (const auto& entry : std::filesystem::directory_iterator(path, failure))
            if (entry.is_regular_file(failure))
                files.push_back(entry.path().string());
    std::ranges::sort(files);
    Evidence all;
    for (const std::string& file : files) {
        const auto source = fileSource(file);
        const auto bytes = source ? readAll(**source, maxEvidenceBytes) : Result<Bytes>(std::unexpected(source.error()));
        auto evidence = bytes ? readEvidence(*bytes) : Result<Evidence>(std::unexpected(bytes.error()));
        if (evidence) {
            all.add(*evidence);
        } else if (!folder) {
            evidence.error().subject = file;
            return evidence;
        }
    }
    return all;
}

Evidence FileEvidence::evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>& findings)
{
    Evidence all = m_evidence;
    const RevocationAnswers known = readRevocation(m_evidence, subject, issuer, TrustStore());
    const bool answered = std::ranges::any_of(
        known.answers, [](const RevocationAnswer& answer) { return answer.status != CertificateStatus::Unknown; });
    if (m_next && !answered)
        all.add(m_next->evidenceFor(subject, issuer, findings));
    return all;
}

std::vector<Certificate> FileEvidence::issuersOf(const Certificate& subject, std::vector<Finding>& findings)
{
    std::vector<Certificate> issuers;
    for (const Certificate& candidate : m_evidence.certificates)
        if (std::ranges::equal(candidate.subjectDer(), subject.issuerDer()))
            issuers.push_back(candidate);
    if (issuers.empty() && m_next)
        return m_next->issuersOf(subject, findings);
    return issuers;
}

} // namespace parafa
