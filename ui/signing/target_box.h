// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parafa
{

/// Where the signed file goes. Proposes a name that is free until somebody types or chooses one.
class TargetBox : public QGroupBox
{
    Q_OBJECT
public:
    explicit TargetBox(QWidget* parent = nullptr);

    void clear();
    /// A name after the first document, beside it or in the folder that was set.
    void propose(const QString& firstDocument);
    /// Empty: beside the first document.
    void setFolder(const QString& folder) { m_folder = folder; }
    /// A PDF instead of a container; what was typed no longer counts.
    void setPdf(bool pdf);
    /// The new file is of the kind of the first one and has its ending.
    void keepEnding(bool kept) { m_keepEnding = kept; }
    bool isEmpty() const;
    QString path() const;
    /// The file is there and nobody was asked about replacing it.
    bool wouldReplace() const;
    void focusName();
    /// What somebody typed or chose; empty where the name is only proposed.
    QString typedPath() const { return m_typed ? path() : QString(); }
    void setTypedPath(const QString& path);
    void retranslate();

signals:
    void changed();

private:
    void choose();

    QString m_folder;
    bool m_pdf = false;
    bool m_keepEnding = false;
    bool m_confirmed = false; ///< chosen in the file dialog, which asked before overwriting
    bool m_typed = false;
    QLabel* m_label;
    QLineEdit* m_name;
    QPushButton* m_browse;
};

} // namespace parafa
