// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/pdfa.h"

#include <map>

namespace parafa
{

/// Clause of a PDF/A rule in a part, "ISO 19005-1, 6.3.4"; empty where the part has no such rule.
std::string pdfaClause(FindingCode code, int part);

/// Collects what is against one flavour. Each check takes this and what it looks at.
class PdfaReport
{
public:
    PdfaReport(PdfaFlavour flavour, const PdfaLimits& limits) : m_flavour(flavour), m_limits(limits) {}

    int part() const { return m_flavour.part; }
    char level() const { return m_flavour.level; }
    const PdfaLimits& limits() const { return m_limits; }

    /// A rule is broken; `detail` is English, for the technical view. Nothing happens where the part has no such rule.
    void breach(FindingCode code, std::string detail = {});
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    PdfaFlavour m_flavour;
    PdfaLimits m_limits;
    std::vector<Finding> m_findings;
    std::map<FindingCode, std::size_t> m_counts;
};

} // namespace parafa
