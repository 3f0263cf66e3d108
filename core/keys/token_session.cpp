// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_session.h"

#include "keys/token_faults.h"

#include <p11-kit/pkcs11.h>

#include <array>
#include <cstring>

namespace parafa
{

namespace
{

/// Objects asked for at a time.
constexpr std::size_t searchStep = 32;

/// Ends the search whatever happened in between: a session has only one.
class Search
{
public:
    Search(CK_FUNCTION_LIST* functions, CK_SESSION_HANDLE session) : m_functions(functions), m_session(session) {}
    ~Search() { m_functions->C_FindObjectsFinal(m_session); }
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

private:
    CK_FUNCTION_LIST* m_functions;
    CK_SESSION_HANDLE m_session;
};

} // namespace

TokenSession::TokenSession(std::shared_ptr<const void> module, _CK_FUNCTION_LIST* functions, TokenInfo token,
                           unsigned long handle, const TokenLimits& limits)
    : m_module(std::move(module)), m_functions(functions), m_token(std::move(token)), m_handle(handle), m_limits(limits)
{
}

Result<TokenSession> TokenSession::open(std::shared_ptr<const void> module, _CK_FUNCTION_LIST* functions, const TokenInfo& token,
                                        const TokenLimits& limits)
{
    CK_SESSION_HANDLE handle = CK_INVALID_HANDLE;
    const CK_RV value = functions->C_OpenSession(token.slotId, CKF_SERIAL_SESSION, nullptr, nullptr, &handle);
    if (value != CKR_OK)
        return std::unexpected(tokenFault(value, "C_OpenSession", token.label));
    return TokenSession(std::move(module), functions, token, handle, limits);
}

TokenSession::TokenSession(TokenSession&& other) noexcept
    : m_module(std::move(other.m_module)), m_functions(other.m_functions), m_token(std::move(other.m_token)),
      m_handle(std::exchange(other.m_handle, CK_INVALID_HANDLE)), m_limits(other.m_limits)
{
}

TokenSession& TokenSession::operator=(TokenSession&& other) noexcept
{
    if (this != &other) {
        close();
        m_module = std::move(other.m_module);
        m_functions = other.m_functions;
        m_token = std::move(other.m_token);
        m_handle = std::exchange(other.m_handle, CK_INVALID_HANDLE);
        m_limits = other.m_limits;
    }
    return *this;
}

TokenSession::~TokenSession()
{
    close();
}

void TokenSession::close()
{
    if (m_handle != CK_INVALID_HANDLE)
        m_functions->C_CloseSession(std::exchange(m_handle, CK_INVALID_HANDLE));
}

Error TokenSession::fault(unsigned long value, std::string_view call) const
{
    return tokenFault(value, call, m_token.label);
}

TokenSession::Condition TokenSession::isNumber(unsigned long type, unsigned long value)
{
    Bytes bytes(sizeof value);
    std::memcpy(bytes.data(), &value, sizeof value);
    return {type, std::move(bytes)};
}

Result<std::vector<unsigned long>> TokenSession::find(const std::vector<Condition>& conditions) const
{
    std::vector<CK_ATTRIBUTE> attributes;
    for (const Condition& condition : conditions)
        attributes.push_back({condition.type, const_cast<std::uint8_t*>(condition.value.data()), condition.value.size()});
    if (const CK_RV value = m_functions->C_FindObjectsInit(m_handle, attributes.data(), attributes.size()); value != CKR_OK)
        return std::unexpected(fault(value, "C_FindObjectsInit"));
    const Search search(m_functions, m_handle);
    std::vector<unsigned long> objects;
    while (objects.size() < m_limits.maxObjects) {
        std::array<CK_OBJECT_HANDLE, searchStep> found{};
        CK_ULONG count = 0;
        if (const CK_RV value = m_functions->C_FindObjects(m_handle, found.data(), found.size(), &count); value != CKR_OK)
            return std::unexpected(fault(value, "C_FindObjects"));
        if (count == 0 || count > found.size())
            break;
        objects.insert(objects.end(), found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return objects;
}

std::optional<Bytes> TokenSession::attribute(unsigned long object, unsigned long type) const
{
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    if (m_functions->C_GetAttributeValue(m_handle, object, &wanted, 1) != CKR_OK || wanted.ulValueLen == CK_ULONG(-1) ||
        wanted.ulValueLen > m_limits.maxAttributeBytes)
        return std::nullopt;
    Bytes bytes(wanted.ulValueLen);
    wanted.pValue = bytes.data();
    if (m_functions->C_GetAttributeValue(m_handle, object, &wanted, 1) != CKR_OK || wanted.ulValueLen > bytes.size())
        return std::nullopt;
    bytes.resize(wanted.ulValueLen);
    return bytes;
}

bool TokenSession::flag(unsigned long object, unsigned long type) const
{
    const auto value = attribute(object, type);
    return value && !value->empty() && value->front() != CK_FALSE;
}

Result<void> TokenSession::sendPin(unsigned long user, PinRequest::Use use, PinProvider& pins, const std::string& keyLabel) const
{
    CK_RV value = CKR_OK;
    if (m_token.ownPinEntry) {
        value = m_functions->C_Login(m_handle, user, nullptr, 0);
    } else {
        const Result<Secret> pin = pins.pin({use, m_token, keyLabel});
        if (!pin)
            return std::unexpected(pin.error());
        Bytes bytes(pin->text().begin(), pin->text().end());
        value = m_functions->C_Login(m_handle, user, bytes.data(), bytes.size());
        wipe(bytes);
    }
    if (value == CKR_OK || value == CKR_USER_ALREADY_LOGGED_IN)
        return {};
    Error error = fault(value, "C_Login");
    if (value == CKR_PIN_INCORRECT)
        error.reason = wrongPinReason();
    return std::unexpected(error);
}

FindingCode TokenSession::wrongPinReason() const
{
    CK_TOKEN_INFO now{};
    if (m_functions->C_GetTokenInfo(m_token.slotId, &now) != CKR_OK)
        return FindingCode::TokenPinWrong;
    if (now.flags & CKF_USER_PIN_LOCKED)
        return FindingCode::TokenPinLocked;
    return now.flags & CKF_USER_PIN_FINAL_TRY ? FindingCode::TokenPinWrongLastTry : FindingCode::TokenPinWrong;
}

Result<void> TokenSession::login(PinProvider& pins) const
{
    CK_SESSION_INFO state{};
    const bool known = m_functions->C_GetSessionInfo(m_handle, &state) == CKR_OK;
    if (!m_token.loginRequired || (known && (state.state == CKS_RO_USER_FUNCTIONS || state.state == CKS_RW_USER_FUNCTIONS)))
        return {};
    if (auto usable = checkPinState(m_token); !usable)
        return usable;
    return sendPin(CKU_USER, PinRequest::Use::Login, pins, {});
}

bool TokenSession::offers(unsigned long mechanism) const
{
    CK_MECHANISM_INFO info{};
    return m_functions->C_GetMechanismInfo(m_token.slotId, mechanism, &info) == CKR_OK && (info.flags & CKF_SIGN);
}

Result<Bytes> TokenSession::sign(unsigned long key, unsigned long mechanism, ByteView parameter, ByteView data,
                                 PinProvider* signaturePins, const std::string& keyLabel) const
{
    Bytes parameterBytes(parameter.begin(), parameter.end());
    CK_MECHANISM how{mechanism, parameterBytes.empty() ? nullptr : parameterBytes.data(), parameterBytes.size()};
    if (const CK_RV value = m_functions->C_SignInit(m_handle, &how, key); value != CKR_OK)
        return std::unexpected(fault(value, "C_SignInit"));
    // PKCS#11 2.40, 4.9: a key with CKA_ALWAYS_AUTHENTICATE wants a login between C_SignInit and C_Sign.
    if (signaturePins)
        if (auto sent = sendPin(CKU_CONTEXT_SPECIFIC, PinRequest::Use::Signature, *signaturePins, keyLabel); !sent)
            return std::unexpected(sent.error());
    Bytes input(data.begin(), data.end());
    // The size is not asked first: on some cards that is a second signature, with a second PIN.
    Bytes signature(1024);
    CK_ULONG size = signature.size();
    if (const CK_RV value = m_functions->C_Sign(m_handle, input.data(), input.size(), signature.data(), &size); value != CKR_OK)
        return std::unexpected(fault(value, "C_Sign"));
    if (size > signature.size())
        return std::unexpected(fault(CKR_FUNCTION_FAILED, "C_Sign"));
    signature.resize(size);
    return signature;
}

} // namespace parafa
