// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "preview/pdf_document.h"

#include <QPlainTextEdit>

#include <memory>
#include <vector>

namespace parafa
{

/// The text of a PDF in reading order, to be read beside its picture; goes along with the pages.
class PdfText : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// `runner` outlives the view.
    explicit PdfText(JobRunner& runner, QWidget* parent = nullptr);

    /// Null: nothing, and nothing is read.
    void setDocument(std::shared_ptr<PdfDocument> document);
    void goToPage(int page);
    void retranslate();

private:
    void readMore();
    void addPages(const QStringList& pages);

    JobRunner& m_runner;
    JobHandle m_job;
    std::shared_ptr<PdfDocument> m_document;
    std::vector<int> m_starts; ///< block in which each page begins
    int m_page = 0;
};

/// The text of the pages from `first` to before `end`, a text each; fewer where a stop was asked for.
QStringList pdfPageTexts(PdfDocument& document, int first, int end, const Progress& progress);

} // namespace parafa
