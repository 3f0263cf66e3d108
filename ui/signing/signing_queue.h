// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace parafa
{

/// What becomes of many files.
enum class Arrangement {
    EachAlone,      ///< a signed file of its own for each
    OneContainer,   ///< all together in one new container
    IntoContainers, ///< each is a container and gets one more signature
};

/// One of many files that are to be signed.
struct QueuedFile {
    enum class State {
        Waiting, ///< nobody has looked at it yet
        Looking, ///< is being opened and compared with the rules for formats
        Ready,
        Refused, ///< cannot be read: never signed
        Signing,
        Signed,
        Failed, ///< can be tried again
    };
    QString path;
    State state = State::Waiting;
    QString sentence;       ///< why not, what was missing, or what the recipient may object to
    bool objection = false; ///< somebody must insist
    bool container = false; ///< a signed container that can get another signature
    bool pdf = false;
    qint64 size = 0;   ///< with `changed`: as it was when it was looked at
    QDateTime changed; ///< what changed since is not signed
    QString target;    ///< once it is signed
};

/// How a run is done.
struct QueueOrder {
    SigningJob key; ///< key and PINs, options, time-stamp service
    Arrangement arrangement = Arrangement::EachAlone;
    QString folder;      ///< of the signed files; empty: beside each file
    bool insist = false; ///< files with an objection, too
};

/// Files that wait to be signed, each with its state, and the work itself: files are looked at on workers as they come; a run
/// signs those that are ready, one after another with one opened key. Every signed file appears whole or not at all; what failed
/// keeps its sentence and can be tried again.
class SigningQueue : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, What, ColumnCount };

    /// Both outlive the queue's last use; `runner` is destroyed before the queue or waits for its jobs.
    SigningQueue(const DocumentService& service, JobRunner& runner, QObject* parent = nullptr);
    ~SigningQueue() override;

    /// Files that are there already are left out. Not while running.
    void addFiles(const QStringList& paths);
    void remove(int row);
    /// Undoes the last `remove`.
    void putBack();
    bool canPutBack() const { return !m_removed.empty(); }
    void clear();

    const std::vector<QueuedFile>& files() const { return m_files; }
    int count(QueuedFile::State state) const;
    /// Files that a run would sign now.
    int toSign(bool insist) const;
    int objections() const;
    bool isLooking() const { return m_looking > 0; }

    /// One run over everything that is ready or failed before.
    void run(const QueueOrder& order);
    bool isRunning() const { return m_running; }
    /// What is being signed is abandoned without a trace; the rest stays as it is.
    void stop();

    void retranslate();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void changed();
    /// A run ended; `why` where it ended early: the key failed or the person stopped it.
    void finished(const std::optional<Error>& why);

private:
    void lookMore();
    void setFile(int row, QueuedFile::State state, const QString& sentence);
    QString stateText(const QueuedFile& file) const;

    const DocumentService& m_service;
    JobRunner& m_runner;
    std::vector<QueuedFile> m_files;
    std::vector<std::pair<int, QueuedFile>> m_removed;
    int m_looking = 0; ///< files not looked at yet
    int m_lookingNow = 0;
    std::ptrdiff_t m_lookFrom = 0; ///< files before are looked at, or are being
    bool m_running = false;
    std::vector<JobHandle> m_looks;
    JobHandle m_run;
};

} // namespace parafa
