// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_network.h"

#include "appearance/shown_text.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace parafa
{

NetworkSection::NetworkSection(SettingsService& service, QWidget* parent) : SettingsSection(parent), m_service(service)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_online = new QCheckBox(this);
    m_text = addLabel();
    box->addWidget(m_online);
    box->addWidget(m_text);
    connect(m_online, &QCheckBox::toggled, this, &NetworkSection::apply);
}

void NetworkSection::apply(bool online)
{
    const Result<void> done = m_service.setOnline(online);
    m_problem = done ? QString() : problemText(done.error());
    refresh();
    if (done)
        emit changed();
}

void NetworkSection::refresh()
{
    const ProgramSettings settings = m_service.settings();
    const QSignalBlocker quiet(m_online);
    m_online->setChecked(settings.online);
    m_online->setEnabled(!settings.onlineLocked && !settings.problem);
    QStringList lines;
    lines += settings.systemProxy     ? tr("Proxy: as the system")
             : settings.proxy.empty() ? tr("Proxy: none")
                                      : tr("Proxy: %1").arg(shownName(settings.proxy));
    if (settings.onlineLocked)
        lines += tr("Set by your administrator.");
    if (!m_problem.isEmpty())
        lines += m_problem;
    m_text->setText(lines.join(QLatin1Char('\n')));
}

void NetworkSection::retranslate()
{
    setTitle(tr("Network"));
    m_online->setText(tr("Ask services whether certificates are still valid"));
    refresh();
}

} // namespace parafa
