// SPDX-License-Identifier: EUPL-1.2
#include "visible_faults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QScrollBar>

#include <cmath>
#include <map>

namespace parafa::test
{

namespace
{

QString said(const QWidget* widget)
{
    QString text;
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        text = label->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        text = button->text();
    if (text.isEmpty())
        text = widget->accessibleName();
    return QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" “") +
           text.left(60).replace(QLatin1Char('\n'), QLatin1Char(' ')) + QStringLiteral("”");
}

bool isOurs(const QWidget* widget)
{
    return widget->isVisible() && !widget->objectName().startsWith(QLatin1String("qt_"));
}

QList<QWidget*> visibleWidgets(QWidget& window)
{
    QList<QWidget*> visible;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (isOurs(widget) && widget->window() == &window)
            visible += widget;
    }
    return visible;
}

const QAbstractScrollArea* scrollAreaOf(const QWidget* widget)
{
    for (const QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(above);
        if (area && area->viewport() != widget && area->viewport()->isAncestorOf(widget))
            return area;
    }
    return nullptr;
}

/// Sizes are rounded on their way through layouts and styles.
constexpr int tolerance = 1;

QString labelFault(const QLabel& label)
{
    if (!label.pixmap(Qt::ReturnByValue).isNull() || label.text().isEmpty())
        return {};
    const bool wraps = label.wordWrap();
    const int height = wraps ? label.heightForWidth(label.width()) : label.sizeHint().height();
    const int width = wraps ? label.minimumSizeHint().width() : label.sizeHint().width();
    if (label.height() + tolerance < height)
        return QStringLiteral("is %1 high, needs %2").arg(label.height()).arg(height);
    if (label.width() + tolerance < width)
        return QStringLiteral("is %1 wide, needs %2").arg(label.width()).arg(width);
    return {};
}

QString sizeFault(const QWidget& widget)
{
    const QSize needs =
        widget.minimumSizeHint().expandedTo(qobject_cast<const QAbstractButton*>(&widget) ? widget.sizeHint() : QSize(0, 0));
    if (widget.width() + tolerance < needs.width())
        return QStringLiteral("is %1 wide, needs %2").arg(widget.width()).arg(needs.width());
    if (widget.height() + tolerance < needs.height())
        return QStringLiteral("is %1 high, needs %2").arg(widget.height()).arg(needs.height());
    return {};
}

/// Not seen in full and out of the reach of every scroll bar.
QString placeFault(const QWidget& widget)
{
    const QAbstractScrollArea* area = scrollAreaOf(&widget);
    if (!area) {
        const QRect seen = widget.visibleRegion().boundingRect();
        return seen.contains(widget.rect().adjusted(tolerance, tolerance, -tolerance, -tolerance))
                   ? QString()
                   : QStringLiteral("is seen only in part");
    }
    const int left = widget.mapTo(area->viewport(), QPoint(0, 0)).x() + area->horizontalScrollBar()->value();
    const int reach = area->viewport()->width() + area->horizontalScrollBar()->maximum();
    return left + widget.width() > reach + tolerance
               ? QStringLiteral("ends %1 to the right of what can be scrolled to").arg(left + widget.width() - reach)
               : QString();
}

double luminance(QRgb color)
{
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

/// Contrast of the strongest stroke against the commonest colour; 0 where there is nothing but background.
double textContrast(const QImage& picture, const QRect& area, double ratio)
{
    const QRect pixels = QRect(area.topLeft() * ratio, area.size() * ratio).intersected(picture.rect());
    std::map<QRgb, int> colours;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++colours[picture.pixel(x, y)];
    }
    if (colours.size() < 2)
        return 0;
    const auto behind = std::ranges::max_element(colours, {}, [](const auto& item) { return item.second; });
    double strongest = 0;
    for (const auto& [colour, count] : colours)
        strongest = std::max(strongest, contrastRatio(colour, behind->first));
    return strongest;
}

} // namespace

