// SPDX-License-Identifier: EUPL-1.2
#include "forms/value_editor.h"

#include "appearance/icons.h"
#include "xmldata/form_value.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QDate>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWheelEvent>
#include <QWidgetAction>

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr int searchableFrom = 9;       // items from which a list is worth searching
constexpr std::size_t longText = 2'000; // characters from which a value always gets several lines
constexpr std::size_t shortText = 150;  // and below which never
constexpr auto proseNames = std::to_array<const char*>({"text", "popis", "poznam", "odovod", "obsah", "sprav", "vyjadren",
                                                        "message", "description", "note", "comment", "area", "reason"});
constexpr int shortField = 220; // pixels; dates and numbers need no more

bool isNumber(ValueKind kind)
{
    return kind == ValueKind::Decimal || kind == ValueKind::Integer || kind == ValueKind::Float;
}

/// Whether text of this type and name is prose: a wide limit, a telling name, or line breaks in what is there already.
bool isLongText(const FormType& type, const QString& name, const QString& value)
{
    if (type.kind != ValueKind::Text || type.item || !type.members.empty() || type.whiteSpace != WhiteSpace::Preserve)
        return false;
    if (value.contains(QLatin1Char('\n')))
        return true;
    if (!type.patterns.empty() || type.length || (type.maxLength && *type.maxLength < shortText))
        return false;
    if (type.maxLength && *type.maxLength >= longText)
        return true;
    const QString words = name + QLatin1Char(' ') + QString::fromStdString(type.name);
    return std::ranges::any_of(proseNames,
                               [&](const char* word) { return words.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

} // namespace

ValueEditor::ValueEditor(const FormType* type, const QString& name, const QString& value, const QString& language,
                         QWidget* parent)
    : QWidget(parent), m_type(type ? &mainType(*type) : nullptr), m_language(language)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    std::vector<FormChoiceValue> values;
    if (m_type && m_type->kind == ValueKind::Boolean)
        values = {{"true", {{"", tr("Yes").toStdString()}}}, {"false", {{"", tr("No").toStdString()}}}};
    else if (m_type)
        values = valuesToPick(*type);
    if (!values.empty())
        buildList(values);
    else if (!m_type || isLongText(*m_type, name, value))
        buildText();
    else
        buildLine();
    field()->installEventFilter(this);
    setFocusProxy(field());
    setValue(value);
}

QWidget* ValueEditor::field() const
{
    return m_list ? static_cast<QWidget*>(m_list) : m_line ? static_cast<QWidget*>(m_line) : m_text;
}

void ValueEditor::buildList(const std::vector<FormChoiceValue>& values)
{
    m_list = new QComboBox(this);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(24);
    m_list->addItem(tr("(not filled in)"), QString());
    for (const FormChoiceValue& choice : values) {
        const std::string_view label = textIn(choice.labels, m_language.toStdString());
        const QString value = QString::fromStdString(choice.value);
        m_list->addItem(label.empty() ? value : QString::fromUtf8(label.data(), qsizetype(label.size())), value);
    }
    if (m_list->count() >= searchableFrom) {
        m_list->setEditable(true);
        m_list->setInsertPolicy(QComboBox::NoInsert);
        m_list->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_list->completer()->setFilterMode(Qt::MatchContains);
        connect(m_list->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            const int found = m_list->findText(m_list->currentText(), Qt::MatchFixedString);
            m_list->setCurrentIndex(found >= 0 ? found : m_list->currentIndex());
            emit edited();
        });
    }
    layout()->addWidget(m_list);
    static_cast<QHBoxLayout*>(layout())->addStretch(1);
    connect(m_list, &QComboBox::activated, this, &ValueEditor::edited);
}

