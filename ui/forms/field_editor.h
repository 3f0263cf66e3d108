// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_instance.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace parafa
{

class ValueEditor;

/// One field of a form: its name with the word "required" where it is, what may be filled in, the editor, and below it what
/// is wrong with the value. Attributes of the element follow; those that may be absent only on demand.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    static constexpr int noAttribute = -1;
    /// `form` and `node` outlive the editor. `attribute`: an index of the element's attributes.
    FieldEditor(FormInstance& form, FormNode& node, int attribute, const QString& language, QWidget* parent = nullptr);

    FormNode& node() const { return m_node; }
    /// Says what is wrong. A value not filled in yet is no fault before the person was there, unless `all`.
    void showProblem(bool all);
    bool hasProblem() const;
    /// A sentence of somebody else about this field: the schema check.
    void showRemark(const QString& sentence);
    ValueEditor& editor() const { return *m_editor; }
    QString label() const;

signals:
    void edited();

private:
    void addAttributes(QVBoxLayout* layout, const QString& language);
    void store();
    std::optional<Finding> problem() const;
    QString hint() const;

    FormInstance& m_form;
    FormNode& m_node;
    int m_attribute;
    const FormType* m_type;
    QLabel* m_label;
    QLabel* m_help;
    QLabel* m_problem;
    ValueEditor* m_editor;
    bool m_visited = false;
};

} // namespace parafa
