// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/test_pki.h"

namespace parafa::test
{

/// One state of a service, newest first in `ServiceSpec::states`.
struct ServiceStateSpec {
    std::string type = "CA/QC";     ///< after ".../Svctype/"
    std::string status = "granted"; ///< after ".../Svcstatus/"
    UtcTime from{1467331200};       ///< 2016-07-01
    std::string extensions;         ///< XML inside ServiceInformationExtensions; `qualification` makes some
};
struct ServiceSpec {
    Certificate identity;
    std::vector<ServiceStateSpec> states = {{}};
};
struct ListSpec {
    std::string version = "6", sequenceNumber = "1", territory = "SK", type = "EUgeneric";
    UtcTime issued{1735689600};                              ///< 2025-01-01
    std::optional<UtcTime> nextUpdate = UtcTime{2208988800}; ///< 2040-01-01; nothing: closed
    std::vector<ServiceSpec> services;
    std::string pointers; ///< XML inside PointersToOtherTSL
};

/// An Extension with one QualificationElement: the qualifiers apply where `criteria` (XML inside CriteriaList, prefix q) holds;
/// empty criteria: nonRepudiation set.
std::string qualification(const std::vector<std::string>& qualifiers, const std::string& criteria = {},
                          const std::string& assertion = "all");

/// A pointer to another list, for `ListSpec::pointers`; `type`: "EUgeneric", "EUlistofthelists".
std::string listPointer(const std::string& territory, const std::string& url, const Certificate& signer,
                        const std::string& type = "EUgeneric");
/// A trusted list (TS 119 612), not signed.
std::string trustedListXml(const ListSpec& spec);
/// The same with an enveloped XAdES signature, exclusive canonicalisation, RSA or ECDSA by key.
std::string signList(const std::string& xml, const TestIdentity& signer);
inline std::string makeTrustedList(const ListSpec& spec, const TestIdentity& signer)
{
    return signList(trustedListXml(spec), signer);
}

} // namespace parafa::test
