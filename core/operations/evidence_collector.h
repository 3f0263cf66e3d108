// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "validation/certificate_validation.h"

#include <set>

namespace parafa
{

/// Gathers what level LT holds (EN 319 102-1, 5.5): for every certificate of a path, below its anchor, one answer about its
/// revocation, and for those who answered the same. Certificates with ocsp-nocheck and anchors need none. It uses the same
/// path building and the same judgement of answers as the validation. Holds references.
class EvidenceCollector
{
public:
    /// `carried`: what the signature has already; it counts and is not collected again. `known`: what lies elsewhere in the
    /// file; it helps and is collected where it is needed. `notes` gets what is missing, and which service failed.
    EvidenceCollector(const Services& services, Evidence carried, Evidence known, std::vector<Finding>& notes);

    /// Everything for this certificate as of the control time.
    void cover(const Certificate& certificate, PathPurpose purpose, const ControlTime& control);

    /// False when for some certificate no usable answer or no path was found: `notes` say for which.
    bool complete() const { return m_complete; }
    /// What is to be embedded beyond what is carried.
    const Evidence& collected() const { return m_collected; }

private:
    void coverStatus(const Certificate& subject, const Certificate& issuer, const Evidence& pool);
    void take(const Certificate& certificate);
    void note(Finding finding);
    void missing(FindingCode code, const Certificate& certificate);

    const Services& m_services;
    ValidationContext m_context;
    Evidence m_carried;
    Evidence m_known;
    Evidence m_collected;
    std::vector<Finding>& m_notes;
    std::set<Bytes> m_covered; ///< SHA-256 of certificates that were looked at
    bool m_complete = true;
};

} // namespace parafa
