// SPDX-License-Identifier: EUPL-1.2
#include "pdf/page_placement.h"

#include <cmath>
#include <cstdio>

namespace parafa
{

namespace
{

/// What of the page is seen, in its default user space.
PdfBox shownBox(const PdfPage& page)
{
    const PdfBox media = boxOf(page.mediaBox);
    const PdfBox crop = boxOf(page.cropBox);
    return crop.area() > 0 ? media.intersection(crop) : media;
}

} // namespace

int rotationOf(const PdfPage& page)
{
    QPDFObjectHandle rotate = page.rotate;
    if (!rotate.isInitialized() || !rotate.isInteger())
        return 0;
    const long long turned = rotate.getIntValue() % 360;
    return static_cast<int>((turned + 360) % 360 / 90 * 90);
}

PdfPage pageOf(const PdfPages& pages, QPDFObjectHandle widget)
{
    const QPDFObjGen named = entry(widget, "/P").getObjGen();
    for (const PdfPage& page : pages.pages) {
        if (named.isIndirect() && page.page.getObjGen() == named)
            return page;
        QPDFObjectHandle annotations = entry(page.page, "/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
            if (widget.isIndirect() && annotations.getArrayItem(i).getObjGen() == widget.getObjGen())
                return page;
    }
    const QPDFObjectHandle null = QPDFObjectHandle::newNull();
    return {null, null, null, null, null};
}

QPDFObjectHandle widgetOf(QPDFObjectHandle field)
{
    if (nameIn(field, "/Subtype") == "Widget")
        return field;
    QPDFObjectHandle kids = entry(field, "/Kids");
    return kids.isArray() && kids.getArrayNItems() > 0 ? kids.getArrayItem(0) : QPDFObjectHandle::newNull();
}

std::optional<PdfPlace> placeOnPage(const PdfPage& page, std::size_t number, const PdfBox& box)
{
    const PdfBox shown = shownBox(page);
    const PdfBox seen = box.intersection(shown);
    if (shown.area() <= 0 || seen.area() <= 0)
        return std::nullopt;
    const int rotation = rotationOf(page);
    const double left = seen.left - shown.left, bottom = seen.bottom - shown.bottom;
    const double right = shown.right - seen.right, top = shown.top - seen.top;
    const double width = seen.right - seen.left, height = seen.top - seen.bottom;
    switch (rotation) {
    case 90:
        return PdfPlace{number, bottom, right, height, width};
    case 180:
        return PdfPlace{number, right, top, width, height};
    case 270:
        return PdfPlace{number, top, left, height, width};
    default:
        return PdfPlace{number, left, bottom, width, height};
    }
}

std::optional<PdfBox> boxOnPage(const PdfPage& page, const PdfPlace& place)
{
    const PdfBox shown = shownBox(page);
    if (shown.area() <= 0)
        return std::nullopt;
    const int rotation = rotationOf(page);
    const double width = shown.right - shown.left, height = shown.top - shown.bottom;
    const double seenWidth = rotation % 180 == 0 ? width : height, seenHeight = rotation % 180 == 0 ? height : width;
    constexpr double rounding = 0.01;
    const bool sound = std::isfinite(place.x + place.y + place.width + place.height) && place.width > 0 && place.height > 0;
    if (!sound || place.x < -rounding || place.y < -rounding || place.x + place.width > seenWidth + rounding ||
        place.y + place.height > seenHeight + rounding)
        return std::nullopt;
    // From the turned page back to the page as written.
    PdfBox box{place.x, place.y, place.x + place.width, place.y + place.height};
    if (rotation == 90)
        box = {width - (place.y + place.height), place.x, width - place.y, place.x + place.width};
    else if (rotation == 180)
        box = {width - (place.x + place.width), height - (place.y + place.height), width - place.x, height - place.y};
    else if (rotation == 270)
        box = {place.y, height - (place.x + place.width), place.y + place.height, height - place.x};
    return PdfBox{box.left + shown.left, box.bottom + shown.bottom, box.right + shown.left, box.top + shown.bottom};
}

std::string number(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.4f", value);
    std::string digits = text;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.'))
        digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

std::string numbers(const PdfBox& box)
{
    return "[" + number(box.left) + " " + number(box.bottom) + " " + number(box.right) + " " + number(box.top) + "]";
}

} // namespace parafa
