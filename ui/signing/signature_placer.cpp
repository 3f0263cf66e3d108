// SPDX-License-Identifier: EUPL-1.2
#include "signing/signature_placer.h"

#include "preview/pdf_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace parafa
{

namespace
{

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double grip = 8; ///< pixels around the border that pull it

QString millimetres(double points)
{
    return QLocale().toString(points / pointsPerMillimetre, 'f', 0);
}

} // namespace

SignaturePlacer::SignaturePlacer(PdfView* view) : QWidget(view->viewport()), m_view(view)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    view->viewport()->installEventFilter(this);
    connect(view, &PdfView::moved, this, qOverload<>(&QWidget::update));
    resize(view->viewport()->size());
    retranslate();
}

bool SignaturePlacer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        resize(m_view->viewport()->size());
    return QWidget::eventFilter(watched, event);
}

void SignaturePlacer::setPlace(std::optional<SignaturePlace> place)
{
    if (place == m_place)
        return;
    m_place = std::move(place);
    m_picture = {};
    describe();
    update();
}

void SignaturePlacer::setMovable(bool movable)
{
    if (movable == m_movable)
        return;
    m_movable = movable;
    m_drag = Drag::None;
    if (!movable)
        unsetCursor();
    describe();
    update();
}

void SignaturePlacer::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

QRectF SignaturePlacer::frame() const
{
    return m_place ? m_view->viewRect(m_place->page, m_place->rect) : QRectF();
}

Qt::Edges SignaturePlacer::edgesAt(const QPointF& point) const
{
    const QRectF border = frame();
    if (!border.adjusted(-grip, -grip, grip, grip).contains(point))
        return {};
    Qt::Edges edges;
    // A small frame keeps a middle that moves it.
    const double across = std::min(grip, border.width() / 4), down = std::min(grip, border.height() / 4);
    edges.setFlag(Qt::LeftEdge, point.x() < border.left() + across);
    edges.setFlag(Qt::RightEdge, point.x() > border.right() - across);
    edges.setFlag(Qt::TopEdge, point.y() < border.top() + down);
    edges.setFlag(Qt::BottomEdge, point.y() > border.bottom() - down);
    return edges;
}

void SignaturePlacer::mousePressEvent(QMouseEvent* event)
{
    const auto document = m_view->document();
    if (event->button() != Qt::LeftButton || !m_movable || !document)
        return;
    const QPointF point = event->position();
    const auto [page, at] = m_view->placeAt(point);
    m_edges = edgesAt(point);
    m_old = m_place.value_or(SignaturePlace());
    if (m_edges) {
        m_drag = Drag::Resize;
    } else if (frame().contains(point)) {
        m_drag = Drag::Move;
        m_from = at - m_place->rect.topLeft();
    } else if (QRectF(QPointF(), document->pageSize(page)).contains(at)) {
        m_drag = Drag::Draw;
        m_from = at;
        m_old.page = page;
    }
}

void SignaturePlacer::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag != Drag::None) {
        drag(event->position());
        return;
    }
    if (!m_movable)
        return;
    const Qt::Edges edges = edgesAt(event->position());
    const bool rising = edges == (Qt::LeftEdge | Qt::BottomEdge) || edges == (Qt::RightEdge | Qt::TopEdge);
    if (!edges)
        setCursor(frame().contains(event->position()) ? Qt::SizeAllCursor : Qt::CrossCursor);
    else if ((edges & (Qt::LeftEdge | Qt::RightEdge)) && (edges & (Qt::TopEdge | Qt::BottomEdge)))
        setCursor(rising ? Qt::SizeBDiagCursor : Qt::SizeFDiagCursor);
    else
        setCursor(edges & (Qt::LeftEdge | Qt::RightEdge) ? Qt::SizeHorCursor : Qt::SizeVerCursor);
}

void SignaturePlacer::drag(const QPointF& point)
{
    if (!m_view->document())
        return;
    if (m_drag == Drag::Move) {
        const auto [page, at] = m_view->placeAt(point);
        change({page, QRectF(at - m_from, m_old.rect.size())});
        return;
    }
    const QPointF at = m_view->placeOn(m_old.page, point);
    if (m_drag == Drag::Draw) {
        change({m_old.page, QRectF(m_from, at).normalized()});
        return;
    }
    // The edge that is seen on the left need not be the left one of the page: the view may be turned.
    const QRectF border = m_view->viewRect(m_old.page, m_old.rect);
    const QPointF seenFrom(m_edges & Qt::LeftEdge ? point.x() : border.left(), m_edges & Qt::TopEdge ? point.y() : border.top());
    const QPointF seenTo(m_edges & Qt::RightEdge ? point.x() : border.right(),
                         m_edges & Qt::BottomEdge ? point.y() : border.bottom());
    change({m_old.page, QRectF(m_view->placeOn(m_old.page, seenFrom), m_view->placeOn(m_old.page, seenTo)).normalized()});
}

