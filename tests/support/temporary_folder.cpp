// SPDX-License-Identifier: EUPL-1.2
#include "support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <stdexcept>

namespace parafa::test
{

std::string TemporaryFolder::path(const std::string& name) const
{
    return (name.empty() ? m_folder.path() : m_folder.filePath(QString::fromStdString(name))).toStdString();
}

std::string TemporaryFolder::write(const std::string& name, ByteView content) const
{
    const QString target = QString::fromStdString(path(name));
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char*>(content.data()), qint64(content.size())) != qint64(content.size()))
        throw std::runtime_error("cannot write " + target.toStdString());
    return target.toStdString();
}

Bytes TemporaryFolder::read(const std::string& name) const
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path(name));
    const QByteArray content = file.readAll();
    return {content.begin(), content.end()};
}

bool TemporaryFolder::exists(const std::string& name) const
{
    return QFileInfo::exists(QString::fromStdString(path(name)));
}

std::vector<std::string> TemporaryFolder::files() const
{
    std::vector<std::string> names;
    QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        names.push_back(QDir(m_folder.path()).relativeFilePath(it.next()).toStdString());
    std::ranges::sort(names);
    return names;
}

} // namespace parafa::test