double contrastRatio(QRgb a, QRgb b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QStringList accessibilityFaults(QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : visibleWidgets(window)) {
        if (qobject_cast<QHeaderView*>(widget))
            continue; // its table tells of it, cell by cell
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || !accessible->isValid()) {
            faults += said(widget) + QStringLiteral(" is not in the accessibility tree");
            continue;
        }
        const QAccessible::State state = accessible->state();
        QStringList wrong;
        if (state.invisible)
            wrong += QStringLiteral("is visible and told to be invisible");
        if (bool(state.disabled) == widget->isEnabled())
            wrong += QStringLiteral("tells the wrong state of being enabled");
        if (widget->focusPolicy() != Qt::NoFocus) {
            if (accessible->text(QAccessible::Name).trimmed().isEmpty())
                wrong += QStringLiteral("has no name");
            if (accessible->role() == QAccessible::NoRole || accessible->role() == QAccessible::Client)
                wrong += QStringLiteral("has no role");
            if (!state.focusable)
                wrong += QStringLiteral("takes the focus and does not tell so");
            if (widget->size().isEmpty())
                wrong += QStringLiteral("takes the focus and has no size");
        }
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && (bool(state.checked) != button->isChecked() || (button->isCheckable() && !state.checkable)))
            wrong += QStringLiteral("tells the wrong state of being checked");
        QAccessibleInterface* above = accessible->parent();
        if (above && above->indexOfChild(accessible) < 0)
            wrong += QStringLiteral("is not among the children of its parent");
        for (const QString& what : wrong)
            faults += said(widget) + QLatin1Char(' ') + what;
    }
    return faults;
}

QStringList cutOffTexts(QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : visibleWidgets(window)) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool checked = label || qobject_cast<QAbstractButton*>(widget) || qobject_cast<QGroupBox*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget);
        if (!checked || qobject_cast<QHeaderView*>(widget->parentWidget()) ||
            qobject_cast<QAbstractItemView*>(widget->parentWidget()))
            continue;
        QString fault = label ? labelFault(*label) : sizeFault(*widget);
        if (fault.isEmpty())
            fault = placeFault(*widget);
        if (!fault.isEmpty())
            faults += said(widget) + QLatin1Char(' ') + fault;
    }
    return faults;
}

QStringList lowContrasts(QWidget& window)
{
    constexpr double enough = 4.5;
    QStringList faults;
    const QPixmap shot = window.grab();
    const QImage picture = shot.toImage().convertToFormat(QImage::Format_RGB32);
    const double ratio = shot.devicePixelRatio();
    const auto check = [&](const QString& what, const QRect& area) {
        if (area.width() < 4 || area.height() < 4)
            return;
        const double contrast = textContrast(picture, area, ratio);
        if (contrast > 0 && contrast < enough)
            faults += what + QStringLiteral(" has a contrast of %1:1").arg(contrast, 0, 'f', 2);
    };
    for (QWidget* widget : visibleWidgets(window)) {
        if (!widget->isEnabled())
            continue; // what cannot be used may be faint
        const QRect seen = widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint(0, 0)));
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if ((label && !label->text().isEmpty()) || (button && !button->text().isEmpty()))
            check(said(widget), seen.adjusted(2, 2, -2, -2));
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (!view || !view->model() || qobject_cast<const QHeaderView*>(widget))
            continue;
        const auto* list = qobject_cast<const QListView*>(view);
        if (list && list->viewMode() == QListView::IconMode)
            continue; // pages in small: pictures, not text
        for (int row = 0; row < std::min(view->model()->rowCount(view->rootIndex()), 30); ++row) {
            const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
            const QRect place = view->visualRect(index);
            const int icon = index.data(Qt::DecorationRole).isNull() ? 2 : 34; // pictures are not text
            const QRect inside = place.adjusted(icon, 2, -2, -2).intersected(view->viewport()->rect());
            if (inside.height() >= view->fontMetrics().height())
                check(said(widget) + QStringLiteral(" row %1").arg(row),
                      inside.translated(view->viewport()->mapTo(&window, QPoint(0, 0))));
        }
    }
    return faults;
}

} // namespace parafa::test
