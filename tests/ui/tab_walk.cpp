// SPDX-License-Identifier: EUPL-1.2
#include "visible_faults.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QTest>

namespace parafa::test
{

namespace
{

constexpr int mostStops = 300;

QString named(const QWidget* widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" “") +
           QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))->text(QAccessible::Name).left(60) +
           QStringLiteral("”");
}

/// One step back among neighbours: above, or on the same line to the left.
bool isBackwards(const QWidget* from, const QWidget* to)
{
    if (from->parentWidget() != to->parentWidget())
        return false;
    const QRect a = from->geometry(), b = to->geometry();
    if (b.bottom() <= a.top())
        return true;
    return b.top() < a.bottom() && a.top() < b.bottom() && b.right() <= a.left();
}

/// What is seen of a control and its closest surroundings.
QImage around(QWidget& window, const QWidget* widget)
{
    const QRect area = widget->rect().translated(widget->mapTo(&window, QPoint(0, 0))).adjusted(-4, -4, 4, 4);
    return window.grab(area.intersected(window.rect())).toImage();
}

/// Whether something changes when the focus goes away; only right after a Tab key, which scrolls to what it reaches.
bool showsFocus(QWidget& window, QWidget* widget)
{
    const QImage with = around(window, widget);
    widget->clearFocus();
    const bool shows = with != around(window, widget);
    widget->setFocus(Qt::TabFocusReason);
    return shows;
}

} // namespace

QStringList tabFaults(QWidget& window)
{
    QStringList faults;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window does not become the active one")};
    QSet<const QWidget*> wanted;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
            !widget->objectName().startsWith(QLatin1String("qt_")))
            wanted += widget;
    }
    // The beginning of the chain: going round from the last to the first is no step back.
    for (QWidget* at = window.nextInFocusChain(); at && at != &window; at = at->nextInFocusChain()) {
        if (wanted.contains(at)) {
            at->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    QList<QWidget*> stops;
    if (QApplication::focusWidget())
        stops += QApplication::focusWidget();
    for (int i = 0; i < mostStops; ++i) {
        QWidget* before = QApplication::focusWidget();
        QTest::keyClick(before ? before : &window, Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (!now)
            break;
        if (now == before) {
            faults += named(now) + QStringLiteral(" keeps the Tab key for itself");
            break;
        }
        if (stops.contains(now))
            break;
        if (!now->isVisible())
            faults += named(now) + QStringLiteral(" has the focus and is not visible");
        if (!stops.isEmpty() && isBackwards(stops.last(), now))
            faults += named(now) + QStringLiteral(" follows ") + named(stops.last()) + QStringLiteral(", which lies behind it");
        stops += now;
        if (!showsFocus(window, now))
            faults += named(now) + QStringLiteral(" does not show that it has the focus");
    }
    for (const QWidget* widget : wanted) {
        if (!stops.contains(widget))
            faults += named(widget) + QStringLiteral(" is not reached with the Tab key");
    }
    return faults;
}

} // namespace parafa::test
