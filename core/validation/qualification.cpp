// SPDX-License-Identifier: EUPL-1.2
#include "validation/qualification.h"

#include <algorithm>
#include <array>
#include <set>

namespace parafa
{

namespace
{

enum class Use { Signature, Seal, Website, Unknown };

constexpr UtcTime eidasStart{1'467'324'000}; // 2016-06-30T22:00:00Z: 1 July 2016 in central Europe

/// What the certificate says of itself (EN 319 412-5, EN 319 411-2).
struct OwnStatements {
    bool compliant = false, onDevice = false;
    std::set<Use> uses;
};

OwnStatements statementsOf(const CertificateFacts& facts)
{
    OwnStatements own;
    own.compliant =
        facts.qcStatements.contains("0.4.0.1862.1.1") || facts.hasPolicy("0.4.0.1456.1.1") || facts.hasPolicy("0.4.0.1456.1.2");
    own.onDevice = facts.qcStatements.contains("0.4.0.1862.1.4") || facts.hasPolicy("0.4.0.1456.1.1");
    if (facts.qcTypes.contains("0.4.0.1862.1.6.1"))
        own.uses.insert(Use::Signature);
    if (facts.qcTypes.contains("0.4.0.1862.1.6.2"))
        own.uses.insert(Use::Seal);
    if (facts.qcTypes.contains("0.4.0.1862.1.6.3"))
        own.uses.insert(Use::Website);
    return own;
}

/// Qualifiers whose criteria hold for the certificate; `unclear` where one may or may not.
struct Qualifiers {
    std::set<std::string> names;
    bool unclear = false;
    bool any(std::initializer_list<const char*> wanted) const
    {
        return std::ranges::any_of(wanted, [&](const char* name) { return names.contains(name); });
    }
};

Qualifiers qualifiersOf(const ServicePeriod& period, const CertificateFacts& facts, const std::vector<std::string>& usages)
{
    Qualifiers result;
    for (const QualificationElement& element : period.qualifications) {
        const std::optional<bool> holds = element.criteria.matches(facts, usages);
        if (!holds)
            result.unclear = true;
        else if (*holds)
            result.names.insert(element.qualifiers.begin(), element.qualifiers.end());
    }
    return result;
}

/// How many uses the list says the certificate is for.
int usesNamed(const Qualifiers& qualifiers)
{
    return int(qualifiers.any({"QCForESig"})) + int(qualifiers.any({"QCForESeal"})) + int(qualifiers.any({"QCForWSA"}));
}

Use useOf(const OwnStatements& own, const Qualifiers& qualifiers)
{
    if (usesNamed(qualifiers) > 1)
        return Use::Unknown; // TS 119 615, 4.4: the list contradicts itself
    if (qualifiers.any({"QCForESig"}))
        return Use::Signature;
    if (qualifiers.any({"QCForESeal", "QCForLegalPerson"}))
        return Use::Seal;
    if (qualifiers.any({"QCForWSA"}))
        return Use::Website;
    if (own.uses.size() > 1)
        return Use::Unknown;
    // Before the Regulation there were certificates for natural persons' signatures only, and no QcType.
    return own.uses.empty() ? Use::Signature : *own.uses.begin();
}

/// TS 119 615, 4.4: nothing where the list contradicts itself.
std::optional<bool> onDevice(const OwnStatements& own, const Qualifiers& qualifiers)
{
    const bool yes = qualifiers.any({"QCWithQSCD", "QCWithSSCD", "QCQSCDManagedOnBehalf"});
    const bool no = qualifiers.any({"QCNoQSCD", "QCNoSSCD"});
    if (yes && no)
        return std::nullopt;
    return yes || (!no && own.onDevice);
}

bool servesUse(const ServicePeriod& period, Use use, UtcTime time)
{
    // TS 119 612, 5.5.9.4: since the Regulation applies, each service says what its certificates are for.
    if (time < eidasStart)
        return true;
    const auto& information = period.additionalInformation;
    return (use == Use::Signature && information.contains("ForeSignatures")) ||
           (use == Use::Seal && information.contains("ForeSeals")) ||
           (use == Use::Website && information.contains("ForWebSiteAuthentication"));
}

/// The qualified-certificate service that stands nearest above the signer.
std::vector<TrustStore::Listed> issuingServices(const std::vector<Certificate>& path, const TrustStore& trust)
{
    for (std::size_t i = path.size() > 1 ? 1 : 0; i < path.size(); ++i) {
        auto services = trust.servicesOf(path[i]);
        std::erase_if(services, [](const TrustStore::Listed& listed) {
            return std::ranges::none_of(listed.service->periods,
                                        [](const ServicePeriod& p) { return serviceTypeFits(p.type, TrustPurpose::Signature); });
        });
        if (!services.empty())
            return services;
    }
    return {};
}

const ServicePeriod* qualifiedAt(const TrustService& service, UtcTime time)
{
    const ServicePeriod* period = service.at(time);
    return period && period->type == "CA/QC" && period->isGranted() ? period : nullptr;
}

/// What one service says of the certificate; `serves`: it is a service for certificates of this use.
struct ServiceSays {
    QualificationResult result;
    bool serves = true;
};

ServiceSays judgeByService(const ServicePeriod& period, const std::string& service, const Certificate& signer,
                           const CertificateFacts& facts, UtcTime time)
{
    ServiceSays says;
    QualificationResult& result = says.result;
    const OwnStatements own = statementsOf(facts);
    const Qualifiers qualifiers = qualifiersOf(period, facts, signer.extendedKeyUsages());
    const Use use = useOf(own, qualifiers);
    says.serves = servesUse(period, use, time);
    result.qualification = use == Use::Seal ? Qualification::AdESeal : Qualification::AdESig;
    const auto contradiction = [&] {
        result.findings.push_back(makeFinding(FindingCode::QualifiersContradict, {{"name", service}}));
    };
    const auto notQualified = [&] {
        result.findings.push_back(makeFinding(FindingCode::CertificateNotQualified, {{"name", signer.displayName()}}));
        return says;
    };
    if (qualifiers.any({"NotQualified"})) {
        if (qualifiers.any({"QCStatement"}))
            contradiction();
        return notQualified();
    }
    // A certificate for web sites makes neither signatures nor seals (Regulation 910/2014, articles 26, 36 and 45).
    if (use == Use::Website)
        result.qualification = Qualification::Unknown;
    const bool compliant = own.compliant || qualifiers.any({"QCStatement"});
    if (!compliant || qualifiers.unclear || use == Use::Website || use == Use::Unknown || !says.serves) {
        if (qualifiers.unclear || usesNamed(qualifiers) > 1)
            contradiction();
        return notQualified();
    }
    const std::optional<bool> device = onDevice(own, qualifiers);
    if (!device)
        contradiction();
    const bool qualified = device.value_or(false);
    if (!qualified)
        result.findings.push_back(makeFinding(FindingCode::NoQualifiedDevice, {{"name", signer.displayName()}}));
    if (use == Use::Seal)
        result.qualification = qualified ? Qualification::QESeal : Qualification::AdESealQc;
    else
        result.qualification = qualified ? Qualification::QESig : Qualification::AdESigQc;
    return says;
}

/// The lower of two; of different uses none.
Qualification lower(Qualification a, Qualification b)
{
    constexpr std::array<std::array<Qualification, 3>, 2> ladders = {
        {{Qualification::AdESig, Qualification::AdESigQc, Qualification::QESig},
         {Qualification::AdESeal, Qualification::AdESealQc, Qualification::QESeal}}};
    for (const auto& ladder : ladders) {
        const auto left = std::ranges::find(ladder, a), right = std::ranges::find(ladder, b);
        if (left != ladder.end() && right != ladder.end())
            return *std::min(left, right);
    }
    return Qualification::Unknown;
}

} // namespace

QualificationResult qualify(const std::vector<Certificate>& path, UtcTime time, const TrustStore& trust)
{
    QualificationResult result;
    const auto services = path.empty() ? std::vector<TrustStore::Listed>{} : issuingServices(path, trust);
    if (services.empty())
        return result;
    const Certificate& signer = path.front();
    const CertificateFacts facts = CertificateFacts::of(signer);
    std::vector<ServiceSays> said;
    for (const TrustStore::Listed& listed : services)
        // TS 119 615, 4.4: at the time of signing and when the certificate was issued.
        if (const ServicePeriod* period = qualifiedAt(*listed.service, time);
            period && qualifiedAt(*listed.service, signer.notBefore()))
            said.push_back(judgeByService(*period, listed.service->name, signer, facts, time));
    if (said.empty()) {
        const Use use = useOf(statementsOf(facts), {});
        result.qualification = use == Use::Seal ? Qualification::AdESeal : Qualification::AdESig;
        result.findings.push_back(makeFinding(FindingCode::IssuerNotQualifiedThen,
                                              {{"name", services.front().service->name}, {"time", time.toIso8601()}}));
        return result;
    }
    // A service for another use says nothing where there is one for this.
    if (std::ranges::any_of(said, &ServiceSays::serves))
        std::erase_if(said, [](const ServiceSays& one) { return !one.serves; });
    result = said.front().result;
    // TS 119 615, 4.4: two entries of one key that disagree leave no certainty; the lower counts.
    for (const ServiceSays& other : said) {
        if (other.result.qualification == result.qualification)
            continue;
        const Qualification both = lower(result.qualification, other.result.qualification);
        if (both == other.result.qualification)
            result = other.result;
        result.qualification = both;
        result.findings.push_back(makeFinding(FindingCode::QualifiersContradict, {{"name", services.front().service->name}}));
    }
    return result;
}

bool isQualifiedTimestamp(const std::vector<Certificate>& path, UtcTime time, const TrustStore& trust)
{
    return std::ranges::any_of(path, [&](const Certificate& certificate) {
        return std::ranges::any_of(trust.servicesOf(certificate), [&](const TrustStore::Listed& listed) {
            const ServicePeriod* period = listed.service->at(time);
            return period && period->type == "TSA/QTST" && period->isGranted();
        });
    });
}

bool isWithdrawnAuthority(const Certificate& authority, UtcTime time, const TrustStore& trust)
{
    bool listedAtAll = false;
    for (const TrustStore::Listed& listed : trust.servicesOf(authority)) {
        const ServicePeriod* period = listed.service->at(time);
        const std::string& type = period ? period->type : listed.service->periods.front().type;
        if (type != "TSA" && !type.starts_with("TSA/"))
            continue;
        listedAtAll = true;
        if (period && period->isGranted())
            return false;
    }
    return listedAtAll && !trust.isAnchor(authority);
}

std::optional<Mandate> mandateOf(const CertificateFacts& signer)
{
    constexpr std::string_view prefix = "1.3.158.36061701.1.1.";
    for (const CertificatePolicy& policy : signer.policies) {
        if (!policy.oid.starts_with(prefix))
            continue;
        const std::string number = policy.oid.substr(prefix.size());
        if (!number.empty() && number.find('.') == std::string::npos)
            return Mandate{number, policy.notice};
    }
    return std::nullopt;
}

} // namespace parafa
