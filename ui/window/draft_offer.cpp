// SPDX-License-Identifier: EUPL-1.2
#include "window/draft_offer.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

constexpr int namedFiles = 3;

} // namespace

DraftOffer::DraftOffer(SigningDraft draft, QWidget* parent) : QWidget(parent), m_draft(std::move(draft))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* icon = new QLabel(this);
    icon->setPixmap(themedIcon(QStringLiteral("recent")).pixmap(QSize(32, 32), devicePixelRatioF()));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    m_headline = new QLabel(this);
    m_files = new QLabel(this);
    for (QLabel* label : {m_headline, m_files}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    row->addLayout(words, 1);
    m_resume = new QPushButton(this);
    m_discard = new QPushButton(this);
    for (QPushButton* button : {m_resume, m_discard}) {
        button->setMinimumHeight(44);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_resume, &QPushButton::clicked, this, &DraftOffer::resumed);
    connect(m_discard, &QPushButton::clicked, this, &DraftOffer::discarded);
    retranslate();
}

void DraftOffer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DraftOffer::retranslate()
{
    const auto when = m_draft.saved.isValid() ? shownTime(UtcTime(m_draft.saved.toSecsSinceEpoch())) : QString();
    QStringList names;
    for (const QString& path : m_draft.container.isEmpty() ? m_draft.files : QStringList(m_draft.container)) {
        if (names.size() == namedFiles) {
            names += QStringLiteral("…");
            break;
        }
        names += shownName(QFileInfo(path).fileName(), 80);
    }
    m_headline->setText(
        m_draft.container.isEmpty()
            ? tr("%n document(s) were chosen to be signed, but not signed yet (%1).", nullptr, int(m_draft.files.size()))
                  .arg(when)
            : tr("A signature was going to be added to a container, but was not yet (%1).").arg(when));
    m_files->setText(names.join(QStringLiteral(", ")));
    m_resume->setText(tr("Go on"));
    m_resume->setAccessibleDescription(m_headline->text());
    m_discard->setText(tr("Discard"));
    m_discard->setAccessibleDescription(tr("Forgets the choice; the files themselves stay as they are"));
}

} // namespace parafa
