// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "window/settings_section.h"

#include <QStringList>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace parafa
{

/// A section that is a list of entries, of which those of the person can be removed.
class EntriesSection : public SettingsSection
{
    Q_OBJECT
protected:
    struct Entry {
        QString text, value;
        bool removable = true;
    };
    explicit EntriesSection(QWidget* parent);
    void setEntries(const std::vector<Entry>& entries);
    void setLocked(bool locked, const QString& problem);
    void retranslateEntries();
    virtual void remove(const QString& value) = 0;

    QLabel* m_intro;
    QListWidget* m_list;
    QVBoxLayout* m_add; ///< for what adds an entry; above the button that removes
    QPushButton* m_remove;
    QLabel* m_note;
    bool m_locked = false;

private:
    void updateRemove();
};

} // namespace parafa
