// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace parafa
{

/// The window's language, switchable while it runs: installing another one sends LanguageChange to every widget.
class LanguageSwitch : public QObject
{
    Q_OBJECT
public:
    explicit LanguageSwitch(QObject* parent = nullptr);
    ~LanguageSwitch() override;

    static QStringList codes(); ///< "sk", "cs", "en"
    /// How speakers of the language call it.
    static QString nativeName(const QString& code);
    /// The closest to the system's languages; English where none fits.
    static QString systemCode();

    /// Takes "sk", "cs", "en"; anything else is the system's.
    void set(const QString& code);
    const QString& code() const { return m_code; }

private:
    QString m_code;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace parafa
