// SPDX-License-Identifier: EUPL-1.2
#include "forms/section_view.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "forms/field_editor.h"
#include "forms/form_outline.h"
#include "forms/value_editor.h"
#include "xmldata/form_code_list.h"
#include "xmldata/form_labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::size_t radioAlternatives = 4; // more alternatives become a list

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

SectionView::SectionView(FormInstance& form, FormNode& section, const QString& language, const CodeListLookup* lists,
                         QWidget* parent)
    : QScrollArea(parent), m_form(form), m_section(section), m_language(language), m_lists(lists)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(8);
    const FormLabel words = labelOf(*section.element(), *section.content(), language.toStdString());
    auto* title = plainLabel(sectionName(section, language), page);
    makeTitle(title);
    layout->addWidget(title);
    if (!words.help.empty())
        layout->addWidget(plainLabel(shownName(words.help, 1000), page));
    if (section.parent() && section.particle().min == 0 && !section.particle().repeats())
        layout->addWidget(plainLabel(tr("This part need not be filled in. Left empty, it is left out of the form."), page));
    setWidget(page);
    addAttributes(section, layout);
    addContent(section, layout);
    layout->addStretch(1);
}

void SectionView::changeStructure()
{
    QMetaObject::invokeMethod(this, &SectionView::structureChanged, Qt::QueuedConnection);
}

void SectionView::addContent(FormNode& node, QVBoxLayout* layout)
{
    if (node.isChoice()) {
        addChoice(node, layout);
        return;
    }
    for (FormSlot* slot : node.liveSlots())
        addSlot(node, *slot, layout);
}

void SectionView::addSlot(FormNode& owner, FormSlot& slot, QVBoxLayout* layout)
{
    const FormParticle& particle = *slot.particle;
    if (particle.kind == FormParticle::Kind::Any || !particle.repeats()) {
        for (const auto& node : slot.nodes)
            addNode(owner, slot, std::size_t(&node - slot.nodes.data()), layout);
        return;
    }
    const QString name = fromUtf8(labelOf(particle, m_language.toStdString()));
    auto* box = new QGroupBox(shownName(name, 200), widget());
    auto* inside = new QVBoxLayout(box);
    inside->setSpacing(8);
    for (std::size_t i = 0; i < slot.nodes.size(); ++i)
        addNode(owner, slot, i, inside);
    auto* add = new QPushButton(themedIcon(QStringLiteral("add")), tr("Add: %1").arg(shownName(name, 60)), box);
    add->setAccessibleName(add->text());
    add->setEnabled(slot.canAdd());
    if (!slot.canAdd())
        add->setToolTip(tr("The form permits no more of these."));
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    inside->addLayout(row);
    layout->addWidget(box);
    connect(add, &QPushButton::clicked, this, [this, &owner, &slot] {
        FormNode* added = owner.add(slot);
        emit edited();
        if (added && added->element() && isSection(*added))
            QMetaObject::invokeMethod(this, [this, added] { emit sectionRequested(added); }, Qt::QueuedConnection);
        else
            changeStructure();
    });
}

void SectionView::addNode(FormNode& owner, FormSlot& slot, std::size_t index, QVBoxLayout* layout)
{
    FormNode& node = *slot.nodes[index];
    QVBoxLayout* target = layout;
    if (slot.canRemove()) {
        auto* row = new QHBoxLayout;
        target = new QVBoxLayout;
        row->addLayout(target, 1);
        const QString name = node.element() ? sectionName(node, m_language) : QString::number(index + 1);
        auto* remove = new QPushButton(themedIcon(QStringLiteral("remove")), tr("Remove"), widget());
        remove->setAccessibleName(tr("Remove: %1").arg(name));
        row->addWidget(remove, 0, Qt::AlignTop);
        layout->addLayout(row);
        connect(remove, &QPushButton::clicked, this, [this, &owner, &slot, index] {
            // the button stands among the fields that are about to go
            const auto drop = [this, &owner, &slot, index] {
                m_fields.clear();
                m_choicesToMake.clear();
                delete takeWidget();
                owner.remove(slot, index);
                emit edited();
                emit structureChanged();
            };
            QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
        });
    }
    if (node.kind() == FormNode::Kind::Group)
        addContent(node, target);
    else if (node.kind() == FormNode::Kind::Wildcard || node.content()->isLeaf() || node.content()->raw)
        addField(node, target);
    else if (isSection(node))
        addLink(node, target);
    else if (!isHollow(*node.content()))
        addBox(node, target);
}

