// SPDX-License-Identifier: EUPL-1.2
#include "window/verdict_banner.h"

#include "appearance/finding_words.h"
#include "appearance/plain_label.h"
#include "text/sentences.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

constexpr int stripe = 6;
constexpr std::size_t explainedSignatures = 50;

QLabel* selectableLabel(QWidget* parent)
{
    QLabel* label = plainLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent) : QFrame(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16 + stripe, 8, 16, 8);
    layout->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_icon = new QLabel(this);
    m_icon->setFixedSize(32, 32);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_headline = selectableLabel(this);
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    m_reason = selectableLabel(this);
    words->addWidget(m_headline);
    words->addWidget(m_reason);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    words->addWidget(m_progress);
    row->addLayout(words, 1);
    m_stop = new QPushButton(themedIcon(QStringLiteral("stop")), QString(), this);
    m_action = new QPushButton(this);
    m_why = new QPushButton(this);
    m_why->setCheckable(true);
    row->addWidget(m_stop, 0, Qt::AlignVCenter);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_why, 0, Qt::AlignVCenter);
    layout->addLayout(row);

    m_blocksArea = new QScrollArea(this);
    m_blocksArea->setWidgetResizable(true);
    m_blocksArea->setFrameShape(QFrame::NoFrame);
    m_blocksArea->setMaximumHeight(280);
    m_blocks = new QWidget(m_blocksArea);
    m_blocks->setBackgroundRole(QPalette::Base);
    m_blocks->setAutoFillBackground(true);
    m_blocksArea->setBackgroundRole(QPalette::Base);
    m_blockLines = new QVBoxLayout(m_blocks);
    m_blockLines->setContentsMargins(48, 0, 8, 8);
    m_blockLines->setSpacing(4);
    m_blocksArea->setWidget(m_blocks);
    m_blocksArea->hide();
    layout->addWidget(m_blocksArea);

    connect(m_stop, &QPushButton::clicked, this, &VerdictBanner::stopRequested);
    connect(m_action, &QPushButton::clicked, this, &VerdictBanner::actionRequested);
    connect(m_why, &QPushButton::toggled, this, &VerdictBanner::setWhyShown);
    setAction({});
    setReport(nullptr);
    retranslate();
}

void VerdictBanner::setWords(const StateWords& words, bool busy)
{
    const bool news = words.headline != m_headline->text();
    m_mark = words.mark;
    m_icon->setPixmap(stateIcon(words.mark).pixmap(QSize(32, 32), devicePixelRatioF()));
    m_headline->setText(words.headline);
    m_reasonText = words.reason;
    placeLine();
    m_progress->setVisible(busy);
    if (!busy)
        m_progress->setRange(0, 0);
    m_stop->setVisible(busy);
    setAccessibleName(words.headline);
    setAccessibleDescription(words.reason);
    if (news && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    update();
}

void VerdictBanner::setProgress(quint64 done, quint64 total)
{
    // A bar counts to an int; a document may be larger.
    m_progress->setRange(0, total ? 1000 : 0);
    if (total)
        m_progress->setValue(int(double(done) / double(total) * 1000));
}

void VerdictBanner::addLine(QWidget* line)
{
    m_line = line;
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, line);
}

void VerdictBanner::setLine(bool shown, const QString& summary)
{
    m_lineWanted = shown;
    m_summary = summary;
    placeLine();
}

void VerdictBanner::placeLine()
{
    const bool room = !isLow() || whyShown();
    if (m_line)
        m_line->setVisible(m_lineWanted && room);
    QString text = m_reasonText;
    if (m_lineWanted && !room && !m_summary.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + m_summary;
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
}

void VerdictBanner::resizeEvent(QResizeEvent* event)
{
    placeLine();
    QFrame::resizeEvent(event);
}

void VerdictBanner::addStep(StateMark mark, const QString& text, const QString& clause)
{
    auto* line = new QWidget(m_blocks);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* icon = new QLabel(line);
    icon->setFixedSize(18, 18);
    icon->setPixmap(stateIcon(mark).pixmap(QSize(18, 18), devicePixelRatioF()));
    auto* words = selectableLabel(line);
    words->setText(clause.isEmpty() ? text : text + QStringLiteral("  (") + clause + QLatin1Char(')'));
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    m_blockLines->addWidget(line);
}

void VerdictBanner::setReport(const Report* report)
{
    while (QLayoutItem* item = m_blockLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool has = report && !report->signatures.empty();
    m_why->setVisible(has);
    if (!has) {
        m_why->setChecked(false);
        return;
    }
    for (std::size_t i = 0; i < report->signatures.size() && i < explainedSignatures; ++i) {
        const SignatureReport& signature = report->signatures[i];
        auto* title = selectableLabel(m_blocks);
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        title->setText(signatureNumber(int(i) + 1) + QLatin1Char(' ') + signerShown(signature.facts) + QStringLiteral(": ") +
                       signatureWords(signature, *report).headline);
        m_blockLines->addWidget(title);
        for (const BlockLine& line : blockLines(signature.verdict))
            addStep(line.mark, line.text, line.clause);
    }
    auto* remark = selectableLabel(m_blocks);
    remark->setText(QString::fromStdString(disclaimer(windowLanguage())));
    m_blockLines->addWidget(remark);
}

void VerdictBanner::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

QString VerdictBanner::headline() const
{
    return m_headline->text();
}
QString VerdictBanner::reason() const
{
    return m_reasonText;
}
bool VerdictBanner::isLow() const
{
    return window()->height() < fontMetrics().height() * 40;
}
bool VerdictBanner::whyShown() const
{
    return !m_blocksArea->isHidden();
}

void VerdictBanner::setWhyShown(bool shown)
{
    m_why->setChecked(shown);
    m_blocksArea->setMaximumHeight(isLow() ? QWIDGETSIZE_MAX : std::clamp(window()->height() / 4, 96, 280));
    m_blocksArea->setVisible(shown);
    placeLine();
    emit whyToggled(shown);
}

void VerdictBanner::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, stripe, height()), stateColor(m_mark, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    QFrame::paintEvent(event);
}

void VerdictBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(stateIcon(m_mark).pixmap(QSize(32, 32), devicePixelRatioF()));
    QFrame::changeEvent(event);
}

void VerdictBanner::retranslate()
{
    m_why->setText(tr("Why?"));
    m_why->setAccessibleName(tr("Why: the single steps of the check"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop checking"));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_blocksArea->setAccessibleName(tr("Steps of the check"));
}

} // namespace parafa