void SignaturePlacer::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag != Drag::None)
        drag(event->position()); // moves may come late or together
    const bool clicked = m_drag == Drag::Draw && m_place && !m_old.rect.isEmpty() &&
                         (m_view->placeOn(m_old.page, event->position()) - m_from).manhattanLength() < 4;
    m_drag = Drag::None;
    if (clicked) // no frame was drawn: the one that is there comes here
        change({m_old.page, QRectF(m_from, m_old.rect.size())});
}

void SignaturePlacer::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // scrolls the pages
}

void SignaturePlacer::keyPressEvent(QKeyEvent* event)
{
    const double step = pointsPerMillimetre * (event->modifiers() & Qt::ControlModifier ? 10 : 1);
    const QPointF direction(event->key() == Qt::Key_Left    ? -step
                            : event->key() == Qt::Key_Right ? step
                                                            : 0,
                            event->key() == Qt::Key_Up     ? -step
                            : event->key() == Qt::Key_Down ? step
                                                           : 0);
    const int pages = event->key() == Qt::Key_PageUp ? -1 : event->key() == Qt::Key_PageDown ? 1 : 0;
    const auto document = m_view->document();
    if (!m_movable || !m_place || !document || (direction.isNull() && pages == 0)) {
        QWidget::keyPressEvent(event);
        return;
    }
    SignaturePlace place = *m_place;
    place.page = std::clamp(place.page + pages, 0, document->pageCount() - 1);
    if (event->modifiers() & Qt::ShiftModifier)
        place.rect.setSize(place.rect.size() + QSizeF(direction.x(), direction.y()));
    else
        place.rect.translate(direction);
    change(place);
    m_view->reveal(m_place->page, m_place->rect);
}

void SignaturePlacer::change(const SignaturePlace& wanted)
{
    const SignaturePlace place{wanted.page, keptOnPage(wanted.rect, m_view->document()->pageSize(wanted.page))};
    if (m_place == place)
        return;
    setPlace(place);
    emit placed(place);
}

QString SignaturePlacer::description() const
{
    if (!m_place)
        return tr("No place has been chosen yet.");
    const QRectF& rect = m_place->rect;
    return tr("Page %1, %2 mm from the left, %3 mm from the top, %4 mm wide, %5 mm high.")
        .arg(m_place->page + 1)
        .arg(millimetres(rect.left()), millimetres(rect.top()), millimetres(rect.width()), millimetres(rect.height()));
}

void SignaturePlacer::describe()
{
    setAccessibleDescription(
        m_movable ? description() + QLatin1Char(' ') +
                        tr("Arrow keys move it, Shift and arrow keys change its size, Page Up and Page Down change the page.")
                  : description());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void SignaturePlacer::retranslate()
{
    setAccessibleName(tr("Place of the signature on the page"));
    describe();
}

void SignaturePlacer::paintEvent(QPaintEvent*)
{
    if (!m_place)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF border = frame();
    const QColor colour = palette().color(QPalette::Highlight);
    if (!m_picture.isNull()) {
        painter.drawImage(border, m_picture);
    } else {
        QColor tint = colour;
        tint.setAlpha(50);
        painter.fillRect(border, tint);
    }
    if (hasFocus()) { // visible on light and dark pages
        painter.setPen(QPen(Qt::white, 5));
        painter.drawRect(border);
        painter.setPen(QPen(Qt::black, 3));
        painter.drawRect(border);
    }
    painter.setPen(QPen(colour, hasFocus() ? 2 : 1.5, m_movable ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(border);
    if (!m_movable)
        return;
    painter.setBrush(Qt::white);
    painter.setPen(QPen(colour, 1.5));
    const double xs[] = {border.left(), border.center().x(), border.right()};
    const double ys[] = {border.top(), border.center().y(), border.bottom()};
    for (int i = 0; i < 9; ++i)
        if (i != 4)
            painter.drawRect(QRectF(xs[i % 3] - 3.5, ys[i / 3] - 3.5, 7, 7));
}

} // namespace parafa
