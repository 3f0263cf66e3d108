// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_format_service.h"

#include "common/pdfa_maker.h"
#include "common/verapdf.h"
#include "preview/pdf_document.h"

namespace parafa
{

namespace
{

constexpr double dotsPerInch = 72;

PagePicture pictureOf(const QImage& image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    PagePicture picture{rgb.width(), rgb.height(), {}};
    picture.rgb.reserve(std::size_t(rgb.width()) * std::size_t(rgb.height()) * 3);
    for (int y = 0; y < rgb.height(); ++y) {
        const std::uint8_t* line = rgb.constScanLine(y);
        picture.rgb.insert(picture.rgb.end(), line, line + std::size_t(rgb.width()) * 3);
    }
    return picture;
}

} // namespace

Result<std::vector<PagePicture>> PreviewPainter::paint(const ByteSourcePtr& pdf, std::size_t first, std::size_t count,
                                                       const Progress& progress)
{
    PdfDocument::Failure failure = PdfDocument::Failure::None;
    const auto document = PdfDocument::load(pdf, failure, 0);
    if (!document)
        return fail(ErrorCode::Unreadable, "the pages cannot be painted");
    std::vector<PagePicture> pictures;
    for (std::size_t page = first; page < std::min(first + count, std::size_t(document->pageCount())); ++page) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped");
        pictures.push_back(pictureOf(document->render(int(page), dotsPerInch)));
    }
    return pictures;
}

Result<HeldServices> CoreFormatService::services() const
{
    // Wrong settings do not keep anybody from looking at a format; wrong rules do.
    if (const auto problem = m_environment.problem(); problem && problem->code == ErrorCode::InvalidArgument)
        return std::unexpected(*problem);
    auto held = m_environment.forReading();
    if (held)
        held->services.isolated = &m_isolated;
    return held;
}

Result<std::vector<CheckedFormat>> CoreFormatService::check(const OpenedDocument& document, const OpenedPart* only,
                                                            const Progress& progress) const
{
    const auto held = services();
    if (!held)
        return std::unexpected(held.error());
    return checkFormats(document, held->services, {}, progress, only);
}

Result<DocumentIdentifier> CoreFormatService::identify(const OpenedDocument& document, const Progress& progress) const
{
    const auto held = services();
    if (!held)
        return std::unexpected(held.error());
    return identifyDocument(document, held->services, progress);
}

OutsidePrograms CoreFormatService::programs() const
{
    const Settings settings = m_environment.settings();
    OutsidePrograms programs;
    for (const PdfaProgram& program : findPdfaPrograms(settings))
        (program.kind == PdfaProgram::Kind::Ghostscript ? programs.ghostscript : programs.libreOffice) = program.path;
    programs.veraPdf = findVeraPdf(settings);
    return programs;
}

Result<PdfaOffer> CoreFormatService::makePdfa(const std::string& name, const ByteSourcePtr& content,
                                              const Progress& progress) const
{
    const auto held = services();
    if (!held)
        return std::unexpected(held.error());
    PreviewPainter painter;
    return parafa::makePdfa(name, content, findPdfaPrograms(m_environment.settings()), &painter, held->services, progress);
}

Result<SecondOpinion> CoreFormatService::askVeraPdf(const ByteSourcePtr& pdf, const Progress& progress) const
{
    return parafa::askVeraPdf(findVeraPdf(m_environment.settings()), pdf, {}, progress);
}

} // namespace parafa
