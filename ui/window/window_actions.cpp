// SPDX-License-Identifier: EUPL-1.2
#include "window/window_actions.h"

#include "appearance/icons.h"
#include "window/language_switch.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace parafa
{

QAction* WindowActions::make(const char* icon, const QKeySequence& shortcut)
{
    auto* action = new QAction(themedIcon(QLatin1String(icon)), QString(), this);
    action->setShortcut(shortcut);
    return action;
}

WindowActions::WindowActions(QObject* parent) : QObject(parent)
{
    open = make("open", QKeySequence(Qt::CTRL | Qt::Key_O));
    sign = make("sign", QKeySequence(Qt::CTRL | Qt::Key_G));
    review = make("panes", QKeySequence(Qt::CTRL | Qt::Key_L));
    fillForm = make("document-form", QKeySequence(Qt::CTRL | Qt::Key_M));
    formLibrary = make("document-form", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    saveDocument = make("save", QKeySequence(Qt::CTRL | Qt::Key_S));
    saveAll = make("save-all", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    openWith = make("open", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    print = make("print", QKeySequence(Qt::CTRL | Qt::Key_P));
    close = make("close", QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make("quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    copyReport = make("copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    saveReport = make("save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    find = make("find", QKeySequence(Qt::CTRL | Qt::Key_F));
    zoomIn = make("zoom-in", QKeySequence(Qt::CTRL | Qt::Key_Plus));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make("zoom-out", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomFit = make("zoom-fit", QKeySequence(Qt::CTRL | Qt::Key_0));
    rotate = make("rotate", QKeySequence(Qt::CTRL | Qt::Key_R));
    textView = make("text", QKeySequence(Qt::CTRL | Qt::Key_T));
    textView->setCheckable(true);
    textBeside = make("panes", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    textBeside->setCheckable(true);
    counterSign = make("sign", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    thumbnails = make("pages", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    thumbnails->setCheckable(true);
    nextPane = make("panes", QKeySequence(Qt::Key_F6));
    previousPane = make("panes", QKeySequence(Qt::SHIFT | Qt::Key_F6));
    back = make("back", QKeySequence(Qt::Key_Escape));
    why = make("why", QKeySequence(Qt::CTRL | Qt::Key_I));
    certificate = make("certificate", QKeySequence(Qt::CTRL | Qt::Key_K));
    asSigned = make("panes", QKeySequence(Qt::CTRL | Qt::Key_B));
    format = make("check", QKeySequence(Qt::CTRL | Qt::Key_D));
    settings = make("settings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    about = make("info", {});
    about->setMenuRole(QAction::AboutRole);
    for (int i = 1; i <= 9; ++i) {
        QAction* action = make("state-unsigned", QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + i)));
        action->setData(i - 1);
        signatures += action;
    }
    languages = new QActionGroup(this);
    for (const QString& code : QStringList{QString()} + LanguageSwitch::codes()) {
        QAction* action = languages->addAction(QString());
        action->setCheckable(true);
        action->setData(code);
    }
}

void WindowActions::buildMenus(QMenuBar* bar)
{
    m_fileMenu = bar->addMenu(QString());
    m_fileMenu->addAction(open);
    recentMenu = m_fileMenu->addMenu(themedIcon(QStringLiteral("recent")), QString());
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({sign, fillForm, formLibrary, review});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({saveDocument, saveAll, openWith, print});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(settings);
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({close, quit});

    m_viewMenu = bar->addMenu(QString());
    m_viewMenu->addActions({find, textView, textBeside, thumbnails, format});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({zoomIn, zoomOut, zoomFit, rotate});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({nextPane, previousPane, back});
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(themedIcon(QStringLiteral("language")), QString());
    m_languageMenu->addActions(languages->actions());

    m_signatureMenu = bar->addMenu(QString());
    m_signatureMenu->addActions({why, certificate, asSigned, counterSign, copyReport, saveReport});
    m_signatureMenu->addSeparator();
    m_signatureMenu->addActions(signatures);

    m_helpMenu = bar->addMenu(QString());
    m_helpMenu->addAction(about);
    retranslate();
}

void WindowActions::retranslate()
{
    const auto say = [](QAction* action, const QString& text, const QString& help) {
        action->setText(text);
        action->setStatusTip(help);
        QString plain = text;
        plain.remove(QLatin1Char('&'));
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(shortcut.isEmpty() ? plain : plain + QStringLiteral(" (") + shortcut + QLatin1Char(')'));
    };
    say(open, tr("&Open…"), tr("Open a signed file or a document"));
    say(sign, tr("Si&gn…"), tr("Sign documents into a new container"));
    say(review, tr("&Review many files…"), tr("Check many signed files and list the results"));
    say(fillForm, tr("Fill in a &form…"), tr("Fill in an electronic form"));
    say(formLibrary, tr("Forms on this &computer…"), tr("See, import, export and delete forms"));
    say(saveDocument, tr("&Save this document…"), tr("Save the selected document into a folder"));
    say(saveAll, tr("Save &all documents…"), tr("Save all documents of the container into a folder"));
    say(openWith, tr("Open &with another program"), tr("Open a copy of the selected document with the program for its kind"));
    say(print, tr("&Print…"), tr("Print what the preview shows"));
    say(close, tr("&Close the file"), tr("Go back to the start page"));
    say(quit, tr("&Quit"), tr("Close the window"));
    say(copyReport, tr("&Copy the result as text"), tr("Copy the verdict and the findings"));
    say(saveReport, tr("Save the re&port…"), tr("Save the report about the check as HTML, PDF or XML"));
    say(find, tr("&Find…"), tr("Find text in the document"));
    say(zoomIn, tr("&Larger"), tr("Show the document larger"));
    say(zoomOut, tr("&Smaller"), tr("Show the document smaller"));
    say(zoomFit, tr("Fit to &width"), tr("Make the page as wide as the window"));
    say(rotate, tr("&Rotate"), tr("Turn the page clockwise"));
    say(textView, tr("As &text"), tr("Show the text of the document in reading order"));
    say(textBeside, tr("Te&xt beside the picture"), tr("Show a PDF and its text in reading order side by side"));
    say(counterSign, tr("C&ounter-sign…"), tr("Sign the selected signature"));
    say(thumbnails, tr("Small pi&ctures of the pages"), tr("Show a list of the pages beside the PDF"));
    say(nextPane, tr("&Next pane"), tr("Go to the next part of the window"));
    say(previousPane, tr("&Previous pane"), tr("Go to the previous part of the window"));
    say(back, tr("&Back"), tr("Go one level back"));
    say(why, tr("&Why this result"), tr("Show the single steps of the check"));
    say(certificate, tr("C&ertificate of the signer…"), tr("Show the certificate of the selected signature"));
    say(asSigned, tr("As it was si&gned"), tr("Show the PDF as it was signed beside the PDF as it is now"));
    say(format, tr("For&mat and identifiers"), tr("Show what the document is, whether it may be used, and its identifiers"));
    say(settings, tr("S&ettings"), tr("Language and trusted issuers"));
    say(about, tr("&About Parafa"), tr("What this program is"));
    for (QAction* action : signatures) {
        const int number = action->data().toInt() + 1;
        say(action, tr("Signature &%1").arg(number), tr("Go to this signature"));
    }
    for (QAction* action : languages->actions()) {
        const QString code = action->data().toString();
        action->setText(code.isEmpty() ? tr("As the &system") : LanguageSwitch::nativeName(code));
    }
    if (!m_fileMenu)
        return;
    m_fileMenu->setTitle(tr("&File"));
    recentMenu->setTitle(tr("&Recent files"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("Lan&guage"));
    m_signatureMenu->setTitle(tr("&Signature"));
    m_helpMenu->setTitle(tr("&Help"));
}

} // namespace parafa
