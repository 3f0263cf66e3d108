// SPDX-License-Identifier: EUPL-1.2
#include "text/states.h"

#include "text/clean_name.h"
#include "text/phrases.h"
#include "text/sentences.h"

#include <algorithm>

namespace parafa
{

namespace
{

using text::phrase;
using text::Phrase;

constexpr std::size_t maxNames = 3;

const Finding* firstError(const std::vector<Finding>& findings)
{
    const auto found = std::ranges::find(findings, Severity::Error, &Finding::severity);
    return found == findings.end() ? nullptr : &*found;
}

/// A sentence with what to do, as a reason.
std::string withAdvice(const Finding& finding, Language language)
{
    const std::string toDo = advice(finding.code, language);
    return toDo.empty() ? sentence(finding, language) : sentence(finding, language) + ' ' + toDo;
}

/// Names of signed documents in one state, the first three of them.
std::string namesOf(const ParsedSignature& signature, ReferenceState state)
{
    std::vector<std::string> names;
    for (const SignedReference& reference : signature.references)
        if (reference.state == state && !reference.name.empty() && std::ranges::find(names, reference.name) == names.end())
            names.push_back(reference.name);
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), maxNames); ++i)
        text += (i ? ", " : "") + names[i];
    return names.size() > maxNames ? text + "…" : text;
}

StateSentences broken(const ParsedSignature& signature, Language language)
{
    const std::string changed = namesOf(signature, ReferenceState::Mismatch);
    if (!changed.empty())
        return {StateKind::Invalid, phrase(Phrase::DocumentChanged, language, {{"name", changed}}),
                phrase(Phrase::AskOriginal, language)};
    const std::string missing = namesOf(signature, ReferenceState::NotFound);
    if (!missing.empty())
        return {StateKind::Invalid, phrase(Phrase::DocumentMissing, language, {{"name", missing}}),
                phrase(Phrase::AskOriginal, language)};
    const Finding* error = firstError(signature.findings);
    return {StateKind::Invalid, phrase(Phrase::SignatureInvalid, language),
            error ? withAdvice(*error, language) : phrase(Phrase::SignedUnclear, language)};
}

StateSentences intact(Phrase heading, Phrase reason, Language language, const FindingArguments& arguments = {},
                      StateKind kind = StateKind::Unknown)
{
    return {kind, phrase(heading, language), phrase(Phrase::Unchanged, language) + ' ' + phrase(reason, language, arguments)};
}

const Finding* findingOf(const std::vector<Finding>& findings, FindingCode code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.end() ? nullptr : &*found;
}

/// The time a finding names, as a day; empty where it names none.
std::string dayOf(const Finding* finding, Language language)
{
    const auto time = finding ? UtcTime::fromIso8601(finding->argument("time")) : std::nullopt;
    return time ? timeText(*time, language, true) : std::string();
}

