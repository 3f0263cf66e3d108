// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/requirement_service.h"
#include "window/settings_section.h"

class QComboBox;
class QPushButton;

namespace parafa
{

/// For what signatures shall be enough unless another answer is asked for, and the person's own profiles.
class RequirementSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit RequirementSection(RequirementService& service, QWidget* parent = nullptr);
    void refresh();
    void retranslate() override;
    /// Takes a profile from a file and asks for it.
    void add(const QString& path);

signals:
    void changed();

private:
    const RequirementOffer* current() const;
    void choose();
    void chooseFile();
    void removeCurrent();
    void tell(const Result<void>& done);
    void showCurrent();

    RequirementService& m_service;
    std::vector<RequirementOffer> m_offers;
    QString m_problem;
    QLabel* m_intro;
    QComboBox* m_choice;
    QLabel* m_about;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace parafa
