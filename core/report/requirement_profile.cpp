// SPDX-License-Identifier: EUPL-1.2
#include "report/requirement_profile.h"

#include "base/xml.h"

#include <algorithm>

namespace parafa
{

namespace
{

std::unexpected<Error> malformed(std::string what)
{
    return fail(ErrorCode::Unreadable, FindingCode::ProfileMalformed, std::move(what));
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> result;
    while (true) {
        const std::size_t from = text.find_first_not_of(" \t\r\n");
        if (from == std::string_view::npos)
            return result;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", from), text.size());
        result.emplace_back(text.substr(from, end - from));
        text.remove_prefix(end);
    }
}

std::optional<Qualification> qualificationOf(std::string_view name)
{
    for (const Qualification known : {Qualification::QESig, Qualification::QESeal, Qualification::AdESigQc,
                                      Qualification::AdESealQc, Qualification::AdESig, Qualification::AdESeal})
        if (qualificationName(known) == name)
            return known;
    return std::nullopt;
}

Result<RequirementProfile::Accepted> readAccepted(const _xmlNode* element)
{
    using Timestamp = RequirementProfile::Accepted::Timestamp;
    RequirementProfile::Accepted accepted;
    for (const std::string& word : words(attribute(element, "qualification").value_or(""))) {
        const auto known = qualificationOf(word);
        if (!known)
            return malformed("qualification " + word);
        accepted.qualifications.push_back(*known);
    }
    if (accepted.qualifications.empty())
        return malformed("accept without qualification");
    const std::string mandate = attribute(element, "mandate").value_or("any");
    const std::string timestamp = attribute(element, "timestamp").value_or("none");
    const std::string finality = attribute(element, "finality").value_or("any");
    if (mandate != "any" && mandate != "yes" && mandate != "no")
        return malformed("mandate " + mandate);
    if (timestamp != "none" && timestamp != "any" && timestamp != "qualified")
        return malformed("timestamp " + timestamp);
    if (finality != "any" && finality != "final")
        return malformed("finality " + finality);
    if (mandate != "any")
        accepted.mandate = mandate == "yes";
    accepted.timestamp = timestamp == "none" ? Timestamp::None : timestamp == "any" ? Timestamp::Any : Timestamp::Qualified;
    accepted.finalOnly = finality == "final";
    return accepted;
}

std::string namesOf(const std::vector<Qualification>& qualifications)
{
    std::string names;
    for (const Qualification qualification : qualifications)
        names += (names.empty() ? "" : ", ") + std::string(qualificationName(qualification));
    return names;
}

/// What a signature lacks to be what is accepted; empty: nothing.
std::vector<Finding> lacks(const SignatureReport& signature, const RequirementProfile::Accepted& accepted)
{
    using Timestamp = RequirementProfile::Accepted::Timestamp;
    const SignatureVerdict& verdict = signature.verdict;
    const std::string name = signature.facts.signer ? signature.facts.signer->displayName() : signature.facts.id;
    std::vector<Finding> missing;
    if (verdict.indication != Indication::Passed || signature.facts.integrity != Integrity::Intact)
        missing.push_back(makeFinding(FindingCode::RequiredValidityMissing, {{"name", name}}));
    if (std::ranges::find(accepted.qualifications, verdict.qualification) == accepted.qualifications.end())
        missing.push_back(makeFinding(FindingCode::RequiredQualificationMissing,
                                      {{"name", name},
                                       {"wanted", namesOf(accepted.qualifications)},
                                       {"found", std::string(qualificationName(verdict.qualification))}}));
    if (accepted.mandate && *accepted.mandate != verdict.mandate.has_value())
        missing.push_back(makeFinding(*accepted.mandate ? FindingCode::RequiredMandateMissing : FindingCode::RequiredNoMandate,
                                      {{"name", name}}));
    const bool stamped = accepted.timestamp == Timestamp::Qualified ? verdict.qualifiedTimestamp : verdict.timeProven;
    if (accepted.timestamp != Timestamp::None && !stamped)
        missing.push_back(makeFinding(FindingCode::RequiredTimestampMissing, {{"name", name}}));
    if (accepted.finalOnly && verdict.finality != Finality::Final)
        missing.push_back(makeFinding(FindingCode::RequiredFinalityMissing, {{"name", name}}));
    return missing;
}

/// The least that any of these signatures lacks for any accepted kind; nothing where there is no signature.
std::optional<std::vector<Finding>> nearest(const RequirementProfile& profile,
                                            const std::vector<const SignatureReport*>& signatures)
{
    std::optional<std::vector<Finding>> best;
    for (const SignatureReport* signature : signatures)
        for (const RequirementProfile::Accepted& accepted : profile.accepted) {
            std::vector<Finding> missing = lacks(*signature, accepted);
            if (!best || missing.size() < best->size())
                best = std::move(missing);
        }
    return best;
}

} // namespace

Result<RequirementProfile> RequirementProfile::fromXml(ByteView xml)
{
    const auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    if (localName(document->root()) != "requirementProfile")
        return malformed("requirementProfile");
    RequirementProfile profile;
    profile.id = attribute(document->root(), "id").value_or("");
    for (const _xmlNode* node : childElements(document->root())) {
        const std::string_view name = localName(node);
        if (name == "title") {
            profile.titles[attribute(node, "language").value_or("en")] = trimmedTextOf(node);
        } else if (name == "source") {
            profile.source = trimmedTextOf(node);
            const std::string status = attribute(node, "status").value_or("confirmed");
            if (status != "confirmed" && status != "unconfirmed")
                return malformed("source status " + status);
            profile.sourceConfirmed = status == "confirmed";
        } else if (name == "accept") {
            auto accepted = readAccepted(node);
            if (!accepted)
                return std::unexpected(accepted.error());
            profile.accepted.push_back(std::move(*accepted));
        } else {
            return malformed(std::string(name));
        }
    }
    if (profile.id.empty())
        return malformed("requirementProfile id");
    if (profile.accepted.empty())
        return malformed("accept");
    return profile;
}

RequirementAnswer judgeRequirement(const RequirementProfile& profile, const Report& report)
{
    RequirementAnswer answer{.profile = profile.id,
                             .titles = profile.titles,
                             .source = profile.source,
                             .sourceConfirmed = profile.sourceConfirmed,
                             .enough = report.verdict == FileVerdict::Valid,
                             .missing = {}};
    const auto lack = [&](Finding finding) {
        answer.enough = false;
        if (std::ranges::find(answer.missing, finding) == answer.missing.end())
            answer.missing.push_back(std::move(finding));
    };
    if (!answer.enough)
        lack(makeFinding(FindingCode::RequiredValidityMissing));
    for (const DocumentReport& document : report.documents) {
        std::vector<const SignatureReport*> covering;
        for (const SignatureReport& signature : report.signatures)
            if (std::ranges::find(document.coveredBy, signature.facts.id) != document.coveredBy.end())
                covering.push_back(&signature);
        const auto missing = nearest(profile, covering);
        if (!missing)
            lack(makeFinding(FindingCode::RequiredSignatureMissing, {{"name", document.name}}));
        else
            for (const Finding& finding : *missing)
                lack(finding);
    }
    if (report.documents.empty())
        lack(makeFinding(FindingCode::RequiredSignatureMissing));
    return answer;
}

} // namespace parafa
