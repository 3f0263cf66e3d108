// SPDX-License-Identifier: EUPL-1.2
#include "validation/certificate_path.h"

#include "base/handle.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <string>

namespace parafa
{

namespace
{

// The stack borrows: every certificate in it is owned by a Certificate that outlives the call.
void freeBorrowed(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}

struct Problem {
    int code;
    Certificate certificate;
};

struct Problems {
    std::vector<Problem> list;
    bool chainComplete = true;
};

/// Collects every problem instead of stopping at the first, so that an expired certificate of an untrusted issuer says both.
int collect(int ok, X509_STORE_CTX* context)
{
    if (ok)
        return ok;
    auto* problems = static_cast<Problems*>(X509_STORE_CTX_get_app_data(context));
    const int code = X509_STORE_CTX_get_error(context);
    X509* subject = X509_STORE_CTX_get_current_cert(context);
    unsigned char* der = nullptr;
    const int size = subject ? i2d_X509(subject, &der) : -1;
    if (size > 0) {
        if (auto certificate = Certificate::fromDer({der, static_cast<std::size_t>(size)}))
            problems->list.push_back({code, *certificate});
        OPENSSL_free(der);
    }
    switch (code) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        problems->chainComplete = false;
        return 1;
    default:
        return 1;
    }
}

/// The chain holds the very objects that were handed in: they are found again, since reading a certificate costs more than all
/// the rest of building a path.
std::vector<Certificate> chainOf(X509_STORE_CTX* context, const Certificate& signer, const std::vector<Certificate>& candidates,
                                 const std::vector<Certificate>& anchors)
{
    std::vector<Certificate> path;
    STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        const X509* part = sk_X509_value(chain, i);
        const auto isPart = [part](const Certificate& certificate) { return certificate.x509() == part; };
        if (isPart(signer)) {
            path.push_back(signer);
            continue;
        }
        for (const auto* list : {&candidates, &anchors})
            if (const auto found = std::ranges::find_if(*list, isPart); found != list->end()) {
                path.push_back(*found);
                break;
            }
    }
    return path;
}

FindingArguments about(const Certificate& certificate)
{
    return {{"name", certificate.displayName()}};
}

/// One problem of OpenSSL's as finding and sub-indication (EN 319 102-1, 5.2.6.4).
void judge(const Problem& problem, PathResult& result)
{
    const auto conclude = [&](SubIndication sub, Finding finding) {
        result.indication = Indication::Indeterminate;
        // The earlier and graver conclusion stays: no chain beats any defect of a chain.
        if (!result.subIndication)
            result.subIndication = sub;
        if (std::ranges::find(result.findings, finding) == result.findings.end())
            result.findings.push_back(std::move(finding));
    };
    FindingArguments arguments = about(problem.certificate);
    switch (problem.code) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        // Somebody who vouches for himself only; an unknown issuer may be known elsewhere.
        conclude(SubIndication::NoCertificateChainFound,
                 makeFinding(problem.code == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT ? FindingCode::CertificateSelfSigned
                                                                                    : FindingCode::CertificateChainNotTrusted,
                             std::move(arguments)));
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        arguments.emplace_back("time", problem.certificate.notAfter().toIso8601());
        conclude(SubIndication::OutOfBoundsNoPoe, makeFinding(FindingCode::CertificateExpired, std::move(arguments)));
        break;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        arguments.emplace_back("time", problem.certificate.notBefore().toIso8601());
        conclude(SubIndication::OutOfBoundsNoPoe, makeFinding(FindingCode::CertificateNotYetValid, std::move(arguments)));
        break;
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
        conclude(SubIndication::ChainConstraintsFailure,
                 makeFinding(FindingCode::CertificateUnknownCriticalExtension, std::move(arguments)));
        break;
    case X509_V_ERR_INVALID_PURPOSE:
        conclude(SubIndication::ChainConstraintsFailure, makeFinding(FindingCode::CertificateKeyUsage, std::move(arguments)));
        break;
    default:
        // EN 319 102-1, 5.2.6.4: a path that RFC 5280 refuses; constraints of the validation policy are another matter.
        arguments.emplace_back("detail", X509_verify_cert_error_string(problem.code));
        conclude(SubIndication::CertificateChainGeneralFailure,
                 makeFinding(FindingCode::CertificateChainInvalid, std::move(arguments)));
        break;
    }
}

