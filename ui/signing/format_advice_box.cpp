// SPDX-License-Identifier: EUPL-1.2
#include "signing/format_advice_box.h"

#include "appearance/finding_words.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "format/pdfa_box.h"
#include "text/signing_advice.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

FormatAdviceBox::FormatAdviceBox(const DocumentService& service, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_service(service), m_runner(runner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_text = plainLabel(this);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text);
    m_pdfa = new PdfaBox(runner, this);
    layout->addWidget(m_pdfa);
    m_anyway = new QCheckBox(this);
    layout->addWidget(m_anyway);
    connect(m_anyway, &QCheckBox::toggled, this, &FormatAdviceBox::changed);
    connect(m_pdfa, &PdfaBox::accepted, this, &FormatAdviceBox::replaced);
    connect(m_pdfa, &PdfaBox::saveRequested, this, &FormatAdviceBox::savePdfaRequested);
    update();
}

void FormatAdviceBox::check(std::vector<DocumentToSign> documents)
{
    std::vector<std::pair<std::string, const void*>> asked;
    for (const DocumentToSign& document : documents)
        asked.emplace_back(document.name, document.content.get());
    if (asked == m_checked)
        return;
    m_checked = std::move(asked);
    m_documents = documents;
    m_advice.clear();
    m_anyway->setChecked(false);
    m_checking = !documents.empty();
    update();
    if (!m_checking) {
        m_job = {};
        return;
    }
    m_job = m_runner.run(
        this,
        [&service = m_service, documents = std::move(documents)](const Progress& progress) {
            return service.adviseFormats(documents, progress);
        },
        [this](Result<std::vector<FormatAdvice>> advice) {
            m_checking = false;
            // Without advice signing goes on: it only warns, and signing says itself what is wrong with a document.
            if (advice)
                m_advice = std::move(*advice);
            update();
        });
}

bool FormatAdviceBox::stops() const
{
    return std::ranges::any_of(m_advice, &FormatAdvice::stops);
}

void FormatAdviceBox::setFormatService(const FormatService& service)
{
    m_pdfa->setService(&service);
    update();
}

QString FormatAdviceBox::madeFrom() const
{
    return m_advice.empty() ? QString() : QString::fromStdString(m_advice.front().document);
}

std::vector<Finding> FormatAdviceBox::forced() const
{
    std::vector<Finding> forced;
    for (const FormatAdvice& advice : m_advice)
        if (advice.stops)
            forced.push_back(makeFinding(FindingCode::FormatForced, {{"name", advice.document}}));
    return forced;
}

bool FormatAdviceBox::isReady() const
{
    return !m_checking && (!stops() || m_anyway->isChecked());
}

void FormatAdviceBox::update()
{
    QStringList lines;
    for (const FormatAdvice& advice : m_advice)
        lines += (shownName(advice.document) + QStringLiteral(": ") + findingSentence(advice.reason) + QLatin1Char(' ') +
                  QString::fromStdString(wayOutBeforeSigning(advice.reason, windowLanguage())))
                     .trimmed();
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_anyway->setVisible(stops());
    const auto first = std::ranges::find(m_documents, madeFrom().toStdString(), &DocumentToSign::name);
    m_pdfa->setDocument(madeFrom(), m_advice.empty() || first == m_documents.end() ? nullptr : first->content);
    setVisible(!lines.isEmpty());
    emit changed();
}

void FormatAdviceBox::retranslate()
{
    m_anyway->setText(tr("Sign anyway"));
    m_pdfa->retranslate();
    m_text->setAccessibleName(tr("Advice about formats"));
    update();
}

} // namespace parafa
