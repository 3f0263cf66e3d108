// SPDX-License-Identifier: EUPL-1.2
#include "forms/library_model.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QDateTime>
#include <QTextDocument>

#include <algorithm>

namespace parafa
{

namespace
{

/// Days of a form are days, whatever the zone of this computer.
QString day(UtcTime time)
{
    return shownDay(QDateTime::fromSecsSinceEpoch(time.seconds(), Qt::UTC).date());
}

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

void LibraryModel::setForms(std::vector<LibraryForm> forms, UtcTime now)
{
    beginResetModel();
    m_forms = std::move(forms);
    m_now = now;
    endResetModel();
}

LibraryModel::Force LibraryModel::force(int row) const
{
    const LibraryForm& form = m_forms[std::size_t(row)];
    if (form.validTo && !(m_now < *form.validTo))
        return Force::NoLonger;
    return form.validFrom && m_now < *form.validFrom ? Force::NotYet : Force::Now;
}

QString LibraryModel::validityText(int row) const
{
    const LibraryForm& form = m_forms[std::size_t(row)];
    // The last day that counts, not the first that does not.
    const auto last = form.validTo ? std::optional(UtcTime(form.validTo->seconds() - 1)) : std::nullopt;
    QString text = form.validFrom && last ? tr("%1 to %2").arg(day(*form.validFrom), day(*last))
                   : form.validFrom       ? tr("from %1").arg(day(*form.validFrom))
                   : last                 ? tr("to %1").arg(day(*last))
                                          : QString();
    if (force(row) == Force::NoLonger)
        text += QStringLiteral(", ") + tr("no longer valid");
    if (force(row) == Force::NotYet)
        text += QStringLiteral(", ") + tr("not valid yet");
    return text;
}

QString LibraryModel::sourceText(int row) const
{
    const LibraryForm& form = m_forms[std::size_t(row)];
    switch (form.source) {
    case LibraryForm::Source::Own:
        return tr("imported by you");
    case LibraryForm::Source::Administrator:
        return tr("set by your administrator");
    case LibraryForm::Source::Program:
        return tr("came with the program");
    case LibraryForm::Source::Fetched:
        break;
    }
    return form.fetched ? tr("fetched %1").arg(shownTime(form.fetched)) : tr("fetched");
}

QString LibraryModel::text(int row, int column) const
{
    const LibraryForm& form = m_forms[std::size_t(row)];
    switch (column) {
    case Title:
        return shownName(form.title.empty() ? form.identifier : form.title);
    case Identifier:
        return shownName(form.identifier);
    case Version:
        return shownName(form.version, 40);
    case Validity:
        return validityText(row);
    case Source:
        return sourceText(row);
    default:
        return {};
    }
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_forms.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_forms.size()))
        return {};
    const int row = index.row(), column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        if (column == Title)
            return themedIcon(QStringLiteral("document-form"));
        return column == Validity && force(row) != Force::Now ? QVariant(stateIcon(StateMark::Warning)) : QVariant();
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(text(row, column));
    case Qt::AccessibleTextRole:
        // A row is read from its first cell: the name, then what speaks against it.
        return column == Title && force(row) != Force::Now ? text(row, Title) + QStringLiteral(", ") + validityText(row)
                                                           : text(row, column);
    case SortRole:
        if (column == Validity) {
            const auto& to = m_forms[std::size_t(row)].validTo;
            return to ? qlonglong(to->seconds()) : std::numeric_limits<qlonglong>::max();
        }
        return column == Version ? fromUtf8(m_forms[std::size_t(row)].version).rightJustified(12) : text(row, column);
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Form");
    case Identifier:
        return tr("Identifier");
    case Version:
        return tr("Version");
    case Validity:
        return tr("Valid");
    case Source:
        return tr("Where from");
    default:
        return {};
    }
}

void LibraryModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_forms.empty())
        emit dataChanged(index(0, 0), index(int(m_forms.size()) - 1, ColumnCount - 1));
}

LibraryFilter::LibraryFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(LibraryModel::SortRole);
    setSortLocaleAware(true);
}

void LibraryFilter::setWords(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* model = static_cast<const LibraryModel*>(sourceModel());
    const LibraryForm& form = model->forms()[std::size_t(row)];
    const QString all = fromUtf8(form.title) + QLatin1Char('\n') + fromUtf8(form.identifier) + QLatin1Char('\n') +
                        fromUtf8(form.version) + QLatin1Char('\n') + model->sourceText(row);
    return std::ranges::all_of(m_words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace parafa
