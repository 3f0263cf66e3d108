// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "support/test_evidence.h"
#include "support/test_trusted_list.h"
#include "xades/xades.h"

#include <functional>

namespace parafa::test
{

constexpr std::int64_t hour = 3'600, day = 24 * hour, year = 365 * day;

inline UtcTime operator+(UtcTime time, std::int64_t seconds)
{
    return UtcTime(time.seconds() + seconds);
}
inline UtcTime operator-(UtcTime time, std::int64_t seconds)
{
    return UtcTime(time.seconds() - seconds);
}
inline UtcTime at(std::string_view iso8601)
{
    return *UtcTime::fromIso8601(iso8601);
}

/// Who answers about revocation.
enum class Responder { Delegated, Issuer, Stranger, WithoutUsage, Namesake };

struct OcspAnswer {
    OcspSpec spec;
    Responder by = Responder::Delegated;
    bool aboutAnother = false;
};
struct RevocationList {
    UtcTime from, until;
    std::optional<UtcTime> revokedAt = {};
    int reason = -1;
    CrlKind kind = CrlKind::Plain;
    bool byStranger = false;
    bool aboutIssuer = false; ///< the root's list, about the issuing authority
    bool aboutResponder = false;
};
struct Stamp {
    UtcTime time;
    bool second = false; ///< by the other authority, which is valid for longer
    bool overOtherData = false;
    DigestAlgorithm imprint = DigestAlgorithm::Sha256;
};
enum class ListFault { None, Changed, Unsigned };

/// Everything a scenario is made of. As it is it gives a good qualified signature at level LT; a scenario changes what it is
/// about.
struct World {
    UtcTime now = at("2026-11-22T10:00:00Z");
    UtcTime signedAt = at("2026-11-01T10:00:00Z");

    CertificateSpec signer, issuer, authority, secondAuthority, responder;
    TestKeyType signerKey = TestKeyType::P256;
    bool signerIsItsOwnIssuer = false;
    bool secondIssuer = false; ///< another authority between `issuer` and the signer
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    bool documentChanged = false, valueChanged = false;
    bool anotherFile = false; ///< in the container, signed by nobody

    std::vector<Stamp> stamps;       ///< signature time-stamps
    std::vector<OcspAnswer> answers; ///< embedded behind them
    std::vector<RevocationList> lists;
    std::vector<Stamp> archiveStamps; ///< behind the evidence
    std::vector<Stamp> lateStamps;    ///< signature time-stamps that somebody added behind everything else

    bool trustedList = true, rootAnchor = false, foreignAnchor = false, signerAnchor = false;
    std::vector<ServiceStateSpec> issuerStates, authorityStates;
    std::vector<ServiceStateSpec> secondService; ///< another service of the list with the issuer's certificate; empty: none
    bool serviceSaysWhatFor = true;              ///< false: nothing about signatures and seals in the list
    std::optional<UtcTime> nextUpdate = UtcTime{2208988800};
    ListFault listFault = ListFault::None;

    World();
    /// An OCSP answer that it is good, at that time.
    static OcspAnswer good(UtcTime when, std::optional<UtcTime> until = {});
    static OcspAnswer revoked(UtcTime when, UtcTime since, int reason = -1);
    void withoutStamp() { stamps.clear(); }
    void onlyRoot()
    {
        trustedList = false;
        rootAnchor = true;
    }
};

/// qcStatements of a certificate (EN 319 412-5), as extension of a CertificateSpec.
std::pair<std::string, Bytes> qcStatements(bool compliant, bool onDevice, std::string_view type);

/// What a service of a list is for: "ForeSignatures", "ForeSeals" (TS 119 612, 5.5.9.4).
std::string servingExtension(const std::string& use);

/// The files of a scenario.
struct ScenarioFiles {
    Bytes container;
    std::vector<Certificate> anchors;
    std::string list; ///< XML; empty: none
    std::optional<Certificate> listSigner;
    UtcTime now;
};
ScenarioFiles build(const World& world);
/// Trust as a user gives it: anchors and lists from files.
std::shared_ptr<const TrustStore> trustOf(const ScenarioFiles& files);

struct Scenario {
    const char* name;
    /// "TOTAL-PASSED - QESig final": indication, sub-indication, qualification, finality.
    const char* expected;
    std::vector<FindingCode> findings; ///< that must be among those of file, signature and time-stamps
    std::function<void(World&)> change;
};
std::vector<Scenario> evidenceScenarios();
std::vector<Scenario> trustScenarios();
/// Evidence, certificates and lists that look right at first sight.
std::vector<Scenario> adversaryScenarios();

} // namespace parafa::test
