// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_module.h"

#include "keys/certificate_order.h"
#include "keys/module_file.h"
#include "keys/token_faults.h"
#include "keys/token_key.h"

#include <p11-kit/pkcs11.h>

#include <dlfcn.h>

#include <algorithm>

namespace parafa
{

namespace
{

/// Fixed-size text of Cryptoki: blank padded, no end mark; some modules put one anyway.
template <std::size_t size>
std::string paddedText(const unsigned char (&field)[size])
{
    std::string text(reinterpret_cast<const char*>(field), size);
    text.resize(std::min(text.find('\0'), text.size()));
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

/// A module in this process.
class LoadedModule final : public TokenModule
{
public:
    LoadedModule(std::string path, void* library, const TokenLimits& limits)
        : m_path(std::move(path)), m_library(library), m_limits(limits)
    {
    }
    ~LoadedModule() override
    {
        if (m_finalise)
            m_functions->C_Finalize(nullptr);
        ::dlclose(m_library);
    }
    Result<void> initialise();
    const std::string& path() const override { return m_path; }
    Result<std::vector<TokenInfo>> tokens() override;
    Result<std::vector<TokenCertificate>> certificates(const TokenInfo& token) override;
    Result<std::unique_ptr<SigningKey>> openKey(const TokenCertificate& certificate, PinProvider& pins) override;

private:
    Result<TokenInfo> tokenInfo(unsigned long slot) const;

    std::string m_path;
    void* m_library;
    _CK_FUNCTION_LIST* m_functions = nullptr;
    bool m_finalise = false; ///< false where somebody else in this process initialised the module first
    TokenLimits m_limits;
};

Result<void> LoadedModule::initialise()
{
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(m_library, "C_GetFunctionList"));
    if (!list || list(&m_functions) != CKR_OK || !m_functions)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenModuleUnusable, m_path,
                    "no C_GetFunctionList: not a PKCS#11 module");
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV value = m_functions->C_Initialize(&arguments);
    if (value != CKR_OK && value != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenModuleUnusable, m_path, "C_Initialize: " + tokenFaultName(value));
    m_finalise = value == CKR_OK;
    return {};
}

Result<TokenInfo> LoadedModule::tokenInfo(unsigned long slot) const
{
    CK_TOKEN_INFO info{};
    if (const CK_RV value = m_functions->C_GetTokenInfo(slot, &info); value != CKR_OK)
        return std::unexpected(tokenFault(value, "C_GetTokenInfo", m_path));
    TokenInfo token;
    token.label = paddedText(info.label);
    token.manufacturer = paddedText(info.manufacturerID);
    token.model = paddedText(info.model);
    token.serialNumber = paddedText(info.serialNumber);
    token.slotId = slot;
    token.loginRequired = info.flags & CKF_LOGIN_REQUIRED;
    token.ownPinEntry = info.flags & CKF_PROTECTED_AUTHENTICATION_PATH;
    token.pinSet = info.flags & CKF_USER_PIN_INITIALIZED;
    token.pinFewTries = info.flags & CKF_USER_PIN_COUNT_LOW;
    token.pinLastTry = info.flags & CKF_USER_PIN_FINAL_TRY;
    token.pinLocked = info.flags & CKF_USER_PIN_LOCKED;
    token.pinMustChange = info.flags & CKF_USER_PIN_TO_BE_CHANGED;
    return token;
}

Result<std::vector<TokenInfo>> LoadedModule::tokens()
{
    // PKCS#11 2.40, 5.5: readers that were plugged in since are told only after a question without a buffer. Their number may
    // still grow between the two calls: a card that was just put in.
    CK_ULONG count = 0;
    if (const CK_RV value = m_functions->C_GetSlotList(CK_TRUE, nullptr, &count); value != CKR_OK)
        return std::unexpected(tokenFault(value, "C_GetSlotList", m_path));
    std::vector<CK_SLOT_ID> slots(m_limits.maxSlots);
    count = slots.size();
    if (const CK_RV value = m_functions->C_GetSlotList(CK_TRUE, slots.data(), &count); value != CKR_OK)
        return std::unexpected(tokenFault(value, "C_GetSlotList", m_path));
    slots.resize(std::min<std::size_t>(count, slots.size()));
    std::vector<TokenInfo> tokens;
    for (const CK_SLOT_ID slot : slots)
        if (auto token = tokenInfo(slot); token && !(token->label.empty() && !token->pinSet))
            tokens.push_back(std::move(*token));
    return tokens;
}

Result<std::vector<TokenCertificate>> LoadedModule::certificates(const TokenInfo& token)
{
    const auto session = TokenSession::open(shared_from_this(), m_functions, token, m_limits);
    if (!session)
        return std::unexpected(session.error());
    const auto objects = session->find({TokenSession::isNumber(CKA_CLASS, CKO_CERTIFICATE)});
    if (!objects)
        return std::unexpected(objects.error());
    std::vector<TokenCertificate> certificates;
    for (const unsigned long object : *objects) {
        const auto der = session->attribute(object, CKA_VALUE);
        auto certificate = der ? Certificate::fromDer(*der) : fail(ErrorCode::Unreadable, "no value");
        if (!certificate)
            continue;
        const Bytes label = session->attribute(object, CKA_LABEL).value_or(Bytes());
        certificates.push_back({std::move(*certificate), token, session->attribute(object, CKA_ID).value_or(Bytes()),
                                isUtf8(asText(label)) ? std::string(asText(label)) : std::string()});
    }
    return certificates;
}

Result<std::unique_ptr<SigningKey>> LoadedModule::openKey(const TokenCertificate& certificate, PinProvider& pins)
{
    // The flags of the PIN as they are now, not as they were when the list was made.
    auto token = tokenInfo(certificate.token.slotId);
    if (!token)
        return std::unexpected(token.error());
    if (token->serialNumber != certificate.token.serialNumber || token->label != certificate.token.label)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenRemoved, certificate.token.label, "another token in its place");
    const auto all = certificates(*token);
    if (!all)
        return std::unexpected(all.error());
    std::vector<Certificate> candidates;
    for (const TokenCertificate& other : *all)
        candidates.push_back(other.certificate);
    auto session = TokenSession::open(shared_from_this(), m_functions, *token, m_limits);
    if (!session)
        return std::unexpected(session.error());
    if (auto loggedIn = session->login(pins); !loggedIn)
        return std::unexpected(loggedIn.error());
    return openTokenKey(std::move(*session), certificate, issuersAmong(certificate.certificate, candidates), pins);
}

} // namespace

Result<std::shared_ptr<TokenModule>> TokenModule::load(const std::string& path, const TokenLimits& limits)
{
    // Symbols stay local: modules bring their own OpenSSL, which must not replace ours.
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char* text = ::dlerror();
        return std::unexpected(whyNotLoaded(path, text ? text : ""));
    }
    const auto module = std::make_shared<LoadedModule>(path, library, limits);
    if (auto ready = module->initialise(); !ready)
        return std::unexpected(ready.error());
    return module;
}

} // namespace parafa
