// SPDX-License-Identifier: EUPL-1.2
#include "forms/form_page.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/shown_text.h"
#include "forms/form_chooser.h"
#include "forms/form_outline.h"
#include "forms/section_view.h"
#include "jobs/document_service.h"
#include "preview/preview_pane.h"
#include "xmldata/form_draft.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr int statusDelay = 250; // ms after the last key
constexpr int previewDelay = 700;
constexpr int outlineRow = 26; // pixels
constexpr qint64 maxDraftBytes = qint64{64} << 20;

FormNode* nodeOf(const QTreeWidgetItem* item)
{
    return item ? static_cast<FormNode*>(item->data(0, Qt::UserRole).value<void*>()) : nullptr;
}

} // namespace

FormPage::~FormPage() = default;

bool FormPage::isFilling() const
{
    return m_form && m_pages->currentWidget() == m_filling;
}

void FormPage::start()
{
    m_changed = false;
    m_chooser->setMessage({}, {});
    m_chooser->setForms(m_service ? m_service->forms() : std::vector<FormOffer>());
    m_pages->setCurrentWidget(m_chooser);
    m_chooser->focusSearch();
}

void FormPage::complain(const QString& headline, const Error& error)
{
    m_chooser->setForms(m_service ? m_service->forms() : std::vector<FormOffer>());
    m_chooser->setMessage(headline, errorSentence(error));
    m_pages->setCurrentWidget(m_chooser);
}

void FormPage::fillIn(const QString& name)
{
    if (!m_service)
        return;
    auto package = m_service->form(name.toStdString());
    auto form = package ? startForm(*package) : std::unexpected(package.error());
    if (!form) {
        complain(tr("The form %1 cannot be filled in.").arg(shownName(name, 120)), form.error());
        return;
    }
    m_path.clear();
    begin(std::move(*package), std::move(*form));
}

void FormPage::addPackage(const QString& path)
{
    if (!m_service)
        return;
    const auto package = m_service->addForm(QFile::encodeName(path).toStdString());
    if (!package)
        complain(tr("%1 was not added.").arg(shownName(QFileInfo(path).fileName())), package.error());
    else
        fillIn(QString::fromStdString(package->identifier));
}

void FormPage::openDraft(const QString& path)
{
    if (!m_service)
        return;
    const QString name = shownName(QFileInfo(path).fileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(tr("%1 could not be opened.").arg(name), Error{ErrorCode::CannotRead, {}, path.toStdString(), {}});
        return;
    }
    const QByteArray read = file.read(maxDraftBytes);
    const Bytes bytes(read.begin(), read.end());
    const FormDraft draft = draftOf(bytes);
    const bool known = draft.identifier.find('/') != std::string::npos || draft.version.empty();
    auto package = m_service->form(known ? draft.identifier : draft.identifier + "/" + draft.version);
    auto model = package ? FormModel::read(package->schema) : std::unexpected(package.error());
    auto form = model ? FormInstance::read(*model, bytes) : std::unexpected(model.error());
    if (!form) {
        complain(tr("%1 could not be opened.").arg(name), form.error());
        return;
    }
    m_path = path;
    QStringList left;
    for (const std::string& part : (*form)->leftOut())
        left += shownName(part, 120);
    begin(std::move(*package), std::move(*form));
    if (!left.isEmpty())
        say(tr("The form has no place for this; it was left out: %1").arg(left.mid(0, 10).join(QStringLiteral(", "))));
}

void FormPage::begin(FormPackage package, std::unique_ptr<FormInstance> form)
{
    delete m_section; // it points into the form that goes
    m_section = nullptr;
    m_outline->clear();
    m_package = std::move(package);
    m_form = std::move(form);
    fillPresentations();
    m_changed = m_strict = false;
    m_preview->show(nullptr, nullptr);
    m_pages->setCurrentWidget(m_filling);
    say({});
    retranslate();
    rebuildOutline();
    showSection(m_form->root());
    updateStatus();
    updatePreview();
}

// --- the outline and the page of a part

