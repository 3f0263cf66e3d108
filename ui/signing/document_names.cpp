// SPDX-License-Identifier: EUPL-1.2
#include "signing/document_names.h"

#include <QFileInfo>
#include <QUrl>

namespace parafa
{

QString DocumentNames::key(const QString& name)
{
    QString plain = QUrl::fromPercentEncoding(name.toUtf8()).normalized(QString::NormalizationForm_C).toCaseFolded();
    while (plain.size() > 1 && (plain.endsWith(QLatin1Char('.')) || plain.endsWith(QLatin1Char(' '))))
        plain.chop(1);
    return plain;
}

QString DocumentNames::take(const QString& wanted)
{
    QString plain = wanted;
    for (QChar& c : plain) {
        if (c == QLatin1Char('\\') || c == QLatin1Char('/') || c.unicode() < 0x20)
            c = QLatin1Char('_');
    }
    if (plain.size() >= 2 && plain.at(1) == QLatin1Char(':')) // read as the letter of a drive
        plain[1] = QLatin1Char('_');
    // EN 319 162-1, A.1 and A.4: the container's own.
    const auto isKept = [](const QString& name) {
        return name == QLatin1String("mimetype") || name == QLatin1String("meta-inf");
    };
    const QFileInfo parts(plain);
    const QString ending = parts.suffix().isEmpty() ? QString() : QLatin1Char('.') + parts.suffix();
    QString name = plain;
    for (int i = 2; isKept(key(name)) || m_taken.contains(key(name)); ++i)
        name = parts.completeBaseName() + QStringLiteral(" (%1)").arg(i) + ending;
    insert(name);
    return name;
}

} // namespace parafa
