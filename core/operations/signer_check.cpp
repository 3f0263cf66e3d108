// SPDX-License-Identifier: EUPL-1.2
#include "operations/signer_check.h"

#include "operations/judging.h"
#include "trust/certificate_facts.h"
#include "validation/certificate_validation.h"
#include "validation/qualification.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// RFC 5280, 4.1.2.5.
std::optional<Finding> validityFinding(const Certificate& signer, UtcTime now)
{
    const FindingArguments name{{"name", signer.displayName()}};
    if (now < signer.notBefore())
        return makeFinding(FindingCode::CertificateNotYetValid, name);
    if (signer.notAfter() < now)
        return makeFinding(FindingCode::CertificateExpired, name);
    return std::nullopt;
}

bool stops(const std::vector<Finding>& findings)
{
    return hasFinding(findings, FindingCode::CertificateExpired) || hasFinding(findings, FindingCode::CertificateNotYetValid) ||
           hasFinding(findings, FindingCode::CertificateRevoked);
}

} // namespace

SignerCheck checkSigner(const Certificate& signer, const std::vector<Certificate>& chain, const Services& services)
{
    SignerCheck check;
    check.mandate = mandateOf(CertificateFacts::of(signer));
    if (!services.trustConfigured()) {
        if (auto finding = validityFinding(signer, services.now))
            check.findings.push_back(std::move(*finding));
        check.stops = stops(check.findings);
        return check;
    }
    ValidationContext context = validationContextOf(services);
    context.intermediates = chain;
    CertificateConclusion conclusion =
        validateCertificate(signer, {}, context, PathPurpose::Signature, {services.now, /*proven=*/false});
    check.findings = std::move(conclusion.block.findings);
    check.revocationKnown = conclusion.statusAsOf.has_value() || conclusion.revokedAt.has_value();
    if (auto finding = validityFinding(signer, services.now); finding && !hasFinding(check.findings, finding->code))
        check.findings.push_back(std::move(*finding));
    check.stops = stops(check.findings);
    if (conclusion.path.empty())
        return check;
    QualificationResult kind = qualify(conclusion.path, services.now, *context.trust);
    check.qualification = kind.qualification;
    check.findings.insert(check.findings.end(), kind.findings.begin(), kind.findings.end());
    return check;
}

} // namespace parafa
