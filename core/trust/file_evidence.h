// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/revocation.h"

#include <string>

namespace parafa
{

/// Evidence as it lies in files: certificates (PEM, DER), revocation lists (PEM, DER), OCSP responses (DER). Errors:
/// Unreadable (none of these).
Result<Evidence> readEvidence(ByteView content);
/// The same for a path: a file, or every regular file of a folder (those that are no evidence are left out). Errors:
/// InputMissing, CannotRead, Unreadable with the path as subject.
Result<Evidence> readEvidencePath(const std::string& path);

/// Evidence at hand, and another source for what it does not answer.
class FileEvidence final : public EvidenceSource
{
public:
    /// `next` is not owned; may be null.
    explicit FileEvidence(Evidence evidence, EvidenceSource* next = nullptr) : m_evidence(std::move(evidence)), m_next(next) {}

    Evidence evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>& findings) override;
    std::vector<Certificate> issuersOf(const Certificate& subject, std::vector<Finding>& findings) override;

private:
    Evidence m_evidence;
    EvidenceSource* m_next;
};

} // namespace parafa
