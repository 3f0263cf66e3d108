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

/// RFC 5280, 6.3.3 (b) (2) (i): a list for distribution points is about those certificates that name one of its names. A list of
/// another part of the same authority's certificates does not have this one, revoked or not.
bool isForPointOf(const ISSUING_DIST_POINT* list, const Certificate& subject)
{
    if (!list->distpoint)
        return true;
    if (list->distpoint->type != 0)
        return false; // relative to the issuer's name: used by nobody
    const GENERAL_NAMES* names = list->distpoint->name.fullname;
    const Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(
        static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(subject.x509(), NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT* point = sk_DIST_POINT_value(points.get(), i);
        if (!point->distpoint || point->distpoint->type != 0)
            continue;
        const GENERAL_NAMES* own = point->distpoint->name.fullname;
        for (int a = 0; a < sk_GENERAL_NAME_num(own); ++a)
            for (int b = 0; b < sk_GENERAL_NAME_num(names); ++b)
                if (GENERAL_NAME_cmp(sk_GENERAL_NAME_value(own, a), sk_GENERAL_NAME_value(names, b)) == 0)
                    return true;
    }
    return false;
}

/// RFC 5280, 5.3: a list with a critical extension of an entry that is not understood says nothing about any certificate.
bool hasUnknownEntries(X509_CRL* crl)
{
    STACK_OF(X509_REVOKED)* entries = X509_CRL_get_REVOKED(crl);
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED* entry = sk_X509_REVOKED_value(entries, i);
        for (int e = 0; e < X509_REVOKED_get_ext_count(entry); ++e) {
            X509_EXTENSION* extension = X509_REVOKED_get_ext(entry, e);
            const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
            if (X509_EXTENSION_get_critical(extension) && nid != NID_crl_reason && nid != NID_invalidity_date)
                return true;
        }
    }
    return false;
}

/// Why this list says nothing about an end-entity or CA certificate as `subject`; nothing: it does (RFC 5280, 5.2.5).
std::optional<FindingCode> outOfScope(X509_CRL* crl, const Certificate& subject)
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
    if (point && point->indirectCRL > 0)
        return FindingCode::CrlIndirect;
    if (hasUnknownEntries(crl))
        return FindingCode::CrlUnusable;
    if (!point)
        return std::nullopt;
    if (point->onlyattr > 0 || point->onlysomereasons || (point->onlyuser > 0 && subject.isCa()) ||
        (point->onlyCA > 0 && !subject.isCa()) || !isForPointOf(point.get(), subject))
        return FindingCode::CrlUnusable;
    return std::nullopt;
}

/// expiredCertsOnCRL (X.509, 9.5.2.9): certificates stay on the list after their end, from this time on.
std::optional<UtcTime> keepsExpiredSince(const X509_CRL* crl)
{
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> type(OBJ_txt2obj("2.5.29.60", 1));
    const int index = X509_CRL_get_ext_by_OBJ(crl, type.get(), -1);
    if (index < 0)
        return std::nullopt;
    const ASN1_OCTET_STRING* value = X509_EXTENSION_get_data(X509_CRL_get_ext(crl, index));
    const unsigned char* at = ASN1_STRING_get0_data(value);
    const Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> time(
        d2i_ASN1_GENERALIZEDTIME(nullptr, &at, ASN1_STRING_length(value)));
    ERR_clear_error();
    return timeOf(time.get());
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
                            .authority = issuer,
                            .remembersSince = keepsExpiredSince(crl.get()),
                            .digest = digestOfSignature(X509_CRL_get_signature_nid(crl.get()))};
    X509_REVOKED* entry = nullptr;
    const int found = X509_CRL_get0_by_serial(crl.get(), &entry, X509_get0_serialNumber(subject.x509()));
    if (found != 0 && entry) {
        const Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(
            static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
        const long value = reason ? ASN1_ENUMERATED_get(reason.get()) : -1;
        answer.reason = static_cast<int>(value);
        // removeFromCRL has its place in delta lists (RFC 5280, 5.3.1): who stands in a whole one is not clearly released.
        const bool onHold = value == reasonHold || value == reasonRemoveFromCrl;
        answer.status = onHold ? CertificateStatus::OnHold : CertificateStatus::Revoked;
        answer.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
        if (!answer.revokedAt)
            answer.revokedAt = *thisUpdate;
    }
    answers.answers.push_back(std::move(answer));
}

} // namespace parafa
