// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "appearance/finding_words.h"

#include <QGroupBox>
#include <QLabel>

namespace parafa
{

/// One part of the settings page.
class SettingsSection : public QGroupBox
{
public:
    using QGroupBox::QGroupBox;
    virtual void retranslate() = 0;

protected:
    QLabel* addLabel()
    {
        auto* label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        return label;
    }
    /// The sentence of an error, with what exactly was wrong where only the detail tells.
    static QString problemText(const Error& error)
    {
        const QString sentence = errorSentence(error);
        return error.code == ErrorCode::InvalidArgument && !error.detail.empty()
                   ? sentence + QStringLiteral(" (") + QString::fromStdString(error.detail) + QLatin1Char(')')
                   : sentence;
    }
};

} // namespace parafa
