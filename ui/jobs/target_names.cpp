// SPDX-License-Identifier: EUPL-1.2
#include "jobs/target_names.h"

#include <QDir>
#include <QFileInfo>

namespace parafa
{

QString TargetNames::reserve(const QString& folder, const QString& base, const QString& ending)
{
    const std::scoped_lock lock(m_lock);
    const QString stem = QDir(folder).filePath(base);
    QString target = stem + ending;
    for (int i = 2; m_taken.contains(target) || QFileInfo::exists(target); ++i)
        target = stem + QStringLiteral(" (%1)").arg(i) + ending;
    m_taken.insert(target);
    return target;
}

void TargetNames::release(const QString& target)
{
    const std::scoped_lock lock(m_lock);
    m_taken.remove(target);
}

} // namespace parafa
