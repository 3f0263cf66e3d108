// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/pdf_options.h"

#include <QRectF>
#include <QSizeF>

#include <algorithm>

namespace parafa
{

/// A rectangle on a page as a person sees it: points (1/72 inch) from the upper left corner.
struct SignaturePlace {
    int page = 0; ///< counted from 0
    QRectF rect;

    bool operator==(const SignaturePlace&) const = default;
};

constexpr double smallestPlaceWidth = 20, smallestPlaceHeight = 10; ///< points

/// The same rectangle, made to fit on a page of this size.
inline QRectF keptOnPage(const QRectF& rect, const QSizeF& page)
{
    const double width = std::clamp(rect.width(), std::min(smallestPlaceWidth, page.width()), page.width());
    const double height = std::clamp(rect.height(), std::min(smallestPlaceHeight, page.height()), page.height());
    return {std::clamp(rect.left(), 0.0, page.width() - width), std::clamp(rect.top(), 0.0, page.height() - height), width,
            height};
}

inline PdfPlace toPdfPlace(const SignaturePlace& place, const QSizeF& page)
{
    return {std::size_t(place.page) + 1, place.rect.left(), page.height() - place.rect.bottom(), place.rect.width(),
            place.rect.height()};
}

inline SignaturePlace fromPdfPlace(const PdfPlace& place, const QSizeF& page)
{
    return {int(place.page) - 1, QRectF(place.x, page.height() - place.y - place.height, place.width, place.height)};
}

} // namespace parafa
