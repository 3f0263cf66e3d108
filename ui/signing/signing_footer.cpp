// SPDX-License-Identifier: EUPL-1.2
#include "signing/signing_footer.h"

#include "appearance/icons.h"
#include "appearance/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

SigningFooter::SigningFooter(QWidget* parent) : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 8, 16, 16);
    m_layout->setSpacing(8);
    m_headline = plainLabel(this);
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    m_reason = plainLabel(this);
    for (QLabel* label : {m_headline, m_reason}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addWidget(label);
    }
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_layout->addWidget(m_progress);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_cancel = new QPushButton(this);
    m_cancel->setMinimumHeight(44);
    m_sign = new QPushButton(themedIcon(QStringLiteral("sign")), QString(), this);
    m_sign->setIconSize(QSize(24, 24));
    m_sign->setMinimumHeight(44);
    m_sign->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_sign, 1);
    m_layout->addLayout(buttons);
}

void SigningFooter::report(const QString& headline, const QString& reason)
{
    m_headline->setText(headline);
    m_reason->setText(reason);
    m_headline->setVisible(!headline.isEmpty());
    m_reason->setVisible(!reason.isEmpty());
}

bool SigningFooter::hasHeadline() const
{
    return !m_headline->text().isEmpty();
}

void SigningFooter::addButton(QPushButton* button)
{
    m_layout->insertWidget(m_layout->count() - 1, button);
    setTabOrder(button, m_cancel);
    setTabOrder(m_cancel, m_sign);
}

} // namespace parafa
