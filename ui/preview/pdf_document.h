// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_tagged_text.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <mutex>
#include <vector>

namespace Poppler
{
class Document;
}

namespace parafa
{

class ByteSourceDevice;

/// A PDF as pictures and text. Everything blocks and may be called from any thread; calls wait for each other.
class PdfDocument
{
public:
    enum class Failure { None, NotReadable, NeedsPassword };

    /// Null with the reason in `failure`. Sizes of at most `measuredPages` pages are read now, others assumed alike.
    static std::shared_ptr<PdfDocument> load(ByteSourcePtr source, Failure& failure, int measuredPages = 1000);
    ~PdfDocument();

    int pageCount() const { return m_pageCount; }
    /// In points (1/72 inch), as turned by the file.
    QSizeF pageSize(int page) const { return m_sizes[std::size_t(page)]; }
    /// `quarterTurns` clockwise. At most `maxPixels` are painted; a larger picture comes back smaller.
    QImage render(int page, double dotsPerInch, int quarterTurns = 0, qint64 maxPixels = 40'000'000);
    /// In reading order: that of the tags where the document has them, else of the layout.
    QString text(int page);
    /// Where the text stands on the page, in points, case ignored.
    std::vector<QRectF> find(int page, const QString& text);

private:
    PdfDocument();
    std::mutex m_mutex;
    std::unique_ptr<ByteSourceDevice> m_device; ///< outlives m_document, which reads from it
    std::unique_ptr<Poppler::Document> m_document;
    ByteSourcePtr m_source;
    std::optional<std::optional<TaggedText>> m_tags; ///< read when a text is asked for
    int m_pageCount = 0;
    std::vector<QSizeF> m_sizes;
};

} // namespace parafa
