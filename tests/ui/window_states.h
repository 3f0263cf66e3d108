// SPDX-License-Identifier: EUPL-1.2
#pragma once

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
    using Look = std::function<void(MainWindow&, const QString&)>;

    /// `room` in device independent pixels: the window takes it all.
    WindowStates(QString language, QSize room, Look look);
    ~WindowStates();
    void walk();

private:
    void start();
    void documents();
    void verdicts();
    void settings();
    void signing();
    void review();
    void forms();
    void look(const char* state);
    void openSample();

    struct Answers;
    TemporaryFolder m_files;
    std::unique_ptr<Answers> m_answers;
    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow* m_window;
    Look m_look;
};

} // namespace parafa::test
