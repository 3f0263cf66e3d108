// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/test_evidence.h"

#include <functional>
#include <vector>

namespace parafa::test
{

/// Makes evidence records (RFC 4998, RFC 6283) over any data, renewed as often as a test wants, wrong where it says so. Written
/// without any code of the reader under test.
struct EvidenceRecordSpec {
    DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
    bool tree = true;                  ///< false: the token stamps the only object directly
    std::vector<Bytes> strangers;      ///< digests of other groups in the tree
    std::size_t timestampRenewals = 0; ///< further time-stamps in the first chain
    bool chainRenewal = false;         ///< a second chain, with SHA-512
    UtcTime time{1767225600};          ///< of the first token; each next a day later
    bool renewalOfOther = false;       ///< the renewal stamps something else
    bool chainWithoutObjects = false;  ///< the second chain covers other data
    bool timesDescend = false;
    bool stateAlgorithm = true;            ///< ERS: digestAlgorithm is written
    const TestIdentity* renewer = nullptr; ///< who makes all time-stamps but the first; null: the same authority
};

/// DER of an EvidenceRecord over `objects`.
Bytes makeErs(const TestIdentity& authority, const std::vector<Bytes>& objects, const EvidenceRecordSpec& spec = {});
/// The same in XML, exclusive canonicalisation.
Bytes makeXmlers(const TestIdentity& authority, const std::vector<Bytes>& objects, const EvidenceRecordSpec& spec = {});

} // namespace parafa::test