void FormPage::addToOutline(QTreeWidgetItem* above, FormNode& section)
{
    auto* item = new QTreeWidgetItem(above);
    item->setSizeHint(0, QSize(0, outlineRow));
    item->setText(0, sectionName(section, m_language));
    item->setToolTip(0, Qt::convertFromPlainText(item->text(0)));
    item->setData(0, Qt::UserRole, QVariant::fromValue(static_cast<void*>(&section)));
    // parts inside are added when somebody unfolds this one: forms may contain themselves
    const auto inside = sectionsOf(section);
    item->setChildIndicatorPolicy(inside.empty() ? QTreeWidgetItem::DontShowIndicatorWhenChildless
                                                 : QTreeWidgetItem::ShowIndicator);
    if (section.inUse() && section.parent())
        for (FormNode* part : inside)
            addToOutline(item, *part);
}

void FormPage::rebuildOutline()
{
    const QSignalBlocker quiet(m_outline);
    FormNode* current = m_section ? &m_section->section() : &m_form->root();
    m_outline->clear();
    auto* root = new QTreeWidgetItem(m_outline);
    root->setSizeHint(0, QSize(0, outlineRow));
    root->setText(0, sectionName(m_form->root(), m_language));
    root->setData(0, Qt::UserRole, QVariant::fromValue(static_cast<void*>(&m_form->root())));
    for (FormNode* section : sectionsOf(m_form->root()))
        addToOutline(root, *section);
    root->setExpanded(true);
    std::vector<FormNode*> above;
    for (FormNode* node = current; node; node = node->parent())
        above.insert(above.begin(), node);
    QTreeWidgetItem* at = root;
    for (FormNode* node : above) {
        for (int i = 0; i < at->childCount(); ++i) {
            if (nodeOf(at->child(i)) != node)
                continue;
            at = at->child(i);
            at->setExpanded(true);
            if (at->childCount() == 0)
                for (FormNode* inside : sectionsOf(*node))
                    addToOutline(at, *inside);
            at->setChildIndicatorPolicy(QTreeWidgetItem::DontShowIndicatorWhenChildless);
            break;
        }
    }
    m_outline->setCurrentItem(at);
    m_outline->setVisible(root->childCount() > 0); // a form of one part needs no list of parts
}

void FormPage::showSection(FormNode& section)
{
    if (m_section)
        m_section->deleteLater(); // a click in it may have led here
    m_section = new SectionView(*m_form, section, m_language, m_service ? m_service->codeLists() : nullptr, m_middle);
    static_cast<QVBoxLayout*>(m_middle->layout())->insertWidget(0, m_section, 1);
    for (QObject* child : m_middle->children())
        if (auto* old = qobject_cast<SectionView*>(child); old && old != m_section)
            old->hide();
    m_section->show(); // at once: it is about to be scrolled and given the keyboard
    connect(m_section, &SectionView::edited, this, &FormPage::changed);
    connect(m_section, &SectionView::sectionRequested, this, [this](FormNode* node) {
        showSection(*node);
        m_section->focusFirst();
    });
    connect(m_section, &SectionView::structureChanged, this, [this] { showSection(m_section->section()); });
    if (m_strict)
        m_section->showProblems();
    rebuildOutline();
}

// --- what follows the typing

void FormPage::changed()
{
    m_changed = true;
    m_statusTimer.start(statusDelay);
    m_previewTimer.start(previewDelay);
}

void FormPage::updateStatus()
{
    if (!m_form)
        return;
    const int open = int(m_form->check().size());
    m_status->setText(open == 0 ? stateSign(StateMark::Valid) + QLatin1Char(' ') + tr("Everything that is required is filled in.")
                                : stateSign(StateMark::Warning) + QLatin1Char(' ') +
                                      tr("%n field(s) to fill in or correct", nullptr, open));
    m_next->setVisible(open > 0);
}

QString FormPage::status() const
{
    return m_status->text();
}

void FormPage::updatePreview()
{
    const auto xml = m_form ? m_form->xml() : fail(ErrorCode::Cancelled, "");
    if (!xml || !m_service)
        return;
    using Made = Result<OpenedDocumentPtr>;
    m_previewJob = m_runner.run(
        this,
        [service = m_service, &documents = m_documents, package = m_package, choice = presentation(),
         xml = xml->xml](const Progress&) -> Made {
            const auto container = service->container(package, xml, choice);
            if (!container)
                return std::unexpected(container.error());
            return documents.openNested(
                {"form.xdcf", "application/vnd.gov.sk.xmldatacontainer+xml", memorySource(*container), false});
        },
        [this](const Made& made) {
            if (made && !(*made)->documents.empty())
                m_preview->show(*made, &(*made)->documents.front());
        });
}

