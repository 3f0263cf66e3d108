// SPDX-License-Identifier: EUPL-1.2
#include "base/finding.h"

#include "base/error.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

struct Row {
    FindingCode code;
    std::string_view name;
    Severity severity;
    std::string_view clause;
};

constexpr auto table = std::to_array<Row>({
#define PARAFA_FINDING(identifier, name, severity, clause) Row{FindingCode::identifier, name, Severity::severity, clause},
#include "base/findings.def"
#undef PARAFA_FINDING
});

const Row& rowOf(FindingCode code)
{
    return table[static_cast<std::size_t>(code)];
}

} // namespace

std::string_view Finding::argument(std::string_view name) const
{
    for (const auto& [key, value] : arguments)
        if (key == name)
            return value;
    return {};
}

Finding makeFinding(FindingCode code, FindingArguments arguments)
{
    return makeFinding(code, defaultSeverity(code), std::move(arguments));
}

Finding makeFinding(FindingCode code, Severity severity, FindingArguments arguments)
{
    return Finding{code, severity, std::string(defaultClause(code)), std::move(arguments)};
}

std::string_view codeName(FindingCode code)
{
    return rowOf(code).name;
}

Severity defaultSeverity(FindingCode code)
{
    return rowOf(code).severity;
}

std::string_view defaultClause(FindingCode code)
{
    return rowOf(code).clause;
}

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "error";
}

const std::vector<FindingCode>& allFindingCodes()
{
    static const std::vector<FindingCode> codes = [] {
        std::vector<FindingCode> all;
        for (const Row& row : table)
            all.push_back(row.code);
        return all;
    }();
    return codes;
}

bool hasFinding(const std::vector<Finding>& findings, FindingCode code)
{
    return std::ranges::any_of(findings, [code](const Finding& f) { return f.code == code; });
}

bool hasErrors(const std::vector<Finding>& findings)
{
    return std::ranges::any_of(findings, [](const Finding& f) { return f.severity == Severity::Error; });
}

Finding Error::asFinding() const
{
    FindingArguments arguments;
    if (!subject.empty())
        arguments.emplace_back("name", subject);
    if (!detail.empty())
        arguments.emplace_back("detail", detail);
    return makeFinding(reason.value_or(FindingCode::FileUnreadable), Severity::Error, std::move(arguments));
}

} // namespace parafa
