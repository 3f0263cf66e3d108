// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

namespace parafa::test
{

/// What a machine can see of a window: each function gives one line for every fault, none when all is well.

/// Controls without a name, a role or a sensible state in the accessibility tree; a tree that contradicts itself.
QStringList accessibilityFaults(QWidget& window);
/// Texts that do not fit where they stand, controls that lie outside of what can be scrolled to.
QStringList cutOffTexts(QWidget& window);
/// Texts with less than 4.5:1 against what is behind them, from what was really painted (WCAG 2.1, 1.4.3).
QStringList lowContrasts(QWidget& window);
/// Walks through the window with the Tab key: controls that cannot be reached, steps backwards, focus that is not seen.
QStringList tabFaults(QWidget& window);

/// (L1 + 0.05) / (L2 + 0.05) of WCAG 2.1.
double contrastRatio(QRgb a, QRgb b);

} // namespace parafa::test
