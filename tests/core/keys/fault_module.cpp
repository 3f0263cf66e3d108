// SPDX-License-Identifier: EUPL-1.2
// A PKCS#11 module for tests: passes every call on to a real one (PARAFA_FAULT_TARGET) and fails where PARAFA_FAULT says so:
// items separated by ";", each "C_Sign=0x32" (that call answers with this CK_RV), "flags=0x40000" (flags added to the token's),
// "always-authenticate" (every private key wants its PIN for each signature, and C_Sign without it is refused),
// "wrong-value" (the signature has one bit changed), "new-reader" (no slots before somebody asks how many there are),
// "crash=C_Sign" and "hang=C_Sign" (that call never comes back), "prints" (on standard output, at each call). Read at each call,
// so that a test changes it while the module is loaded; from the file PARAFA_FAULT_FILE where the module runs in a process of
// its own.
#include <p11-kit/pkcs11.h>

#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

namespace
{

CK_FUNCTION_LIST* target = nullptr;
CK_FUNCTION_LIST list;
bool signatureLogin = false;
bool readersSeen = false;
long openSessions = 0;

std::optional<std::string> item(const std::string& name)
{
    const char* text = std::getenv("PARAFA_FAULT");
    std::string rest = text ? text : "";
    if (const char* file = std::getenv("PARAFA_FAULT_FILE")) {
        std::ifstream stream(file);
        std::getline(stream, rest);
    }
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const std::string one = rest.substr(0, end);
        rest = end == std::string::npos ? "" : rest.substr(end + 1);
        const auto equals = one.find('=');
        if (one.substr(0, equals) == name)
            return equals == std::string::npos ? std::string() : one.substr(equals + 1);
    }
    return std::nullopt;
}

CK_RV faultOf(const char* call)
{
    if (item("prints"))
        std::printf("%s was called and says so\n", call), std::fflush(stdout);
    if (item("crash") == call)
        std::abort();
    while (item("hang") == call)
        ::usleep(10'000);
    const auto value = item(call);
    return value ? std::stoul(*value, nullptr, 0) : CKR_OK;
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, unsigned char* pin, unsigned long size)
{
    if (const CK_RV fault = faultOf("C_Login"))
        return fault;
    if (user == CKU_CONTEXT_SPECIFIC) {
        if (const CK_RV fault = faultOf("C_Login-signature"))
            return fault;
        signatureLogin = !pin || std::string(reinterpret_cast<char*>(pin), size) == "1234";
        return signatureLogin ? CKR_OK : CKR_PIN_INCORRECT;
    }
    // A reader with keys of its own knows the PIN.
    unsigned char own[] = {'1', '2', '3', '4'};
    return pin ? target->C_Login(session, user, pin, size) : target->C_Login(session, user, own, sizeof own);
}

CK_RV sign(CK_SESSION_HANDLE session, unsigned char* data, unsigned long size, unsigned char* value, unsigned long* valueSize)
{
    if (const CK_RV fault = faultOf("C_Sign"))
        return fault;
    if (item("always-authenticate") && !std::exchange(signatureLogin, false))
        return CKR_USER_NOT_LOGGED_IN;
    const CK_RV outcome = target->C_Sign(session, data, size, value, valueSize);
    if (outcome == CKR_OK && value && item("wrong-value"))
        value[*valueSize - 1] ^= 1;
    return outcome;
}

CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM* mechanism, CK_OBJECT_HANDLE key)
{
    const CK_RV fault = faultOf("C_SignInit");
    return fault ? fault : target->C_SignInit(session, mechanism, key);
}

/// With "new-reader", tells of its slots only after it was asked for their number, as modules do with readers just plugged in.
CK_RV slotList(unsigned char present, CK_SLOT_ID* slots, unsigned long* count)
{
    if (const CK_RV fault = faultOf("C_GetSlotList"))
        return fault;
    if (!slots)
        readersSeen = true;
    if (item("new-reader") && !readersSeen) {
        *count = 0;
        return CKR_OK;
    }
    return target->C_GetSlotList(present, slots, count);
}

CK_RV closeSession(CK_SESSION_HANDLE session)
{
    const CK_RV outcome = target->C_CloseSession(session);
    if (outcome == CKR_OK)
        --openSessions;
    return outcome;
}

CK_RV openSession(CK_SLOT_ID slot, CK_FLAGS flags, void* application, CK_NOTIFY notify, CK_SESSION_HANDLE* session)
{
    const CK_RV fault = faultOf("C_OpenSession");
    const CK_RV outcome = fault ? fault : target->C_OpenSession(slot, flags, application, notify, session);
    if (outcome == CKR_OK)
        ++openSessions;
    return outcome;
}

CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO* info)
{
    if (const CK_RV fault = faultOf("C_GetTokenInfo"))
        return fault;
    const CK_RV outcome = target->C_GetTokenInfo(slot, info);
    if (const auto flags = item("flags"); flags && outcome == CKR_OK)
        info->flags |= std::stoul(*flags, nullptr, 0);
    return outcome;
}

CK_RV mechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE mechanism, CK_MECHANISM_INFO* info)
{
    if (const auto missing = item("no-mechanism"); missing && std::stoul(*missing, nullptr, 0) == mechanism)
        return CKR_MECHANISM_INVALID;
    const CK_RV fault = faultOf("C_GetMechanismInfo");
    return fault ? fault : target->C_GetMechanismInfo(slot, mechanism, info);
}

CK_RV attributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE* attributes, unsigned long count)
{
    if (item("always-authenticate") && count == 1 && attributes->type == CKA_ALWAYS_AUTHENTICATE) {
        attributes->ulValueLen = 1;
        if (attributes->pValue)
            *static_cast<unsigned char*>(attributes->pValue) = CK_TRUE;
        return CKR_OK;
    }
    return target->C_GetAttributeValue(session, object, attributes, count);
}

} // namespace

/// How many sessions the program has open through this module.
extern "C" long parafaOpenSessions()
{
    return openSessions;
}

extern "C" CK_RV C_GetFunctionList(CK_FUNCTION_LIST** functions)
{
    if (!target) {
        const char* path = std::getenv("PARAFA_FAULT_TARGET");
        void* library = path ? ::dlopen(path, RTLD_NOW | RTLD_LOCAL) : nullptr;
        const auto get = library ? reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList")) : nullptr;
        if (!get || get(&target) != CKR_OK)
            return CKR_GENERAL_ERROR;
    }
    list = *target;
    list.C_GetFunctionList = C_GetFunctionList;
    list.C_Login = login;
    list.C_Sign = sign;
    list.C_SignInit = signInit;
    list.C_OpenSession = openSession;
    list.C_CloseSession = closeSession;
    list.C_GetSlotList = slotList;
    list.C_GetTokenInfo = tokenInfo;
    list.C_GetMechanismInfo = mechanismInfo;
    list.C_GetAttributeValue = attributeValue;
    *functions = &list;
    return CKR_OK;
}
