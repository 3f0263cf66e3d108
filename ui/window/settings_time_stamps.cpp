// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_time_stamps.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

TimeStampSection::TimeStampSection(SettingsService& service, QWidget* parent) : EntriesSection(parent), m_service(service)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_address = new QLineEdit(this);
    m_addButton = new QPushButton(themedIcon(QStringLiteral("add")), QString(), this);
    row->addWidget(m_address, 1);
    row->addWidget(m_addButton);
    m_add->addLayout(row);
    setTabOrder(m_list, m_address);
    setTabOrder(m_address, m_addButton);
    setTabOrder(m_addButton, m_remove);
    connect(m_addButton, &QPushButton::clicked, this, &TimeStampSection::add);
    connect(m_address, &QLineEdit::returnPressed, this, &TimeStampSection::add);
}

void TimeStampSection::add()
{
    const std::string address = m_address->text().trimmed().toStdString();
    std::vector<std::string> addresses = m_service.settings().timeStampServices;
    if (address.empty() || std::ranges::find(addresses, address) != addresses.end())
        return;
    addresses.push_back(address);
    apply(addresses);
    if (m_problem.isEmpty())
        m_address->clear();
}

void TimeStampSection::remove(const QString& value)
{
    std::vector<std::string> addresses = m_service.settings().timeStampServices;
    std::erase(addresses, value.toStdString());
    apply(addresses);
}

void TimeStampSection::apply(const std::vector<std::string>& addresses)
{
    const Result<void> done = m_service.setTimeStampServices(addresses);
    m_problem = done ? QString() : problemText(done.error());
    refresh();
}

void TimeStampSection::refresh()
{
    const ProgramSettings settings = m_service.settings();
    std::vector<Entry> entries;
    for (const std::string& address : settings.timeStampServices)
        entries.push_back({shownName(address, 500), QString::fromStdString(address)});
    setEntries(entries);
    const bool locked = settings.timeStampsLocked || settings.problem.has_value();
    setLocked(locked, settings.problem ? problemText(*settings.problem) : m_problem);
    m_address->setEnabled(!locked);
    m_addButton->setEnabled(!locked);
}

void TimeStampSection::retranslate()
{
    setTitle(tr("Time-stamp services"));
    m_intro->setText(tr("Signing proposes these services, the first one by itself."));
    m_address->setPlaceholderText(QStringLiteral("http://"));
    m_address->setAccessibleName(tr("Address of a further service"));
    m_addButton->setText(tr("Add"));
    retranslateEntries();
    refresh();
}

} // namespace parafa
