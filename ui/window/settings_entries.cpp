// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_entries.h"

#include "appearance/icons.h"
#include "appearance/list_height.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

EntriesSection::EntriesSection(QWidget* parent) : SettingsSection(parent)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_intro = addLabel();
    m_list = new QListWidget(this);
    m_list->setTextElideMode(Qt::ElideMiddle);
    fitToContents(m_list, 64);
    m_list->setMaximumHeight(104);
    m_add = new QVBoxLayout;
    m_remove = new QPushButton(themedIcon(QStringLiteral("remove")), QString(), this);
    m_note = addLabel();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addLayout(m_add, 1);
    buttons->addWidget(m_remove);
    box->addWidget(m_intro);
    box->addWidget(m_list);
    box->addLayout(buttons);
    box->addWidget(m_note);
    connect(m_list, &QListWidget::currentRowChanged, this, &EntriesSection::updateRemove);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* item = m_list->currentItem())
            remove(item->data(Qt::UserRole).toString());
    });
}

void EntriesSection::setEntries(const std::vector<Entry>& entries)
{
    m_list->clear();
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.text, m_list);
        item->setData(Qt::UserRole, entry.value);
        item->setData(Qt::UserRole + 1, entry.removable);
    }
    updateRemove();
}

void EntriesSection::setLocked(bool locked, const QString& problem)
{
    m_locked = locked;
    m_note->setText(locked && problem.isEmpty() ? tr("Set by your administrator.") : problem);
    m_note->setVisible(!m_note->text().isEmpty());
    m_list->setEnabled(!locked);
    updateRemove();
}

void EntriesSection::updateRemove()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_remove->setEnabled(!m_locked && item && item->data(Qt::UserRole + 1).toBool());
}

void EntriesSection::retranslateEntries()
{
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(title());
}

} // namespace parafa
