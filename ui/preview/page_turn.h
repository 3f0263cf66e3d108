// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QRectF>
#include <QSizeF>

namespace parafa
{

/// A place on a page of this size after so many quarter turns clockwise.
inline QRectF turned(const QRectF& place, const QSizeF& size, int quarterTurns)
{
    switch (quarterTurns) {
    case 1:
        return {size.height() - place.bottom(), place.left(), place.height(), place.width()};
    case 2:
        return {size.width() - place.right(), size.height() - place.bottom(), place.width(), place.height()};
    case 3:
        return {place.top(), size.width() - place.right(), place.height(), place.width()};
    default:
        return place;
    }
}

} // namespace parafa
