// SPDX-License-Identifier: EUPL-1.2
#include "preview/pdf_view.h"

#include "preview/page_turn.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{
constexpr int margin = 16;
constexpr int between = 16;
constexpr double minZoom = 0.1;
constexpr double maxZoom = 8.0;
constexpr int maxHits = 5000;
} // namespace

PdfView::PdfView(QWidget* parent) : QAbstractScrollArea(parent), m_runner(2)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    describe();
}

PdfView::~PdfView() = default;

void PdfView::setDocument(std::shared_ptr<PdfDocument> document)
{
    dropPictures();
    m_search = {};
    m_hits.clear();
    m_hit = -1;
    m_searchText.clear();
    m_document = std::move(document);
    m_turns = 0;
    m_fitWidth = true;
    m_lastPage = -1;
    layOut(false);
    verticalScrollBar()->setValue(0);
    viewport()->update();
    requestPages();
}

void PdfView::dropPictures()
{
    m_requests.clear();
    m_pictures.clear();
    m_outdated.clear();
    m_failed.clear();
}

void PdfView::outdatePictures()
{
    // They stay, stretched, until sharp ones come.
    const auto [first, last] = visiblePages();
    m_requests.clear();
    m_failed.clear();
    for (auto& [page, picture] : m_pictures)
        m_outdated.insert_or_assign(page, std::move(picture));
    m_pictures.clear();
    std::erase_if(m_outdated, [&](const auto& item) { return item.first < first || item.first > last; });
}

QSizeF PdfView::turnedSize(int page) const
{
    const QSizeF size = m_document->pageSize(page);
    return m_turns % 2 ? size.transposed() : size;
}

void PdfView::layOut(bool keepPlace)
{
    const int oldPage = m_document ? currentPage() : 0;
    double within = 0;
    if (keepPlace && m_tops.size() > 1 && oldPage >= 0) {
        const auto top = std::size_t(oldPage);
        within = double(verticalScrollBar()->value() - m_tops[top]) / std::max(1, m_tops[top + 1] - m_tops[top]);
    }
    m_tops.clear();
    m_contentsWidth = 0;
    if (m_document) {
        const double dpi = logicalDpiX();
        if (m_fitWidth) {
            double widest = 1;
            for (int i = 0; i < m_document->pageCount(); ++i)
                widest = std::max(widest, turnedSize(i).width());
            // As if the scroll bar were always there: otherwise a page that just fits without it goes to and fro for ever.
            const int bar = verticalScrollBar()->sizeHint().width();
            const int room = maximumViewportSize().width() - bar - 2 * margin - 2; // sizes are rounded up below
            m_zoom = std::clamp(room / (widest * dpi / 72.0), minZoom, 3.0);
        }
        int top = margin;
        for (int i = 0; i < m_document->pageCount(); ++i) {
            m_tops.push_back(top);
            const QSizeF size = turnedSize(i) * (m_zoom * dpi / 72.0);
            m_contentsWidth = std::max(m_contentsWidth, int(std::ceil(size.width())) + 2 * margin);
            top += int(std::ceil(size.height())) + between;
        }
        m_tops.push_back(top);
    }
    const int height = m_tops.empty() ? 0 : m_tops.back();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(0, std::max(0, m_contentsWidth - viewport()->width()));
    if (keepPlace && m_document && oldPage >= 0) {
        const auto top = std::size_t(oldPage);
        verticalScrollBar()->setValue(m_tops[top] + int(within * (m_tops[top + 1] - m_tops[top])));
    }
    emit zoomChanged();
    emit moved();
}

QRect PdfView::pageRect(int page) const
{
    const QSizeF size = turnedSize(page) * (m_zoom * logicalDpiX() / 72.0);
    const int width = std::max(m_contentsWidth, viewport()->width());
    return {(width - int(size.width())) / 2, m_tops[std::size_t(page)], int(size.width()), int(size.height())};
}

std::pair<int, int> PdfView::visiblePages() const
{
    if (!m_document || m_tops.size() < 2)
        return {0, -1};
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height();
    const auto first = std::upper_bound(m_tops.begin(), m_tops.end() - 1, top);
    const auto last = std::lower_bound(m_tops.begin(), m_tops.end() - 1, bottom);
    return {std::max(0, int(first - m_tops.begin()) - 1), std::max(0, int(last - m_tops.begin()) - 1)};
}

int PdfView::currentPage() const
{
    if (!m_document || m_tops.size() < 2)
        return -1;
    return pageAtHeight(verticalScrollBar()->value() + viewport()->height() / 3);
}

