// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"

#include <QAbstractListModel>

#include <memory>
#include <set>
#include <vector>

namespace parafa
{

class OutsideCopies;

/// The documents of an opened file, with the numbers of the signatures that cover each once the verdict is there.
class DocumentsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setDocument(OpenedDocumentPtr document);
    /// Null: not judged (yet).
    void setReport(std::shared_ptr<const Report> report);
    /// Marks the documents that this signature covers; -1: none.
    void markCoveredBy(int signature);
    void retranslate();

    const OpenedPart* part(int row) const;
    /// Row of a document by its entry name, -1 if it is not there.
    int rowOf(const std::string& name) const;
    /// Indexes of the report's signatures that cover a row, ascending.
    std::vector<int> coveringSignatures(int row) const;

    /// Makes files of documents that are dragged out; none: nothing can be dragged. Not owned.
    void setCopies(OutsideCopies* copies) { m_copies = copies; }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        std::size_t part; ///< index into OpenedDocument::documents
        std::vector<int> signatures;
        bool stamped = false;                   ///< a time-stamp over the container covers it
        const DocumentReport* report = nullptr; ///< in m_report
    };
    void announceAll();
    QStringList details(const Row& row) const;
    /// What the report knows of the document beside its signatures: format, clause.
    QStringList facts(const Row& row) const;
    QString badge(const Row& row) const;

    OutsideCopies* m_copies = nullptr;
    OpenedDocumentPtr m_document;
    std::shared_ptr<const Report> m_report;
    std::vector<Row> m_rows;
    int m_marking = -1;
};

} // namespace parafa
