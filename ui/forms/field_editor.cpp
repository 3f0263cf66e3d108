// SPDX-License-Identifier: EUPL-1.2
#include "forms/field_editor.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "forms/form_outline.h"
#include "forms/value_editor.h"
#include "xmldata/form_labels.h"
#include "xmldata/form_value.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace parafa
{

FieldEditor::FieldEditor(FormInstance& form, FormNode& node, int attribute, const QString& language, QWidget* parent)
    : QWidget(parent), m_form(form), m_node(node), m_attribute(attribute)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    const FormAttribute* own = attribute >= 0 ? &node.content()->attributes[std::size_t(attribute)] : nullptr;
    m_type = own ? own->type : node.content() && !node.content()->raw ? node.content()->text : nullptr;
    FormLabel words;
    if (own)
        words = labelOf(*own, language.toStdString());
    else if (node.element())
        words = labelOf(*node.element(), *node.content(), language.toStdString());
    const QString name = words.label.empty() ? tr("Further content") : shownName(words.label, 400);
    const bool required = own ? own->required : mustBeFilled(node);

    m_label = plainLabel({}, this);
    m_label->setText(required ? tr("%1 (required)").arg(name) : name);
    QFont bold = m_label->font();
    bold.setWeight(QFont::DemiBold);
    m_label->setFont(bold);
    layout->addWidget(m_label);

    QString value;
    if (own)
        value = QString::fromStdString(node.attributeValue(std::size_t(attribute)).value_or(""));
    else
        value = QString::fromStdString(m_type ? node.text() : node.raw());
    const QString element = QString::fromStdString(own ? own->name.local : node.element() ? node.element()->name.local : "");
    m_editor = new ValueEditor(m_type, element, value, language, this);
    m_editor->setReadOnly(own ? own->fixed.has_value() : node.element() && node.element()->fixed);
    m_label->setBuddy(m_editor->field());
    layout->addWidget(m_editor);

    m_help = plainLabel({}, this);
    QString help = shownName(words.help, 1000);
    if (const QString limits = hint(); !limits.isEmpty())
        help = help.isEmpty() ? limits : help + QLatin1Char('\n') + limits;
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    QFont small = m_help->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_help->setFont(small);
    layout->addWidget(m_help);
    m_problem = plainLabel({}, this);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_editor->describe(m_label->text(), help);

    connect(m_editor, &ValueEditor::edited, this, &FieldEditor::store);
    connect(m_editor, &ValueEditor::left, this, [this] {
        m_visited = true;
        showProblem(false);
    });
    if (!own && node.element())
        addAttributes(layout, language);
}

QString FieldEditor::label() const
{
    return m_label->text();
}

void FieldEditor::addAttributes(QVBoxLayout* layout, const QString& language)
{
    const auto& attributes = m_node.content()->attributes;
    QWidget* further = nullptr;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (attributes[i].fixed && attributes[i].required)
            continue; // nothing to decide
        const bool shown = attributes[i].required || m_node.attributeValue(i);
        if (!shown && !further) {
            auto* more = new QToolButton(this);
            more->setText(tr("Further details…"));
            more->setCheckable(true);
            more->setAutoRaise(true);
            more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            more->setArrowType(Qt::RightArrow);
            more->setAccessibleName(tr("Further details of %1").arg(label()));
            layout->addWidget(more);
            further = new QWidget(this);
            further->setLayout(new QVBoxLayout);
            further->layout()->setContentsMargins(24, 0, 0, 0);
            further->hide();
            connect(more, &QToolButton::toggled, further, [more, further](bool on) {
                more->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
                further->setVisible(on);
            });
        }
        auto* editor = new FieldEditor(m_form, m_node, int(i), language, shown ? this : further);
        connect(editor, &FieldEditor::edited, this, &FieldEditor::edited);
        if (shown) {
            auto* indented = new QVBoxLayout;
            indented->setContentsMargins(24, 4, 0, 0);
            indented->addWidget(editor);
            layout->addLayout(indented);
        } else {
            further->layout()->addWidget(editor);
        }
    }
    if (further)
        layout->addWidget(further);
}