void PdfView::goToPage(int page)
{
    if (m_document && page >= 0 && page < m_document->pageCount())
        verticalScrollBar()->setValue(m_tops[std::size_t(page)] - margin / 2);
}

void PdfView::setZoom(double zoom)
{
    m_fitWidth = false;
    outdatePictures();
    m_zoom = std::clamp(zoom, minZoom, maxZoom);
    layOut(true);
    viewport()->update();
    requestPages();
}

void PdfView::fitWidth()
{
    m_fitWidth = true;
    outdatePictures();
    layOut(true);
    viewport()->update();
    requestPages();
}

void PdfView::rotate()
{
    m_turns = (m_turns + 1) % 4;
    dropPictures();
    layOut(true);
    viewport()->update();
    requestPages();
}

void PdfView::requestPages()
{
    if (!m_document)
        return;
    auto [first, last] = visiblePages();
    const int wantedFirst = std::max(0, first - 1);
    const int wantedLast = std::min(m_document->pageCount() - 1, last + 1);
    std::erase_if(m_requests, [&](const auto& request) { return request.first < wantedFirst || request.first > wantedLast; });
    std::vector<int> order;
    for (int page = first; page <= last; ++page)
        order.push_back(page);
    order.push_back(wantedLast);
    order.push_back(wantedFirst);
    const double ratio = devicePixelRatioF();
    const double dpi = m_zoom * logicalDpiX() * ratio;
    for (const int page : order) {
        if (page < 0 || page >= m_document->pageCount() || m_pictures.contains(page) || m_requests.contains(page) ||
            m_failed.contains(page))
            continue;
        m_requests[page] = m_runner.run(
            this,
            [document = m_document, page, dpi, turns = m_turns](const Progress&) { return document->render(page, dpi, turns); },
            [this, page](const QImage& picture) {
                m_requests.erase(page);
                m_outdated.erase(page);
                if (picture.isNull())
                    m_failed.insert(page);
                else
                    m_pictures[page] = picture;
                // What lies farthest from the view goes first.
                qint64 bytes = 0;
                for (const auto& [number, image] : m_pictures)
                    bytes += image.sizeInBytes();
                const int here = currentPage();
                while (bytes > cacheBytes && m_pictures.size() > 1) {
                    auto victim = std::ranges::max_element(m_pictures, {},
                                                           [here](const auto& item) { return std::abs(item.first - here); });
                    bytes -= victim->second.sizeInBytes();
                    m_pictures.erase(victim);
                }
                viewport()->update();
            });
    }
    const int page = currentPage();
    if (page != m_lastPage) {
        m_lastPage = page;
        describe();
        emit pageChanged(page, m_document->pageCount());
    }
}

void PdfView::describe()
{
    setAccessibleName(m_document ? tr("Page %1 of %2").arg(currentPage() + 1).arg(m_document->pageCount()) : tr("Pages"));
    setAccessibleDescription(tr("A picture of the pages. Ctrl+T shows their text in reading order."));
}

void PdfView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (!m_document)
        return;
    const QPoint shift(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRect rect = pageRect(page).translated(shift);
        const auto sharp = m_pictures.find(page);
        const auto outdated = m_outdated.find(page);
        if (sharp != m_pictures.end() || outdated != m_outdated.end()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(rect, sharp != m_pictures.end() ? sharp->second : outdated->second);
        } else {
            painter.fillRect(rect, Qt::white);
            painter.setPen(Qt::darkGray);
            painter.drawText(rect, Qt::AlignCenter,
                             m_failed.contains(page) ? tr("This page cannot be drawn.") : tr("Page %1").arg(page + 1));
        }
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].page < first || m_hits[i].page > last)
            continue;
        const QRectF rect = contentsRect(m_hits[i].page, m_hits[i].place).translated(shift);
        QColor tint(int(i) == m_hit ? QColor(255, 140, 0, 120) : QColor(255, 220, 0, 90));
        painter.fillRect(rect, tint);
        if (int(i) == m_hit) {
            painter.setPen(QPen(QColor(170, 80, 0), 2));
            painter.drawRect(rect);
        }
    }
}

QRectF PdfView::contentsRect(int page, const QRectF& place) const
{
    const double scale = m_zoom * logicalDpiX() / 72.0;
    const QRectF seen = turned(place, m_document->pageSize(page), m_turns);
    const QPoint corner = pageRect(page).topLeft();
    return {corner.x() + seen.left() * scale, corner.y() + seen.top() * scale, seen.width() * scale, seen.height() * scale};
}

