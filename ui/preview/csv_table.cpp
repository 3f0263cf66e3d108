// SPDX-License-Identifier: EUPL-1.2
#include "preview/csv_table.h"

#include "appearance/shown_text.h"

#include <QTextDocument>

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr std::array<char16_t, 4> separators{u',', u';', u'\t', u'|'};

/// The candidate that the first lines use most evenly: the same number of times, at least once, in most lines.
QChar separatorOf(const QString& text)
{
    constexpr int linesLookedAt = 20;
    std::array<std::vector<int>, separators.size()> counts;
    std::array<int, separators.size()> here{};
    bool quoted = false;
    int lines = 0;
    const auto endOfLine = [&] {
        for (std::size_t i = 0; i < separators.size(); ++i)
            counts[i].push_back(std::exchange(here[i], 0));
        ++lines;
    };
    for (qsizetype at = 0; at < text.size() && lines < linesLookedAt; ++at) {
        const QChar c = text[at];
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (c == QLatin1Char('\n') && !quoted)
            endOfLine();
        else if (!quoted)
            for (std::size_t i = 0; i < separators.size(); ++i)
                here[i] += c == separators[i] ? 1 : 0;
    }
    if (lines < linesLookedAt && std::ranges::any_of(here, [](int count) { return count > 0; }))
        endOfLine();
    QChar best = QLatin1Char(',');
    int bestLines = 0;
    for (std::size_t i = 0; i < separators.size(); ++i) {
        if (counts[i].empty() || counts[i].front() == 0)
            continue;
        const int alike = int(std::ranges::count(counts[i], counts[i].front()));
        if (alike > bestLines) {
            bestLines = alike;
            best = separators[i];
        }
    }
    return best;
}

class Reader
{
public:
    Reader(CsvTable& table, const CsvLimits& limits) : m_table(table), m_limits(limits) {}

    void read(const QString& text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar c = text[at];
            if (m_quoted && c == QLatin1Char('"') && at + 1 < text.size() && text[at + 1] == c) {
                add(c);
                ++at;
            } else if (c == QLatin1Char('"') && (m_quoted || m_cell.isEmpty())) {
                m_quoted = !m_quoted;
            } else if (!m_quoted && c == m_table.separator) {
                endCell();
            } else if (!m_quoted && (c == QLatin1Char('\n') || c == QLatin1Char('\r'))) {
                if (c == QLatin1Char('\r') && at + 1 < text.size() && text[at + 1] == QLatin1Char('\n'))
                    ++at;
                if (!endRow())
                    return;
            } else {
                add(c);
            }
        }
        if (!m_cell.isEmpty() || !m_row.isEmpty())
            endRow();
    }

private:
    void add(QChar c)
    {
        if (m_cell.size() < m_limits.cell)
            m_cell += c;
        else
            m_table.cut = true;
    }
    void endCell()
    {
        if (m_row.size() < m_limits.columns)
            m_row += shownText(m_cell);
        else
            m_table.cut = true;
        m_cell.clear();
        m_quoted = false;
    }
    bool endRow()
    {
        if (int(m_table.rows.size()) >= m_limits.rows) {
            m_table.cut = true;
            return false;
        }
        endCell();
        m_table.columns = std::max(m_table.columns, int(m_row.size()));
        m_table.rows.push_back(std::exchange(m_row, {}));
        return true;
    }

    CsvTable& m_table;
    const CsvLimits& m_limits;
    QString m_cell;
    QStringList m_row;
    bool m_quoted = false;
};

} // namespace

CsvTable CsvTable::parse(const QString& text, const CsvLimits& limits)
{
    CsvTable table;
    const QString body = text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    table.separator = separatorOf(body);
    Reader(table, limits).read(body);
    return table;
}

void CsvModel::setTable(std::shared_ptr<const CsvTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int CsvModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->rows.size());
}

int CsvModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : m_table->columns;
}

QVariant CsvModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QStringList& row = m_table->rows[std::size_t(index.row())];
    if (index.column() >= row.size())
        return {};
    return role == Qt::ToolTipRole ? QVariant(Qt::convertFromPlainText(row[index.column()])) : QVariant(row[index.column()]);
}

} // namespace parafa
