// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/format_consent.h"
#include "cli/passphrase.h"
#include "cli/report_text.h"
#include "keys/pkcs12_file.h"
#include "operations/sign_documents.h"

#include <algorithm>
#include <map>

namespace parafa::cli
{

namespace
{

/// The choice among named values; the default where the option is absent. Errors: InvalidArgument.
template <typename T>
Result<T> choose(const Arguments& arguments, std::string_view option, std::string_view otherwise,
                 const std::map<std::string, T, std::less<>>& values)
{
    const std::string text = arguments.value(option, otherwise);
    if (const auto place = values.find(text); place != values.end())
        return place->second;
    std::string allowed;
    for (const auto& [name, value] : values)
        allowed += (allowed.empty() ? "" : ", ") + name;
    return fail(ErrorCode::InvalidArgument, std::string(option) + " wants one of " + allowed + ", not " + text);
}

Result<SignOptions> makeOptions(const Arguments& arguments)
{
    SignOptions options;
    using Containers = std::map<std::string, std::optional<ContainerType>, std::less<>>;
    const auto form = choose<SignatureForm>(
        arguments, "--form", "xades",
        {{"xades", SignatureForm::XAdES}, {"cades", SignatureForm::CAdES}, {"pades", SignatureForm::PAdES}});
    const auto container = choose<std::optional<ContainerType>>(
        arguments, "--container", "asice",
        Containers{{"asice", ContainerType::AsicE}, {"asics", ContainerType::AsicS}, {"none", std::nullopt}});
    const auto level = choose<std::string>(arguments, "--level", "B", {{"B", "B"}, {"T", "T"}, {"LT", "LT"}, {"LTA", "LTA"}});
    const auto digest = choose<DigestAlgorithm>(
        arguments, "--digest", "SHA256",
        {{"SHA256", DigestAlgorithm::Sha256}, {"SHA384", DigestAlgorithm::Sha384}, {"SHA512", DigestAlgorithm::Sha512}});
    const auto profile = choose<AttributeProfile>(arguments, "--profile", "upvs",
                                                  {{"upvs", AttributeProfile::Upvs}, {"etsi", AttributeProfile::Etsi}});
    const auto packaging = choose<Packaging>(
        arguments, "--packaging", "detached",
        {{"detached", Packaging::Detached}, {"enveloping", Packaging::Enveloping}, {"enveloped", Packaging::Enveloped}});
    if (!form)
        return std::unexpected(form.error());
    if (!container)
        return std::unexpected(container.error());
    if (!level)
        return std::unexpected(level.error());
    if (!digest)
        return std::unexpected(digest.error());
    if (!profile)
        return std::unexpected(profile.error());
    if (!packaging)
        return std::unexpected(packaging.error());
    options.form = *form;
    options.container = *container;
    options.level = *level;
    options.digest = *digest;
    options.profile = *profile;
    options.packaging = *packaging;
    options.pss = arguments.has("--pss");
    options.claimedRoles = arguments.values("--role");
    return options;
}

Result<std::unique_ptr<SigningKey>> openKey(const Arguments& arguments)
{
    const std::string key = arguments.value("--key");
    constexpr std::string_view scheme = "pkcs12:";
    if (key.empty())
        return fail(ErrorCode::InvalidArgument, "--key is missing: --key pkcs12:FILE");
    if (!key.starts_with(scheme))
        return fail(ErrorCode::InvalidArgument, "--key wants pkcs12:FILE; tokens (pkcs11:) are not available in this version");
    const std::string path = key.substr(scheme.size());
    auto passphrase = readPassphrase(arguments, path);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto opened = openPkcs12(path, *passphrase);
    if (!opened && opened.error().subject.empty())
        opened.error().subject = path;
    return opened;
}

/// One container named alone gets a further signature; anything else is signed as documents.
Result<SignOutcome> signFiles(const std::vector<std::string>& files, SigningKey& key, const SignOptions& options,
                              const std::string& target, const Services& services)
{
    if (files.size() == 1 && options.container == ContainerType::AsicE) {
        const auto existing = openDocument(files.front(), services);
        if (!existing)
            return std::unexpected(existing.error());
        const bool asic = (*existing)->container && (*existing)->container->type() == ContainerType::AsicE;
        if (asic)
            return addSignature(**existing, key, options, target, services);
    }
    std::vector<DocumentToSign> documents;
    for (const std::string& file : files) {
        auto document = documentToSign(file);
        if (!document)
            return std::unexpected(document.error());
        documents.push_back(std::move(*document));
    }
    return signDocuments(documents, key, options, target, services);
}

ExitStatus runSign(const Arguments& arguments, Session& session)
{
    const std::string target = arguments.value("-o");
    if (target.empty()) {
        session.complain("-o OUT is missing: where to write the signed file");
        return ExitStatus::Usage;
    }
    const auto options = makeOptions(arguments);
    if (!options)
        return session.complain(options.error());
    Environment environment;
    const auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const auto forced = formatConsent(arguments, *services, session);
    if (!forced)
        return ExitStatus::Invalid;
    const auto key = openKey(arguments);
    if (!key)
        return session.complain(key.error());
    auto outcome = signFiles(arguments.positionals(), **key, *options, target, *services);
    if (!outcome)
        return session.complain(outcome.error(), outcome.error().subject.empty() ? target : outcome.error().subject);
    outcome->report.findings.insert(outcome->report.findings.end(), forced->begin(), forced->end());
    session.printLine(reportText(outcome->report, session, false));
    return ExitStatus::Success;
}

} // namespace

Command signCommand()
{
    return {{"sign",
             "FILE...",
             "Signs documents into a new container, or adds a signature to a container named alone.",
             {{"--key", "pkcs12:FILE", "the key to sign with"},
              {"--pin-env", "VAR", "environment variable with the passphrase"},
              {"--pin-file", "FILE", "file whose first line is the passphrase"},
              {"--form", "xades|cades|pades", "form of the signature; xades without it"},
              {"--container", "asice|asics|none", "container; asice without it"},
              {"--level", "B|T|LT|LTA", "baseline level; B without it"},
              {"--packaging", "detached|enveloping|enveloped", "where signature and document lie outside a container"},
              {"--tsa", "URL", "time-stamp service", false, false},
              {"--digest", "SHA256|SHA384|SHA512", "digest of the references; SHA256 without it"},
              {"--profile", "upvs|etsi", "attributes as the Slovak portal or as ETSI wants them; upvs without it"},
              {"--pss", "", "RSASSA-PSS instead of PKCS#1 v1.5"},
              {"--role", "TEXT", "role the signer claims", true},
              {"--trust", "PATH", "a certificate (PEM, DER) or a folder of them to trust", true},
              {"--force-format", "", "sign a document that the recipient may refuse, and say so in the report"},
              {"-o", "OUT", "file to write"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1},
            runSign};
}

} // namespace parafa::cli
