// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/settings_service.h"
#include "window/settings_section.h"

class QCheckBox;

namespace parafa
{

/// Whether services may be asked, and through what.
class NetworkSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit NetworkSection(SettingsService& service, QWidget* parent = nullptr);
    void refresh();
    void retranslate() override;

signals:
    void changed();

private:
    void apply(bool online);

    SettingsService& m_service;
    QString m_problem;
    QCheckBox* m_online;
    QLabel* m_text;
};

} // namespace parafa
