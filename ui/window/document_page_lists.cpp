// SPDX-License-Identifier: EUPL-1.2
// What can be done with a document, a signature or a finding beyond looking at it: menus, dragging, the clipboard.
#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "base/digest.h"
#include "window/document_page.h"
#include "window/requirement_bar.h"
#include "window/verdict_banner.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QListView>
#include <QUrl>

namespace parafa
{

namespace
{

QAction* listAction(QListView* list, const QString& icon)
{
    auto* action = new QAction(themedIcon(icon), QString(), list);
    action->setShortcutContext(Qt::WidgetShortcut);
    list->addAction(action);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    return action;
}

void copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

void DocumentPage::buildLists()
{
    m_documentsModel.setCopies(&m_copies);
    m_documents->setDragEnabled(true);
    m_documents->setDragDropMode(QAbstractItemView::DragOnly);
    m_openWith = listAction(m_documents, QStringLiteral("open"));
    m_copyName = listAction(m_documents, QStringLiteral("copy"));
    m_copyName->setShortcut(QKeySequence::Copy);
    m_copyDigest = listAction(m_documents, QStringLiteral("copy"));
    m_counterSign = listAction(m_signatures, QStringLiteral("sign"));
    connect(m_counterSign, &QAction::triggered, this, &DocumentPage::askCounterSign);
    m_copySignature = listAction(m_signatures, QStringLiteral("copy"));
    m_copySignature->setShortcut(QKeySequence::Copy);
    m_copySerial = listAction(m_signatures, QStringLiteral("copy"));
    m_copyFinding = listAction(m_findings, QStringLiteral("copy"));
    m_copyFinding->setShortcut(QKeySequence::Copy);
    connect(m_openWith, &QAction::triggered, this, &DocumentPage::openElsewhere);
    connect(m_copyName, &QAction::triggered, this, [this] {
        if (const OpenedPart* part = currentPart())
            copy(QString::fromStdString(part->name));
    });
    connect(m_copyDigest, &QAction::triggered, this, &DocumentPage::copyDigest);
    const auto current = [this] { return m_signaturesModel.signature(m_signatures->currentIndex().row()); };
    connect(m_copySignature, &QAction::triggered, this, [current] {
        if (const SignatureReport* signature = current())
            copy(QString::fromStdString(signature->facts.id));
    });
    connect(m_copySerial, &QAction::triggered, this, [current] {
        const SignatureReport* signature = current();
        if (signature && signature->facts.signer)
            copy(QString::fromStdString(signature->facts.signer->serialHex()));
    });
    connect(m_copyFinding, &QAction::triggered, this, [this] {
        if (const Finding* finding = m_findingsModel.finding(m_findings->currentIndex().row()))
            copy(findingSentence(*finding) + QStringLiteral(" [") + QString::fromUtf8(codeName(finding->code).data()) +
                 QLatin1Char(']'));
    });
}

int DocumentPage::counterSigned() const
{
    const int row = m_signatures->currentIndex().row();
    return row < 0 && m_signaturesModel.rowCount() == 1 ? 0 : row;
}

bool DocumentPage::mayAskCounterSign() const
{
    const SignatureReport* signature = m_signaturesModel.signature(counterSigned());
    return signature && m_session.report() && m_session.opened() &&
           (signature->facts.form == SignatureForm::XAdES || signature->facts.form == SignatureForm::CAdES);
}

void DocumentPage::askCounterSign()
{
    if (!mayAskCounterSign())
        return;
    const SignatureReport* signature = m_signaturesModel.signature(counterSigned());
    m_counterJob = m_runner.run(
        this,
        [&service = m_service, document = m_session.opened(), report = m_session.report(),
         id = signature->facts.id](const Progress&) { return service.checkCounterSignature(*document, *report, id); },
        [this, id = signature->facts.id, signer = signerShown(signature->facts)](const Result<void>& may) {
            if (may)
                emit counterSignRequested(id, signer);
            else
                emit told(tr("This signature cannot be counter-signed. %1").arg(errorSentence(may.error())));
        });
}

void DocumentPage::setRequirementService(RequirementService& service)
{
    m_requirements = &service;
    askUsual();
}

void DocumentPage::askUsual()
{
    m_session.setQuestion({m_requirements, m_requirements->usual()});
    m_requirement->setOffers(m_requirements->requirements(), QString::fromStdString(m_session.question().name),
                             m_requirements->isLocked());
    updateRequirement();
}

void DocumentPage::updateRequirement()
{
    const auto report = m_session.report();
    const auto& problem = m_session.questionProblem();
    m_requirement->setAnswer(report ? report->required.get() : nullptr, problem ? errorSentence(*problem) : QString());
    m_banner->setLine(m_requirements && report && !report->signatures.empty(),
                      m_requirement->answerText().section(QLatin1Char('\n'), 0, 0));
}

void DocumentPage::copyDigest()
{
    const OpenedPart* part = currentPart();
    if (!part || !part->content)
        return;
    m_copyJob = m_runner.run(
        this,
        [content = part->content](const Progress& progress) { return digestsOf({DigestAlgorithm::Sha256}, *content, progress); },
        [this](const Result<std::map<DigestAlgorithm, Bytes>>& digests) {
            if (!digests) {
                emit told(errorSentence(digests.error()));
                return;
            }
            copy(QString::fromStdString(toHex(digests->at(DigestAlgorithm::Sha256))));
            emit told(tr("The fingerprint was copied."));
        });
}

void DocumentPage::openElsewhere()
{
    const OpenedPart* part = currentPart();
    if (!part)
        return;
    const QString shown = shownName(part->name);
    if (!OutsideCopies::mayBeOpened(QString::fromStdString(part->name))) {
        emit told(tr("Files like %1 are not opened from here, since they may run something. Save it first.").arg(shown));
        return;
    }
    m_copyJob = m_runner.run(
        this,
        [&copies = m_copies, document = m_session.opened(), name = part->name](const Progress& progress) {
            return copies.copy(*document, name, progress);
        },
        [this, shown](const Result<QString>& path) {
            if (!path)
                emit told(errorSentence(path.error()));
            else if (QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
                emit told(tr("A read-only copy of %1 was opened.").arg(shown));
            else
                emit told(tr("No program was found for %1.").arg(shown));
        });
}

} // namespace parafa
