// SPDX-License-Identifier: EUPL-1.2
#include "window/settings_requirements.h"

#include "appearance/combo.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "text/requirement_words.h"
#include "window/requirement_bar.h"

#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace parafa
{

RequirementSection::RequirementSection(RequirementService& service, QWidget* parent) : SettingsSection(parent), m_service(service)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_intro = addLabel();
    m_choice = emptyCombo(0, this);
    m_about = addLabel();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_add = new QPushButton(themedIcon(QStringLiteral("add")), QString(), this);
    m_remove = new QPushButton(themedIcon(QStringLiteral("remove")), QString(), this);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    box->addWidget(m_intro);
    box->addWidget(m_choice);
    box->addWidget(m_about);
    box->addLayout(buttons);
    connect(m_choice, &QComboBox::activated, this, &RequirementSection::choose);
    connect(m_add, &QPushButton::clicked, this, &RequirementSection::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &RequirementSection::removeCurrent);
}

void RequirementSection::refresh()
{
    m_offers = m_service.requirements();
    const QString usual = QString::fromStdString(m_service.usual());
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("Not asked"), QString());
    for (const RequirementOffer& offer : m_offers)
        m_choice->addItem(requirementTitle(offer), QString::fromStdString(offer.name));
    if (m_choice->findData(usual) < 0)
        m_choice->addItem(shownName(usual, 120), usual);
    m_choice->setCurrentIndex(m_choice->findData(usual));
    showCurrent();
}

const RequirementOffer* RequirementSection::current() const
{
    const std::string name = m_choice->currentData().toString().toStdString();
    const auto offer = std::ranges::find(m_offers, name, &RequirementOffer::name);
    return offer == m_offers.end() ? nullptr : &*offer;
}

void RequirementSection::showCurrent()
{
    const RequirementOffer* offer = current();
    const bool locked = m_service.isLocked();
    QStringList lines;
    if (offer && offer->problem)
        lines += problemText(*offer->problem);
    else if (offer && !offer->source.empty()) {
        RequirementAnswer from;
        from.source = offer->source;
        from.sourceConfirmed = offer->sourceConfirmed;
        lines += shownName(requirementSource(from, windowLanguage()), 500);
    }
    if (locked)
        lines += tr("Set by your administrator.");
    if (!m_problem.isEmpty())
        lines += m_problem;
    m_about->setText(lines.join(QLatin1Char('\n')));
    m_about->setVisible(!lines.isEmpty());
    m_choice->setEnabled(!locked);
    m_remove->setEnabled(!locked && offer && offer->own);
}

void RequirementSection::tell(const Result<void>& done)
{
    m_problem = done ? QString() : problemText(done.error());
    refresh();
    if (done)
        emit changed();
}

void RequirementSection::choose()
{
    tell(m_service.setUsual(m_choice->currentData().toString().toStdString()));
}

void RequirementSection::add(const QString& path)
{
    const auto name = m_service.add(QFile::encodeName(path).toStdString());
    if (!name)
        tell(std::unexpected(name.error()));
    else
        tell(m_service.isLocked() ? Result<void>() : m_service.setUsual(*name));
}

void RequirementSection::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Take over requirements"), QString(),
                                   tr("Requirements (*.xml)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RequirementSection::add);
    dialog->open();
}

void RequirementSection::removeCurrent()
{
    const RequirementOffer* offer = current();
    if (!offer)
        return;
    auto done = m_service.remove(offer->name);
    tell(done ? m_service.setUsual({}) : done);
}

void RequirementSection::retranslate()
{
    setTitle(tr("For what signatures shall be enough"));
    m_intro->setText(tr("Asked of every file besides whether its signatures are valid: whether they suffice for such an act."));
    m_choice->setAccessibleName(title());
    m_add->setText(tr("Take over from a file…"));
    m_remove->setText(tr("Remove"));
    refresh();
}

} // namespace parafa
