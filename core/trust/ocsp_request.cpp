// SPDX-License-Identifier: EUPL-1.2
#include "trust/ocsp_request.h"

#include "base/handle.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>

namespace parafa
{

using RequestHandle = Handle<OCSP_REQUEST, OCSP_REQUEST_free>;

Result<Bytes> makeOcspRequest(const Certificate& subject, const Certificate& issuer, ByteView nonce)
{
    const RequestHandle request(OCSP_REQUEST_new());
    // SHA-1 names the issuer only; RFC 5019, 2.1.1 demands it and older responders know nothing else.
    OCSP_CERTID* id = OCSP_cert_to_id(EVP_sha1(), subject.x509(), issuer.x509());
    Bytes octets(nonce.begin(), nonce.end());
    if (!request || !id || !OCSP_request_add0_id(request.get(), id)) {
        OCSP_CERTID_free(id);
        return fail(ErrorCode::Internal, "OCSP request");
    }
    if (OCSP_request_add1_nonce(request.get(), octets.data(), static_cast<int>(octets.size())) != 1)
        return fail(ErrorCode::Internal, "OCSP nonce");
    unsigned char* der = nullptr;
    const int size = i2d_OCSP_REQUEST(request.get(), &der);
    if (size <= 0)
        return fail(ErrorCode::Internal, "OCSP request");
    Bytes result(der, der + size);
    OPENSSL_free(der);
    return result;
}

std::optional<OcspNonce> compareOcspNonce(ByteView response, ByteView request)
{
    const unsigned char* at = response.data();
    const Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> answer(d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(response.size())));
    at = request.data();
    const RequestHandle asked(d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(request.size())));
    const Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(
        answer && OCSP_response_status(answer.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL ? OCSP_response_get1_basic(answer.get())
                                                                                        : nullptr);
    ERR_clear_error();
    if (!basic || !asked)
        return std::nullopt;
    switch (OCSP_check_nonce(asked.get(), basic.get())) {
    case 1: // both, the same
        return OcspNonce::Same;
    case 2:  // in neither
    case -1: // in the request alone
        return OcspNonce::Absent;
    default:
        return OcspNonce::Different;
    }
}

} // namespace parafa
