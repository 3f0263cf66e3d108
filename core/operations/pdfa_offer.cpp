// SPDX-License-Identifier: EUPL-1.2
#include "operations/pdfa_offer.h"

#include "pdf/pdf_file.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

using enum FindingCode;

constexpr std::array<std::string_view, 16> withPages = {"TXT", "HTML", "CSV", "DOCX", "XLSX", "PPTX", "ODT",  "ODS",
                                                        "ODP", "RTF",  "DOC", "GIF",  "PNG",  "JPEG", "TIFF", "SVG"};

bool isPdf(const DocumentFormat& format)
{
    return format.id.starts_with("PDF");
}

/// "letter.docx" becomes "letter.pdf"; "letter.pdf" becomes "letter (PDF-A).pdf", so that both can lie side by side.
std::string proposedName(const std::string& name, bool pdf)
{
    const std::string_view base = baseName(name);
    const std::size_t dot = base.rfind('.');
    const std::string stem(base.substr(0, dot == 0 ? std::string_view::npos : dot));
    return stem + (pdf ? " (PDF-A).pdf" : ".pdf");
}

} // namespace

std::vector<Finding> PdfaOffer::findings() const
{
    std::vector<Finding> findings;
    if (!conforms())
        findings.push_back(makeFinding(PdfaMadeNotConforming, {{"program", program}}));
    if (difference && difference->firstDifferent)
        findings.push_back(makeFinding(PdfaMadeDifferent, {{"page", std::to_string(*difference->firstDifferent)}}));
    if (!difference)
        findings.push_back(makeFinding(PdfaMadeNotCompared));
    return findings;
}

bool canBecomePdfa(const DocumentFormat& format)
{
    return isPdf(format) || std::ranges::find(withPages, format.id) != withPages.end();
}

Result<DocumentFormat> mayBecomePdfa(const std::string& name, const ByteSourcePtr& original, const Progress& progress)
{
    auto format = recogniseFormat(original, name, {}, {.depth = FormatDepth::Recognise}, {{}, progress.stop});
    if (!format)
        return format;
    if (isPdf(*format)) {
        const auto pdf = PdfFile::open(original, {}, progress);
        if (!pdf)
            return std::unexpected(pdf.error());
        const auto signatures = pdf->signatures();
        if (!signatures)
            return std::unexpected(signatures.error());
        if (!signatures->empty())
            return fail(ErrorCode::InvalidArgument, PdfaSourceSigned, name);
    } else if (!canBecomePdfa(*format)) {
        return fail(ErrorCode::Unsupported, PdfaNoWay, name, format->id);
    }
    return format;
}

Result<PdfaOffer> examinePdfa(const std::string& name, const ByteSourcePtr& original, const DocumentFormat& originalFormat,
                              ByteSourcePtr made, std::string program, PagePainter* painter, const Services& services,
                              const Progress& progress)
{
    PdfaOffer offer;
    offer.name = proposedName(name, isPdf(originalFormat));
    offer.program = std::move(program);
    offer.content = std::move(made);
    auto format = recogniseFormat(offer.content, offer.name, {}, {}, {{}, progress.stop});
    if (!format)
        return std::unexpected(format.error());
    offer.checked.file = offer.checked.name = offer.name;
    offer.checked.format = std::move(*format);
    answerFormat(offer.checked, services.formatRules ? *services.formatRules : FormatRules::builtIn(), services.now);
    if (!isPdf(originalFormat) || !painter) {
        offer.comparison = isPdf(originalFormat) ? PdfaOffer::Comparison::NoPainter : PdfaOffer::Comparison::NoPages;
        return offer;
    }
    auto difference = compareDocuments(original, offer.content, *painter, progress);
    if (!difference)
        return std::unexpected(difference.error());
    offer.difference = *difference;
    return offer;
}

} // namespace parafa
