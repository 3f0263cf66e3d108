// SPDX-License-Identifier: EUPL-1.2
#include "appearance/readable_palette.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

constexpr double enough = 5.2; // a little more: thin strokes are mixed with what is behind them
constexpr int step = 104;      // percent

double luminance(const QColor& color)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Styles draw frames darker than the window: on black nothing is left of a button but its word.
constexpr double nearlyBlack = 0.004;
constexpr double frameContrast = 2.2; // styles lighten buttons once more, to some 3:1 (WCAG 2.1, 1.4.11)

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QPalette readablePalette(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        QColor behind = palette.color(group, QPalette::Highlight);
        const QColor text = palette.color(group, QPalette::HighlightedText);
        const bool lightText = luminance(text) > luminance(behind);
        for (int i = 0; i < 60 && contrast(behind, text) < enough; ++i)
            behind = lightText ? behind.darker(step) : behind.lighter(step);
        palette.setColor(group, QPalette::Highlight, behind);
        const QColor window = palette.color(group, QPalette::Window);
        if (luminance(window) > nearlyBlack)
            continue;
        QColor button = palette.color(group, QPalette::Button);
        for (int value = 0x20; contrast(button, window) < frameContrast && value < 0x80; value += 4)
            button = QColor(value, value, value);
        if (contrast(button, palette.color(group, QPalette::ButtonText)) >= enough)
            palette.setColor(group, QPalette::Button, button);
    }
    return palette;
}

} // namespace parafa
