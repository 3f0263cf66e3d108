// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/format_consent.h"
#include "cli/level_options.h"
#include "cli/open_key.h"
#include "cli/pdf_signing.h"
#include "cli/report_text.h"
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

/// Not a form of signature: no key signs, a time-stamp alone protects the documents.
constexpr const char* timestampForm = "timestamp";

Result<SignOptions> makeOptions(const Arguments& arguments)
{
    SignOptions options;
    using Containers = std::map<std::string, std::optional<ContainerType>, std::less<>>;
    const auto form = choose<SignatureForm>(arguments, "--form", "xades",
                                            {{"xades", SignatureForm::XAdES},
                                             {"cades", SignatureForm::CAdES},
                                             {"pades", SignatureForm::PAdES},
                                             {timestampForm, SignatureForm::XAdES}});
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

Result<std::vector<DocumentToSign>> documentsOf(const std::vector<std::string>& files)
{
    std::vector<DocumentToSign> documents;
    for (const std::string& file : files) {
        auto document = documentToSign(file);
        if (!document)
            return std::unexpected(document.error());
        documents.push_back(std::move(*document));
    }
    return documents;
}

/// The form of the signatures that are there, where the caller did not ask for one.
SignOptions fitting(const SignOptions& options, const Container& container, bool formGiven)
{
    SignOptions fit = options;
    const bool cades =
        std::ranges::find(container.entries(), EntryKind::CadesSignature, &ContainerEntry::kind) != container.entries().end();
    if (!formGiven && cades)
        fit.form = SignatureForm::CAdES;
    return fit;
}

/// One container named alone gets a further signature; anything else is signed as documents.
Result<SignOutcome> signFiles(const Arguments& arguments, SigningKey& key, const SignOptions& options, const std::string& target,
                              const Services& services)
{
    const std::vector<std::string>& files = arguments.positionals();
    const bool insidePdf = options.form == SignatureForm::PAdES;
    if (files.size() == 1 && !insidePdf && (options.container || arguments.has("--counter"))) {
        const auto existing = openDocument(files.front(), services);
        if (!existing)
            return std::unexpected(existing.error());
        if (arguments.has("--counter"))
            return addCounterSignature(**existing, arguments.value("--counter"), key, options, target, services);
        const auto& container = (*existing)->container;
        // A container of the other kind is a document like any other.
        if (container && container->type() != ContainerType::PlainZip &&
            (container->type() == options.container || !arguments.has("--container")))
            return addSignature(**existing, key, fitting(options, *container, arguments.has("--form")), target, services);
    }
    const auto documents = documentsOf(files);
    if (!documents)
        return std::unexpected(documents.error());
    return signDocuments(*documents, key, options, target, services);
}

Result<SignOutcome> stampFiles(const Arguments& arguments, const SignOptions& options, const std::string& target,
                               const Services& services)
{
    const auto documents = documentsOf(arguments.positionals());
    if (!documents)
        return std::unexpected(documents.error());
    return timestampDocuments(*documents, options, target, services);
}

ExitStatus runSign(const Arguments& arguments, Session& session)
{
    const std::string target = arguments.value("-o");
    if (target.empty()) {
        session.complain("-o OUT is missing: where to write the signed file");
        return ExitStatus::Usage;
    }
    if (arguments.has("--counter") && arguments.positionals().size() != 1) {
        session.complain("--counter wants the one file with that signature");
        return ExitStatus::Usage;
    }
    auto options = makeOptions(arguments);
    if (!options)
        return session.complain(options.error());
    std::vector<Finding> notes;
    options->notes = &notes;
    Environment environment;
    auto services = makeServices(arguments, environment, DefaultTrust::Configured);
    if (!services)
        return session.complain(services.error());
    const auto forced = formatConsent(arguments, *services, session);
    if (!forced)
        return ExitStatus::Invalid;
    LevelSources sources;
    if (auto added = sources.addTo(arguments, *services); !added)
        return session.complain(added.error(), added.error().subject);
    Result<SignOutcome> outcome;
    if (arguments.value("--form") == timestampForm) {
        outcome = stampFiles(arguments, *options, target, *services);
    } else {
        const auto key = OpenedKey::open(arguments);
        if (!key)
            return session.complain(key.error());
        auto pdf = makePdfOptions(arguments, **key, services->now, session.language());
        if (!pdf)
            return session.complain(pdf.error());
        options->pdf = std::move(*pdf);
        outcome = signFiles(arguments, **key, *options, target, *services);
    }
    complainNotes(notes, target, session);
    if (!outcome)
        return session.complain(outcome.error(), outcome.error().subject.empty() ? target : outcome.error().subject);
    outcome->report.findings.insert(outcome->report.findings.end(), forced->begin(), forced->end());
    session.printLine(reportText(outcome->report, session, false));
    return ExitStatus::Success;
}

} // namespace

Command signCommand()
{
    Command command{
        {"sign",
         "FILE...",
         "Signs documents into a new container, or adds a signature to a container named alone.",
         {{"--key", "pkcs12:FILE|pkcs11:URI", "the key to sign with; keys lists them"},
          {"--module", "LIB", "PKCS#11 module of the token; without it those found on this computer", true},
          {"--pin-env", "VAR", "environment variable with the passphrase or PIN"},
          {"--pin-file", "FILE", "file whose first line is the passphrase or PIN"},
          {"--form", "xades|cades|pades|timestamp", "form of the signature; xades without it; timestamp: no key signs"},
          {"--container", "asice|asics|none", "container; asice without it"},
          {"--level", "B|T|LT|LTA", "baseline level; B without it"},
          {"--packaging", "detached|enveloping|enveloped", "where signature and document lie outside a container"},
          {"--digest", "SHA256|SHA384|SHA512", "digest of the references; SHA256 without it"},
          {"--profile", "upvs|etsi", "attributes as the Slovak portal or as ETSI wants them; upvs without it"},
          {"--pss", "", "RSASSA-PSS instead of PKCS#1 v1.5"},
          {"--role", "TEXT", "role the signer claims", true},
          {"--counter", "SIGNATURE-ID", "sign this signature of the file (XAdES, CAdES) instead of documents"},
          {"--trust", "PATH", "a certificate (PEM, DER), a folder of them, or a trusted list", true},
          {"--list-signer", "PEM", "the certificate that must have signed the trusted lists", true},
          {"--online", "", "ask services in the network: revocation, issuers, time-stamps"},
          {"--offline", "", "no network at all, whatever the settings say"},
          {"--force-format", "", "sign a document that the recipient may refuse, and say so in the report"},
          {"-o", "OUT", "file to write"},
          {"--language", "sk|cs|en", "language of the sentences"},
          {"--help", "", "this text"}},
         1},
        runSign};
    const auto pdf = pdfSigningOptions();
    command.spec.options.insert(command.spec.options.end() - 3, pdf.begin(), pdf.end());
    const std::vector<OptionSpec> sources = LevelSources::options();
    const auto behindLevel = std::ranges::find(command.spec.options, "--packaging", &OptionSpec::name);
    command.spec.options.insert(behindLevel, sources.begin(), sources.end());
    return command;
}

} // namespace parafa::cli