/// A signature that passed: what it is in law, who, when, and until when that can be shown.
StateSentences passed(const ParsedSignature& facts, const SignatureVerdict& verdict, Language language)
{
    const std::string unchanged = phrase(Phrase::Unchanged, language);
    if (verdict.finality == Finality::Preliminary)
        return {StateKind::Preliminary, phrase(Phrase::PreliminaryHeading, language),
                (verdict.finalAfter
                     ? phrase(Phrase::PreliminaryUntil, language, {{"time", timeText(*verdict.finalAfter, language)}}) + ' '
                     : std::string()) +
                    unchanged};
    StateSentences state{StateKind::Valid, phrase(Phrase::SignatureValid, language), {}};
    const bool seal = verdict.qualification == Qualification::QESeal;
    if (seal || verdict.qualification == Qualification::QESig) {
        state.heading = phrase(seal ? Phrase::ValidQualifiedSeal : Phrase::ValidQualified, language);
        state.reason = phrase(seal ? Phrase::SealedBy : Phrase::SignerIs, language,
                              {{"name", facts.signer ? facts.signer->displayName() : std::string()}}) +
                       ' ';
    } else if (verdict.qualification != Qualification::Unknown) {
        const LegalType type = legalTypeOf(verdict.qualification, verdict.mandate.has_value());
        state.heading = phrase(Phrase::ValidNotQualified, language, {{"kind", words(type, language)}});
        state.reason = phrase(Phrase::EnoughDepends, language) + ' ';
    }
    const std::string proven =
        verdict.timeProven && verdict.bestSignatureTime ? timeText(*verdict.bestSignatureTime, language) : std::string();
    const std::string revoked = dayOf(findingOf(verdict.findings, FindingCode::CertificateRevokedLater), language);
    if (!proven.empty() && !revoked.empty())
        state.reason += phrase(Phrase::RevokedAfterProof, language, {{"time", revoked}, {"proven", proven}}) + ' ';
    else if (!proven.empty())
        state.reason += phrase(Phrase::TimeProven, language, {{"time", proven}}) + ' ';
    state.reason += unchanged;
    return state;
}

StateSentences indeterminate(const ParsedSignature& facts, const SignatureVerdict& verdict, bool trustConfigured,
                             const Finding* listMissing, Language language)
{
    switch (verdict.subIndication.value_or(SubIndication::Generic)) {
    case SubIndication::NoCertificateChainFound:
    case SubIndication::NoCertificateChainFoundNoPoe:
        if (listMissing && trustConfigured)
            return {StateKind::Preliminary, phrase(Phrase::NotYetKnown, language),
                    phrase(Phrase::ListNotLoaded, language, listMissing->arguments) + ' ' + phrase(Phrase::Unchanged, language)};
        return {StateKind::Unknown, phrase(Phrase::WhoNotEstablished, language),
                phrase(trustConfigured ? Phrase::UnchangedButUntrusted : Phrase::UnchangedButNoAnchors, language)};
    case SubIndication::RevokedNoPoe:
    case SubIndication::RevokedCaNoPoe: {
        const std::string day = dayOf(findingOf(verdict.findings, FindingCode::CertificateRevoked), language);
        return day.empty() ? intact(Phrase::NotProvable, Phrase::RevokedNoProof, language)
                           : intact(Phrase::NotProvable, Phrase::RevokedNoProofOn, language, {{"time", day}});
    }
    case SubIndication::Expired:
    case SubIndication::OutOfBoundsNoPoe:
    case SubIndication::OutOfBoundsNotRevoked: {
        const std::string until = facts.signer ? timeText(facts.signer->notAfter(), language, true) : std::string();
        return intact(Phrase::NotProvable, Phrase::ExpiredNoProof, language, {{"time", until}});
    }
    case SubIndication::CryptoConstraintsFailure:
    case SubIndication::CryptoConstraintsFailureNoPoe:
        return intact(Phrase::NotProvable, Phrase::WeakNoProof, language);
    case SubIndication::TryLater:
        return intact(Phrase::NotYetKnown, Phrase::RevocationPending, language, {}, StateKind::Preliminary);
    default:
        break;
    }
    const SubIndication sub = verdict.subIndication.value_or(SubIndication::Generic);
    return {StateKind::Unknown, phrase(Phrase::SignatureNotJudged, language),
            phrase(Phrase::Unchanged, language) + ' ' + words(sub, language)};
}

/// Worse states first: the file is described by its worst signature.
int badness(StateKind kind)
{
    switch (kind) {
    case StateKind::Invalid:
        return 5;
    case StateKind::Unknown:
        return 4;
    case StateKind::Preliminary:
        return 3;
    case StateKind::Unsigned:
        return 2;
    case StateKind::Attention:
        return 1;
    case StateKind::Valid:
        break;
    }
    return 0;
}

