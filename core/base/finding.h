// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parafa
{

enum class Severity { Info, Warning, Error };

/// Every fact this program can state about a file. The table `base/findings.def` gives each its default severity and
/// the clause it comes from; `docs/findings.md` tells people what it means; `ui/text` has its sentence.
enum class FindingCode {
#define PARAFA_FINDING(identifier, code, severity, clause) identifier,
#include "base/findings.def"
#undef PARAFA_FINDING
};

/// "The work was done, and this was seen."
struct Finding {
    FindingCode code;
    Severity severity;
    /// The clause that asks for it, e.g. "EN 319 162-1, 5.3.1"; empty where no standard does.
    std::string clause;
    /// Named values for the sentence, UTF-8, e.g. {"name", "form.xdcf"}.
    std::vector<std::pair<std::string, std::string>> arguments;

    bool operator==(const Finding&) const = default;
    /// The value of an argument, empty where it is absent.
    std::string_view argument(std::string_view name) const;
};

using FindingArguments = std::vector<std::pair<std::string, std::string>>;

/// A finding with the severity and clause of the table.
Finding makeFinding(FindingCode code, FindingArguments arguments = {});
/// The same with another severity, where the context decides.
Finding makeFinding(FindingCode code, Severity severity, FindingArguments arguments = {});

/// The stable name scripts read, e.g. "MIMETYPE_MISSING".
std::string_view codeName(FindingCode code);
Severity defaultSeverity(FindingCode code);
std::string_view defaultClause(FindingCode code);
std::string_view severityName(Severity severity);
/// All codes in the order of the table.
const std::vector<FindingCode>& allFindingCodes();

bool hasFinding(const std::vector<Finding>& findings, FindingCode code);
bool hasErrors(const std::vector<Finding>& findings);

} // namespace parafa
