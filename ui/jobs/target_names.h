// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSet>
#include <QString>

#include <mutex>

namespace parafa
{

/// Names for new files: never one that is there, never the same twice. Safe from any thread.
class TargetNames
{
public:
    /// "folder/base.ending", else "folder/base (2).ending" and so on. `ending` with its dot.
    QString reserve(const QString& folder, const QString& base, const QString& ending);
    /// The file was not made after all.
    void release(const QString& target);

private:
    std::mutex m_lock;
    QSet<QString> m_taken;
};

} // namespace parafa
