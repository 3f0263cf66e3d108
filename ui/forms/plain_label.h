// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLabel>

namespace parafa
{

/// A label that wraps and never reads its text as markup: names and help come from forms.
inline QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace parafa
