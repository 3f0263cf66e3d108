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

/// Words that come in reading order (column after column) as lines, with an empty line where a new paragraph or column begins.
QString linesOf(const std::vector<PlacedWord>& words);

} // namespace parafa
