// SPDX-License-Identifier: EUPL-1.2
#include "window/requirement_bar.h"

#include "appearance/combo.h"
#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "text/requirement_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace parafa
{

namespace
{

constexpr int iconSide = 18;
/// Files with many documents may lack much: the report has all of it.
constexpr qsizetype missingLimit = 4;

} // namespace

QString requirementTitle(const RequirementOffer& offer)
{
    const auto title = offer.titles.find(std::string(languageCode(windowLanguage())));
    return shownName(title == offer.titles.end() ? offer.name : title->second, 120);
}

QString requirementLines(const RequirementAnswer& answer)
{
    QStringList lines{shownName(requirementSentence(answer, windowLanguage()), 500)};
    for (const Finding& finding : answer.missing) {
        if (lines.size() > missingLimit) {
            lines += QStringLiteral("…");
            break;
        }
        lines += findingSentence(finding);
    }
    if (!answer.sourceConfirmed)
        lines += shownName(requirementSource(answer, windowLanguage()), 500);
    return lines.join(QLatin1Char('\n'));
}

RequirementBar::RequirementBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(48, 0, 0, 0); // below the words of the verdict
    row->setSpacing(8);
    m_label = new QLabel(this);
    m_choice = new QComboBox(this);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(24);
    m_label->setBuddy(m_choice);
    m_icon = new QLabel(this);
    m_icon->setFixedWidth(iconSide);
    m_answer = plainLabel(this);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // The first line of the answer stands beside the choice.
    const int height = m_choice->sizeHint().height();
    m_label->setMinimumHeight(height);
    m_icon->setMinimumHeight(height);
    m_answer->setContentsMargins(0, std::max(0, (height - fontMetrics().height()) / 2), 0, 0);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addWidget(m_choice, 0, Qt::AlignTop);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_answer, 1);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_chosen = m_choice->currentData().toString();
        emit chosen(m_chosen);
    });
    setAnswer(nullptr, {});
    retranslate();
}

void RequirementBar::setOffers(const std::vector<RequirementOffer>& offers, const QString& chosen, bool locked)
{
    m_offers = offers;
    m_chosen = chosen;
    m_locked = locked;
    fill();
}

void RequirementBar::fill()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("Not asked"), QString());
    for (const RequirementOffer& offer : m_offers)
        if (!offer.problem)
            m_choice->addItem(requirementTitle(offer), QString::fromStdString(offer.name));
    if (m_choice->findData(m_chosen) < 0)
        m_choice->addItem(shownName(m_chosen, 120), m_chosen);
    m_choice->setCurrentIndex(m_choice->findData(m_chosen));
    m_choice->setEnabled(!m_locked);
    m_choice->setToolTip(m_locked ? tr("Set by your administrator.") : QString());
}

void RequirementBar::setAnswer(const RequirementAnswer* answer, const QString& problem)
{
    m_answer->setText(answer ? requirementLines(*answer) : problem);
    m_icon->setVisible(answer || !problem.isEmpty());
    if (answer || !problem.isEmpty())
        m_icon->setPixmap(stateIcon(!answer          ? StateMark::Unknown
                                    : answer->enough ? StateMark::Valid
                                                     : StateMark::Warning)
                              .pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
}

QString RequirementBar::answerText() const
{
    return m_answer->text();
}

void RequirementBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RequirementBar::retranslate()
{
    m_label->setText(tr("Enough for:"));
    m_choice->setAccessibleName(tr("For what the signatures shall be enough"));
    fill();
}

} // namespace parafa
