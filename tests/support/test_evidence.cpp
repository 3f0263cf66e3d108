// SPDX-License-Identifier: EUPL-1.2
#include "support/test_evidence.h"

#include "base/handle.h"

#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace parafa::test
{

namespace
{

void demand(bool condition, const char* what)
{
    if (!condition)
        throw std::runtime_error(std::string("test evidence: ") + what);
}

using Time = Handle<ASN1_TIME, ASN1_TIME_free>;
using GeneralizedTime = Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free>;

GeneralizedTime generalized(UtcTime time)
{
    return GeneralizedTime(ASN1_GENERALIZEDTIME_set(nullptr, time.seconds()));
}

void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}

/// Borrowed certificates as OpenSSL's list.
Handle<STACK_OF(X509), freeStack> stackOf(const std::vector<Certificate>& certificates)
{
    Handle<STACK_OF(X509), freeStack> stack(sk_X509_new_null());
    for (const Certificate& certificate : certificates)
        sk_X509_push(stack.get(), certificate.x509());
    return stack;
}

template <typename T, typename Encode>
Bytes encode(T* object, Encode encoder)
{
    unsigned char* der = nullptr;
    const int size = encoder(object, &der);
    demand(size > 0, "encoding");
    const Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

int fixedTime(TS_RESP_CTX*, void* data, long* seconds, long* microseconds)
{
    *seconds = static_cast<const TokenSpec*>(data)->time.seconds();
    *microseconds = 0;
    return 1;
}

ASN1_INTEGER* fixedSerial(TS_RESP_CTX*, void* data)
{
    ASN1_INTEGER* serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set_uint64(serial, static_cast<const TokenSpec*>(data)->serial);
    return serial;
}

Handle<TS_RESP, TS_RESP_free> respond(const TestIdentity& authority, ByteView request, const TokenSpec& spec)
{
    const Handle<TS_RESP_CTX, TS_RESP_CTX_free> context(TS_RESP_CTX_new());
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> policy(OBJ_txt2obj(spec.policy.c_str(), 1));
    auto* borrowed = const_cast<TokenSpec*>(&spec);
    TS_RESP_CTX_set_time_cb(context.get(), fixedTime, borrowed);
    TS_RESP_CTX_set_serial_cb(context.get(), fixedSerial, borrowed);
    demand(TS_RESP_CTX_set_signer_cert(context.get(), authority.certificate.x509()) == 1, "not a time-stamping certificate");
    demand(TS_RESP_CTX_set_signer_key(context.get(), authority.key.get()) == 1, "time-stamping key");
    demand(TS_RESP_CTX_set_def_policy(context.get(), policy.get()) == 1, "policy");
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
    if (!spec.chain.empty())
        TS_RESP_CTX_set_certs(context.get(), stackOf(spec.chain).get());
    for (const EVP_MD* digest : {EVP_sha1(), EVP_sha224(), EVP_sha256(), EVP_sha384(), EVP_sha512()})
        TS_RESP_CTX_add_md(context.get(), digest);
    const Handle<BIO, BIO_free_all> input(BIO_new_mem_buf(request.data(), int(request.size())));
    Handle<TS_RESP, TS_RESP_free> response(TS_RESP_create_response(context.get(), input.get()));
    demand(response != nullptr, "time-stamp response");
    return response;
}

} // namespace

Bytes makeCrl(const TestIdentity& issuer, UtcTime thisUpdate, UtcTime nextUpdate, const std::vector<RevokedEntry>& revoked,
              CrlKind kind)
{
    const Handle<X509_CRL, X509_CRL_free> list(X509_CRL_new());
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.certificate.x509()));
    const Time from(ASN1_TIME_set(nullptr, thisUpdate.seconds())), until(ASN1_TIME_set(nullptr, nextUpdate.seconds()));
    X509_CRL_set1_lastUpdate(list.get(), from.get());
    X509_CRL_set1_nextUpdate(list.get(), until.get());
    for (const RevokedEntry& entry : revoked) {
        X509_REVOKED* one = X509_REVOKED_new();
        BIGNUM* number = nullptr;
        BN_hex2bn(&number, entry.serialHex.c_str());
        const Handle<ASN1_INTEGER, ASN1_INTEGER_free> serial(BN_to_ASN1_INTEGER(number, nullptr));
        BN_free(number);
        X509_REVOKED_set_serialNumber(one, serial.get());
        const Time when(ASN1_TIME_set(nullptr, entry.when.seconds()));
        X509_REVOKED_set_revocationDate(one, when.get());
        if (entry.reason >= 0) {
            const Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(ASN1_ENUMERATED_new());
            ASN1_ENUMERATED_set(reason.get(), entry.reason);
            X509_REVOKED_add1_ext_i2d(one, NID_crl_reason, reason.get(), 0, 0);
        }
        if (kind == CrlKind::UnknownEntry) {
            const Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj("1.2.3.4.5", 1));
            const Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
            const Handle<X509_EXTENSION, X509_EXTENSION_free> extension(
                X509_EXTENSION_create_by_OBJ(nullptr, object.get(), 1, value.get()));
            demand(X509_REVOKED_add_ext(one, extension.get(), -1) == 1, "entry extension");
        }
        X509_CRL_add0_revoked(list.get(), one);
    }
    X509_CRL_sort(list.get());
    const Handle<ASN1_INTEGER, ASN1_INTEGER_free> number(ASN1_INTEGER_new());
    ASN1_INTEGER_set(number.get(), 1);
    X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0);
    if (kind == CrlKind::Delta)
        X509_CRL_add1_ext_i2d(list.get(), NID_delta_crl, number.get(), 1, 0);
    if (kind == CrlKind::Indirect) {
        const Handle<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free> point(ISSUING_DIST_POINT_new());
        point->indirectCRL = 0xFF;
        X509_CRL_add1_ext_i2d(list.get(), NID_issuing_distribution_point, point.get(), 1, 0);
    }
    if (const char* point = kind == CrlKind::UsersOnly         ? "critical,onlyuser:TRUE"
                            : kind == CrlKind::AuthoritiesOnly ? "critical,onlyCA:TRUE"
                            : kind == CrlKind::SomeReasons     ? "critical,onlysomereasons:keyCompromise"
                            : kind == CrlKind::NamedPoint      ? "critical,fullname:URI:http://crl.test/1.crl"
                            : kind == CrlKind::UnknownCritical ? "critical,DER:0500"
                            : kind == CrlKind::KeepsExpired    ? "DER:180f32303230303130313030303030305a" // since 2020
                                                               : nullptr) {
        const Handle<CONF, NCONF_free> configuration(NCONF_new(nullptr));
        X509V3_CTX context;
        X509V3_set_ctx(&context, nullptr, nullptr, nullptr, list.get(), 0);
        X509V3_set_nconf(&context, configuration.get());
        const Handle<X509_EXTENSION, X509_EXTENSION_free> extension(
            X509V3_EXT_nconf(configuration.get(), &context,
                             kind == CrlKind::UnknownCritical ? "1.2.3.4.5"
                             : kind == CrlKind::KeepsExpired  ? "2.5.29.60"
                                                              : "issuingDistributionPoint",
                             point));
        demand(extension && X509_CRL_add_ext(list.get(), extension.get(), -1) == 1, point);
    }
    demand(X509_CRL_sign(list.get(), issuer.key.get(), EVP_sha256()) > 0, "signing a CRL");
    return encode(list.get(), i2d_X509_CRL);
}

