// SPDX-License-Identifier: EUPL-1.2
#include "operations/page_comparison.h"

#include <algorithm>
#include <cstdlib>

namespace parafa
{

namespace
{

constexpr int tolerance = 64; ///< of one colour channel, of 255
constexpr int square = 16;    ///< pixels a side
constexpr std::size_t pagesAtOnce = 8;

const std::uint8_t* pixel(const PagePicture& picture, int x, int y)
{
    return picture.rgb.data() +
           3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x));
}

bool isLike(const std::uint8_t* one, const std::uint8_t* other)
{
    return std::abs(one[0] - other[0]) <= tolerance && std::abs(one[1] - other[1]) <= tolerance &&
           std::abs(one[2] - other[2]) <= tolerance;
}

/// Whether the other picture has this colour at the same place or beside it.
bool isThere(const PagePicture& one, const PagePicture& other, int x, int y)
{
    const std::uint8_t* colour = pixel(one, x, y);
    if (x < other.width && y < other.height && isLike(colour, pixel(other, x, y)))
        return true;
    for (int dy = std::max(0, y - 1); dy <= std::min(other.height - 1, y + 1); ++dy)
        for (int dx = std::max(0, x - 1); dx <= std::min(other.width - 1, x + 1); ++dx)
            if (isLike(colour, pixel(other, dx, dy)))
                return true;
    return false;
}

bool isWhole(const PagePicture& picture)
{
    return picture.width > 0 && picture.height > 0 &&
           picture.rgb.size() == 3 * static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

} // namespace

PageDifference comparePages(const PagePicture& one, const PagePicture& other)
{
    if (!isWhole(one) || !isWhole(other) || std::abs(one.width - other.width) > 1 || std::abs(one.height - other.height) > 1)
        return {1, 1};
    const int width = std::min(one.width, other.width), height = std::min(one.height, other.height);
    std::size_t all = 0;
    int densest = 0;
    for (int top = 0; top < height; top += square)
        for (int left = 0; left < width; left += square) {
            int here = 0;
            for (int y = top; y < std::min(height, top + square); ++y)
                for (int x = left; x < std::min(width, left + square); ++x)
                    here += isThere(one, other, x, y) && isThere(other, one, x, y) ? 0 : 1;
            all += static_cast<std::size_t>(here);
            densest = std::max(densest, here);
        }
    return {static_cast<double>(all) / (static_cast<double>(width) * height), static_cast<double>(densest) / (square * square)};
}

Result<DocumentDifference> compareDocuments(const ByteSourcePtr& one, const ByteSourcePtr& other, PagePainter& painter,
                                            const Progress& progress, std::size_t maxPages)
{
    DocumentDifference result;
    for (std::size_t first = 0; first < maxPages; first += pagesAtOnce) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped");
        const auto mine = painter.paint(one, first, pagesAtOnce, progress);
        if (!mine)
            return std::unexpected(mine.error());
        const auto theirs = painter.paint(other, first, pagesAtOnce, progress);
        if (!theirs)
            return std::unexpected(theirs.error());
        result.pages += mine->size();
        result.otherPages += theirs->size();
        const std::size_t both = std::min(mine->size(), theirs->size());
        for (std::size_t i = 0; i < both; ++i) {
            const PageDifference difference = comparePages((*mine)[i], (*theirs)[i]);
            if (difference.densest > result.worst.densest) {
                result.worst = difference;
                result.worstPage = first + i + 1;
            }
            if (difference.isVisible() && !result.firstDifferent)
                result.firstDifferent = first + i + 1;
        }
        if (mine->size() != theirs->size() && !result.firstDifferent)
            result.firstDifferent = first + both + 1;
        if (std::max(mine->size(), theirs->size()) < pagesAtOnce)
            return result;
    }
    return fail(ErrorCode::LimitExceeded, FindingCode::PdfLimit, {}, "pages to compare");
}

} // namespace parafa
