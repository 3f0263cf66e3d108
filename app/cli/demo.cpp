// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"
#include "cli/commands.h"
#include "cli/report_text.h"
#include "common/demo_identity.h"
#include "keys/pkcs12_file.h"
#include "operations/form_packages.h"
#include "operations/sign_documents.h"
#include "report/text_cleaning.h"
#include "xmldata/xml_data_container.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace parafa::cli
{

namespace
{

constexpr std::string_view passphraseText = "parafa";
constexpr std::string_view formName = "Parafa.GeneralSubmission/1.0";

/// The files of one demonstration.
struct DemoFolder {
    explicit DemoFolder(std::string folder) : path(std::move(folder)) {}
    std::string path;
    std::string key() const { return path + "/demo-key.p12"; }
    std::string authority() const { return path + "/demo-authority.pem"; }
    std::string form() const { return path + "/general-submission.xdcf"; }
    std::string container() const { return path + "/general-submission.asice"; }
};

/// The identity of an earlier run is used again.
Result<void> ensureIdentity(const DemoFolder& folder, UtcTime now)
{
    std::error_code failure;
    if (std::filesystem::exists(folder.key(), failure) && std::filesystem::exists(folder.authority(), failure))
        return {};
    auto identity = makeDemoIdentity(now.seconds() - 3600, Secret(passphraseText));
    if (!identity)
        return std::unexpected(identity.error());
    if (auto written = writeFile(folder.key(), identity->pkcs12); !written)
        return written;
    return writeFile(folder.authority(), identity->authorityPem);
}

Result<Bytes> sampleData(const Environment& environment)
{
    for (const FormListing& listing : environment.forms().list()) {
        if (listing.identifier.find("Parafa.GeneralSubmission") == std::string::npos)
            continue;
        auto file = fileSource(listing.path + "/sample.xml");
        if (!file)
            return std::unexpected(file.error());
        return readAll(**file);
    }
    return std::unexpected(Error{ErrorCode::NotFound, std::nullopt, std::string(formName), "the sample form was not installed"});
}

Result<Bytes> sampleForm(const Environment& environment)
{
    const auto package = environment.forms().package(std::string(formName));
    if (!package || package->stylesheets.empty())
        return std::unexpected(
            Error{ErrorCode::NotFound, std::nullopt, std::string(formName), "the sample form was not installed"});
    auto data = sampleData(environment);
    if (!data)
        return data;
    // Text, so that it can be shown here whatever is installed.
    auto stylesheet = std::ranges::find(package->stylesheets, "TXT", &FormStylesheet::media);
    if (stylesheet == package->stylesheets.end())
        stylesheet = package->stylesheets.begin();
    NewXmlDataContainer parts;
    parts.data = std::move(*data);
    parts.identifier = package->identifier;
    parts.formVersion = package->version;
    parts.schemaUri = package->schemaUri();
    parts.presentationUri = package->presentationUri();
    parts.schema = package->schema;
    parts.stylesheet = stylesheet->content;
    parts.mediaDestination = stylesheet->media;
    parts.language = stylesheet->language.empty() ? "sk" : stylesheet->language;
    parts.targetEnvironment = stylesheet->targetEnvironment;
    return buildXmlDataContainer(parts);
}

Result<void> signSample(const DemoFolder& folder, const Services& services)
{
    auto key = openPkcs12(folder.key(), Secret(passphraseText));
    if (!key)
        return std::unexpected(key.error());
    auto document = documentToSign(folder.form());
    if (!document)
        return std::unexpected(document.error());
    auto outcome = signDocuments({*document}, **key, {}, folder.container(), services);
    if (!outcome)
        return std::unexpected(outcome.error());
    return {};
}

/// Opens the container as if it had come from somebody else.
Result<void> openAndShow(const DemoFolder& folder, const Services& services, Session& session)
{
    auto document = openDocument(folder.container(), services);
    if (!document)
        return std::unexpected(document.error());
    auto report = validateDocument(**document, services);
    if (!report)
        return std::unexpected(report.error());
    session.printLine(reportText(*report, session, false));
    for (const OpenedPart& part : (*document)->documents) {
        if (part.signatureRelated)
            continue;
        auto presented = presentDocument(part, services);
        if (!presented)
            return std::unexpected(presented.error());
        for (const Finding& finding : presented->findings)
            session.printLine(printable(session.sentence(finding)));
        if (presented->rendered && presented->rendered->media == PresentationMedia::Text)
            session.printLine("\n" + std::string(asText(presented->rendered->content)));
    }
    return {};
}

ExitStatus runDemo(const Arguments& arguments, Session& session)
{
    Environment environment;
    auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const DemoFolder folder(arguments.positionals().empty() ? "parafa-demo" : arguments.positionals().front());
    std::error_code failure;
    std::filesystem::create_directories(folder.path, failure);
    if (failure)
        return session.complain(Error{ErrorCode::CannotWrite, std::nullopt, folder.path, failure.message()});
    if (auto ready = ensureIdentity(folder, services->now); !ready)
        return session.complain(ready.error());
    const auto form = sampleForm(environment);
    if (!form)
        return session.complain(form.error());
    if (auto written = writeFile(folder.form(), *form); !written)
        return session.complain(written.error());
    if (auto signedSample = signSample(folder, *services); !signedSample)
        return session.complain(signedSample.error());
    session.printLine(printable(folder.container()));
    if (auto shown = openAndShow(folder, *services, session); !shown)
        return session.complain(shown.error());
    return ExitStatus::Success;
}

} // namespace

Command demoCommand()
{
    return {{"demo",
             "[DIR]",
             "Makes a throw-away identity, signs a sample form into DIR (else parafa-demo), opens, checks and shows it.",
             {{"--language", "sk|cs|en", "language of the sentences"}, {"--help", "", "this text"}},
             0,
             1},
            runDemo};
}

} // namespace parafa::cli
