// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_host.h"

namespace parafa
{

namespace
{

constexpr std::size_t maxKeys = 64;

} // namespace

Result<void> TokenHost::load(const std::string& path)
{
    auto module = TokenModule::load(path);
    if (!module)
        return std::unexpected(module.error());
    m_module = std::move(*module);
    return {};
}

Result<OpenedTokenKey> TokenHost::open(const TokenCertificate& certificate)
{
    if (m_keys.size() >= maxKeys)
        return fail(ErrorCode::LimitExceeded, "open keys");
    auto key = m_module->openKey(certificate, m_pins);
    if (!key)
        return std::unexpected(key.error());
    const OpenedTokenKey opened{m_nextKey++, (*key)->chain()};
    m_keys.emplace(opened.key, std::move(*key));
    return opened;
}

Result<Bytes> TokenHost::sign(const TokenRequest& request)
{
    const auto key = m_keys.find(request.key);
    if (key == m_keys.end())
        return fail(ErrorCode::InvalidArgument, "no such key is open");
    return key->second->sign(request.algorithm, request.data);
}

Bytes TokenHost::answer(const TokenRequest& request)
{
    if (request.task == TokenTask::Load)
        return encodeTokenAnswer(load(request.path));
    if (!m_module)
        return encodeTokenAnswer(Result<void>(fail(ErrorCode::InvalidArgument, "no module is loaded")));
    switch (request.task) {
    case TokenTask::Tokens:
        return encodeTokenAnswer(m_module->tokens());
    case TokenTask::Certificates:
        return encodeTokenAnswer(m_module->certificates(request.token));
    case TokenTask::OpenKey:
        return encodeTokenAnswer(open(*request.certificate));
    case TokenTask::Sign:
        return encodeTokenAnswer(sign(request));
    default:
        m_keys.erase(request.key);
        return encodeTokenAnswer(Result<void>());
    }
}

} // namespace parafa
