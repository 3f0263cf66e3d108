// SPDX-License-Identifier: EUPL-1.2
#include "preview/presentation_bar.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace parafa
{

namespace
{

StateMark markOf(const DocumentPresentation& presentation)
{
    const PresentationFacts& facts = presentation.facts;
    if (facts.digestMatches && !*facts.digestMatches)
        return StateMark::Invalid;
    if (!presentation.rendered || facts.origin == PresentationOrigin::Document)
        return StateMark::Warning;
    return facts.digestMatches.value_or(false) ? StateMark::Valid : StateMark::Unknown;
}

/// A narrower bar has its choices below the sentence.
constexpr int narrowLetters = 70;

} // namespace

QString presentationSource(const DocumentPresentation& presentation)
{
    const PresentationFacts& facts = presentation.facts;
    if (facts.digestMatches && !*facts.digestMatches)
        return PresentationBar::tr(
            "The document names a presentation by its digest, and none at hand matches it. Raw data are shown as a tree.");
    if (!presentation.rendered)
        return PresentationBar::tr("The form's presentation is not available: raw data are shown as a tree.");
    switch (facts.origin) {
    case PresentationOrigin::Published:
        return facts.digestMatches
                   ? PresentationBar::tr("Shown by the published form; its digest matches.")
                   : PresentationBar::tr("Shown by the published form. The data name no digest to compare it with.");
    case PresentationOrigin::LocalPackage:
        return facts.digestMatches
                   ? PresentationBar::tr("Shown by a form package on this computer; its digest matches.")
                   : PresentationBar::tr("Shown by a form package on this computer. The data name no digest to compare it with.");
    case PresentationOrigin::Document:
        return findingSentence(makeFinding(FindingCode::PresentationFromDocument));
    case PresentationOrigin::None:
        break;
    }
    return PresentationBar::tr("Where this presentation came from is not known.");
}

QString presentationName(const PresentationChoice& choice)
{
    QStringList words;
    if (!choice.media.empty())
        words += shownName(choice.media, 20);
    if (!choice.language.empty()) {
        const QLocale locale(QString::fromStdString(choice.language));
        words += locale.language() == QLocale::C         ? shownName(choice.language, 20)
                 : locale.language() == QLocale::English ? QLocale::languageToString(QLocale::English) // not "American English"
                                                         : locale.nativeLanguageName();
    }
    if (!choice.environment.empty())
        words += shownName(choice.environment, 40);
    return words.join(QStringLiteral(", "));
}

PresentationBar::PresentationBar(QWidget* parent) : QWidget(parent)
{
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->setContentsMargins(8, 0, 8, 4);
    m_parts->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    m_mark = new QLabel(this);
    m_source = plainLabel(this);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_choice = new QComboBox(this);
    m_check = new QToolButton(this);
    m_check->setCheckable(true);
    m_check->setFocusPolicy(Qt::StrongFocus);
    m_check->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_source, 1);
    choices->addWidget(m_choice);
    choices->addWidget(m_check, 0, Qt::AlignLeft);
    m_parts->addLayout(row, 1);
    m_parts->addLayout(choices);
    hide();
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (m_presentation && index >= 0 && std::size_t(index) < m_presentation->choices.size() &&
            std::size_t(index) != m_presentation->chosen) {
            const PresentationChoice choice = m_presentation->choices[std::size_t(index)];
            emit chosen(choice);
        }
    });
    connect(m_check, &QToolButton::toggled, this, &PresentationBar::checkToggled);
}

void PresentationBar::setPresentation(const DocumentPresentation* presentation)
{
    m_presentation.reset();
    if (presentation)
        m_presentation = *presentation;
    update();
}

void PresentationBar::update()
{
    setVisible(m_presentation.has_value());
    if (!m_presentation)
        return;
    const StateMark mark = markOf(*m_presentation);
    m_mark->setPixmap(stateIcon(mark).pixmap(16, 16));
    m_source->setText(presentationSource(*m_presentation));
    m_choice->clear();
    for (const PresentationChoice& choice : m_presentation->choices)
        m_choice->addItem(presentationName(choice));
    m_choice->setVisible(m_choice->count() > 1);
    m_choice->setCurrentIndex(int(m_presentation->chosen));
    m_choice->setAccessibleName(tr("Presentation of the form"));
    m_choice->setToolTip(m_choice->accessibleName());
    m_check->setText(tr("Rules"));
    m_check->setAccessibleName(tr("Check against the rules for forms"));
    m_check->setToolTip(m_check->accessibleName());
    const QSignalBlocker quiet(m_check);
    m_check->setChecked(false);
}

void PresentationBar::resizeEvent(QResizeEvent* event)
{
    const bool narrow = width() < fontMetrics().averageCharWidth() * narrowLetters;
    m_parts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void PresentationBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace parafa
