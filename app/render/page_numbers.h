// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>

namespace parafa::render
{

/// Finishes a printed PDF: "1 / 3" at the foot of every page (drawn as outlines, so that no further font is needed), links and
/// all other annotations taken out, dates and producer dropped so that equal pages are equal files. Empty where the PDF is
/// unusable.
QByteArray finishPdf(const QByteArray& pdf);

} // namespace parafa::render
