// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QComboBox;
class QGroupBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace parafa
{

/// What can be set, in one place: the language and whom to trust. Changes take effect at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent = nullptr);

    void setLanguage(const QString& code);
    void setTrustFiles(const QStringList& files);
    /// How many certificates the trust files gave, or why they could not be read.
    void setTrustResult(int certificates, const QString& problem);
    QStringList trustFiles() const;

signals:
    void languageChosen(const QString& code);
    void trustFilesChanged(const QStringList& files);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addFiles();
    void addFolder();
    void removeSelected();
    void appendTrust(const QStringList& paths);
    void showResult();
    void retranslate();

    int m_certificates = 0;
    QString m_problem;
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
