// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "preview/pdf_document.h"

#include <QAbstractScrollArea>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace parafa
{

/// Shows a PDF page under page. Only what is in view (and the next page) is painted, on a worker; pictures of pages far away
/// are dropped again.
class PdfView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr qint64 cacheBytes = qint64{96} << 20;

    explicit PdfView(QWidget* parent = nullptr);
    ~PdfView() override;

    /// Null: nothing to show.
    void setDocument(std::shared_ptr<PdfDocument> document);
    const std::shared_ptr<PdfDocument>& document() const { return m_document; }

    int currentPage() const;
    void goToPage(int page);
    /// 1.0 is the natural size.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void fitWidth();
    bool fitsWidth() const { return m_fitWidth; }
    void rotate();
    /// Where a place of a page (points from its upper left corner, as the file turns it) is seen, in the viewport's coordinates.
    QRectF viewRect(int page, const QRectF& place) const;
    /// The page at a point of the viewport, or the nearest one, and the place on it in points; -1 without a document.
    std::pair<int, QPointF> placeAt(const QPointF& point) const;
    /// The same on this page, also outside of it.
    QPointF placeOn(int page, const QPointF& point) const;
    /// Scrolls so that the place is in view.
    void reveal(int page, const QRectF& place);
    /// How far the view is scrolled: pages, and the part of the one at the top.
    double position() const;
    void setPosition(double position);
    /// Pages with a picture at hand.
    int renderedPages() const { return int(m_pictures.size()); }

    /// Marks every place of the text on every page, first one at or after the page in view.
    void find(const QString& text, bool backwards);

signals:
    void pageChanged(int page, int count);
    void zoomChanged();
    /// Scrolled, resized, turned or zoomed: what lies over the pages must move.
    void moved();
    /// How a search ended: 1-based number of the place and how many there are (0: none).
    void found(int number, int count);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Hit {
        int page;
        QRectF place; ///< points
    };
    QSizeF turnedSize(int page) const;
    QRect pageRect(int page) const; ///< in contents' coordinates
    int pageAtHeight(int y) const;  ///< in contents' coordinates
    std::pair<int, int> visiblePages() const;
    void layOut(bool keepPlace);
    void requestPages();
    void dropPictures();
    void outdatePictures();
    void describe();
    void showHit();
    QRectF contentsRect(int page, const QRectF& place) const; ///< of a place in points, in contents' coordinates

    std::shared_ptr<PdfDocument> m_document;
    JobRunner m_runner; ///< painting, and searching between pages
    double m_zoom = 1.0;
    bool m_fitWidth = true;
    int m_turns = 0;
    std::vector<int> m_tops; ///< top of each page in contents' coordinates, and the end
    int m_contentsWidth = 0;
    std::map<int, QImage> m_pictures;
    std::map<int, QImage> m_outdated; ///< of another size, shown until the right ones are there
    std::map<int, JobHandle> m_requests;
    std::set<int> m_failed;
    int m_lastPage = -1;

    JobHandle m_search;
    QString m_searchText;
    std::vector<Hit> m_hits;
    int m_hit = -1;
};

} // namespace parafa
