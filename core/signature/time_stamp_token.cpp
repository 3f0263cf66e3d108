// SPDX-License-Identifier: EUPL-1.2
#include "signature/time_stamp_token.h"

#include "signature/signer_check.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxTstInfoBytes = std::uint64_t{1} << 20;
constexpr std::string_view oidTimeStamping = "1.3.6.1.5.5.7.3.8";

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::TimestampMalformed, {}, std::move(detail));
}

/// The ContentInfo inside a TimeStampResp (RFC 3161, 2.4.2), else the bytes themselves.
ByteView unwrap(ByteView bytes)
{
    DerReader outer(bytes);
    const auto value = outer.next();
    if (!value || !value->is(DerTag::Sequence))
        return bytes;
    DerReader inner(*value);
    const auto first = inner.next();
    if (first && first->is(DerTag::Sequence))
        if (const auto token = inner.next(); token && token->is(DerTag::Sequence))
            return token->whole;
    return value->whole;
}

/// TSTInfo (RFC 3161, 2.4.2).
bool readTstInfo(ByteView encoded, ParsedTimestamp& facts, Bytes& imprint)
{
    const auto value = derSingle(encoded);
    if (!value || !value->is(DerTag::Sequence))
        return false;
    DerReader reader(*value);
    const auto version = reader.take(DerTag::Integer);
    const auto policy = reader.take(DerTag::Oid);
    const auto messageImprint = reader.take(DerTag::Sequence);
    const auto serial = reader.take(DerTag::Integer);
    const auto time = reader.take(DerTag::GeneralizedTime);
    if (!version || !policy || !messageImprint || !serial || !time)
        return false;
    facts.policyOid = derOid(*policy).value_or("");
    facts.serialHex = derIntegerHex(*serial).value_or("");
    facts.time = derTime(*time);
    DerReader parts(*messageImprint);
    const auto algorithm = parts.next();
    const auto digest = parts.take(DerTag::OctetString);
    const auto identifier = algorithm ? parseCmsAlgorithm(*algorithm) : std::nullopt;
    if (!facts.time || !identifier || !digest)
        return false;
    facts.imprintAlgorithm = digestFromOid(identifier->oid);
    imprint.assign(digest->content.begin(), digest->content.end());
    return true;
}

bool namesTimeStamping(const Certificate& certificate)
{
    const auto usages = certificate.extendedKeyUsages();
    return std::ranges::find(usages, oidTimeStamping) != usages.end();
}

/// The encoded TSTInfo that a token carries; nothing when it is no token.
std::optional<Bytes> tstInfoIn(const CmsSignedData& data)
{
    if (data.contentType() != cms_oid::tstInfo || !data.content())
        return std::nullopt;
    auto content = readAll(*data.content(), maxTstInfoBytes);
    return content ? std::optional(std::move(*content)) : std::nullopt;
}

Bytes asTokenBytes(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

Result<TimeStampToken> TimeStampToken::parse(ByteView bytes, const std::vector<Certificate>& otherCertificates,
                                             CertificatePool* pool)
{
    const ByteView contentInfo = unwrap(bytes);
    const auto data = CmsSignedData::parse(contentInfo, {}, pool);
    if (!data)
        return malformed(data.error().detail);
    const auto content = tstInfoIn(*data);
    if (!content)
        return malformed("content is no TSTInfo");
    TimeStampToken token;
    token.m_facts.token = asTokenBytes(contentInfo);
    if (!readTstInfo(*content, token.m_facts, token.m_imprint))
        return malformed("TSTInfo");
    // RFC 3161, 2.4.2: the token contains no signatures other than that of the authority.
    if (data->signers().size() != 1)
        return malformed("a token has exactly one signer");

    ParsedTimestamp& facts = token.m_facts;
    facts.certificates = data->certificates();
    facts.revocationLists = data->revocationLists();
    facts.ocspResponses = data->ocspResponses();
    std::vector<Certificate> candidates = data->certificates();
    candidates.insert(candidates.end(), otherCertificates.begin(), otherCertificates.end());
    const CmsSignerRules rules{std::string(cms_oid::tstInfo), true};
    const auto check = checkCmsSigner(
        data->signers().front(), candidates, [&](DigestAlgorithm algorithm) { return digestOf(algorithm, *content); }, rules);
    facts.signer = check.signer;
    facts.algorithm = check.algorithm;
    facts.integrity = check.integrity;
    if (check.integrity != Integrity::Intact) {
        const auto first = std::ranges::find(check.findings, Severity::Error, &Finding::severity);
        facts.findings.push_back(
            makeFinding(FindingCode::TimestampSignatureWrong,
                        {{"reason", std::string(first == check.findings.end() ? "" : codeName(first->code))}}));
    }
    for (Finding finding : check.findings) {
        if (finding.code == FindingCode::SigningCertificateMissing)
            finding = makeFinding(FindingCode::TimestampCertificateMissing);
        // A defective token proves no time; whether the signature needs one is judged elsewhere.
        finding.severity = std::min(finding.severity, Severity::Warning);
        facts.findings.push_back(std::move(finding));
    }
    if (facts.signer && !namesTimeStamping(*facts.signer))
        facts.findings.push_back(makeFinding(FindingCode::TimestampNoExtendedKeyUsage));
    return token;
}

ParsedTimestamp TimeStampToken::facts(TimestampKind kind, const std::optional<Bytes>& computedImprint) const
{
    ParsedTimestamp facts = m_facts;
    facts.kind = kind;
    if (!computedImprint) {
        facts.findings.push_back(makeFinding(FindingCode::TimestampNotChecked));
        facts.integrity = combine({facts.integrity, Integrity::Unknown});
    } else if (*computedImprint != m_imprint) {
        facts.findings.push_back(makeFinding(FindingCode::TimestampImprintMismatch));
        facts.integrity = Integrity::Broken;
    }
    return facts;
}

std::optional<DigestAlgorithm> imprintAlgorithmOf(ByteView token, CertificatePool* pool)
{
    const auto data = CmsSignedData::parse(unwrap(token), {}, pool);
    const auto content = data ? tstInfoIn(*data) : std::nullopt;
    ParsedTimestamp facts;
    Bytes imprint;
    return content && readTstInfo(*content, facts, imprint) ? facts.imprintAlgorithm : std::nullopt;
}

ParsedTimestamp readTimestamp(ByteView token, TimestampKind kind, const ImprintDigest& imprint,
                              const std::vector<Certificate>& otherCertificates, CertificatePool* pool)
{
    const auto parsed = TimeStampToken::parse(token, otherCertificates, pool);
    if (!parsed) {
        ParsedTimestamp facts;
        facts.kind = kind;
        facts.integrity = Integrity::Broken;
        facts.token = asTokenBytes(token);
        facts.findings.push_back(makeFinding(FindingCode::TimestampMalformed));
        return facts;
    }
    std::optional<Bytes> computed;
    if (parsed->imprintAlgorithm())
        if (auto digest = imprint(*parsed->imprintAlgorithm()))
            computed = std::move(*digest);
    return parsed->facts(kind, computed);
}

} // namespace parafa
