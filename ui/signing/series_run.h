// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/target_names.h"
#include "signing/signing_queue.h"

#include <mutex>
#include <stop_token>

namespace parafa
{

/// One run over a queue as the worker sees it: prepares file after file, tells what became of each. Knows no widgets; what it
/// tells is fetched by the window's thread.
class SeriesRun : public SigningSeries
{
public:
    struct Step {
        std::vector<int> rows; ///< of the queue: one, or all that go into one container
        std::vector<QueuedFile> files;
    };
    struct Update {
        int row;
        QueuedFile::State state;
        QString sentence, target;
    };

    SeriesRun(const DocumentService& service, const QueueOrder& order, std::vector<Step> steps);

    /// On the worker, before anything else.
    void begin(const Progress& progress) { m_progress = &progress; }
    std::optional<SigningJob> next() override;
    void signedOne(const Result<SignOutcome>& result) override;

    /// What happened since the last call; on any thread.
    std::vector<Update> takeUpdates();
    /// Why the series ended before its last file.
    std::optional<Error> endedBy() const { return m_endedBy; }

private:
    Result<SigningJob> prepare(const Step& step);
    QString targetOf(const Step& step);
    void tell(const Step& step, QueuedFile::State state, const QString& sentence, const QString& target = {});

    const DocumentService& m_service;
    QueueOrder m_order; ///< its key is not used here
    TargetNames m_names;
    std::vector<Step> m_steps;
    std::size_t m_at = 0; ///< the step that comes next
    const Progress* m_progress = nullptr;
    std::vector<Finding> m_notes; ///< of the file that is being signed
    std::optional<Error> m_endedBy;
    std::mutex m_lock; ///< of the updates
    std::vector<Update> m_updates;
};

} // namespace parafa
