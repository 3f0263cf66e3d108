// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utc_time.h"

#include <QDate>
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

/// In the user's time zone, to the minute: "22. 11. 2026 13:45", "22 November 2026 13:45".
QString shownTime(const std::optional<UtcTime>& time);
/// Only the day.
QString shownDay(const std::optional<UtcTime>& time);
QString shownDay(const QDate& day);
/// A sentence of ui/text with its times as `shownTime` has them. The sentences themselves are in UTC, since reports and the
/// command line are read in other places than they are made.
QString withLocalTimes(const QString& sentence);
/// The same with seconds and the zone, for tool tips and details.
QString shownTimeWithZone(const std::optional<UtcTime>& time);
/// "12 kB" in the user's locale.
QString shownSize(quint64 bytes);
/// "PDF", "Text", "Form"... from a media type; the type itself when it has no common name.
QString shownMediaType(std::string_view mediaType, std::string_view name);

} // namespace parafa
