// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace parafa
{

/// Scrolls up and down only, and is never narrower than what it holds: with large letters nothing is cut off at the side.
class TallScrollArea : public QScrollArea
{
public:
    explicit TallScrollArea(QWidget* parent = nullptr) : QScrollArea(parent)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    QSize minimumSizeHint() const override
    {
        const int held = widget() ? std::max(widget()->minimumWidth(), widget()->minimumSizeHint().width()) : 0;
        return {held + verticalScrollBar()->sizeHint().width(), QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace parafa
