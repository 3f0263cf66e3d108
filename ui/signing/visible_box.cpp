// SPDX-License-Identifier: EUPL-1.2
#include "signing/visible_box.h"

#include "window/language_switch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace parafa
{

namespace
{
constexpr Language languages[] = {Language::Sk, Language::Cs, Language::En};
}

VisibleBox::VisibleBox(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    m_words = new QCheckBox(this);
    m_words->setChecked(true);
    grid->addWidget(m_words, 0, 0, 1, 3);
    m_languageLabel = new QLabel(this);
    m_language = new QComboBox(this);
    for (const Language language : languages) {
        const QString code = QString::fromLatin1(languageCode(language).data(), qsizetype(languageCode(language).size()));
        m_language->addItem(LanguageSwitch::nativeName(code));
    }
    m_textLabel = new QLabel(this);
    m_text = new QLineEdit(this);
    m_imageLabel = new QLabel(this);
    m_image = new QLineEdit(this);
    m_image->setClearButtonEnabled(true);
    m_browse = new QPushButton(this);
    const std::pair<QLabel*, QWidget*> rows[] = {{m_languageLabel, m_language}, {m_textLabel, m_text}, {m_imageLabel, m_image}};
    for (int row = 0; row < 3; ++row) {
        rows[row].first->setBuddy(rows[row].second);
        grid->addWidget(rows[row].first, row + 1, 0);
        grid->addWidget(rows[row].second, row + 1, 1, 1, row == 2 ? 1 : 2);
    }
    grid->addWidget(m_browse, 3, 2);
    grid->setColumnStretch(1, 1);
    connect(m_words, &QCheckBox::toggled, this, &VisibleBox::changed);
    connect(m_words, &QCheckBox::toggled, m_language, &QWidget::setEnabled);
    connect(m_language, &QComboBox::currentIndexChanged, this, &VisibleBox::changed);
    connect(m_language, &QComboBox::activated, this, [this] { m_languageChosen = true; });
    connect(m_text, &QLineEdit::textChanged, this, &VisibleBox::changed);
    connect(m_image, &QLineEdit::textChanged, this, &VisibleBox::changed);
    connect(m_browse, &QPushButton::clicked, this, &VisibleBox::chooseImage);
    retranslate();
}

VisibleSignature VisibleBox::chosen() const
{
    VisibleSignature chosen;
    chosen.language = languages[std::max(0, m_language->currentIndex())];
    chosen.words = m_words->isChecked();
    chosen.text = m_text->text().trimmed().toStdString();
    chosen.imageFile = QFile::encodeName(QDir::fromNativeSeparators(m_image->text().trimmed())).toStdString();
    return chosen;
}

bool VisibleBox::isReady() const
{
    const VisibleSignature shown = chosen();
    return shown.words || !shown.text.empty() || !shown.imageFile.empty();
}

void VisibleBox::proposeLanguage(Language language)
{
    if (!m_languageChosen)
        m_language->setCurrentIndex(int(std::ranges::find(languages, language) - languages));
}

void VisibleBox::setImage(const QString& path)
{
    m_image->setText(QDir::toNativeSeparators(path));
}

void VisibleBox::chooseImage()
{
    auto* dialog = new QFileDialog(this, tr("Image of the signature"), QString(), tr("Images (*.png *.jpg *.jpeg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VisibleBox::setImage);
    dialog->open();
}

void VisibleBox::retranslate()
{
    m_words->setText(tr("Show who signs, when, why and where"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language of the visible signature"));
    m_textLabel->setText(tr("Own text"));
    m_text->setAccessibleName(tr("Own text in the visible signature"));
    m_imageLabel->setText(tr("Image"));
    m_image->setAccessibleName(tr("Image in the visible signature, PNG or JPEG"));
    m_image->setPlaceholderText(tr("none"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the image"));
}

} // namespace parafa
