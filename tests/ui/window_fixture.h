// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace parafa::test
{

/// The real main window with settings of its own.
struct WindowFixture {
    explicit WindowFixture(DocumentService& service, const QString& language = QStringLiteral("en"))
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("language"), language);
        window = std::make_unique<MainWindow>(service, settings, languageSwitch);
        window->resize(1280, 800);
        window->show();
    }
    QTemporaryDir folder;
    QSettings settings;
    LanguageSwitch languageSwitch;
    std::unique_ptr<MainWindow> window;
};

/// What the window shows, as PNG in the build folder.
void saveScreenshot(QWidget& widget, const QString& name);
/// A PDF made by Qt with this many pages, each with a line of text.
QByteArray makePdf(int pages, const QString& text);

} // namespace parafa::test
