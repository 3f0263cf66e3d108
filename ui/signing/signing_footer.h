// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace parafa
{

/// What stays in sight below a page that signs: what happened, how far it is, and the two buttons. The page gives the words.
class SigningFooter : public QWidget
{
public:
    explicit SigningFooter(QWidget* parent);

    /// One sentence in bold and its reason; an empty one is hidden.
    void report(const QString& headline, const QString& reason);
    bool hasHeadline() const;
    /// Between the progress and the buttons.
    void addButton(QPushButton* button);

    QProgressBar* progress() const { return m_progress; }
    QPushButton* sign() const { return m_sign; }
    QPushButton* cancel() const { return m_cancel; }

private:
    QVBoxLayout* m_layout;
    QLabel* m_headline;
    QLabel* m_reason;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_sign;
};

} // namespace parafa
