// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_type.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace parafa
{

/// A widget for one value, chosen by its type: a line, several lines, a date with a calendar, a number, a pick list that can
/// be searched. Gives and takes the value as it stands in the data (a date as 2026-01-31), shows it as people write it.
class ValueEditor : public QWidget
{
    Q_OBJECT
public:
    /// `type` null: XML to edit. It outlives the editor. `name` is the element's and `value` what it holds: both tell
    /// whether text of any length gets one line or several.
    ValueEditor(const FormType* type, const QString& name, const QString& value, const QString& language,
                QWidget* parent = nullptr);

    QString value() const;
    /// Does not emit edited().
    void setValue(const QString& value);
    void setReadOnly(bool readOnly);
    /// The widget that takes the keyboard.
    QWidget* field() const;
    /// For screen readers.
    void describe(const QString& name, const QString& description);

signals:
    /// The person changed the value.
    void edited();
    /// The person went on to another widget.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList(const std::vector<FormChoiceValue>& values);
    void buildLine();
    void buildText();
    void pickDate();
    QString fromShown(const QString& shown) const;
    QString toShown(const QString& value) const;
    bool windowUsesDots() const;

    const FormType* m_type;
    QString m_language;
    QComboBox* m_list = nullptr;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace parafa
