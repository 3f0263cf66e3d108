// SPDX-License-Identifier: EUPL-1.2
#include "world.h"

namespace parafa::test
{

using enum FindingCode;

namespace
{

const UtcTime eidas = at("2016-07-01T00:00:00Z");
const std::pair<std::string, Bytes> noCheck = {"1.3.6.1.5.5.7.48.1.5", Bytes{0x05, 0x00}};

/// Evidence about the signer by this list alone.
void onlyList(World& w, CrlKind kind, std::optional<UtcTime> revokedAt = {}, int reason = -1)
{
    w.answers.clear();
    w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .revokedAt = revokedAt, .reason = reason, .kind = kind}};
}

/// A list that is too old to speak for the signer, but names the responder.
void revokedResponder(World& w, UtcTime since, int reason)
{
    w.lists = {{.from = w.signedAt - 20 * day,
                .until = w.signedAt - 10 * day,
                .revokedAt = since,
                .reason = reason,
                .aboutResponder = true}};
}

/// Signed after the certificate was revoked, and archived honestly the day after; the key of an authority that has ended since
/// dates another time-stamp back.
void backDatedBehindArchive(World& w)
{
    w.stamps.clear();
    w.answers = {World::revoked(w.signedAt + hour, w.signedAt - day)};
    w.archiveStamps = {{w.signedAt + day, true}};
    w.authority.notAfter = w.signedAt + 5 * day;
    w.lateStamps = {{w.signedAt - 2 * day}};
}

std::string serving(const char* use, const std::string& more = {})
{
    return servingExtension(use) + more;
}

std::vector<Scenario> evidence()
{
    return {
        {"responder revoked before it answered",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised, CertificateRevoked},
         [](World& w) { revokedResponder(w, w.signedAt - 30 * day, -1); }},
        {"responder's key compromised, found out later",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised, CertificateRevoked},
         [](World& w) {
             w.lists = {{.from = w.signedAt + 3 * day,
                         .until = w.signedAt + 3 * day,
                         .revokedAt = w.signedAt + 2 * day,
                         .reason = 1,
                         .kind = CrlKind::UsersOnly,
                         .aboutResponder = true}};
             w.answers = {World::good(w.signedAt + hour)};
             w.stamps = {{w.now - hour}}; // nothing else reaches the proven time
             w.answers[0].spec.nextUpdate = w.now + day;
         }},
        {"responder replaced after it answered",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.lists = {{.from = w.signedAt + 3 * day,
                         .until = w.signedAt + 4 * day,
                         .revokedAt = w.signedAt + 2 * day,
                         .reason = 4,
                         .kind = CrlKind::SomeReasons,
                         .aboutResponder = true}};
         }},
        {"responder without id-pkix-ocsp-nocheck, nothing known of it",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.responder.rawExtensions.clear(); }},
        {"responder that says where its status is, nothing at hand",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised, RevocationNotChecked},
         [](World& w) {
             w.responder.rawExtensions.clear();
             w.responder.crlUrl = "http://crl.test/responders.crl";
         }},
        {"responder that says where its status is, and it is good",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.responder.rawExtensions.clear();
             w.responder.crlUrl = namedPoint;
             w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .kind = CrlKind::NamedPoint}};
         }},
        {"responder of another authority with the issuer's name",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised},
         [](World& w) { w.answers[0].by = Responder::Namesake; }},
        {"responder expired when it answered",
         "INDETERMINATE TRY_LATER QESig -",
         {OcspResponderNotAuthorised},
         [](World& w) { w.responder.notAfter = w.signedAt; }},
        {"answer signed with SHA-1",
         "INDETERMINATE TRY_LATER QESig -",
         {DigestAlgorithmWeak},
         [](World& w) { w.answers[0].spec.signature = DigestAlgorithm::Sha1; }},
        {"revoked by an answer signed with SHA-1, good by another",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) {
             w.answers.push_back(World::revoked(w.signedAt + 2 * hour, w.signedAt - day));
             w.answers[1].spec.signature = DigestAlgorithm::Sha1;
         }},
        {"answer that names the certificate by SHA-256",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.answers[0].spec.certId = DigestAlgorithm::Sha256; }},
        {"answer about the same number of another issuer's key",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) { w.answers[0].spec.wrongIssuerKeyHash = true; }},
        {"answer made in the future about a time before",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) { w.answers[0].spec.producedAt = w.now + 10 * day; }},
        {"signer that says it needs no status, revoked",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked},
         [](World& w) {
             w.signer.rawExtensions.push_back(noCheck);
             w.answers = {World::revoked(w.signedAt + day, w.signedAt - day)};
         }},
        {"signer that says it needs no status, no evidence",
         "INDETERMINATE TRY_LATER QESig -",
         {RevocationNotChecked},
         [](World& w) {
             w.signer.rawExtensions.push_back(noCheck);
             w.answers.clear();
         }},
        {"answer from after the end, of a responder that remembers",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.signer.notAfter = at("2026-11-10T00:00:00Z");
             w.answers = {World::good(w.now - hour)};
             w.answers[0].spec.archiveCutoff = at("2020-01-01T00:00:00Z");
         }},
        {"answer from after the end, of a responder that remembers less",
         "INDETERMINATE OUT_OF_BOUNDS_NO_POE QESig -",
         {RevocationAfterExpiry},
         [](World& w) {
             w.signer.notAfter = at("2026-11-10T00:00:00Z");
             w.answers = {World::good(w.now - hour)};
             w.answers[0].spec.archiveCutoff = at("2026-11-15T00:00:00Z");
         }},
        {"CRL from after the end that keeps who ended",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.signer.notAfter = at("2026-11-10T00:00:00Z");
             w.answers.clear();
             w.lists = {{.from = w.now - hour, .until = w.now + day, .kind = CrlKind::KeepsExpired}};
         }},
        {"ended, never stamped, and a responder that remembers",
         "INDETERMINATE OUT_OF_BOUNDS_NOT_REVOKED QESig -",
         {CertificateExpired},
         [](World& w) {
             w.withoutStamp();
             w.signer.notAfter = at("2026-11-10T00:00:00Z");
             w.answers = {World::good(w.now - hour)};
             w.answers[0].spec.archiveCutoff = at("2020-01-01T00:00:00Z");
         }},
        {"CRL with an unknown critical extension",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlUnusable},
         [](World& w) { onlyList(w, CrlKind::UnknownCritical); }},
        {"CRL with an unknown critical extension of an entry",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlUnusable},
         [](World& w) {
             onlyList(w, CrlKind::UnknownEntry, w.signedAt);
             w.lists[0].aboutResponder = true; // the entry is another certificate's
         }},
        {"CRL of the distribution point that the certificate names",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.signer.crlUrl = namedPoint;
             onlyList(w, CrlKind::NamedPoint);
         }},
        {"CRL of another distribution point",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlUnusable},
         [](World& w) {
             w.signer.crlUrl = "http://crl.test/2.crl";
             onlyList(w, CrlKind::NamedPoint);
         }},
        {"CRL of a distribution point, the certificate names none",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlUnusable},
         [](World& w) { onlyList(w, CrlKind::NamedPoint); }},
        {"CRL of users' certificates", "TOTAL-PASSED - QESig final", {}, [](World& w) { onlyList(w, CrlKind::UsersOnly); }},
        {"CRL of authorities' certificates",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlUnusable},
         [](World& w) { onlyList(w, CrlKind::AuthoritiesOnly); }},
        {"CRL of some reasons only",
         "INDETERMINATE TRY_LATER QESig -",
         {CrlUnusable},
         [](World& w) { onlyList(w, CrlKind::SomeReasons); }},
        {"whole CRL with an entry that says: removed",
         "INDETERMINATE TRY_LATER QESig -",
         {CertificateOnHold},
         [](World& w) { onlyList(w, CrlKind::Plain, w.signedAt - day, 8); }},
        {"hold, and a later CRL without it",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             onlyList(w, CrlKind::Plain);
             w.lists.insert(
                 w.lists.begin(),
                 {.from = w.signedAt - 2 * day, .until = w.signedAt - day, .revokedAt = w.signedAt - 3 * day, .reason = 6});
         }},
    };
}

