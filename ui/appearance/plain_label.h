// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLabel>

namespace parafa
{

/// A label that wraps and never reads its text as markup: what it says may come from a file.
inline QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

inline QLabel* plainLabel(QWidget* parent)
{
    return plainLabel(QString(), parent);
}

/// The label as the title of a page.
inline void makeTitle(QLabel* label)
{
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    label->setFont(large);
}

} // namespace parafa
