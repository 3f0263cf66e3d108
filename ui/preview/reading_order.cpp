// SPDX-License-Identifier: EUPL-1.2
#include "preview/reading_order.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// The two stand beside each other on one line.
bool onOneLine(const QRectF& before, const QRectF& next)
{
    const double shared = std::min(before.bottom(), next.bottom()) - std::max(before.top(), next.top());
    return shared > 0.4 * std::min(before.height(), next.height()) && next.left() >= before.left();
}

/// Between lines of one paragraph there is less than a line's height.
bool beginsParagraph(const QRectF& before, const QRectF& next)
{
    const double gap = next.top() - before.bottom();
    return gap < -std::max(before.height(), next.height()) || gap > 0.7 * std::min(before.height(), next.height());
}

} // namespace

std::vector<PlacedWord> orderedByTags(std::vector<PlacedWord> words, const std::vector<ReadPiece>& pieces)
{
    std::vector<std::pair<std::size_t, PlacedWord>> ranked;
    ranked.reserve(words.size());
    for (PlacedWord& word : words) {
        const ReadPiece* best = nullptr;
        for (const ReadPiece& piece : pieces) {
            const double shared =
                std::min(piece.place.bottom(), word.place.bottom()) - std::max(piece.place.top(), word.place.top());
            const double smaller = std::min(piece.place.height(), word.place.height());
            const bool before = piece.place.left() <= word.place.left() + 0.3 * word.place.height();
            if (shared > 0.4 * smaller && before && (!best || piece.place.left() >= best->place.left()))
                best = &piece;
        }
        const std::size_t rank = best ? best->rank : ranked.empty() ? 0 : ranked.back().first;
        ranked.emplace_back(rank, std::move(word));
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, PlacedWord>::first);
    std::vector<PlacedWord> ordered;
    ordered.reserve(ranked.size());
    for (auto& [rank, word] : ranked)
        ordered.push_back(std::move(word));
    return ordered;
}

QString linesOf(const std::vector<PlacedWord>& words)
{
    QString text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += words[i].text;
        if (i + 1 == words.size())
            break;
        const QRectF& here = words[i].place;
        const QRectF& next = words[i + 1].place;
        if (onOneLine(here, next)) {
            if (words[i].spaceAfter || next.left() - here.right() > 0.15 * here.height())
                text += QLatin1Char(' ');
        } else {
            text += beginsParagraph(here, next) ? QStringLiteral("\n\n") : QStringLiteral("\n");
        }
    }
    return text;
}

} // namespace parafa
