// SPDX-License-Identifier: EUPL-1.2
#include "signatures/signatures_model.h"

#include "appearance/card_delegate.h"
#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "signatures/shown_verdict.h"

#include <QTextDocument>

#include <algorithm>
#include <unordered_map>

namespace parafa
{

void SignaturesModel::setReport(std::shared_ptr<const Report> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_marked.clear();
    m_covered.assign(m_report ? m_report->signatures.size() : 0, 0);
    if (m_report) {
        std::unordered_map<std::string_view, std::size_t> rows;
        for (std::size_t i = 0; i < m_report->signatures.size(); ++i)
            rows.emplace(m_report->signatures[i].facts.id, i);
        for (const DocumentReport& document : m_report->documents) {
            for (const std::string& id : document.coveredBy) {
                if (const auto found = rows.find(id); found != rows.end())
                    ++m_covered[found->second];
            }
        }
    }
    endResetModel();
}

void SignaturesModel::mark(std::vector<int> signatures)
{
    if (m_marked == signatures)
        return;
    m_marked = std::move(signatures);
    announceAll();
}

void SignaturesModel::retranslate()
{
    announceAll();
}

void SignaturesModel::announceAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const SignatureReport* SignaturesModel::signature(int row) const
{
    return row >= 0 && row < rowCount() ? &m_report->signatures[std::size_t(row)] : nullptr;
}

int SignaturesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : int(m_report->signatures.size());
}

QStringList SignaturesModel::details(int row) const
{
    const SignatureReport& signature = m_report->signatures[std::size_t(row)];
    const StateWords words = signatureWords(signature, *m_report);
    QStringList lines{words.headline};
    const QString kind = legalKind(signature);
    if (!kind.isEmpty() && !words.headline.contains(kind))
        lines += kind;
    const auto& proven = signature.verdict.timeProven ? signature.verdict.bestSignatureTime : std::nullopt;
    lines += proven ? tr("%1, proven").arg(shownTime(proven))
             : signature.facts.claimedSigningTime
                 ? tr("%1, claimed by the signer").arg(shownTime(signature.facts.claimedSigningTime))
                 : tr("no time stated");
    if (m_report->isContainer || m_report->documents.size() > 1)
        lines += tr("covers %1 of %2").arg(m_covered[std::size_t(row)]).arg(m_report->documents.size());
    return lines;
}

QVariant SignaturesModel::data(const QModelIndex& index, int role) const
{
    const SignatureReport* signature = index.isValid() ? this->signature(index.row()) : nullptr;
    if (!signature)
        return {};
    const bool marked = std::ranges::binary_search(m_marked, index.row());
    switch (role) {
    case Qt::DisplayRole:
        return signatureNumber(index.row() + 1) + QLatin1Char(' ') + signerShown(signature->facts);
    case Qt::DecorationRole:
        return stateIcon(signatureWords(*signature, *m_report).mark);
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(shownTimeWithZone(signature->facts.claimedSigningTime));
    case CardDetails:
        return details(index.row());
    case CardMarked:
        return marked;
    case Qt::AccessibleTextRole: {
        QStringList words{tr("Signature %1").arg(index.row() + 1), signerShown(signature->facts)};
        words += details(index.row());
        if (marked)
            words += tr("covers the selected document");
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

void FindingsModel::setReport(const Report* report)
{
    beginResetModel();
    m_findings = report ? placedFindings(*report) : std::vector<PlacedFinding>();
    endResetModel();
}

void FindingsModel::retranslate()
{
    if (!m_findings.empty())
        emit dataChanged(index(0), index(int(m_findings.size()) - 1));
}

const Finding* FindingsModel::finding(int row) const
{
    const PlacedFinding* place = placed(row);
    return place ? &place->finding : nullptr;
}

const PlacedFinding* FindingsModel::placed(int row) const
{
    return row >= 0 && row < int(m_findings.size()) ? &m_findings[std::size_t(row)] : nullptr;
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Finding* finding = index.isValid() ? this->finding(index.row()) : nullptr;
    if (!finding)
        return {};
    const QString clause = QString::fromStdString(finding->clause);
    switch (role) {
    case Qt::DisplayRole:
        return findingSentence(*finding);
    case Qt::AccessibleTextRole: {
        switch (finding->severity) {
        case Severity::Error:
            return tr("Serious: %1").arg(findingSentence(*finding));
        case Severity::Warning:
            return tr("Warning: %1").arg(findingSentence(*finding));
        case Severity::Info:
            return tr("Note: %1").arg(findingSentence(*finding));
        }
        return {};
    }
    case Qt::DecorationRole:
        return stateIcon(severityMark(finding->severity));
    case Qt::ToolTipRole:
        return QString(QString::fromUtf8(codeName(finding->code).data(), qsizetype(codeName(finding->code).size())) +
                       (clause.isEmpty() ? QString() : QStringLiteral(" · ") + clause));
    default:
        return {};
    }
}

} // namespace parafa
