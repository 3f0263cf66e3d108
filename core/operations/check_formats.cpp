// SPDX-License-Identifier: EUPL-1.2
#include "operations/check_formats.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::size_t maxDocuments = 10'000;
constexpr std::uint64_t maxNestedBytes = std::uint64_t{512} << 20;

class Checker
{
public:
    Checker(const OpenedDocument& file, const Services& services, const FormatOptions& options, const Progress& progress,
            const OpenedPart* only)
        : m_file(file), m_only(only), m_services(services),
          m_rules(services.formatRules ? *services.formatRules : FormatRules::builtIn()), m_options(options),
          m_progress({{}, progress.stop})
    {
    }

    Result<void> documents(const OpenedDocument& opened, const std::string& prefix, std::size_t depth)
    {
        for (const OpenedPart& part : opened.documents) {
            if (part.signatureRelated || (depth == 0 && m_only && &part != m_only))
                continue;
            if (m_result.size() >= maxDocuments)
                return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooManyEntries, m_file.path);
            // A file alone has no declared media type: what it was opened with was told from its content.
            const std::string declared = opened.container ? part.mediaType : std::string();
            auto format = recogniseFormat(part.content, part.name, declared, m_options, m_progress);
            if (!format)
                return std::unexpected(format.error());
            CheckedFormat checked;
            checked.file = m_file.path;
            checked.name = prefix + part.name;
            checked.format = std::move(*format);
            const bool nested = opened.container.has_value() && formatIsArchive(checked.format);
            if (nested && checked.format.id.starts_with("ASiC"))
                checked.format.findings.push_back(makeFinding(FindingCode::FormatNestedContainer));
            answerFormat(checked, m_rules, m_services.now);
            m_result.push_back(std::move(checked));
            if (nested && depth < m_services.containerLimits.maxNesting && part.content->size() <= maxNestedBytes) {
                const OpenedDocumentPtr inner = openBytes(part.name, part.content, m_services);
                if (!inner->unreadable && inner->container)
                    if (auto done = documents(*inner, prefix + part.name + "/", depth + 1); !done)
                        return done;
            }
        }
        return {};
    }

    std::vector<CheckedFormat> take() { return std::move(m_result); }

private:
    static bool formatIsArchive(const DocumentFormat& format) { return format.id.starts_with("ASiC") || format.id == "ZIP"; }

    const OpenedDocument& m_file;
    const OpenedPart* m_only;
    const Services& m_services;
    const FormatRules& m_rules;
    const FormatOptions& m_options;
    Progress m_progress;
    std::vector<CheckedFormat> m_result;
};

} // namespace

void answerFormat(CheckedFormat& checked, const FormatRules& rules, UtcTime at)
{
    const std::string& name = checked.format.ruleName;
    const auto ask = [&](FormatUse use, FormatAnswer& answer, FormatAnswer& now) {
        answer = rules.answer(use, name, at);
        now = rules.answerInForce(use, name, at);
    };
    ask(FormatUse::Receive, checked.receive, checked.receiveNow);
    ask(FormatUse::Create, checked.create, checked.createNow);
    ask(FormatUse::Conversion, checked.conversion, checked.conversionNow);
    // Of an unknown or damaged format it is said what it is, not that an agreement would do.
    if (checked.receive.permission == FormatPermission::ByAgreement && name != "unknown") {
        // Number and version apart: each language has its own words between them.
        const std::string amendment = checked.receive.amendment();
        Finding finding =
            makeFinding(FindingCode::FormatByAgreement,
                        {{"format", checked.format.id},
                         {"decree", checked.receive.regulation},
                         {amendment.empty() ? "version" : "amendment", amendment.empty() ? checked.receive.version : amendment}});
        finding.clause = checked.receive.regulation + ", " + checked.receive.clause;
        checked.format.findings.push_back(std::move(finding));
    }
}

Result<std::vector<CheckedFormat>> checkFormats(const OpenedDocument& document, const Services& services,
                                                const FormatOptions& options, const Progress& progress, const OpenedPart* only)
{
    Checker checker(document, services, options, progress, document.unreadable ? nullptr : only);
    // What cannot be opened as what its name promises is still something: an image named .pdf, a damaged container.
    if (document.unreadable) {
        if (!document.bytes)
            return std::unexpected(*document.unreadable);
        OpenedDocument alone;
        alone.path = document.path;
        alone.bytes = document.bytes;
        alone.documents.push_back({std::string(baseName(document.path)), {}, document.bytes, false});
        if (auto done = checker.documents(alone, {}, 0); !done)
            return std::unexpected(done.error());
        return checker.take();
    }
    if (auto done = checker.documents(document, {}, 0); !done)
        return std::unexpected(done.error());
    return checker.take();
}

} // namespace parafa
