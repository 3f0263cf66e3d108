// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/codelist_folders.h"
#include "common/form_folders.h"
#include "common/isolated_process.h"
#include "network/network_http_client.h"
#include "operations/services.h"

namespace parafa
{

/// What a program gives to operations: the helper process and the forms on this computer. Outlives every call.
class Environment
{
public:
    /// `formFolders` come before the person's own and those that came with the program.
    explicit Environment(std::vector<std::string> formFolders = {});
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

    /// Somebody asked for the network: `services()` from now on has an HTTP client. Before this nothing can reach out.
    void allowNetwork(network::NetworkSettings settings);
    /// Services at this moment of the clock, without trust anchors. Point into this object.
    Services services();
    const FormFolders& forms() const { return m_forms; }
    const CodelistFolders& codelists() const { return m_codelists; }

private:
    IsolatedProcess m_isolated;
    FormFolders m_forms;
    std::unique_ptr<network::NetworkHttpClient> m_http;
    CodelistFolders m_codelists;
    SchemaDigests m_schemaDigests;
};

} // namespace parafa