void SectionView::addField(FormNode& node, QVBoxLayout* layout)
{
    if (node.element() && !node.content()->raw && !node.content()->text && node.content()->attributes.empty())
        return; // an element that only stands there
    if (node.element() && !node.content()->raw && !node.content()->text) {
        addBox(node, layout); // nothing but attributes
        return;
    }
    auto* field = new FieldEditor(m_form, node, FieldEditor::noAttribute, m_language, widget());
    connect(field, &FieldEditor::edited, this, &SectionView::edited);
    m_fields.push_back(field);
    layout->addWidget(field);
    field->showProblem(false);
}

void SectionView::addAttributes(FormNode& node, QVBoxLayout* layout)
{
    const auto& attributes = node.content()->attributes;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (!attributes[i].required && !node.attributeValue(i))
            continue;
        auto* field = new FieldEditor(m_form, node, int(i), m_language, widget());
        connect(field, &FieldEditor::edited, this, &SectionView::edited);
        m_fields.push_back(field);
        layout->addWidget(field);
    }
}

void SectionView::addBox(FormNode& node, QVBoxLayout* layout)
{
    auto* box = new QGroupBox(sectionName(node, m_language), widget());
    auto* inside = new QVBoxLayout(box);
    inside->setSpacing(8);
    const std::string help = labelOf(*node.element(), *node.content(), m_language.toStdString()).help;
    if (!help.empty())
        inside->addWidget(plainLabel(shownName(help, 1000), box));
    addAttributes(node, inside);
    addCodeList(node, inside);
    addContent(node, inside);
    layout->addWidget(box);
}

void SectionView::addLink(FormNode& node, QVBoxLayout* layout)
{
    const QString name = sectionName(node, m_language);
    auto* button = new QPushButton(name + QStringLiteral("  ›"), widget());
    button->setMinimumHeight(36);
    button->setAccessibleName(tr("Go to the part: %1").arg(name));
    button->setStyleSheet(QStringLiteral("text-align: left; padding: 6px 10px;"));
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, &node] { emit sectionRequested(&node); }, Qt::QueuedConnection);
}

void SectionView::addChoice(FormNode& node, QVBoxLayout* layout)
{
    const auto& alternatives = node.particle().children;
    if (alternatives.size() == 1) {
        addSlot(node, node.parts().front(), layout);
        return;
    }
    auto* box = new QGroupBox(node.particle().min > 0 ? tr("Choose one (required)") : tr("Choose one"), widget());
    auto* inside = new QVBoxLayout(box);
    inside->setSpacing(8);
    QStringList names;
    for (const FormParticle* alternative : alternatives)
        names += shownName(labelOf(*alternative, m_language.toStdString()), 200);
    const auto choose = [this, &node](int index) {
        if (index == node.chosen())
            return;
        node.choose(index);
        if (const FormNode* above = node.elementAbove())
            presetCodeList(m_form, *above);
        emit edited();
        changeStructure();
    };
    if (alternatives.size() <= radioAlternatives) {
        for (int i = 0; i < names.size(); ++i) {
            auto* radio = new QRadioButton(names[i].isEmpty() ? tr("Alternative %1").arg(i + 1) : names[i], box);
            radio->setChecked(node.chosen() == i);
            inside->addWidget(radio);
            connect(radio, &QRadioButton::clicked, this, [choose, i] { choose(i); });
        }
    } else {
        auto* list = new QComboBox(box);
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->addItem(tr("(not chosen)"));
        list->addItems(names);
        list->setCurrentIndex(node.chosen() + 1);
        list->setAccessibleName(box->title());
        inside->addWidget(list);
        connect(list, &QComboBox::activated, this, [choose](int index) { choose(index - 1); });
    }
    if (node.chosen() >= 0) {
        addSlot(node, node.parts()[std::size_t(node.chosen())], inside);
    } else if (node.particle().min > 0 && !isLeftOut(node)) {
        auto* missing = plainLabel(
            stateSign(StateMark::Invalid) + QLatin1Char(' ') + findingSentence(makeFinding(FindingCode::FormChoiceMissing)), box);
        QPalette colours = missing->palette();
        colours.setColor(QPalette::WindowText, stateColor(StateMark::Invalid, colours));
        missing->setPalette(colours);
        missing->hide();
        inside->addWidget(missing);
        m_choicesToMake.push_back(missing);
    }
    layout->addWidget(box);
}

