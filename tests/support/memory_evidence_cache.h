// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/evidence_cache.h"

#include <map>
#include <mutex>

namespace parafa::test
{

class MemoryEvidenceCache final : public EvidenceCache
{
public:
    std::optional<StoredEvidence> find(EvidenceKind kind, const std::string& key) override
    {
        const std::scoped_lock lock(m_lock);
        const auto at = m_stored.find({kind, key});
        return at == m_stored.end() ? std::nullopt : std::optional(at->second);
    }
    void store(EvidenceKind kind, const std::string& key, const StoredEvidence& evidence) override
    {
        const std::scoped_lock lock(m_lock);
        m_stored[{kind, key}] = evidence;
    }

private:
    std::mutex m_lock;
    std::map<std::pair<EvidenceKind, std::string>, StoredEvidence> m_stored;
};

} // namespace parafa::test
