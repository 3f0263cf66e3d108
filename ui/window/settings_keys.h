// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/settings_service.h"
#include "window/settings_entries.h"

namespace parafa
{

/// PKCS#11 modules that are asked for keys: those found, and those the person added.
class KeyModulesSection : public EntriesSection
{
    Q_OBJECT
public:
    explicit KeyModulesSection(SettingsService& service, QWidget* parent = nullptr);
    void refresh();
    void retranslate() override;
    void add(const QString& path);

signals:
    /// The modules the person added.
    void changed(const QStringList& paths);

protected:
    void remove(const QString& value) override;

private:
    QStringList added() const;
    void apply(const QStringList& paths);
    void choose();

    SettingsService& m_service;
    bool m_changed = false;
    QPushButton* m_addButton;
};

} // namespace parafa
