// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

class QTreeWidget;
class QTreeWidgetItem;
class QWidget;

namespace parafa
{

/// A tree of two columns, names and values, in which long values wrap: everything that is known about one thing.
QTreeWidget* detailsTree(QWidget* parent);
/// A heading over rows, open.
QTreeWidgetItem* detailsSection(QTreeWidget* tree, const QString& title);
/// A name with its value below a heading; nothing is added for an empty value.
QTreeWidgetItem* detailsRow(QTreeWidgetItem* section, const QString& name, const QString& value);
/// All of it as text, for the clipboard.
QString detailsText(QTreeWidget* tree);

} // namespace parafa
