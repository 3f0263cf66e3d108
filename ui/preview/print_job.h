// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "preview/preview_content.h"

#include <QObject>
#include <QPainter>

#include <memory>

class QPrinter;

namespace parafa
{

/// Prints what a preview shows onto a printer that was set up already: pages of a PDF one by one, painted on a worker, so
/// that the window stays usable. Deletes itself when it is done.
class PrintJob : public QObject
{
    Q_OBJECT
public:
    static constexpr double dotsPerInch = 200;

    PrintJob(PreviewContent content, std::shared_ptr<QPrinter> printer, JobRunner& runner, QObject* parent);
    ~PrintJob() override;
    void start();

signals:
    /// `pages` 0: nothing could be printed.
    void finished(int pages);

private:
    void printText();
    void printImage(const QImage& image);
    void nextPage();
    void end();

    PreviewContent m_content;
    std::shared_ptr<QPrinter> m_printer;
    JobRunner& m_runner;
    JobHandle m_job;
    QPainter m_painter;
    int m_page = 0;
    int m_last = 0;
    int m_printed = 0;
};

} // namespace parafa
