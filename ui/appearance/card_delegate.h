// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace parafa
{

/// What a list item shows beside its title (Qt::DisplayRole) and its icon (Qt::DecorationRole).
enum CardRole {
    CardDetails = Qt::UserRole + 1, ///< QStringList: smaller lines below the title
    CardBadge,                      ///< QString at the right: numbers of signatures, a warning sign
    CardMarked,                     ///< bool: belongs to what is selected in the other list
    CardIdentity,                   ///< the model's own key
};

/// Draws items as a wrapped title with lines below it, all plain text, in the palette's colours. Nothing is cut off
/// sideways, except in lists so long that all rows get one height: there the title is elided in its middle.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CardDelegate(QListView* view);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QListView* m_view;
};

/// A list of cards: wraps with the width of the view, selects one row, opens its context menu by key too.
void setUpCardList(QListView* view);
/// Rows from which on a list gives every row one height, so that laying it out stays quick.
inline constexpr int longListRows = 400;
/// Call after a model was filled: picks wrapped or uniform rows.
void adaptCardList(QListView* view);

} // namespace parafa