namespace
{

Bytes ocspResponse(const TestIdentity& responder, const Certificate& issuer, const Certificate& subject, const OcspSpec& spec,
                   ByteView request)
{
    const Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(OCSP_BASICRESP_new());
    const Handle<OCSP_CERTID, OCSP_CERTID_free> id(OCSP_cert_to_id(digestMethod(spec.certId), subject.x509(), issuer.x509()));
    if (spec.wrongIssuerKeyHash) {
        ASN1_OCTET_STRING* key = nullptr;
        OCSP_id_get0_info(nullptr, nullptr, &key, nullptr, id.get());
        const_cast<unsigned char*>(ASN1_STRING_get0_data(key))[0] ^= 1;
    }
    const GeneralizedTime from = generalized(spec.thisUpdate), revokedAt = generalized(spec.revokedAt);
    const GeneralizedTime until = spec.nextUpdate ? generalized(*spec.nextUpdate) : GeneralizedTime();
    const int status = spec.status == OcspStatus::Good      ? V_OCSP_CERTSTATUS_GOOD
                       : spec.status == OcspStatus::Revoked ? V_OCSP_CERTSTATUS_REVOKED
                                                            : V_OCSP_CERTSTATUS_UNKNOWN;
    demand(OCSP_basic_add1_status(basic.get(), id.get(), status, spec.reason < 0 ? OCSP_REVOKED_STATUS_NOSTATUS : spec.reason,
                                  spec.status == OcspStatus::Revoked ? revokedAt.get() : nullptr, from.get(),
                                  until.get()) != nullptr,
           "OCSP status");
    if (spec.archiveCutoff) {
        const GeneralizedTime cutoff = generalized(*spec.archiveCutoff);
        demand(OCSP_SINGLERESP_add1_ext_i2d(OCSP_resp_get0(basic.get(), 0), NID_id_pkix_OCSP_archiveCutoff, cutoff.get(), 0, 0) ==
                   1,
               "archive cutoff");
    }
    // OCSP_basic_sign would take the clock; with OCSP_NOTIME the field keeps what is put there.
    auto* produced = const_cast<ASN1_GENERALIZEDTIME*>(OCSP_resp_get0_produced_at(basic.get()));
    ASN1_GENERALIZEDTIME_set(produced, spec.producedAt.seconds());
    if (!request.empty()) {
        const unsigned char* at = request.data();
        const Handle<OCSP_REQUEST, OCSP_REQUEST_free> asked(d2i_OCSP_REQUEST(nullptr, &at, long(request.size())));
        demand(asked && OCSP_copy_nonce(basic.get(), asked.get()) == 1, "nonce of an OCSP request");
    }
    const unsigned long flags = OCSP_NOTIME | (spec.withResponderCertificate ? 0UL : static_cast<unsigned long>(OCSP_NOCERTS));
    demand(OCSP_basic_sign(basic.get(), responder.certificate.x509(), responder.key.get(), digestMethod(spec.signature), nullptr,
                           flags) == 1,
           "signing an OCSP response");
    const Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> response(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    return encode(response.get(), i2d_OCSP_RESPONSE);
}

} // namespace

Bytes makeOcspResponse(const TestIdentity& responder, const Certificate& issuer, const Certificate& subject, const OcspSpec& spec)
{
    return ocspResponse(responder, issuer, subject, spec, {});
}

Bytes answerOcspRequest(const TestIdentity& responder, const Certificate& issuer, const Certificate& subject, ByteView request,
                        const OcspSpec& spec)
{
    return ocspResponse(responder, issuer, subject, spec, request);
}

Bytes makeCertificateBag(const std::vector<Certificate>& certificates)
{
    const Handle<PKCS7, PKCS7_free> bag(PKCS7_new());
    PKCS7_set_type(bag.get(), NID_pkcs7_signed);
    PKCS7_content_new(bag.get(), NID_pkcs7_data);
    for (const Certificate& certificate : certificates)
        PKCS7_add_certificate(bag.get(), certificate.x509());
    return encode(bag.get(), i2d_PKCS7);
}

Bytes basicOcspResponse(ByteView ocspResponse)
{
    const unsigned char* at = ocspResponse.data();
    const Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> response(d2i_OCSP_RESPONSE(nullptr, &at, long(ocspResponse.size())));
    demand(response != nullptr, "not an OCSP response");
    const Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(OCSP_response_get1_basic(response.get()));
    return encode(basic.get(), i2d_OCSP_BASICRESP);
}

Bytes makeTimestampToken(const TestIdentity& authority, ByteView data, const TokenSpec& spec)
{
    const Result<Bytes> digest = digestOf(spec.imprint, data);
    demand(digest.has_value(), "digest");
    return makeTimestampTokenOfDigest(authority, *digest, spec);
}

Bytes makeTimestampTokenOfDigest(const TestIdentity& authority, ByteView digest, const TokenSpec& spec)
{
    const Handle<TS_REQ, TS_REQ_free> request(TS_REQ_new());
    TS_REQ_set_version(request.get(), 1);
    const Handle<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
    const Handle<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    X509_ALGOR_set_md(algorithm.get(), digestMethod(spec.imprint));
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), const_cast<unsigned char*>(digest.data()), int(digest.size()));
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_cert_req(request.get(), spec.withCertificate ? 1 : 0);
    const auto response = respond(authority, encode(request.get(), i2d_TS_REQ), spec);
    PKCS7* token = TS_RESP_get_token(response.get());
    demand(token != nullptr, "the request was refused");
    return encode(token, i2d_PKCS7);
}

Bytes answerTimestampRequest(const TestIdentity& authority, ByteView request, const TokenSpec& spec)
{
    return encode(respond(authority, request, spec).get(), i2d_TS_RESP);
}

} // namespace parafa::test
