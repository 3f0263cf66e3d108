// SPDX-License-Identifier: EUPL-1.2
#include "cli/network_forms.h"

namespace parafa::cli
{

NetworkForms::NetworkForms(const Arguments& arguments, Environment& environment, Services& services)
    : m_http({network::ProxySettings::fromEnvironment(), {}, "Parafa"}),
      m_fetcher(m_http, FormServers::from(environment.settings()), fetchedFormsFolder()),
      m_forms(environment.forms(), m_fetcher, services.now)
{
    if (arguments.has("--fetch-forms"))
        services.forms = &m_forms;
}

void NetworkForms::complain(Session& session) const
{
    for (const auto& [name, error] : m_forms.failures())
        session.complain(name + ": " + session.sentence(error));
}

OptionSpec fetchFormsOption()
{
    return {"--fetch-forms", "", "ask the network for a form that is not here"};
}

} // namespace parafa::cli
