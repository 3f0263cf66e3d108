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
    void importBundle(const QString& path);
    void exportBundle(const QString& path);

signals:
    /// Other lists count from now on.
    void changed();

private:
    void start(std::function<Result<ListsSummary>(const Progress&)> work, bool changes);
    void chooseBundle();
    void chooseTarget();
    static QString contentsText(const BundleContents& contents);
    void show();

    SettingsService& m_service;
    JobRunner& m_runner;
    JobHandle m_job;
    bool m_busy = false, m_changing = false;
    std::optional<Result<ListsSummary>> m_summary;
    QString m_bundle; ///< what came of a bundle
    QLabel* m_state;
    QPushButton* m_update;
    QPushButton* m_import;
    QPushButton* m_export;
};

} // namespace parafa
