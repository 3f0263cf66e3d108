// SPDX-License-Identifier: EUPL-1.2
#include "preview/page_thumbnails.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

/// A white page on a white list has edges too.
void framed(QImage& picture)
{
    QPainter painter(&picture);
    painter.setPen(Qt::darkGray);
    painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1);
}

} // namespace

ThumbnailModel::ThumbnailModel(QObject* parent) : QAbstractListModel(parent), m_runner(1) {}

ThumbnailModel::~ThumbnailModel() = default;

void ThumbnailModel::setDocument(std::shared_ptr<PdfDocument> document, double pixelRatio)
{
    if (document == m_document)
        return;
    beginResetModel();
    m_requests.clear();
    m_pictures.clear();
    m_failed.clear();
    m_document = std::move(document);
    m_ratio = pixelRatio;
    endResetModel();
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return m_document && !parent.isValid() ? m_document->pageCount() : 0;
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!m_document || !index.isValid() || index.row() >= m_document->pageCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("Page %1 of %2").arg(index.row() + 1).arg(m_document->pageCount());
    case Qt::SizeHintRole: // said here, so that nobody asks for a picture to learn it
        return QSize(longerSide + 16, pictureSize(index.row()).height() + QFontMetrics(QGuiApplication::font()).height() + 16);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignHCenter);
    case Qt::DecorationRole: {
        const auto found = m_pictures.find(index.row());
        if (found != m_pictures.end())
            return found->second;
        request(index.row());
        // Room as large as the picture will be, so that nothing jumps when it comes.
        QImage empty(pictureSize(index.row()) * m_ratio, QImage::Format_RGB32);
        empty.fill(Qt::white);
        framed(empty);
        empty.setDevicePixelRatio(m_ratio);
        return empty;
    }
    default:
        return {};
    }
}

QSize ThumbnailModel::pictureSize(int page) const
{
    return m_document->pageSize(page).scaled(longerSide, longerSide, Qt::KeepAspectRatio).toSize().expandedTo(QSize(1, 1));
}

void ThumbnailModel::request(int page) const
{
    if (m_requests.contains(page) || m_failed.contains(page))
        return;
    const QSizeF size = m_document->pageSize(page);
    const double dotsPerInch = longerSide * m_ratio * 72 / std::max(size.width(), size.height());
    auto* self = const_cast<ThumbnailModel*>(this); // only what is remembered changes, and what is shown of it
    m_requests[page] = m_runner.run(
        self, [document = m_document, page, dotsPerInch](const Progress&) { return document->render(page, dotsPerInch); },
        [this, self, page](QImage picture) {
            m_requests.erase(page);
            if (picture.isNull()) {
                m_failed.insert(page);
                return;
            }
            framed(picture);
            picture.setDevicePixelRatio(m_ratio);
            m_pictures[page] = picture;
            if (m_pictures.size() > keptPictures) {
                const auto farthest =
                    std::ranges::max_element(m_pictures, {}, [page](const auto& item) { return std::abs(item.first - page); });
                m_pictures.erase(farthest);
            }
            emit self->dataChanged(index(page), index(page), {Qt::DecorationRole});
        });
}

void ThumbnailModel::want(int first, int last)
{
    std::erase_if(m_requests, [&](const auto& request) { return request.first < first || request.first > last; });
}

void ThumbnailModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::AccessibleTextRole, Qt::ToolTipRole});
}

PageThumbnails::PageThumbnails(QWidget* parent) : QListView(parent)
{
    setModel(&m_model);
    setViewMode(QListView::IconMode);
    setFlow(QListView::TopToBottom);
    setWrapping(false);
    setMovement(QListView::Static);
    setUniformItemSizes(false);
    setLayoutMode(QListView::Batched); // thousands of pages
    setIconSize(QSize(ThumbnailModel::longerSide, ThumbnailModel::longerSide));
    setSpacing(6);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMinimumWidth(ThumbnailModel::longerSide + 40);
    retranslate();
}

void PageThumbnails::setDocument(std::shared_ptr<PdfDocument> document)
{
    m_quiet = true;
    m_model.setDocument(std::move(document), devicePixelRatioF());
    m_quiet = false;
}

void PageThumbnails::setCurrentPage(int page)
{
    if (page == currentIndex().row() || page < 0 || page >= m_model.rowCount())
        return;
    m_quiet = true;
    setCurrentIndex(m_model.index(page));
    m_quiet = false;
}

void PageThumbnails::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit pageChosen(current.row());
}

void PageThumbnails::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 12));
    if (first.isValid())
        m_model.want(first.row() - 10, first.row() + 20);
}

void PageThumbnails::retranslate()
{
    setAccessibleName(tr("Pages of the document"));
    m_model.retranslate();
}

} // namespace parafa
