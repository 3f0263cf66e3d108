// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "preview/pdf_document.h"

#include <QAbstractListModel>
#include <QListView>

#include <map>
#include <memory>
#include <set>

namespace parafa
{

/// The pages of a PDF as small pictures. A picture is drawn on a worker when it is first asked for; those asked for longest ago
/// and not in view any more are dropped.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int longerSide = 132; ///< pixels, at 100 %
    static constexpr int keptPictures = 300;

    explicit ThumbnailModel(QObject* parent = nullptr);
    ~ThumbnailModel() override;

    void setDocument(std::shared_ptr<PdfDocument> document, double pixelRatio);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Pages outside of these are not worth drawing any more.
    void want(int first, int last);
    int drawn() const { return int(m_pictures.size()); }
    void retranslate();

private:
    void request(int page) const;
    QSize pictureSize(int page) const;

    std::shared_ptr<PdfDocument> m_document;
    double m_ratio = 1;
    mutable JobRunner m_runner; ///< one thread: pictures come one after another
    mutable std::map<int, QImage> m_pictures;
    mutable std::map<int, JobHandle> m_requests;
    mutable std::set<int> m_failed;
};

/// The list beside a PDF: arrows, Home, End and typing a number go through the pages.
class PageThumbnails : public QListView
{
    Q_OBJECT
public:
    explicit PageThumbnails(QWidget* parent = nullptr);

    void setDocument(std::shared_ptr<PdfDocument> document);
    /// Marks the page that is in view; emits nothing.
    void setCurrentPage(int page);
    const ThumbnailModel& thumbnails() const { return m_model; }
    void retranslate();

signals:
    /// The person went to this page, counted from 0.
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    ThumbnailModel m_model;
    bool m_quiet = false;
};

} // namespace parafa
