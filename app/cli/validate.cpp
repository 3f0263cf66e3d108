// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/file_list.h"
#include "cli/report_files.h"
#include "cli/report_text.h"
#include "cli/requirement_text.h"
#include "common/requirement_files.h"
#include "operations/open_document.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <thread>

namespace parafa::cli
{

namespace
{

constexpr unsigned maxJobs = 256;

/// What one run validates with; shared by its threads, changed by none.
struct Run {
    Services services;
    ValidationOptions options;
    JsonOptions json;
    bool asJson = false;
    bool progress = false;
    bool showPersonalNumbers = false;
    std::unique_ptr<ReportFiles> reports;
    std::optional<RequirementProfile> profile;
};

Result<ValidationOptions::DetachedDigest> parseDigest(const std::string& text)
{
    static constexpr DigestAlgorithm algorithms[] = {
        DigestAlgorithm::Md5,      DigestAlgorithm::Sha1,     DigestAlgorithm::Sha224,   DigestAlgorithm::Sha256,
        DigestAlgorithm::Sha384,   DigestAlgorithm::Sha512,   DigestAlgorithm::Sha3_224, DigestAlgorithm::Sha3_256,
        DigestAlgorithm::Sha3_384, DigestAlgorithm::Sha3_512, DigestAlgorithm::Ripemd160};
    const auto plain = [](std::string_view name) {
        std::string letters;
        for (char c : name)
            if (c != '-' && c != '_')
                letters += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        return letters;
    };
    const std::size_t colon = text.find(':');
    const auto digest = colon == std::string::npos ? std::nullopt : fromBase64(std::string_view(text).substr(colon + 1));
    if (digest)
        for (DigestAlgorithm algorithm : algorithms)
            if (plain(digestName(algorithm)) == plain(text.substr(0, colon)))
                return ValidationOptions::DetachedDigest{algorithm, *digest};
    return fail(ErrorCode::InvalidArgument, "--detached-digest wants ALGORITHM:BASE64, as SHA256:...");
}

Result<ValidationOptions> makeOptions(const Arguments& arguments)
{
    ValidationOptions options;
    options.fileDigests = arguments.has("--file-digest");
    for (const std::string& path : arguments.values("--detached")) {
        auto content = fileSource(path);
        if (!content) {
            content.error().subject = path;
            return std::unexpected(content.error());
        }
        options.detached.emplace_back(std::string(baseName(path)), *content);
    }
    for (const std::string& path : arguments.values("--evidence-record")) {
        auto content = fileSource(path);
        if (!content) {
            content.error().subject = path;
            return std::unexpected(content.error());
        }
        options.evidenceRecords.emplace_back(std::string(baseName(path)), *content);
    }
    for (const std::string& text : arguments.values("--detached-digest")) {
        auto digest = parseDigest(text);
        if (!digest)
            return std::unexpected(digest.error());
        options.detachedDigests.push_back(std::move(*digest));
    }
    return options;
}

/// A file that could not even be opened has a report, too: one object a file, always.
Report unopened(const std::string& path, const Error& error, const Services& services)
{
    Report report;
    report.file = path;
    report.validatedAt = services.now;
    report.unreadable = true;
    report.trustConfigured = services.trustConfigured();
    Error named = error;
    named.subject = path;
    report.findings.push_back(named.asFinding());
    report.verdict = combineVerdict(report);
    return report;
}

Progress progressOf(const Run& run, const std::string& path)
{
    Progress progress;
    if (run.progress)
        progress.report = [path, last = std::uint64_t{0}](std::uint64_t done, std::uint64_t total) mutable {
            const std::uint64_t percent = total > 0 ? done * 100 / total : 0;
            if (percent != last)
                std::fprintf(stderr, "%llu%%\n", static_cast<unsigned long long>(last = percent));
        };
    return progress;
}

ExitStatus output(const Run& run, Session& session, const Report& report)
{
    if (!run.asJson) {
        std::string text = reportText(report, session, run.showPersonalNumbers);
        if (report.required)
            text += requirementText(*report.required, session);
        return session.printLine(text) ? ExitStatus::Success : ExitStatus::CannotWrite;
    }
    return session.printLine(toJson(report, run.json)) ? ExitStatus::Success : ExitStatus::CannotWrite;
}

/// Why a file is unreadable: its error finding, named by the path that was given.
std::string unreadableSentence(const Session& session, const Report& report)
{
    const auto error = std::ranges::find(report.findings, Severity::Error, &Finding::severity);
    Finding finding = error == report.findings.end() ? makeFinding(FindingCode::FileUnreadable) : *error;
    const bool named = std::ranges::any_of(finding.arguments, [](const auto& argument) { return argument.first == "name"; });
    if (!named)
        finding.arguments.emplace_back("name", report.file);
    const std::string sentence = session.sentence(finding);
    return sentence.find(report.file) == std::string::npos ? report.file + ": " + sentence : sentence;
}

ExitStatus validateOne(const Run& run, Session& session, const std::string& path)
{
    const auto failed = [&](const Error& error) {
        const Report report = unopened(path, error, run.services);
        session.complain(error, path);
        if (run.asJson)
            output(run, session, report);
        return worseOf(exitStatusOf(error), run.reports->add(report, session));
    };
    const auto document = openDocument(path, run.services);
    if (!document)
        return failed(document.error());
    auto report = validateDocument(**document, run.services, run.options, progressOf(run, path));
    if (!report)
        return failed(report.error());
    ExitStatus status = exitStatusOf(report->verdict);
    if (run.profile) {
        report->required = std::make_shared<const RequirementAnswer>(judgeRequirement(*run.profile, *report));
        if (status == ExitStatus::Success && !report->required->enough)
            status = ExitStatus::NotEnough;
    }
    if (report->verdict == FileVerdict::Unreadable && !report->findings.empty())
        session.complain(unreadableSentence(session, *report));
    status = worseOf(status, output(run, session, *report));
    return worseOf(status, run.reports->add(*report, session));
}

Result<unsigned> jobsOf(const Arguments& arguments)
{
    if (!arguments.has("--jobs"))
        return 1u;
    const std::string text = arguments.value("--jobs");
    unsigned jobs = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), jobs);
    if (failure != std::errc() || end != text.data() + text.size() || jobs > maxJobs)
        return fail(ErrorCode::InvalidArgument, "--jobs wants a number from 0 (as many as processors) to 256");
    return jobs == 0 ? std::max(1u, std::thread::hardware_concurrency()) : jobs;
}

