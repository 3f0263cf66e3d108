// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSplitter>

namespace parafa
{

/// Lets a screen reader read the parts of a splitter in the order they are seen: a splitter puts each new part under the
/// others, which turns the order round that the accessibility tree has. Call it when all parts are there.
inline void readInOrder(const QSplitter* splitter)
{
    for (int i = splitter->count() - 1; i >= 0; --i)
        splitter->widget(i)->lower();
}

} // namespace parafa
