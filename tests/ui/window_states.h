// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"
#include "support/temporary_folder.h"
#include "window_fixture.h"

#include <QPalette>

#include <functional>

namespace parafa::test
{

/// The themes the window must be readable in.
enum class Theme { Light, Dark, HighContrast };
QPalette palette(Theme theme);

/// Takes the real main window through every state a person meets, over a core that answers from memory, and lets the tests
/// look at each: pictures, contrast, names, what is cut off.
class WindowStates
{
public:
    /// Called in each state with a short name of it, as "signing-key-file".
    using Look = std::function<void(QWidget&, const QString&)>;

    /// `room` in device independent pixels: the window takes it all.
    WindowStates(QString language, QSize room, Look look);
    ~WindowStates();
    void walk();

private:
    void start();
    void documents();
    void verdicts();
    void formData();
    void realDocuments(); ///< what needs the real core: PDF as it was signed, formats, a visible signature
    void settings();
    void signing();
    void many();
    void questions(); ///< the few windows above the window
    void draft();
    void review();
    void tasks();
    void forms();
    void look(const char* state);
    void lookAt(QWidget& what, const char* state);
    void openSample();
    void openVerdict(Report report, const char* state);
    /// Files of these names with "x" in them.
    QStringList files(std::initializer_list<const char*> names);

    struct Answers;
    TemporaryFolder m_files;
    std::unique_ptr<Answers> m_answers;
    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow* m_window;
    Look m_look;
    QString m_language;
    QSize m_room;
};

} // namespace parafa::test
