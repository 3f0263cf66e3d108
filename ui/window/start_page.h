// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace parafa
{

/// The empty window: where to drop files, what can be done, what was open last.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void setRecentFiles(const QStringList& paths);
    /// A sentence over the drop zone, e.g. why a file could not be opened; empty: none.
    void setMessage(const QString& headline, const QString& reason);
    QString message() const;
    /// Something to decide about, above the drop zone; the page owns it.
    void addOffer(QWidget* offer);
    void setDropHint(bool hovering);

signals:
    void openRequested();
    void signRequested();
    void exportRequested();
    void batchRequested();
    void fillRequested();
    void recentRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showIcon();
    QPushButton* largeButton(const QString& icon);
    void retranslate();

    bool m_dropHint = false;
    QVBoxLayout* m_column;
    QWidget* m_messageBox;
    QLabel* m_messageIcon;
    QLabel* m_headline;
    QLabel* m_reason;
    QWidget* m_dropZone;
    QLabel* m_dropText;
    QLabel* m_dropIcon;
    QPushButton* m_open;
    QPushButton* m_sign;
    QPushButton* m_export;
    QPushButton* m_batch;
    QPushButton* m_fill;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
};

} // namespace parafa
