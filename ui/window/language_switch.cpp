// SPDX-License-Identifier: EUPL-1.2
#include "window/language_switch.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace parafa
{

LanguageSwitch::LanguageSwitch(QObject* parent) : QObject(parent) {}

LanguageSwitch::~LanguageSwitch()
{
    if (m_translator && QCoreApplication::instance())
        QCoreApplication::removeTranslator(m_translator.get());
}

QStringList LanguageSwitch::codes()
{
    return {QStringLiteral("sk"), QStringLiteral("cs"), QStringLiteral("en")};
}

QString LanguageSwitch::nativeName(const QString& code)
{
    if (code == QLatin1String("sk"))
        return QStringLiteral("Slovenčina");
    if (code == QLatin1String("cs"))
        return QStringLiteral("Čeština");
    return QStringLiteral("English");
}

QString LanguageSwitch::systemCode()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(QLatin1Char('-'), 0, 0);
        if (codes().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void LanguageSwitch::set(const QString& wanted)
{
    const QString code = codes().contains(wanted) ? wanted : systemCode();
    if (code == m_code)
        return;
    m_code = code;
    // The user's own region is kept where it speaks the language: dates stay as they are used to them.
    const QLocale system = QLocale::system();
    QLocale::setDefault(QLocale::languageToCode(system.language()) == code ? system : QLocale(code));
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(QStringLiteral(":/i18n/parafa_%1.qm").arg(code));
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::move(translator);
    // English has a file too: it carries the plural forms.
    if (loaded)
        QCoreApplication::installTranslator(m_translator.get());
}

} // namespace parafa
