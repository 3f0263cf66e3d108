// SPDX-License-Identifier: EUPL-1.2
#include "trust/time_stamp_client.h"

#include "base/handle.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/rand.h>
#include <openssl/ts.h>

#include <array>

namespace parafa
{
namespace
{

using RequestHandle = Handle<TS_REQ, TS_REQ_free>;
using ResponseHandle = Handle<TS_RESP, TS_RESP_free>;

std::string lastOpenSslError()
{
    std::array<char, 200> text{};
    ERR_error_string_n(ERR_peek_last_error(), text.data(), text.size());
    ERR_clear_error();
    return text.data();
}

std::unexpected<Error> unusable(std::string detail, std::source_location where = std::source_location::current())
{
    return fail(ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, {}, std::move(detail), where);
}

std::string statusText(TS_STATUS_INFO* info)
{
    std::string text = "status " + std::to_string(ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(info)));
    if (const STACK_OF(ASN1_UTF8STRING)* lines = TS_STATUS_INFO_get0_text(info))
        for (int i = 0; i < sk_ASN1_UTF8STRING_num(lines); ++i) {
            const ASN1_UTF8STRING* line = sk_ASN1_UTF8STRING_value(lines, i);
            text += ": " + std::string(reinterpret_cast<const char*>(ASN1_STRING_get0_data(line)),
                                       static_cast<std::size_t>(ASN1_STRING_length(line)));
        }
    return text;
}

std::optional<UtcTime> generalizedTime(const ASN1_GENERALIZEDTIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return UtcTime(timegm(&parts));
}

std::optional<UtcTime> tokenTime(ByteView token)
{
    const unsigned char* bytes = token.data();
    Handle<PKCS7, PKCS7_free> cms(d2i_PKCS7(nullptr, &bytes, static_cast<long>(token.size())));
    Handle<TS_TST_INFO, TS_TST_INFO_free> info(cms ? PKCS7_to_TS_TST_INFO(cms.get()) : nullptr);
    return info ? generalizedTime(TS_TST_INFO_get_time(info.get())) : std::nullopt;
}

Result<TimeStampOutcome> askService(DigestAlgorithm algorithm, ByteView digest, const TimeStampService& service, HttpClient& http,
                                    const HttpLimits& limits, const Progress& progress)
{
    std::array<std::uint8_t, 16> nonce{};
    if (RAND_bytes(nonce.data(), static_cast<int>(nonce.size())) != 1)
        return fail(ErrorCode::Internal, "no random bytes");
    nonce[0] = static_cast<std::uint8_t>((nonce[0] & 0x3f) | 0x40); // positive, and all 16 octets of it in DER
    auto body = makeTimeStampRequest(algorithm, digest, nonce, service.policyOid);
    if (!body)
        return std::unexpected(body.error());

    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = service.url;
    request.headers = {{"Content-Type", "application/timestamp-query"}, {"Accept", "application/timestamp-reply"}};
    request.body = *body;
    request.login = service.login;
    request.limits = limits;
    auto response = http.send(request, progress);
    if (!response)
        return std::unexpected(response.error());
    if (response->status != 200)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceRefused, {},
                    "HTTP status " + std::to_string(response->status));
    auto token = checkTimeStampResponse(response->body, *body);
    if (!token)
        return std::unexpected(token.error());
    const std::optional<UtcTime> time = tokenTime(*token);
    if (!time)
        return unusable("no time in the token");
    return TimeStampOutcome{std::move(*token), *time, service.url, {}};
}

} // namespace

