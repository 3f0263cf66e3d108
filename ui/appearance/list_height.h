// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QEvent>
#include <QListWidget>
#include <QTimer>

#include <algorithm>

namespace parafa
{

/// Keeps a list as high as its rows are once they are laid out in its width, which the list's own hint does not know.
class ListHeight : public QObject
{
public:
    ListHeight(QListWidget* list, int least) : QObject(list), m_list(list), m_least(least)
    {
        m_later.setSingleShot(true);
        m_later.setInterval(0);
        connect(&m_later, &QTimer::timeout, this, &ListHeight::fit);
        const auto later = [this] { m_later.start(); };
        const QAbstractItemModel* model = list->model();
        connect(model, &QAbstractItemModel::rowsInserted, this, later);
        connect(model, &QAbstractItemModel::rowsRemoved, this, later);
        connect(model, &QAbstractItemModel::dataChanged, this, later);
        connect(model, &QAbstractItemModel::modelReset, this, later);
        list->installEventFilter(this);
        fit();
    }
    static constexpr int most = 176; ///< pixels; longer lists scroll

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::FontChange)
            m_later.start();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        int height = 0;
        for (int row = 0; row < m_list->count() && height < most; ++row)
            height += m_list->visualItemRect(m_list->item(row)).height();
        m_list->setFixedHeight(std::clamp(height + 2 * m_list->frameWidth() + 2, m_least, most));
    }

    QListWidget* m_list;
    int m_least;
    QTimer m_later;
};

/// A list as high as its rows want, between `least` and 176 pixels; longer lists scroll.
inline void fitToContents(QListWidget* list, int least)
{
    list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    new ListHeight(list, least);
}

} // namespace parafa
