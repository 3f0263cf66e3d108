// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "cades/cades.h"
#include "signature/signer_check.h"

namespace parafa::cades
{

/// What one signer of a SignedData signs and where its facts belong. PAdES uses the same with the digest over its byte range.
struct SignerContext {
    ContentDigest contentDigest; ///< digest of the signed content
    ByteSourcePtr content;       ///< the content itself where an archive time-stamp v2 is over it; may be null
    CmsSignerRules rules;
    SignatureForm adesForm = SignatureForm::CAdES; ///< form given to a signature with a usable certificate binding
    SignatureForm plainForm = SignatureForm::Cms;
    std::string file;
    std::string id;
    bool containerArchived = false; ///< an archive time-stamp outside covers the signature
    Limits limits;
    std::size_t depth = 0; ///< of counter signatures
};

/// All facts of one SignerInfo: integrity, attributes, time-stamps, embedded evidence, counter signatures, level.
ParsedSignature parseSigner(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                            const Progress& progress = {});

} // namespace parafa::cades
