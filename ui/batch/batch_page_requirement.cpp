// SPDX-License-Identifier: EUPL-1.2
// What the files of a review are asked besides whether they are valid.
#include "appearance/combo.h"
#include "appearance/flow_layout.h"
#include "appearance/shown_text.h"
#include "batch/batch_page.h"
#include "batch/task_panel.h"
#include "window/requirement_bar.h"

#include <QSignalBlocker>
#include <QTableView>

namespace parafa
{

void BatchPage::buildRequirement(FlowLayout* layout)
{
    m_requirement = new QComboBox(this);
    m_requirement->hide();
    m_enough = emptyCombo(3, this);
    m_enough->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_enough->hide();
    layout->addWidget(m_requirement);
    layout->addWidget(m_enough);
    connect(m_requirement, &QComboBox::activated, this, [this] { ask(m_requirement->currentData().toString()); });
    connect(m_enough, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setEnough(index > 0 ? std::optional(index == 1) : std::nullopt); });
}

void BatchPage::setRequirementService(RequirementService& service)
{
    m_requirements = &service;
    m_requirement->show();
    askUsual();
}

void BatchPage::askUsual()
{
    ask(QString::fromStdString(m_requirements->usual()));
    retranslateRequirement();
}

void BatchPage::ask(const QString& name)
{
    const RequirementQuestion question{m_requirements, name.toStdString()};
    m_tasks->setQuestion(question);
    m_table->setColumnHidden(BatchModel::Enough, !question.isAsked());
    m_enough->setVisible(question.isAsked());
    if (!question.isAsked())
        m_enough->setCurrentIndex(0);
    m_review.setQuestion(question);
}

void BatchPage::showEnough(std::optional<bool> enough)
{
    m_enough->setCurrentIndex(enough ? (*enough ? 1 : 2) : 0);
}

void BatchPage::retranslateRequirement()
{
    m_enough->setAccessibleName(tr("Files by whether their signatures are enough"));
    m_enough->setItemText(0, tr("Enough or not"));
    m_enough->setItemText(1, tr("Enough"));
    m_enough->setItemText(2, tr("Not enough"));
    m_requirement->setAccessibleName(tr("For what the signatures shall be enough"));
    if (!m_requirements)
        return;
    const QSignalBlocker quiet(m_requirement);
    const QString asked = QString::fromStdString(m_review.question().name);
    m_requirement->clear();
    m_requirement->addItem(tr("Enough for: not asked"), QString());
    for (const RequirementOffer& offer : m_requirements->requirements())
        if (!offer.problem)
            m_requirement->addItem(tr("Enough for: %1").arg(requirementTitle(offer)), QString::fromStdString(offer.name));
    if (m_requirement->findData(asked) < 0)
        m_requirement->addItem(tr("Enough for: %1").arg(shownName(asked, 120)), asked);
    m_requirement->setCurrentIndex(m_requirement->findData(asked));
    m_requirement->setEnabled(!m_requirements->isLocked());
}

} // namespace parafa
