// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signatures/shown_verdict.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class QScrollArea;

namespace parafa
{

/// The strip over the document: one sentence, its reason, and "Why?" with the building blocks. Grey while checking.
class VerdictBanner : public QFrame
{
    Q_OBJECT
public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    /// `busy` shows the bar and Stop.
    void setWords(const StateWords& words, bool busy);
    void setProgress(quint64 done, quint64 total);
    /// What "Why?" unfolds; null: nothing to unfold.
    void setReport(const Report* report);
    /// A button of its own, e.g. "Check again"; empty text: none.
    void setAction(const QString& text);
    /// A further line below the words of the verdict, e.g. an answer to another question. Once.
    void addLine(QWidget* line);
    /// Whether that line has something to say, and what in one sentence: a low window shows the line only together with the
    /// steps of the check, and else that sentence.
    void setLine(bool shown, const QString& summary);
    QString headline() const;
    QString reason() const;
    bool whyShown() const;
    /// A low window (large letters): there is room for the steps of the check or for the document.
    bool isLow() const;
    void setWhyShown(bool shown);

signals:
    void stopRequested();
    void whyToggled(bool shown);
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addStep(StateMark mark, const QString& text, const QString& clause);
    void placeLine();
    void retranslate();

    StateMark m_mark = StateMark::Checking;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_reason;
    QString m_reasonText, m_summary;
    QWidget* m_line = nullptr;
    bool m_lineWanted = false;
    QPushButton* m_why;
    QPushButton* m_action;
    QPushButton* m_stop;
    QProgressBar* m_progress;
    QScrollArea* m_blocksArea;
    QWidget* m_blocks;
    QVBoxLayout* m_blockLines;
};

} // namespace parafa
