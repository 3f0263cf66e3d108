// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/codelist_folders.h"
#include "common/file_evidence_cache.h"
#include "common/form_folders.h"
#include "common/isolated_process.h"
#include "common/list_cache.h"
#include "common/settings.h"
#include "formats/format_rules.h"
#include "network/network_http_client.h"
#include "operations/services.h"

namespace parafa
{

/// A validation policy from a file. Errors: InputMissing, CannotRead, Unreadable with XmlMalformed or PolicyMalformed.
Result<ValidationPolicy> readPolicyFile(const std::string& path);

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
    /// Whether revocation evidence may come from the network too; without it only from the cache.
    void allowNetworkEvidence(bool allowed) { m_networkEvidence = allowed; }
    /// From now on services have the policy, the time-stamping services and, where `online`, the network of these settings.
    /// Errors: those of reading the files that the settings name.
    Result<void> use(Settings settings, bool online);
    const Settings& settings() const { return m_settings; }
    FileEvidenceCache& evidenceCache() { return m_evidenceCache; }
    /// The trusted lists of the cache and the anchors of the settings, verified anew. Without a cached list of lists only the
    /// anchors: who never fetched lists is told so by an empty store, not by thirty findings.
    Result<std::shared_ptr<TrustStore>> configuredTrust(UtcTime now) const;
    /// Gives services whose `trust` is set the evidence of the cache and, where it is allowed, of the network.
    void addEvidence(Services& services);
    /// Services at this moment of the clock, without trust anchors. Point into this object.
    Services services();
    const FormFolders& forms() const { return m_forms; }
    const CodelistFolders& codelists() const { return m_codelists; }

    /// Makes `services` use the table of format rules in this file; an empty path: the one that the settings name, else
    /// parafa/format-rules.tsv below the system's configuration folder, where there is one. Errors: InputMissing for a path
    /// given or set, CannotRead, LimitExceeded, InvalidArgument for a table that is wrong.
    Result<void> useFormatRules(const std::string& path);

private:
    IsolatedProcess m_isolated;
    FormFolders m_forms;
    Settings m_settings;
    FileEvidenceCache m_evidenceCache{userCacheFolder() + "/evidence"};
    ValidationPolicy m_policy;
    std::vector<std::unique_ptr<HttpLogin>> m_logins;
    std::vector<TimeStampService> m_timeStampServices;
    std::unique_ptr<network::NetworkHttpClient> m_http;
    CodelistFolders m_codelists;
    SchemaDigests m_schemaDigests;
    bool m_networkEvidence = false;
    std::optional<FormatRules> m_formatRules;
};

} // namespace parafa
