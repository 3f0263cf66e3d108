// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/pin_provider.h"

#include <QDialog>
#include <QPointer>

#include <condition_variable>
#include <mutex>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parafa
{

/// Asks for one PIN: which card, what for, how many tries are known to be left. Window-modal, the only thing in the program that
/// is.
class PinDialog : public QDialog
{
    Q_OBJECT
public:
    PinDialog(const PinRequest& request, QWidget* parent);
    /// What was typed; the line is emptied.
    Secret takePin();

private:
    QLineEdit* m_line;
};

/// Asks on the window's thread for a call that waits on a worker: the question is queued, the worker sleeps until it is answered,
/// cancelled, or the asker is closed. Create it on the window's thread.
class PinAsker : public QObject, public PinProvider
{
    Q_OBJECT
public:
    /// `window`: above which the question is shown; when it is gone, every question is answered by Cancelled.
    explicit PinAsker(QWidget* window);

    Result<Secret> pin(const PinRequest& request) override;
    /// A question that waits is answered by Cancelled. From the window's thread, as `close`.
    void cancel();
    /// The same, and no question is shown any more.
    void close();

private:
    void show(const PinRequest& request, int question);
    /// Counts only for the question that is open: a dialog may be deleted when the next one was asked already.
    void answer(int question, Result<Secret> result);

    QPointer<QWidget> m_window;
    QPointer<PinDialog> m_dialog;
    std::mutex m_lock;
    std::condition_variable m_answered;
    std::optional<Result<Secret>> m_answer;
    int m_question = 0; ///< the one that is open, or was last
    bool m_closed = false;
};

} // namespace parafa
