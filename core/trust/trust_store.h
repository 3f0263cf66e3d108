// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate_pool.h"
#include "trust/trusted_list.h"

#include <map>
#include <unordered_map>

namespace parafa
{

/// For what an issuer or service is asked to be trusted.
enum class TrustPurpose { Signature, TimeStamping, OcspResponding };

/// Whom to trust, and since when for what: anchors that a user or administrator named (for everything, always) and the services
/// of trusted lists (for what their type says). Built once, then immutable and shared.
class TrustStore
{
public:
    /// A service in the list it comes from; both live as long as the store.
    struct Listed {
        const TrustedList* list;
        const TrustService* service;
    };

    void addAnchor(Certificate certificate);
    /// Of two lists of one territory the higher sequence number stays, whichever comes first (TS 119 612, 5.3.2); the other is
    /// named by TrustedListOlder. A list past its NextUpdate is used and named by TrustedListExpired, a closed one by
    /// TrustedListClosed. `now`: the time of validation.
    void addList(std::shared_ptr<const TrustedList> list, UtcTime now);
    /// The same without findings: whoever adds many lists says about each country what is to say.
    void addTerritoryList(std::shared_ptr<const TrustedList> list);
    /// What is wrong with a country's list, for the answers about that country's certificates.
    void addTerritoryFinding(const std::string& territory, Finding finding);
    std::vector<Finding> findingsAbout(const std::string& territory) const;
    /// A list or anchor that could not be used: said as such, never blamed on a signature.
    void addFinding(Finding finding) { m_findings.push_back(std::move(finding)); }

    /// Nobody was set up to be trusted. Lists that were wanted and could not be had are something else: `findingsAbout`.
    bool empty() const { return m_anchors.empty() && m_lists.empty() && m_aboutTerritories.empty(); }
    const std::vector<Certificate>& anchors() const { return m_anchors; }
    std::vector<std::shared_ptr<const TrustedList>> lists() const;
    const std::vector<Finding>& findings() const { return m_findings; }

    bool isAnchor(const Certificate& certificate) const;
    /// Services whose digital identity is this certificate, another one of the same name and key, or its key identifier.
    std::vector<Listed> servicesOf(const Certificate& certificate) const;
    /// Every certificate by which a path from `signer` through `candidates` may end for this purpose: named anchors, and
    /// certificates of services whose type fits. What a service's status was at which time is the caller's question.
    std::vector<Certificate> anchorsFor(const Certificate& signer, const std::vector<Certificate>& candidates,
                                        TrustPurpose purpose) const;
    /// Issuers of any kind with this subject, to complete paths.
    std::vector<Certificate> named(ByteView subjectDer) const;

private:
    /// False where the list of this territory is newer already. `replaced`: whether an older one went.
    bool place(std::shared_ptr<const TrustedList> list, bool& replaced);
    void index(const TrustedList& list);

    std::vector<Certificate> m_anchors;
    std::map<std::string, std::shared_ptr<const TrustedList>> m_lists; ///< by territory
    // Keys point into the lists, which a copy of the store shares.
    std::unordered_map<std::string_view, std::vector<Listed>> m_byEntity, m_byKeyId;
    struct Identity {
        Listed listed;
        const ServiceIdentity* identity;
    };
    std::unordered_map<std::string_view, std::vector<Identity>> m_bySubject;
    const std::vector<Identity>& withSubject(ByteView subjectDer) const;
    /// Certificates of services that were asked for; of the thousands in all lists a run wants a few.
    std::shared_ptr<CertificatePool> m_certificates = std::make_shared<CertificatePool>();
    std::vector<Finding> m_findings;
    std::multimap<std::string, Finding> m_aboutTerritories;
};

/// True where a service of this type (as `ServicePeriod::type`) is what `purpose` asks for.
bool serviceTypeFits(std::string_view type, TrustPurpose purpose);

} // namespace parafa
