// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_lists.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

ListsSection::ListsSection(SettingsService& service, JobRunner& runner, QWidget* parent)
    : SettingsSection(parent), m_service(service), m_runner(runner)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_state = addLabel();
    box->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_update = new QPushButton(this);
    m_import = new QPushButton(themedIcon(QStringLiteral("open")), QString(), this);
    buttons->addWidget(m_update);
    buttons->addWidget(m_import);
    buttons->addStretch(1);
    box->addLayout(buttons);
    connect(m_update, &QPushButton::clicked, this,
            [this] { start([&service = m_service](const Progress& progress) { return service.updateLists(progress); }, true); });
    connect(m_import, &QPushButton::clicked, this, &ListsSection::chooseBundle);
}

void ListsSection::refresh()
{
    if (!m_busy)
        start([&service = m_service](const Progress& progress) { return service.lists(progress); }, false);
}

void ListsSection::start(std::function<Result<ListsSummary>(const Progress&)> work, bool changes)
{
    m_busy = true;
    m_changing = changes;
    show();
    m_job = m_runner.run(this, std::move(work), [this, changes](Result<ListsSummary> summary) {
        m_busy = false;
        m_summary = std::move(summary);
        show();
        if (changes)
            emit changed();
    });
}

void ListsSection::chooseBundle()
{
    auto* dialog = new QFileDialog(this, tr("Take over lists and evidence"), QString(),
                                   tr("Bundles (*.zip)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        start([&service = m_service, name = QFile::encodeName(path).toStdString()](
                  const Progress& progress) { return service.importBundle(name, progress); },
              true);
    });
    dialog->open();
}

void ListsSection::show()
{
    const ProgramSettings settings = m_service.settings();
    m_update->setEnabled(!m_busy && !settings.listsOff && !settings.networkForbidden && !settings.problem);
    m_import->setEnabled(!m_busy && !settings.problem);
    QStringList lines;
    if (settings.problem)
        lines += problemText(*settings.problem);
    else if (settings.listsOff)
        lines += tr("Trusted lists are switched off.");
    else if (m_busy)
        lines += m_changing ? tr("Fetching and verifying the lists…") : tr("Reading the lists…");
    else if (m_summary && !*m_summary)
        lines += problemText(m_summary->error());
    else if (m_summary && (*m_summary)->used == 0)
        lines += tr("No trusted lists are on this computer yet.");
    else if (m_summary)
        lines += tr("%n list(s), fetched %1.", nullptr, int((*m_summary)->used)).arg(shownTime((*m_summary)->fetched));
    if (!m_busy && m_summary && *m_summary && (*m_summary)->unusable > 0) {
        lines += tr("%n list(s) cannot be used.", nullptr, int((*m_summary)->unusable));
        if (!(*m_summary)->problems.empty())
            lines += problemText((*m_summary)->problems.front());
    }
    if (settings.networkForbidden)
        lines += tr("The network is switched off by your administrator.");
    m_state->setText(lines.join(QLatin1Char('\n')));
}

void ListsSection::retranslate()
{
    setTitle(tr("Trusted lists of the states"));
    m_update->setText(tr("Update now"));
    m_update->setToolTip(tr("Asks the network"));
    m_import->setText(tr("Take over from a file…"));
    show();
}

} // namespace parafa