/// What may be filled in, in a few words; only what the editor does not show itself.
QString FieldEditor::hint() const
{
    if (!m_type)
        return tr("Text with XML marks; write < as &lt; and & as &amp;.");
    const FormType& type = mainType(*m_type);
    if (!valuesToPick(*m_type).empty() || type.kind == ValueKind::Boolean)
        return {};
    QStringList parts;
    const auto shown = [](const std::string& value) {
        QString text = QString::fromStdString(value);
        return QLocale().decimalPoint() == QLatin1String(",") ? text.replace(QLatin1Char('.'), QLatin1Char(',')) : text;
    };
    if (type.length)
        parts += tr("exactly %n character(s)", nullptr, int(*type.length));
    if (type.minLength && *type.minLength > 1)
        parts += tr("at least %n character(s)", nullptr, int(*type.minLength));
    if (type.maxLength && *type.maxLength <= 300)
        parts += tr("at most %n character(s)", nullptr, int(*type.maxLength));
    if (type.kind == ValueKind::Integer)
        parts += tr("a whole number");
    if (type.kind == ValueKind::Decimal)
        parts += tr("a number");
    if (type.totalDigits)
        parts += tr("at most %n digit(s)", nullptr, int(*type.totalDigits));
    if (type.fractionDigits)
        parts += tr("at most %n decimal place(s)", nullptr, int(*type.fractionDigits));
    const bool plain = type.name != "int" && type.name != "long" && type.name != "short";
    if (type.minInclusive && plain)
        parts += tr("from %1").arg(shown(*type.minInclusive));
    if (type.maxInclusive && plain)
        parts += tr("to %1").arg(shown(*type.maxInclusive));
    if (type.minExclusive)
        parts += tr("more than %1").arg(shown(*type.minExclusive));
    if (type.maxExclusive)
        parts += tr("less than %1").arg(shown(*type.maxExclusive));
    const bool ownForm = type.kind != ValueKind::Text && type.kind != ValueKind::Date && type.kind != ValueKind::Decimal &&
                         type.kind != ValueKind::Integer;
    if (ownForm || !type.patterns.empty())
        if (const std::string example = exampleValue(*m_type); !example.empty() && example.size() < 40)
            parts += tr("for example %1").arg(QString::fromStdString(example));
    QString text = parts.join(QStringLiteral(", "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

void FieldEditor::store()
{
    const std::string value = m_editor->value().toStdString();
    if (m_attribute >= 0)
        m_node.setAttribute(std::size_t(m_attribute), value.empty() ? std::nullopt : std::optional(value));
    else if (m_type)
        m_node.setText(value);
    else
        m_node.setRaw(value);
    showProblem(false);
    emit edited();
}

std::optional<Finding> FieldEditor::problem() const
{
    if (isLeftOut(m_node))
        return std::nullopt;
    if (m_attribute >= 0)
        return m_form.checkAttribute(m_node, std::size_t(m_attribute));
    return m_node.element() ? m_form.checkField(m_node) : std::nullopt;
}

bool FieldEditor::hasProblem() const
{
    return !m_problem->isHidden();
}

void FieldEditor::showProblem(bool all)
{
    m_visited |= all;
    const auto found = problem();
    const bool wait = found && found->code == FindingCode::FormValueMissing && !m_visited;
    showRemark(found && !wait ? findingSentence(*found) : QString());
    for (FieldEditor* attribute : findChildren<FieldEditor*>())
        attribute->showProblem(all);
}

void FieldEditor::showRemark(const QString& sentence)
{
    m_problem->setText(sentence.isEmpty() ? QString() : stateSign(StateMark::Invalid) + QLatin1Char(' ') + sentence);
    m_problem->setVisible(!sentence.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, stateColor(StateMark::Invalid, colours));
    m_problem->setPalette(colours);
    m_editor->describe(m_label->text(), sentence.isEmpty() ? m_help->text() : sentence + QLatin1Char(' ') + m_help->text());
}

} // namespace parafa
