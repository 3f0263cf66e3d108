// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signing/signature_place.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace parafa
{

class PdfView;

/// The frame of a visible signature over the pages of a view. With the mouse it is drawn, moved and resized; with the keyboard
/// arrows move it, Shift and arrows resize it, Ctrl makes large steps, Page Up and Page Down take it to another page.
class SignaturePlacer : public QWidget
{
    Q_OBJECT
public:
    explicit SignaturePlacer(PdfView* view);

    const std::optional<SignaturePlace>& place() const { return m_place; }
    /// Nothing: no frame, only drawing one is possible. Emits nothing.
    void setPlace(std::optional<SignaturePlace> place);
    /// False for a field of the form, which has its place already.
    void setMovable(bool movable);
    /// How the place will look; null: not known (yet).
    void setPicture(const QImage& picture);
    const QImage& picture() const { return m_picture; }
    /// What the frame is and where it stands, in words.
    QString description() const;
    void retranslate();

signals:
    /// The person moved or resized the frame.
    void placed(const SignaturePlace& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Draw, Move, Resize };
    /// Which sides a point of the frame's border pulls.
    Qt::Edges edgesAt(const QPointF& point) const;
    QRectF frame() const; ///< in the view's coordinates
    void drag(const QPointF& point);
    void change(const SignaturePlace& place);
    void describe();

    PdfView* m_view;
    std::optional<SignaturePlace> m_place;
    bool m_movable = true;
    QImage m_picture;
    Drag m_drag = Drag::None;
    Qt::Edges m_edges;
    QPointF m_from;       ///< where drawing began, or what was held while moving; points on the page
    SignaturePlace m_old; ///< before the drag
};

} // namespace parafa
