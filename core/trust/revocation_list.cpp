// SPDX-License-Identifier: EUPL-1.2
#include "base/handle.h"
#include "trust/revocation.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>

namespace parafa
{

namespace
{

constexpr long reasonHold = 6;
constexpr long reasonRemoveFromCrl = 8;

std::optional<UtcTime> timeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return UtcTime(timegm(&parts));
}

/// Why this list says nothing about an end-entity or CA certificate as `subject`; nothing: it does (RFC 5280, 5.2.5).
std::optional<FindingCode> outOfScope(const X509_CRL* crl, const Certificate& subject)
{
    if (X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0)
        return FindingCode::CrlDelta;
    for (int i = 0; i < X509_CRL_get_ext_count(crl); ++i) {
        X509_EXTENSION* extension = X509_CRL_get_ext(crl, i);
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (X509_EXTENSION_get_critical(extension) && nid != NID_issuing_distribution_point &&
            nid != NID_authority_key_identifier && nid != NID_crl_number)
            return FindingCode::CrlUnusable;
    }
    const Handle<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free> point(
        static_cast<ISSUING_DIST_POINT*>(X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, nullptr, nullptr)));
    if (!point)
        return std::nullopt;
    if (point->indirectCRL > 0)
        return FindingCode::CrlIndirect;
    if (point->onlyattr > 0 || point->onlysomereasons || (point->onlyuser > 0 && subject.isCa()) ||
        (point->onlyCA > 0 && !subject.isCa()))
        return FindingCode::CrlUnusable;
    return std::nullopt;
}

} // namespace

std::optional<RevocationListShape> revocationListShape(ByteView der)
{
    const unsigned char* at = der.data();
    const Handle<X509_CRL, X509_CRL_free> crl(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    const unsigned char* name = nullptr;
    std::size_t size = 0;
    if (!crl || X509_NAME_get0_der(X509_CRL_get_issuer(crl.get()), &name, &size) != 1)
        return std::nullopt;
    const Handle<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free> point(
        static_cast<ISSUING_DIST_POINT*>(X509_CRL_get_ext_d2i(crl.get(), NID_issuing_distribution_point, nullptr, nullptr)));
    return RevocationListShape{Bytes(name, name + size), point && point->indirectCRL > 0,
                               X509_CRL_get_ext_by_NID(crl.get(), NID_delta_crl, -1) >= 0};
}

void readRevocationList(ByteView der, const Certificate& subject, const Certificate& issuer, RevocationAnswers& answers)
{
    const auto note = [&](FindingCode code) { answers.findings.push_back(makeFinding(code, {{"name", subject.displayName()}})); };
    const unsigned char* at = der.data();
    const Handle<X509_CRL, X509_CRL_free> crl(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!crl) {
        note(FindingCode::CrlUnusable);
        return;
    }
    if (X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_subject_name(issuer.x509())) != 0)
        return; // of another authority
    const auto usages = CertificateFacts::of(issuer).keyUsages;
    const bool maySign = !issuer.hasKeyUsage() || usages.contains("crlSign");
    const bool verified = maySign && X509_CRL_verify(crl.get(), issuer.publicKey()) == 1;
    ERR_clear_error();
    if (!verified) {
        note(FindingCode::CrlSignatureWrong);
        return;
    }
    const auto thisUpdate = timeOf(X509_CRL_get0_lastUpdate(crl.get()));
    if (!thisUpdate) {
        note(FindingCode::CrlUnusable);
        return;
    }
    if (const auto reason = outOfScope(crl.get(), subject)) {
        note(*reason);
        return;
    }
    RevocationAnswer answer{.source = RevocationAnswer::Source::Crl,
                            .status = CertificateStatus::Good,
                            .thisUpdate = *thisUpdate,
                            .nextUpdate = timeOf(X509_CRL_get0_nextUpdate(crl.get())),
                            .producedAt = *thisUpdate,
                            .revokedAt = {},
                            .reason = -1,
                            .authority = issuer};
    X509_REVOKED* entry = nullptr;
    const int found = X509_CRL_get0_by_serial(crl.get(), &entry, X509_get0_serialNumber(subject.x509()));
    if (found != 0 && entry) {
        const Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(
            static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
        const long value = reason ? ASN1_ENUMERATED_get(reason.get()) : -1;
        answer.reason = static_cast<int>(value);
        if (value != reasonRemoveFromCrl) {
            answer.status = value == reasonHold ? CertificateStatus::OnHold : CertificateStatus::Revoked;
            answer.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
            if (!answer.revokedAt)
                answer.revokedAt = *thisUpdate;
        }
    }
    answers.answers.push_back(std::move(answer));
}

} // namespace parafa
