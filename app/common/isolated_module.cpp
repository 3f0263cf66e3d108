// SPDX-License-Identifier: EUPL-1.2
#include "common/isolated_module.h"

#include "keys/token_protocol.h"

#include <unistd.h>

namespace parafa
{

namespace
{

/// All of ours: modules find their configuration, their reader's service and the screen for their own windows through it.
std::vector<std::string> ownEnvironment()
{
    std::vector<std::string> all;
    for (char** entry = environ; entry && *entry; ++entry)
        all.emplace_back(*entry);
    return all;
}

} // namespace

/// A key that is open in the module's process.
class IsolatedModule::Key final : public SigningKey
{
public:
    Key(std::shared_ptr<IsolatedModule> module, OpenedTokenKey opened, Certificate certificate, PinProvider& pins)
        : m_module(std::move(module)), m_run(m_module->m_run), m_opened(std::move(opened)), m_certificate(std::move(certificate)),
          m_pins(pins)
    {
    }
    ~Key() override
    {
        TokenRequest request;
        request.task = TokenTask::CloseKey;
        request.key = m_opened.key;
        (void)m_module->askKey(m_run, request, nullptr);
    }
    const Certificate& certificate() const override { return m_certificate; }
    const std::vector<Certificate>& chain() const override { return m_opened.chain; }
    Result<Bytes> sign(const SignatureAlgorithm& algorithm, ByteView data) override
    {
        TokenRequest request;
        request.task = TokenTask::Sign;
        request.key = m_opened.key;
        request.algorithm = algorithm;
        request.data.assign(data.begin(), data.end());
        const auto answer = m_module->askKey(m_run, request, &m_pins);
        if (!answer)
            return std::unexpected(answer.error());
        return decodeSignature(*answer);
    }

private:
    std::shared_ptr<IsolatedModule> m_module;
    unsigned m_run;
    OpenedTokenKey m_opened;
    Certificate m_certificate;
    PinProvider& m_pins;
};

IsolatedModule::IsolatedModule(std::string path, std::string helper, const IsolatedModuleLimits& limits)
    : m_path(std::move(path)), m_helper(std::move(helper)), m_limits(limits)
{
}

Result<std::shared_ptr<TokenModule>> IsolatedModule::load(const std::string& path, const std::string& helper,
                                                          const IsolatedModuleLimits& limits)
{
    if (helper.empty())
        return fail(ErrorCode::Unsupported, "parafa-keys is not installed");
    std::shared_ptr<IsolatedModule> module(new IsolatedModule(path, helper, limits));
    if (auto started = module->start(); !started)
        return std::unexpected(started.error());
    return module;
}

Result<void> IsolatedModule::start()
{
    auto session = ChildSession::start(m_helper, {}, ownEnvironment());
    if (!session)
        return std::unexpected(session.error());
    m_session = std::move(*session);
    ++m_run;
    TokenRequest request;
    request.task = TokenTask::Load;
    request.path = m_path;
    const auto answer = exchange(request, nullptr, m_limits.question);
    auto loaded = answer ? decodeDone(*answer) : std::unexpected(answer.error());
    if (!loaded)
        m_session.reset();
    return loaded;
}

Result<Bytes> IsolatedModule::send(ByteView message, std::chrono::milliseconds time)
{
    Progress progress;
    progress.stop = m_stop;
    auto child = m_session->exchange(message, {time, TokenFrameLimits{}.maxAnswerBytes}, progress);
    if (child && m_session->usable())
        return std::move(child->output);
    m_session.reset();
    if (!child)
        return std::unexpected(child.error());
    ++m_failures;
    const bool hung = child->end == ChildResult::End::TimedOut;
    m_lastFailure = fail(ErrorCode::KeyRefused, hung ? FindingCode::TokenModuleHung : FindingCode::TokenModuleCrashed, m_path,
                         (child->end == ChildResult::End::Signalled ? "signal " : "status ") + std::to_string(child->status))
                        .error();
    return std::unexpected(m_lastFailure);
}

Result<Bytes> IsolatedModule::exchange(const TokenRequest& request, PinProvider* pins, std::chrono::milliseconds time)
{
    auto answer = send(encodeTokenRequest(request), time);
    while (answer) {
        const auto wanted = decodePinRequest(*answer);
        if (!wanted)
            break;
        Bytes frame = encodePin(pins ? pins->pin(*wanted) : fail(ErrorCode::InvalidArgument, "nobody to ask for the PIN"));
        answer = send(frame, time);
        wipe(frame);
    }
    return answer;
}

Result<Bytes> IsolatedModule::ask(const TokenRequest& request, PinProvider* pins)
{
    if (!m_session && m_failures >= m_limits.maxFailures)
        return std::unexpected(m_lastFailure);
    if (!m_session)
        if (auto started = start(); !started)
            return std::unexpected(started.error());
    auto answer = exchange(request, pins, pins ? m_limits.use : m_limits.question);
    if (answer)
        m_failures = 0;
    return answer;
}

Result<Bytes> IsolatedModule::askKey(unsigned run, const TokenRequest& request, PinProvider* pins)
{
    if (!m_session || run != m_run)
        return fail(ErrorCode::KeyRefused, FindingCode::TokenSessionLost, m_path, "the module was started anew");
    return ask(request, pins);
}

Result<std::vector<TokenInfo>> IsolatedModule::tokens()
{
    TokenRequest request;
    request.task = TokenTask::Tokens;
    const auto answer = ask(request);
    if (!answer)
        return std::unexpected(answer.error());
    return decodeTokens(*answer);
}

Result<std::vector<TokenCertificate>> IsolatedModule::certificates(const TokenInfo& token)
{
    TokenRequest request;
    request.task = TokenTask::Certificates;
    request.token = token;
    const auto answer = ask(request);
    if (!answer)
        return std::unexpected(answer.error());
    return decodeCertificates(*answer);
}

Result<std::unique_ptr<SigningKey>> IsolatedModule::openKey(const TokenCertificate& certificate, PinProvider& pins)
{
    TokenRequest request;
    request.task = TokenTask::OpenKey;
    request.certificate = certificate;
    const auto answer = ask(request, &pins);
    if (!answer)
        return std::unexpected(answer.error());
    auto opened = decodeOpenedKey(*answer);
    if (!opened)
        return std::unexpected(opened.error());
    return std::make_unique<Key>(std::static_pointer_cast<IsolatedModule>(shared_from_this()), std::move(*opened),
                                 certificate.certificate, pins);
}

Result<std::shared_ptr<TokenModule>> loadTokenModule(const std::string& path)
{
    const std::string helper = findHelper("parafa-keys");
    return helper.empty() ? TokenModule::load(path) : IsolatedModule::load(path, helper);
}

} // namespace parafa
