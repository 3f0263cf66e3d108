// SPDX-License-Identifier: EUPL-1.2
#include "world.h"

namespace parafa::test
{

using enum FindingCode;

namespace
{

const UtcTime eidas = at("2016-07-01T00:00:00Z");

Bytes emailName(const std::string& address)
{
    Bytes name = {0x30, std::uint8_t(address.size() + 2), 0x81, std::uint8_t(address.size())};
    name.insert(name.end(), address.begin(), address.end());
    return name;
}

/// Only the older authority's time-stamp, whose certificate has ended since.
void endedAuthority(World& w)
{
    w.authority.notAfter = w.signedAt + 5 * day;
}

} // namespace

// Paths, trusted lists (TS 119 615), time-stamping authorities and archive time-stamps.
std::vector<Scenario> trustScenarios()
{
    return {
        {"anchor without list", "TOTAL-PASSED - - final", {}, [](World& w) { w.onlyRoot(); }},
        {"issuer not among the trusted",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {CertificateChainNotTrusted},
         [](World& w) {
             w.trustedList = false;
             w.foreignAnchor = true;
         }},
        {"nothing trusted",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {NoTrustAnchors},
         [](World& w) { w.trustedList = false; }},
        {"signer issued itself",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {CertificateSelfSigned},
         [](World& w) { w.signerIsItsOwnIssuer = true; }},
        {"wrong key usage",
         "INDETERMINATE SIG_CONSTRAINTS_FAILURE QESig -",
         {CertificateKeyUsage},
         [](World& w) { w.signer.keyUsage = "critical,keyEncipherment"; }},
        {"digitalSignature alone",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.signer.keyUsage = "critical,digitalSignature"; }},
        {"path too long",
         "INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE - -",
         {CertificateChainInvalid},
         [](World& w) {
             w.onlyRoot();
             w.issuer.pathLength = 0;
             w.secondIssuer = true;
         }},
        {"path as long as allowed",
         "TOTAL-PASSED - - final",
         {},
         [](World& w) {
             w.onlyRoot();
             w.issuer.pathLength = 1;
             w.secondIssuer = true;
         }},
        {"name outside of the constraints",
         "INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE - -",
         {CertificateChainInvalid},
         [](World& w) {
             w.onlyRoot();
             w.issuer.nameConstraints = "critical,permitted;email:good.example";
             w.signer.rawExtensions.emplace_back("2.5.29.17", emailName("jan@evil.example"));
         }},
        {"name within the constraints",
         "TOTAL-PASSED - - final",
         {},
         [](World& w) {
             w.onlyRoot();
             w.issuer.nameConstraints = "critical,permitted;email:good.example";
             w.signer.rawExtensions.emplace_back("2.5.29.17", emailName("jan@good.example"));
         }},
        {"issuer is no authority",
         "INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE - -",
         {CertificateChainInvalid},
         [](World& w) {
             w.onlyRoot();
             w.issuer.isCa = false;
         }},
        {"issuer may not sign certificates",
         "INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE - -",
         {CertificateChainInvalid},
         [](World& w) {
             w.onlyRoot();
             w.issuer.keyUsage = "critical,cRLSign";
         }},
        {"issuer expired, no time-stamp",
         "INDETERMINATE OUT_OF_BOUNDS_NO_POE - -",
         {CertificateExpired},
         [](World& w) {
             w.onlyRoot();
             w.withoutStamp();
             w.issuer.notAfter = w.now - day;
             w.answers = {World::good(w.now - hour)};
         }},
        {"a listed issuer's certificate expired",
         "TOTAL-PASSED - QESig preliminary",
         {},
         [](World& w) {
             w.withoutStamp();
             w.issuer.notAfter = w.now - day;
             w.answers = {World::good(w.now - hour)};
         }},

        {"qualified seal",
         "TOTAL-PASSED - QESeal final",
         {},
         [](World& w) { w.signer.rawExtensions = {qcStatements(true, true, "0.4.0.1862.1.6.2")}; }},
        {"no qualified device",
         "TOTAL-PASSED - AdESig-QC final",
         {NoQualifiedDevice},
         [](World& w) { w.signer.rawExtensions = {qcStatements(true, false, "0.4.0.1862.1.6.1")}; }},
        {"seal without qualified device",
         "TOTAL-PASSED - AdESeal-QC final",
         {NoQualifiedDevice},
         [](World& w) { w.signer.rawExtensions = {qcStatements(true, false, "0.4.0.1862.1.6.2")}; }},
        {"not a qualified certificate",
         "TOTAL-PASSED - AdESig final",
         {CertificateNotQualified},
         [](World& w) { w.signer.rawExtensions.clear(); }},
        {"certificate for a web site",
         "TOTAL-PASSED - - final",
         {CertificateNotQualified},
         [](World& w) { w.signer.rawExtensions = {qcStatements(true, true, "0.4.0.1862.1.6.3")}; }},
        {"service withdrawn before signing",
         "TOTAL-PASSED - AdESig final",
         {IssuerNotQualifiedThen},
         [](World& w) { w.issuerStates = {{"CA/QC", "withdrawn", w.signedAt - 30 * day, {}}, {"CA/QC", "granted", eidas, {}}}; }},
        {"service withdrawn after signing",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.issuerStates = {{"CA/QC", "withdrawn", w.signedAt + day, {}}, {"CA/QC", "granted", eidas, {}}}; }},
        {"service granted only after the certificate was issued",
         "TOTAL-PASSED - AdESig final",
         {IssuerNotQualifiedThen},
         [](World& w) { w.issuerStates = {{"CA/QC", "granted", at("2025-01-01T00:00:00Z"), {}}}; }},
        {"service for seals only",
         "TOTAL-PASSED - AdESig final",
         {CertificateNotQualified},
         [](World& w) { w.issuerStates[0].extensions = servingExtension("ForeSeals"); }},
        {"service for signatures",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.issuerStates[0].extensions = servingExtension("ForeSignatures"); }},
        {"list does not say what the service is for",
         "TOTAL-PASSED - AdESig final",
         {CertificateNotQualified},
         [](World& w) { w.serviceSaysWhatFor = false; }},
        {"service issues certificates that are not qualified",
         "TOTAL-PASSED - AdESig final",
         {IssuerNotQualifiedThen},
         [](World& w) { w.issuerStates[0].type = "CA/PKC"; }},
        {"list says: no qualified device",
         "TOTAL-PASSED - AdESig-QC final",
         {NoQualifiedDevice},
         [](World& w) { w.issuerStates[0].extensions = qualification({"QCNoQSCD"}); }},
        {"list says: on a qualified device",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.signer.rawExtensions = {qcStatements(true, false, "0.4.0.1862.1.6.1")};
             w.issuerStates[0].extensions = qualification({"QCWithQSCD"});
         }},
        {"list says both",
         "TOTAL-PASSED - AdESig-QC final",
         {QualifiersContradict},
         [](World& w) { w.issuerStates[0].extensions = qualification({"QCWithQSCD", "QCNoQSCD"}); }},
        {"list says: not qualified",
         "TOTAL-PASSED - AdESig final",
         {CertificateNotQualified},
         [](World& w) { w.issuerStates[0].extensions = qualification({"NotQualified"}); }},
        {"list says: qualified and not qualified",
         "TOTAL-PASSED - AdESig final",
         {QualifiersContradict},
         [](World& w) { w.issuerStates[0].extensions = qualification({"NotQualified", "QCStatement"}); }},
        {"list says: qualified",
         "TOTAL-PASSED - AdESig-QC final",
         {NoQualifiedDevice},
         [](World& w) {
             w.signer.rawExtensions.clear();
             w.issuerStates[0].extensions = qualification({"QCStatement", "QCForESig"});
         }},
        {"list says: for seals",
         "TOTAL-PASSED - QESeal final",
         {},
         [](World& w) { w.issuerStates[0].extensions = qualification({"QCForESeal"}); }},
        {"what the list says is about other certificates",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.issuerStates[0].extensions =
                 qualification({"NotQualified"}, "<q:KeyUsage><q:KeyUsageBit name=\"crlSign\">true</q:KeyUsageBit></q:KeyUsage>");
         }},
        {"list past its date",
         "TOTAL-PASSED - QESig final",
         {TrustedListExpired},
         [](World& w) { w.nextUpdate = w.now - 30 * day; }},
        {"list closed", "TOTAL-PASSED - QESig final", {TrustedListClosed}, [](World& w) { w.nextUpdate.reset(); }},
        {"list with a wrong signature",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {TrustedListSignatureBroken},
         [](World& w) { w.listFault = ListFault::Changed; }},
        {"list not signed",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {TrustedListUnsigned},
         [](World& w) { w.listFault = ListFault::Unsigned; }},

        {"time-stamping authority not qualified",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.authorityStates = {{"TSA", "recognisedatnationallevel", eidas, {}}}; }},
        {"time-stamping authority withdrawn before",
         "INDETERMINATE TRY_LATER QESig -",
         {TimestampAuthorityWithdrawn, RevocationStale},
         [](World& w) {
             w.authorityStates = {{"TSA/QTST", "withdrawn", w.signedAt - day, {}}, {"TSA/QTST", "granted", eidas, {}}};
         }},
        {"time-stamping authority withdrawn after",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.authorityStates = {{"TSA/QTST", "withdrawn", w.signedAt + day, {}}, {"TSA/QTST", "granted", eidas, {}}};
         }},
        {"time-stamp over something else",
         "INDETERMINATE TRY_LATER QESig -",
         {TimestampImprintMismatch},
         [](World& w) { w.stamps[0].overOtherData = true; }},
        {"time-stamp from the future",
         "INDETERMINATE TRY_LATER QESig -",
         {TimestampInFuture},
         [](World& w) { w.stamps = {{w.now + day}}; }},
        {"time-stamp with SHA-1",
         "INDETERMINATE TRY_LATER QESig -",
         {DigestAlgorithmWeak},
         [](World& w) { w.stamps[0].imprint = DigestAlgorithm::Sha1; }},
        {"authority ended, no archive time-stamp", "INDETERMINATE TRY_LATER QESig -", {CertificateExpired}, endedAuthority},
        {"authority ended, archive time-stamp before",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             endedAuthority(w);
             w.archiveStamps = {{w.signedAt + 2 * day, true}};
         }},
        {"authority ended, archive time-stamp too late",
         "INDETERMINATE TRY_LATER QESig -",
         {CertificateExpired},
         [](World& w) {
             endedAuthority(w);
             w.archiveStamps = {{w.signedAt + 10 * day, true}};
         }},
        {"authority ended, archive time-stamp over something else",
         "INDETERMINATE TRY_LATER QESig -",
         {TimestampImprintMismatch},
         [](World& w) {
             endedAuthority(w);
             w.archiveStamps = {{w.signedAt + 2 * day, true, true}};
         }},
        {"two archive time-stamps, the first one's authority ended",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             endedAuthority(w);
             w.archiveStamps = {{w.signedAt + 2 * day}, {w.signedAt + 4 * day, true}};
         }},
        {"archive time-stamp, nothing ended",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.archiveStamps = {{w.signedAt + day}}; }},
    };
}

} // namespace parafa::test
