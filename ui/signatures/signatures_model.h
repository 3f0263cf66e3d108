// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"
#include "signatures/shown_verdict.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace parafa
{

/// The signatures of a report: who, state in words, form and level, claimed time, what each covers.
class SignaturesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(std::shared_ptr<const Report> report);
    /// Marks the signatures with these indexes (ascending).
    void mark(std::vector<int> signatures);
    void retranslate();
    const SignatureReport* signature(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void announceAll();
    QStringList details(int row) const;

    std::shared_ptr<const Report> m_report;
    std::vector<int> m_covered; ///< how many documents each signature covers
    std::vector<int> m_marked;
};

/// The findings of a report, weightiest first.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(const Report* report);
    void retranslate();
    const Finding* finding(int row) const;
    /// Where it was made; null: no such row.
    const PlacedFinding* placed(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PlacedFinding> m_findings;
};

} // namespace parafa