/// A pick list of the whole code list, where it is at hand; the single fields stay below it.
void SectionView::addCodeList(FormNode& node, QVBoxLayout* layout)
{
    const auto place = m_lists ? codeListOf(m_form, node) : std::nullopt;
    const auto items = place ? m_lists->items(place->codeList, m_language.toStdString()) : std::vector<CodeListItem>();
    if (items.empty())
        return;
    auto* list = new QComboBox(widget());
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setEditable(true);
    list->setInsertPolicy(QComboBox::NoInsert);
    list->completer()->setCompletionMode(QCompleter::PopupCompletion);
    list->completer()->setFilterMode(Qt::MatchContains);
    for (const CodeListItem& item : items)
        list->addItem(shownName(item.name + " (" + item.code + ")"));
    const FormNode* code =
        m_form.find(place->path.empty() ? "Codelist/CodelistItem/ItemCode" : place->path + "/Codelist/CodelistItem/ItemCode");
    const auto current = std::ranges::find(items, code ? code->text() : std::string(), &CodeListItem::code);
    list->setCurrentIndex(current == items.end() ? -1 : int(current - items.begin()));
    list->lineEdit()->setPlaceholderText(tr("Search in the code list %1").arg(fromUtf8(place->codeList)));
    list->setAccessibleName(tr("Item of the code list %1").arg(fromUtf8(place->codeList)));
    layout->addWidget(list);
    connect(list, &QComboBox::activated, this, [this, place = *place, items](int index) {
        if (index < 0 || std::size_t(index) >= items.size() || !pickItem(m_form, place, items[std::size_t(index)]))
            return;
        emit edited();
        changeStructure();
    });
}

FieldEditor* SectionView::fieldOf(const std::string& path) const
{
    const std::string element = path.substr(0, path.find("/@"));
    const auto found =
        std::ranges::find_if(m_fields, [&](const FieldEditor* field) { return m_form.pathOf(field->node()) == element; });
    return found == m_fields.end() ? nullptr : *found;
}

void SectionView::showProblems()
{
    for (FieldEditor* field : m_fields)
        field->showProblem(true);
    for (QLabel* choice : m_choicesToMake)
        choice->show();
}

bool SectionView::showRemark(const std::string& path, const QString& sentence)
{
    FieldEditor* field = fieldOf(path);
    if (field)
        field->showRemark(sentence);
    return field != nullptr;
}

bool SectionView::focusField(const std::string& path)
{
    FieldEditor* field = fieldOf(path);
    if (!field)
        return false;
    field->showProblem(true);
    field->editor().field()->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(field);
    return true;
}

void SectionView::focusFirst()
{
    if (!m_fields.empty())
        m_fields.front()->editor().field()->setFocus(Qt::OtherFocusReason);
}

} // namespace parafa
