// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLayout>

#include <vector>

namespace parafa
{

/// Puts widgets beside each other as words in a text: what does not fit any more begins a new line.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int space) : m_space(space) { setContentsMargins(0, 0, 0, 0); }
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return lay(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Gives the height; moves the widgets too when `place`.
    int lay(const QRect& whole, bool place) const;
    std::vector<QLayoutItem*> m_items;
    int m_space;
};

} // namespace parafa
