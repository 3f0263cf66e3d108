// SPDX-License-Identifier: EUPL-1.2
#include "trust/trusted_list_reader.h"

#include <algorithm>

namespace parafa
{
namespace
{

// xades:ObjectIdentifier with Identifier: dotted, or "urn:oid:" (TS 119 612 allows both).
std::string identifierOf(const _xmlNode* element)
{
    std::string text = trimmedTextOf(firstChild(element, tslXadesNamespace, "Identifier"));
    constexpr std::string_view prefix = "urn:oid:";
    const bool urn = text.size() > prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) {
                         return a == (b >= 'A' && b <= 'Z' ? char(b + 32) : b);
                     });
    return urn ? text.substr(prefix.size()) : text;
}

void readOtherCriteria(const _xmlNode* element, QualificationCriteria& criteria)
{
    for (const _xmlNode* other : childElements(element)) {
        std::vector<std::string> oids;
        if (isElement(other, tslAdditionalNamespace, "ExtendedKeyUsage")) {
            for (const _xmlNode* id : children(other, tslAdditionalNamespace, "KeyPurposeId"))
                oids.push_back(identifierOf(id));
            criteria.extendedKeyUsages.push_back(std::move(oids));
        } else if (isElement(other, tslAdditionalNamespace, "CertSubjectDNAttribute")) {
            for (const _xmlNode* id : children(other, tslAdditionalNamespace, "AttributeOID"))
                oids.push_back(identifierOf(id));
            criteria.subjectAttributes.push_back(std::move(oids));
        } else {
            criteria.unknown = true;
        }
    }
}

Result<QualificationCriteria> readCriteria(const _xmlNode* element, std::size_t depth)
{
    if (depth == 0)
        return fail(ErrorCode::LimitExceeded, FindingCode::TrustedListMalformed, "CriteriaList");
    QualificationCriteria criteria;
    const std::string assertion = attribute(element, "assert").value_or("all");
    if (assertion == "atLeastOne")
        criteria.assertion = QualificationCriteria::Assert::AtLeastOne;
    else if (assertion == "none")
        criteria.assertion = QualificationCriteria::Assert::None;
    else if (assertion != "all")
        return malformedList("CriteriaList");
    for (const _xmlNode* node : childElements(element)) {
        const std::string_view name = localName(node);
        if (namespaceUri(node) != tslQualificationNamespace) {
            criteria.unknown = true;
        } else if (name == "KeyUsage") {
            std::vector<std::pair<std::string, bool>> bits;
            for (const _xmlNode* bit : children(node, tslQualificationNamespace, "KeyUsageBit")) {
                const std::string value = trimmedTextOf(bit);
                bits.emplace_back(attribute(bit, "name").value_or(""), value == "true" || value == "1");
            }
            criteria.keyUsages.push_back(std::move(bits));
        } else if (name == "PolicySet") {
            std::vector<std::string> policies;
            for (const _xmlNode* policy : children(node, tslQualificationNamespace, "PolicyIdentifier"))
                policies.push_back(identifierOf(policy));
            criteria.policySets.push_back(std::move(policies));
        } else if (name == "CriteriaList") {
            auto nested = readCriteria(node, depth - 1);
            if (!nested)
                return nested;
            criteria.nested.push_back(std::move(*nested));
        } else if (name == "otherCriteriaList") {
            readOtherCriteria(node, criteria);
        } else if (name != "Description") {
            criteria.unknown = true;
        }
    }
    return criteria;
}

template <typename Set>
bool holdsAll(const Set& there, const std::vector<std::string>& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const std::string& oid) { return std::find(there.begin(), there.end(), oid) != there.end(); });
}

} // namespace

Result<QualificationElement> readQualification(const _xmlNode* element, const TrustedListLimits& limits)
{
    QualificationElement qualification;
    for (const _xmlNode* qualifier :
         children(firstChild(element, tslQualificationNamespace, "Qualifiers"), tslQualificationNamespace, "Qualifier"))
        qualification.qualifiers.push_back(lastPart(attribute(qualifier, "uri").value_or("")));
    const _xmlNode* criteria = firstChild(element, tslQualificationNamespace, "CriteriaList");
    if (!criteria)
        return malformedList("CriteriaList");
    auto read = readCriteria(criteria, limits.maxCriteriaDepth);
    if (!read)
        return std::unexpected(read.error());
    qualification.criteria = std::move(*read);
    return qualification;
}

// TS 119 612, 5.5.9.2.2: three-valued, because an unknown criterion may or may not decide.
std::optional<bool> QualificationCriteria::matches(const CertificateFacts& facts,
                                                   const std::vector<std::string>& extendedUsages) const
{
    std::vector<std::optional<bool>> outcomes;
    for (const auto& bits : keyUsages)
        outcomes.push_back(std::all_of(bits.begin(), bits.end(),
                                       [&](const auto& bit) { return facts.keyUsages.contains(bit.first) == bit.second; }));
    std::vector<std::string> policyOids;
    for (const CertificatePolicy& policy : facts.policies)
        policyOids.push_back(policy.oid);
    for (const auto& wanted : policySets)
        outcomes.push_back(holdsAll(policyOids, wanted));
    for (const auto& wanted : extendedKeyUsages)
        outcomes.push_back(holdsAll(extendedUsages, wanted));
    for (const auto& wanted : subjectAttributes)
        outcomes.push_back(holdsAll(facts.subjectAttributes, wanted));
    for (const QualificationCriteria& inner : nested)
        outcomes.push_back(inner.matches(facts, extendedUsages));
    if (unknown)
        outcomes.push_back(std::nullopt);

    const bool anyTrue = std::find(outcomes.begin(), outcomes.end(), std::optional<bool>(true)) != outcomes.end();
    const bool anyFalse = std::find(outcomes.begin(), outcomes.end(), std::optional<bool>(false)) != outcomes.end();
    const bool anyUnknown = std::find(outcomes.begin(), outcomes.end(), std::nullopt) != outcomes.end();
    switch (assertion) {
    case Assert::All:
        return anyFalse ? std::optional(false) : anyUnknown ? std::nullopt : std::optional(true);
    case Assert::AtLeastOne:
        return anyTrue ? std::optional(true) : anyUnknown ? std::nullopt : std::optional(false);
    case Assert::None:
        return anyTrue ? std::optional(false) : anyUnknown ? std::nullopt : std::optional(true);
    }
    return std::nullopt;
}

} // namespace parafa
