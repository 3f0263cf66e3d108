// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_review.h"

#include "batch/batch_store.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <chrono>

namespace parafa
{

namespace
{

constexpr int tellMilliseconds = 100;
/// A file that is still being copied into a watched folder is left this long.
constexpr int watchMilliseconds = 1500;
constexpr int saveMilliseconds = 10'000;

/// Files in a folder that grow no more; `growing` is set where there are others.
QStringList settledFiles(const QString& folder, bool& growing)
{
    QStringList files;
    const QDateTime limit = QDateTime::currentDateTime().addMSecs(-watchMilliseconds);
    for (const QFileInfo& file :
         QDir(folder).entryInfoList(BatchReview::nameFilters(), QDir::Files | QDir::Readable, QDir::Name)) {
        // A clock of another computer may be ahead: what is from the future is taken as it is.
        const bool fresh = file.lastModified() > limit && file.lastModified() <= QDateTime::currentDateTime();
        if (fresh)
            growing = true;
        else if (!file.isSymLink())
            files += file.absoluteFilePath();
    }
    return files;
}

QStringList filesBelow(const QString& folder, QDirIterator::IteratorFlags flags, const Progress& progress)
{
    QStringList files;
    QDirIterator walk(folder, BatchReview::nameFilters(), QDir::Files | QDir::Readable | QDir::NoSymLinks, flags);
    while (walk.hasNext() && !progress.stopRequested())
        files += walk.next();
    files.sort();
    return files;
}

} // namespace

QStringList BatchReview::nameFilters()
{
    QStringList filters;
    for (const char* extension : {"asice", "sce", "asics", "scs", "bdoc", "edoc", "adoc", "xdcf", "pdf", "p7m", "p7s", "pkcs7",
                                  "zfo", "xzep", "zepx", "zep", "eml"})
        filters += QStringLiteral("*.") + QLatin1String(extension);
    return filters;
}

BatchReview::BatchReview(const DocumentService& service, QString keepIn, QObject* parent)
    : QObject(parent), m_service(service), m_keepIn(std::move(keepIn)), m_threads(std::max(1, QThread::idealThreadCount())),
      m_runner(m_threads, this)
{
    m_tell.setInterval(tellMilliseconds);
    m_tell.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &BatchReview::progressed);
    m_watchDelay.setInterval(watchMilliseconds);
    m_watchDelay.setSingleShot(true);
    connect(&m_watchDelay, &QTimer::timeout, this, &BatchReview::watchedFolderChanged);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_watchDelay, qOverload<>(&QTimer::start));
    m_saveDelay.setInterval(saveMilliseconds);
    m_saveDelay.setSingleShot(true);
    connect(&m_saveDelay, &QTimer::timeout, this, &BatchReview::saveAside);
    connect(this, &BatchReview::progressed, this, [this] {
        if (!m_keepIn.isEmpty() && !m_saveDelay.isActive())
            m_saveDelay.start();
    });
}

BatchReview::~BatchReview()
{
    save();
}

void BatchReview::addFiles(const QStringList& paths)
{
    m_model.addFiles(paths);
    startMore();
    m_tell.start();
}

void BatchReview::addFolder(const QString& folder)
{
    ++m_searching;
    m_tell.start();
    m_search = m_runner.run(
        this, [folder](const Progress& progress) { return filesBelow(folder, QDirIterator::Subdirectories, progress); },
        [this](const QStringList& files) {
            --m_searching;
            addFiles(files);
        });
}

void BatchReview::watch(const QString& folder)
{
    if (!m_watched.isEmpty())
        m_watcher.removePath(m_watched);
    m_watched = folder;
    if (!folder.isEmpty()) {
        m_watcher.addPath(folder);
        watchedFolderChanged();
    }
    m_tell.start();
}

void BatchReview::watchedFolderChanged()
{
    if (m_watched.isEmpty())
        return;
    bool growing = false;
    addFiles(settledFiles(m_watched, growing));
    if (growing)
        m_watchDelay.start();
}

