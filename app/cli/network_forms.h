// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "common/form_fetcher.h"

#include <optional>

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
    std::optional<FormFetcher> m_fetcher; ///< nothing: not asked for, or without network
    std::optional<FetchingForms> m_forms;
};

OptionSpec fetchFormsOption();

} // namespace parafa::cli