std::string unreadableReason(const Report& report, Language language)
{
    const Finding* error = firstError(report.findings);
    const std::string why = error ? sentence(*error, language) : phrase(Phrase::ErrorUnreadable, language);
    return text::fill(text::phraseTemplate(Phrase::FileUnreadableReason, language), {{"detail", why}});
}

/// `listMissing`: a trusted list that could not be loaded, so that nobody can tell whether the issuer is on it; may be null.
StateSentences describeWith(const SignatureReport& signature, bool trustConfigured, const Finding* listMissing, Language language)
{
    const ParsedSignature& facts = signature.facts;
    switch (facts.integrity) {
    case Integrity::Broken:
        return broken(facts, language);
    case Integrity::Unknown: {
        const Finding* error = firstError(facts.findings);
        if (!error && !facts.findings.empty())
            error = &facts.findings.front();
        return {StateKind::Unknown, phrase(Phrase::SignatureNotChecked, language),
                error ? withAdvice(*error, language) : phrase(Phrase::SignatureNotCheckedReason, language)};
    }
    case Integrity::Intact:
        break;
    }
    switch (signature.verdict.indication) {
    case Indication::Passed:
        return passed(facts, signature.verdict, language);
    case Indication::Failed: {
        const Finding* error = firstError(signature.verdict.findings);
        const std::string why = error                             ? withAdvice(*error, language)
                                : signature.verdict.subIndication ? words(*signature.verdict.subIndication, language)
                                                                  : phrase(Phrase::SignatureInvalidReason, language);
        return {StateKind::Invalid, phrase(Phrase::SignatureInvalid, language), why};
    }
    case Indication::Indeterminate:
        break;
    }
    return indeterminate(facts, signature.verdict, trustConfigured, listMissing, language);
}

} // namespace

StateSentences describe(const SignatureReport& signature, bool trustConfigured, Language language)
{
    return describeWith(signature, trustConfigured, findingOf(signature.verdict.findings, FindingCode::TrustedListNotLoaded),
                        language);
}

StateSentences describe(const TimestampReport& timestamp, bool trustConfigured, Language language)
{
    const ParsedTimestamp& facts = timestamp.facts;
    const std::string time = facts.time ? timeText(*facts.time, language) : std::string();
    const Finding* error = firstError(facts.findings);
    if (!error && !facts.findings.empty())
        error = &facts.findings.front();
    if (facts.integrity == Integrity::Broken || timestamp.verdict.indication == Indication::Failed)
        return {StateKind::Invalid, phrase(Phrase::StampInvalid, language),
                error ? withAdvice(*error, language) : phrase(Phrase::DoNotCount, language)};
    if (facts.integrity == Integrity::Unknown)
        return {StateKind::Unknown, phrase(Phrase::StampNotChecked, language),
                error ? withAdvice(*error, language) : phrase(Phrase::DoNotCount, language)};
    if (timestamp.verdict.indication == Indication::Passed)
        return {StateKind::Valid, phrase(Phrase::StampValid, language),
                time.empty() ? std::string() : phrase(Phrase::StampProvenTime, language, {{"time", time}})};
    const std::string stated = time.empty() ? std::string() : phrase(Phrase::StampStatedTime, language, {{"time", time}}) + ' ';
    return {StateKind::Unknown, phrase(Phrase::StampNotEstablished, language),
            stated + (!trustConfigured                  ? sentence(makeFinding(FindingCode::NoTrustAnchors), language)
                      : timestamp.verdict.subIndication ? words(*timestamp.verdict.subIndication, language)
                                                        : phrase(Phrase::SubNoChain, language))};
}