void BatchReview::setPaused(bool paused)
{
    m_paused = paused;
    startMore();
    m_tell.start();
}

void BatchReview::startMore()
{
    while (!m_paused && int(m_jobs.size()) < m_threads) {
        m_next = m_model.nextWaiting(m_next);
        if (m_next < 0) {
            m_next = int(m_model.rows().size());
            return;
        }
        start(m_next++);
    }
}

void BatchReview::start(int row)
{
    const QString path = m_model.rows()[std::size_t(row)].path;
    m_model.setChecking(path);
    auto handle = std::make_shared<JobHandle>();
    m_jobs.insert(path, handle);
    *handle = m_runner.run(
        this,
        [&service = m_service, path, question = m_question](const Progress& progress) {
            const auto document = service.open(QFile::encodeName(path).toStdString(), progress);
            if (!document)
                return unopened(path, document.error());
            auto report = service.validate(**document, progress);
            return report ? summarise(path, *report, question) : unopened(path, report.error());
        },
        [this, asked = m_question.name](BatchRow result) {
            m_jobs.remove(result.path);
            if (asked != m_question.name) {
                BatchRow again;
                again.path = result.path;
                result = std::move(again);
                m_next = 0;
            }
            m_model.setRow(std::move(result));
            if (!m_tell.isActive())
                m_tell.start();
            startMore();
        });
}

int BatchReview::recheckDue(UtcTime now)
{
    std::vector<int> due;
    for (std::size_t i = 0; i < m_model.rows().size(); ++i) {
        const BatchRow& row = m_model.rows()[i];
        if (row.state != BatchRow::State::Done || !row.finalAfter || now < *row.finalAfter ||
            now.seconds() < m_recheckNotBefore.value(row.path, 0))
            continue;
        m_recheckNotBefore.insert(row.path, now.seconds() + recheckPause);
        due.push_back(int(i));
    }
    if (due.empty())
        return 0;
    m_model.setWaiting(due);
    m_next = 0;
    startMore();
    m_tell.start();
    return int(due.size());
}

void BatchReview::setQuestion(RequirementQuestion question)
{
    const bool another = question.name != m_question.name;
    m_question = std::move(question);
    if (another)
        recheckAll();
}

void BatchReview::recheckAll()
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < m_model.rows().size(); ++i)
        if (m_model.rows()[i].state == BatchRow::State::Done)
            rows.push_back(int(i));
    m_model.setWaiting(rows);
    m_next = 0;
    startMore();
    m_tell.start();
}

void BatchReview::clear()
{
    m_jobs.clear();
    m_saving = {};
    m_saveDelay.stop();
    m_model.clear();
    m_next = 0;
    watch({});
    m_tell.start();
    if (!m_keepIn.isEmpty())
        QFile::remove(m_keepIn);
}

bool BatchReview::resume()
{
    BatchState kept = loadBatch(m_keepIn);
    if (kept.isEmpty())
        return false;
    m_model.restore(std::move(kept.rows));
    m_next = 0;
    watch(kept.watched);
    if (kept.asked != QString::fromStdString(m_question.name))
        recheckAll(); // the rows answer another question
    startMore();
    m_tell.start();
    return true;
}

void BatchReview::save() const
{
    const BatchState now = state();
    if (!m_keepIn.isEmpty() && !now.isEmpty())
        saveBatch(m_keepIn, now);
}

BatchState BatchReview::state() const
{
    return {m_model.rows(), m_watched, QString::fromStdString(m_question.name)};
}

void BatchReview::saveAside()
{
    if (m_keepIn.isEmpty() || state().isEmpty())
        return;
    // The strings are shared with the table: this copies no text.
    m_saving =
        m_runner.run(this, [file = m_keepIn, now = state()](const Progress&) { return saveBatch(file, now); }, [](bool) {});
}

} // namespace parafa
