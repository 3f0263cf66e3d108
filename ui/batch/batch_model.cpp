// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_model.h"

#include "appearance/shown_text.h"

#include <QFileInfo>
#include <QTextDocument>

#include <algorithm>

namespace parafa
{

int BatchModel::addFiles(const QStringList& paths)
{
    QStringList fresh;
    for (const QString& path : paths) {
        if (m_byPath.contains(path))
            continue;
        m_byPath.insert(path, int(m_rows.size()) + int(fresh.size()));
        fresh += path;
    }
    if (fresh.isEmpty())
        return 0;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()) + int(fresh.size()) - 1);
    for (const QString& path : fresh) {
        BatchRow row;
        row.path = path;
        m_rows.push_back(std::move(row));
    }
    m_waiting += int(fresh.size());
    endInsertRows();
    return int(fresh.size());
}

void BatchModel::countState(const BatchRow& row, int by)
{
    if (row.state == BatchRow::State::Waiting)
        m_waiting += by;
    if (row.state == BatchRow::State::Done)
        m_counts[std::size_t(row.mark)] += by;
}

void BatchModel::setRow(BatchRow row)
{
    const auto place = m_byPath.constFind(row.path);
    if (place == m_byPath.cend())
        return;
    BatchRow& kept = m_rows[std::size_t(*place)];
    countState(kept, -1);
    kept = std::move(row);
    countState(kept, 1);
    emit dataChanged(index(*place, 0), index(*place, ColumnCount - 1));
}

void BatchModel::setChecking(const QString& path)
{
    BatchRow row;
    row.path = path;
    row.state = BatchRow::State::Checking;
    setRow(std::move(row));
}

void BatchModel::setWaiting(const std::vector<int>& rows)
{
    for (const int row : rows) {
        BatchRow fresh;
        fresh.path = m_rows[std::size_t(row)].path;
        setRow(std::move(fresh));
    }
}

void BatchModel::restore(std::vector<BatchRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_byPath.clear();
    m_counts = {};
    m_waiting = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_byPath.insert(m_rows[i].path, int(i));
        countState(m_rows[i], 1);
    }
    endResetModel();
}

void BatchModel::clear()
{
    restore({});
}

int BatchModel::nextWaiting(int from) const
{
    const auto next = std::find_if(m_rows.begin() + std::min<std::ptrdiff_t>(from, std::ptrdiff_t(m_rows.size())), m_rows.end(),
                                   [](const BatchRow& row) { return row.state == BatchRow::State::Waiting; });
    return next == m_rows.end() ? -1 : int(next - m_rows.begin());
}

int BatchModel::count(StateMark mark) const
{
    return m_counts[std::size_t(mark)];
}

int BatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BatchModel::text(const BatchRow& row, int column) const
{
    switch (column) {
    case Verdict:
        return row.state == BatchRow::State::Waiting    ? tr("waiting")
               : row.state == BatchRow::State::Checking ? tr("checking…")
                                                        : row.headline;
    case File:
        return shownName(QFileInfo(row.path).fileName());
    case Signer:
        return row.signer;
    case Organisation:
        return row.organisation;
    case Time:
        return row.time ? (row.timeProven ? shownTime(row.time) : tr("%1, claimed").arg(shownTime(row.time))) : QString();
    case Type:
        return row.type;
    case Enough:
        return row.enough ? (*row.enough ? tr("enough") : tr("not enough")) : row.required;
    case Findings:
        return row.findings.section(QLatin1Char('\n'), 0, 0);
    case RenewBefore:
        return shownDay(row.renewBefore);
    default:
        return {};
    }
}

QVariant BatchModel::sortValue(const BatchRow& row, int column) const
{
    // Rows without a time come last, whatever their number.
    constexpr qlonglong never = std::numeric_limits<qlonglong>::max();
    switch (column) {
    case Verdict: {
        const auto* place = std::ranges::find(batchMarks, row.mark);
        return int(place - std::begin(batchMarks));
    }
    case Time:
        return row.time ? qlonglong(row.time->seconds()) : never;
    case RenewBefore:
        return row.renewBefore ? qlonglong(row.renewBefore->seconds()) : never;
    default:
        return text(row, column);
    }
}

QVariant BatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const BatchRow& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        if (index.column() == Enough && row.enough)
            return stateIcon(*row.enough ? StateMark::Valid : StateMark::Warning);
        return index.column() == Verdict ? QVariant(stateIcon(row.mark)) : QVariant();
    case Qt::ToolTipRole:
        // Columns are narrower than some of what stands in them.
        return Qt::convertFromPlainText(index.column() == File       ? shownName(row.path, 2000)
                                        : index.column() == Findings ? row.findings
                                        : index.column() == Enough   ? row.required
                                                                     : text(row, index.column()).toString());
    case Qt::AccessibleTextRole:
        // The verdict first: a row is read from its first cell.
        return index.column() == Verdict ? text(row, Verdict).toString() + QStringLiteral(", ") + text(row, File).toString()
                                         : text(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter); // above what it names
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict:
        return tr("Verdict");
    case File:
        return tr("File");
    case Signer:
        return tr("Signed by");
    case Organisation:
        return tr("Organisation");
    case Time:
        return tr("Time");
    case Type:
        return tr("Kind");
    case Enough:
        return tr("Enough");
    case Findings:
        return tr("Findings");
    case RenewBefore:
        return tr("Renew before");
    default:
        return {};
    }
}

void BatchModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

BatchFilter::BatchFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(BatchModel::SortRole);
    setSortLocaleAware(true);
    // Sorting anew with every result would let rows jump below the mouse; a click on the heading sorts.
    setDynamicSortFilter(false);
}

void BatchFilter::setMark(std::optional<StateMark> mark)
{
    m_mark = mark;
    invalidateFilter();
}

void BatchFilter::setSearch(const QString& text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void BatchFilter::setEnough(std::optional<bool> enough)
{
    m_enough = enough;
    invalidateFilter();
}

void BatchFilter::setRenewBefore(std::optional<UtcTime> time)
{
    m_renewBefore = time;
    invalidateFilter();
}

bool BatchFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* model = static_cast<const BatchModel*>(sourceModel());
    const BatchRow& data = model->rows()[std::size_t(row)];
    if (m_mark && (data.state != BatchRow::State::Done || data.mark != *m_mark))
        return false;
    if (m_enough && data.enough != m_enough)
        return false;
    if (m_renewBefore && (!data.renewBefore || *m_renewBefore < *data.renewBefore))
        return false;
    if (m_search.isEmpty())
        return true;
    for (const QString& text : {data.path, data.headline, data.signer, data.organisation, data.findings})
        if (text.contains(m_search, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace parafa
