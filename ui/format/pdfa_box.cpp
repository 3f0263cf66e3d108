// SPDX-License-Identifier: EUPL-1.2
#include "format/pdfa_box.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "text/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace parafa
{

namespace
{

bool beginsLikePdf(const ByteSource& content)
{
    std::array<std::uint8_t, 1024> head{};
    const auto got = content.readAt(0, head);
    return got && asText(ByteView(head).first(*got)).find("%PDF-") != std::string_view::npos;
}

} // namespace

PdfaBox::PdfaBox(JobRunner& runner, QWidget* parent) : QWidget(parent), m_runner(runner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_text = plainLabel(this);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_text);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const char* icon) {
        auto* made = new QPushButton(themedIcon(QLatin1String(icon)), QString(), this);
        buttons->addWidget(made);
        return made;
    };
    m_make = button("document-pdf");
    m_stop = button("stop");
    m_use = button("sign");
    m_save = button("save");
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_make, &QPushButton::clicked, this, &PdfaBox::start);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_job.stop(); });
    connect(m_use, &QPushButton::clicked, this, [this] { emit accepted(m_offer); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_offer); });
    retranslate();
}

void PdfaBox::setService(const FormatService* service)
{
    m_service = service;
    update();
}

void PdfaBox::setDocument(const QString& name, ByteSourcePtr content)
{
    if (content == m_content && name == m_name)
        return;
    m_job = {};
    m_running = false;
    m_offer.reset();
    m_error.reset();
    m_name = name;
    m_content = std::move(content);
    update();
}

bool PdfaBox::isPossible() const
{
    if (!m_service || !m_content)
        return false;
    const OutsidePrograms programs = m_service->programs();
    return beginsLikePdf(*m_content) ? !programs.ghostscript.empty() : !programs.libreOffice.empty();
}

void PdfaBox::start()
{
    if (!isPossible() || m_running)
        return;
    m_running = true;
    m_offer.reset();
    m_error.reset();
    m_job = m_runner.run(
        this,
        [service = m_service, name = m_name.toStdString(), content = m_content](const Progress& progress) {
            return service->makePdfa(name, content, progress);
        },
        [this](Result<PdfaOffer> result) { finished(std::move(result)); });
    update();
}

void PdfaBox::finished(Result<PdfaOffer> result)
{
    m_running = false;
    if (result)
        m_offer = std::make_shared<const PdfaOffer>(std::move(*result));
    else if (result.error().code != ErrorCode::Cancelled)
        m_error = result.error();
    update();
}

QString PdfaBox::outcome() const
{
    QStringList lines;
    lines += tr("%1 made %2 of it.").arg(shownName(m_offer->program), shownName(m_offer->checked.format.id));
    if (m_offer->difference && m_offer->difference->looksTheSame())
        lines += tr("%n page(s) compared; each looks as in the original.", nullptr, int(m_offer->difference->pages));
    for (const Finding& finding : m_offer->findings()) {
        lines += findingSentence(finding);
        const std::string todo = advice(finding.code, windowLanguage());
        if (!todo.empty())
            lines += QString::fromStdString(todo);
    }
    return lines.join(QLatin1Char('\n'));
}

void PdfaBox::update()
{
    const bool possible = isPossible();
    QString text;
    if (m_running) {
        text = tr("Making PDF/A and comparing it with the original…");
    } else if (m_offer) {
        text = outcome();
    } else if (m_error) {
        text = errorSentence(*m_error);
    } else if (possible) {
        const OutsidePrograms programs = m_service->programs();
        text = tr("PDF/A can be made with %1.")
                   .arg(beginsLikePdf(*m_content) ? QStringLiteral("Ghostscript (%1)").arg(shownName(programs.ghostscript))
                                                  : QStringLiteral("LibreOffice (%1)").arg(shownName(programs.libreOffice)));
    }
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_progress->setVisible(m_running);
    m_stop->setVisible(m_running);
    m_make->setVisible(possible && !m_running && !m_offer);
    const bool fit = m_offer && m_offer->mayBeOffered();
    m_use->setVisible(fit);
    m_save->setVisible(fit);
    setVisible(possible || m_offer || m_error);
    emit changed();
}

void PdfaBox::retranslate()
{
    m_make->setText(tr("Make PDF/A"));
    m_make->setAccessibleName(tr("Make PDF/A of this document"));
    m_stop->setText(tr("Stop"));
    m_use->setText(tr("Sign the PDF/A"));
    m_save->setText(tr("Save the PDF/A…"));
    m_progress->setAccessibleName(tr("Making PDF/A"));
    m_text->setAccessibleName(tr("PDF/A of this document"));
    update();
}

} // namespace parafa
