// SPDX-License-Identifier: EUPL-1.2
#include "window/document_page.h"

#include "appearance/card_delegate.h"
#include "appearance/finding_words.h"
#include "appearance/plain_label.h"
#include "appearance/reading_order.h"
#include "appearance/shown_text.h"
#include "format/format_panel.h"
#include "preview/preview_pane.h"
#include "signatures/revision_view.h"
#include "signatures/signature_details.h"
#include "window/requirement_bar.h"
#include "window/verdict_banner.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

/// A window narrower than this shows details alone.
constexpr int narrowLetters = 110;

QLabel* paneTitle(QWidget* parent)
{
    auto* title = new QLabel(parent);
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setContentsMargins(8, 8, 8, 4);
    return title;
}

QListView* cardList(QWidget* parent, QAbstractItemModel* model)
{
    auto* list = new QListView(parent);
    setUpCardList(list);
    list->setModel(model);
    list->setFrameShape(QFrame::NoFrame);
    return list;
}

} // namespace

DocumentPage::DocumentPage(const DocumentService& service, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_service(service), m_runner(runner), m_copies(service), m_session(service, runner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pathBar = new QWidget(this);
    auto* pathRow = new QHBoxLayout(m_pathBar);
    pathRow->setContentsMargins(8, 4, 8, 4);
    pathRow->setSpacing(8);
    m_pathUp = new QPushButton(themedIcon(QStringLiteral("back")), QString(), m_pathBar);
    m_path = plainLabel(m_pathBar);
    pathRow->addWidget(m_pathUp);
    pathRow->addWidget(m_path, 1);
    layout->addWidget(m_pathBar);
    m_banner = new VerdictBanner(this);
    layout->addWidget(m_banner);
    m_requirement = new RequirementBar(m_banner);
    m_requirement->hide();
    m_banner->addLine(m_requirement);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    QWidget* documents = buildDocuments(); // made in the order of the Tab key
    m_center = new QStackedWidget(m_splitter);
    m_preview = new PreviewPane(service, runner, m_center);
    m_details = new SignatureDetails(m_center);
    m_center->addWidget(m_preview);
    m_center->addWidget(m_details);
    m_revisions = new RevisionView(runner, m_center);
    m_center->addWidget(m_revisions);
    m_format = new FormatPanel(runner, m_center);
    m_center->addWidget(m_format);
    m_splitter->addWidget(documents);
    m_splitter->addWidget(m_center);
    m_splitter->addWidget(buildSignatures());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({260, 620, 320});
    readInOrder(m_splitter);
    layout->addWidget(m_splitter, 1);

    connect(&m_session, &DocumentSession::stateChanged, this, &DocumentPage::sessionChanged);
    connect(&m_session, &DocumentSession::answered, this, &DocumentPage::updateRequirement);
    connect(m_requirement, &RequirementBar::chosen, this,
            [this](const QString& name) { m_session.setQuestion({m_requirements, name.toStdString()}); });
    connect(&m_session, &DocumentSession::progressed, m_banner, &VerdictBanner::setProgress);
    connect(m_banner, &VerdictBanner::whyToggled, this,
            [this](bool shown) { m_splitter->setVisible(!shown || !m_banner->isLow()); });
    connect(m_banner, &VerdictBanner::stopRequested, &m_session, &DocumentSession::stopChecking);
    connect(m_banner, &VerdictBanner::actionRequested, this, [this] {
        if (m_session.state() == DocumentSession::State::Stopped)
            m_session.recheck();
        else if (m_session.report() && m_session.report()->verdict == FileVerdict::Unsigned)
            emit signRequested();
        else
            emit trustRequested();
    });
    connect(m_documents->selectionModel(), &QItemSelectionModel::currentChanged, this, &DocumentPage::documentSelected);
    connect(m_signatures->selectionModel(), &QItemSelectionModel::currentChanged, this, &DocumentPage::signatureSelected);
    connect(m_signatures, &QListView::activated, this, &DocumentPage::showDetails);
    connect(m_details, &SignatureDetails::closed, this, &DocumentPage::leave);
    connect(m_revisions, &RevisionView::closed, this, &DocumentPage::leave);
    connect(m_asSigned, &QPushButton::clicked, this, &DocumentPage::showAsSigned);
    connect(m_format, &FormatPanel::closed, this, &DocumentPage::leave);
    connect(m_showFormat, &QPushButton::clicked, this, &DocumentPage::showFormat);
    connect(m_pathUp, &QPushButton::clicked, this, &DocumentPage::leave);
    connect(m_findings, &QListView::activated, this, [this](const QModelIndex& index) { goToFinding(index.row()); });
    connect(m_preview, &PreviewPane::saveRequested, this, [this] {
        if (const OpenedPart* part = currentPart())
            emit exportRequested({QString::fromStdString(part->name)});
    });
    connect(m_preview, &PreviewPane::openNestedRequested, this, [this] {
        if (const OpenedPart* part = currentPart())
            m_session.enterNested(*part);
    });
    connect(m_export, &QPushButton::clicked, m_preview, &PreviewPane::saveRequested);
    connect(m_exportAll, &QPushButton::clicked, this, [this] { emit exportRequested({}); });
    connect(m_center, &QStackedWidget::currentChanged, this, &DocumentPage::giveRoom);
    buildLists();
    retranslate();
    sessionChanged();
}

QWidget* DocumentPage::buildDocuments()
{
    auto* pane = new QWidget(m_splitter);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_documentsTitle = paneTitle(pane);
    layout->addWidget(m_documentsTitle);
    m_documents = cardList(pane, &m_documentsModel);
    m_documentsTitle->setBuddy(m_documents);
    layout->addWidget(m_documents, 1);
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(8, 8, 8, 8);
    buttons->setSpacing(8);
    m_showFormat = new QPushButton(themedIcon(QStringLiteral("check")), QString(), pane); // made in the order of the Tab key
    m_export = new QPushButton(themedIcon(QStringLiteral("save")), QString(), pane);
    m_exportAll = new QPushButton(themedIcon(QStringLiteral("save-all")), QString(), pane);
    m_showFormat->hide();
    buttons->addWidget(m_showFormat);
    buttons->addWidget(m_export);
    buttons->addWidget(m_exportAll);
    layout->addLayout(buttons);
    return pane;
}

QWidget* DocumentPage::buildSignatures()
{
    auto* pane = new QSplitter(Qt::Vertical, m_splitter);
    pane->setChildrenCollapsible(false);
    pane->setMinimumWidth(180);
    const auto section = [pane](QLabel*& title, QListView*& list, QAbstractItemModel* model) {
        auto* widget = new QWidget(pane);
        auto* layout = new QVBoxLayout(widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        title = paneTitle(widget);
        list = cardList(widget, model);
        title->setBuddy(list);
        layout->addWidget(title);
        layout->addWidget(list, 1);
        pane->addWidget(widget);
        return layout;
    };
    QVBoxLayout* top = section(m_signaturesTitle, m_signatures, &m_signaturesModel);
    m_noSignatures = plainLabel(pane);
    m_noSignatures->setContentsMargins(8, 4, 8, 8);
    top->insertWidget(1, m_noSignatures);
    auto* asSigned = new QWidget(pane); // with its margins it is there or not
    m_asSigned = new QPushButton(themedIcon(QStringLiteral("panes")), QString(), asSigned);
    asSigned->hide();
    auto* row = new QVBoxLayout(asSigned);
    row->setContentsMargins(8, 4, 8, 8);
    row->addWidget(m_asSigned);
    top->addWidget(asSigned);
    top->addStretch(0);
    section(m_findingsTitle, m_findings, &m_findingsModel);
    pane->setStretchFactor(0, 3);
    pane->setStretchFactor(1, 2);
    pane->setSizes({360, 240});
    readInOrder(pane);
    return pane;
}

void DocumentPage::sessionChanged()
{
    // The preview comes with the file and stays when the verdict arrives.
    const bool another = m_session.opened() != m_shown;
    if (another) {
        m_shown = m_session.opened();
        m_documentsModel.setDocument(m_shown);
        adaptCardList(m_documents); // before the first row is scrolled to, which lays the list out
        m_preview->show(m_shown, nullptr);
        if (m_documentsModel.rowCount() > 0)
            selectDocument(0);
    }
    m_documentsModel.setReport(m_session.report());
    m_signaturesModel.setReport(m_session.report());
    m_findingsModel.setReport(m_session.report().get());
    adaptCardList(m_findings);
    m_banner->setReport(m_session.report().get());
    m_details->show(nullptr, -1);
    m_revisions->show(nullptr, nullptr, -1, {});
    if (another || !formatShown())
        m_center->setCurrentWidget(m_preview);
    askRevisions();
    updateBanner();
    updateRequirement();
    updateTitles();
    updatePath();
    m_counterSign->setEnabled(mayAskCounterSign());
    documentSelected();
}

void DocumentPage::giveRoom()
{
    // Beside lists of their usual width nothing of a small window would be left to read details in.
    const bool alone = m_center->currentWidget() != m_preview && width() < fontMetrics().averageCharWidth() * narrowLetters;
    m_splitter->widget(0)->setVisible(!alone);
    m_splitter->widget(2)->setVisible(!alone);
}

void DocumentPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void DocumentPage::updatePath()
{
    QStringList names = m_session.outerNames();
    m_pathBar->setVisible(!names.isEmpty());
    names += m_session.name();
    for (QString& name : names)
        name = shownName(name, 120);
    m_path->setText(names.join(QStringLiteral("  ▸  ")));
}

void DocumentPage::showDetails()
{
    if (m_signaturesModel.rowCount() == 0)
        return;
    m_details->show(m_session.report(), std::max(0, m_signatures->currentIndex().row()));
    m_center->setCurrentWidget(m_details);
    m_details->tree()->setFocus(Qt::OtherFocusReason);
}

void DocumentPage::askRevisions()
{
    m_revisionsJob = {};
    m_signedRevisions.clear();
    m_asSigned->parentWidget()->hide();
    const auto report = m_session.report();
    const auto isInPdf = [](const SignatureReport& one) {
        return one.facts.form == SignatureForm::PAdES || one.facts.form == SignatureForm::PdfPkcs7;
    };
    if (!report || !std::ranges::any_of(report->signatures, isInPdf))
        return;
    m_revisionsJob = m_runner.run(
        this,
        [&service = m_service, document = m_session.opened()](const Progress& progress) {
            return service.signedRevisions(*document, progress);
        },
        [this](Result<std::vector<SignedRevision>> revisions) {
            m_signedRevisions = revisions ? std::move(*revisions) : std::vector<SignedRevision>();
            m_asSigned->parentWidget()->setVisible(hasEarlierRevision());
            emit revisionsKnown();
        });
}

bool DocumentPage::hasEarlierRevision() const
{
    return std::ranges::any_of(m_signedRevisions, [](const SignedRevision& one) { return !one.isLast; });
}

const SignedRevision* DocumentPage::earlierRevision(int signature) const
{
    const auto report = m_session.report();
    if (!report || signature < 0 || signature >= int(report->signatures.size()))
        return nullptr;
    const std::string& id = report->signatures[std::size_t(signature)].facts.id;
    const auto found = std::ranges::find_if(m_signedRevisions, [&](const SignedRevision& one) { return one.signatureId == id; });
    return found != m_signedRevisions.end() && !found->isLast ? &*found : nullptr;
}

bool DocumentPage::showAsSigned()
{
    int signature = m_signatures->currentIndex().row();
    for (int i = 0; !earlierRevision(signature) && i < m_signaturesModel.rowCount(); ++i)
        signature = earlierRevision(i) ? i : signature;
    const SignedRevision* revision = earlierRevision(signature);
    if (!revision)
        return false;
    m_revisions->show(m_session.opened(), m_session.report(), signature, *revision);
    m_center->setCurrentWidget(m_revisions);
    m_revisions->focusTarget()->setFocus(Qt::OtherFocusReason);
    return true;
}

void DocumentPage::setFormatService(const FormatService& service)
{
    m_formats = true;
    m_format->setService(service);
    m_showFormat->show();
}

void DocumentPage::showFormat()
{
    if (!m_formats || !m_shown)
        return;
    m_format->show(m_shown, currentPart());
    m_center->setCurrentWidget(m_format);
    m_format->tree()->setFocus(Qt::OtherFocusReason);
}

bool DocumentPage::formatShown() const
{
    return m_center->currentWidget() == m_format;
}

bool DocumentPage::detailsShown() const
{
    return m_center->currentWidget() == m_details;
}

bool DocumentPage::leave()
{
    if (m_center->currentWidget() != m_preview) {
        m_center->setCurrentWidget(m_preview);
        m_revisions->show(nullptr, nullptr, -1, {}); // two more copies of the pages are not kept
        m_signatures->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (formatShown()) {
        m_center->setCurrentWidget(m_preview);
        m_documents->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return m_session.leaveNested();
}

void DocumentPage::updateBanner()
{
    StateWords words{StateMark::Checking, {}, {}};
    QString action;
    switch (m_session.state()) {
    case DocumentSession::State::Empty:
        break;
    case DocumentSession::State::Opening:
        words.headline = tr("Opening…");
        break;
    case DocumentSession::State::Checking:
        words.headline = tr("Checking the signatures…");
        words.reason = tr("The documents can already be read.");
        break;
    case DocumentSession::State::Checked:
        words = fileWords(*m_session.report());
        break;
    case DocumentSession::State::Stopped:
        words = {StateMark::Unknown, tr("The check was stopped."), tr("Nothing is known about the signatures.")};
        action = tr("Check again");
        break;
    case DocumentSession::State::Failed:
        words = {StateMark::Unknown, tr("The signatures could not be checked."),
                 m_session.error() ? errorSentence(*m_session.error()) : QString()};
        break;
    }
    if (m_session.state() == DocumentSession::State::Checked && m_session.report()->verdict == FileVerdict::Unsigned)
        action = tr("Sign…");
    if (m_session.state() == DocumentSession::State::Checked && words.mark == StateMark::Unknown &&
        !m_session.report()->trustConfigured)
        action = tr("Set up trust…");
    m_banner->setWords(words, m_session.state() == DocumentSession::State::Checking ||
                                  m_session.state() == DocumentSession::State::Opening);
    m_banner->setAction(action);
}

void DocumentPage::updateTitles()
{
    const int documents = m_documentsModel.rowCount();
    const int signatures = m_signaturesModel.rowCount();
    const int findings = m_findingsModel.rowCount();
    m_documentsTitle->setText(tr("&Documents (%1)").arg(documents));
    m_signaturesTitle->setText(tr("Si&gnatures (%1)").arg(signatures));
    m_findingsTitle->setText(tr("Fi&ndings (%1)").arg(findings));
    m_findings->parentWidget()->setVisible(findings > 0);
    m_exportAll->setEnabled(documents > 0);
    m_signatures->setVisible(signatures > 0);
    m_noSignatures->setVisible(signatures == 0);
    m_noSignatures->setText(m_session.state() == DocumentSession::State::Checked    ? tr("There are no signatures.")
                            : m_session.state() == DocumentSession::State::Checking ? tr("Checking…")
                                                                                    : tr("Not checked."));
}

const OpenedPart* DocumentPage::currentPart() const
{
    return m_documentsModel.part(m_documents->currentIndex().row());
}

void DocumentPage::selectDocument(int row)
{
    if (row < 0 || row >= m_documentsModel.rowCount())
        return;
    m_documents->setCurrentIndex(m_documentsModel.index(row));
}

void DocumentPage::selectSignature(int row)
{
    if (row < 0 || row >= m_signaturesModel.rowCount())
        return;
    m_signatures->setFocus(Qt::ShortcutFocusReason);
    m_signatures->setCurrentIndex(m_signaturesModel.index(row));
}

void DocumentPage::goToFinding(int row)
{
    const PlacedFinding* placed = m_findingsModel.placed(row);
    if (!placed)
        return;
    // The name is the document's in most findings, the certificate's in others.
    int document = m_documentsModel.rowOf(std::string(placed->finding.argument("name")));
    if (document < 0 && !placed->document.empty())
        document = m_documentsModel.rowOf(placed->document);
    if (document >= 0)
        selectDocument(document);
    if (placed->signature < 0)
        return;
    selectSignature(placed->signature);
    if (document < 0) {
        showDetails();
        m_details->select(placed->finding);
    }
}

void DocumentPage::documentSelected()
{
    const QModelIndex current = m_documents->currentIndex();
    const OpenedPart* part = currentPart();
    m_export->setEnabled(part != nullptr);
    m_showFormat->setEnabled(part != nullptr);
    m_signaturesModel.mark(m_documentsModel.coveringSignatures(current.row()));
    if (part != m_preview->part()) {
        m_preview->show(m_shown, part);
        // Who looks at formats goes on with the next document.
        if (formatShown())
            m_format->show(m_shown, part);
        else
            m_center->setCurrentWidget(m_preview);
    }
}

void DocumentPage::signatureSelected()
{
    m_documentsModel.markCoveredBy(m_signatures->currentIndex().row());
    m_counterSign->setEnabled(mayAskCounterSign());
    emit signatureChosen();
    if (detailsShown())
        m_details->show(m_session.report(), m_signatures->currentIndex().row());
    const int row = m_signatures->currentIndex().row();
    if (const SignedRevision* revision = earlierRevision(row); revision && m_center->currentWidget() == m_revisions)
        m_revisions->show(m_session.opened(), m_session.report(), row, *revision);
}

void DocumentPage::focusFirst()
{
    m_documents->setFocus(Qt::OtherFocusReason);
}

void DocumentPage::cyclePane(bool backwards)
{
    QList<QWidget*> panes{m_documents,
                          detailsShown()                             ? m_details->tree()
                          : m_center->currentWidget() == m_revisions ? m_revisions->focusTarget()
                          : formatShown()                            ? m_format->tree()
                                                                     : m_preview->focusTarget(),
                          m_signatures, m_findings};
    panes.removeIf([](const QWidget* pane) { return !pane || !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype count = panes.size();
    at = at < 0 ? 0 : (at + (backwards ? count - 1 : 1)) % count;
    panes[at]->setFocus(Qt::TabFocusReason);
}

void DocumentPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_documentsModel.retranslate();
        m_signaturesModel.retranslate();
        m_findingsModel.retranslate();
        m_banner->setReport(m_session.report().get());
        updateBanner();
        updateRequirement();
        updateTitles();
    }
    QWidget::changeEvent(event);
}

void DocumentPage::retranslate()
{
    m_documents->setAccessibleName(tr("Documents"));
    m_signatures->setAccessibleName(tr("Signatures"));
    m_findings->setAccessibleName(tr("Findings"));
    m_openWith->setText(tr("Open with another program"));
    m_copyName->setText(tr("Copy the name"));
    m_copyDigest->setText(tr("Copy the SHA-256 fingerprint"));
    m_counterSign->setText(tr("Counter-sign…"));
    m_copySignature->setText(tr("Copy the identifier of the signature"));
    m_copySerial->setText(tr("Copy the serial number of the certificate"));
    m_copyFinding->setText(tr("Copy the finding with its code"));
    m_pathUp->setText(tr("Up"));
    m_pathUp->setAccessibleName(tr("Back to the file around this one"));
    m_showFormat->setText(tr("Format and identifiers…"));
    m_export->setText(tr("Save this document…"));
    m_asSigned->setText(tr("Show as it was signed"));
    m_exportAll->setText(tr("Save all documents…"));
}

} // namespace parafa
