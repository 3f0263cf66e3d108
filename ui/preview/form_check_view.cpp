// SPDX-License-Identifier: EUPL-1.2
#include "preview/form_check_view.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

StateMark markOf(CheckState state)
{
    return state == CheckState::Good ? StateMark::Valid : state == CheckState::Bad ? StateMark::Invalid : StateMark::Unknown;
}

StateMark markOf(Severity severity)
{
    return severity == Severity::Error     ? StateMark::Invalid
           : severity == Severity::Warning ? StateMark::Warning
                                           : StateMark::Unknown;
}

/// Annex 11 of 55/2014 and the uniform validation of the registries, in short.
QString ruleText(char letter)
{
    switch (letter) {
    case 'a':
        return FormCheckView::tr("The container is in UTF-8.");
    case 'b':
        return FormCheckView::tr("The container has the prescribed structure and values.");
    case 'c':
        return FormCheckView::tr("References to schemas come with the identifier of a form.");
    case 'd':
        return FormCheckView::tr("The identifier of a form comes with references to its schemas.");
    case 'e':
        return FormCheckView::tr("Data of a form come with references to its schemas.");
    case 'f':
        return FormCheckView::tr("The reference means a presentation for signing.");
    case 'g':
        return FormCheckView::tr("Identifier, data and references are of one form.");
    case 'h':
        return FormCheckView::tr("The digests of schema and presentation match.");
    case 'i':
        return FormCheckView::tr("The data comply with the schema.");
    case 'j':
        return FormCheckView::tr("Content types and the kind of presentation are the right ones.");
    case 'k':
        return FormCheckView::tr("Digest and transformation algorithms are permitted ones.");
    case 'l':
        return FormCheckView::tr("Schemas of forms are referred to, not embedded.");
    default:
        return FormCheckView::tr("The version is that of the form.");
    }
}

QString outcome(CheckState state)
{
    return state == CheckState::Good  ? FormCheckView::tr("kept")
           : state == CheckState::Bad ? FormCheckView::tr("broken")
                                      : FormCheckView::tr("not checked");
}

QTreeWidgetItem* findingItem(const Finding& finding)
{
    auto* item = new QTreeWidgetItem;
    item->setIcon(0, stateIcon(markOf(finding.severity)));
    const QString text = findingSentence(finding);
    item->setText(0, text);
    if (const auto message = finding.argument("message"); !message.empty()) { // the checker's own words, for the author
        auto* own = new QTreeWidgetItem(item);
        own->setText(0, shownName(message, 300));
    }
    item->setData(0, Qt::AccessibleTextRole, text);
    if (!finding.clause.empty())
        item->setToolTip(0, Qt::convertFromPlainText(QString::fromStdString(finding.clause)));
    return item;
}

} // namespace

FormCheckView::FormCheckView(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    m_summary = plainLabel(this);
    m_rules = new QTreeWidget(this);
    m_rules->setColumnCount(2);
    m_rules->setHeaderHidden(true);
    m_rules->setMinimumHeight(48); // in a low window the rules scroll; the sentences around them must stay whole
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules->header()->setStretchLastSection(false);
    m_rules->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rules->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(m_summary);
    m_detail = plainLabel(this);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_rules, 1);
    layout->addWidget(m_detail);
    connect(m_rules, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* item) { m_detail->setText(item ? item->text(0) : QString()); });
    setFocusProxy(m_rules);
}

void FormCheckView::showRunning()
{
    m_check.reset();
    fill();
}

void FormCheckView::show(const Result<XdcCheck>& check)
{
    m_check = check;
    fill();
}

void FormCheckView::fill()
{
    m_rules->clear();
    m_rules->setAccessibleName(tr("Rules for forms"));
    m_rules->setVisible(m_check && m_check->has_value());
    if (!m_check) {
        m_summary->setText(tr("Checking…"));
        return;
    }
    if (!m_check->has_value()) {
        m_summary->setText(m_check->error().code == ErrorCode::NotFound
                               ? tr("These data are not in a container, so its rules do not apply.")
                               : errorSentence(m_check->error()));
        return;
    }
    const XdcCheck& check = **m_check;
    std::vector<const Finding*> others;
    int broken = 0;
    int unchecked = 0;
    for (const XdcRule& rule : check.rules) {
        broken += rule.state == CheckState::Bad ? 1 : 0;
        unchecked += rule.state == CheckState::Unchecked ? 1 : 0;
        auto* item = new QTreeWidgetItem(m_rules);
        item->setIcon(0, stateIcon(markOf(rule.state)));
        item->setText(0, QString(QLatin1Char(rule.letter)) + QStringLiteral(")  ") + ruleText(rule.letter));
        item->setText(1, outcome(rule.state));
        item->setData(0, Qt::AccessibleTextRole, item->text(0) + QLatin1Char(' ') + item->text(1));
        for (const Finding& finding : check.findings)
            if (ruleOf(finding) == rule.letter)
                item->addChild(findingItem(finding));
    }
    auto* rest = new QTreeWidgetItem(m_rules);
    for (const Finding& finding : check.findings)
        if (ruleOf(finding) == '\0')
            rest->addChild(findingItem(finding));
    rest->setText(0, tr("Besides the rules"));
    rest->setIcon(0, stateIcon(StateMark::Unknown));
    if (rest->childCount() == 0)
        delete rest;
    m_rules->expandAll();
    for (int row = 0; row < m_rules->topLevelItemCount() && !m_rules->currentItem(); ++row)
        if (m_rules->topLevelItem(row)->childCount() > 0)
            m_rules->setCurrentItem(m_rules->topLevelItem(row)->child(0));
    m_summary->setText(broken > 0 ? stateSign(StateMark::Invalid) + QLatin1Char(' ') +
                                        tr("%n rule(s) of the registries broken: such a form would be refused.", nullptr, broken)
                       : unchecked > 0
                           ? stateSign(StateMark::Unknown) + QLatin1Char(' ') +
                                 tr("No rule is broken, but %n could not be checked or do not apply.", nullptr, unchecked)
                           : stateSign(StateMark::Valid) + QLatin1Char(' ') + tr("Every rule of the registries is kept."));
}

void FormCheckView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace parafa
