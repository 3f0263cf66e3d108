// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/appearance.h"
#include "pdf/text_boxes.h"

namespace parafa
{

/// How far a page is turned clockwise when shown: 0, 90, 180 or 270.
int rotationOf(const PdfPage& page);
/// The page a widget stands on, by its /P or by the /Annots that name it; an empty page where none does.
PdfPage pageOf(const PdfPages& pages, QPDFObjectHandle widget);
/// A place on the page as shown, in the default user space of the page; nothing when it does not lie on the page.
std::optional<PdfBox> boxOnPage(const PdfPage& page, const PdfPlace& place);
/// The other way round: where a box of the page's default user space is seen; nothing when it is empty or off the page.
std::optional<PdfPlace> placeOnPage(const PdfPage& page, std::size_t number, const PdfBox& box);
/// The widget of a field: itself, or its first kid; null where it has none.
QPDFObjectHandle widgetOf(QPDFObjectHandle field);
/// "[0 0 595.5 842]"
std::string numbers(const PdfBox& box);
/// A number as PDF writes it: no exponent, at most four decimals.
std::string number(double value);

} // namespace parafa
