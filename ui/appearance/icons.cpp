// SPDX-License-Identifier: EUPL-1.2
#include "appearance/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <functional>

namespace parafa
{

namespace
{

QByteArray iconSource(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Paints one of our line drawings with another colour in the place of black.
class TintedIconEngine : public QIconEngine
{
public:
    using Tint = std::function<QColor(QIcon::Mode)>;
    TintedIconEngine(QString name, Tint tint) : m_name(std::move(name)), m_source(iconSource(m_name)), m_tint(std::move(tint)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_source;
        svg.replace("#000000", m_tint(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // Qt hands the size in device pixels here.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }
    bool isNull() override { return m_source.isEmpty(); }

private:
    QString m_name;
    QByteArray m_source;
    Tint m_tint;
};

QString stateIconName(StateMark mark)
{
    switch (mark) {
    case StateMark::Checking:
        return QStringLiteral("state-checking");
    case StateMark::Valid:
        return QStringLiteral("state-valid");
    case StateMark::Preliminary:
        return QStringLiteral("state-preliminary");
    case StateMark::Unknown:
        return QStringLiteral("state-unknown");
    case StateMark::Warning:
        return QStringLiteral("state-warning");
    case StateMark::Invalid:
        return QStringLiteral("state-invalid");
    case StateMark::Unsigned:
        return QStringLiteral("state-unsigned");
    }
    return {};
}

} // namespace

QIcon themedIcon(const QString& name)
{
    return QIcon(new TintedIconEngine(name, [](QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        default:
            return palette.color(QPalette::Active, QPalette::ButtonText);
        }
    }));
}

QIcon stateIcon(StateMark mark)
{
    return QIcon(new TintedIconEngine(stateIconName(mark), [mark](QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        return mode == QIcon::Selected ? palette.color(QPalette::HighlightedText) : stateColor(mark, palette);
    }));
}

QColor stateColor(StateMark mark, const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (mark) {
    case StateMark::Valid:
        return dark ? QColor(0x6f, 0xcf, 0x8a) : QColor(0x1b, 0x6e, 0x36);
    case StateMark::Preliminary:
    case StateMark::Unknown:
        return dark ? QColor(0x8f, 0xb8, 0xee) : QColor(0x2b, 0x55, 0x8f);
    case StateMark::Warning:
        return dark ? QColor(0xec, 0xb9, 0x5a) : QColor(0x8a, 0x55, 0x00);
    case StateMark::Invalid:
        return dark ? QColor(0xff, 0x95, 0x88) : QColor(0xa8, 0x23, 0x1a);
    case StateMark::Checking:
    case StateMark::Unsigned:
        break;
    }
    return dark ? QColor(0xb8, 0xbc, 0xc2) : QColor(0x57, 0x5c, 0x63);
}

QString stateSign(StateMark mark)
{
    switch (mark) {
    case StateMark::Checking:
        return QStringLiteral("…");
    case StateMark::Valid:
        return QStringLiteral("✔");
    case StateMark::Preliminary:
        return QStringLiteral("◐");
    case StateMark::Unknown:
        return QStringLiteral("?");
    case StateMark::Warning:
        return QStringLiteral("⚠");
    case StateMark::Invalid:
        return QStringLiteral("✘");
    case StateMark::Unsigned:
        return QStringLiteral("–");
    }
    return {};
}

QString signatureNumber(int number)
{
    if (number >= 1 && number <= 20)
        return QString(QChar(0x2460 + number - 1));
    return QStringLiteral("(%1)").arg(number);
}

} // namespace parafa
