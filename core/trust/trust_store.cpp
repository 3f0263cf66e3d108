// SPDX-License-Identifier: EUPL-1.2
#include "trust/trust_store.h"

#include <algorithm>

namespace parafa
{

namespace
{

bool fitsEver(const TrustService& service, TrustPurpose purpose)
{
    return std::ranges::any_of(service.periods,
                               [&](const ServicePeriod& period) { return serviceTypeFits(period.type, purpose); });
}

FindingArguments about(const TrustedList& list)
{
    return {{"territory", list.territory}, {"number", std::to_string(list.sequenceNumber)}};
}

} // namespace

// TS 119 612, 5.5.1: issuing services are CA/*, time-stamping TSA and TSA/*, validity status Certstatus/OCSP(/QC).
bool serviceTypeFits(std::string_view type, TrustPurpose purpose)
{
    switch (purpose) {
    case TrustPurpose::Signature:
        return type.starts_with("CA/") || type == "NationalRootCA-QC";
    case TrustPurpose::TimeStamping:
        return type == "TSA" || type.starts_with("TSA/") || type.starts_with("CA/") || type == "NationalRootCA-QC";
    case TrustPurpose::OcspResponding:
        return type == "Certstatus/OCSP" || type == "Certstatus/OCSP/QC";
    }
    return false;
}

void TrustStore::addAnchor(Certificate certificate)
{
    if (!isAnchor(certificate))
        m_anchors.push_back(std::move(certificate));
}

void TrustStore::addList(std::shared_ptr<const TrustedList> list, UtcTime now)
{
    const auto before = m_lists.find(list->territory);
    const auto older = before == m_lists.end() ? nullptr : before->second;
    bool replaced = false;
    if (!place(list, replaced)) {
        if (older->sha256 != list->sha256)
            addFinding(makeFinding(FindingCode::TrustedListOlder, about(*list)));
        return;
    }
    if (replaced)
        addFinding(makeFinding(FindingCode::TrustedListOlder, about(*older)));
    std::erase_if(m_findings, [&](const Finding& finding) {
        return (finding.code == FindingCode::TrustedListExpired || finding.code == FindingCode::TrustedListClosed) &&
               finding.argument("territory") == list->territory;
    });
    if (!list->nextUpdate) {
        addFinding(makeFinding(FindingCode::TrustedListClosed, about(*list)));
    } else if (*list->nextUpdate < now) {
        FindingArguments arguments = about(*list);
        arguments.emplace_back("time", list->nextUpdate->toIso8601());
        addFinding(makeFinding(FindingCode::TrustedListExpired, std::move(arguments)));
    }
}

void TrustStore::addTerritoryList(std::shared_ptr<const TrustedList> list)
{
    bool replaced = false;
    place(std::move(list), replaced);
}

bool TrustStore::place(std::shared_ptr<const TrustedList> list, bool& replaced)
{
    auto& slot = m_lists[list->territory];
    if (slot && slot->sequenceNumber >= list->sequenceNumber)
        return false;
    replaced = slot != nullptr;
    slot = std::move(list);
    if (!replaced) {
        index(*slot);
        return true;
    }
    m_byEntity.clear();
    m_byKeyId.clear();
    m_bySubject.clear();
    for (const auto& [territory, other] : m_lists)
        index(*other);
    return true;
}

void TrustStore::addTerritoryFinding(const std::string& territory, Finding finding)
{
    m_aboutTerritories.emplace(territory, std::move(finding));
}

std::vector<Finding> TrustStore::findingsAbout(const std::string& territory) const
{
    std::vector<Finding> result;
    const auto [begin, end] = m_aboutTerritories.equal_range(territory);
    for (auto it = begin; it != end; ++it)
        result.push_back(it->second);
    return result;
}

std::vector<std::shared_ptr<const TrustedList>> TrustStore::lists() const
{
    std::vector<std::shared_ptr<const TrustedList>> result;
    for (const auto& [territory, list] : m_lists)
        result.push_back(list);
    return result;
}

void TrustStore::index(const TrustedList& list)
{
    for (const TrustService& service : list.services) {
        const Listed listed{&list, &service};
        for (const ServiceIdentity& identity : service.identities) {
            m_byEntity[asText(identity.key.id)].push_back(listed);
            m_bySubject[asText(identity.key.subjectDer())].push_back({listed, &identity});
        }
        // A key identifier alone names a service only where no certificate does.
        if (service.identities.empty())
            for (const Bytes& keyId : service.keyIds)
                m_byKeyId[asText(keyId)].push_back(listed);
    }
}

const std::vector<TrustStore::Identity>& TrustStore::withSubject(ByteView subjectDer) const
{
    static const std::vector<Identity> none;
    const auto found = m_bySubject.find(asText(subjectDer));
    return found == m_bySubject.end() ? none : found->second;
}

bool TrustStore::isAnchor(const Certificate& certificate) const
{
    return std::ranges::find(m_anchors, certificate) != m_anchors.end();
}

std::vector<TrustStore::Listed> TrustStore::servicesOf(const Certificate& certificate) const
{
    std::vector<Listed> result;
    if (m_byEntity.empty() && m_byKeyId.empty())
        return result;
    const auto key = entityKeyOf(certificate.der());
    if (!key)
        return result;
    const auto take = [&](const std::unordered_map<std::string_view, std::vector<Listed>>& map, ByteView id) {
        const auto found = map.find(asText(id));
        if (found == map.end())
            return;
        for (const Listed& listed : found->second)
            if (std::ranges::none_of(result, [&](const Listed& l) { return l.service == listed.service; }))
                result.push_back(listed);
    };
    take(m_byEntity, key->id);
    if (!m_byKeyId.empty())
        take(m_byKeyId, key->keyId());
    return result;
}

std::vector<Certificate> TrustStore::anchorsFor(const Certificate& signer, const std::vector<Certificate>& candidates,
                                                TrustPurpose purpose) const
{
    std::vector<Certificate> result = m_anchors;
    const auto take = [&](const ServiceIdentity& identity, const TrustService& service) {
        if (!fitsEver(service, purpose))
            return;
        auto certificate = m_certificates->read(identity.der);
        if (certificate && std::ranges::find(result, *certificate) == result.end())
            result.push_back(std::move(*certificate));
    };
    const auto takeNamed = [&](ByteView subject) {
        for (const Identity& named : withSubject(subject))
            take(*named.identity, *named.listed.service);
    };
    // A listed service may be the signer itself (a time-stamping unit), or stand anywhere above it.
    takeNamed(signer.subjectDer());
    takeNamed(signer.issuerDer());
    for (const Certificate& candidate : candidates)
        takeNamed(candidate.issuerDer());
    return result;
}

std::vector<Certificate> TrustStore::named(ByteView subjectDer) const
{
    std::vector<Certificate> result;
    for (const Certificate& anchor : m_anchors)
        if (std::ranges::equal(anchor.subjectDer(), subjectDer))
            result.push_back(anchor);
    for (const Identity& named : withSubject(subjectDer))
        if (auto certificate = m_certificates->read(named.identity->der);
            certificate && std::ranges::find(result, *certificate) == result.end())
            result.push_back(std::move(*certificate));
    return result;
}

} // namespace parafa
