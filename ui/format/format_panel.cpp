// SPDX-License-Identifier: EUPL-1.2
#include "format/format_panel.h"

#include "appearance/details_tree.h"
#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "format/format_rows.h"
#include "format/pdfa_box.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

QToolButton* headerButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

FormatPanel::FormatPanel(JobRunner& runner, QWidget* parent) : QWidget(parent), m_runner(runner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 4);
    header->setSpacing(8);
    m_title = plainLabel(this);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_all = headerButton(QStringLiteral("pages"), this);
    m_all->setCheckable(true);
    m_copy = headerButton(QStringLiteral("copy"), this);
    m_close = headerButton(QStringLiteral("close"), this);
    header->addWidget(m_title, 1);
    header->addWidget(m_all);
    header->addWidget(m_copy);
    header->addWidget(m_close);
    layout->addLayout(header);
    m_state = plainLabel(this);
    m_state->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(m_state);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    layout->addWidget(m_progress);
    m_tree = detailsTree(this);
    layout->addWidget(m_tree, 1);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(8, 8, 8, 8);
    foot->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_imprintLabel = plainLabel(this);
    m_imprintLabel->setWordWrap(false);
    m_imprint = new QComboBox(this);
    m_imprint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_imprint->setMinimumContentsLength(12);
    m_imprintLabel->setBuddy(m_imprint);
    m_copyHex = new QPushButton(themedIcon(QStringLiteral("copy")), QString(), this);
    m_copyBase64 = new QPushButton(themedIcon(QStringLiteral("copy")), QString(), this);
    m_veraPdf = new QPushButton(themedIcon(QStringLiteral("check")), QString(), this);
    row->addWidget(m_imprintLabel);
    row->addWidget(m_imprint);
    row->addWidget(m_copyHex);
    row->addWidget(m_copyBase64);
    row->addStretch(1);
    row->addWidget(m_veraPdf);
    foot->addLayout(row);
    m_pdfa = new PdfaBox(runner, this);
    foot->addWidget(m_pdfa);
    layout->addLayout(foot);

    connect(m_all, &QToolButton::toggled, this, [this] {
        m_begun = false;
        begin();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_close, &QToolButton::clicked, this, &FormatPanel::closed);
    connect(m_copyHex, &QPushButton::clicked, this, [this] { copyImprint(true); });
    connect(m_copyBase64, &QPushButton::clicked, this, [this] { copyImprint(false); });
    connect(m_veraPdf, &QPushButton::clicked, this, &FormatPanel::askVeraPdf);
    connect(m_pdfa, &PdfaBox::accepted, this, &FormatPanel::signPdfaRequested);
    connect(m_pdfa, &PdfaBox::saveRequested, this, &FormatPanel::savePdfaRequested);
    retranslate();
}

void FormatPanel::setService(const FormatService& service)
{
    m_service = &service;
    m_pdfa->setService(&service);
}

void FormatPanel::show(OpenedDocumentPtr document, const OpenedPart* part)
{
    if (document == m_document && part == m_part)
        return;
    m_document = std::move(document);
    m_part = part;
    m_begun = false;
    if (isVisible())
        begin();
}

void FormatPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    begin();
}

void FormatPanel::begin()
{
    if (!m_service || m_begun)
        return;
    m_begun = true;
    m_checkJob = {};
    m_askJob = {};
    m_asking = false;
    m_checked.clear();
    m_error.reset();
    m_opinion.reset();
    m_opinionError.reset();
    const OpenedPart* only = m_all->isChecked() ? nullptr : m_part;
    m_checking = m_document != nullptr;
    m_pdfa->setDocument({}, nullptr);
    fill();
    if (!m_document)
        return;
    m_checkJob = m_runner.run(
        this,
        [service = m_service, document = m_document, only](const Progress& progress) {
            return service->check(*document, only, progress);
        },
        [this](Result<std::vector<CheckedFormat>> checked) {
            m_checking = false;
            if (checked)
                m_checked = std::move(*checked);
            else
                m_error = checked.error();
            offerPdfa();
            fill();
            identify();
        });
}

void FormatPanel::offerPdfa()
{
    if (!m_part || m_all->isChecked() || m_checked.size() != 1)
        return;
    // What may be created as it is needs no way out.
    const CheckedFormat& checked = m_checked.front();
    if (checked.create.permission != FormatPermission::Yes && canBecomePdfa(checked.format))
        m_pdfa->setDocument(QString::fromStdString(m_part->name), m_part->content);
}

void FormatPanel::identify()
{
    if (m_identified == m_document || !m_document || m_document->unreadable)
        return;
    m_identified = m_document;
    m_identifier.reset();
    m_identifying = true;
    updateControls();
    m_identifyJob = m_runner.run(
        this,
        [service = m_service, document = m_document](const Progress& progress) { return service->identify(*document, progress); },
        [this](Result<DocumentIdentifier> identifier) {
            m_identifying = false;
            if (identifier)
                m_identifier = std::move(*identifier);
            fill();
        });
}

