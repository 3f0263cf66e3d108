// SPDX-License-Identifier: EUPL-1.2
#include "signing/purpose_box.h"

#include "appearance/combo.h"
#include "appearance/plain_label.h"
#include "window/window_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace parafa
{

namespace
{

constexpr std::array levels = {"B", "T", "LT", "LTA"};

/// Time-stamps cost and some portals refuse them unasked: a submission has none, what an office issues has one.
struct Preset {
    AttributeProfile profile;
    int level;
};
constexpr std::array presets = {
    Preset{AttributeProfile::Upvs, 0},
    Preset{AttributeProfile::Upvs, 1},
    Preset{AttributeProfile::Upvs, 1},
    Preset{AttributeProfile::Etsi, 0},
};

void setTexts(QComboBox* box, const QStringList& texts)
{
    for (int i = 0; i < texts.size(); ++i)
        box->setItemText(i, texts[i]);
}

} // namespace

PurposeBox::PurposeBox(WindowSettings& settings, QWidget* parent) : QGroupBox(parent), m_settings(settings)
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_purpose = emptyCombo(int(presets.size()), this);
    box->addWidget(m_purpose);
    m_pdf = new QCheckBox(this);
    m_pdf->hide();
    box->addWidget(m_pdf);
    m_summary = plainLabel(this);
    box->addWidget(m_summary);

    auto* serviceRow = new QVBoxLayout;
    m_serviceLabel = new QLabel(this);
    m_services = new QComboBox(this);
    m_services->setEditable(true);
    m_services->setInsertPolicy(QComboBox::NoInsert);
    m_services->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_service = m_services->lineEdit();
    m_service->setText(settings.timeStampUrl());
    m_serviceLabel->setBuddy(m_services);
    serviceRow->addWidget(m_serviceLabel);
    serviceRow->addWidget(m_services);
    box->addLayout(serviceRow);

    m_more = new QToolButton(this);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setAutoRaise(true);
    box->addWidget(m_more);
    m_details = new QWidget(this);
    auto* form = new QFormLayout(m_details);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_formLabel = new QLabel(m_details);
    m_form = emptyCombo(2, m_details);
    m_levelLabel = new QLabel(m_details);
    m_level = emptyCombo(int(levels.size()), m_details);
    m_profileLabel = new QLabel(m_details);
    m_profile = emptyCombo(2, m_details);
    form->addRow(m_formLabel, m_form);
    form->addRow(m_levelLabel, m_level);
    form->addRow(m_profileLabel, m_profile);
    m_formLabel->setBuddy(m_form);
    m_levelLabel->setBuddy(m_level);
    m_profileLabel->setBuddy(m_profile);
    m_details->hide();
    box->addWidget(m_details);

    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &PurposeBox::applyPreset);
    for (QComboBox* choice : {m_form, m_level, m_profile})
        connect(choice, &QComboBox::currentIndexChanged, this, &PurposeBox::update);
    connect(m_pdf, &QCheckBox::toggled, this, [this] {
        update();
        emit formChanged();
    });
    connect(m_service, &QLineEdit::textChanged, this, &PurposeBox::changed);
    applyPreset();
}

PurposeBox::Purpose PurposeBox::purpose() const
{
    return static_cast<Purpose>(m_purpose->currentIndex());
}

void PurposeBox::setPurpose(Purpose purpose)
{
    m_purpose->setCurrentIndex(static_cast<int>(purpose));
}

void PurposeBox::applyPreset()
{
    const Preset& preset = presets[std::size_t(std::max(0, m_purpose->currentIndex()))];
    m_profile->setCurrentIndex(preset.profile == AttributeProfile::Upvs ? 0 : 1);
    m_level->setCurrentIndex(preset.level);
    m_form->setCurrentIndex(0);
    update();
}

void PurposeBox::offerPdf(bool offered)
{
    if (!offered)
        m_pdf->setChecked(false);
    m_pdf->setVisible(offered);
}

bool PurposeBox::insidePdf() const
{
    return m_pdf->isChecked();
}

void PurposeBox::proposeServices(const std::vector<std::string>& addresses)
{
    QString text = m_service->text();
    {
        const QSignalBlocker quiet(m_services);
        m_services->clear();
        for (const std::string& address : addresses)
            m_services->addItem(QString::fromStdString(address));
        if (text.trimmed().isEmpty() && !addresses.empty())
            text = QString::fromStdString(addresses.front());
    }
    m_service->setText(text);
}

bool PurposeBox::wantsTimeStamp() const
{
    return m_level->currentIndex() > 0;
}

bool PurposeBox::isReady() const
{
    return !wantsTimeStamp() || !m_service->text().trimmed().isEmpty();
}

void PurposeBox::fill(SigningJob& job) const
{
    job.options.form = insidePdf()                   ? SignatureForm::PAdES
                       : m_form->currentIndex() == 0 ? SignatureForm::XAdES
                                                     : SignatureForm::CAdES;
    job.options.level = levels[std::size_t(m_level->currentIndex())];
    job.options.profile = m_profile->currentIndex() == 0 ? AttributeProfile::Upvs : AttributeProfile::Etsi;
    if (!wantsTimeStamp())
        return;
    job.timeStampUrl = m_service->text().trimmed().toStdString();
    m_settings.setTimeStampUrl(m_service->text().trimmed());
}

void PurposeBox::update()
{
    m_serviceLabel->setVisible(wantsTimeStamp());
    m_services->setVisible(wantsTimeStamp());
    m_form->setEnabled(!insidePdf());
    const QString form = m_form->currentIndex() == 0 ? QStringLiteral("XAdES") : QStringLiteral("CAdES");
    const QString level = QLatin1String(levels[std::size_t(m_level->currentIndex())]);
    const QString time = wantsTimeStamp() ? tr("It has a time-stamp of the service below.")
                                          : tr("It has no time-stamp; its time is that of this computer.");
    const QString what =
        insidePdf() ? tr("The PDF itself is signed (PAdES, level %1).").arg(level)
                    : tr("One signed file with the documents is made (container ASiC-E, %1, level %2).").arg(form, level);
    m_summary->setText(what + QLatin1Char(' ') + time);
    emit changed();
}

void PurposeBox::retranslate()
{
    setTitle(tr("3. For what purpose"));
    m_purpose->setAccessibleName(tr("Purpose of the signature"));
    setTexts(m_purpose, {tr("Submission to an office"), tr("Decision or document of an office"),
                         tr("Officially certified document"), tr("Something else")});
    m_pdf->setText(tr("Sign the PDF itself, without a container"));
    m_serviceLabel->setText(tr("Address of the time-stamp service"));
    m_services->setAccessibleName(tr("Address of the time-stamp service"));
    m_service->setAccessibleName(tr("Address of the time-stamp service"));
    m_service->setPlaceholderText(QStringLiteral("http://"));
    m_more->setText(tr("Details"));
    m_formLabel->setText(tr("Form of the signature"));
    setTexts(m_form, {QStringLiteral("XAdES"), QStringLiteral("CAdES")});
    m_levelLabel->setText(tr("Level"));
    setTexts(m_level, {tr("B – without time-stamp"), tr("T – with a time-stamp"), tr("LT – with evidence of validity"),
                       tr("LTA – for archiving")});
    m_profileLabel->setText(tr("Attributes"));
    setTexts(m_profile, {tr("As the Slovak portal wants them"), tr("As the European standard wants them")});
    update();
}

} // namespace parafa
