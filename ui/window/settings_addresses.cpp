// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_addresses.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

/// A few at a time: those that hang must not keep the others waiting, and the window needs workers, too.
constexpr int askedAtOnce = 2;
enum Column { Host, Purpose, Answer };

} // namespace

AddressesSection::AddressesSection(SettingsService& service, JobRunner& runner, QWidget* parent)
    : SettingsSection(parent), m_service(service), m_runner(runner)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_text = addLabel();
    m_table = new QTreeWidget(this);
    m_table->setColumnCount(3);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setMinimumHeight(160);
    m_table->header()->setStretchLastSection(true);
    m_table->setColumnWidth(Host, 300);
    m_table->setColumnWidth(Purpose, 240);
    m_table->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_load = new QPushButton(themedIcon(QStringLiteral("panes")), QString(), this);
    m_ask = new QPushButton(this);
    buttons->addWidget(m_load);
    buttons->addWidget(m_ask);
    buttons->addStretch(1);
    box->addWidget(m_text);
    box->addWidget(m_table);
    m_current = addLabel();
    m_current->hide();
    box->addWidget(m_current);
    box->addLayout(buttons);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &AddressesSection::showCurrent);
    connect(m_load, &QPushButton::clicked, this, &AddressesSection::load);
    connect(m_ask, &QPushButton::clicked, this, &AddressesSection::askAll);
}

void AddressesSection::refresh()
{
    show();
}

void AddressesSection::load()
{
    m_jobs.clear();
    m_asking = 0;
    m_problem.clear();
    m_load->setEnabled(false);
    m_loading = m_runner.run(
        this, [&service = m_service](const Progress& progress) { return service.addresses(progress); },
        [this](Result<std::vector<ServiceAddress>> addresses) {
            m_load->setEnabled(true);
            m_loaded = true;
            m_rows.clear();
            if (!addresses)
                m_problem = problemText(addresses.error());
            else
                for (ServiceAddress& address : *addresses)
                    m_rows.push_back({std::move(address), State::NotAsked, {}});
            m_next = m_rows.size();
            fill();
            show();
        });
}

void AddressesSection::askAll()
{
    if (m_asking > 0) {
        m_jobs.clear();
        m_asking = 0;
        m_next = m_rows.size();
        for (Row& row : m_rows)
            if (row.state == State::Asking)
                row.state = State::NotAsked;
        fill();
        show();
        return;
    }
    for (Row& row : m_rows)
        row.state = State::NotAsked;
    m_jobs.clear();
    m_next = 0;
    askNext();
    fill();
    show();
}

void AddressesSection::askNext()
{
    while (m_asking < askedAtOnce && m_next < m_rows.size()) {
        const std::size_t at = m_next++;
        Row& row = m_rows[at];
        if (row.address.url.empty())
            continue;
        row.state = State::Asking;
        ++m_asking;
        m_jobs.push_back(m_runner.run(
            this,
            [&service = m_service, address = row.address](const Progress& progress) {
                return service.askAddress(address, progress);
            },
            [this, at](const Result<void>& answer) {
                --m_asking;
                m_rows[at].state = answer ? State::Answered : State::Silent;
                m_rows[at].problem = answer ? QString() : problemText(answer.error());
                askNext();
                fill();
                show();
            }));
    }
}

QString AddressesSection::purposeText(const ServiceAddress& address) const
{
    const auto named = [&address](const QString& what) {
        return address.note.empty() ? what : what + QLatin1Char(' ') + shownName(address.note, 120);
    };
    switch (address.purpose) {
    case ServiceAddress::Purpose::ListOfLists:
        return tr("European list of lists");
    case ServiceAddress::Purpose::TrustedList:
        return named(tr("trusted list"));
    case ServiceAddress::Purpose::TimeStamp:
        return named(tr("time-stamps"));
    case ServiceAddress::Purpose::Ocsp:
        return address.note.empty() ? tr("state of certificates")
                                    : tr("certificates, instead of %1").arg(shownName(address.note, 120));
    case ServiceAddress::Purpose::RevocationList:
        return tr("revoked certificates");
    case ServiceAddress::Purpose::Issuers:
        return tr("certificates of issuers");
    case ServiceAddress::Purpose::Forms:
        return tr("forms");
    case ServiceAddress::Purpose::Proxy:
        break;
    }
    return tr("proxy");
}

QString AddressesSection::stateText(const Row& row) const
{
    if (row.address.url.empty())
        return tr("switched off");
    switch (row.state) {
    case State::NotAsked:
        return tr("not asked");
    case State::Asking:
        return tr("being asked…");
    case State::Answered:
        return tr("answers");
    case State::Silent:
        break;
    }
    return tr("does not answer: %1").arg(row.problem);
}

void AddressesSection::fill()
{
    const int current = m_table->indexOfTopLevelItem(m_table->currentItem());
    m_table->clear();
    for (const Row& row : m_rows) {
        const QString host = row.address.url.empty() ? QStringLiteral("–") : shownName(row.address.host);
        const QString locked =
            row.address.locked ? tr("%1, set by your administrator").arg(purposeText(row.address)) : purposeText(row.address);
        auto* item = new QTreeWidgetItem(m_table, {host, locked, stateText(row).replace(QLatin1Char('\n'), QLatin1Char(' '))});
        item->setIcon(Answer, stateIcon(row.state == State::Answered ? StateMark::Valid
                                        : row.state == State::Silent ? StateMark::Warning
                                        : row.state == State::Asking ? StateMark::Checking
                                                                     : StateMark::Unsigned));
        // What does not fit stands in full here; the address of a service is no markup.
        for (const int column : {int(Host), int(Purpose), int(Answer)})
            item->setToolTip(column, (column == Host ? shownName(row.address.url, 500) : item->text(column)).toHtmlEscaped());
        item->setData(Host, Qt::AccessibleTextRole,
                      QStringList{item->text(Host), item->text(Purpose), item->text(Answer)}.join(QStringLiteral(", ")));
    }
    if (QTreeWidgetItem* item = m_table->topLevelItem(std::max(0, current)))
        m_table->setCurrentItem(item);
    showCurrent();
}

void AddressesSection::showCurrent()
{
    const int at = m_table->indexOfTopLevelItem(m_table->currentItem());
    const bool any = at >= 0 && at < int(m_rows.size()) && !m_rows[std::size_t(at)].address.url.empty();
    m_current->setVisible(any);
    if (any)
        m_current->setText(shownName(m_rows[std::size_t(at)].address.url, 500) + QLatin1Char('\n') +
                           stateText(m_rows[std::size_t(at)]));
}

void AddressesSection::show()
{
    const ProgramSettings settings = m_service.settings();
    m_table->setVisible(!m_rows.empty());
    m_ask->setVisible(!m_rows.empty());
    m_ask->setEnabled(!settings.networkForbidden && !settings.problem);
    m_ask->setText(m_asking > 0 ? tr("Stop") : tr("Ask whether they answer"));
    m_load->setText(m_loaded ? tr("Read the addresses anew") : tr("Show the addresses"));
    QStringList lines{tr("Which computers the program may ask, and what for. An administrator can replace each of them.")};
    if (!m_problem.isEmpty())
        lines += m_problem;
    if (settings.networkForbidden)
        lines += tr("The network is switched off by your administrator.");
    m_text->setText(lines.join(QLatin1Char('\n')));
}

void AddressesSection::retranslate()
{
    setTitle(tr("Addresses of services"));
    m_table->setHeaderLabels({tr("Address"), tr("What for"), tr("Answer")});
    m_table->setAccessibleName(title());
    fill();
    show();
}

} // namespace parafa