void FormatPanel::askVeraPdf()
{
    if (!m_part || m_asking)
        return;
    m_asking = true;
    m_opinion.reset();
    m_opinionError.reset();
    updateControls();
    m_askJob = m_runner.run(
        this,
        [service = m_service, keep = m_document, content = m_part->content](const Progress& progress) {
            return service->askVeraPdf(content, progress);
        },
        [this](Result<SecondOpinion> opinion) {
            m_asking = false;
            if (opinion)
                m_opinion = std::move(*opinion);
            else
                m_opinionError = opinion.error();
            fill();
        });
}

void FormatPanel::add(const FormatSection& section)
{
    QTreeWidgetItem* item = detailsSection(m_tree, section.title);
    for (const auto& [name, value] : section.rows)
        detailsRow(item, name, value);
}

void FormatPanel::addDocument(const CheckedFormat& checked, bool alone)
{
    if (alone) {
        for (const FormatSection& section : FormatRows::of(checked))
            add(section);
        return;
    }
    QTreeWidgetItem* item =
        detailsSection(m_tree, shownName(checked.name) + QStringLiteral(" – ") + FormatRows::summary(checked));
    for (const FormatSection& section : FormatRows::of(checked))
        for (const auto& [name, value] : section.rows)
            detailsRow(item, name, value);
    item->setExpanded(m_checked.size() <= 3);
}

void FormatPanel::fill()
{
    m_tree->clear();
    for (const CheckedFormat& checked : m_checked)
        addDocument(checked, m_checked.size() == 1);
    if (m_opinion)
        add(FormatRows::of(*m_opinion));
    if (m_identifier && m_identified == m_document)
        add(FormatRows::of(*m_identifier));
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    updateControls();
}

void FormatPanel::updateControls()
{
    const bool one = m_part && !m_all->isChecked();
    m_title->setText(one ? tr("Format of %1").arg(shownName(m_part->name)) : tr("Formats of all documents"));
    m_all->setVisible(m_document && m_document->documents.size() > 1);
    QString state;
    if (m_checking)
        state = tr("Looking at the format…");
    else if (m_asking)
        state = tr("Asking veraPDF…");
    else if (m_error)
        state = errorSentence(*m_error);
    else if (m_opinionError)
        state = errorSentence(*m_opinionError);
    else if (m_checked.size() == 1)
        state = FormatRows::summary(m_checked.front());
    else if (m_checked.empty())
        state = tr("There is no document.");
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_progress->setVisible(isChecking());
    m_copy->setEnabled(m_tree->topLevelItemCount() > 0);

    const bool identified = m_identifier && m_identified == m_document && !m_identifier->imprints.empty();
    const QSignalBlocker quiet(m_imprint);
    const int before = m_imprint->currentIndex();
    m_imprint->clear();
    if (identified)
        for (const MessageImprint& imprint : m_identifier->imprints)
            m_imprint->addItem(FormatRows::imprintName(imprint));
    m_imprint->setCurrentIndex(std::clamp(before, m_imprint->count() > 0 ? 0 : -1, m_imprint->count() - 1));
    for (QWidget* widget : {static_cast<QWidget*>(m_imprintLabel), static_cast<QWidget*>(m_imprint),
                            static_cast<QWidget*>(m_copyHex), static_cast<QWidget*>(m_copyBase64)})
        widget->setVisible(identified);
    const bool pdf = one && m_checked.size() == 1 && m_checked.front().format.id.starts_with("PDF");
    m_veraPdf->setVisible(pdf && m_service && !m_service->programs().veraPdf.empty());
    m_veraPdf->setEnabled(!m_asking);
}

void FormatPanel::copyImprint(bool hex)
{
    const int index = m_imprint->currentIndex();
    if (!m_identifier || index < 0 || index >= int(m_identifier->imprints.size()))
        return;
    const Bytes& der = m_identifier->imprints[std::size_t(index)].der;
    QGuiApplication::clipboard()->setText(QString::fromStdString(hex ? toHex(der) : toBase64(der)));
}

QString FormatPanel::text() const
{
    return m_title->text() + QLatin1Char('\n') + detailsText(m_tree);
}

void FormatPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void FormatPanel::retranslate()
{
    m_all->setText(tr("All documents"));
    m_all->setToolTip(tr("The formats of all documents of this file"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy what is known of the format"));
    m_close->setText(tr("Back to the document"));
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->setAccessibleName(tr("Format of the document"));
    m_imprintLabel->setText(tr("&MessageImprint:"));
    m_imprint->setAccessibleName(tr("MessageImprint to copy"));
    m_copyHex->setText(tr("Copy as hex"));
    m_copyHex->setAccessibleName(tr("Copy the MessageImprint in hexadecimal"));
    m_copyBase64->setText(tr("Copy as base64"));
    m_copyBase64->setAccessibleName(tr("Copy the MessageImprint in base64"));
    m_veraPdf->setText(tr("Ask veraPDF"));
    m_veraPdf->setAccessibleName(tr("Ask veraPDF for a second opinion"));
    m_progress->setAccessibleName(tr("Looking at the format"));
    m_pdfa->retranslate();
    updateControls();
}

} // namespace parafa
