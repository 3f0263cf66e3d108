// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/pin_provider.h"

namespace parafa::test
{

/// Answers with one PIN and counts how often it was asked, and for what. Without a PIN it is a person who will not give one.
class FixedPin final : public PinProvider
{
public:
    explicit FixedPin(std::string pin) : m_pin(std::move(pin)) {}
    Result<Secret> pin(const PinRequest& request) override
    {
        ++(request.use == PinRequest::Use::Login ? logins : signatures);
        last = request;
        if (m_pin.empty())
            return fail(ErrorCode::Cancelled, "nobody wants to");
        return Secret(m_pin);
    }
    int logins = 0, signatures = 0;
    PinRequest last;

private:
    std::string m_pin;
};

} // namespace parafa::test
