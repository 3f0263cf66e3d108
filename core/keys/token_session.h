// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/token_module.h"

#include <optional>

struct _CK_FUNCTION_LIST;

namespace parafa
{

/// A read-only session with a token, closed when it dies. Thin: one method a Cryptoki call, errors by `tokenFault`.
class TokenSession
{
public:
    static Result<TokenSession> open(std::shared_ptr<const void> module, _CK_FUNCTION_LIST* functions, const TokenInfo& token,
                                     const TokenLimits& limits);
    TokenSession(TokenSession&& other) noexcept;
    TokenSession& operator=(TokenSession&& other) noexcept;
    ~TokenSession();

    const TokenInfo& token() const { return m_token; }

    /// One equal-to condition of a search: attribute type and value as Cryptoki wants them in memory.
    struct Condition {
        unsigned long type;
        Bytes value;
    };
    static Condition isNumber(unsigned long type, unsigned long value);
    Result<std::vector<unsigned long>> find(const std::vector<Condition>& conditions) const;
    /// Nothing where the object lacks the attribute or hides it, or it is longer than the limit.
    std::optional<Bytes> attribute(unsigned long object, unsigned long type) const;
    bool flag(unsigned long object, unsigned long type) const;

    /// Logs the user in; one already logged in by this process stays so. Asks `pins` unless the token has its own keys.
    Result<void> login(PinProvider& pins) const;
    bool offers(unsigned long mechanism) const;
    /// C_SignInit, the login the key may want, C_Sign.
    Result<Bytes> sign(unsigned long key, unsigned long mechanism, ByteView parameter, ByteView data, PinProvider* signaturePins,
                       const std::string& keyLabel) const;

private:
    TokenSession(std::shared_ptr<const void> module, _CK_FUNCTION_LIST* functions, TokenInfo token, unsigned long handle,
                 const TokenLimits& limits);
    void close();
    Result<void> sendPin(unsigned long user, PinRequest::Use use, PinProvider& pins, const std::string& keyLabel) const;
    /// After a refused PIN: what the token says about the tries that are left.
    FindingCode wrongPinReason() const;
    Error fault(unsigned long value, std::string_view call) const;

    std::shared_ptr<const void> m_module; ///< keeps the library loaded
    _CK_FUNCTION_LIST* m_functions;
    TokenInfo m_token;
    unsigned long m_handle; ///< CK_INVALID_HANDLE: moved away
    TokenLimits m_limits;
};

} // namespace parafa
