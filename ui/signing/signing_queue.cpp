// SPDX-License-Identifier: EUPL-1.2
#include "signing/signing_queue.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "signing/document_to_sign.h"
#include "signing/series_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTextDocument>

#include <algorithm>
#include <memory>

namespace parafa
{

namespace
{

/// Files that are looked at side by side: enough to keep the disk busy, few enough to leave threads for the preview.
constexpr int looksAtOnce = 2;

/// What looking at a file finds.
QueuedFile lookAt(const DocumentService& service, QueuedFile file, const Progress& progress)
{
    const QFileInfo info(file.path);
    file.size = info.size();
    file.changed = info.lastModified();
    const auto opened = service.open(QFile::encodeName(file.path).toStdString(), progress);
    if (!opened) {
        file.state = QueuedFile::State::Refused;
        file.sentence = errorSentence(opened.error());
        return file;
    }
    const OpenedDocument& document = **opened;
    file.state = QueuedFile::State::Ready;
    file.container = document.container && document.container->type() != ContainerType::PlainZip && !document.documents.empty();
    file.pdf = isPdf(document);
    const auto advice = service.adviseFormats({documentToSign(document, info.fileName().toStdString())}, progress);
    if (advice && !advice->empty()) {
        file.sentence = findingSentence(advice->front().reason);
        file.objection = advice->front().stops;
    }
    return file;
}

bool isOpen(const QueuedFile& file)
{
    return file.state == QueuedFile::State::Ready || file.state == QueuedFile::State::Failed;
}

bool isUnseen(const QueuedFile& file)
{
    return file.state == QueuedFile::State::Waiting || file.state == QueuedFile::State::Looking;
}

} // namespace

SigningQueue::SigningQueue(const DocumentService& service, JobRunner& runner, QObject* parent)
    : QAbstractTableModel(parent), m_service(service), m_runner(runner)
{
}

SigningQueue::~SigningQueue() = default;

void SigningQueue::addFiles(const QStringList& paths)
{
    if (m_running)
        return;
    QSet<QString> known;
    for (const QueuedFile& file : m_files)
        known.insert(file.path);
    std::vector<QueuedFile> fresh;
    for (const QString& path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        if (known.contains(absolute))
            continue;
        known.insert(absolute);
        QueuedFile file;
        file.path = absolute;
        fresh.push_back(std::move(file));
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, int(m_files.size()), int(m_files.size() + fresh.size()) - 1);
    m_looking += int(fresh.size());
    m_files.insert(m_files.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    endInsertRows();
    lookMore();
    emit changed();
}

void SigningQueue::lookMore()
{
    auto at = m_files.begin() + std::min(m_lookFrom, std::ptrdiff_t(m_files.size()));
    while (m_lookingNow < looksAtOnce) {
        at = std::find_if(at, m_files.end(), [](const QueuedFile& file) { return file.state == QueuedFile::State::Waiting; });
        m_lookFrom = at - m_files.begin();
        if (at == m_files.end())
            return;
        at->state = QueuedFile::State::Looking;
        ++m_lookingNow;
        if (m_looks.size() > 64)
            m_looks.erase(m_looks.begin(), m_looks.begin() + 32); // long finished
        m_looks.push_back(m_runner.run(
            this, [&service = m_service, file = *at](const Progress& progress) { return lookAt(service, file, progress); },
            [this](QueuedFile seen) {
                --m_lookingNow;
                const auto place = std::ranges::find(m_files, seen.path, &QueuedFile::path);
                if (place != m_files.end() && place->state == QueuedFile::State::Looking) {
                    --m_looking;
                    *place = std::move(seen);
                    const int row = int(place - m_files.begin());
                    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
                }
                lookMore();
                emit changed();
            }));
    }
}

void SigningQueue::remove(int row)
{
    if (m_running || row < 0 || row >= int(m_files.size()))
        return;
    beginRemoveRows({}, row, row);
    QueuedFile file = std::move(m_files[std::size_t(row)]);
    if (isUnseen(file)) {
        --m_looking;
        file.state = QueuedFile::State::Waiting; // what a worker finds of it is dropped
    }
    m_files.erase(m_files.begin() + row);
    m_lookFrom = 0;
    endRemoveRows();
    m_removed.emplace_back(row, std::move(file));
    emit changed();
}

void SigningQueue::putBack()
{
    if (m_running || m_removed.empty())
        return;
    auto [row, file] = std::move(m_removed.back());
    m_removed.pop_back();
    if (std::ranges::any_of(m_files, [&](const QueuedFile& other) { return other.path == file.path; }))
        return; // added again meanwhile
    row = std::min(row, int(m_files.size()));
    if (isUnseen(file))
        ++m_looking;
    beginInsertRows({}, row, row);
    m_files.insert(m_files.begin() + row, std::move(file));
    m_lookFrom = 0;
    endInsertRows();
    lookMore();
    emit changed();
}

void SigningQueue::clear()
{
    if (m_running)
        return;
    beginResetModel();
    m_looks.clear();
    m_files.clear();
    m_removed.clear();
    m_looking = m_lookingNow = 0;
    m_lookFrom = 0;
    endResetModel();
    emit changed();
}

int SigningQueue::count(QueuedFile::State state) const
{
    return int(std::ranges::count(m_files, state, &QueuedFile::state));
}

int SigningQueue::toSign(bool insist) const
{
    return int(
        std::ranges::count_if(m_files, [insist](const QueuedFile& file) { return isOpen(file) && (insist || !file.objection); }));
}

int SigningQueue::objections() const
{
    return int(std::ranges::count_if(m_files, [](const QueuedFile& file) { return isOpen(file) && file.objection; }));
}

void SigningQueue::run(const QueueOrder& order)
{
    if (m_running || isLooking())
        return;
    std::vector<SeriesRun::Step> steps;
    for (std::size_t row = 0; row < m_files.size(); ++row) {
        const QueuedFile& file = m_files[row];
        if (!isOpen(file) || (file.objection && !order.insist))
            continue;
        if (steps.empty() || order.arrangement != Arrangement::OneContainer)
            steps.emplace_back();
        steps.back().rows.push_back(int(row));
        steps.back().files.push_back(file);
    }
    if (steps.empty())
        return;
    for (const SeriesRun::Step& step : steps)
        for (const int row : step.rows)
            if (m_files[std::size_t(row)].state == QueuedFile::State::Failed)
                setFile(row, QueuedFile::State::Ready, {});
    m_running = true;
    const auto work = std::make_shared<SeriesRun>(m_service, order, std::move(steps));
    const auto key = std::make_shared<SigningJob>();
    key->keyUri = order.key.keyUri;
    key->pins = order.key.pins;
    key->keyFile = order.key.keyFile;
    key->passphrase = order.key.passphrase.copy();
    const auto take = [this, work] {
        for (const SeriesRun::Update& update : work->takeUpdates()) {
            m_files[std::size_t(update.row)].target = update.target;
            setFile(update.row, update.state, update.sentence);
        }
        emit changed();
    };
    m_run = m_runner.run(
        this,
        [&service = m_service, work, key](const Progress& progress) {
            work->begin(progress);
            return service.signSeries(*key, *work, Progress{{}, progress.stop});
        },
        [this, work, take](const Result<void>& result) {
            m_running = false;
            take();
            emit finished(result ? work->endedBy() : std::optional(result.error()));
        },
        [take](quint64, quint64) { take(); });
    emit changed();
}

void SigningQueue::stop()
{
    m_run.stop();
}

void SigningQueue::setFile(int row, QueuedFile::State state, const QString& sentence)
{
    QueuedFile& file = m_files[std::size_t(row)];
    file.state = state;
    file.sentence = sentence;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QString SigningQueue::stateText(const QueuedFile& file) const
{
    switch (file.state) {
    case QueuedFile::State::Waiting:
    case QueuedFile::State::Looking:
        return tr("being looked at…");
    case QueuedFile::State::Ready:
        return file.sentence.isEmpty() ? tr("ready to be signed") : file.sentence;
    case QueuedFile::State::Refused:
    case QueuedFile::State::Failed:
        return file.sentence;
    case QueuedFile::State::Signing:
        return tr("being signed…");
    case QueuedFile::State::Signed:
        return tr("signed: %1").arg(shownName(QFileInfo(file.target).fileName())) +
               (file.sentence.isEmpty() ? QString() : QStringLiteral(". ") + file.sentence);
    }
    return {};
}

void SigningQueue::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_files.empty())
        emit dataChanged(index(0, 0), index(int(m_files.size()) - 1, ColumnCount - 1));
}

int SigningQueue::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int SigningQueue::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SigningQueue::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_files.size()))
        return {};
    const QueuedFile& file = m_files[std::size_t(index.row())];
    const auto mark = [&] {
        switch (file.state) {
        case QueuedFile::State::Waiting:
        case QueuedFile::State::Looking:
        case QueuedFile::State::Signing:
            return StateMark::Checking;
        case QueuedFile::State::Ready:
            return file.sentence.isEmpty() ? StateMark::Unsigned : StateMark::Warning;
        case QueuedFile::State::Signed:
            return file.sentence.isEmpty() ? StateMark::Valid : StateMark::Warning;
        case QueuedFile::State::Refused:
        case QueuedFile::State::Failed:
            break;
        }
        return StateMark::Invalid;
    };
    const bool name = index.column() == File;
    switch (role) {
    case Qt::DisplayRole:
        return name ? shownName(QFileInfo(file.path).fileName()) : stateText(file).replace(QLatin1Char('\n'), QLatin1Char(' '));
    case Qt::DecorationRole:
        return name ? QVariant() : QVariant(stateIcon(mark()));
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(name ? shownName(QDir::toNativeSeparators(file.path), 2000) : stateText(file));
    case Qt::AccessibleTextRole:
        return name ? shownName(QFileInfo(file.path).fileName()) + QStringLiteral(", ") + stateText(file) : stateText(file);
    default:
        return {};
    }
}

QVariant SigningQueue::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == File ? tr("File") : tr("State");
}

} // namespace parafa
