// SPDX-License-Identifier: EUPL-1.2
#include "window_fixture.h"

#include <QPdfWriter>

#include <QBuffer>
#include <QDir>
#include <QPainter>

namespace parafa::test
{

void saveScreenshot(QWidget& widget, const QString& name)
{
    const QDir folder(QStringLiteral(PARAFA_BINARY_DIR "/screenshots"));
    folder.mkpath(QStringLiteral("."));
    widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

QByteArray makePdf(int pages, const QString& text)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.setFont(QFont(QStringLiteral("Liberation Serif"), 14));
        painter.drawText(QRectF(40, 40, 430, 700), Qt::TextWordWrap, text + QStringLiteral("\n\n%1 / %2").arg(page).arg(pages));
    }
    painter.end();
    return bytes;
}

} // namespace parafa::test
