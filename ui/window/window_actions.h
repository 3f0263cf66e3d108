// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace parafa
{

/// Every action of the window with its words, shortcut and icon, and the menus they stand in. What they do is connected by
/// the window.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject* parent);

    /// Fills the menu bar; its menus are kept and renamed by retranslate().
    void buildMenus(QMenuBar* bar);
    void retranslate();

    QAction* open;
    QAction* sign;
    QAction* review;
    QAction* fillForm;
    QAction* formLibrary;
    QAction* saveDocument;
    QAction* saveAll;
    QAction* openWith;
    QAction* print;
    QAction* close;
    QAction* quit;
    QAction* copyReport;
    QAction* saveReport;
    QAction* find;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomFit;
    QAction* rotate;
    QAction* textView;
    QAction* textBeside;
    QAction* counterSign;
    QAction* nextPane;
    QAction* previousPane;
    QAction* back;
    QAction* why;
    QAction* certificate;
    QAction* asSigned;
    QAction* thumbnails;
    QAction* format;
    QAction* settings;
    QAction* about;
    QList<QAction*> signatures; ///< Alt+1 to Alt+9
    QActionGroup* languages;    ///< data(): code; empty: as the system
    QMenu* recentMenu = nullptr;

private:
    QAction* make(const char* icon, const QKeySequence& shortcut);

    QMenu* m_fileMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_signatureMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
};

} // namespace parafa
