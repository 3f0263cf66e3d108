// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;
class QSplitter;
class QToolButton;

namespace parafa
{

class PdfView;

/// A PDF as one of its signatures covers it, beside the PDF as it is now: both on the same page, and in sentences what came
/// after the signature. The signed revision can be saved as a file.
class RevisionView : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionView(JobRunner& runner, QWidget* parent = nullptr);

    /// `signature`: index into the report's signatures, the one `revision` belongs to. A null document clears.
    void show(OpenedDocumentPtr document, std::shared_ptr<const Report> report, int signature, const SignedRevision& revision);
    PdfView* asSigned() const { return m_sides[0].view; }
    PdfView* current() const { return m_sides[1].view; }
    QListWidget* changes() const { return m_changes; }
    /// Where the focus goes first. No proxy: with one, the Tab key would pass over what stands before it.
    QWidget* focusTarget() const;
    /// What came after the signature, in one sentence.
    QString summary() const;
    /// Writes the signed revision to a file.
    void saveTo(const QString& path);

signals:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Side {
        QLabel* title;
        PdfView* view;
        QLabel* problem;
        JobHandle job;
    };
    void load(Side& side, ByteSourcePtr bytes);
    void fill();
    void follow(const PdfView* leader, PdfView* follower);
    void zoom(double factor);
    void askWhere();
    void say(const QString& text);
    void retranslate();

    JobRunner& m_runner;
    OpenedDocumentPtr m_document;
    std::shared_ptr<const Report> m_report;
    int m_signature = -1;
    SignedRevision m_revision;
    JobHandle m_saveJob;
    bool m_following = false;

    QLabel* m_title;
    QLabel* m_summary;
    QListWidget* m_changes;
    QSplitter* m_splitter;
    Side m_sides[2]; ///< as signed, as it is now
    QLabel* m_saved;
    QToolButton* m_zoomOut;
    QToolButton* m_zoomIn;
    QPushButton* m_save;
    QToolButton* m_close;
};

} // namespace parafa
