// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/certificate_pool.h"
#include "base/digest.h"

#include <map>
#include <mutex>
#include <set>
#include <string>

namespace parafa
{

/// The documents signatures may refer to. Each is hashed once for all algorithms that were announced before, however
/// many signatures cover it. Names are entry names (decoded), compared byte for byte.
class SignedObjects
{
public:
    SignedObjects() : SignedObjects(std::make_shared<CertificatePool>()) {}
    /// `certificates`: shared with others of the same run; never null.
    explicit SignedObjects(std::shared_ptr<CertificatePool> certificates) : m_certificates(std::move(certificates)) {}

    void add(std::string name, ByteSourcePtr content);
    /// A document that is not at hand, only its digest (`--detached-digest`).
    void addDigest(std::string name, DigestAlgorithm algorithm, Bytes digest);

    bool contains(const std::string& name) const;
    /// Null when only a digest is known or the name is not there.
    ByteSourcePtr content(const std::string& name) const;
    std::vector<std::string> names() const;

    /// Says before the first `digest` which digests will be asked for, so that one pass is enough.
    void announce(const std::string& name, DigestAlgorithm algorithm);
    /// Errors: NotFound (no such object, or its digest with this algorithm is not known), CannotRead, Unreadable (the entry
    /// is damaged), Cancelled. Results are kept; safe to call from several threads.
    Result<Bytes> digest(const std::string& name, DigestAlgorithm algorithm, const Progress& progress = {}) const;

    /// The certificates that signatures over these documents carry.
    CertificatePool& certificates() const { return *m_certificates; }

private:
    struct Object {
        ByteSourcePtr content;
        std::set<DigestAlgorithm> announced;
        std::map<DigestAlgorithm, Bytes> digests;
        std::optional<Error> failure;
    };
    mutable std::mutex m_mutex;
    mutable std::map<std::string, Object> m_objects;
    std::shared_ptr<CertificatePool> m_certificates;
};

} // namespace parafa
