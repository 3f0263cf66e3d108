// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_page.h"

#include "appearance/icons.h"
#include "appearance/list_height.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "appearance/tall_scroll_area.h"
#include "window/language_switch.h"
#include "window/settings_addresses.h"
#include "window/settings_keys.h"
#include "window/settings_lists.h"
#include "window/settings_network.h"
#include "window/settings_requirements.h"
#include "window/settings_time_stamps.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

SettingsPage::SettingsPage(QWidget* parent) : QWidget(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new TallScrollArea(this);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming would make texts higher once they are laid out
    all->addWidget(scroll);
    auto* page = new QWidget(scroll);
    auto* outer = new QHBoxLayout(page);
    auto* column = new QWidget(page);
    column->setMaximumWidth(880);
    outer->addStretch(1);
    outer->addWidget(column, 8);
    outer->addStretch(1);
    auto* layout = new QVBoxLayout(column);
    m_layout = layout;
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    m_title = plainLabel(column);
    makeTitle(m_title);
    layout->addWidget(m_title);

    m_languageBox = new QGroupBox(column);
    auto* language = new QHBoxLayout(m_languageBox);
    m_language = new QComboBox(m_languageBox);
    m_language->addItem(QString(), QString());
    for (const QString& code : LanguageSwitch::codes())
        m_language->addItem(LanguageSwitch::nativeName(code), code);
    language->addWidget(m_language);
    language->addStretch(1);
    layout->addWidget(m_languageBox);

    m_trustBox = new QGroupBox(column);
    auto* trust = new QVBoxLayout(m_trustBox);
    trust->setSpacing(8);
    m_trustText = plainLabel(m_trustBox);
    trust->addWidget(m_trustText);
    m_trust = new QListWidget(m_trustBox);
    m_trust->setTextElideMode(Qt::ElideMiddle);
    fitToContents(m_trust, 64);
    trust->addWidget(m_trust);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_addFiles = new QPushButton(themedIcon(QStringLiteral("certificate")), QString(), m_trustBox);
    m_addFolder = new QPushButton(themedIcon(QStringLiteral("open")), QString(), m_trustBox);
    m_remove = new QPushButton(themedIcon(QStringLiteral("remove")), QString(), m_trustBox);
    for (QPushButton* button : {m_addFiles, m_addFolder, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    trust->addLayout(buttons);
    m_result = plainLabel(m_trustBox);
    trust->addWidget(m_result);
    layout->addWidget(m_trustBox);

    m_close = new QPushButton(themedIcon(QStringLiteral("back")), QString(), column);
    m_close->setMinimumHeight(44);
    auto* end = new QHBoxLayout;
    end->addWidget(m_close);
    end->addStretch(1);
    layout->addLayout(end);
    layout->addStretch(1);
    scroll->setWidget(page);

    connect(m_language, &QComboBox::activated, this, [this] { emit languageChosen(m_language->currentData().toString()); });
    connect(m_addFiles, &QPushButton::clicked, this, &SettingsPage::addFiles);
    connect(m_addFolder, &QPushButton::clicked, this, &SettingsPage::addFolder);
    connect(m_remove, &QPushButton::clicked, this, &SettingsPage::removeSelected);
    connect(m_trust, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_close, &QPushButton::clicked, this, &SettingsPage::closed);
    m_remove->setEnabled(false);
    retranslate();
}

void SettingsPage::setService(SettingsService& service, JobRunner& runner)
{
    m_service = &service;
    m_runner = &runner;
}

void SettingsPage::buildSections()
{
    SettingsService& service = *m_service;
    JobRunner& runner = *m_runner;
    QWidget* column = m_trustBox->parentWidget();
    auto* lists = new ListsSection(service, runner, column);
    auto* network = new NetworkSection(service, column);
    auto* addresses = new AddressesSection(service, runner, column);
    auto* stamps = new TimeStampSection(service, column);
    auto* keys = new KeyModulesSection(service, column);
    m_sections = {lists, network, stamps, addresses, keys};
    m_refreshers = {[lists] { lists->refresh(); }, [network] { network->refresh(); }, [stamps] { stamps->refresh(); },
                    [keys] { keys->refresh(); }, [addresses] { addresses->refresh(); }};
    if (m_requirements) {
        auto* requirements = new RequirementSection(*m_requirements, column);
        m_sections.insert(m_sections.begin(), requirements);
        m_refreshers.emplace_back([requirements] { requirements->refresh(); });
        connect(requirements, &RequirementSection::changed, this, &SettingsPage::requirementsChanged);
    }
    int place = m_layout->indexOf(m_trustBox);
    for (SettingsSection* section : m_sections) {
        m_layout->insertWidget(++place, section);
        section->retranslate();
    }
    connect(lists, &ListsSection::changed, this, &SettingsPage::trustChanged);
    connect(network, &NetworkSection::changed, this, &SettingsPage::trustChanged);
    connect(keys, &KeyModulesSection::changed, this, &SettingsPage::keyModulesChanged);
}

void SettingsPage::refresh()
{
    // Only now: the start of the program need not pay for what few people open.
    if (m_service && m_sections.empty())
        buildSections();
    for (const auto& refresher : m_refreshers)
        refresher();
    showResult();
}

void SettingsPage::setLanguage(const QString& code)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(code)));
}

