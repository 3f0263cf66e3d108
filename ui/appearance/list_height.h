// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QListWidget>

namespace parafa
{

/// A list as high as its rows want, between `least` and 176 pixels; longer lists scroll.
inline void fitToContents(QListWidget* list, int least)
{
    list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    list->setMinimumHeight(least);
    list->setMaximumHeight(176);
}

} // namespace parafa
