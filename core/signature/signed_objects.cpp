// SPDX-License-Identifier: EUPL-1.2
#include "signature/signed_objects.h"

namespace parafa
{

void SignedObjects::add(std::string name, ByteSourcePtr content)
{
    const std::lock_guard lock(m_mutex);
    m_objects[std::move(name)].content = std::move(content);
}

void SignedObjects::addDigest(std::string name, DigestAlgorithm algorithm, Bytes digest)
{
    const std::lock_guard lock(m_mutex);
    m_objects[std::move(name)].digests[algorithm] = std::move(digest);
}

bool SignedObjects::contains(const std::string& name) const
{
    const std::lock_guard lock(m_mutex);
    return m_objects.contains(name);
}

ByteSourcePtr SignedObjects::content(const std::string& name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(name);
    return found == m_objects.end() ? nullptr : found->second.content;
}

std::vector<std::string> SignedObjects::names() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> names;
    names.reserve(m_objects.size());
    for (const auto& [name, object] : m_objects)
        names.push_back(name);
    return names;
}

void SignedObjects::announce(const std::string& name, DigestAlgorithm algorithm)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_objects.find(name); found != m_objects.end())
        found->second.announced.insert(algorithm);
}

Result<Bytes> SignedObjects::digest(const std::string& name, DigestAlgorithm algorithm, const Progress& progress) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(name);
    if (found == m_objects.end())
        return std::unexpected(Error{ErrorCode::NotFound, std::nullopt, name, "no such object"});
    Object& object = found->second;
    if (const auto known = object.digests.find(algorithm); known != object.digests.end())
        return known->second;
    if (object.failure)
        return std::unexpected(*object.failure);
    if (!object.content)
        return std::unexpected(Error{ErrorCode::NotFound, std::nullopt, name, "its digest with this algorithm is not known"});

    std::set<DigestAlgorithm> wanted{algorithm};
    for (const DigestAlgorithm announced : object.announced)
        // An algorithm the library lacks must not spoil the pass for the others.
        if (!object.digests.contains(announced) && digestMethod(announced))
            wanted.insert(announced);
    auto computed = digestsOf(wanted, *object.content, progress);
    if (!computed) {
        Error error = std::move(computed.error());
        error.subject = name;
        if (error.code != ErrorCode::Cancelled && error.code != ErrorCode::Unsupported)
            object.failure = error;
        return std::unexpected(std::move(error));
    }
    object.digests.merge(*computed);
    return object.digests.at(algorithm);
}

} // namespace parafa
