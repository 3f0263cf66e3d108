// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/check_xdc.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTreeWidget;

namespace parafa
{

/// A container of form data against the thirteen rules of the registries: each with what came of it, and below it what was
/// found.
class FormCheckView : public QWidget
{
    Q_OBJECT
public:
    explicit FormCheckView(QWidget* parent = nullptr);

    void showRunning();
    void show(const Result<XdcCheck>& check);
    QTreeWidget* rules() const { return m_rules; }
    QLabel* summary() const { return m_summary; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::optional<Result<XdcCheck>> m_check;
    QLabel* m_summary;
    QTreeWidget* m_rules;
    QLabel* m_detail; ///< the selected row in full: rows have one line
};

} // namespace parafa
