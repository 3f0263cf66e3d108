// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace parafa
{

/// Where the presentation of form data came from, in one sentence; plain text.
QString presentationSource(const DocumentPresentation& presentation);
/// "HTML, Slovak, upvs"
QString presentationName(const PresentationChoice& choice);

/// Above form data: what is shown and where that came from, a choice where the form has several presentations, and the way to
/// the rules of the registries. Hidden for every other document.
class PresentationBar : public QWidget
{
    Q_OBJECT
public:
    explicit PresentationBar(QWidget* parent = nullptr);

    /// Copied; null hides the bar.
    void setPresentation(const DocumentPresentation* presentation);
    QLabel* source() const { return m_source; }
    QComboBox* choice() const { return m_choice; }
    QToolButton* checkButton() const { return m_check; }

signals:
    void chosen(const PresentationChoice& choice);
    void checkToggled(bool shown);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void update();

    std::optional<DocumentPresentation> m_presentation;
    QBoxLayout* m_parts; ///< the sentence, and what can be chosen beside or below it
    QLabel* m_mark;
    QLabel* m_source;
    QComboBox* m_choice;
    QToolButton* m_check;
};

} // namespace parafa
