// SPDX-License-Identifier: EUPL-1.2
#include "base/certificate_pool.h"
#include "base/der.h"
#include "base/handle.h"
#include "trust/revocation.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace parafa
{

namespace
{

using ResponseHandle = Handle<OCSP_RESPONSE, OCSP_RESPONSE_free>;
using BasicHandle = Handle<OCSP_BASICRESP, OCSP_BASICRESP_free>;

constexpr std::string_view ocspSigning = "1.3.6.1.5.5.7.3.9";

std::optional<UtcTime> timeOf(const ASN1_GENERALIZEDTIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return UtcTime(timegm(&parts));
}

Finding unusable(const char* detail, const Certificate& subject)
{
    return makeFinding(FindingCode::OcspUnusable, {{"name", subject.displayName()}, {"detail", detail}});
}

/// A BasicOCSPResponse without the certificates it carries (RFC 6960, 4.2.1; they are not signed), and these. OpenSSL would read
/// each anew with every answer, which costs ten times what verifying does; most are known already.
struct SplitResponse {
    Bytes basic;
    std::vector<Certificate> certificates;
};

/// The content of a successful OCSPResponse of the basic type, else the value itself.
std::optional<DerValue> basicIn(ByteView der)
{
    const auto outer = derSingle(der);
    if (!outer || !outer->is(DerTag::Sequence) || outer->indefinite)
        return std::nullopt;
    DerReader response(*outer);
    const auto status = response.take(DerTag::Enumerated);
    if (!status)
        return outer;
    const auto bytes = response.takeContext(0);
    const auto typed = bytes && response.atEnd() ? derSingle(bytes->content) : std::nullopt;
    if (status->content.size() != 1 || status->content[0] != 0 || !typed || !typed->is(DerTag::Sequence))
        return std::nullopt;
    DerReader fields(*typed);
    const auto type = fields.take(DerTag::Oid);
    const auto content = fields.take(DerTag::OctetString);
    if (!type || derOid(*type) != "1.3.6.1.5.5.7.48.1.1" || !content || content->constructed || !fields.atEnd())
        return std::nullopt;
    return derSingle(content->content);
}

/// Nothing where anything is not as expected: then OpenSSL reads, and judges, the whole.
std::optional<SplitResponse> splitResponse(ByteView der, CertificatePool* pool)
{
    const auto basic = basicIn(der);
    const auto parts = basic && basic->is(DerTag::Sequence) && !basic->indefinite ? derChildren(*basic) : std::nullopt;
    if (!parts || parts->size() != 4 || !(*parts)[3].isContext(0) || (*parts)[3].indefinite)
        return std::nullopt;
    const auto list = derSingle((*parts)[3].content);
    const auto items = list && list->is(DerTag::Sequence) ? derChildren(*list) : std::nullopt;
    if (!items)
        return std::nullopt;
    SplitResponse split;
    for (const DerValue& item : *items) {
        auto certificate = readCertificate(item.whole, pool);
        if (!certificate)
            return std::nullopt;
        split.certificates.push_back(std::move(*certificate));
    }
    split.basic = derSequence({(*parts)[0].whole, (*parts)[1].whole, (*parts)[2].whole});
    return split;
}

/// An OCSPResponse that was successful, or a bare BasicOCSPResponse.
BasicHandle basicOf(ByteView der, const Certificate& subject, std::vector<Finding>& findings)
{
    const unsigned char* at = der.data();
    if (const ResponseHandle response(d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(der.size()))); response) {
        const int status = OCSP_response_status(response.get());
        if (status == OCSP_RESPONSE_STATUS_SUCCESSFUL) {
            if (BasicHandle basic(OCSP_response_get1_basic(response.get())); basic)
                return basic;
            findings.push_back(unusable("not a basic response", subject));
            return {};
        }
        findings.push_back(makeFinding(FindingCode::OcspNotSuccessful,
                                       {{"name", subject.displayName()}, {"detail", OCSP_response_status_str(status)}}));
        return {};
    }
    at = der.data();
    BasicHandle basic(d2i_OCSP_BASICRESP(nullptr, &at, static_cast<long>(der.size())));
    if (!basic)
        findings.push_back(unusable("not an OCSP response", subject));
    ERR_clear_error();
    return basic;
}

bool isAbout(const OCSP_CERTID* id, const Certificate& subject, const Certificate& issuer)
{
    ASN1_OBJECT* algorithm = nullptr;
    OCSP_id_get0_info(nullptr, &algorithm, nullptr, nullptr, const_cast<OCSP_CERTID*>(id));
    const EVP_MD* digest = EVP_get_digestbyobj(algorithm);
    if (!digest)
        return false;
    const Handle<OCSP_CERTID, OCSP_CERTID_free> own(OCSP_cert_to_id(digest, subject.x509(), issuer.x509()));
    return own && OCSP_id_cmp(own.get(), const_cast<OCSP_CERTID*>(id)) == 0;
}

bool namedByResponderId(const OCSP_BASICRESP* basic, const Certificate& certificate)
{
    const ASN1_OCTET_STRING* keyId = nullptr;
    const X509_NAME* name = nullptr;
    if (OCSP_resp_get0_id(basic, &keyId, &name) != 1)
        return false;
    if (name)
        return X509_NAME_cmp(name, X509_get_subject_name(certificate.x509())) == 0;
    const auto key = entityKeyOf(certificate.der());
    if (!key || !keyId)
        return false;
    const Bytes own = key->keyId();
    return !own.empty() && ASN1_STRING_length(keyId) == static_cast<int>(own.size()) &&
           std::equal(own.begin(), own.end(), ASN1_STRING_get0_data(keyId));
}

bool verifies(const OCSP_BASICRESP* basic, const Certificate& certificate)
{
    EVP_PKEY* key = certificate.publicKey();
    const int good = key ? ASN1_item_verify(ASN1_ITEM_rptr(OCSP_RESPDATA), OCSP_resp_get0_tbs_sigalg(basic),
                                            const_cast<ASN1_BIT_STRING*>(OCSP_resp_get0_signature(basic)),
                                            const_cast<OCSP_RESPDATA*>(OCSP_resp_get0_respdata(basic)), key)
                         : 0;
    ERR_clear_error();
    return good == 1;
}

bool sameEntity(const Certificate& a, const Certificate& b)
{
    const auto left = entityKeyOf(a.der()), right = entityKeyOf(b.der());
    return left && right && left->id == right->id;
}

// RFC 6960, 4.2.2.2
bool isAuthorised(const Certificate& responder, const Certificate& issuer, const Certificate& subject, UtcTime at,
                  const TrustStore& trust, CertificatePool* pool)
{
    if (sameEntity(responder, issuer) || trust.isAnchor(responder))
        return true;
    const auto usages = responder.extendedKeyUsages();
    const bool delegated = std::ranges::equal(responder.issuerDer(), issuer.subjectDer()) &&
                           std::ranges::find(usages, ocspSigning) != usages.end() && at >= responder.notBefore() &&
                           at <= responder.notAfter() && isSignedBy(responder, issuer, pool);
    if (delegated)
        return true;
    // TS 119 612, 5.5.1: Certstatus/OCSP answers for certificates that are not qualified only.
    const bool qualified = CertificateFacts::of(subject).qcStatements.contains("0.4.0.1862.1.1");
    return std::ranges::any_of(trust.servicesOf(responder), [&](const TrustStore::Listed& listed) {
        const ServicePeriod* period = listed.service->at(at);
        return period && period->isGranted() &&
               (period->type == "Certstatus/OCSP/QC" || (!qualified && period->type == "Certstatus/OCSP"));
    });
}

std::optional<RevocationAnswer> answerOf(OCSP_SINGLERESP* single, UtcTime producedAt, const Certificate& authority)
{
    int reason = -1;
    ASN1_GENERALIZEDTIME *revoked = nullptr, *thisUpdate = nullptr, *nextUpdate = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revoked, &thisUpdate, &nextUpdate);
    const auto from = timeOf(thisUpdate);
    if (!from)
        return std::nullopt;
    RevocationAnswer answer{.source = RevocationAnswer::Source::Ocsp,
                            .status = CertificateStatus::Unknown,
                            .thisUpdate = *from,
                            .nextUpdate = timeOf(nextUpdate),
                            .producedAt = producedAt,
                            .revokedAt = {},
                            .reason = reason,
                            .authority = authority};
    const Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> cutoff(static_cast<ASN1_GENERALIZEDTIME*>(
        OCSP_SINGLERESP_get1_ext_d2i(single, NID_id_pkix_OCSP_archiveCutoff, nullptr, nullptr)));
    answer.remembersSince = timeOf(cutoff.get());
    if (status == V_OCSP_CERTSTATUS_GOOD)
        answer.status = CertificateStatus::Good;
    if (status == V_OCSP_CERTSTATUS_REVOKED) {
        answer.status = reason == OCSP_REVOKED_STATUS_CERTIFICATEHOLD ? CertificateStatus::OnHold : CertificateStatus::Revoked;
        answer.revokedAt = timeOf(revoked);
        if (!answer.revokedAt)
            return std::nullopt;
    }
    return answer;
}

