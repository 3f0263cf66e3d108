// SPDX-License-Identifier: EUPL-1.2
#include "appearance/finding_words.h"

#include "appearance/shown_text.h"
#include "text/sentences.h"

#include <QLocale>

namespace parafa
{

Language windowLanguage()
{
    switch (QLocale().language()) {
    case QLocale::Slovak:
        return Language::Sk;
    case QLocale::Czech:
        return Language::Cs;
    default:
        return Language::En;
    }
}

QString findingSentence(const Finding& finding)
{
    return withLocalTimes(QString::fromStdString(sentence(finding, windowLanguage())));
}

QString errorSentence(const Error& error)
{
    return withLocalTimes(QString::fromStdString(sentence(error, windowLanguage())));
}

} // namespace parafa
