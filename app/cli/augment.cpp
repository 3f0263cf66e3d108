// SPDX-License-Identifier: EUPL-1.2
#include "operations/augment.h"

#include "cli/commands.h"
#include "cli/file_list.h"
#include "cli/level_options.h"

#include <filesystem>
#include <set>

namespace parafa::cli
{

namespace
{

/// One run over one or many files.
class AugmentRun
{
public:
    AugmentRun(const AugmentOptions& options, const Services& services, Session& session)
        : m_options(options), m_services(services), m_session(session)
    {
    }

    ExitStatus one(const std::string& file, const std::string& target)
    {
        std::error_code failure;
        if (std::filesystem::equivalent(file, target, failure)) {
            m_session.complain(file + ": the original is not written over; choose another name or folder");
            return ExitStatus::CannotWrite;
        }
        std::vector<Finding> notes;
        const auto document = openDocument(file, m_services);
        auto outcome = document ? augmentDocument(**document, m_options, target, m_services, notes)
                                : Result<AugmentOutcome>(std::unexpected(document.error()));
        complainNotes(notes, file, m_session);
        if (!outcome)
            return refused(outcome.error(), file, target, notes.empty());
        for (const RaisedSignature& signature : outcome->signatures)
            m_session.printLine(target + ": " + signature.id + " " + signature.before + " -> " + signature.after);
        return ExitStatus::Success;
    }

    ExitStatus many(FileList& files, const std::string& folder)
    {
        ExitStatus worst = ExitStatus::Success;
        while (const auto file = files.next()) {
            const std::string target = (std::filesystem::path(folder) / std::filesystem::path(*file).filename()).string();
            // Two files of one name would end as one.
            if (!m_targets.insert(target).second) {
                m_session.complain(*file + ": " + target + " was written already in this run");
                worst = worseOf(worst, ExitStatus::CannotWrite);
                continue;
            }
            worst = worseOf(worst, one(*file, target));
        }
        return worst;
    }

private:
    ExitStatus refused(const Error& error, const std::string& file, const std::string& target, bool unexplained)
    {
        const bool writing = error.code == ErrorCode::CannotWrite;
        const ExitStatus status = exitStatusOf(error);
        // What the notes said already is not said again.
        if (unexplained || error.code != ErrorCode::NetworkUnreachable)
            m_session.complain(error, writing ? target : file);
        if (error.reason == FindingCode::LevelSignatureBroken)
            return ExitStatus::Invalid;
        if (error.reason == FindingCode::LevelNothingToExtend || error.reason == FindingCode::LevelNotReached)
            return ExitStatus::Indeterminate;
        return status;
    }

    const AugmentOptions& m_options;
    const Services& m_services;
    Session& m_session;
    std::set<std::string> m_targets;
};

Result<AugmentOptions> makeOptions(const Arguments& arguments)
{
    AugmentOptions options;
    const auto level = signatureLevelFromText(arguments.value("--level"));
    if (!level || *level == SignatureLevel::B)
        return fail(ErrorCode::InvalidArgument, "--level wants one of T, LT, LTA");
    options.level = *level;
    const std::string digest = arguments.value("--digest", "SHA256");
    if (digest == "SHA384")
        options.digest = DigestAlgorithm::Sha384;
    else if (digest == "SHA512")
        options.digest = DigestAlgorithm::Sha512;
    else if (digest != "SHA256")
        return fail(ErrorCode::InvalidArgument, "--digest wants one of SHA256, SHA384, SHA512, not " + digest);
    for (const std::string& path : arguments.values("--detached")) {
        auto content = fileSource(path);
        if (!content) {
            content.error().subject = path;
            return std::unexpected(content.error());
        }
        options.detached.emplace_back(std::string(baseName(path)), std::move(*content));
    }
    return options;
}

/// Either one file with -o, or a folder with files named or listed.
bool isUsedRightly(const Arguments& arguments)
{
    if (arguments.has("-o"))
        return arguments.positionals().size() == 1 && !arguments.has("--out-dir") && !arguments.has("--files-from");
    return arguments.has("--out-dir") && (!arguments.positionals().empty() || arguments.has("--files-from"));
}

ExitStatus runAugment(const Arguments& arguments, Session& session)
{
    if (!isUsedRightly(arguments)) {
        session.complain("name one file and -o OUT, or --out-dir DIR and the files or --files-from LIST");
        return ExitStatus::Usage;
    }
    const auto options = makeOptions(arguments);
    if (!options)
        return session.complain(options.error());
    Environment environment;
    auto services = makeServices(arguments, environment, DefaultTrust::Configured);
    if (!services)
        return session.complain(services.error(), services.error().subject);
    LevelSources sources;
    if (auto added = sources.addTo(arguments, *services); !added)
        return session.complain(added.error(), added.error().subject);
    AugmentRun run(*options, *services, session);
    if (arguments.has("-o"))
        return run.one(arguments.positionals().front(), arguments.value("-o"));
    const std::string folder = arguments.value("--out-dir");
    std::error_code failure;
    if (!std::filesystem::is_directory(folder, failure)) {
        session.complain(folder + ": there is no such folder to write to");
        return ExitStatus::CannotWrite;
    }
    const auto files =
        FileList::open(arguments.positionals(), arguments.value("--files-from"), arguments.has("-0") ? '\0' : '\n');
    if (!files)
        return session.complain(files.error(), files.error().subject);
    return run.many(**files, folder);
}

} // namespace

Command augmentCommand()
{
    std::vector<OptionSpec> options = {
        {"--level", "T|LT|LTA", "the level to reach; LTA on LTA renews"},
    };
    for (const OptionSpec& option : LevelSources::options())
        options.push_back(option);
    options.insert(options.end(), {{"--digest", "SHA256|SHA384|SHA512", "digest that is time-stamped; SHA256 without it"},
                                   {"--detached", "FILE", "a document that a detached signature refers to", true},
                                   {"-o", "OUT", "file to write"},
                                   {"--out-dir", "DIR", "folder to write to, under the same names"},
                                   {"--files-from", "LIST", "one path a line, - for standard input"},
                                   {"-0", "", "paths of the list end with a zero byte"}});
    for (const OptionSpec& option : commonOptions())
        options.push_back(option);
    return {{"augment", "FILE...", "Adds time-stamps and evidence to the signatures of files; the originals stay as they are.",
             options, 0},
            runAugment};
}

} // namespace parafa::cli
