// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "preview/image_pages.h"

#include <QScrollArea>

class QLabel;

namespace parafa
{

/// Shows an image, or one page of several; pages are decoded on a worker when they are wanted. Page Up and Page Down turn them.
class ImageView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImageView(JobRunner& runner, QWidget* parent = nullptr);

    /// `first` is the first page, decoded already.
    void setPages(std::shared_ptr<const ImagePages> pages, const QImage& first);
    int currentPage() const { return m_page; }
    int pageCount() const { return m_pages ? m_pages->count() : 0; }
    void goToPage(int page);
    const QImage& image() const { return m_image; }

    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void rotate();

signals:
    void pageChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void display();

    JobRunner& m_runner;
    JobHandle m_job;
    std::shared_ptr<const ImagePages> m_pages;
    QImage m_image;
    int m_page = 0;
    int m_quarters = 0;
    double m_zoom = 0; ///< 0: as large as fits, at most its own size
    QLabel* m_label;
};

} // namespace parafa
