// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace parafa
{

/// A word on a page; places in points from the upper left corner.
struct PlacedWord {
    QString text;
    QRectF place;
    bool spaceAfter = false;
};

/// Where a piece of text begins and stands, and when the tags of the document read it.
struct ReadPiece {
    QRectF place; ///< only its left side and its height count
    std::size_t rank = 0;
};

/// The words by the order of the pieces they belong to: of those on their line the last that begins before them. Words of no
/// piece stay behind the word before them.
std::vector<PlacedWord> orderedByTags(std::vector<PlacedWord> words, const std::vector<ReadPiece>& pieces);

/// Words that come in reading order (column after column) as lines, with an empty line where a new paragraph or column begins.
QString linesOf(const std::vector<PlacedWord>& words);

} // namespace parafa
