// SPDX-License-Identifier: EUPL-1.2
#include "window/window_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace parafa
{

QStringList WindowSettings::recentFiles() const
{
    return m_settings.value(QStringLiteral("recentFiles")).toStringList();
}

void WindowSettings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(QStringLiteral("recentFiles"), files.mid(0, recentLimit));
}

void WindowSettings::clearRecentFiles()
{
    m_settings.remove(QStringLiteral("recentFiles"));
}

QString WindowSettings::language() const
{
    return m_settings.value(QStringLiteral("language")).toString();
}
void WindowSettings::setLanguage(const QString& code)
{
    m_settings.setValue(QStringLiteral("language"), code);
}
QStringList WindowSettings::trustFiles() const
{
    return m_settings.value(QStringLiteral("trust/files")).toStringList();
}

void WindowSettings::setTrustFiles(const QStringList& files)
{
    m_settings.setValue(QStringLiteral("trust/files"), files);
}

QString WindowSettings::reviewFile() const
{
    return QFileInfo(m_settings.fileName()).absoluteDir().filePath(QStringLiteral("review.json"));
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}
void WindowSettings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}
QByteArray WindowSettings::splitter() const
{
    return m_settings.value(QStringLiteral("window/splitter")).toByteArray();
}
void WindowSettings::setSplitter(const QByteArray& state)
{
    m_settings.setValue(QStringLiteral("window/splitter"), state);
}
QString WindowSettings::keyFile() const
{
    return m_settings.value(QStringLiteral("signing/keyFile")).toString();
}
void WindowSettings::setKeyFile(const QString& path)
{
    m_settings.setValue(QStringLiteral("signing/keyFile"), path);
}

QStringList WindowSettings::keyModules() const
{
    return m_settings.value(QStringLiteral("signing/keyModules")).toStringList();
}
void WindowSettings::setKeyModules(const QStringList& paths)
{
    m_settings.setValue(QStringLiteral("signing/keyModules"), paths);
}

QString WindowSettings::timeStampUrl() const
{
    return m_settings.value(QStringLiteral("signing/timeStampUrl")).toString();
}
void WindowSettings::setTimeStampUrl(const QString& url)
{
    m_settings.setValue(QStringLiteral("signing/timeStampUrl"), url);
}

} // namespace parafa
