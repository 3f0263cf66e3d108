// SPDX-License-Identifier: EUPL-1.2
#include "appearance/accessible_roles.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace parafa
{

namespace
{

QAccessibleInterface* accessibleOf(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (className == QLatin1String("parafa::PdfView"))
        return new QAccessibleWidget(widget, QAccessible::Document);
    if (className == QLatin1String("parafa::SignaturePlacer"))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    if (className == QLatin1String("QScrollArea") && widget->focusPolicy() != Qt::NoFocus)
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    return nullptr;
}

} // namespace

void tellAccessibleRoles()
{
    static const bool told = [] {
        QAccessible::installFactory(accessibleOf);
        return true;
    }();
    static_cast<void>(told);
}

} // namespace parafa
