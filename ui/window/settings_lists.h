// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "jobs/settings_service.h"
#include "window/settings_section.h"

class QPushButton;

namespace parafa
{

/// The trusted lists of the states: how many, how old, fetched where a person wants it, or taken from a file.
class ListsSection : public SettingsSection
{
    Q_OBJECT
public:
    ListsSection(SettingsService& service, JobRunner& runner, QWidget* parent = nullptr);
    /// Reads anew what is there.
    void refresh();
    void retranslate() override;

signals:
    /// Other lists count from now on.
    void changed();

private:
    void start(std::function<Result<ListsSummary>(const Progress&)> work, bool changes);
    void chooseBundle();
    void show();

    SettingsService& m_service;
    JobRunner& m_runner;
    JobHandle m_job;
    bool m_busy = false, m_changing = false;
    std::optional<Result<ListsSummary>> m_summary;
    QLabel* m_state;
    QPushButton* m_update;
    QPushButton* m_import;
};

} // namespace parafa
