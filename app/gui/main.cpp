// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/isolated_process.h"
#include "gui/core_service.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <chrono>

namespace
{

parafa::UtcTime systemTime()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return parafa::UtcTime(std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count());
}

} // namespace

int main(int argc, char** argv)
{
    const parafa::CoreRuntime runtime;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("parafa"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(PARAFA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("parafa"));

    QCommandLineParser arguments;
    arguments.addPositionalArgument(QStringLiteral("file"),
                                    QStringLiteral("Signed file to open; several files: documents to sign"),
                                    QStringLiteral("[file...]"));
    const QCommandLineOption sign(QStringLiteral("sign"), QStringLiteral("Sign these files"));
    arguments.addOption(sign);
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.process(application);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("parafa"), QStringLiteral("parafa"));
    parafa::IsolatedProcess isolated;
    parafa::Services services;
    services.isolated = &isolated;
    const parafa::CoreService core(services, systemTime, {});

    parafa::MainWindow window(core, settings);
    window.show();
    const QStringList files = arguments.positionalArguments();
    if (files.size() > 1 || (arguments.isSet(sign) && !files.isEmpty()))
        window.signFiles(files);
    else if (!files.isEmpty())
        window.openFile(files.front());
    return QApplication::exec();
}
