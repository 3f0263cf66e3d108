// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/form_library.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace parafa
{

/// The forms of a library as a table.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Identifier, Version, Validity, Source, ColumnCount };
    enum class Force { Now, NotYet, NoLonger };
    static constexpr int SortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// `now`: what validity is compared with.
    void setForms(std::vector<LibraryForm> forms, UtcTime now);
    const std::vector<LibraryForm>& forms() const { return m_forms; }
    Force force(int row) const;
    /// "1/1/2020 – 12/31/2025, no longer valid".
    QString validityText(int row) const;
    QString sourceText(int row) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    std::vector<LibraryForm> m_forms;
    UtcTime m_now;
};

/// Rows that hold all the words in title, identifier, version or source.
class LibraryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit LibraryFilter(QObject* parent);
    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace parafa
