// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/settings_service.h"
#include "window/settings_entries.h"

class QLineEdit;

namespace parafa
{

/// Addresses of time-stamp services that signing proposes.
class TimeStampSection : public EntriesSection
{
    Q_OBJECT
public:
    explicit TimeStampSection(SettingsService& service, QWidget* parent = nullptr);
    void refresh();
    void retranslate() override;

protected:
    void remove(const QString& value) override;

private:
    void add();
    void apply(const std::vector<std::string>& addresses);

    SettingsService& m_service;
    QString m_problem;
    QLineEdit* m_address;
    QPushButton* m_addButton;
};

} // namespace parafa
