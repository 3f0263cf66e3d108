// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signing/signing_draft.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace parafa
{

/// On the start page: work that was not finished is there, and can be taken up or thrown away.
class DraftOffer : public QWidget
{
    Q_OBJECT
public:
    explicit DraftOffer(SigningDraft draft, QWidget* parent = nullptr);

signals:
    void resumed();
    void discarded();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SigningDraft m_draft;
    QLabel* m_headline;
    QLabel* m_files;
    QPushButton* m_resume;
    QPushButton* m_discard;
};

} // namespace parafa
