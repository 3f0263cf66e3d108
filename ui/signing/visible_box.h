// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parafa
{

/// What a visible signature shows: words about the signature in a language, own text, an image.
class VisibleBox : public QWidget
{
    Q_OBJECT
public:
    explicit VisibleBox(QWidget* parent = nullptr);

    VisibleSignature chosen() const;
    /// Something is shown at all.
    bool isReady() const;
    /// The language of the window, unless another was chosen.
    void proposeLanguage(Language language);
    void setImage(const QString& path);
    void retranslate();

signals:
    void changed();

private:
    void chooseImage();

    QCheckBox* m_words;
    QLabel* m_languageLabel;
    QComboBox* m_language;
    bool m_languageChosen = false;
    QLabel* m_textLabel;
    QLineEdit* m_text;
    QLabel* m_imageLabel;
    QLineEdit* m_image;
    QPushButton* m_browse;
};

} // namespace parafa