QRectF PdfView::viewRect(int page, const QRectF& place) const
{
    if (!m_document || page < 0 || page >= m_document->pageCount())
        return {};
    return contentsRect(page, place).translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

std::pair<int, QPointF> PdfView::placeAt(const QPointF& point) const
{
    if (!m_document || m_tops.size() < 2)
        return {-1, {}};
    const int page = pageAtHeight(int(point.y()) + verticalScrollBar()->value());
    return {page, placeOn(page, point)};
}

QPointF PdfView::placeOn(int page, const QPointF& point) const
{
    const QPointF inside = point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QPointF onPage = (inside - pageRect(page).topLeft()) / (m_zoom * logicalDpiX() / 72.0);
    return turned(QRectF(onPage, QSizeF()), turnedSize(page), (4 - m_turns) % 4).topLeft();
}

int PdfView::pageAtHeight(int y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, int(after - m_tops.begin()) - 1);
}

void PdfView::reveal(int page, const QRectF& place)
{
    if (!m_document || page < 0 || page >= m_document->pageCount())
        return;
    const QRectF rect = contentsRect(page, place);
    const int top = verticalScrollBar()->value();
    if (rect.top() < top || rect.bottom() > top + viewport()->height())
        verticalScrollBar()->setValue(int(rect.center().y()) - viewport()->height() / 2);
    horizontalScrollBar()->setValue(
        std::clamp(horizontalScrollBar()->value(), int(rect.right()) - viewport()->width() + margin,
                   std::max(int(rect.right()) - viewport()->width() + margin, int(rect.left()) - margin)));
}

double PdfView::position() const
{
    if (!m_document || m_tops.size() < 2)
        return 0;
    const int top = verticalScrollBar()->value();
    const auto page = std::size_t(pageAtHeight(top));
    return double(page) + double(top - m_tops[page]) / std::max(1, m_tops[page + 1] - m_tops[page]);
}

void PdfView::setPosition(double position)
{
    if (!m_document || m_tops.size() < 2)
        return;
    const auto page = std::size_t(std::clamp(std::floor(position), 0.0, double(m_document->pageCount() - 1)));
    const double part = position - double(page);
    verticalScrollBar()->setValue(m_tops[page] + int(std::lround(part * (m_tops[page + 1] - m_tops[page]))));
}

void PdfView::find(const QString& text, bool backwards)
{
    if (!m_document || text.isEmpty()) {
        m_hits.clear();
        m_hit = -1;
        viewport()->update();
        return;
    }
    if (text == m_searchText && !m_hits.empty()) {
        const int count = int(m_hits.size());
        m_hit = (m_hit + (backwards ? count - 1 : 1)) % count;
        showHit();
        return;
    }
    m_searchText = text;
    m_search = m_runner.run(
        this,
        [document = m_document, text](const Progress& progress) {
            std::vector<Hit> hits;
            for (int page = 0; page < document->pageCount() && int(hits.size()) < maxHits && !progress.stopRequested(); ++page) {
                for (const QRectF& place : document->find(page, text))
                    hits.push_back({page, place});
            }
            return hits;
        },
        [this](std::vector<Hit> hits) {
            m_hits = std::move(hits);
            const int here = currentPage();
            const auto next = std::ranges::find_if(m_hits, [here](const Hit& hit) { return hit.page >= here; });
            m_hit = m_hits.empty() ? -1 : next == m_hits.end() ? 0 : int(next - m_hits.begin());
            showHit();
        });
}

void PdfView::showHit()
{
    if (m_hit >= 0) {
        const Hit& hit = m_hits[std::size_t(m_hit)];
        const QRectF rect = contentsRect(hit.page, hit.place);
        const int top = verticalScrollBar()->value();
        if (rect.top() < top || rect.bottom() > top + viewport()->height())
            verticalScrollBar()->setValue(int(rect.top()) - viewport()->height() / 3);
        horizontalScrollBar()->setValue(std::clamp(horizontalScrollBar()->value(),
                                                   int(rect.right()) - viewport()->width() + margin,
                                                   std::max(0, int(rect.left()) - margin)));
    }
    viewport()->update();
    emit found(m_hit + 1, int(m_hits.size()));
}

void PdfView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const double before = m_zoom;
    layOut(true);
    if (m_fitWidth && std::abs(before - m_zoom) > 1e-6) {
        outdatePictures();
    }
    requestPages();
}

void PdfView::scrollContentsBy(int, int)
{
    viewport()->update();
    requestPages();
    emit moved();
}

void PdfView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                                  : QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PdfView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PdfView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace parafa
