// SPDX-License-Identifier: EUPL-1.2
#include "appearance/shown_text.h"

#include "appearance/finding_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace parafa
{

namespace
{

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; // Hangul fillers: letters that draw nothing
}

QDateTime toLocal(const UtcTime& time)
{
    return QDateTime::fromSecsSinceEpoch(time.seconds(), Qt::UTC).toLocalTime();
}

} // namespace

/// Names of months are English whatever the rest of the computer speaks; Slovak and Czech have numbers.
QString shownDay(const QDate& day)
{
    return windowLanguage() == Language::En ? QLocale::c().toString(day, QStringLiteral("d MMMM yyyy"))
                                            : day.toString(QStringLiteral("d. M. yyyy"));
}

namespace
{

QString minuteOf(const QDateTime& local)
{
    return shownDay(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

} // namespace

QString shownName(std::string_view utf8, int limit)
{
    return shownName(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())), limit);
}

QString shownName(const QString& text, int limit)
{
    QString shown;
    int count = 0;
    for (const char32_t c : text.toUcs4()) {
        if (c != '\t' && c != '\n' && c != '\r' && isHidden(c))
            continue;
        if (++count > limit)
            return shown + QStringLiteral("…");
        shown += QChar::isSpace(c) ? QString(QLatin1Char(' ')) : QString::fromUcs4(&c, 1);
    }
    return shown.trimmed();
}

QString shownText(const QString& text)
{
    static const auto harmless = [](QChar c) {
        const ushort u = c.unicode();
        return u == '\n' || u == '\t' || u == '\r' || u == 0x00AD || u == 0xFEFF || u == 0x200C || u == 0x200D;
    };
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const auto category = c.category();
        if ((category == QChar::Other_Control || category == QChar::Other_Format) && !harmless(c))
            shown += QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += c;
    }
    return shown;
}

QString shownTime(const std::optional<UtcTime>& time)
{
    return time ? minuteOf(toLocal(*time)) : QString();
}

QString shownDay(const std::optional<UtcTime>& time)
{
    return time ? shownDay(toLocal(*time).date()) : QString();
}

QString withLocalTimes(const QString& sentence)
{
    // As timeText writes them.
    static const QRegularExpression moment(
        QStringLiteral(R"((\d{1,2})(?:\. (\d{1,2})\. | ([A-Z][a-z]+) )(\d{4}) (\d{2}:\d{2}:\d{2}) UTC)"));
    QString shown;
    qsizetype end = 0;
    for (auto matches = moment.globalMatch(sentence); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString month = match.captured(match.captured(3).isEmpty() ? 2 : 3);
        const QString format = match.captured(3).isEmpty() ? QStringLiteral("d M yyyy") : QStringLiteral("d MMMM yyyy");
        const QDate date =
            QLocale::c().toDate(match.captured(1) + QLatin1Char(' ') + month + QLatin1Char(' ') + match.captured(4), format);
        const QDateTime utc(date, QTime::fromString(match.captured(5), QStringLiteral("HH:mm:ss")), Qt::UTC);
        shown += sentence.mid(end, match.capturedStart() - end);
        shown += utc.isValid() ? minuteOf(utc.toLocalTime()) : match.captured();
        end = match.capturedEnd();
    }
    return shown + sentence.mid(end);
}

QString shownTimeWithZone(const std::optional<UtcTime>& time)
{
    if (!time)
        return {};
    const QDateTime local = toLocal(*time);
    return shownDay(local.date()) + local.time().toString(QStringLiteral(" HH:mm:ss ")) + local.timeZoneAbbreviation() +
           QStringLiteral(" (") + QString::fromStdString(time->toIso8601()) + QStringLiteral(")");
}

QString shownSize(quint64 bytes)
{
    if (bytes < 1000)
        return QCoreApplication::translate("ShownText", "%n byte(s)", nullptr, int(bytes));
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

QString shownMediaType(std::string_view mediaType, std::string_view name)
{
    const QString type =
        QString::fromUtf8(mediaType.data(), qsizetype(mediaType.size())).section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    const QString suffix = QFileInfo(QString::fromUtf8(name.data(), qsizetype(name.size()))).suffix().toLower();
    if (type.startsWith(QLatin1String("application/vnd.gov.sk.xmldatacontainer")) || suffix == QLatin1String("xdcf") ||
        suffix == QLatin1String("xdcz"))
        return QCoreApplication::translate("ShownText", "Electronic form");
    if (type == QLatin1String("application/pdf") || suffix == QLatin1String("pdf"))
        return QStringLiteral("PDF");
    if (type.startsWith(QLatin1String("application/vnd.etsi.asic")) || suffix.startsWith(QLatin1String("asic")) ||
        suffix == QLatin1String("sce") || suffix == QLatin1String("scs"))
        return QCoreApplication::translate("ShownText", "Signed container");
    if (type.startsWith(QLatin1String("image/")))
        return QCoreApplication::translate("ShownText", "Image") + QLatin1Char(' ') + shownName(type.mid(6), 20).toUpper();
    if (type == QLatin1String("text/plain") || suffix == QLatin1String("txt"))
        return QCoreApplication::translate("ShownText", "Text");
    if (type.endsWith(QLatin1String("/xml")) || type.endsWith(QLatin1String("+xml")) || suffix == QLatin1String("xml"))
        return QStringLiteral("XML");
    if (!suffix.isEmpty() && (type.isEmpty() || type == QLatin1String("application/octet-stream")))
        return shownName(suffix, 12).toUpper();
    return type.isEmpty() ? QCoreApplication::translate("ShownText", "File") : shownName(type, 60);
}

} // namespace parafa
