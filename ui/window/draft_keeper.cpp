// SPDX-License-Identifier: EUPL-1.2
#include "window/draft_keeper.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QUuid>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr int delayMilliseconds = 300;

QString lockOf(const QString& file)
{
    return file + QStringLiteral(".lock");
}

std::unique_ptr<QLockFile> tryToLock(const QString& file)
{
    auto lock = std::make_unique<QLockFile>(lockOf(file));
    lock->setStaleLockTime(0); // only a process that died gives it up
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

DraftKeeper::DraftKeeper(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::keep(SigningDraft draft)
{
    if (draft == m_draft && (m_waiting || m_file.isEmpty() == draft.isEmpty()))
        return;
    m_draft = std::move(draft);
    m_waiting = true;
    // What is over must not come back after a crash in the next moment.
    if (m_draft.isEmpty())
        write();
    else if (!m_delay.isActive())
        m_delay.start();
}

void DraftKeeper::flush()
{
    if (m_waiting)
        write();
}

void DraftKeeper::write()
{
    m_delay.stop();
    m_waiting = false;
    if (m_draft.isEmpty()) {
        if (!m_file.isEmpty())
            QFile::remove(m_file);
        m_lock.reset();
        m_file.clear();
        return;
    }
    if (m_file.isEmpty()) {
        if (!QDir().mkpath(m_folder))
            return;
        const QString name = QStringLiteral("signing-%1.json").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
        m_file = QDir(m_folder).filePath(name);
        m_lock = tryToLock(m_file);
    }
    saveDraft(m_file, m_draft);
}

std::vector<DraftKeeper::Left> DraftKeeper::leftBehind() const
{
    std::vector<Left> found;
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList({QStringLiteral("signing-*.json")}, QDir::Files)) {
        const QString file = folder.filePath(name);
        if (file == m_file || !tryToLock(file))
            continue;
        if (auto draft = loadDraft(file))
            found.push_back({file, std::move(*draft)});
    }
    std::ranges::sort(found, [](const Left& a, const Left& b) { return a.draft.saved > b.draft.saved; });
    return found;
}

void DraftKeeper::remove(const Left& left)
{
    QFile::remove(left.file);
}

} // namespace parafa
