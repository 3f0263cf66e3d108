// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_faults.h"

#include <p11-kit/pkcs11.h>

#include <array>
#include <cstdio>

namespace parafa
{

namespace
{

struct Fault {
    CK_RV value;
    const char* name;
    ErrorCode code;
    FindingCode reason;
};

#define PARAFA_FAULT(name, code, reason) {name, #name, ErrorCode::code, FindingCode::reason}
constexpr Fault faults[] = {
    PARAFA_FAULT(CKR_PIN_INCORRECT, WrongPassword, TokenPinWrong),
    PARAFA_FAULT(CKR_PIN_INVALID, WrongPassword, TokenPinShape),
    PARAFA_FAULT(CKR_PIN_LEN_RANGE, WrongPassword, TokenPinShape),
    PARAFA_FAULT(CKR_PIN_LOCKED, KeyRefused, TokenPinLocked),
    PARAFA_FAULT(CKR_PIN_EXPIRED, KeyRefused, TokenPinMustChange),
    PARAFA_FAULT(CKR_USER_PIN_NOT_INITIALIZED, KeyRefused, TokenPinNotSet),
    PARAFA_FAULT(CKR_DEVICE_REMOVED, KeyRefused, TokenRemoved),
    PARAFA_FAULT(CKR_TOKEN_NOT_PRESENT, KeyRefused, TokenRemoved),
    PARAFA_FAULT(CKR_SLOT_ID_INVALID, KeyRefused, TokenRemoved),
    PARAFA_FAULT(CKR_TOKEN_NOT_RECOGNIZED, KeyRefused, TokenNotRecognised),
    PARAFA_FAULT(CKR_SESSION_CLOSED, KeyRefused, TokenSessionLost),
    PARAFA_FAULT(CKR_SESSION_HANDLE_INVALID, KeyRefused, TokenSessionLost),
    PARAFA_FAULT(CKR_USER_NOT_LOGGED_IN, KeyRefused, TokenSessionLost),
    PARAFA_FAULT(CKR_SESSION_COUNT, KeyRefused, TokenBusy),
    PARAFA_FAULT(CKR_OPERATION_ACTIVE, KeyRefused, TokenBusy),
    PARAFA_FAULT(CKR_USER_ANOTHER_ALREADY_LOGGED_IN, KeyRefused, TokenBusy),
    PARAFA_FAULT(CKR_USER_TOO_MANY_TYPES, KeyRefused, TokenBusy),
    PARAFA_FAULT(CKR_MECHANISM_INVALID, KeyRefused, TokenMechanismMissing),
    PARAFA_FAULT(CKR_MECHANISM_PARAM_INVALID, KeyRefused, TokenMechanismMissing),
    PARAFA_FAULT(CKR_KEY_TYPE_INCONSISTENT, KeyRefused, TokenMechanismMissing),
    PARAFA_FAULT(CKR_KEY_FUNCTION_NOT_PERMITTED, KeyRefused, TokenKeyNotForSigning),
    PARAFA_FAULT(CKR_ACTION_PROHIBITED, KeyRefused, TokenKeyNotForSigning),
    PARAFA_FAULT(CKR_KEY_HANDLE_INVALID, KeyRefused, TokenKeyMissing),
    PARAFA_FAULT(CKR_OBJECT_HANDLE_INVALID, KeyRefused, TokenKeyMissing),
    PARAFA_FAULT(CKR_FUNCTION_CANCELED, Cancelled, TokenCancelled),
    PARAFA_FAULT(CKR_CANCEL, Cancelled, TokenCancelled),
    PARAFA_FAULT(CKR_FUNCTION_REJECTED, Cancelled, TokenCancelled),
    PARAFA_FAULT(CKR_FUNCTION_FAILED, KeyRefused, TokenFunctionFailed),
    PARAFA_FAULT(CKR_GENERAL_ERROR, KeyRefused, TokenFunctionFailed),
    PARAFA_FAULT(CKR_DEVICE_ERROR, KeyRefused, TokenFunctionFailed),
    PARAFA_FAULT(CKR_DEVICE_MEMORY, KeyRefused, TokenFunctionFailed),
    PARAFA_FAULT(CKR_HOST_MEMORY, KeyRefused, TokenFunctionFailed),
};
#undef PARAFA_FAULT

const Fault* findFault(CK_RV value)
{
    for (const Fault& fault : faults)
        if (fault.value == value)
            return &fault;
    return nullptr;
}

} // namespace

std::string tokenFaultName(unsigned long value)
{
    if (const Fault* fault = findFault(value))
        return fault->name;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "CKR 0x%08lx", value);
    return text.data();
}

Error tokenFault(unsigned long value, std::string_view call, const std::string& subject)
{
    const Fault* fault = findFault(value);
    Error error;
    error.code = fault ? fault->code : ErrorCode::KeyRefused;
    error.reason = fault ? fault->reason : FindingCode::TokenFunctionFailed;
    error.subject = subject;
    error.detail = std::string(call) + ": " + tokenFaultName(value);
    return error;
}

Result<void> checkPinState(const TokenInfo& token)
{
    if (!token.loginRequired)
        return {};
    if (!token.pinSet)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenPinNotSet, token.label);
    if (token.pinLocked)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenPinLocked, token.label);
    if (token.pinMustChange)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenPinMustChange, token.label);
    return {};
}

} // namespace parafa