bool isChainMissing(int code)
{
    return code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT || code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY ||
           code == X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE || code == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT ||
           code == X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN || code == X509_V_ERR_CERT_UNTRUSTED;
}

/// RFC 5480, 2.1.1: curves are named; one that is written out can be any, the anchor's own with another generator, too.
bool writesItsCurveOut(const Certificate& certificate)
{
    int writtenOut = 0;
    EVP_PKEY* key = certificate.publicKey();
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &writtenOut) == 1 && writtenOut != 0;
}

/// RFC 5280, 4.2: no extension twice. OpenSSL looks only at those that it knows.
bool repeatsExtension(const X509* certificate)
{
    const int count = X509_get_ext_count(certificate);
    for (int i = 0; i < count; ++i)
        if (X509_get_ext_by_OBJ(certificate, X509_EXTENSION_get_object(X509_get_ext(certificate, i)), i) >= 0)
            return true;
    return false;
}

} // namespace

PathResult buildPath(const Certificate& signer, const std::vector<Certificate>& candidates,
                     const std::vector<Certificate>& anchors, UtcTime time, PathPurpose purpose)
{
    PathResult result;
    Handle<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    Handle<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    Handle<STACK_OF(X509), freeBorrowed> untrusted(sk_X509_new_null());
    if (!store || !context || !untrusted) {
        result.subIndication = SubIndication::Generic;
        return result;
    }
    for (const Certificate& anchor : anchors)
        X509_STORE_add_cert(store.get(), anchor.x509());
    for (const Certificate& candidate : candidates)
        sk_X509_push(untrusted.get(), candidate.x509());
    if (X509_STORE_CTX_init(context.get(), store.get(), signer.x509(), untrusted.get()) != 1) {
        result.subIndication = SubIndication::Generic;
        return result;
    }
    X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(time.seconds()));
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_CHECK_SS_SIGNATURE);
    X509_VERIFY_PARAM_set_depth(parameters, 16);
    X509_STORE_CTX_set_purpose(context.get(),
                               purpose == PathPurpose::TimeStamping ? X509_PURPOSE_TIMESTAMP_SIGN : X509_PURPOSE_ANY);
    // Purpose "time-stamping" brings OpenSSL's trust setting along, which would refuse anchors without it.
    X509_VERIFY_PARAM_set_trust(parameters, X509_TRUST_COMPAT);
    Problems problems;
    X509_STORE_CTX_set_app_data(context.get(), &problems);
    X509_STORE_CTX_set_verify_cb(context.get(), collect);

    const int verified = X509_verify_cert(context.get());
    if (verified != 1 && problems.list.empty())
        problems.list.push_back({X509_STORE_CTX_get_error(context.get()), signer});
    if (problems.chainComplete)
        result.path = chainOf(context.get(), signer, candidates, anchors);
    result.indication = Indication::Passed;
    for (const Certificate& part : result.path) {
        if (repeatsExtension(part.x509()))
            problems.list.push_back({X509_V_ERR_INVALID_EXTENSION, part});
        if (writesItsCurveOut(part))
            problems.list.push_back({X509_V_ERR_EC_KEY_EXPLICIT_PARAMS, part});
    }
    std::ranges::stable_partition(problems.list, [](const Problem& p) { return isChainMissing(p.code); });
    const bool signerIsAnchor = result.path.size() == 1;
    for (const Problem& problem : problems.list) {
        const bool validity = problem.code == X509_V_ERR_CERT_HAS_EXPIRED || problem.code == X509_V_ERR_CERT_NOT_YET_VALID;
        const bool anchorsOwn = !result.path.empty() && problem.certificate == result.path.back() &&
                                (!signerIsAnchor || purpose == PathPurpose::TimeStamping);
        if (!validity || !anchorsOwn)
            judge(problem, result);
    }
    return result;
}

} // namespace parafa
