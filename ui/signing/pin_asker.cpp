// SPDX-License-Identifier: EUPL-1.2
#include "signing/pin_asker.h"

#include "appearance/shown_text.h"
#include "signing/typed_secret.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

PinDialog::PinDialog(const PinRequest& request, QWidget* parent) : QDialog(parent)
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("PIN"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    const QString card = shownName(request.token.label);
    auto* question = new QLabel(
        request.use == PinRequest::Use::Signature
            ? tr("The key “%1” on the card “%2” wants its PIN for each signature.").arg(shownName(request.keyLabel), card)
            : tr("PIN of the card “%1”").arg(card),
        this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    layout->addWidget(question);
    m_line = new QLineEdit(this);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    m_line->setAccessibleName(question->text());
    question->setBuddy(m_line);
    layout->addWidget(m_line);
    if (request.token.pinLastTry || request.token.pinFewTries) {
        auto* warning = new QLabel(request.token.pinLastTry ? tr("One last try is left; after a wrong PIN the card is locked.")
                                                            : tr("A wrong PIN was entered before; fewer tries are left."),
                                   this);
        warning->setWordWrap(true);
        m_line->setAccessibleDescription(warning->text());
        layout->addWidget(warning);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* sign = buttons->addButton(tr("Sign"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    sign->setEnabled(false);
    layout->addWidget(buttons);
    setMinimumWidth(360);
    connect(m_line, &QLineEdit::textChanged, sign, [sign](const QString& text) { sign->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_line->setFocus();
}

Secret PinDialog::takePin()
{
    Secret pin = typedSecret(m_line->text());
    m_line->clear();
    return pin;
}

PinAsker::PinAsker(QWidget* window) : m_window(window) {}

Result<Secret> PinAsker::pin(const PinRequest& request)
{
    std::unique_lock lock(m_lock);
    m_answer.reset();
    if (m_closed)
        return fail(ErrorCode::Cancelled, "the window is gone");
    const int question = ++m_question;
    QMetaObject::invokeMethod(this, [this, request, question] { show(request, question); }, Qt::QueuedConnection);
    m_answered.wait(lock, [this] { return m_answer.has_value(); });
    return std::move(*m_answer);
}

void PinAsker::show(const PinRequest& request, int question)
{
    {
        const std::scoped_lock lock(m_lock);
        if (m_answer || question != m_question) // cancelled before it was shown
            return;
    }
    if (!m_window) {
        answer(question, fail(ErrorCode::Cancelled, "the window is gone"));
        return;
    }
    m_dialog = new PinDialog(request, m_window);
    connect(m_dialog, &QDialog::finished, this, [this, question, dialog = m_dialog.data()](int result) {
        answer(question, result == QDialog::Accepted ? Result<Secret>(dialog->takePin())
                                                     : fail(ErrorCode::Cancelled, "the PIN was not entered"));
    });
    // Deleted with its window without an answer.
    connect(m_dialog, &QObject::destroyed, this,
            [this, question] { answer(question, fail(ErrorCode::Cancelled, "the window is gone")); });
    m_dialog->open();
}

void PinAsker::answer(int question, Result<Secret> result)
{
    const std::scoped_lock lock(m_lock);
    if (m_answer || question != m_question)
        return;
    m_answer = std::move(result);
    m_answered.notify_all();
}

void PinAsker::close()
{
    {
        const std::scoped_lock lock(m_lock);
        m_closed = true;
    }
    cancel();
}

void PinAsker::cancel()
{
    if (m_dialog)
        m_dialog->reject();
    int question = 0;
    {
        const std::scoped_lock lock(m_lock);
        question = m_question;
    }
    answer(question, fail(ErrorCode::Cancelled, "stopped"));
}

} // namespace parafa
