// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSet>
#include <QString>

namespace parafa
{

/// The names of documents that go into one container: no two fall together on any system that takes the container apart, and
/// none is a name that the container keeps for itself.
class DocumentNames
{
public:
    /// Gives a name that is free and takes it: `wanted`, else "base (2).ending" and so on. Characters that a ZIP archive must not
    /// hold in a name are replaced.
    QString take(const QString& wanted);
    /// The name is in use as it is.
    void insert(const QString& name) { m_taken.insert(key(name)); }

private:
    /// What a name becomes where letter case, Unicode normalisation, percent-escapes and dots or spaces at the end do not count.
    static QString key(const QString& name);

    QSet<QString> m_taken;
};

} // namespace parafa
