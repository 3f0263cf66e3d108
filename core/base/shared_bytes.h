// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.h"

#include <memory>
#include <mutex>

namespace parafa
{

/// Bytes that many hold and nobody changes: a copy costs a pointer, and their SHA-256 is computed once for all of them. May be
/// used from several threads.
class SharedBytes
{
public:
    SharedBytes() = default;
    SharedBytes(Bytes bytes) : m_held(std::make_shared<Held>(std::move(bytes))) {}

    operator const Bytes&() const { return bytes(); }
    const Bytes& bytes() const
    {
        static const Bytes none;
        return m_held ? m_held->bytes : none;
    }
    /// Empty where OpenSSL has no SHA-256.
    const Bytes& sha256() const
    {
        static const Bytes none = digestOf(DigestAlgorithm::Sha256, {}).value_or(Bytes());
        if (!m_held)
            return none;
        std::call_once(m_held->once,
                       [this] { m_held->sha256 = digestOf(DigestAlgorithm::Sha256, m_held->bytes).value_or(Bytes()); });
        return m_held->sha256;
    }

    const std::uint8_t* data() const { return bytes().data(); }
    std::size_t size() const { return bytes().size(); }
    bool empty() const { return bytes().empty(); }
    auto begin() const { return bytes().begin(); }
    auto end() const { return bytes().end(); }
    friend bool operator==(const SharedBytes& a, const SharedBytes& b) { return a.bytes() == b.bytes(); }

private:
    struct Held {
        explicit Held(Bytes content) : bytes(std::move(content)) {}
        const Bytes bytes;
        std::once_flag once;
        Bytes sha256;
    };
    std::shared_ptr<Held> m_held;
};

/// Bytes to look at, and how to tell them from others: their SHA-256, computed where it is asked for and not known yet.
class KeyedView
{
public:
    KeyedView(const Bytes& bytes) : m_bytes(bytes) {}
    KeyedView(ByteView bytes) : m_bytes(bytes) {}
    KeyedView(const SharedBytes& shared) : m_bytes(shared.bytes()), m_shared(&shared) {}

    ByteView bytes() const { return m_bytes; }
    operator ByteView() const { return m_bytes; }
    bool empty() const { return m_bytes.empty(); }
    /// Errors: those of digestOf.
    Result<Bytes> sha256() const
    {
        return m_shared ? Result<Bytes>(m_shared->sha256()) : digestOf(DigestAlgorithm::Sha256, m_bytes);
    }

private:
    ByteView m_bytes;
    const SharedBytes* m_shared = nullptr;
};

} // namespace parafa
