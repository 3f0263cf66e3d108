// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPalette;

namespace parafa
{

/// How a file, a signature or a building block stands; each has a shape, a colour and a word.
enum class StateMark { Checking, Valid, Preliminary, Unknown, Warning, Invalid, Unsigned };

/// An icon of resources/icons by name ("open"), drawn in the text colour of the palette in force when it is painted.
QIcon themedIcon(const QString& name);
/// The shape of a state in its colour.
QIcon stateIcon(StateMark mark);
/// The colour of a state: at least 4.5:1 against the palette's base, light or dark.
QColor stateColor(StateMark mark, const QPalette& palette);
/// The sign used in running text: ✔ ◐ ? ⚠ ✘ – …
QString stateSign(StateMark mark);
/// ① to ⑳, then (21).
QString signatureNumber(int number);

} // namespace parafa