std::vector<Certificate> carriedBy(const OCSP_BASICRESP* basic, CertificatePool* pool)
{
    std::vector<Certificate> certificates;
    const STACK_OF(X509)* carried = OCSP_resp_get0_certs(basic);
    for (int i = 0; carried && i < sk_X509_num(carried); ++i) {
        unsigned char* bytes = nullptr;
        const int size = i2d_X509(sk_X509_value(carried, i), &bytes);
        if (size <= 0)
            continue;
        if (auto certificate = readCertificate({bytes, static_cast<std::size_t>(size)}, pool))
            certificates.push_back(std::move(*certificate));
        OPENSSL_free(bytes);
    }
    return certificates;
}

} // namespace

void readOcsp(ByteView der, const std::vector<Certificate>& candidates, const Certificate& subject, const Certificate& issuer,
              const TrustStore& trust, RevocationAnswers& answers, CertificatePool* pool)
{
    const auto split = splitResponse(der, pool);
    const BasicHandle basic = basicOf(split ? ByteView(split->basic) : der, subject, answers.findings);
    if (!basic)
        return;
    std::vector<OCSP_SINGLERESP*> singles;
    for (int i = 0; i < OCSP_resp_count(basic.get()); ++i) {
        OCSP_SINGLERESP* single = OCSP_resp_get0(basic.get(), i);
        if (isAbout(OCSP_SINGLERESP_get0_id(single), subject, issuer))
            singles.push_back(single);
    }
    if (singles.empty())
        return; // about somebody else
    const auto producedAt = timeOf(OCSP_resp_get0_produced_at(basic.get()));
    if (!producedAt) {
        answers.findings.push_back(unusable("no time", subject));
        return;
    }

    std::vector<Certificate> responders = {issuer};
    for (const Certificate& certificate : split ? split->certificates : carriedBy(basic.get(), pool))
        // Mostly one of those at hand, which come below.
        if (std::ranges::find(candidates, certificate) == candidates.end())
            responders.push_back(certificate);
    responders.insert(responders.end(), candidates.begin(), candidates.end());
    const X509_NAME* name = nullptr;
    const ASN1_OCTET_STRING* keyId = nullptr;
    if (OCSP_resp_get0_id(basic.get(), &keyId, &name) == 1 && name) {
        const unsigned char* data = nullptr;
        std::size_t size = 0;
        if (X509_NAME_get0_der(name, &data, &size) == 1)
            for (Certificate& certificate : trust.named({data, size}))
                responders.push_back(std::move(certificate));
    }

    bool signatureHolds = false;
    for (const Certificate& responder : responders) {
        if (!namedByResponderId(basic.get(), responder) || !verifies(basic.get(), responder))
            continue;
        signatureHolds = true;
        if (!isAuthorised(responder, issuer, subject, *producedAt, trust, pool))
            continue;
        const auto digest = digestOfSignature(OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(basic.get())->algorithm));
        for (OCSP_SINGLERESP* single : singles)
            if (auto answer = answerOf(single, *producedAt, responder)) {
                answer->digest = digest;
                answers.answers.push_back(std::move(*answer));
            }
        return;
    }
    answers.findings.push_back(signatureHolds
                                   ? makeFinding(FindingCode::OcspResponderNotAuthorised, {{"name", subject.displayName()}})
                                   : makeFinding(FindingCode::OcspSignatureWrong, {{"name", subject.displayName()}}));
}

