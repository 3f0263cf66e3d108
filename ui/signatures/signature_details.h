// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"

#include <QWidget>

#include <memory>

class QLabel;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace parafa
{

/// Everything that is known about one signature, as a tree of names and values: what it says, its times in order, its
/// certificates up to the one that is trusted. Personal numbers are masked.
class SignatureDetails : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureDetails(QWidget* parent = nullptr);

    /// `index` into the report's signatures; -1 clears.
    void show(std::shared_ptr<const Report> report, int index);
    int index() const { return m_index; }
    QTreeWidget* tree() const { return m_tree; }
    /// All of it as text, for the clipboard.
    QString text() const;
    /// Goes to the line of this finding.
    void select(const Finding& finding);
    /// The value of the line the cursor is on, for the clipboard.
    void copyValue() const;

signals:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QTreeWidgetItem* section(const QString& title);
    static void row(QTreeWidgetItem* parent, const QString& name, const QString& value);
    void fillSignature(const SignatureReport& signature);
    void fillTimeLine(const SignatureReport& signature);
    void fillEvidenceRecords(const SignatureReport& signature);
    void fillFindings();
    void fillCertificate(const QString& title, const Certificate& certificate);
    void retranslate();

    std::shared_ptr<const Report> m_report;
    int m_index = -1;
    QLabel* m_title;
    QToolButton* m_copy;
    QToolButton* m_close;
    QTreeWidget* m_tree;
};

} // namespace parafa
