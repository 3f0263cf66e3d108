// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/progress.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace parafa
{

/// One page painted: rows from the top, three bytes (red, green, blue) a pixel, no padding.
struct PagePicture {
    int width = 0, height = 0;
    Bytes rgb;
};

/// Paints pages of a PDF, at the same resolution always (72 pixels an inch is enough). The window does it through its preview,
/// the command line through a program of the computer.
class PagePainter
{
public:
    virtual ~PagePainter() = default;
    /// Pages from `first` (0-based), fewer than `count` only at the end of the document. Errors: Unreadable, NotFound, Cancelled.
    virtual Result<std::vector<PagePicture>> paint(const ByteSourcePtr& pdf, std::size_t first, std::size_t count,
                                                   const Progress& progress) = 0;
};

/// How much two pictures of a page differ. Edges that moved by one pixel or are smoothed in another way do not count.
struct PageDifference {
    double share = 0;   ///< of all pixels that differ, 0 to 1
    double densest = 0; ///< the same in the square of 16 pixels where most differ: one changed word is seen there
    /// An eighth of the square, about: less than the letters of one short word cover.
    bool isVisible() const { return densest > 0.12; }
};

/// Pictures of different size (by more than one pixel) differ wholly.
PageDifference comparePages(const PagePicture& one, const PagePicture& other);

/// What comparing two documents page by page showed.
struct DocumentDifference {
    std::size_t pages = 0, otherPages = 0;     ///< of the first and of the second
    std::size_t worstPage = 0;                 ///< 1-based; 0 where no page differs at all
    PageDifference worst;                      ///< of that page
    std::optional<std::size_t> firstDifferent; ///< 1-based: the first page that looks different or is not there
    bool looksTheSame() const { return pages > 0 && !firstDifferent; }
};

/// Errors: those of painting; LimitExceeded with PdfLimit for more pages than `maxPages`.
Result<DocumentDifference> compareDocuments(const ByteSourcePtr& one, const ByteSourcePtr& other, PagePainter& painter,
                                            const Progress& progress = {}, std::size_t maxPages = 5'000);

} // namespace parafa
