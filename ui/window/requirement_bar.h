// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/requirement_service.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace parafa
{

/// The words of an offer in the window's language, cleaned; its name where it has no title.
QString requirementTitle(const RequirementOffer& offer);
/// An answer in a few lines: the sentence, then what is missing.
QString requirementLines(const RequirementAnswer& answer);

/// Below the verdict: for what the signatures shall be enough, and whether they are. "Valid" and "enough" are two answers.
class RequirementBar : public QWidget
{
    Q_OBJECT
public:
    explicit RequirementBar(QWidget* parent = nullptr);

    /// `chosen`: name of an offer; one that is none of them is shown by its name. `locked`: no other can be chosen.
    void setOffers(const std::vector<RequirementOffer>& offers, const QString& chosen, bool locked);
    /// Null: nothing was asked, or there is no answer; then `problem` may say why.
    void setAnswer(const RequirementAnswer* answer, const QString& problem);
    QString answerText() const;
    QComboBox* choice() const { return m_choice; }

signals:
    /// By a person; empty: nothing is asked.
    void chosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();

    std::vector<RequirementOffer> m_offers;
    QString m_chosen;
    bool m_locked = false;
    QLabel* m_label;
    QComboBox* m_choice;
    QLabel* m_icon;
    QLabel* m_answer;
};

} // namespace parafa