void SettingsPage::setTrustFiles(const QStringList& files)
{
    m_trust->clear();
    for (const QString& path : files) {
        auto* item = new QListWidgetItem(themedIcon(QStringLiteral("certificate")),
                                         shownName(QDir::toNativeSeparators(path), 500), m_trust);
        item->setData(Qt::UserRole, path);
    }
    m_remove->setEnabled(m_trust->currentRow() >= 0);
}

void SettingsPage::setTrustResult(int certificates, const QString& problem)
{
    m_certificates = certificates;
    m_problem = problem;
    showResult();
}

void SettingsPage::showResult()
{
    const bool locked = m_service && m_service->settings().trustLocked;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_trust), static_cast<QWidget*>(m_addFiles), static_cast<QWidget*>(m_addFolder)})
        widget->setEnabled(!locked);
    m_remove->setEnabled(!locked && m_trust->currentRow() >= 0);
    QString text = m_problem;
    if (locked)
        text = tr("Set by your administrator.");
    else if (text.isEmpty() && m_certificates > 0)
        text = tr("%n trusted certificate(s).", nullptr, m_certificates);
    else if (text.isEmpty() && !m_service)
        text = tr("Nobody is trusted yet: who signed cannot be established.");
    m_result->setText(text);
    m_result->setVisible(!text.isEmpty());
}

QStringList SettingsPage::trustFiles() const
{
    QStringList files;
    for (int row = 0; row < m_trust->count(); ++row)
        files += m_trust->item(row)->data(Qt::UserRole).toString();
    return files;
}

void SettingsPage::appendTrust(const QStringList& paths)
{
    QStringList files = trustFiles();
    for (const QString& path : paths) {
        if (!files.contains(path))
            files += path;
    }
    setTrustFiles(files);
    emit trustFilesChanged(files);
}

void SettingsPage::addFiles()
{
    auto* dialog = new QFileDialog(this, tr("Trusted certificates"), QString(),
                                   tr("Certificates (*.pem *.crt *.cer *.der)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &SettingsPage::appendTrust);
    dialog->open();
}

void SettingsPage::addFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder with trusted certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) { appendTrust({folder}); });
    dialog->open();
}

void SettingsPage::removeSelected()
{
    delete m_trust->takeItem(m_trust->currentRow());
    emit trustFilesChanged(trustFiles());
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_languageBox->setTitle(tr("Language"));
    m_language->setItemText(0, tr("As the system"));
    m_language->setAccessibleName(tr("Language of the window"));
    m_trustBox->setTitle(tr("Trusted issuers"));
    m_trustText->setText(tr(
        "A signature is traced to these certificates. Add only issuers whose certificates you obtained in a way you rely on."));
    m_trust->setAccessibleName(tr("Trusted issuers"));
    m_addFiles->setText(tr("Add certificates…"));
    m_addFolder->setText(tr("Add a folder…"));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Back"));
    for (SettingsSection* section : m_sections)
        section->retranslate();
    showResult();
}

} // namespace parafa
