// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utc_time.h"

#include <QString>

#include <optional>
#include <string_view>

namespace parafa
{

/// A name from a file for one line of the window: control, invisible and direction-changing characters and line breaks are
/// left out, at most `limit` characters.
QString shownName(std::string_view utf8, int limit = 300);
QString shownName(const QString& text, int limit = 300);
/// Text of a document for the preview: direction-changing and control characters are made visible as "[U+202E]"; tabs and
/// line breaks stay.
QString shownText(const QString& text);

/// In the user's locale and time zone, to the minute.
QString shownTime(const std::optional<UtcTime>& time);
/// The same with seconds and the zone, for tool tips and details.
QString shownTimeWithZone(const std::optional<UtcTime>& time);
/// "12 kB" in the user's locale.
QString shownSize(quint64 bytes);
/// "PDF", "Text", "Form"... from a media type; the type itself when it has no common name.
QString shownMediaType(std::string_view mediaType, std::string_view name);

} // namespace parafa
