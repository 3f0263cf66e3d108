// SPDX-License-Identifier: EUPL-1.2
#include "signing/signing_draft.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace parafa
{

namespace
{

constexpr int draftVersion = 1;
/// A draft names files; one larger than this is none of ours.
constexpr qint64 maxDraftBytes = qint64{16} << 20;

} // namespace

bool saveDraft(const QString& file, SigningDraft draft)
{
    const QJsonObject object{{QStringLiteral("version"), draftVersion},
                             {QStringLiteral("many"), draft.many},
                             {QStringLiteral("container"), draft.container},
                             {QStringLiteral("files"), QJsonArray::fromStringList(draft.files)},
                             {QStringLiteral("purpose"), draft.purpose},
                             {QStringLiteral("arrangement"), draft.arrangement},
                             {QStringLiteral("target"), draft.target},
                             {QStringLiteral("saved"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return out.write(QJsonDocument(object).toJson()) >= 0 && out.commit();
}

std::optional<SigningDraft> loadDraft(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || in.size() > maxDraftBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(in.readAll()).object();
    if (object[QStringLiteral("version")].toInt() != draftVersion)
        return std::nullopt;
    SigningDraft draft;
    draft.many = object[QStringLiteral("many")].toBool();
    draft.container = object[QStringLiteral("container")].toString();
    for (const QJsonValue& path : object[QStringLiteral("files")].toArray())
        if (path.isString() && !path.toString().isEmpty())
            draft.files += path.toString();
    draft.purpose = object[QStringLiteral("purpose")].toInt();
    draft.arrangement = object[QStringLiteral("arrangement")].toInt();
    draft.target = object[QStringLiteral("target")].toString();
    draft.saved = QDateTime::fromString(object[QStringLiteral("saved")].toString(), Qt::ISODate);
    return draft.isEmpty() ? std::nullopt : std::optional(draft);
}

} // namespace parafa
