// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_keys.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

KeyModulesSection::KeyModulesSection(SettingsService& service, QWidget* parent) : EntriesSection(parent), m_service(service)
{
    m_addButton = new QPushButton(themedIcon(QStringLiteral("add")), QString(), this);
    m_add->addWidget(m_addButton, 0, Qt::AlignLeft);
    connect(m_addButton, &QPushButton::clicked, this, &KeyModulesSection::choose);
}

QStringList KeyModulesSection::added() const
{
    QStringList paths;
    for (const KeyModule& module : m_service.keyModules())
        if (module.added)
            paths += QFile::decodeName(QByteArray::fromStdString(module.path));
    return paths;
}

void KeyModulesSection::add(const QString& path)
{
    if (!added().contains(path))
        apply(added() << path);
}

void KeyModulesSection::remove(const QString& value)
{
    QStringList paths = added();
    paths.removeAll(value);
    apply(paths);
}

void KeyModulesSection::apply(const QStringList& paths)
{
    std::vector<std::string> encoded;
    for (const QString& path : paths)
        encoded.push_back(QFile::encodeName(path).toStdString());
    m_service.addKeyModules(encoded);
    m_changed = true;
    refresh();
    emit changed(paths);
}

void KeyModulesSection::choose()
{
    auto* dialog = new QFileDialog(this, tr("PKCS#11 module of a card"), QString(),
                                   tr("Modules (*.so *.so.*)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeyModulesSection::add);
    dialog->open();
}

void KeyModulesSection::refresh()
{
    std::vector<Entry> entries;
    for (const KeyModule& module : m_service.keyModules()) {
        const QString path = QFile::decodeName(QByteArray::fromStdString(module.path));
        const QString name = shownName(module.name);
        entries.push_back(
            {name.isEmpty() ? shownName(path, 500) : name + QStringLiteral(" – ") + shownName(path, 500), path, module.added});
    }
    m_intro->setText(entries.empty() ? tr("No module of a card was found on this computer.")
                                     : tr("These modules are asked for keys."));
    setEntries(entries);
    setLocked(false, m_changed ? tr("The change counts from the next start.") : QString());
}

void KeyModulesSection::retranslate()
{
    setTitle(tr("Cards and key modules"));
    m_addButton->setText(tr("Add a module…"));
    retranslateEntries();
    refresh();
}

} // namespace parafa
