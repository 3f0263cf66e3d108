// SPDX-License-Identifier: EUPL-1.2
#include "window/start_page.h"

#include "appearance/icons.h"
#include "appearance/shown_text.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

constexpr int iconSize = 48;
/// More white around the same few words helps nobody.
constexpr int zoneHeight = 400;
/// A lower page has no room for a picture.
constexpr int pictureFrom = 460;

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent)
{
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto* column = new QWidget(this);
    column->setMaximumWidth(880);
    outer->addWidget(column, 8);
    outer->addStretch(1);
    auto* layout = m_column = new QVBoxLayout(column);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addStretch(1);

    m_messageBox = new QWidget(column);
    auto* box = new QHBoxLayout(m_messageBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(16);
    m_messageIcon = new QLabel(m_messageBox);
    m_messageIcon->setFixedSize(32, 32);
    box->addWidget(m_messageIcon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    m_headline = new QLabel(m_messageBox);
    m_reason = new QLabel(m_messageBox);
    for (QLabel* label : {m_headline, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    box->addLayout(words, 1);
    m_messageBox->hide();
    layout->addWidget(m_messageBox);

    m_dropZone = new QWidget(column);
    auto* zone = new QVBoxLayout(m_dropZone);
    zone->setContentsMargins(24, 12, 24, 12);
    zone->setSpacing(8);
    m_dropText = new QLabel(m_dropZone);
    m_dropText->setAlignment(Qt::AlignCenter);
    m_dropText->setWordWrap(true);
    m_dropText->setTextFormat(Qt::PlainText);
    QFont large = m_dropText->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_dropText->setFont(large);
    m_dropIcon = new QLabel(m_dropZone);
    m_dropIcon->setAlignment(Qt::AlignCenter);
    zone->addStretch(1);
    zone->addWidget(m_dropIcon);
    zone->addWidget(m_dropText);
    zone->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    m_open = largeButton(QStringLiteral("check"));
    m_sign = largeButton(QStringLiteral("sign"));
    m_fill = largeButton(QStringLiteral("document-form"));
    m_export = largeButton(QStringLiteral("save-all"));
    m_batch = largeButton(QStringLiteral("panes"));
    m_open->setDefault(true);
    for (QPushButton* button : {m_open, m_sign, m_fill})
        buttons->addWidget(button, 1);
    zone->addLayout(buttons);
    auto* more = new QHBoxLayout;
    more->setSpacing(16);
    for (QPushButton* button : {m_export, m_batch})
        more->addWidget(button, 1);
    zone->addLayout(more);
    zone->addStretch(1);
    m_dropZone->setMaximumHeight(zoneHeight);
    layout->addWidget(m_dropZone, 4);

    m_recentTitle = new QLabel(column);
    m_recentTitle->setFont(bold);
    layout->addWidget(m_recentTitle);
    m_recent = new QListWidget(column);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentTitle->setBuddy(m_recent);
    layout->addWidget(m_recent, 3);
    layout->addStretch(1);

    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_sign, &QPushButton::clicked, this, &StartPage::signRequested);
    connect(m_export, &QPushButton::clicked, this, &StartPage::exportRequested);
    connect(m_batch, &QPushButton::clicked, this, &StartPage::batchRequested);
    connect(m_fill, &QPushButton::clicked, this, &StartPage::fillRequested);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit recentRequested(item->data(Qt::UserRole).toString()); });
    showIcon();
    retranslate();
}

QPushButton* StartPage::largeButton(const QString& icon)
{
    auto* button = new QPushButton(themedIcon(icon), QString(), this);
    button->setIconSize(QSize(24, 24));
    button->setMinimumHeight(52);
    return button;
}

void StartPage::setRecentFiles(const QStringList& paths)
{
    m_recent->clear();
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(themedIcon(QStringLiteral("recent")),
                                         shownName(file.fileName()) + QStringLiteral("   —   ") +
                                             shownName(QDir::toNativeSeparators(file.absolutePath())),
                                         m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(Qt::convertFromPlainText(shownName(path, 2000)));
        item->setSizeHint(QSize(0, 32));
    }
    m_recent->setVisible(!paths.isEmpty());
    m_recentTitle->setVisible(!paths.isEmpty());
}

void StartPage::setMessage(const QString& headline, const QString& reason)
{
    m_headline->setText(headline);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_messageIcon->setPixmap(stateIcon(StateMark::Warning).pixmap(QSize(32, 32), devicePixelRatioF()));
    m_messageBox->setVisible(!headline.isEmpty());
    m_messageBox->setAccessibleName(headline);
    m_messageBox->setAccessibleDescription(reason);
}

void StartPage::addOffer(QWidget* offer)
{
    m_column->insertWidget(m_column->indexOf(m_messageBox) + 1, offer);
}

QString StartPage::message() const
{
    return m_headline->text();
}

void StartPage::setDropHint(bool hovering)
{
    m_dropHint = hovering;
    update();
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_dropIcon->setVisible(height() >= pictureFrom);
}

void StartPage::showIcon()
{
    m_dropIcon->setPixmap(themedIcon(QStringLiteral("open")).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

void StartPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect zone = m_dropZone->rect().translated(m_dropZone->mapTo(this, QPoint(0, 0)));
    QColor line = palette().color(m_dropHint ? QPalette::Highlight : QPalette::WindowText);
    if (!m_dropHint)
        line.setAlpha(110); // visible on light and dark alike
    painter.setPen(QPen(line, 2, Qt::DashLine));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(zone.adjusted(1, 1, -1, -1), 8, 8);
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    m_dropText->setText(tr("Drop a signed file here to check it,\nor documents to sign them."));
    m_open->setText(tr("Check a file…"));
    m_open->setAccessibleDescription(tr("Opens a signed file, shows its documents and says whether the signatures hold"));
    m_sign->setText(tr("Sign documents…"));
    m_sign->setAccessibleDescription(tr("Puts documents of your choice into a new signed container"));
    m_fill->setText(tr("Fill in a form…"));
    m_fill->setAccessibleDescription(tr("Shows a form to fill in and makes a file of it that can be signed"));
    m_export->setText(tr("Save documents…"));
    m_export->setAccessibleDescription(tr("Saves the documents of a signed container into a folder"));
    m_batch->setText(tr("Review many files…"));
    m_batch->setAccessibleDescription(tr("Checks many signed files and lists the results in a table"));
    m_recentTitle->setText(tr("Recently opened"));
    m_recent->setAccessibleName(tr("Recently opened files"));
}

} // namespace parafa
