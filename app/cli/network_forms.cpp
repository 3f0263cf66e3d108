// SPDX-License-Identifier: EUPL-1.2
#include "cli/network_forms.h"

namespace parafa::cli
{

NetworkForms::NetworkForms(const Arguments& arguments, Environment& environment, Services& services)
{
    if (!arguments.has("--fetch-forms") || !services.http)
        return;
    m_fetcher.emplace(*services.http, FormServers::from(environment.settings()), fetchedFormsFolder());
    m_forms.emplace(environment.forms(), *m_fetcher, services.now);
    services.forms = &*m_forms;
}

void NetworkForms::complain(Session& session) const
{
    if (!m_forms)
        return;
    for (const auto& [name, error] : m_forms->failures())
        session.complain(name + ": " + session.sentence(error));
}

OptionSpec fetchFormsOption()
{
    return {"--fetch-forms", "", "ask the network for a form that is not here"};
}

} // namespace parafa::cli
