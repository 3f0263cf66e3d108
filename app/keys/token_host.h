// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/token_protocol.h"

#include <map>

namespace parafa
{

/// The one module of this process, and the keys that are open in it; answers requests of keys/token_protocol.h.
class TokenHost
{
public:
    /// `pins` must live as long as this.
    explicit TokenHost(PinProvider& pins) : m_pins(pins) {}
    Bytes answer(const TokenRequest& request);

private:
    Result<void> load(const std::string& path);
    Result<OpenedTokenKey> open(const TokenCertificate& certificate);
    Result<Bytes> sign(const TokenRequest& request);

    PinProvider& m_pins;
    std::shared_ptr<TokenModule> m_module;
    std::map<long, std::unique_ptr<SigningKey>> m_keys;
    long m_nextKey = 1;
};

} // namespace parafa
