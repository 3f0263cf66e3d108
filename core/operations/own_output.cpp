// SPDX-License-Identifier: EUPL-1.2
#include "operations/own_output.h"

#include <algorithm>

namespace parafa
{

namespace
{

std::unexpected<Error> doesNotVerify(std::string detail)
{
    return fail(ErrorCode::Internal, "own output does not verify: " + std::move(detail));
}

Result<void> checkTimestamps(const std::vector<ParsedTimestamp>& timestamps)
{
    for (const ParsedTimestamp& timestamp : timestamps)
        if (timestamp.integrity == Integrity::Broken)
            return doesNotVerify(std::string(timestampKindName(timestamp.kind)) + " time-stamp");
    return {};
}

template <typename Facts>
std::size_t intactCount(const std::vector<Facts>& parts)
{
    return static_cast<std::size_t>(std::ranges::count(parts, Integrity::Intact, &Facts::integrity));
}

/// Everything that holds at a signature: itself, its time-stamps, evidence records and counter signatures.
std::size_t intactParts(const ParsedSignature& signature)
{
    std::size_t count = (signature.integrity == Integrity::Broken ? 0 : 1) + intactCount(signature.timestamps) +
                        intactCount(signature.evidenceRecords);
    for (const ParsedSignature& counter : signature.counterSignatures)
        count += intactParts(counter);
    return count;
}

} // namespace

Result<Report> readBack(const FileWriter& writer, const std::string& target, const std::vector<DocumentToSign>& documents,
                        const Services& services, const Progress& progress)
{
    auto written = writer.written();
    if (!written)
        return std::unexpected(written.error());
    const OpenedDocumentPtr document = openBytes(target, std::move(*written), services);
    if (document->unreadable)
        return fail(ErrorCode::Internal, "own output cannot be read: " + document->unreadable->detail);
    ValidationOptions options;
    for (const DocumentToSign& outside : documents)
        options.detached.emplace_back(outside.name, outside.content);
    return validateDocument(*document, services, options, progress);
}

Result<void> checkMade(const SignatureReport& made, SignatureLevel level)
{
    if (made.facts.integrity != Integrity::Intact)
        return doesNotVerify(made.facts.id);
    if (auto sound = checkTimestamps(made.facts.timestamps); !sound)
        return sound;
    if (!reaches(made.facts.level, level))
        return fail(ErrorCode::Internal, FindingCode::LevelNotReached, made.facts.id, made.facts.level);
    return {};
}

Result<void> checkCovers(const SignatureReport& made, const std::vector<DocumentToSign>& documents)
{
    const std::vector<std::string> covered = made.facts.covers();
    for (const DocumentToSign& document : documents)
        if (std::ranges::find(covered, document.name) == covered.end())
            return std::unexpected(
                Error{ErrorCode::Internal, FindingCode::DocumentNotSigned, document.name, "own output does not cover it"});
    return {};
}

Result<void> checkRaised(const Report& before, const Report& after, SignatureLevel level)
{
    if (after.signatures.size() != before.signatures.size())
        return doesNotVerify("a signature went away");
    for (std::size_t i = 0; i < after.signatures.size(); ++i) {
        const ParsedSignature& now = after.signatures[i].facts;
        const ParsedSignature& then = before.signatures[i].facts;
        if (now.integrity != then.integrity)
            return doesNotVerify(now.id);
        if (intactCount(now.timestamps) < intactCount(then.timestamps))
            return doesNotVerify("a time-stamp of " + now.id);
        // A signature that is no AdES does not become one by what is added; others of the file still count.
        if (reachedLevel(then.level) && !reaches(now.level, level))
            return fail(ErrorCode::Unsupported, FindingCode::LevelNotReached, now.id, now.level);
    }
    const auto has = [&](const SignatureReport& signature) { return reaches(signature.facts.level, level); };
    if (!after.signatures.empty() && std::ranges::none_of(after.signatures, has)) {
        const ParsedSignature& first = after.signatures.front().facts;
        return fail(ErrorCode::Unsupported, FindingCode::LevelNotReached, first.id, first.level);
    }
    for (std::size_t i = 0; i < before.timestamps.size(); ++i) {
        const ParsedTimestamp& then = before.timestamps[i].facts;
        const auto now = std::ranges::find(after.timestamps, then.file, [](const TimestampReport& t) { return t.facts.file; });
        if (then.integrity == Integrity::Intact && (now == after.timestamps.end() || now->facts.integrity != Integrity::Intact))
            return doesNotVerify(then.file);
    }
    return {};
}

bool losesProtection(const Report& before, const Report& after)
{
    const auto of = [](const Report& report) {
        std::size_t count = 0;
        for (const SignatureReport& signature : report.signatures)
            count += intactParts(signature.facts);
        const auto holds = [](const auto& part) { return part.facts.integrity == Integrity::Intact; };
        return count + static_cast<std::size_t>(std::ranges::count_if(report.timestamps, holds)) +
               static_cast<std::size_t>(std::ranges::count_if(report.evidenceRecords, holds));
    };
    // The counter signature itself is one more.
    return of(after) <= of(before);
}

} // namespace parafa
