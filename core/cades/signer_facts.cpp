// SPDX-License-Identifier: EUPL-1.2
#include "cades/signer_facts.h"

#include "cades/counter_signature.h"
#include "cades/level.h"
#include "cades/names.h"
#include "cades/signed_attributes.h"
#include "cades/time_stamps.h"

namespace parafa::cades
{

ParsedSignature parseSigner(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                            const Progress& progress)
{
    ParsedSignature signature;
    signature.id = context.id;
    signature.file = context.file;
    readEvidence(data, info, signature);
    std::vector<Certificate> candidates = signature.certificates;

    CmsSignerFacts facts = checkCmsSigner(info, candidates, context.contentDigest, context.rules);
    signature.integrity = facts.integrity;
    signature.signer = facts.signer;
    signature.signerBound = facts.bound;
    signature.algorithm = facts.algorithm;
    signature.algorithmUri = info.signatureAlgorithm.oid;
    signature.digestAlgorithm = facts.digestAlgorithm;
    signature.signatureValue = info.signature;
    signature.findings = std::move(facts.findings);
    signature.form = facts.bindingUsable ? context.adesForm : context.plainForm;
    if (!facts.bindingUsable)
        signature.findings.push_back(makeFinding(FindingCode::NotAdes));

    SignedReference content;
    content.kind = ReferenceKind::Document;
    content.digestAlgorithm = facts.digestAlgorithm;
    content.state = facts.content;
    content.mediaType = contentMediaType(info);
    signature.references.push_back(std::move(content));

    readSignedAttributes(info, signature);
    signature.timestamps = readTimestamps(data, info, context, signature.certificates);
    signature.level =
        levelOf(data, info, signature, {.containerArchived = context.containerArchived, .counterSignature = context.depth > 0});
    readCounterSignatures(data, info, context, signature, progress);
    return signature;
}

} // namespace parafa::cades
