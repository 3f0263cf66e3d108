// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "common/form_fetcher.h"
#include "network/network_http_client.h"

namespace parafa::cli
{

/// Forms from the network beside those on this computer, for a command that was asked to (`--fetch-forms`).
class NetworkForms
{
public:
    /// Puts itself into `services` where the option is given; must outlive them.
    NetworkForms(const Arguments& arguments, Environment& environment, Services& services);
    /// One line for each form that could not be fetched.
    void complain(Session& session) const;

private:
    network::NetworkHttpClient m_http;
    FormFetcher m_fetcher;
    FetchingForms m_forms;
};

OptionSpec fetchFormsOption();

} // namespace parafa::cli
