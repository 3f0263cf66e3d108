// SPDX-License-Identifier: EUPL-1.2
#include "common/environment.h"

#include "trust/network_evidence.h"
#include "trust/trust_loader.h"

#include <chrono>

namespace parafa
{

namespace
{

std::vector<std::string> allFolders(std::vector<std::string> first)
{
    const std::vector<std::string> others = defaultFormFolders();
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

UtcTime currentTime()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return UtcTime(std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count());
}

Result<Secret> secretFrom(const std::string& file)
{
    if (file.empty())
        return Secret();
    auto secret = readSecretFile(file);
    if (!secret)
        return std::unexpected(Error{secret.error().code, std::nullopt, file, {}});
    return secret;
}

Result<HttpLogin> loginOf(const TimeStampSetting& service)
{
    auto password = secretFrom(service.passwordFile);
    if (!password)
        return std::unexpected(password.error());
    auto identityPassword = secretFrom(service.identityPasswordFile);
    if (!identityPassword)
        return std::unexpected(identityPassword.error());
    return HttpLogin{service.user, std::move(*password), service.identityFile, std::move(*identityPassword)};
}

} // namespace

Result<ValidationPolicy> readPolicyFile(const std::string& path)
{
    const auto source = fileSource(path);
    const auto bytes = source ? readAll(**source, 1 << 20) : Result<Bytes>(std::unexpected(source.error()));
    if (!bytes)
        return std::unexpected(Error{bytes.error().code, std::nullopt, path, {}});
    auto policy = ValidationPolicy::fromXml(*bytes);
    if (!policy) {
        policy.error().detail = policy.error().subject;
        policy.error().subject = path;
    }
    return policy;
}

Environment::Environment(std::vector<std::string> formFolders)
    : m_forms(allFolders(std::move(formFolders)), fetchedFormsFolder()), m_codelists(defaultCodelistFolders())
{
}

void Environment::allowNetwork(network::NetworkSettings settings)
{
    m_http = std::make_unique<network::NetworkHttpClient>(std::move(settings));
}

Result<void> Environment::use(Settings settings, bool online)
{
    m_settings = std::move(settings);
    m_logins.clear();
    m_timeStampServices.clear();
    for (const TimeStampSetting& service : m_settings.timeStampServices) {
        TimeStampService ready{service.url, service.policyOid, nullptr};
        if (!service.user.empty() || !service.identityFile.empty()) {
            auto login = loginOf(service);
            if (!login)
                return std::unexpected(login.error());
            m_logins.push_back(std::make_unique<HttpLogin>(std::move(*login)));
            ready.login = m_logins.back().get();
        }
        m_timeStampServices.push_back(std::move(ready));
    }
    if (!m_settings.policyFile.empty()) {
        auto policy = readPolicyFile(m_settings.policyFile);
        if (!policy)
            return std::unexpected(policy.error());
        m_policy = *policy;
    }
    m_http.reset();
    if (!online)
        return {};
    auto network = m_settings.networkSettings();
    if (!network)
        return std::unexpected(network.error());
    allowNetwork(std::move(*network));
    return {};
}

Result<std::shared_ptr<TrustStore>> Environment::configuredTrust(UtcTime now) const
{
    auto store = std::make_shared<TrustStore>();
    for (const std::string& path : m_settings.trustAnchors)
        if (auto added = addTrustPath(*store, path, {}, now); !added)
            return std::unexpected(Error{added.error().code, std::nullopt, path, {}});
    ListCache cache = listCacheOf(m_settings);
    if (m_settings.listOfLists.empty() || cache.empty({ListPlace::Kind::ListOfLists, "EU", m_settings.listOfLists}))
        return store;
    const auto choice = listChoiceOf(m_settings);
    if (!choice)
        return std::unexpected(choice.error());
    loadLists(*store, *choice, cache, now);
    return store;
}

void Environment::addEvidence(Services& services)
{
    NetworkEvidenceOptions options;
    if (m_settings.timeoutSeconds > 0)
        options.ocsp.timeout = options.revocationLists.timeout = options.issuers.timeout =
            std::chrono::seconds(m_settings.timeoutSeconds);
    options.rewrite = [this](EvidenceKind kind, const std::string& url) { return m_settings.addressFor(kind, url); };
    services.evidenceOwner = std::make_shared<NetworkEvidence>(m_networkEvidence ? m_http.get() : nullptr, &m_evidenceCache,
                                                               services.trust, currentTime(), std::move(options));
    services.evidence = services.evidenceOwner.get();
}

Services Environment::services()
{
    Services services;
    services.now = currentTime();
    services.policy = m_policy;
    services.timeStampServices = m_timeStampServices;
    services.isolated = &m_isolated;
    services.forms = &m_forms;
    services.http = m_http.get();
    services.codelists = &m_codelists;
    services.schemaDigests = &m_schemaDigests;
    services.formatRules = m_formatRules ? &*m_formatRules : nullptr;
    return services;
}

Result<void> Environment::useFormatRules(const std::string& path)
{
    const std::string& named = path.empty() ? m_settings.formatRules : path;
    const std::string file = named.empty() ? PARAFA_CONFIG_DIR "/format-rules.tsv" : named;
    const auto about = [&](Error error) {
        error.subject = file;
        return std::unexpected(std::move(error));
    };
    const auto source = fileSource(file);
    if (!source && named.empty() && source.error().code == ErrorCode::InputMissing)
        return {};
    if (!source)
        return about(source.error());
    const auto bytes = readAll(**source, std::uint64_t{1} << 20);
    if (!bytes)
        return about(bytes.error());
    auto rules = FormatRules::parse(asText(*bytes));
    if (!rules)
        return about(rules.error());
    m_formatRules = std::move(*rules);
    return {};
}

} // namespace parafa
