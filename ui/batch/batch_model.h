// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_row.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <array>
#include <vector>

namespace parafa
{

/// The rows of a review. Rows are only added and changed, never moved: sorting is the view's.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Verdict, File, Signer, Organisation, Time, Type, Enough, Findings, RenewBefore, ColumnCount };
    /// A value for sorting where the shown text does not sort right.
    static constexpr int SortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Files not yet in the table become waiting rows; gives how many were new.
    int addFiles(const QStringList& paths);
    void setRow(BatchRow row);
    void setChecking(const QString& path);
    /// Back to waiting: checked again.
    void setWaiting(const std::vector<int>& rows);
    void restore(std::vector<BatchRow> rows);
    void clear();
    const std::vector<BatchRow>& rows() const { return m_rows; }
    /// The next waiting row from `from` on; -1: none.
    int nextWaiting(int from) const;
    int waiting() const { return m_waiting; }
    int count(StateMark mark) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    QVariant text(const BatchRow& row, int column) const;
    QVariant sortValue(const BatchRow& row, int column) const;
    void countState(const BatchRow& row, int by);

    std::vector<BatchRow> m_rows;
    QHash<QString, int> m_byPath;
    std::array<int, 8> m_counts{}; ///< finished rows by mark
    int m_waiting = 0;
};

/// Rows of one mark, or that hold a text; sorted by what a column means, not by how it is written.
class BatchFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit BatchFilter(QObject* parent);
    void setMark(std::optional<StateMark> mark);
    void setSearch(const QString& text);
    /// Only files whose signatures are enough, or are not; nothing: all.
    void setEnough(std::optional<bool> enough);
    /// Only files whose signatures want a further time-stamp before this time; nothing: all.
    void setRenewBefore(std::optional<UtcTime> time);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<StateMark> m_mark;
    QString m_search;
    std::optional<bool> m_enough;
    std::optional<UtcTime> m_renewBefore;
};

} // namespace parafa
