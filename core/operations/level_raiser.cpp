// SPDX-License-Identifier: EUPL-1.2
#include "operations/level_raiser.h"

#include "cades/augment.h"
#include "signature/signed_data.h"
#include "signature/time_stamp_token.h"

#include <algorithm>

namespace parafa
{

namespace
{

bool hasIntact(const ParsedSignature& signature, TimestampKind kind)
{
    return std::ranges::any_of(signature.timestamps, [kind](const ParsedTimestamp& timestamp) {
        return timestamp.kind == kind && timestamp.integrity == Integrity::Intact;
    });
}

Result<void> checkNotBroken(const ParsedSignature& signature)
{
    if (signature.integrity != Integrity::Broken)
        return {};
    return fail(ErrorCode::Unsupported, FindingCode::LevelSignatureBroken, signature.id);
}

void addCarried(const ParsedSignature& signature, Evidence& carried)
{
    carried.add({signature.certificates, signature.ocspResponses, signature.revocationLists});
    for (const ParsedTimestamp& timestamp : signature.timestamps)
        carried.add({timestamp.certificates, {}, {}});
    for (const ParsedSignature& counter : signature.counterSignatures)
        addCarried(counter, carried);
}

/// The earliest time that a time-stamp proves for the signature; without one the present.
ControlTime controlTimeOf(const ParsedSignature& signature, UtcTime now)
{
    ControlTime control{now, false};
    for (const ParsedTimestamp& timestamp : signature.timestamps)
        if (timestamp.kind != TimestampKind::Content && timestamp.integrity == Integrity::Intact && timestamp.time &&
            *timestamp.time < control.time)
            control = {*timestamp.time, true};
    return control;
}

void coverSignature(const ParsedSignature& signature, UtcTime now, EvidenceCollector& collector)
{
    if (signature.signer)
        collector.cover(*signature.signer, PathPurpose::Signature, controlTimeOf(signature, now));
    for (const ParsedTimestamp& timestamp : signature.timestamps)
        if (timestamp.signer)
            collector.cover(*timestamp.signer, PathPurpose::TimeStamping, {now, false});
    for (const ParsedSignature& counter : signature.counterSignatures)
        coverSignature(counter, now, collector);
}

} // namespace

Result<Evidence> LevelRaiser::collect(const std::vector<ParsedSignature>& signatures)
{
    Evidence carried;
    for (const ParsedSignature& signature : signatures)
        addCarried(signature, carried);
    EvidenceCollector collector(m_services, std::move(carried), {m_known, {}, {}}, m_notes);
    for (const ParsedSignature& signature : signatures)
        coverSignature(signature, m_services.now, collector);
    if (!collector.complete())
        return fail(ErrorCode::NetworkUnreachable, FindingCode::LevelEvidenceMissing);
    return collector.collected();
}

Result<Evidence> LevelRaiser::collectBeyond(Evidence store, const std::vector<ParsedSignature>& signatures,
                                            const std::vector<ParsedTimestamp>& others)
{
    Evidence known{m_known, {}, {}};
    for (const ParsedSignature& signature : signatures)
        addCarried(signature, known);
    for (const ParsedTimestamp& timestamp : others)
        known.add({timestamp.certificates, {}, {}});
    EvidenceCollector collector(m_services, std::move(store), std::move(known), m_notes);
    for (const ParsedSignature& signature : signatures)
        coverSignature(signature, m_services.now, collector);
    for (const ParsedTimestamp& timestamp : others)
        if (timestamp.signer)
            collector.cover(*timestamp.signer, PathPurpose::TimeStamping, {m_services.now, false});
    if (!collector.complete())
        return fail(ErrorCode::NetworkUnreachable, FindingCode::LevelEvidenceMissing);
    return collector.collected();
}

Result<Bytes> LevelRaiser::stamp(ByteView bytes)
{
    const auto digest = digestOf(m_digest, bytes);
    return digest ? m_stamper.token(m_digest, *digest) : digest;
}

Result<Bytes> LevelRaiser::withXadesTimestamp(const Bytes& file, const xades::SignatureSelector& signature,
                                              xades::NewTimestamp kind, const xades::ParseOptions& options,
                                              const SignedObjects& objects)
{
    const auto imprint = xades::timestampImprint(file, signature, kind, m_digest, objects, options, m_progress);
    const auto token = imprint ? m_stamper.token(m_digest, *imprint) : imprint;
    return token ? xades::addTimestamp(file, signature, kind, *token, options) : token;
}

Result<Bytes> LevelRaiser::raiseXadesSignature(Bytes file, const xades::SignatureSelector& signature, std::size_t index,
                                               const xades::ParseOptions& options, const SignedObjects& objects)
{
    const auto facts = [&]() -> Result<ParsedSignature> {
        const auto opened = xades::SignatureFile::open(file, options);
        auto parsed = opened ? opened->parse(objects, m_progress) : Result<xades::ParsedFile>(std::unexpected(opened.error()));
        if (!parsed)
            return std::unexpected(parsed.error());
        if (index >= parsed->signatures.size())
            return fail(ErrorCode::Internal, "a signature went away while it was extended");
        return std::move(parsed->signatures[index]);
    };
    auto parsed = facts();
    if (!parsed)
        return std::unexpected(parsed.error());
    if (auto sound = checkNotBroken(*parsed); !sound)
        return std::unexpected(sound.error());
    if (m_level >= SignatureLevel::T && !hasIntact(*parsed, TimestampKind::Signature)) {
        auto stamped = withXadesTimestamp(file, signature, xades::NewTimestamp::Signature, options, objects);
        if (!stamped)
            return stamped;
        file = std::move(*stamped);
        parsed = facts();
        if (!parsed)
            return std::unexpected(parsed.error());
    }
    if (m_level >= SignatureLevel::LT) {
        const auto evidence = collect({*parsed});
        if (!evidence)
            return std::unexpected(evidence.error());
        auto extended = xades::addEvidence(file, signature,
                                           {evidence->certificates, evidence->revocationLists, evidence->ocspResponses}, options);
        if (!extended)
            return extended;
        file = std::move(*extended);
    }
    if (m_level == SignatureLevel::LTA)
        return withXadesTimestamp(file, signature, xades::NewTimestamp::Archive, options, objects);
    return file;
}

Result<Bytes> LevelRaiser::raiseXades(Bytes file, const xades::ParseOptions& options, const SignedObjects& objects)
{
    const auto opened = xades::SignatureFile::open(file, options);
    if (!opened)
        return std::unexpected(opened.error());
    const std::vector<xades::SignatureSelector> signatures = opened->selectors();
    for (std::size_t i = 0; i < signatures.size(); ++i) {
        auto raised = raiseXadesSignature(std::move(file), signatures[i], i, options, objects);
        if (!raised)
            return raised;
        file = std::move(*raised);
    }
    return file;
}

Result<Bytes> LevelRaiser::raiseCades(Bytes file, const cades::ParseOptions& options, const SignedObjects& objects,
                                      SignatureLevel most)
{
    const SignatureLevel level = std::min(m_level, most);
    std::string signedObject;
    const auto facts = [&]() -> Result<std::vector<ParsedSignature>> {
        const auto opened = cades::SignatureFile::open(memorySource(file), options);
        auto parsed = opened ? opened->parse(objects, m_progress) : Result<cades::ParsedFile>(std::unexpected(opened.error()));
        if (!parsed)
            return std::unexpected(parsed.error());
        signedObject = opened->signedObject();
        return std::move(parsed->signatures);
    };
    auto parsed = facts();
    if (!parsed)
        return std::unexpected(parsed.error());
    for (const ParsedSignature& signature : *parsed)
        if (auto sound = checkNotBroken(signature); !sound)
            return std::unexpected(sound.error());
    const cades::TokenSource tokens = [this](DigestAlgorithm algorithm, ByteView digest) {
        return m_stamper.token(algorithm, digest);
    };
    if (level >= SignatureLevel::T) {
        auto stamped = cades::addTimeStamp(file, m_digest, tokens);
        if (!stamped)
            return stamped;
        file = std::move(*stamped);
        parsed = facts();
    }
    if (parsed && level >= SignatureLevel::LT) {
        const auto evidence = collect(*parsed);
        if (!evidence)
            return std::unexpected(evidence.error());
        auto extended = cades::addEvidence(file, {evidence->certificates, evidence->revocationLists, evidence->ocspResponses});
        if (!extended)
            return extended;
        file = std::move(*extended);
    }
    if (!parsed)
        return std::unexpected(parsed.error());
    if (level == SignatureLevel::LTA)
        return cades::addArchiveTimeStamp(file, m_digest, tokens, [&](DigestAlgorithm algorithm) {
            return objects.digest(signedObject, algorithm, m_progress);
        });
    return file;
}

Result<Bytes> LevelRaiser::withEvidence(Bytes token)
{
    const auto parsed = TimeStampToken::parse(token);
    if (!parsed)
        return std::unexpected(parsed.error());
    const ParsedTimestamp facts = parsed->facts(TimestampKind::Archive, parsed->imprint());
    const auto data = CmsSignedData::parse(ByteView(token));
    if (!data)
        return std::unexpected(data.error());
    EvidenceCollector collector(m_services, {facts.certificates, data->ocspResponses(), data->revocationLists()},
                                {m_known, {}, {}}, m_notes);
    if (facts.signer)
        collector.cover(*facts.signer, PathPurpose::TimeStamping, {m_services.now, false});
    if (!collector.complete() || !facts.signer)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::LevelEvidenceMissing);
    const Evidence& evidence = collector.collected();
    if (evidence.certificates.empty() && evidence.ocspResponses.empty() && evidence.revocationLists.empty())
        return token;
    return cades::addEvidence(token, {evidence.certificates, evidence.revocationLists, evidence.ocspResponses});
}

} // namespace parafa