ExitStatus validateAll(const Run& run, Session& session, FileList& files, unsigned jobs)
{
    std::mutex mutex;
    ExitStatus worst = ExitStatus::Success;
    bool any = false;
    const auto work = [&] {
        while (const auto path = files.next()) {
            const ExitStatus status = validateOne(run, session, *path);
            const std::scoped_lock lock(mutex);
            worst = worseOf(worst, status);
            any = true;
        }
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 1; i < jobs; ++i)
        workers.emplace_back(work);
    work();
    workers.clear();
    if (!any) {
        session.complain("no file to validate");
        return ExitStatus::Usage;
    }
    return worseOf(worst, run.reports->finish(session));
}

ExitStatus runValidate(const Arguments& arguments, Session& session)
{
    Environment environment(arguments.values("--forms"));
    auto services = makeServices(arguments, environment, DefaultTrust::Configured);
    if (!services)
        return session.complain(services.error());
    auto options = makeOptions(arguments);
    if (!options)
        return session.complain(options.error());
    std::optional<RequirementProfile> profile;
    if (arguments.has("--require")) {
        auto read = loadRequirement(arguments.value("--require"));
        if (!read)
            return session.complain(read.error());
        profile = std::move(*read);
    }
    if (arguments.has("--policy")) {
        auto policy = readPolicyFile(arguments.value("--policy"));
        if (!policy)
            return session.complain(policy.error());
        services->policy = std::move(*policy);
    }
    const auto jobs = jobsOf(arguments);
    if (!jobs)
        return session.complain(jobs.error());
    auto files = FileList::open(arguments.positionals(), arguments.value("--files-from"), arguments.has("-0") ? '\0' : '\n');
    if (!files)
        return session.complain(files.error());

    Run run;
    run.services = std::move(*services);
    run.options = std::move(*options);
    run.profile = std::move(profile);
    run.asJson = arguments.has("--json");
    run.progress = arguments.has("--progress");
    run.showPersonalNumbers = arguments.has("--show-personal-numbers");
    run.json.showPersonalNumbers = run.showPersonalNumbers;
    run.json.sentence = [&session](const Finding& finding) { return session.sentence(finding); };
    auto reports = ReportFiles::fromArguments(arguments, session, run.json);
    if (!reports)
        return session.complain(reports.error());
    run.reports = std::move(*reports);
    return validateAll(run, session, **files, *jobs);
}

} // namespace

Command validateCommand()
{
    std::vector<OptionSpec> options = {
        {"--json", "", "one JSON object a file, a line each"},
        {"--at", "UTC-TIME", "validate as of this time (ISO 8601)"},
        {"--detached", "FILE", "a document that a signature outside a container refers to", true},
        {"--detached-digest", "ALG:BASE64", "the digest of a document that is not at hand", true},
        {"--evidence-record", "FILE", "an evidence record that covers the file (RFC 4998, RFC 6283)", true},
        {"--forms", "PATH", "folder of form packages", true},
        {"--file-digest", "", "SHA-256 of every document"},
        {"--files-from", "FILE|-", "paths of files, one a line"},
        {"-0", "", "paths in --files-from are separated by NUL"},
        {"--jobs", "N", "files at a time; 0: as many as processors"},
        {"--progress", "", "percent of the work done on standard error"},
        {"--show-personal-numbers", "", "do not mask personal numbers of signers"},
        {"--policy", "FILE", "validation policy; eu-default.xml shows what one says"},
        {"--require", "PROFILE",
         "whether the signatures are enough: sk-submission, sk-submission-verified, sk-decision, cz-recognised, or a file"},
    };
    const auto reports = reportOptions();
    options.insert(options.end(), reports.begin(), reports.end());
    const auto common = commonOptions();
    options.insert(options.end(), common.begin(), common.end());
    return {{"validate", "FILE...", "Judges the signatures of files.", std::move(options)}, runValidate};
}

} // namespace parafa::cli
