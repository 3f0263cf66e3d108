// SPDX-License-Identifier: EUPL-1.2
#include "cli/open_key.h"

#include "cli/passphrase.h"
#include "common/isolated_module.h"
#include "keys/module_file.h"
#include "keys/pkcs12_file.h"

namespace parafa::cli
{

namespace
{

/// The PIN as the command line gives it. A key that wants it for each signature gets it for each: whoever starts the program
/// unattended asked for that.
class ArgumentPins final : public PinProvider
{
public:
    ArgumentPins(Arguments arguments, std::string pinFile) : m_arguments(std::move(arguments)), m_pinFile(std::move(pinFile)) {}

    Result<Secret> pin(const PinRequest& request) override
    {
        const std::string& name = request.keyLabel.empty() ? request.token.label : request.keyLabel;
        return readPassphrase(m_arguments, name, m_pinFile);
    }

private:
    Arguments m_arguments;
    std::string m_pinFile;
};

Result<std::unique_ptr<SigningKey>> openFileKey(const Arguments& arguments, const std::string& path)
{
    auto passphrase = readPassphrase(arguments, path);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto opened = openPkcs12(path, *passphrase);
    if (!opened && opened.error().subject.empty())
        opened.error().subject = path;
    return opened;
}

} // namespace

std::vector<std::string> tokenModules(const Arguments& arguments)
{
    std::vector<std::string> modules = arguments.values("--module");
    if (modules.empty())
        for (const ModuleCandidate& candidate : findTokenModules())
            modules.push_back(candidate.path);
    return modules;
}

Result<OpenedKey> OpenedKey::open(const Arguments& arguments)
{
    OpenedKey opened;
    const std::string key = arguments.value("--key");
    constexpr std::string_view file = "pkcs12:";
    if (key.starts_with(file)) {
        auto fileKey = openFileKey(arguments, key.substr(file.size()));
        if (!fileKey)
            return std::unexpected(fileKey.error());
        opened.m_key = std::move(*fileKey);
        return opened;
    }
    if (!key.starts_with("pkcs11:"))
        return fail(ErrorCode::InvalidArgument, "--key wants pkcs12:FILE or pkcs11:URI");
    const auto uri = KeyUri::parse(key);
    if (!uri)
        return std::unexpected(uri.error());
    if (uri->carriesPin())
        return fail(ErrorCode::InvalidArgument,
                    "a PIN in the URI can be read by others: use --pin-env, --pin-file or pin-source");
    const std::string modulePath = uri->modulePath();
    const auto modules = modulePath.empty() ? tokenModules(arguments) : std::vector<std::string>{modulePath};
    const auto entry = chooseEntry(searchTokens(modules, loadTokenModule), *uri);
    if (!entry)
        return std::unexpected(entry.error());
    opened.m_pins = std::make_unique<ArgumentPins>(arguments, uri->pinFile());
    auto tokenKey = entry->module->openKey(entry->certificate, *opened.m_pins);
    if (!tokenKey)
        return std::unexpected(tokenKey.error());
    opened.m_key = std::move(*tokenKey);
    return opened;
}

} // namespace parafa::cli
