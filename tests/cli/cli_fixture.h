// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/sign_documents.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace parafa::test
{

inline CommandResult cli(const std::vector<std::string>& arguments, std::map<std::string, std::string> environment = {})
{
    CommandOptions options;
    options.environment = std::move(environment);
    options.environment.emplace("LC_ALL", "C.UTF-8");
    // Neither the settings nor the fetched lists of whoever runs the tests.
    for (const char* folder : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"})
        options.environment.emplace(folder, "/nonexistent");
    return run(builtProgram("parafa-cli"), arguments, options);
}

/// Runs the program with a limit on the size of files it may write: what a full disk looks like.
inline CommandResult cliWithFileLimit(int blocks, const std::vector<std::string>& arguments)
{
    std::vector<std::string> shell = {"-c", "ulimit -f " + std::to_string(blocks) + "; exec \"$0\" \"$@\"",
                                      builtProgram("parafa-cli")};
    shell.insert(shell.end(), arguments.begin(), arguments.end());
    return run("/bin/sh", shell);
}

inline QJsonObject json(const std::string& line)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
}

inline std::size_t lineCount(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

/// An ASiC-E container with one signed document in `folder`.
inline std::string signedContainer(const TemporaryFolder& folder, const std::string& name = "o.asice",
                                   const std::string& content = "first")
{
    Services services;
    services.now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
    const auto key = signingKey(sharedPki().signer, sharedPki().chain());
    const auto outcome = signDocuments({{"a.txt", "text/plain", memorySource({content.begin(), content.end()})}}, *key, {},
                                       folder.path(name), services);
    return outcome ? folder.path(name) : std::string();
}

/// A key file with passphrase "heslo".
inline std::string keyFile(const TemporaryFolder& folder)
{
    return folder.write("key.p12", makePkcs12(sharedPki().signer, {.chain = sharedPki().chain()}));
}

} // namespace parafa::test
