// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/format_service.h"
#include "jobs/job_runner.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace parafa
{

/// Making PDF/A of one document: with which program, how far it is, what came out, and what can be done with it. Only what
/// conforms and looks like the original is offered.
class PdfaBox : public QWidget
{
    Q_OBJECT
public:
    PdfaBox(JobRunner& runner, QWidget* parent = nullptr);

    /// Null: hidden.
    void setService(const FormatService* service);
    /// Begins anew with this document; null: nothing to make PDF/A of.
    void setDocument(const QString& name, ByteSourcePtr content);
    /// Whether a program of this computer can take the document.
    bool isPossible() const;
    bool isRunning() const { return m_running; }
    const std::shared_ptr<const PdfaOffer>& offer() const { return m_offer; }
    void start();
    void retranslate();

signals:
    /// The person wants to go on with the offer.
    void accepted(std::shared_ptr<const PdfaOffer> offer);
    void saveRequested(std::shared_ptr<const PdfaOffer> offer);
    void changed();

private:
    void finished(Result<PdfaOffer> result);
    void update();
    QString outcome() const;

    JobRunner& m_runner;
    const FormatService* m_service = nullptr;
    QString m_name;
    ByteSourcePtr m_content;
    JobHandle m_job;
    bool m_running = false;
    std::shared_ptr<const PdfaOffer> m_offer;
    std::optional<Error> m_error;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_make;
    QPushButton* m_stop;
    QPushButton* m_save;
    QPushButton* m_use;
};

} // namespace parafa