void FormPage::goTo(const FormProblem& problem)
{
    FormNode* node = m_form->find(problem.path);
    FormNode* section = node ? node : &m_form->root();
    while (section->parent() && !(section->kind() == FormNode::Kind::Element && isSection(*section)))
        section = section->parent();
    if (!m_section || &m_section->section() != section)
        showSection(*section);
    m_section->focusField(problem.path);
    Finding finding = problem.finding;
    for (auto& [name, value] : finding.arguments)
        if (name == "name" && node && node->element())
            value = sectionName(*node, m_language).toStdString(); // people know the field by its label
    say(findingSentence(finding));
}

void FormPage::showNextProblem()
{
    m_strict = true;
    const auto problems = m_form->check();
    if (!problems.empty())
        goTo(problems.front());
}

// --- what comes out

void FormPage::checkThen(std::function<void(const Bytes&)> done)
{
    if (!m_form || !m_service)
        return;
    const auto problems = m_form->check();
    if (!problems.empty()) {
        m_strict = true;
        goTo(problems.front());
        m_section->showProblems();
        return;
    }
    const auto lines = m_form->xml(FormLayout::ByLines);
    const auto compact = m_form->xml();
    if (!lines || !compact) {
        say(errorSentence((lines ? compact : lines).error()));
        return;
    }
    struct Outcome {
        Result<std::vector<FormProblem>> problems;
        Result<Bytes> container;
    };
    say(tr("Checking…"));
    m_checkJob = m_runner.run(
        this,
        [service = m_service, package = m_package, choice = presentation(), lines = *lines,
         xml = compact->xml](const Progress& progress) {
            return Outcome{service->checkData(package, lines, progress), service->container(package, xml, choice)};
        },
        [this, done = std::move(done)](const Outcome& outcome) {
            if (!outcome.problems || !outcome.container) {
                say(errorSentence(outcome.problems ? outcome.container.error() : outcome.problems.error()));
            } else if (!outcome.problems->empty()) {
                const FormProblem& first = outcome.problems->front();
                goTo(first);
                m_section->showRemark(first.path, findingSentence(first.finding));
            } else {
                say({});
                done(*outcome.container);
            }
        });
}

bool FormPage::write(const QString& path, const Bytes& bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size())) == qint64(bytes.size()) &&
                         file.commit();
    if (!written)
        say(errorSentence(Error{ErrorCode::CannotWrite, {}, path.toStdString(), {}}));
    return written;
}

bool FormPage::saveDraft(const QString& path)
{
    const auto draft = m_form ? writeDraft(*m_form, m_package) : fail(ErrorCode::Cancelled, "");
    if (!draft || !write(path, *draft))
        return false;
    m_path = path;
    m_changed = false;
    say(tr("The draft was saved: %1").arg(shownName(QFileInfo(path).fileName())));
    return true;
}

void FormPage::makeFile(const QString& path)
{
    checkThen([this, path](const Bytes& container) {
        if (!write(path, container))
            return;
        m_changed = false;
        say(tr("The form file was made: %1").arg(shownName(QFileInfo(path).fileName())));
        emit formFileMade(path);
    });
}

void FormPage::sign()
{
    checkThen([this](const Bytes& container) {
        // signing reads files
        if (!m_signFolder)
            m_signFolder = std::make_unique<QTemporaryDir>();
        const QString path = m_signFolder->filePath(proposedName() + QStringLiteral(".xdcf"));
        if (write(path, container))
            emit signRequested(path, m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath());
    });
}

void FormPage::say(const QString& sentence)
{
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
}

QString FormPage::proposedName() const
{
    QString name = m_path.isEmpty() ? QString() : QFileInfo(m_path).completeBaseName();
    if (name.isEmpty())
        name = shownName(m_package.title.empty() ? m_package.identifier : m_package.title, 80);
    for (QChar& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = QLatin1Char('_');
    return name.isEmpty() ? tr("form") : name;
}

void FormPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_form && m_section)
            showSection(m_section->section());
        updateStatus();
    }
    QWidget::changeEvent(event);
}

} // namespace parafa
