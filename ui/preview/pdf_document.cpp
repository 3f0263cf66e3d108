// SPDX-License-Identifier: EUPL-1.2
#include "preview/pdf_document.h"

#include "preview/byte_source_device.h"
#include "preview/reading_order.h"

#include <poppler/qt6/poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace parafa
{

PdfDocument::PdfDocument() = default;

PdfDocument::~PdfDocument()
{
    m_document.reset(); // reads from m_device until it is gone
}

std::shared_ptr<PdfDocument> PdfDocument::load(ByteSourcePtr source, Failure& failure, int measuredPages)
{
    std::shared_ptr<PdfDocument> pdf(new PdfDocument);
    pdf->m_source = source;
    pdf->m_device = std::make_unique<ByteSourceDevice>(std::move(source));
    pdf->m_document = Poppler::Document::load(pdf->m_device.get());
    failure = Failure::NotReadable;
    if (!pdf->m_document)
        return nullptr;
    if (pdf->m_document->isLocked()) {
        failure = Failure::NeedsPassword;
        return nullptr;
    }
    pdf->m_document->setRenderHint(Poppler::Document::Antialiasing);
    pdf->m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    pdf->m_pageCount = pdf->m_document->numPages();
    if (pdf->m_pageCount <= 0 || pdf->m_pageCount > 1'000'000)
        return nullptr;
    QSizeF size(595, 842);
    pdf->m_sizes.reserve(std::size_t(pdf->m_pageCount));
    for (int i = 0; i < pdf->m_pageCount; ++i) {
        if (i < measuredPages) {
            const std::unique_ptr<Poppler::Page> page = pdf->m_document->page(i);
            const QSizeF own = page ? page->pageSizeF() : QSizeF();
            if (own.width() >= 1 && own.height() >= 1 && own.width() < 100'000 && own.height() < 100'000)
                size = own;
        }
        pdf->m_sizes.push_back(size);
    }
    failure = Failure::None;
    return pdf;
}

QImage PdfDocument::render(int page, double dotsPerInch, int quarterTurns, qint64 maxPixels)
{
    const std::scoped_lock lock(m_mutex);
    const std::unique_ptr<Poppler::Page> source = m_document->page(page);
    if (!source)
        return {};
    const QSizeF size = source->pageSizeF();
    const double pixels = size.width() * size.height() * dotsPerInch * dotsPerInch / (72.0 * 72.0);
    if (pixels > double(maxPixels))
        dotsPerInch *= std::sqrt(double(maxPixels) / pixels);
    static constexpr Poppler::Page::Rotation turns[] = {Poppler::Page::Rotate0, Poppler::Page::Rotate90, Poppler::Page::Rotate180,
                                                        Poppler::Page::Rotate270};
    return source->renderToImage(dotsPerInch, dotsPerInch, -1, -1, -1, -1, turns[quarterTurns & 3]);
}

QString PdfDocument::text(int page)
{
    const std::scoped_lock lock(m_mutex);
    const std::unique_ptr<Poppler::Page> source = m_document->page(page);
    if (!source)
        return {};
    // Page::text() gives rows across columns; the list of words goes column by column.
    std::vector<PlacedWord> words;
    for (const auto& word : source->textList())
        words.push_back({word->text(), word->boundingBox(), word->hasSpaceAfter()});
    if (!m_tags)
        m_tags = openTaggedText(m_source, {});
    std::vector<ReadPiece> pieces;
    if (*m_tags)
        for (const TaggedPiece& piece : (*m_tags)->page(static_cast<std::size_t>(page)))
            pieces.push_back({QRectF(piece.x, piece.y, piece.width, piece.height), piece.rank});
    return linesOf(pieces.empty() ? words : orderedByTags(std::move(words), pieces));
}

std::vector<QRectF> PdfDocument::find(int page, const QString& text)
{
    const std::scoped_lock lock(m_mutex);
    const std::unique_ptr<Poppler::Page> source = m_document->page(page);
    if (!source)
        return {};
    const QList<QRectF> found = source->search(text, Poppler::Page::IgnoreCase | Poppler::Page::IgnoreDiacritics);
    return {found.begin(), found.end()};
}

} // namespace parafa
