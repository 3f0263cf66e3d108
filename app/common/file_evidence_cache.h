// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/evidence_cache.h"

#include <functional>

namespace parafa
{

/// What services answered, one file each in a folder: a line that says what it is and when it came, then the bytes. Files are
/// replaced whole; several programs may use one folder.
class FileEvidenceCache final : public EvidenceCache
{
public:
    explicit FileEvidenceCache(std::string folder) : m_folder(std::move(folder)) {}

    std::optional<StoredEvidence> find(EvidenceKind kind, const std::string& key) override;
    void store(EvidenceKind kind, const std::string& key, const StoredEvidence& evidence) override;

    /// Everything that can be read, in the order of the file names.
    using Visitor = std::function<void(EvidenceKind kind, const std::string& key, const StoredEvidence& evidence)>;
    void each(const Visitor& visit) const;
    /// Removes what was fetched before this time. Gives how many files went.
    std::size_t forgetBefore(UtcTime time) const;

private:
    std::string fileOf(EvidenceKind kind, const std::string& key) const;
    std::string m_folder;
};

/// The person's own folder for what can be fetched again: XDG_CACHE_HOME/parafa, else ~/.cache/parafa.
std::string userCacheFolder();

} // namespace parafa
