// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/format_service.h"
#include "jobs/job_runner.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace parafa
{

class PdfaBox;

/// What the recipient may object to in the documents that will be signed, said before the key is used. Where a document is
/// damaged or has what the decree keeps out of it, somebody must insist.
class FormatAdviceBox : public QWidget
{
    Q_OBJECT
public:
    FormatAdviceBox(const DocumentService& service, JobRunner& runner, QWidget* parent = nullptr);

    /// Begins anew where these are other documents than before.
    void check(std::vector<DocumentToSign> documents);
    /// The documents were looked at, and either nothing stops or somebody insists.
    bool isReady() const;
    /// What is signed because somebody insists, to be told with the result.
    std::vector<Finding> forced() const;
    void retranslate();
    /// Outlives the box; with it PDF/A can be made of the first document that has advice.
    void setFormatService(const FormatService& service);
    /// Name of the document of which PDF/A is offered.
    QString madeFrom() const;

signals:
    void changed();
    /// The person wants this in place of the document `madeFrom`.
    void replaced(std::shared_ptr<const PdfaOffer> offer);
    void savePdfaRequested(std::shared_ptr<const PdfaOffer> offer);

private:
    bool stops() const;
    void update();

    const DocumentService& m_service;
    JobRunner& m_runner;
    JobHandle m_job;
    bool m_checking = false;
    std::vector<std::pair<std::string, const void*>> m_checked; ///< names and contents that were asked about
    std::vector<FormatAdvice> m_advice;
    std::vector<DocumentToSign> m_documents;
    PdfaBox* m_pdfa;
    QLabel* m_text;
    QCheckBox* m_anyway;
};

} // namespace parafa
