// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/form_folders.h"
#include "common/html_renderer.h"
#include "common/isolated_process.h"
#include "gui/core_form_library.h"
#include "gui/core_form_service.h"
#include "gui/core_format_service.h"
#include "gui/core_requirements.h"
#include "gui/core_service.h"
#include "gui/core_settings.h"
#include "gui/folder_code_lists.h"
#include "gui/open_windows.h"
#include "gui/single_instance.h"
#include "preview/pdf_view.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>
#include <cstdlib>

namespace
{

parafa::UtcTime systemTime()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return parafa::UtcTime(std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count());
}

/// How long jobs that were asked to stop may take after the last window is gone from sight.
constexpr std::chrono::seconds patience{3};

/// Ends the program once a window has been painted, or once a page of a PDF is in it: what the benchmarks measure.
class QuitAfterFirstPaint : public QObject
{
public:
    explicit QuitAfterFirstPaint(bool waitForPage) : m_waitForPage(waitForPage) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && (!m_waitForPage || showsPage(watched->parent())))
            QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(0); }); // closing windows would write settings
        return QObject::eventFilter(watched, event);
    }

private:
    static bool showsPage(QObject* widget)
    {
        const auto* view = qobject_cast<parafa::PdfView*>(widget);
        return view && view->renderedPages() > 0;
    }
    bool m_waitForPage;
};

} // namespace

int main(int argc, char** argv)
{
    const parafa::CoreRuntime runtime;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("parafa"));
    QApplication::setApplicationVersion(QStringLiteral(PARAFA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("parafa"));

    QCommandLineParser arguments;
    arguments.addPositionalArgument(QStringLiteral("file"),
                                    QStringLiteral("Signed file to open; several files: documents to sign"),
                                    QStringLiteral("[file...]"));
    const QCommandLineOption sign(QStringLiteral("sign"), QStringLiteral("Sign these files"));
    const QCommandLineOption separate(QStringLiteral("separate"), QStringLiteral("Do not hand the files to a running window"));
    QCommandLineOption quitAfterFirstPaint(QStringLiteral("quit-after-first-paint"));
    quitAfterFirstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption quitAfterFirstPage(QStringLiteral("quit-after-first-page"));
    quitAfterFirstPage.setFlags(QCommandLineOption::HiddenFromHelp);
    arguments.addOptions({sign, separate, quitAfterFirstPaint, quitAfterFirstPage});
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.process(application);
    QStringList files;
    for (const QString& file : arguments.positionalArguments())
        files += QFileInfo(file).absoluteFilePath();

    parafa::SingleInstance instance(parafa::SingleInstance::defaultName());
    if (!arguments.isSet(separate)) {
        if (instance.handOver({files, arguments.isSet(sign)}))
            return 0;
        instance.listen();
    }

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("parafa"), QStringLiteral("parafa"));
    parafa::IsolatedProcess isolated;
    parafa::FormFolders forms(parafa::defaultFormFolders(), parafa::fetchedFormsFolder());
    const parafa::HtmlRenderer renderer;
    parafa::Services services;
    services.isolated = &isolated;
    services.forms = &forms;
    parafa::DesktopEnvironment environment(systemTime);
    // What is wrong with the settings is said on their page and wherever something should be judged.
    static_cast<void>(environment.load());
    const auto paths = [](const QStringList& names) {
        std::vector<std::string> encoded;
        for (const QString& name : names)
            encoded.push_back(QFile::encodeName(name).toStdString());
        return encoded;
    };
    const parafa::WindowSettings remembered(settings);
    parafa::CoreSettings computer(environment, systemTime);
    computer.addKeyModules(paths(remembered.keyModules()));
    // Looking for modules is left to the first question for keys where the person added none.
    const bool added = !remembered.keyModules().isEmpty();
    parafa::CoreService core(
        environment, services,
        [&renderer](parafa::ByteView html, const parafa::Progress& progress) { return renderer.toPdf(html, progress); },
        added ? computer.modulesToAsk() : std::vector<std::string>());
    // What is wrong with them is said on the settings page; without them nobody is trusted, and that is said too.
    static_cast<void>(core.trust(paths(remembered.trustFiles())));

    const parafa::CodelistFolders codelists(parafa::defaultCodelistFolders());
    const parafa::FolderCodeLists pickLists(codelists, systemTime);
    parafa::CoreFormService filling(forms, isolated, &pickLists);
    const parafa::CoreFormatService formats(environment, isolated);
    parafa::CoreRequirements requirements(environment);
    parafa::CoreFormLibrary library(forms);
    parafa::LanguageSwitch language;
    parafa::OpenWindows windows(
        [&] {
            auto* window = new parafa::MainWindow(core, settings, language);
            window->setFormService(&filling);
            window->setFormLibrary(library);
            window->setFormatService(formats);
            window->setSettingsService(computer);
            window->setRequirementService(requirements);
            window->setDraftFolder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                                   QStringLiteral("/drafts"));
            return window;
        },
        patience);
    QApplication::setQuitOnLastWindowClosed(false); // first the jobs of the windows are ended
    QObject::connect(&windows, &parafa::OpenWindows::finished, &application, [&settings](bool clean) {
        if (clean)
            return QCoreApplication::quit();
        // A call into the module of a card that does not come back cannot be stopped, and must not keep the program.
        settings.sync();
        std::_Exit(0);
    });
    QObject::connect(&instance, &parafa::SingleInstance::requested, &application,
                     [&windows](const QStringList& more, bool toSign) { windows.show(more, toSign); });
    QuitAfterFirstPaint firstPaint(arguments.isSet(quitAfterFirstPage));
    if (arguments.isSet(quitAfterFirstPaint) || arguments.isSet(quitAfterFirstPage))
        application.installEventFilter(&firstPaint);
    windows.show(files, arguments.isSet(sign));
    return QApplication::exec();
}