std::vector<Scenario> proofs()
{
    return {
        {"time-stamp dated back, added behind an archive time-stamp",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked, CertificateExpired},
         backDatedBehindArchive},
        {"time-stamp dated back, under an archive time-stamp of today",
         "INDETERMINATE REVOKED_NO_POE QESig -",
         {CertificateRevoked, CertificateExpired},
         [](World& w) {
             backDatedBehindArchive(w);
             std::swap(w.stamps, w.lateStamps);
             w.archiveStamps = {{w.now - hour, true}};
         }},
        {"the same time-stamp, archived while its authority was good",
         "TOTAL-PASSED - QESig final",
         {CertificateRevokedLater},
         [](World& w) {
             backDatedBehindArchive(w);
             std::swap(w.stamps, w.lateStamps);
         }},
        {"archive time-stamp over something else, and one around it",
         "INDETERMINATE TRY_LATER QESig -",
         {TimestampImprintMismatch},
         [](World& w) {
             w.authority.notAfter = w.signedAt + 5 * day;
             w.archiveStamps = {{w.signedAt + 2 * day, true, true}, {w.signedAt + 10 * day, true}};
         }},
        {"archive time-stamp older than what it covers",
         "INDETERMINATE TIMESTAMP_ORDER_FAILURE QESig -",
         {TimestampOrder},
         [](World& w) { w.archiveStamps = {{w.signedAt - day, true}}; }},
        {"archive time-stamp a minute older, by another clock",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.archiveStamps = {{w.signedAt, true}}; }},
    };
}

