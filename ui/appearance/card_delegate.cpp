// SPDX-License-Identifier: EUPL-1.2
#include "appearance/card_delegate.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace parafa
{

namespace
{

constexpr int padding = 8;
constexpr int gap = 8;
constexpr int iconSide = 20;

/// A title stands out only over lines below it.
QFont titleFont(QFont font, const QStringList& details)
{
    if (!details.isEmpty())
        font.setWeight(QFont::DemiBold);
    return font;
}

/// Lays text out in a column; draws it when there is a painter. Gives the height.
qreal layText(const QString& text, const QFont& font, qreal width, QPainter* painter, QPointF at)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max<qreal>(width, 20));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return height;
}

} // namespace

CardDelegate::CardDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QStringList details = index.data(CardDetails).toStringList();
    if (m_view->uniformItemSizes()) {
        const QFontMetrics title(titleFont(option.font, details));
        return {80, title.height() + option.fontMetrics.height() * int(details.size()) + 2 * padding};
    }
    const QString badge = index.data(CardBadge).toString();
    const int badgeWidth = badge.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(badge) + gap;
    const qreal left = padding + iconSide + gap;
    const qreal full = m_view->viewport()->width() - left - padding;
    qreal height =
        layText(index.data(Qt::DisplayRole).toString(), titleFont(option.font, details), full - badgeWidth, nullptr, {});
    for (const QString& line : details)
        height += layText(line, option.font, full, nullptr, {});
    return {80, std::max(int(height), iconSide) + 2 * padding};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    QStyleOptionViewItem background = option;
    const QStyle* style = m_view->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, m_view);
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
                       : option.state & QStyle::State_Active   ? QPalette::Active
                                                               : QPalette::Inactive;
    const QRect rect = option.rect;
    if (index.data(CardMarked).toBool()) {
        QColor tint = option.palette.color(group, QPalette::Highlight);
        painter->fillRect(QRect(rect.topLeft(), QSize(4, rect.height())), tint);
        if (!selected) {
            tint.setAlpha(38);
            painter->fillRect(rect, tint);
        }
    }
    const QRect iconRect(rect.left() + padding, rect.top() + padding, iconSide, iconSide);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);

    painter->setPen(option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    const QString badge = index.data(CardBadge).toString();
    const int badgeWidth = badge.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(badge) + gap;
    const qreal left = rect.left() + padding + iconSide + gap;
    const qreal full = rect.right() - left - padding;
    qreal y = rect.top() + padding;
    const QStringList details = index.data(CardDetails).toStringList();
    const QFont bold = titleFont(option.font, details);
    QString title = index.data(Qt::DisplayRole).toString();
    if (m_view->uniformItemSizes())
        title = QFontMetrics(bold).elidedText(title, Qt::ElideMiddle, int(full) - badgeWidth);
    if (!badge.isEmpty()) {
        painter->setFont(option.font);
        painter->drawText(QRectF(rect.right() - padding - badgeWidth, y, badgeWidth, option.fontMetrics.height()),
                          Qt::AlignRight | Qt::AlignVCenter, badge);
    }
    y += layText(title, bold, full - badgeWidth, painter, {left, y});
    for (const QString& line : details)
        y += layText(line, option.font, full, painter, {left, y});

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = rect.adjusted(1, 1, -1, -1);
        focus.state |= QStyle::State_KeyboardFocusChange;
        focus.backgroundColor = option.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_view);
    }
    painter->restore();
}

void setUpCardList(QListView* view)
{
    view->setItemDelegate(new CardDelegate(view));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setResizeMode(QListView::Adjust);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
}

void adaptCardList(QListView* view)
{
    const bool isLong = view->model() && view->model()->rowCount() > longListRows;
    if (view->uniformItemSizes() != isLong)
        view->setUniformItemSizes(isLong);
    view->setSpacing(view->spacing()); // lays out anew on the next turn of the event loop
}

} // namespace parafa
