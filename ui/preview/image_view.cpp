// SPDX-License-Identifier: EUPL-1.2
#include "preview/image_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPixmap>
#include <QTransform>

#include <algorithm>

namespace parafa
{

ImageView::ImageView(JobRunner& runner, QWidget* parent) : QScrollArea(parent), m_runner(runner)
{
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    m_label = new QLabel(this);
    m_label->setScaledContents(true);
    setWidget(m_label);
}

void ImageView::setPages(std::shared_ptr<const ImagePages> pages, const QImage& first)
{
    m_job = {};
    m_pages = std::move(pages);
    m_image = first;
    m_page = 0;
    m_zoom = 0;
    m_quarters = 0;
    display();
}

void ImageView::goToPage(int page)
{
    if (!m_pages || page < 0 || page >= m_pages->count() || page == m_page)
        return;
    m_page = page;
    emit pageChanged();
    m_job = m_runner.run(
        this, [pages = m_pages, page](const Progress&) { return pages->page(page).image; },
        [this](const QImage& image) {
            // A page that cannot be read is empty, the others stay reachable.
            m_image = image;
            display();
        });
}

void ImageView::display()
{
    const QImage turned = m_quarters == 0 ? m_image : m_image.transformed(QTransform().rotate(90 * m_quarters));
    const QSize own = turned.size();
    const QSize room = viewport()->size() - QSize(16, 16);
    QSize size = own;
    if (m_zoom > 0)
        size = own * m_zoom;
    else if (own.width() > room.width() || own.height() > room.height())
        size = own.scaled(room, Qt::KeepAspectRatio);
    m_label->setPixmap(QPixmap::fromImage(turned));
    m_label->resize(size.expandedTo(QSize(1, 1)));
}

void ImageView::zoomIn()
{
    m_zoom = std::min(8.0, 1.25 * m_label->width() / std::max(1, m_label->pixmap().width()));
    display();
}

void ImageView::zoomOut()
{
    m_zoom = std::max(0.05, 0.8 * m_label->width() / std::max(1, m_label->pixmap().width()));
    display();
}

void ImageView::zoomToFit()
{
    m_zoom = 0;
    display();
}

void ImageView::rotate()
{
    m_quarters = (m_quarters + 1) % 4;
    display();
}

void ImageView::keyPressEvent(QKeyEvent* event)
{
    if (pageCount() > 1 && event->key() == Qt::Key_PageDown)
        goToPage(m_page + 1);
    else if (pageCount() > 1 && event->key() == Qt::Key_PageUp)
        goToPage(m_page - 1);
    else if (pageCount() > 1 && event->key() == Qt::Key_Home)
        goToPage(0);
    else if (pageCount() > 1 && event->key() == Qt::Key_End)
        goToPage(pageCount() - 1);
    else
        QScrollArea::keyPressEvent(event);
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_zoom <= 0 && !m_image.isNull())
        display();
}

} // namespace parafa
