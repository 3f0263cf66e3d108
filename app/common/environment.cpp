// SPDX-License-Identifier: EUPL-1.2
#include "common/environment.h"

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

} // namespace

Environment::Environment(std::vector<std::string> formFolders)
    : m_forms(allFolders(std::move(formFolders)), fetchedFormsFolder()), m_codelists(defaultCodelistFolders())
{
}

void Environment::allowNetwork(network::NetworkSettings settings)
{
    m_http = std::make_unique<network::NetworkHttpClient>(std::move(settings));
}

Services Environment::services()
{
    Services services;
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    services.now = UtcTime(std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count());
    services.isolated = &m_isolated;
    services.forms = &m_forms;
    services.http = m_http.get();
    services.codelists = &m_codelists;
    services.schemaDigests = &m_schemaDigests;
    return services;
}

} // namespace parafa
