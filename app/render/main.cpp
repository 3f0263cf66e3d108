// SPDX-License-Identifier: EUPL-1.2
// parafa-render: HTML on standard input, paged A4 PDF on standard output. The only program that carries a browser engine; a page
// that breaks it breaks nothing else. Status: 0, 64 wrong use, 65 cannot be printed, 75 time is up, 77 will not run as root.
#include "render/page_numbers.h"
#include "render/page_printer.h"
#include "render/sealed_profile.h"

#include <QFile>
#include <QGuiApplication>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

namespace
{

constexpr qint64 maxHtmlBytes = qint64{64} << 20;
constexpr int timeLimit = 30'000; ///< milliseconds

enum Status { Done = 0, Usage = 64, CannotPrint = 65, TimeIsUp = 75, RefusedAsRoot = 77 };

int say(const char* sentence, Status status)
{
    std::fprintf(stderr, "parafa-render: %s\n", sentence);
    return status;
}

/// Chromium refuses its sandbox to root. Tests and package builds, which are root and show only their own pages, say so.
bool mayRun()
{
    const bool unsandboxed = qgetenv("PARAFA_RENDER_UNSANDBOXED") == "1";
    if (geteuid() == 0 && !unsandboxed)
        return false;
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    if (unsandboxed)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    return true;
}

void prepareEnvironment()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    // no graphics card and no service of its own that would look for the network
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            "--disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run "
            "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter --disable-breakpad "
            "--host-resolver-rules=\"MAP * ~NOTFOUND\" --proxy-server=127.0.0.1:9 --font-render-hinting=none");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 1)
        return say("reads HTML from standard input and takes no arguments", Usage);
    if (!mayRun())
        return say("does not run as root: the sandbox of the browser engine would be off", RefusedAsRoot);
    prepareEnvironment();
    QFile input;
    if (!input.open(0, QIODevice::ReadOnly))
        return say("standard input cannot be read", Usage);
    const QByteArray html = input.read(maxHtmlBytes + 1);
    if (html.size() > maxHtmlBytes)
        return say("the page is too large", CannotPrint);

    parafa::render::PageScheme::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QGuiApplication application(argc, argv);
    QTimer::singleShot(timeLimit, [] {
        say("time is up", TimeIsUp);
        _exit(TimeIsUp); // the engine may be what hangs: no orderly end
    });

    Status status = CannotPrint;
    parafa::render::SealedProfile profile(html);
    {
        parafa::render::PagePrinter printer(&profile, [&status](const QByteArray& printed) {
            const QByteArray pdf = printed.isEmpty() ? QByteArray() : parafa::render::finishPdf(printed);
            QFile output;
            if (!pdf.isEmpty() && output.open(1, QIODevice::WriteOnly) && output.write(pdf) == pdf.size() && output.flush())
                status = Done;
            QCoreApplication::quit();
        });
        printer.start();
        QCoreApplication::exec();
    }
    return status == Done ? Done : say("the page cannot be printed", status);
}
