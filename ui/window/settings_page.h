// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QGroupBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace parafa
{

class JobRunner;
class RequirementService;
class SettingsSection;
class SettingsService;

/// What can be set, in one place: language, trust, network, time-stamp services, key modules. Changes take effect at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent = nullptr);

    /// Shows what counts for the whole computer, too; both outlive the page. Without it only language and own certificates.
    void setService(SettingsService& service, JobRunner& runner);
    /// Outlives the page; before the page comes up first.
    void setRequirementService(RequirementService& service) { m_requirements = &service; }
    /// Reads anew what is shown, when the page comes up.
    void refresh();
    void setLanguage(const QString& code);
    void setTrustFiles(const QStringList& files);
    /// How many certificates the trust files gave, or why they could not be read.
    void setTrustResult(int certificates, const QString& problem);
    QStringList trustFiles() const;

signals:
    void languageChosen(const QString& code);
    void trustFilesChanged(const QStringList& files);
    /// Something that judgements rest on.
    void trustChanged();
    /// What is asked of files, or the profiles to choose from.
    void requirementsChanged();
    void keyModulesChanged(const QStringList& paths);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildSections();
    void addFiles();
    void addFolder();
    void removeSelected();
    void appendTrust(const QStringList& paths);
    void showResult();
    void retranslate();

    int m_certificates = 0;
    QString m_problem;
    SettingsService* m_service = nullptr;
    JobRunner* m_runner = nullptr;
    RequirementService* m_requirements = nullptr;
    std::vector<SettingsSection*> m_sections;
    std::vector<std::function<void()>> m_refreshers;
    QBoxLayout* m_layout;
    QLabel* m_title;
    QGroupBox* m_languageBox;
    QComboBox* m_language;
    QGroupBox* m_trustBox;
    QLabel* m_trustText;
    QListWidget* m_trust;
    QPushButton* m_addFiles;
    QPushButton* m_addFolder;
    QPushButton* m_remove;
    QLabel* m_result;
    QPushButton* m_close;
};

} // namespace parafa
