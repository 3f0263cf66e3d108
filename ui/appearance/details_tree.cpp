// SPDX-License-Identifier: EUPL-1.2
#include "appearance/details_tree.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace parafa
{

namespace
{

/// Gives a value as many lines as it needs in its column.
class WrappedValue : public QStyledItemDelegate
{
public:
    explicit WrappedValue(QTreeWidget* tree) : QStyledItemDelegate(tree), m_tree(tree) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize single = QStyledItemDelegate::sizeHint(option, index);
        if (index.column() == 0)
            return single;
        const int margin = 2 * (m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1);
        const QRect room(0, 0, std::max(40, m_tree->columnWidth(index.column()) - margin), 100'000);
        const QRect needed = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data().toString());
        return {single.width(), std::max(single.height(), needed.height() + 2)};
    }

private:
    QTreeWidget* m_tree;
};

} // namespace

QTreeWidget* detailsTree(QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setColumnCount(2);
    tree->setWordWrap(true);
    tree->setUniformRowHeights(false);
    tree->setRootIsDecorated(true);
    tree->setAlternatingRowColors(true);
    tree->setTextElideMode(Qt::ElideNone);
    tree->setItemDelegate(new WrappedValue(tree));
    // Wrapped rows get another height when the columns get another width.
    QObject::connect(tree->header(), &QHeaderView::sectionResized, tree, &QTreeWidget::doItemsLayout, Qt::QueuedConnection);
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    return tree;
}

QTreeWidgetItem* detailsSection(QTreeWidget* tree, const QString& title)
{
    auto* item = new QTreeWidgetItem(tree, {title});
    QFont bold = tree->font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

QTreeWidgetItem* detailsRow(QTreeWidgetItem* section, const QString& name, const QString& value)
{
    if (value.isEmpty())
        return nullptr;
    auto* item = new QTreeWidgetItem(section, {name, value});
    item->setTextAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    item->setData(0, Qt::AccessibleTextRole, name + QStringLiteral(": ") + value);
    return item;
}

QString detailsText(QTreeWidget* tree)
{
    QString text;
    for (QTreeWidgetItemIterator it(tree); *it; ++it) {
        if ((*it)->parent())
            text += QStringLiteral("  %1: %2\n").arg((*it)->text(0), (*it)->text(1));
        else
            text += QLatin1Char('\n') + (*it)->text(0) + QLatin1Char('\n');
    }
    return text;
}

} // namespace parafa