std::vector<Scenario> certificatesAndLists()
{
    return {
        {"nothing known of the issuing authority, which names no place for that",
         "TOTAL-PASSED - - final",
         {RevocationNotChecked},
         [](World& w) {
             w.onlyRoot();
             w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .byStranger = true, .aboutIssuer = true}};
         }},
        {"nothing known of the issuing authority, which names a list",
         "INDETERMINATE TRY_LATER - -",
         {RevocationNotChecked},
         [](World& w) {
             w.onlyRoot();
             w.issuer.crlUrl = "http://crl.test/authorities.crl";
             w.lists = {{.from = w.signedAt + hour, .until = w.signedAt + day, .byStranger = true, .aboutIssuer = true}};
         }},
        {"signer trusted by itself",
         "TOTAL-PASSED - - final",
         {},
         [](World& w) {
             w.trustedList = false;
             w.signerIsItsOwnIssuer = w.signerAnchor = true;
             w.answers.clear();
             w.withoutStamp();
         }},
        {"certificate for servers only",
         "TOTAL-PASSED - QESig final",
         {CertificateKeyUsage},
         [](World& w) { w.signer.extendedKeyUsage = "serverAuth"; }},
        {"two extensions of one kind",
         "INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE QESig -",
         {CertificateChainInvalid},
         [](World& w) {
             w.signer.rawExtensions.push_back({"1.2.3.4.5", Bytes{0x05, 0x00}});
             w.signer.rawExtensions.push_back({"1.2.3.4.5", Bytes{0x05, 0x00}});
         }},
        {"two key usages",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {CertificateChainNotTrusted},
         [](World& w) { w.signer.rawExtensions.push_back({"2.5.29.15", Bytes{0x03, 0x02, 0x06, 0xc0}}); }},
        {"constraint on a kind of name that nobody here understands",
         "INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE QESig -",
         {CertificateChainInvalid},
         [](World& w) {
             // otherName 1.3.6.1.4.1.311.20.2.3 (user principal name): the constraint ".test", the name "a@b.c"
             const Bytes oid = {0x06, 0x0a, 0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37, 0x14, 0x02, 0x03};
             const auto named = [&](std::string_view text) {
                 Bytes inner = oid;
                 const Bytes value = {0xa0, std::uint8_t(text.size() + 2), 0x0c, std::uint8_t(text.size())};
                 inner.insert(inner.end(), value.begin(), value.end());
                 inner.insert(inner.end(), text.begin(), text.end());
                 Bytes name = {0xa0, std::uint8_t(inner.size())};
                 name.insert(name.end(), inner.begin(), inner.end());
                 return name;
             };
             const auto wrapped = [](std::uint8_t tag, const Bytes& content) {
                 Bytes out = {tag, std::uint8_t(content.size())};
                 out.insert(out.end(), content.begin(), content.end());
                 return out;
             };
             w.issuer.rawExtensions = {{"2.5.29.30", wrapped(0x30, wrapped(0xa0, wrapped(0x30, named(".test"))))}};
             w.signer.rawExtensions.push_back({"2.5.29.17", wrapped(0x30, named("a@b.c"))});
         }},
        {"listed time-stamping authority as issuer of persons",
         "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND - -",
         {CertificateChainNotTrusted},
         [](World& w) { w.issuerStates = {{"TSA/QTST", "granted", eidas, {}}}; }},
        {"history of a service in the wrong order",
         "TOTAL-PASSED - AdESig final",
         {IssuerNotQualifiedThen},
         [](World& w) { w.issuerStates = {{"CA/QC", "granted", eidas, {}}, {"CA/QC", "withdrawn", w.signedAt - 30 * day, {}}}; }},
        {"one key in two services, one withdrawn",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) { w.secondService = {{"CA/QC", "withdrawn", eidas, {}}}; }},
        {"one key in two services, for signatures and for seals",
         "TOTAL-PASSED - QESig final",
         {},
         [](World& w) {
             w.issuerStates[0].extensions = serving("ForeSeals");
             w.secondService = {{"CA/QC", "granted", eidas, serving("ForeSignatures")}};
         }},
        {"one key in two services that disagree about the device",
         "TOTAL-PASSED - AdESig-QC final",
         {QualifiersContradict},
         [](World& w) {
             w.secondService = {{"CA/QC", "granted", eidas, serving("ForeSignatures", qualification({"QCNoQSCD"}))}};
         }},
        {"one key in two services, one says not qualified",
         "TOTAL-PASSED - AdESig final",
         {QualifiersContradict, CertificateNotQualified},
         [](World& w) {
             w.secondService = {{"CA/QC", "granted", eidas, serving("ForeSignatures", qualification({"NotQualified"}))}};
         }},
        {"list says: for signatures and for seals",
         "TOTAL-PASSED - AdESig final",
         {QualifiersContradict, CertificateNotQualified},
         [](World& w) { w.issuerStates[0].extensions = qualification({"QCForESig", "QCForESeal"}); }},
    };
}

} // namespace

std::vector<Scenario> adversaryScenarios()
{
    std::vector<Scenario> all = evidence();
    for (auto* more : {proofs, certificatesAndLists})
        for (Scenario& scenario : more())
            all.push_back(std::move(scenario));
    return all;
}

} // namespace parafa::test
