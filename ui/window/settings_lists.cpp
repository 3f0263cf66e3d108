// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_lists.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QDir>
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
    m_export = new QPushButton(themedIcon(QStringLiteral("save")), QString(), this);
    buttons->addWidget(m_import);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    box->addLayout(buttons);
    connect(m_update, &QPushButton::clicked, this,
            [this] { start([&service = m_service](const Progress& progress) { return service.updateLists(progress); }, true); });
    connect(m_import, &QPushButton::clicked, this, &ListsSection::chooseBundle);
    connect(m_export, &QPushButton::clicked, this, &ListsSection::chooseTarget);
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
    connect(dialog, &QFileDialog::fileSelected, this, &ListsSection::importBundle);
    dialog->open();
}

void ListsSection::chooseTarget()
{
    auto* dialog = new QFileDialog(this, tr("Save lists and evidence"), QString(), tr("Bundles (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    connect(dialog, &QFileDialog::fileSelected, this, &ListsSection::exportBundle);
    dialog->open();
}

void ListsSection::importBundle(const QString& path)
{
    m_busy = true;
    m_changing = true;
    m_bundle.clear();
    show();
    m_job = m_runner.run(
        this,
        [&service = m_service, name = QFile::encodeName(path).toStdString()](const Progress& progress) {
            return service.importBundle(name, progress);
        },
        [this](Result<BundleTaken> taken) {
            m_busy = false;
            if (taken) {
                m_summary = std::move(taken->lists);
                m_bundle = tr("Taken over from a bundle of %1: %2")
                               .arg(shownTime(taken->contents.created), contentsText(taken->contents));
            } else {
                m_bundle = tr("Nothing was taken over. %1").arg(problemText(taken.error()));
            }
            show();
            if (taken)
                emit changed();
        });
}

void ListsSection::exportBundle(const QString& path)
{
    m_busy = true;
    m_changing = false;
    m_bundle.clear();
    show();
    m_job = m_runner.run(
        this,
        [&service = m_service, name = QFile::encodeName(path).toStdString()](const Progress& progress) {
            return service.exportBundle(name, progress);
        },
        [this, path](const Result<BundleContents>& made) {
            m_busy = false;
            m_bundle = made ? tr("Saved to %1: %2").arg(shownName(QDir::toNativeSeparators(path)), contentsText(*made))
                            : tr("Nothing was saved. %1").arg(problemText(made.error()));
            show();
        });
}

QString ListsSection::contentsText(const BundleContents& contents)
{
    QStringList lines{tr("%n list(s)", nullptr, int(contents.lists)) + QStringLiteral(", ") +
                      tr("%n answer(s) about certificates", nullptr, int(contents.evidence)) + QStringLiteral(", ") +
                      tr("%n form(s)", nullptr, int(contents.forms))};
    if (!contents.older.empty()) {
        QStringList territories;
        for (const std::string& territory : contents.older)
            territories += shownName(territory, 20);
        lines += tr("Newer ones are here already: %1").arg(territories.join(QStringLiteral(", ")));
    }
    for (const std::string& left : contents.leftOut)
        lines += tr("Left out: %1").arg(shownName(left));
    return lines.join(QLatin1Char('\n'));
}

void ListsSection::show()
{
    const ProgramSettings settings = m_service.settings();
    m_update->setEnabled(!m_busy && !settings.listsOff && !settings.networkForbidden && !settings.problem);
    m_import->setEnabled(!m_busy && !settings.problem);
    m_export->setEnabled(!m_busy && !settings.problem);
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
    if (!m_bundle.isEmpty())
        lines += m_bundle;
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
    m_import->setToolTip(tr("For a computer without network: a bundle made on another one"));
    m_export->setText(tr("Save into a file…"));
    m_export->setToolTip(tr("Lists, answers about certificates and forms, for a computer without network"));
    show();
}

} // namespace parafa