Result<Bytes> makeTimeStampRequest(DigestAlgorithm algorithm, ByteView digest, ByteView nonce, const std::string& policyOid)
{
    const EVP_MD* method = digestMethod(algorithm);
    if (!method)
        return fail(ErrorCode::Unsupported, "digest not offered");
    if (digest.size() != static_cast<std::size_t>(EVP_MD_get_size(method)))
        return fail(ErrorCode::InvalidArgument, "digest of a wrong length");

    RequestHandle request(TS_REQ_new());
    Handle<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
    Handle<X509_ALGOR, X509_ALGOR_free> identifier(X509_ALGOR_new());
    X509_ALGOR_set0(identifier.get(), OBJ_nid2obj(EVP_MD_get_type(method)), V_ASN1_NULL, nullptr);
    Bytes octets(digest.begin(), digest.end());
    Handle<BIGNUM, BN_free> number(BN_bin2bn(nonce.data(), static_cast<int>(nonce.size()), nullptr));
    Handle<ASN1_INTEGER, ASN1_INTEGER_free> nonceValue(BN_to_ASN1_INTEGER(number.get(), nullptr));
    bool good = TS_REQ_set_version(request.get(), 1) && TS_MSG_IMPRINT_set_algo(imprint.get(), identifier.get()) &&
                TS_MSG_IMPRINT_set_msg(imprint.get(), octets.data(), static_cast<int>(octets.size())) &&
                TS_REQ_set_msg_imprint(request.get(), imprint.get()) && TS_REQ_set_nonce(request.get(), nonceValue.get()) &&
                TS_REQ_set_cert_req(request.get(), 1);
    if (good && !policyOid.empty()) {
        Handle<ASN1_OBJECT, ASN1_OBJECT_free> policy(OBJ_txt2obj(policyOid.c_str(), 1));
        if (!policy)
            return fail(ErrorCode::InvalidArgument, "policy is no object identifier: " + policyOid);
        good = TS_REQ_set_policy_id(request.get(), policy.get()) == 1;
    }
    unsigned char* der = nullptr;
    const int size = good ? i2d_TS_REQ(request.get(), &der) : -1;
    if (size <= 0)
        return fail(ErrorCode::Internal, lastOpenSslError());
    Bytes result(der, der + size);
    OPENSSL_free(der);
    return result;
}

Result<Bytes> checkTimeStampResponse(ByteView response, ByteView request)
{
    const unsigned char* bytes = response.data();
    ResponseHandle answer(d2i_TS_RESP(nullptr, &bytes, static_cast<long>(response.size())));
    ERR_clear_error();
    if (!answer || bytes != response.data() + response.size())
        return unusable("not a TimeStampResp");
    bytes = request.data();
    RequestHandle asked(d2i_TS_REQ(nullptr, &bytes, static_cast<long>(request.size())));
    if (!asked)
        return fail(ErrorCode::InvalidArgument, "not a TimeStampReq");

    TS_STATUS_INFO* status = TS_RESP_get_status_info(answer.get());
    const long code = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    PKCS7* token = TS_RESP_get_token(answer.get());
    if (code != TS_STATUS_GRANTED && code != TS_STATUS_GRANTED_WITH_MODS)
        return fail(ErrorCode::KeyRefused, FindingCode::ServiceRefused, {}, statusText(status));
    if (!token)
        return unusable("granted without a token");

    // OpenSSL compares version, policy, imprint and nonce with the request.
    Handle<TS_VERIFY_CTX, TS_VERIFY_CTX_free> context(TS_REQ_to_TS_VERIFY_CTX(asked.get(), nullptr));
    if (!context)
        return fail(ErrorCode::Internal, lastOpenSslError());
    if (TS_RESP_verify_response(context.get(), answer.get()) != 1)
        return unusable("does not answer the request: " + lastOpenSslError());

    // The signature with the token's own certificate; who that is, is judged when the signature is validated.
    if (PKCS7_verify(token, nullptr, nullptr, nullptr, nullptr, PKCS7_NOVERIFY | PKCS7_NO_DUAL_CONTENT) != 1)
        return unusable("signature of the token: " + lastOpenSslError());

    unsigned char* der = nullptr;
    const int size = i2d_PKCS7(token, &der);
    if (size <= 0)
        return fail(ErrorCode::Internal, lastOpenSslError());
    Bytes result(der, der + size);
    OPENSSL_free(der);
    return result;
}

Result<TimeStampOutcome> requestTimeStamp(DigestAlgorithm algorithm, ByteView digest,
                                          const std::vector<TimeStampService>& services, HttpClient& http,
                                          const HttpLimits& limits, const Progress& progress)
{
    if (services.empty())
        return fail(ErrorCode::InvalidArgument, "no time-stamping service is configured");
    std::vector<Error> failures;
    for (const TimeStampService& service : services) {
        auto outcome = askService(algorithm, digest, service, http, limits, progress);
        if (outcome) {
            outcome->failures = std::move(failures);
            return outcome;
        }
        Error error = outcome.error();
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::InvalidArgument ||
            error.code == ErrorCode::Unsupported)
            return std::unexpected(std::move(error));
        if (error.subject.empty())
            error.subject = urlHost(service.url);
        failures.push_back(std::move(error));
    }
    Error worst = failures.back();
    for (std::size_t i = 0; i + 1 < failures.size(); ++i)
        worst.detail += "; before: " + failures[i].subject + " " + failures[i].detail;
    return std::unexpected(std::move(worst));
}

} // namespace parafa
