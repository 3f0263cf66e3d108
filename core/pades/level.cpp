// SPDX-License-Identifier: EUPL-1.2
#include "pades/level.h"

#include <algorithm>

namespace parafa::pades
{

namespace
{

/// EN 319 142-1, 6.3: what every baseline signature has and has not.
bool isBaseline(const ParsedSignature& signature, const PdfSignature& dictionary, const SignatureTraits& traits)
{
    return traits.besAttributes && !traits.signingTimeAttribute && traits.signerIncluded && dictionary.claimedTime &&
           !dictionary.filter.empty() && (signature.commitmentTypes.empty() || dictionary.reason.empty()) &&
           (!signature.policyId || dictionary.reason.empty());
}

std::string upTo(const std::string& prefix, bool stamped, const FileTraits& file)
{
    if (!stamped)
        return prefix + "B";
    if (!file.evidence)
        return prefix + "T";
    return prefix + (file.evidenceStamped ? "LTA" : "LT");
}

} // namespace

std::string levelOf(const ParsedSignature& signature, const PdfSignature& dictionary, const SignatureTraits& traits,
                    const FileTraits& file)
{
    const bool stamped = file.documentTimestamp || std::ranges::find(signature.timestamps, TimestampKind::Signature,
                                                                     &ParsedTimestamp::kind) != signature.timestamps.end();
    if (!traits.singleSigner || !traits.detached || !traits.contentIsData)
        return "PDF_NOT_ETSI";
    if (dictionary.subFilter != "ETSI.CAdES.detached")
        return upTo("PKCS7_", stamped, file);
    if (!traits.besAttributes)
        return "PDF_NOT_ETSI";
    if (isBaseline(signature, dictionary, traits))
        return upTo("PAdES_BASELINE_", stamped, file);
    if (file.evidenceStore && file.documentTimestamp)
        return "PAdES_LTV";
    return signature.policyId ? "PAdES_EPES" : "PAdES_BES";
}

} // namespace parafa::pades
