// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPalette>

namespace parafa
{

/// (L1 + 0.05) / (L2 + 0.05) of the relative luminances, WCAG 2.1: 1 to 21.
double contrast(const QColor& a, const QColor& b);
/// The same palette with a selection colour deep (or light) enough for 4.5:1 under the selected text (WCAG 2.1, 1.4.3):
/// Fusion's own gives 3.7:1. What is readable already stays.
QPalette readablePalette(QPalette palette);

} // namespace parafa
