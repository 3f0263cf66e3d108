// SPDX-License-Identifier: EUPL-1.2
#include "signing/target_box.h"

#include "appearance/icons.h"
#include "appearance/plain_label.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

TargetBox::TargetBox(QWidget* parent) : QGroupBox(parent)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_label = plainLabel(this);
    box->addWidget(m_label);
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    m_name = new QLineEdit(this);
    m_browse = new QPushButton(themedIcon(QStringLiteral("save")), QString(), this);
    file->addWidget(m_name, 1);
    file->addWidget(m_browse);
    box->addLayout(file);
    m_label->setBuddy(m_name);
    connect(m_browse, &QPushButton::clicked, this, &TargetBox::choose);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_typed = true;
        m_confirmed = false;
    });
    connect(m_name, &QLineEdit::textChanged, this, &TargetBox::changed);
}

void TargetBox::clear()
{
    m_folder.clear();
    m_typed = m_confirmed = false;
    m_name->clear();
}

void TargetBox::propose(const QString& firstDocument)
{
    if (m_typed || firstDocument.isEmpty())
        return;
    const QFileInfo first(firstDocument);
    const QDir folder = m_folder.isEmpty() ? first.absoluteDir() : QDir(m_folder);
    const QString base = folder.filePath(first.completeBaseName());
    const QString kept = first.suffix().isEmpty() ? QString() : QLatin1Char('.') + first.suffix();
    const QString ending = m_keepEnding ? kept : m_pdf ? QStringLiteral(".pdf") : QStringLiteral(".asice");
    QString target = base + ending;
    for (int i = 2; QFile::exists(target); ++i)
        target = base + QStringLiteral(" (%1)").arg(i) + ending;
    m_name->setText(QDir::toNativeSeparators(target));
    m_confirmed = false;
}

void TargetBox::setPdf(bool pdf)
{
    m_pdf = pdf;
    m_typed = false;
    retranslate();
}

bool TargetBox::isEmpty() const
{
    return m_name->text().trimmed().isEmpty();
}

QString TargetBox::path() const
{
    return QDir::fromNativeSeparators(m_name->text().trimmed());
}

bool TargetBox::wouldReplace() const
{
    return !m_confirmed && QFile::exists(path());
}

void TargetBox::setTypedPath(const QString& path)
{
    m_name->setText(QDir::toNativeSeparators(path));
    m_typed = true;
    m_confirmed = false;
}

void TargetBox::focusName()
{
    m_name->setFocus();
}

void TargetBox::choose()
{
    auto* dialog = new QFileDialog(this,
                                   m_keepEnding ? tr("Save the signed file")
                                   : m_pdf      ? tr("Save the signed PDF")
                                                : tr("Save the signed container"),
                                   m_name->text(),
                                   m_keepEnding ? QString()
                                   : m_pdf      ? tr("PDF documents (*.pdf)")
                                                : tr("Signed containers (*.asice)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(m_keepEnding ? QFileInfo(path()).suffix() : m_pdf ? QStringLiteral("pdf") : QStringLiteral("asice"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_name->setText(QDir::toNativeSeparators(path));
        m_typed = m_confirmed = true;
    });
    dialog->open();
}

void TargetBox::retranslate()
{
    setTitle(m_keepEnding ? tr("3. Where to") : tr("4. Where to")); // there is no purpose to choose then
    m_label->setText(m_keepEnding ? tr("New signed file") : m_pdf ? tr("New signed PDF") : tr("New signed container"));
    m_name->setAccessibleName(m_label->text());
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose where to save"));
}

} // namespace parafa
