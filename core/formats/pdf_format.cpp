// SPDX-License-Identifier: EUPL-1.2
#include "formats/accessibility.h"
#include "formats/document_format.h"
#include "formats/pdfa.h"
#include "pdf/pdf_file_state.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

/// 55/2014, § 19 a) 2: what a PDF must not have, with its item.
const char* forbiddenBy(FindingCode code)
{
    switch (code) {
    case PdfMultimedia:
        return "55/2014, § 19 a) 2a";
    case PdfJavaScript:
    case PdfXfaForm:
    case PdfLaunchAction:
        return "55/2014, § 19 a) 2b";
    case PdfEncrypted:
        return "55/2014, § 19 a) 2c";
    default:
        return nullptr;
    }
}

/// The header's version, or the catalog's where that is later (ISO 32000-1, 7.5.2).
std::string versionOf(const PdfFile& pdf)
{
    std::string version = pdf.state().pdf->getPDFVersion();
    const std::string own = nameIn(pdf.state().pdf->getRoot(), "/Version");
    return own > version ? own : version;
}

bool isVersionAllowed(const std::string& version)
{
    return version.size() == 3 && version.starts_with("1.") && version[2] >= '3' && version[2] <= '7';
}

void declare(const PdfFile& pdf, DocumentFormat& format, const FormatOptions& options)
{
    const auto claim = claimedPdfa(pdf);
    if (!claim || !*claim)
        return;
    const PdfaFlavour flavour = **claim;
    format.declared = flavour.name();
    if (flavour.canBeChecked() && options.depth == FormatDepth::Check) {
        if (auto breaches = checkPdfa(pdf, flavour)) {
            format.conforms = breaches->empty();
            format.findings.insert(format.findings.end(), breaches->begin(), breaches->end());
        } else {
            format.findings.push_back(makeFinding(PdfaNotChecked, {{"flavour", format.declared}}));
        }
    } else if (!flavour.canBeChecked()) {
        const bool known = flavour.part == 3 || flavour.part == 4;
        if (!known)
            format.conforms = false; // a claim of something that does not exist
        format.findings.push_back(makeFinding(known ? PdfaNotChecked : PdfaClaimUnknown, {{"flavour", format.declared}}));
    }
    if (format.conforms == false)
        return;
    format.id = format.declared;
    // Parts 3 and 4 are named by no rule: such a file is a PDF of its version.
    if (flavour.part <= 2)
        format.ruleName = "PDF/A-" + std::to_string(flavour.part);
}

} // namespace

void checkPdfFormat(const ByteSourcePtr& content, DocumentFormat& format, const FormatOptions& options, const Progress& progress)
{
    if (options.depth == FormatDepth::Recognise && content->size() > options.maxRecognisedBytes)
        return;
    const auto pdf = PdfFile::open(content, {}, progress);
    if (!pdf) {
        Finding finding = pdf.error().asFinding();
        if (const char* clause = forbiddenBy(finding.code))
            finding.clause = clause;
        format.findings.push_back(std::move(finding));
        format.ruleName = "PDF-other";
        return;
    }
    format.version = versionOf(*pdf);
    if (!isVersionAllowed(format.version)) {
        format.ruleName = "PDF-other";
        format.findings.push_back(makeFinding(FormatPdfVersion, {{"version", format.version}}));
    }
    declare(*pdf, format, options);
    if (options.depth == FormatDepth::Recognise)
        return;
    std::vector<Finding> active;
    if (auto found = pdf->findings())
        active = std::move(*found);
    if (pdf->isEncrypted())
        active.push_back(makeFinding(PdfEncrypted));
    for (Finding& finding : active) {
        if (const char* clause = forbiddenBy(finding.code)) {
            format.ruleName = "PDF-other";
            finding.severity = Severity::Error;
            finding.clause = clause;
        }
        format.findings.push_back(std::move(finding));
    }
    for (Finding& finding : checkAccessibility(*pdf))
        format.findings.push_back(std::move(finding));
}

} // namespace parafa
