// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/signer_facts.h"

#include <vector>

namespace parafa::cades
{

/// The records in the evidence record attributes of a signer (RFC 4998, appendix A; EN 319 122-3), checked over the whole CMS as
/// it was before they were added and, where the signature is detached, over its content, which is named `content`.
std::vector<ParsedEvidenceRecord> checkEvidenceRecords(const CmsSignedData& data, const CmsSignerInfo& info,
                                                       const SignerContext& context, const std::string& content,
                                                       const Progress& progress);

} // namespace parafa::cades
