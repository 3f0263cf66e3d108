// SPDX-License-Identifier: EUPL-1.2
#include "window/documents_model.h"

#include "appearance/card_delegate.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "window/outside_copies.h"

#include <QTextDocument>

#include <algorithm>
#include <map>

namespace parafa
{

namespace
{

constexpr int shownNumbers = 5;

QString iconName(const OpenedPart& part)
{
    const QString kind = QString::fromStdString(part.mediaType).toLower();
    const QString name = QString::fromStdString(part.name).toLower();
    if (kind.contains(QLatin1String("xmldatacontainer")) || name.endsWith(QLatin1String(".xdcf")))
        return QStringLiteral("document-form");
    if (kind == QLatin1String("application/pdf") || name.endsWith(QLatin1String(".pdf")))
        return QStringLiteral("document-pdf");
    if (kind.startsWith(QLatin1String("image/")))
        return QStringLiteral("document-image");
    if (kind.contains(QLatin1String("vnd.etsi.asic")))
        return QStringLiteral("document-signed");
    if (kind.startsWith(QLatin1String("text/")))
        return QStringLiteral("document-text");
    return QStringLiteral("document");
}

} // namespace

void DocumentsModel::setDocument(OpenedDocumentPtr document)
{
    beginResetModel();
    m_document = std::move(document);
    m_report.reset();
    m_marking = -1;
    m_rows.clear();
    if (m_document) {
        for (std::size_t i = 0; i < m_document->documents.size(); ++i) {
            if (!m_document->documents[i].signatureRelated)
                m_rows.push_back({.part = i, .signatures = {}});
        }
    }
    endResetModel();
}

void DocumentsModel::setReport(std::shared_ptr<const Report> report)
{
    m_report = std::move(report);
    m_marking = -1;
    for (Row& row : m_rows) {
        row.signatures.clear();
        row.stamped = false;
        row.report = nullptr;
    }
    if (m_report) {
        std::map<std::string_view, int> numbers;
        for (std::size_t i = 0; i < m_report->signatures.size(); ++i)
            numbers.emplace(m_report->signatures[i].facts.id, int(i));
        std::map<std::string_view, const DocumentReport*> byName;
        for (const DocumentReport& document : m_report->documents)
            byName.emplace(document.name, &document);
        for (Row& row : m_rows) {
            const auto found = byName.find(m_document->documents[row.part].name);
            if (found == byName.end())
                continue;
            row.report = found->second;
            for (const std::string& id : found->second->coveredBy) {
                const auto number = numbers.find(id);
                if (number != numbers.end())
                    row.signatures.push_back(number->second);
                else
                    row.stamped = true;
            }
            std::ranges::sort(row.signatures);
        }
    }
    announceAll();
}

void DocumentsModel::markCoveredBy(int signature)
{
    if (m_marking == signature)
        return;
    m_marking = signature;
    announceAll();
}

void DocumentsModel::retranslate()
{
    announceAll();
}

void DocumentsModel::announceAll()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const OpenedPart* DocumentsModel::part(int row) const
{
    if (!m_document || row < 0 || row >= int(m_rows.size()))
        return nullptr;
    return &m_document->documents[m_rows[std::size_t(row)].part];
}

int DocumentsModel::rowOf(const std::string& name) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return m_document->documents[row.part].name == name; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<int> DocumentsModel::coveringSignatures(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)].signatures : std::vector<int>();
}

Qt::ItemFlags DocumentsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    return index.isValid() && m_copies ? plain | Qt::ItemIsDragEnabled : plain;
}

QStringList DocumentsModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData* DocumentsModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<std::string> names;
    for (const QModelIndex& index : indexes)
        if (const OpenedPart* document = part(index.row()))
            names.push_back(document->name);
    return m_copies && !names.empty() ? m_copies->dragged(m_document, std::move(names)) : nullptr;
}

int DocumentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QStringList DocumentsModel::details(const Row& row) const
{
    const OpenedPart& document = m_document->documents[row.part];
    QStringList lines;
    QString kind = shownMediaType(document.mediaType, document.name);
    if (document.content)
        kind += QStringLiteral(" · ") + shownSize(document.content->size());
    lines += kind;
    if (m_report && row.signatures.empty())
        lines += row.stamped ? tr("Not signed, only time-stamped") : tr("Not signed");
    return lines;
}

QStringList DocumentsModel::facts(const Row& row) const
{
    if (!row.report)
        return {};
    QStringList lines;
    if (const auto& format = row.report->format) {
        const QString allowed = format->allowed == "yes"            ? tr("everybody must take it")
                                : format->allowed == "by-agreement" ? tr("only by agreement")
                                : format->allowed == "no"           ? tr("need not be taken")
                                                                    : tr("not established whether it must be taken");
        QString line = tr("Format %1: %2").arg(shownName(format->id), allowed);
        if (!format->clause.empty())
            line += QStringLiteral(" (") + shownName(format->clause) + QLatin1Char(')');
        lines += line;
    }
    if (const auto& clause = row.report->clause) {
        QStringList words;
        for (const std::string* text :
             {&clause->data.number, &clause->data.timeText, &clause->data.person, &clause->data.organisation})
            if (!text->empty())
                words += shownName(*text);
        lines += tr("Clause: %1").arg(words.join(QStringLiteral(" · ")));
        lines += clause->document.empty() ? tr("It belongs to no document of this file.")
                                          : tr("It belongs to %1.").arg(shownName(clause->document));
    }
    return lines;
}

QString DocumentsModel::badge(const Row& row) const
{
    if (!m_report)
        return {};
    if (row.signatures.empty())
        return stateSign(StateMark::Warning);
    QString numbers;
    for (std::size_t i = 0; i < row.signatures.size() && i < shownNumbers; ++i)
        numbers += signatureNumber(row.signatures[i] + 1);
    if (row.signatures.size() > shownNumbers)
        numbers += QStringLiteral("+%1").arg(row.signatures.size() - shownNumbers);
    return numbers;
}

QVariant DocumentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const OpenedPart& document = m_document->documents[row.part];
    const bool marked = m_marking >= 0 && std::ranges::binary_search(row.signatures, m_marking);
    switch (role) {
    case Qt::DisplayRole:
        return shownName(document.name);
    case Qt::DecorationRole:
        return themedIcon(iconName(document));
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText((QStringList(shownName(document.name, 2000)) + facts(row)).join(QLatin1Char('\n')));
    case CardDetails:
        return details(row);
    case CardBadge:
        return badge(row);
    case CardMarked:
        return marked;
    case CardIdentity:
        return QString::fromStdString(document.name);
    case Qt::AccessibleTextRole: {
        QStringList words{shownName(document.name)};
        words += details(row);
        words += facts(row);
        if (!row.signatures.empty()) {
            QStringList numbers;
            for (const int number : row.signatures)
                numbers += QString::number(number + 1);
            words += tr("covered by signature %1").arg(numbers.join(QStringLiteral(", ")));
        }
        if (marked)
            words += tr("covered by the selected signature");
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace parafa