void ValueEditor::buildLine()
{
    m_line = new QLineEdit(this);
    layout()->addWidget(m_line);
    const bool date = m_type->kind == ValueKind::Date;
    if (date || isNumber(m_type->kind) || (m_type->maxLength && *m_type->maxLength <= 20)) {
        m_line->setMaximumWidth(shortField);
        m_line->setMinimumWidth(shortField - 60);
    }
    if (date) {
        m_line->setPlaceholderText(tr("for example %1").arg(toShown(QStringLiteral("2026-05-31"))));
        auto* calendar = new QToolButton(this);
        calendar->setText(QStringLiteral("▾"));
        calendar->setToolTip(tr("Choose from a calendar"));
        calendar->setAccessibleName(tr("Choose from a calendar"));
        calendar->setFocusPolicy(Qt::TabFocus);
        layout()->addWidget(calendar);
        connect(calendar, &QToolButton::clicked, this, &ValueEditor::pickDate);
    }
    static_cast<QHBoxLayout*>(layout())->addStretch(date || isNumber(m_type->kind) ? 1 : 0);
    connect(m_line, &QLineEdit::textEdited, this, &ValueEditor::edited);
}

void ValueEditor::buildText()
{
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * (m_type ? 4 : 5) + 12);
    m_text->setMaximumHeight(m_text->fontMetrics().lineSpacing() * 12);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    layout()->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::edited);
}

QString ValueEditor::fromShown(const QString& shown) const
{
    QString text = shown;
    if (m_type->kind == ValueKind::Date) {
        const QString trimmed = text.simplified().remove(QLatin1Char(' '));
        for (const QString& format : {QStringLiteral("d.M.yyyy"), QStringLiteral("d/M/yyyy"), QStringLiteral("yyyy-M-d")})
            if (const QDate date = QDate::fromString(trimmed, format); date.isValid())
                return date.toString(Qt::ISODate);
        return trimmed;
    }
    if (isNumber(m_type->kind)) {
        text.remove(QLatin1Char(' ')).remove(QChar(0xA0)).remove(QChar(0x202F));
        text.replace(QLatin1Char(','), QLatin1Char('.')).replace(QChar(0x2212), QLatin1Char('-'));
    }
    return text;
}

QString ValueEditor::toShown(const QString& value) const
{
    if (m_type->kind == ValueKind::Date)
        if (const QDate date = QDate::fromString(value, Qt::ISODate); date.isValid() && value.size() == 10)
            return windowUsesDots() ? date.toString(QStringLiteral("d. M. yyyy")) : value;
    if (m_type->kind == ValueKind::Decimal && QLocale().decimalPoint() == QLatin1String(","))
        return QString(value).replace(QLatin1Char('.'), QLatin1Char(','));
    return value;
}

QString ValueEditor::value() const
{
    if (m_list)
        return m_list->currentData().toString();
    if (m_text)
        return m_text->toPlainText();
    return fromShown(m_line->text());
}

void ValueEditor::setValue(const QString& value)
{
    if (m_list) {
        const QSignalBlocker quiet(m_list);
        int index = m_list->findData(value);
        // "1" is another way to write true; what is not offered is shown all the same
        if (index < 0 && m_type->kind == ValueKind::Boolean)
            index = m_list->findData(value == QLatin1String("1") ? "true" : "false");
        if (index < 0) {
            m_list->addItem(value, value);
            index = m_list->count() - 1;
        }
        m_list->setCurrentIndex(index);
    } else if (m_text) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(value);
    } else {
        m_line->setText(toShown(value));
    }
}

bool ValueEditor::windowUsesDots() const
{
    return QLocale().dateFormat(QLocale::ShortFormat).contains(QLatin1Char('.'));
}

void ValueEditor::setReadOnly(bool readOnly)
{
    if (m_list)
        m_list->setEnabled(!readOnly);
    else if (m_line)
        m_line->setReadOnly(readOnly);
    else
        m_text->setReadOnly(readOnly);
}

void ValueEditor::describe(const QString& name, const QString& description)
{
    field()->setAccessibleName(name);
    field()->setAccessibleDescription(description);
}

void ValueEditor::pickDate()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(menu);
    if (const QDate date = QDate::fromString(value(), Qt::ISODate); date.isValid())
        calendar->setSelectedDate(date);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [this, menu](const QDate& date) {
        setValue(date.toString(Qt::ISODate));
        menu->close();
        emit edited();
        emit left();
        m_line->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
    calendar->setFocus();
}

bool ValueEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == field()) {
        if (event->type() == QEvent::FocusOut) {
            if (m_line && m_type->kind == ValueKind::Date)
                m_line->setText(toShown(value()));
            emit left();
        }
        // the wheel scrolls the form; it must not change a value on the way
        if (event->type() == QEvent::Wheel && m_list && !m_list->hasFocus()) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parafa
