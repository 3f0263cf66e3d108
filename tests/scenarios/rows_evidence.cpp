// SPDX-License-Identifier: EUPL-1.2
#include "world.h"

namespace parafa::test
{

using enum FindingCode;

// Times of signing, proof and revocation evidence (EN 319 102-1, 5.2.6, 5.3, 5.5, 5.6).
std::vector<Scenario> evidenceScenarios()
{
    return {
        {"good, level LT", "TOTAL-PASSED - QESig final", {}, [](World&) {}},
        {"good, without time-stamp",
         "TOTAL-PASSED - QESig preliminary",
         {},
         [](World& w) {
             w.withoutStamp();
             w.answers = {World::good(w.now - hour)};
         }},
        {"no evidence, no time-stamp",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) {
             w.withoutStamp();
             w.answers.clear();
         }},
        {"time-stamp, no evidence",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) { w.answers.clear(); }},
        {"good by CRL",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.answers.clear();
             w.lists = {{w.signedAt + hour, w.signedAt + day}};
         }},
        {"expired after the time-stamp",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.signer.notAfter = at("2026-11-10T00:00:00Z"); }},
        {"expired, never stamped, good answer from before",
         "INDETERMINATE OUT_OF_BOUNDS_NOT_REVOKED QESig -",
         {CertificateExpired},
         [](World& w) {
             w.withoutStamp();
             w.signer.notAfter = at("2026-11-10T00:00:00Z");
             w.answers = {World::good(at("2026-11-09T00:00:00Z"))};
         }},
        {"expired before the time-stamp",
         "INDETERMINATE OUT_OF_BOUNDS_NO_POE QESig -",
         {CertificateExpired},
         [](World& w) { w.signer.notAfter = w.signedAt - day; }},
        {"expired, answer from after the end",
         "INDETERMINATE OUT_OF_BOUNDS_NO_POE QESig -",
         {CertificateExpired, RevocationAfterExpiry},
         [](World& w) {
             w.withoutStamp();
             w.signer.notAfter = at("2026-11-10T00:00:00Z");
             w.answers = {World::good(w.now - hour)};
         }},
        {"back-dated time-stamp, before the certificate existed",
         "TOTAL-FAILED NOT_YET_VALID AdESig -",
         {CertificateNotYetValid},
         [](World& w) {
             w.signer.notBefore = at("2026-10-01T00:00:00Z");
             w.stamps = {{at("2016-08-01T00:00:00Z")}};
             w.issuerStates[0].from = at("2016-09-01T00:00:00Z");
         }},
        {"not yet valid, no time-stamp",
         "INDETERMINATE OUT_OF_BOUNDS_NO_POE QESig -",
         {CertificateNotYetValid},
         [](World& w) {
             w.withoutStamp();
             w.signer.notBefore = w.now + day;
             w.answers = {World::good(w.now - hour)};
         }},
        {"time-stamp earlier than the stated time",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.stamps = {{w.signedAt - day}}; }},
        {"revoked after the time-stamp",
         "TOTAL-PASSED - QESig final",
         {CertificateRevokedLater},
         [](World& w) { w.answers = {World::revoked(w.signedAt + 2 * day, w.signedAt + day)}; }},
        {"revoked before the time-stamp",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) { w.answers = {World::revoked(w.signedAt + day, w.signedAt - day)}; }},
        {"revoked, no time-stamp",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) {
             w.withoutStamp();
             w.answers = {World::revoked(w.now - hour, w.now - day)};
         }},
        {"revoked by CRL after the time-stamp",
         "TOTAL-PASSED - QESig final",
         {CertificateRevokedLater},
         [](World& w) {
             w.answers.clear();
             w.lists = {{w.signedAt + 2 * day, w.signedAt + 3 * day, w.signedAt + day, 1}};
         }},
        {"revoked by CRL before the time-stamp",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) {
             w.answers.clear();
             w.lists = {{w.signedAt + day, w.signedAt + 2 * day, w.signedAt - day, 1}};
         }},
        {"on hold before the time-stamp",
         "INDETERMINATE TRY_LATER QESig -",
         {CertificateOnHold},
         [](World& w) { w.answers = {World::revoked(w.signedAt + day, w.signedAt - day, 6)}; }},
        {"on hold only after the time-stamp",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.answers = {World::revoked(w.signedAt + 2 * day, w.signedAt + day, 6)}; }},
        {"hold by CRL, no time-stamp",
         "INDETERMINATE TRY_LATER QESig -",
         {CertificateOnHold},
         [](World& w) {
             w.withoutStamp();
             w.answers.clear();
             w.lists = {{w.now - hour, w.now + day, w.now - day, 6}};
         }},
        {"responder does not know the certificate",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspStatusUnknown},
         [](World& w) { w.answers[0].spec.status = OcspStatus::Unknown; }},
        {"responder nobody authorised",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised},
         [](World& w) { w.answers[0].by = Responder::Stranger; }},
        {"responder without the usage for it",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised},
         [](World& w) { w.answers[0].by = Responder::WithoutUsage; }},
        {"the issuer answers itself", "TOTAL-PASSED - QESig final", {}, [](World& w) { w.answers[0].by = Responder::Issuer; }},
        {"answer about another certificate",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) { w.answers[0].aboutAnother = true; }},
        {"stale answer",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationStale},
         [](World& w) { w.answers = {World::good(w.signedAt - 10 * day)}; }},
        {"answer from before the proof, still in its own validity",
         "TOTAL-PASSED - QESig preliminary",
         {},
         [](World& w) { w.answers = {World::good(w.signedAt - hour, w.signedAt + day)}; }},
        {"answer from the future",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) { w.answers = {World::good(w.now + 10 * day)}; }},
        {"stale CRL",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationStale},
         [](World& w) {
             w.answers.clear();
             w.lists = {{w.signedAt - 20 * day, w.signedAt - 10 * day}};
         }},
        {"CRL somebody else signed",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlSignatureWrong},
         [](World& w) {
             w.answers.clear();
             w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .byStranger = true}};
         }},
        {"delta CRL alone",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlDelta},
         [](World& w) {
             w.answers.clear();
             w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .kind = CrlKind::Delta}};
         }},
        {"indirect CRL alone",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlIndirect},
         [](World& w) {
             w.answers.clear();
             w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .kind = CrlKind::Indirect}};
         }},
        {"first good, later revoked, stamped between",
         "TOTAL-PASSED - QESig final",
         {CertificateRevokedLater},
         [](World& w) {
             w.answers = {World::good(w.signedAt + hour), World::revoked(w.signedAt + 3 * day, w.signedAt + 2 * day)};
         }},
        {"one says revoked, a later one good",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) { w.answers = {World::revoked(w.signedAt + hour, w.signedAt - day), World::good(w.signedAt + day)}; }},
        {"OCSP good, CRL revoked before the time-stamp",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) { w.lists = {{w.signedAt + hour / 2, w.signedAt + day, w.signedAt - day, 1}}; }},
        {"issuer revoked, no time-stamp",
         "INDETERMINATE REVOKED_CA_NO_POE - -",
         {CertificateRevoked},
         [](World& w) {
             w.onlyRoot();
             w.withoutStamp();
             w.answers = {World::good(w.now - hour)};
             w.lists = {{.from = w.now - hour, .until = w.now + day, .revokedAt = w.now - day, .aboutIssuer = true}};
         }},
        {"issuer revoked, the time-stamping authority hangs on it",
         "INDETERMINATE REVOKED_CA_NO_POE - -",
         {CertificateRevoked, RevocationStale},
         [](World& w) {
             w.onlyRoot();
             w.lists = {{.from = w.now - hour, .until = w.now + day, .revokedAt = w.now - day, .aboutIssuer = true}};
         }},
        {"issuer revoked after the time-stamp of an authority that is trusted by itself",
         "TOTAL-PASSED - - final",
         {CertificateRevokedLater},
         [](World& w) {
             w.rootAnchor = true;
             w.issuerStates = {{"TSA", "recognisedatnationallevel", at("2016-07-01T00:00:00Z"), {}}};
             w.lists = {{.from = w.now - hour, .until = w.now + day, .revokedAt = w.now - day, .aboutIssuer = true}};
         }},
        {"SHA-1, stamped after its end",
         "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE QESig -",
         {DigestAlgorithmWeak},
         [](World& w) { w.digest = DigestAlgorithm::Sha1; }},
        {"SHA-1, no time-stamp",
         "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE QESig -",
         {DigestAlgorithmWeak},
         [](World& w) {
             w.withoutStamp();
             w.digest = DigestAlgorithm::Sha1;
             w.answers = {World::good(w.now - hour)};
         }},
        {"SHA-1, said to be of 2010, no proof",
         "INDETERMINATE OUT_OF_BOUNDS_NO_POE AdESig -",
         {DigestAlgorithmWeak, CertificateExpired},
         [](World& w) {
             w.withoutStamp();
             w.digest = DigestAlgorithm::Sha1;
             w.signedAt = at("2010-06-01T00:00:00Z");
             w.signer.notBefore = at("2009-01-01T00:00:00Z");
             w.signer.notAfter = at("2012-01-01T00:00:00Z");
             w.answers = {World::good(w.signedAt + hour)};
         }},
        {"SHA-1, stamped in 2010",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.digest = DigestAlgorithm::Sha1;
             w.signedAt = at("2010-06-01T00:00:00Z");
             w.signer.notBefore = at("2009-01-01T00:00:00Z");
             w.signer.notAfter = at("2012-01-01T00:00:00Z");
             const UtcTime start = at("2000-01-01T00:00:00Z");
             w.issuerStates.push_back({"CA/QC", "accredited", start, {}});
             w.authorityStates.push_back({"TSA/QTST", "accredited", start, {}});
             w.stamps = {{w.signedAt + 60}};
             w.answers = {World::good(w.signedAt + hour)};
         }},
        {"RSA 1024, stamped today",
         "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE QESig -",
         {KeyTooShort},
         [](World& w) { w.signerKey = TestKeyType::Rsa1024; }},
        {"RSA 1024, stamped in 2018",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.signerKey = TestKeyType::Rsa1024;
             w.signedAt = at("2018-06-01T00:00:00Z");
             w.signer.notBefore = at("2017-01-01T00:00:00Z");
             w.signer.notAfter = at("2020-01-01T00:00:00Z");
             w.stamps = {{w.signedAt + 60}};
             w.answers = {World::good(w.signedAt + hour)};
         }},
        {"document changed",
         "TOTAL-FAILED HASH_FAILURE QESig -",
         {ReferenceDigestMismatch},
         [](World& w) { w.documentChanged = true; }},
        {"value of another text",
         "TOTAL-FAILED SIG_CRYPTO_FAILURE QESig -",
         {SignatureValueWrong},
         [](World& w) { w.valueChanged = true; }},
    };
}

} // namespace parafa::test
