// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPointer>
#include <QWidget>

namespace parafa
{

/// A frame around what has the keyboard's focus, for who goes through a window with the keyboard: the style's own dotted line
/// is not seen on lists without a row, on scrolled areas and pages (WCAG 2.1, 2.4.7). One for a window; shown once a key
/// has moved the focus, as the style does.
class FocusMark : public QWidget
{
    Q_OBJECT
public:
    explicit FocusMark(QWidget* window);
    ~FocusMark() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* now);
    void place();
    void hideAway();
    QWidget* m_home; ///< the window
    QPointer<QWidget> m_marked;
};

} // namespace parafa
