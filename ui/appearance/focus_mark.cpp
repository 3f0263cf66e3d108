// SPDX-License-Identifier: EUPL-1.2
#include "appearance/focus_mark.h"

#include "appearance/readable_palette.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QMenuBar>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>

namespace parafa
{

namespace
{

constexpr int thickness = 2;
constexpr int distance = 3;  ///< outside of a control
constexpr double seen = 3.0; ///< WCAG 2.1, 1.4.11: contrast of what is no text

/// Lists, pages and texts have no room around them; splitters and stacks would take a child for a part of their own.
bool isMarkedInside(const QWidget* widget)
{
    const QWidget* above = widget->parentWidget();
    return qobject_cast<const QAbstractScrollArea*>(widget) || qobject_cast<const QSplitter*>(above) ||
           qobject_cast<const QStackedWidget*>(above);
}

} // namespace

FocusMark::FocusMark(QWidget* window) : QWidget(window), m_home(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("qt_focus_mark")); // as the toolkit's own: no part of the contents
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusMark::~FocusMark() = default;

void FocusMark::follow(QWidget* now)
{
    if (m_marked)
        m_marked->removeEventFilter(this);
    m_marked = nullptr;
    const bool ours = now && now->window() == m_home && !qobject_cast<QMenuBar*>(now);
    if (!ours) {
        hideAway();
        return;
    }
    m_marked = now;
    m_marked->installEventFilter(this);
    setParent(isMarkedInside(now) ? now : now->parentWidget());
    place();
}

void FocusMark::hideAway()
{
    hide();
    // Never a child of what may be deleted next.
    if (parentWidget() != m_home)
        setParent(m_home);
}

void FocusMark::place()
{
    if (!m_marked || !m_home->testAttribute(Qt::WA_KeyboardFocusChange)) {
        hide();
        return;
    }
    setGeometry(parentWidget() == m_marked ? m_marked->rect()
                                           : m_marked->geometry().adjusted(-distance, -distance, distance, distance));
    raise();
    show();
}

bool FocusMark::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::KeyRelease:
        place();
        break;
    case QEvent::Hide:
    case QEvent::ParentChange:
        m_marked = nullptr;
        watched->removeEventFilter(this);
        hideAway();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusMark::paintEvent(QPaintEvent*)
{
    const QPalette& colors = m_home->palette();
    QColor line = colors.color(QPalette::Highlight);
    if (contrast(line, colors.color(QPalette::Window)) < seen || contrast(line, colors.color(QPalette::Base)) < seen)
        line = colors.color(QPalette::WindowText);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, thickness));
    const qreal inset = thickness / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 3, 3);
}

} // namespace parafa
