// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QComboBox>

namespace parafa
{

/// A choice of so many entries, whose words come later; no wider than its place, however long they are.
inline QComboBox* emptyCombo(int count, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (int i = 0; i < count; ++i)
        box->addItem(QString());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

} // namespace parafa