std::optional<DigestAlgorithm> digestOfSignature(int signatureNid)
{
    int digest = NID_undef, key = NID_undef;
    std::array<char, 80> oid{};
    if (OBJ_find_sigid_algs(signatureNid, &digest, &key) != 1 || digest == NID_undef ||
        OBJ_obj2txt(oid.data(), oid.size(), OBJ_nid2obj(digest), 1) <= 0)
        return std::nullopt;
    return digestFromOid(oid.data());
}

void Evidence::add(const Evidence& other)
{
    certificates.insert(certificates.end(), other.certificates.begin(), other.certificates.end());
    ocspResponses.insert(ocspResponses.end(), other.ocspResponses.begin(), other.ocspResponses.end());
    revocationLists.insert(revocationLists.end(), other.revocationLists.begin(), other.revocationLists.end());
}

RevocationAnswers readRevocation(const Evidence& evidence, const Certificate& subject, const Certificate& issuer,
                                 const TrustStore& trust)
{
    RevocationAnswers answers;
    for (const Bytes& response : evidence.ocspResponses)
        readOcsp(response, evidence.certificates, subject, issuer, trust, answers);
    for (const Bytes& list : evidence.revocationLists)
        readRevocationList(list, subject, issuer, answers);
    return answers;
}

} // namespace parafa
