// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace parafa
{

/// What the window remembers between runs; where it is kept is the program's choice.
class WindowSettings
{
public:
    static constexpr int recentLimit = 12;

    /// `settings` outlives this object.
    explicit WindowSettings(QSettings& settings) : m_settings(settings) {}

    QStringList recentFiles() const;
    /// To the front; the list keeps its limit.
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    /// "sk", "cs" or "en"; empty: as the system.
    QString language() const;
    void setLanguage(const QString& code);

    /// Certificate files and folders of trusted issuers.
    QStringList trustFiles() const;
    void setTrustFiles(const QStringList& files);

    /// Where a review of many files is kept over a restart: beside the settings.
    QString reviewFile() const;
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QByteArray splitter() const;
    void setSplitter(const QByteArray& state);
    /// The key file used last; never a passphrase.
    QString keyFile() const;
    void setKeyFile(const QString& path);
    /// PKCS#11 modules beside those that are found.
    QStringList keyModules() const;
    void setKeyModules(const QStringList& paths);
    /// The time-stamp service used last; empty: none yet.
    QString timeStampUrl() const;
    void setTimeStampUrl(const QString& url);

private:
    QSettings& m_settings;
};

} // namespace parafa