StateSentences describe(const Report& report, Language language)
{
    if (report.verdict == FileVerdict::Unreadable)
        return {StateKind::Invalid, phrase(Phrase::FileUnreadable, language), unreadableReason(report, language)};
    if (report.verdict == FileVerdict::Unsigned)
        return {StateKind::Unsigned, phrase(Phrase::FileUnsigned, language), phrase(Phrase::FileUnsignedReason, language)};

    std::vector<StateSentences> parts;
    const Finding* listMissing = findingOf(report.findings, FindingCode::TrustedListNotLoaded);
    for (const SignatureReport& signature : report.signatures)
        parts.push_back(listMissing ? describeWith(signature, report.trustConfigured, listMissing, language)
                                    : describe(signature, report.trustConfigured, language));
    for (const TimestampReport& timestamp : report.timestamps)
        parts.push_back(describe(timestamp, report.trustConfigured, language));
    StateSentences worst = {StateKind::Valid, phrase(Phrase::AllValid, language), phrase(Phrase::Unchanged, language)};
    if (parts.size() == 1)
        worst = parts.front();
    if (report.signatures.size() == 1 && parts.size() == 1 && worst.kind == StateKind::Valid)
        if (const std::string renewal = renewalSentence(report.signatures.front(), report.validatedAt, language);
            !renewal.empty())
            worst.reason += ' ' + renewal;
    for (const StateSentences& part : parts)
        if (badness(part.kind) > badness(worst.kind))
            worst = part;

    const auto uncovered = std::ranges::find(report.findings, FindingCode::DocumentNotSigned, &Finding::code);
    const Finding* notSigned = uncovered == report.findings.end() ? nullptr : &*uncovered;
    for (const DocumentReport& document : report.documents)
        for (const Finding& finding : document.findings)
            if (!notSigned && finding.code == FindingCode::DocumentNotSigned)
                notSigned = &finding;
    if (notSigned && worst.kind == StateKind::Valid)
        return {StateKind::Unknown, phrase(Phrase::NotAllSigned, language), withAdvice(*notSigned, language)};
    if (notSigned)
        worst.reason += ' ' + sentence(*notSigned, language);
    if (worst.kind == StateKind::Valid && report.verdict != FileVerdict::Valid) {
        const Finding* error = firstError(report.findings);
        return {StateKind::Unknown, phrase(Phrase::SignatureNotJudged, language),
                error ? withAdvice(*error, language) : std::string()};
    }
    return worst;
}

std::string timeSentence(const SignatureReport& signature, Language language)
{
    const ParsedSignature& facts = signature.facts;
    for (std::size_t i = 0; i < facts.timestamps.size() && i < signature.timestampVerdicts.size(); ++i)
        if (facts.timestamps[i].time && signature.timestampVerdicts[i].indication == Indication::Passed)
            return phrase(Phrase::TimeProven, language, {{"time", timeText(*facts.timestamps[i].time, language)}});
    if (signature.verdict.timeProven && signature.verdict.bestSignatureTime) // by an evidence record
        return phrase(Phrase::TimeProven, language, {{"time", timeText(*signature.verdict.bestSignatureTime, language)}});
    std::string text = facts.claimedSigningTime
                           ? phrase(Phrase::TimeClaimed, language, {{"time", timeText(*facts.claimedSigningTime, language)}})
                           : phrase(Phrase::TimeAbsent, language);
    if (facts.timestamps.empty())
        text += ' ' + phrase(Phrase::NoTimestamp, language,
                             {{"until", facts.signer ? timeText(facts.signer->notAfter(), language, true) : std::string()}});
    return text;
}

std::string renewalSentence(const SignatureReport& signature, UtcTime now, Language language)
{
    const auto& before = signature.verdict.renewBefore;
    if (!before || signature.verdict.indication != Indication::Passed)
        return {};
    return phrase(*before > now ? Phrase::RenewBy : Phrase::RenewOverdue, language,
                  {{"time", timeText(*before, language, true)}});
}

std::string signerName(const ParsedSignature& signature, Language language)
{
    const std::string name = signature.signer ? cleanName(signature.signer->displayName()) : std::string();
    return name.empty() ? phrase(Phrase::UnknownSigner, language) : name;
}

} // namespace parafa
