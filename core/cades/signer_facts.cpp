// SPDX-License-Identifier: EUPL-1.2
#include "cades/signer_facts.h"

#include "cades/level.h"
#include "cades/names.h"
#include "cades/signed_attributes.h"
#include "cades/time_stamps.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

void readCounterSignatures(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                           ParsedSignature& signature, const Progress& progress)
{
    if (context.depth >= context.limits.maxCounterSignatureDepth)
        return;
    for (const CmsAttribute* attribute : info.unsignedAttribute(cms_oid::counterSignature)) {
        for (const ByteView value : attribute->values) {
            const auto counter = parseCmsSignerInfo(value, context.limits.cms);
            if (!counter) {
                signature.findings.push_back(makeFinding(FindingCode::CounterSignatureBroken));
                continue;
            }
            // RFC 5652, 11.4: it signs the octets of the signature value, and has no content type.
            SignerContext inner = context;
            inner.depth = context.depth + 1;
            inner.rules = {{}, false};
            inner.id = context.id + "-C" + std::to_string(signature.counterSignatures.size() + 1);
            inner.contentDigest = [&info](DigestAlgorithm algorithm) { return digestOf(algorithm, info.signature); };
            inner.content = nullptr;
            ParsedSignature parsed = parseSigner(data, *counter, inner, progress);
            for (SignedReference& reference : parsed.references)
                reference.kind = ReferenceKind::CounterSigned;
            if (parsed.integrity == Integrity::Broken)
                signature.findings.push_back(makeFinding(FindingCode::CounterSignatureBroken));
            signature.counterSignatures.push_back(std::move(parsed));
        }
    }
}

} // namespace

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
    signature.level = levelOf(data, info, signature, context.containerArchived);
    readCounterSignatures(data, info, context, signature, progress);
    return signature;
}

} // namespace parafa::cades
