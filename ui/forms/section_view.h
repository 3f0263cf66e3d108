// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_instance.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace parafa
{

class CodeListLookup;
class FieldEditor;

/// The page of one part of a form: its fields, small parts as boxes, larger ones as buttons that lead to their pages, with
/// adding, removing and choosing. Built when the part is shown and thrown away with it: what is filled in is in the form.
class SectionView : public QScrollArea
{
    Q_OBJECT
public:
    /// All outlive the view; `lists` may be null.
    SectionView(FormInstance& form, FormNode& section, const QString& language, const CodeListLookup* lists,
                QWidget* parent = nullptr);

    FormNode& section() const { return m_section; }
    /// Says what is missing and wrong in every field, also where the person was not yet.
    void showProblems();
    /// A sentence of the schema check at the field of this path; false where the page has no such field.
    bool showRemark(const std::string& path, const QString& sentence);
    /// Scrolls to the field of a path and gives it the keyboard.
    bool focusField(const std::string& path);
    void focusFirst();

signals:
    void edited();
    /// Something was added, removed or chosen: pages and outline must be made anew.
    void structureChanged();
    void sectionRequested(parafa::FormNode* section);

private:
    void addContent(FormNode& node, QVBoxLayout* layout);
    void addSlot(FormNode& owner, FormSlot& slot, QVBoxLayout* layout);
    void addNode(FormNode& owner, FormSlot& slot, std::size_t index, QVBoxLayout* layout);
    void addChoice(FormNode& node, QVBoxLayout* layout);
    void addField(FormNode& node, QVBoxLayout* layout);
    void addBox(FormNode& node, QVBoxLayout* layout);
    void addLink(FormNode& node, QVBoxLayout* layout);
    void addAttributes(FormNode& node, QVBoxLayout* layout);
    void addCodeList(FormNode& node, QVBoxLayout* layout);
    FieldEditor* fieldOf(const std::string& path) const;
    /// After the click that asked for it: the widgets are about to go.
    void changeStructure();

    FormInstance& m_form;
    FormNode& m_section;
    QString m_language;
    const CodeListLookup* m_lists;
    std::vector<FieldEditor*> m_fields;
    std::vector<QLabel*> m_choicesToMake; ///< what is said where nothing is chosen; shown on demand
};

} // namespace parafa
