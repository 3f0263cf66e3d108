// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/finding.h"
#include "text/language.h"

#include <QString>

namespace parafa
{

/// The language of QLocale's default, which LanguageSwitch sets; English where it is none of ours.
Language windowLanguage();
/// The sentence of a finding in the window's language, plain text.
QString findingSentence(const Finding& finding);
/// What could not be done and why: the sentence of the exact reason where there is one, else of the kind of error.
QString errorSentence(const Error& error);

} // namespace parafa
