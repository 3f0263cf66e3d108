// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_report.h"

#include <algorithm>

namespace parafa
{

namespace
{

struct Rule {
    FindingCode code;
    std::string_view first, second;
};

constexpr Rule rules[] = {
#define PARAFA_PDFA_RULE(finding, first, second) {FindingCode::finding, first, second},
#include "formats/pdfa_rules.def"
#undef PARAFA_PDFA_RULE
};

} // namespace

std::string pdfaClause(FindingCode code, int part)
{
    const auto rule = std::ranges::find(rules, code, &Rule::code);
    const std::string_view clause = rule == std::end(rules) ? std::string_view() : part == 1 ? rule->first : rule->second;
    return clause.empty() ? std::string() : "ISO 19005-" + std::to_string(part) + ", " + std::string(clause);
}

void PdfaReport::breach(FindingCode code, std::string detail)
{
    std::string clause = pdfaClause(code, part());
    if (clause.empty() || m_counts[code] >= m_limits.maxFindingsOfOneCode)
        return;
    // Details may quote the file: names of fonts and values of properties of any length.
    if (detail.size() > 200)
        detail.resize(200);
    if (!isUtf8(detail))
        std::ranges::replace_if(detail, [](char c) { return static_cast<unsigned char>(c) > 126; }, '?');
    Finding finding = makeFinding(code, detail.empty() ? FindingArguments() : FindingArguments{{"detail", std::move(detail)}});
    finding.clause = std::move(clause);
    if (std::ranges::find(m_findings, finding) != m_findings.end())
        return;
    m_findings.push_back(std::move(finding));
    ++m_counts[code];
}

} // namespace parafa
