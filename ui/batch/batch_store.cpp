// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_store.h"

#include "appearance/shown_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

namespace parafa
{

namespace
{

/// A state file larger than this is none of ours: 100,000 rows stay far below.
constexpr qint64 maxStateBytes = qint64{256} << 20;

struct BatchStore {
    Q_DECLARE_TR_FUNCTIONS(BatchStore)
};

QJsonValue timeValue(const std::optional<UtcTime>& time)
{
    return time ? QJsonValue(qint64(time->seconds())) : QJsonValue();
}

std::optional<UtcTime> timeOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional<UtcTime>(UtcTime(qint64(value.toDouble()))) : std::nullopt;
}

QJsonObject toJson(const BatchRow& row)
{
    QJsonObject object{{"path", row.path}};
    if (row.state != BatchRow::State::Done)
        return object;
    object["mark"] = int(row.mark);
    object["headline"] = row.headline;
    object["reason"] = row.reason;
    object["signer"] = row.signer;
    object["organisation"] = row.organisation;
    object["type"] = row.type;
    object["time"] = timeValue(row.time);
    object["timeProven"] = row.timeProven;
    object["documents"] = row.documents;
    object["signatures"] = row.signatures;
    object["required"] = row.required;
    object["enough"] = row.enough ? QJsonValue(*row.enough) : QJsonValue();
    object["findings"] = row.findings;
    object["finalAfter"] = timeValue(row.finalAfter);
    object["renewBefore"] = timeValue(row.renewBefore);
    return object;
}

BatchRow fromJson(const QJsonObject& object)
{
    BatchRow row;
    row.path = object["path"].toString();
    const int mark = object["mark"].toInt(-1);
    if (std::ranges::none_of(batchMarks, [mark](StateMark known) { return int(known) == mark; }))
        return row;
    row.state = BatchRow::State::Done;
    row.mark = StateMark(mark);
    row.headline = object["headline"].toString();
    row.reason = object["reason"].toString();
    row.signer = object["signer"].toString();
    row.organisation = object["organisation"].toString();
    row.type = object["type"].toString();
    row.time = timeOf(object["time"]);
    row.timeProven = object["timeProven"].toBool();
    row.documents = object["documents"].toInt();
    row.signatures = object["signatures"].toInt();
    row.required = object["required"].toString();
    if (object["enough"].isBool())
        row.enough = object["enough"].toBool();
    row.findings = object["findings"].toString();
    row.finalAfter = timeOf(object["finalAfter"]);
    row.renewBefore = timeOf(object["renewBefore"]);
    return row;
}

QStringList headings()
{
    return {BatchStore::tr("Verdict"),
            BatchStore::tr("File"),
            BatchStore::tr("Signed by"),
            BatchStore::tr("Organisation"),
            BatchStore::tr("Time (UTC)"),
            BatchStore::tr("Time proven"),
            BatchStore::tr("Kind"),
            BatchStore::tr("Documents"),
            BatchStore::tr("Signatures"),
            BatchStore::tr("Findings"),
            BatchStore::tr("Renew before (UTC)"),
            BatchStore::tr("Enough for")};
}

QString isoTime(const std::optional<UtcTime>& time)
{
    return time ? QString::fromStdString(time->toIso8601()) : QString();
}

QStringList cells(const BatchRow& row)
{
    return {row.headline.isEmpty() ? markWord(row.mark) : row.headline,
            row.path,
            row.signer,
            row.organisation,
            isoTime(row.time),
            row.time ? (row.timeProven ? BatchStore::tr("yes") : BatchStore::tr("no")) : QString(),
            row.type,
            QString::number(row.documents),
            QString::number(row.signatures),
            row.findings,
            isoTime(row.renewBefore),
            row.required};
}

QByteArray csvLine(const QStringList& values)
{
    QStringList quoted;
    for (QString value : values) {
        if (!value.isEmpty() && QStringLiteral("=+-@\t\r").contains(value.front()))
            value.prepend(QLatin1Char('\''));
        value.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        quoted += QLatin1Char('"') + value + QLatin1Char('"');
    }
    return quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QByteArray htmlCells(const QStringList& values, const char* tag)
{
    QByteArray line = "<tr>";
    for (const QString& value : values)
        line += "<" + QByteArray(tag) + (qstrcmp(tag, "th") == 0 ? " scope=\"col\">" : ">") +
                value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")).toUtf8() + "</" + tag + ">";
    return line + "</tr>\n";
}

} // namespace

bool saveBatch(const QString& file, const BatchState& state)
{
    QJsonArray array;
    for (const BatchRow& row : state.rows)
        array += toJson(row);
    const QJsonObject object{{"rows", array}, {"watched", state.watched}, {"asked", state.asked}};
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) >= 0 && out.commit();
}

BatchState loadBatch(const QString& file)
{
    QFile in(file);
    if (file.isEmpty() || !in.open(QIODevice::ReadOnly) || in.size() > maxStateBytes)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(in.readAll()).object();
    BatchState state;
    state.watched = object["watched"].toString();
    state.asked = object["asked"].toString();
    for (const QJsonValue& value : object["rows"].toArray())
        if (BatchRow row = fromJson(value.toObject()); !row.path.isEmpty())
            state.rows.push_back(std::move(row));
    return state;
}

QByteArray batchCsv(const std::vector<BatchRow>& rows)
{
    QByteArray text = "\xEF\xBB\xBF" + csvLine(headings());
    for (const BatchRow& row : rows)
        text += csvLine(cells(row));
    return text;
}

QByteArray batchHtml(const std::vector<BatchRow>& rows)
{
    const QByteArray language = QLocale().name().left(2).toLatin1();
    const QByteArray title = BatchStore::tr("Review of signed files").toHtmlEscaped().toUtf8();
    QByteArray page = "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + title +
                      "</title>\n<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;font-size:90%}"
                      "th,td{border:1px solid #767676;padding:.3em .5em;text-align:left;vertical-align:top}"
                      "th{background:#eee;color:#000}@media print{thead{display:table-header-group}}</style></head>\n<body><h1>" +
                      title + "</h1>\n<p>";
    for (const StateMark mark : batchMarks)
        if (const auto count = std::ranges::count(rows, mark, &BatchRow::mark); count > 0)
            page += stateSign(mark).toUtf8() + " " + markWord(mark).toHtmlEscaped().toUtf8() + ": " +
                    QByteArray::number(qint64(count)) + "<br>\n";
    page += "</p>\n<table><thead>" + htmlCells(headings(), "th") + "</thead><tbody>\n";
    for (const BatchRow& row : rows) {
        QStringList values = cells(row);
        values.front().prepend(stateSign(row.mark) + QLatin1Char(' '));
        page += htmlCells(values, "td");
    }
    return page + "</tbody></table></body></html>\n";
}

} // namespace parafa
