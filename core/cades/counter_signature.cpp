// SPDX-License-Identifier: EUPL-1.2
#include "cades/counter_signature.h"

#include "cades/cms_parts.h"
#include "cades/names.h"
#include "cades/new_signature.h"
#include "cades/signed_attributes.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

/// The values of all counter-signature attributes that are a SignerInfo, in order.
std::vector<CmsSignerInfo> counterSignersOf(const CmsSignerInfo& info, const CmsLimits& limits = {})
{
    std::vector<CmsSignerInfo> counters;
    for (const CmsAttribute* attribute : info.unsignedAttribute(cms_oid::counterSignature))
        for (const ByteView value : attribute->values)
            if (auto counter = parseCmsSignerInfo(value, limits))
                counters.push_back(std::move(*counter));
    return counters;
}

std::size_t counterValues(const CmsSignerInfo& info)
{
    std::size_t count = 0;
    for (const CmsAttribute* attribute : info.unsignedAttribute(cms_oid::counterSignature))
        count += attribute->values.size();
    return count;
}

ParsedSignature readCounterSignature(const CmsSignedData& data, const CmsSignerInfo& parent, const CmsSignerInfo& counter,
                                     const SignerContext& context, std::size_t number, const Progress& progress)
{
    SignerContext inner = context;
    inner.depth = context.depth + 1;
    inner.rules = {{}, false, context.rules.derDemanded};
    inner.id = context.id + "-C" + std::to_string(number);
    inner.contentDigest = [&parent](DigestAlgorithm algorithm) { return digestOf(algorithm, parent.signature); };
    inner.content = nullptr;
    ParsedSignature parsed = parseSigner(data, counter, inner, progress);
    for (SignedReference& reference : parsed.references)
        reference.kind = ReferenceKind::CounterSigned;
    if (counter.signedAttributesEncoded.empty() && looksLikeSignedAttributes(parent.signature)) {
        parsed.integrity = Integrity::Broken;
        parsed.findings.push_back(makeFinding(FindingCode::CmsSignedAttributesAsContent));
    }
    return parsed;
}

Result<CmsSignerInfo> signerAt(const CmsSignedData& data, const SignerPlace& place)
{
    std::vector<CmsSignerInfo> siblings = data.signers();
    for (std::size_t i = 0; i < place.size(); ++i) {
        if (place[i] >= siblings.size())
            break;
        CmsSignerInfo found = std::move(siblings[place[i]]);
        if (i + 1 == place.size())
            return found;
        siblings = counterSignersOf(found);
    }
    return fail(ErrorCode::NotFound, "no such signer in the CMS");
}

/// The attribute with one of its values exchanged.
Bytes withValue(const CmsAttribute& attribute, ByteView old, ByteView replacement)
{
    Bytes values;
    for (const ByteView value : attribute.values) {
        const ByteView kept = value.data() == old.data() ? replacement : value;
        values.insert(values.end(), kept.begin(), kept.end());
    }
    return derSequence({derOidValue(attribute.oid), derEncode(0x31, values)});
}

/// The SignerInfo with the counter signature at the place below it.
Bytes withCounterSignature(const CmsSignerInfo& info, std::span<const std::size_t> below, ByteView counter)
{
    if (below.empty())
        return withUnsignedAttribute(info, cms_oid::counterSignature, counter);
    const std::vector<CmsSignerInfo> counters = counterSignersOf(info);
    const CmsSignerInfo& next = counters.at(below.front());
    const Bytes changed = withCounterSignature(next, below.subspan(1), counter);
    Bytes attributes;
    for (const CmsAttribute& attribute : info.unsignedAttributes) {
        const bool holds =
            attribute.oid == cms_oid::counterSignature &&
            std::ranges::any_of(attribute.values, [&](ByteView value) { return value.data() == next.encoded.data(); });
        const Bytes kept = holds ? withValue(attribute, next.encoded, changed) : joinBytes({attribute.encoded});
        attributes.insert(attributes.end(), kept.begin(), kept.end());
    }
    return withUnsignedAttributes(info, attributes);
}

} // namespace

void readCounterSignatures(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                           ParsedSignature& signature, const Progress& progress)
{
    // RFC 5652, 11.4: never a signed attribute.
    if (!info.signedAttribute(cms_oid::counterSignature).empty())
        signature.findings.push_back(
            makeFinding(FindingCode::CmsAttributeMalformed, {{"name", std::string(cms_oid::counterSignature)}}));
    const std::size_t count = counterValues(info);
    if (count == 0)
        return;
    if (context.depth >= context.limits.maxCounterSignatureDepth || count > context.limits.maxCounterSignatures) {
        signature.findings.push_back(makeFinding(FindingCode::CounterSignatureNotChecked));
        return;
    }
    const std::vector<CmsSignerInfo> counters = counterSignersOf(info, context.limits.cms);
    // What is no SignerInfo has no report of its own that could keep the file from being valid throughout.
    if (counters.size() < count)
        signature.findings.push_back(
            makeFinding(FindingCode::CounterSignatureBroken, Severity::Error, {{"signature", signature.id}}));
    for (const CmsSignerInfo& counter : counters) {
        if (progress.stopRequested())
            return;
        ParsedSignature parsed =
            readCounterSignature(data, info, counter, context, signature.counterSignatures.size() + 1, progress);
        if (parsed.integrity == Integrity::Broken)
            signature.findings.push_back(makeFinding(FindingCode::CounterSignatureBroken, {{"signature", parsed.id}}));
        signature.counterSignatures.push_back(std::move(parsed));
    }
}

Result<PreparedSignature> prepareCounterSignature(ByteView cms, const SignerPlace& place, const SigningRequest& request)
{
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    if (isSealed(*data))
        return fail(ErrorCode::Unsupported, FindingCode::CounterSignatureWouldBreak);
    const auto signer = signerAt(*data, place);
    if (!signer)
        return std::unexpected(signer.error());
    const DigestAlgorithm digest = digestForContent(request.algorithm);
    const auto value = digestOf(digest, signer->signature);
    if (!value)
        return std::unexpected(value.error());
    PreparedSignature prepared;
    prepared.algorithm = request.algorithm;
    prepared.toBeSigned = derSetOf(counterSignedAttributes(request, *value));
    const Bytes fields = signerFields(request, digest, prepared.toBeSigned);
    prepared.state = derSequence({derEncode(0x30, fields), certificateSet(request)});
    return prepared;
}

Result<Bytes> completeCounterSignature(ByteView cms, const SignerPlace& place, const PreparedSignature& prepared, ByteView value)
{
    const auto state = derSingle(prepared.state);
    const auto pieces = state ? derChildren(*state) : std::nullopt;
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    if (!pieces || pieces->size() != 2 || value.empty() || place.empty() || place[0] >= data->signers().size())
        return fail(ErrorCode::InvalidArgument, "not a prepared counter signature");
    const Bytes counter = derEncode(0x30, joinBytes({(*pieces)[0].content, derOctetString(value)}));
    CmsParts parts = partsOf(*data);
    parts.signers[place[0]] = withCounterSignature(data->signers()[place[0]], std::span(place).subspan(1), counter);
    // Whoever checks the counter signature looks for its certificate where all others are.
    DerReader certificates((*pieces)[1]);
    while (const auto certificate = certificates.next())
        addOnce(parts.certificates, data->certificateChoices(), certificate->whole);
    return assembleCms(*data, parts);
}

} // namespace parafa::cades
