// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "jobs/settings_service.h"
#include "window/settings_section.h"

#include <vector>

class QPushButton;
class QTreeWidget;

namespace parafa
{

/// Every address the program may ask: host and port, what for, and whether it answers. Nothing is read or asked before a person
/// wants it.
class AddressesSection : public SettingsSection
{
    Q_OBJECT
public:
    AddressesSection(SettingsService& service, JobRunner& runner, QWidget* parent = nullptr);
    void refresh();
    void retranslate() override;
    /// Reads the addresses and shows them.
    void load();
    /// Asks all that are not switched off; again: stops.
    void askAll();
    QTreeWidget* table() const { return m_table; }
    bool isAsking() const { return m_asking > 0; }

private:
    enum class State { NotAsked, Asking, Answered, Silent };
    struct Row {
        ServiceAddress address;
        State state = State::NotAsked;
        QString problem;
    };
    void askNext();
    void fill();
    QString stateText(const Row& row) const;
    QString purposeText(const ServiceAddress& address) const;
    void showCurrent();
    void show();

    SettingsService& m_service;
    JobRunner& m_runner;
    std::vector<Row> m_rows;
    std::size_t m_next = 0; ///< the first row that nobody asks yet
    int m_asking = 0;
    bool m_loaded = false;
    QString m_problem;
    JobHandle m_loading;
    std::vector<JobHandle> m_jobs;
    QLabel* m_text;
    QTreeWidget* m_table;
    QLabel* m_current; ///< all about the chosen row
    QPushButton* m_load;
    QPushButton* m_ask;
};

} // namespace parafa
