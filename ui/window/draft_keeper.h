// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signing/signing_draft.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QLockFile;

namespace parafa
{

/// Keeps the unfinished signing of one window in a file, a moment after each change, so that a crash costs nothing. A lock beside
/// the file tells other windows and later starts whether somebody still works on it; the lock of a process that died counts
/// no more. A window that is closed with unfinished work leaves its draft, too.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// `folder` is made when the first draft is kept.
    explicit DraftKeeper(QString folder, QObject* parent = nullptr);
    ~DraftKeeper() override;

    /// This is the work now; an empty draft takes the file away.
    void keep(SigningDraft draft);
    /// The work is done, or nobody wants it any more.
    void discard() { keep({}); }
    /// What waits is written now.
    void flush();

    struct Left {
        QString file;
        SigningDraft draft;
    };
    /// Drafts nobody works on, the newest first. Files that are no drafts are left alone.
    std::vector<Left> leftBehind() const;
    static void remove(const Left& left);

private:
    void write();

    QString m_folder;
    QString m_file; ///< empty: none yet
    std::unique_ptr<QLockFile> m_lock;
    SigningDraft m_draft;
    bool m_waiting = false;
    QTimer m_delay;
};

} // namespace parafa
