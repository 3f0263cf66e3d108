// SPDX-License-Identifier: EUPL-1.2
#include "trust/trusted_list_reader.h"

#include <algorithm>

namespace parafa
{
namespace
{

std::string serviceType(std::string_view uri)
{
    constexpr std::string_view prefix = "http://uri.etsi.org/TrstSvc/Svctype/";
    return std::string(uri.starts_with(prefix) ? uri.substr(prefix.size()) : uri);
}

Result<void> readExtensions(const _xmlNode* extensions, ServicePeriod& period, const TrustedListLimits& limits)
{
    for (const _xmlNode* extension : children(extensions, tslNamespace, "Extension")) {
        for (const _xmlNode* element : children(firstChild(extension, tslQualificationNamespace, "Qualifications"),
                                                tslQualificationNamespace, "QualificationElement")) {
            auto qualification = readQualification(element, limits);
            if (!qualification)
                return std::unexpected(qualification.error());
            period.qualifications.push_back(std::move(*qualification));
        }
        if (const _xmlNode* information = firstChild(extension, tslNamespace, "AdditionalServiceInformation"))
            period.additionalInformation.insert(lastPart(trimmedTextOf(firstChild(information, tslNamespace, "URI"))));
    }
    return {};
}

// The fields that ServiceInformation and ServiceHistoryInstance share (TS 119 612, 5.5 and 5.6).
Result<ServicePeriod> readPeriod(const _xmlNode* element, const TrustedListLimits& limits)
{
    ServicePeriod period;
    period.type = serviceType(trimmedTextOf(firstChild(element, tslNamespace, "ServiceTypeIdentifier")));
    if (period.type.empty())
        return malformedList("ServiceTypeIdentifier");
    period.status = lastPart(trimmedTextOf(firstChild(element, tslNamespace, "ServiceStatus")));
    if (period.status.empty())
        return malformedList("ServiceStatus");
    const auto from = UtcTime::fromIso8601(trimmedTextOf(firstChild(element, tslNamespace, "StatusStartingTime")));
    if (!from)
        return malformedList("StatusStartingTime");
    period.from = *from;
    if (auto done = readExtensions(firstChild(element, tslNamespace, "ServiceInformationExtensions"), period, limits); !done)
        return std::unexpected(done.error());
    return period;
}

void takeIdentities(const _xmlNode* element, TrustService& service, TrustedList& list)
{
    std::vector<Bytes> certificates;
    readIdentities(firstChild(element, tslNamespace, "ServiceDigitalIdentity"), certificates, &service.keyIds);
    for (Bytes& der : certificates) {
        const bool known = std::any_of(service.identities.begin(), service.identities.end(),
                                       [&](const ServiceIdentity& identity) { return identity.der == der; });
        if (known)
            continue;
        if (auto key = entityKeyOf(der))
            service.identities.push_back({std::move(der), std::move(*key)});
        else
            ++list.unreadableCertificates;
    }
}

Result<TrustService> readService(const _xmlNode* element, TrustedList& list, const TrustedListLimits& limits)
{
    const _xmlNode* information = firstChild(element, tslNamespace, "ServiceInformation");
    if (!information)
        return malformedList("ServiceInformation");
    TrustService service;
    service.name = englishText(firstChild(information, tslNamespace, "ServiceName"), "Name");
    if (service.name.empty())
        return malformedList("ServiceName");
    if (!firstChild(information, tslNamespace, "ServiceDigitalIdentity"))
        return malformedList("ServiceDigitalIdentity");
    takeIdentities(information, service, list);
    auto current = readPeriod(information, limits);
    if (!current)
        return std::unexpected(current.error());
    service.periods.push_back(std::move(*current));
    for (const _xmlNode* instance :
         children(firstChild(element, tslNamespace, "ServiceHistory"), tslNamespace, "ServiceHistoryInstance")) {
        auto period = readPeriod(instance, limits);
        if (!period)
            return std::unexpected(period.error());
        takeIdentities(instance, service, list);
        service.periods.push_back(std::move(*period));
    }
    // 5.6: the history is in descending order; sorted here, so that a list that is not cannot make two periods overlap.
    std::stable_sort(service.periods.begin(), service.periods.end(),
                     [](const ServicePeriod& a, const ServicePeriod& b) { return a.from > b.from; });
    for (std::size_t i = 1; i < service.periods.size(); ++i)
        service.periods[i].until = service.periods[i - 1].from;
    return service;
}

} // namespace

bool ServicePeriod::isGranted() const
{
    return status == "granted" || status == "undersupervision" || status == "supervisionincessation" || status == "accredited" ||
           status == "recognisedatnationallevel" || status == "setbynationallaw";
}

const ServicePeriod* TrustService::at(UtcTime time) const
{
    const auto found = std::find_if(periods.begin(), periods.end(), [&](const ServicePeriod& period) { return period.at(time); });
    return found == periods.end() ? nullptr : &*found;
}

// TS 119 612, 5.4 and 5.5
Result<void> readServices(const _xmlNode* root, TrustedList& list, const TrustedListLimits& limits)
{
    for (const _xmlNode* provider :
         children(firstChild(root, tslNamespace, "TrustServiceProviderList"), tslNamespace, "TrustServiceProvider")) {
        const _xmlNode* information = firstChild(provider, tslNamespace, "TSPInformation");
        if (!information)
            return malformedList("TSPInformation");
        const std::string name = englishText(firstChild(information, tslNamespace, "TSPName"), "Name");
        if (name.empty())
            return malformedList("TSPName");
        const std::string tradeName = englishText(firstChild(information, tslNamespace, "TSPTradeName"), "Name");
        const _xmlNode* services = firstChild(provider, tslNamespace, "TSPServices");
        if (!services)
            return malformedList("TSPServices");
        for (const _xmlNode* element : children(services, tslNamespace, "TSPService")) {
            if (list.services.size() >= limits.maxServices)
                return fail(ErrorCode::LimitExceeded, FindingCode::TrustedListMalformed, "TSPService");
            auto service = readService(element, list, limits);
            if (!service)
                return std::unexpected(service.error());
            service->provider = name;
            service->providerTradeName = tradeName;
            list.services.push_back(std::move(*service));
        }
    }
    return {};
}

} // namespace parafa
