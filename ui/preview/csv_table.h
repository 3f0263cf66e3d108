// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace parafa
{

struct CsvLimits {
    int rows = 5'000;
    int columns = 300;
    int cell = 2'000; ///< characters shown of one cell
};

/// A table of RFC 4180, read leniently: the separator is the one that its first lines use (comma, semicolon, tab or bar), line
/// ends may be of any kind, quotes may stand wrong. Only its beginning where it is long.
struct CsvTable {
    QChar separator = QLatin1Char(',');
    std::vector<QStringList> rows;
    int columns = 0;
    bool cut = false; ///< more rows, columns or longer cells than shown

    static CsvTable parse(const QString& text, const CsvLimits& limits = {});
};

/// Rows and columns with their numbers as headings: what the first row means, only people know.
class CsvModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(std::shared_ptr<const CsvTable> table);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const CsvTable> m_table;
};

} // namespace parafa
