// SPDX-License-Identifier: EUPL-1.2
#include "signing/signing_page.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/list_height.h"
#include "appearance/reading_order.h"
#include "appearance/shown_text.h"
#include "preview/preview_pane.h"
#include "signing/format_advice_box.h"
#include "signing/key_chooser.h"
#include "signing/pin_asker.h"
#include "signing/purpose_box.h"
#include "window/window_settings.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace parafa
{

namespace
{

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

std::string encoded(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

SigningPage::SigningPage(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent)
    : QWidget(parent), m_service(service), m_runner(runner), m_pins(std::make_shared<PinAsker>(this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    outer->addWidget(m_splitter);

    auto* scroll = new QScrollArea(m_splitter);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* form = new QWidget(scroll);
    form->setMinimumWidth(360);
    scroll->setMinimumWidth(380);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    m_title = plainLabel(form);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    layout->addWidget(m_title);
    buildWhat(layout);
    m_key = new KeyChooser(service, runner, settings, this);
    layout->addWidget(m_key);
    m_purpose = new PurposeBox(settings, this);
    layout->addWidget(m_purpose);
    buildTarget(layout);
    layout->addStretch(1);
    scroll->setWidget(form);
    // What will happen stays in sight however long the page is.
    auto* side = new QWidget(m_splitter);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    sideLayout->addWidget(scroll, 1);
    buildFooter(sideLayout);
    m_splitter->addWidget(side);

    m_preview = new PreviewPane(service, runner, m_splitter);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({480, 720});
    readInOrder(m_splitter);

    connect(m_target, &QLineEdit::textChanged, this, &SigningPage::updateButton);
    connect(m_key, &KeyChooser::changed, this, &SigningPage::updateButton);
    connect(m_purpose, &PurposeBox::changed, this, &SigningPage::updateButton);
    connect(m_purpose, &PurposeBox::formChanged, this, &SigningPage::formChanged);
    connect(m_advice, &FormatAdviceBox::changed, this, &SigningPage::updateButton);
    retranslate();
    report({}, {});
    updateButton();
}

SigningPage::~SigningPage() = default;

void SigningPage::endQuestions()
{
    m_pins->close();
}

void SigningPage::buildWhat(QVBoxLayout* layout)
{
    m_what = new QGroupBox(this);
    auto* box = new QVBoxLayout(m_what);
    box->setSpacing(8);
    m_list = new QListWidget(m_what);
    m_list->setWordWrap(true);
    fitToContents(m_list, 64);
    m_list->setIconSize(QSize(20, 20));
    box->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_add = new QPushButton(themedIcon(QStringLiteral("add")), QString(), m_what);
    m_remove = new QPushButton(themedIcon(QStringLiteral("remove")), QString(), m_what);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    box->addLayout(buttons);
    m_advice = new FormatAdviceBox(m_service, m_runner, m_what);
    box->addWidget(m_advice);
    layout->addWidget(m_what);
    connect(m_add, &QPushButton::clicked, this, &SigningPage::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &SigningPage::removeSelected);
    connect(m_list, &QListWidget::currentRowChanged, this, &SigningPage::itemSelected);
}

void SigningPage::buildTarget(QVBoxLayout* layout)
{
    m_where = new QGroupBox(this);
    auto* box = new QVBoxLayout(m_where);
    box->setSpacing(8);
    m_targetLabel = plainLabel(m_where);
    box->addWidget(m_targetLabel);
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    m_target = new QLineEdit(m_where);
    m_browseTarget = new QPushButton(themedIcon(QStringLiteral("save")), QString(), m_where);
    file->addWidget(m_target, 1);
    file->addWidget(m_browseTarget);
    box->addLayout(file);
    m_targetLabel->setBuddy(m_target);
    layout->addWidget(m_where);
    connect(m_browseTarget, &QPushButton::clicked, this, &SigningPage::chooseTarget);
    connect(m_target, &QLineEdit::textEdited, this, [this] {
        m_targetTyped = true;
        m_targetConfirmed = false;
    });
}

void SigningPage::buildFooter(QVBoxLayout* outer)
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(8);
    outer->addLayout(layout);
    m_headline = plainLabel(this);
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    m_reason = plainLabel(this);
    for (QLabel* label : {m_headline, m_reason}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->hide();
    layout->addWidget(m_progress);
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
    layout->addLayout(buttons);
    connect(m_sign, &QPushButton::clicked, this, &SigningPage::sign);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_signing)
            stop();
        else
            emit cancelled();
    });
}

void SigningPage::start(const QStringList& files)
{
    m_opening.clear();
    m_items.clear();
    m_container.reset();
    m_containerPath.clear();
    m_folder.clear();
    m_targetTyped = m_targetConfirmed = false;
    m_key->clearPassphrase();
    m_purpose->proposeServices(m_service.timeStampServices());
    m_target->clear();
    m_preview->show(nullptr, nullptr);
    report({}, {});
    retranslate();
    addFiles(files);
    updateList();
}

void SigningPage::startAdding(OpenedDocumentPtr container, const QString& path)
{
    start({});
    m_container = std::move(container);
    m_containerPath = path;
    for (const OpenedPart& part : m_container->documents) {
        if (!part.signatureRelated)
            m_items.push_back({path, QString::fromStdString(part.name), m_container, {}, false});
    }
    retranslate();
    proposeTarget();
    updateList();
}

QString SigningPage::uniqueName(const QString& wanted) const
{
    const auto taken = [this](const QString& name) {
        return std::ranges::any_of(m_items, [&](const Item& item) { return item.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = wanted;
    const QFileInfo info(wanted);
    for (int i = 2; taken(name); ++i)
        name = info.completeBaseName() + QStringLiteral(" (%1)").arg(i) +
               (info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix());
    return name;
}

void SigningPage::addFiles(const QStringList& files)
{
    if (m_container)
        return;
    for (const QString& file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (std::ranges::any_of(m_items, [&](const Item& item) { return item.path == path; }))
            continue;
        m_items.push_back({path, uniqueName(QFileInfo(path).fileName()), nullptr, {}, false});
        openItem(m_items.size() - 1);
    }
    proposeTarget();
    updateList();
}

void SigningPage::openItem(std::size_t index)
{
    const QString path = m_items[index].path;
    m_opening.push_back(m_runner.run(
        this, [&service = m_service, name = encoded(path)](const Progress& progress) { return service.open(name, progress); },
        [this, path](Result<OpenedDocumentPtr> result) {
            const auto item = std::ranges::find(m_items, path, &Item::path);
            if (item == m_items.end())
                return;
            if (result)
                item->opened = *result;
            else
                item->problem = errorSentence(result.error());
            updateList();
            itemSelected();
        }));
}

void SigningPage::updateList()
{
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Item& item : m_items) {
        QString text = shownName(item.name);
        QIcon icon = themedIcon(QStringLiteral("document"));
        if (!item.problem.isEmpty()) {
            text += QLatin1Char('\n') + item.problem;
            icon = stateIcon(StateMark::Invalid);
        } else if (!item.seen) {
            text += QLatin1Char('\n') + tr("not looked at yet");
        }
        auto* entry = new QListWidgetItem(icon, text, m_list);
        entry->setData(Qt::AccessibleTextRole, text.replace(QLatin1Char('\n'), QStringLiteral(", ")));
    }
    m_list->setCurrentRow(row < 0 && !m_items.empty() ? 0 : std::min(row, int(m_items.size()) - 1));
    if (row < 0)
        itemSelected();
    m_advice->check(m_container ? std::vector<DocumentToSign>() : documents());
    m_purpose->offerPdf(isSinglePdf());
    updateButton();
}

std::vector<DocumentToSign> SigningPage::documents() const
{
    std::vector<DocumentToSign> documents;
    for (const Item& item : m_items) {
        if (!item.opened)
            continue;
        // A container among the documents is signed as the file it is, not as what lies in it.
        const std::string mediaType = item.opened->container               ? item.opened->container->mediaType()
                                      : item.opened->documents.size() == 1 ? item.opened->documents.front().mediaType
                                                                           : std::string();
        documents.push_back(
            {item.name.toStdString(), mediaType.empty() ? "application/octet-stream" : mediaType, item.opened->bytes});
    }
    return documents;
}

bool SigningPage::isSinglePdf() const
{
    if (m_container || m_items.size() != 1 || !m_items.front().opened)
        return false;
    const OpenedDocument& opened = *m_items.front().opened;
    return !opened.container && !opened.documents.empty() && opened.documents.front().mediaType == "application/pdf";
}

void SigningPage::formChanged()
{
    m_targetTyped = false;
    retranslate();
    proposeTarget();
}

void SigningPage::itemSelected()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(!m_container && row >= 0);
    if (row < 0 || row >= int(m_items.size())) {
        m_preview->show(nullptr, nullptr);
        return;
    }
    Item& item = m_items[std::size_t(row)];
    const OpenedPart* part = nullptr;
    if (item.opened) {
        for (const OpenedPart& candidate : item.opened->documents) {
            if (!candidate.signatureRelated && (!m_container || QString::fromStdString(candidate.name) == item.name)) {
                part = &candidate;
                break;
            }
        }
    }
    if (part && part == m_preview->part())
        return;
    m_preview->show(item.opened, part);
    if (part && !item.seen) {
        item.seen = true;
        if (QListWidgetItem* entry = m_list->item(row)) {
            entry->setText(shownName(item.name));
            entry->setData(Qt::AccessibleTextRole, entry->text());
        }
    }
}

void SigningPage::removeSelected()
{
    const int row = m_list->currentRow();
    if (m_container || row < 0 || row >= int(m_items.size()))
        return;
    m_items.erase(m_items.begin() + row);
    updateList();
    itemSelected();
}

int SigningPage::documentCount() const
{
    return int(std::ranges::count_if(m_items, [](const Item& item) { return item.problem.isEmpty(); }));
}

bool SigningPage::hasInput() const
{
    return m_signing || m_key->hasInput() || (!m_container && m_items.size() > 1);
}

void SigningPage::stop()
{
    m_signJob.stop();
    if (m_signing)
        m_pins->cancel();
}

void SigningPage::proposeFolder(const QString& folder)
{
    m_folder = folder;
    proposeTarget();
}

void SigningPage::proposeTarget()
{
    if (m_targetTyped || m_items.empty())
        return;
    const QFileInfo first(m_items.front().path);
    const QDir folder = m_folder.isEmpty() ? first.absoluteDir() : QDir(m_folder);
    const QString base = folder.filePath(first.completeBaseName());
    const QString ending = m_purpose->insidePdf() ? QStringLiteral(".pdf") : QStringLiteral(".asice");
    QString target = base + ending;
    for (int i = 2; QFile::exists(target); ++i)
        target = base + QStringLiteral(" (%1)").arg(i) + ending;
    m_target->setText(QDir::toNativeSeparators(target));
    m_targetConfirmed = false;
}

void SigningPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Documents to sign"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &SigningPage::addFiles);
    dialog->open();
}

void SigningPage::chooseTarget()
{
    const bool pdf = m_purpose->insidePdf();
    auto* dialog = new QFileDialog(this, pdf ? tr("Save the signed PDF") : tr("Save the signed container"), m_target->text(),
                                   pdf ? tr("PDF documents (*.pdf)") : tr("Signed containers (*.asice)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(pdf ? QStringLiteral("pdf") : QStringLiteral("asice"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_target->setText(QDir::toNativeSeparators(path));
        m_targetTyped = m_targetConfirmed = true;
    });
    dialog->open();
}

void SigningPage::sign()
{
    const QString target = QDir::fromNativeSeparators(m_target->text().trimmed());
    if (QFile::exists(target) && !m_targetConfirmed) {
        report(tr("A file of this name exists already."), tr("Choose another name, or choose the file again to replace it."));
        m_target->setFocus();
        return;
    }
    auto job = std::make_shared<SigningJob>();
    job->existing = m_container;
    if (!m_container)
        job->documents = documents();
    m_key->fill(*job);
    m_purpose->fill(*job);
    const auto notes = std::make_shared<std::vector<Finding>>();
    job->options.notes = notes.get();
    job->pins = m_pins;
    job->target = encoded(target);
    m_signing = true;
    report(tr("Signing…"), {});
    m_progress->setRange(0, 0);
    m_progress->show();
    updateButton();
    m_signJob = m_runner.run(
        this, [&service = m_service, job, notes](const Progress& progress) { return service.sign(*job, progress); },
        [this, notes](const Result<SignOutcome>& result) {
            m_signing = false;
            m_progress->hide();
            QStringList missing;
            for (const Finding& note : *notes)
                missing += findingSentence(note);
            if (result) {
                m_key->clearPassphrase();
                m_items.clear();
                m_container.reset();
                updateList();
                report({}, {});
                emit signedTo(QFile::decodeName(QByteArray::fromStdString(result->path)), missing);
                return;
            }
            const Error& error = result.error();
            if (error.code == ErrorCode::Cancelled)
                report(tr("Signing was stopped; nothing was saved."), {});
            else
                report(tr("Nothing was signed."), (QStringList(errorSentence(error)) + missing).join(QLatin1Char('\n')));
            if (error.code == ErrorCode::WrongPassword)
                m_key->focusPassphrase();
            updateButton();
        },
        [this](quint64 done, quint64 total) {
            m_progress->setRange(0, total ? 1000 : 0);
            if (total)
                m_progress->setValue(int(double(done) / double(total) * 1000));
        });
}

void SigningPage::report(const QString& headline, const QString& reason)
{
    m_headline->setText(headline);
    m_reason->setText(reason);
    m_headline->setVisible(!headline.isEmpty());
    m_reason->setVisible(!reason.isEmpty());
}

void SigningPage::updateButton()
{
    const int count = documentCount();
    const bool waiting = std::ranges::any_of(m_items, [](const Item& item) { return !item.opened && item.problem.isEmpty(); });
    const bool broken = std::ranges::any_of(m_items, [](const Item& item) { return !item.problem.isEmpty(); });
    m_sign->setText(m_container ? tr("Add a signature over %n document(s)", nullptr, count)
                                : tr("Sign %n document(s)", nullptr, count));
    m_sign->setEnabled(!m_signing && !waiting && !broken && count > 0 && m_key->isReady() && m_purpose->isReady() &&
                       m_advice->isReady() && !m_target->text().trimmed().isEmpty());
    m_cancel->setText(m_signing ? tr("Stop") : tr("Back"));
    m_add->setEnabled(!m_container && !m_signing);
    for (QWidget* widget : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_purpose), static_cast<QWidget*>(m_where)})
        widget->setEnabled(!m_signing);
}

void SigningPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateList();
    }
    QWidget::changeEvent(event);
}

void SigningPage::retranslate()
{
    m_title->setText(m_container ? tr("Add a signature to %1").arg(shownName(QFileInfo(m_containerPath).fileName()))
                                 : tr("Sign documents"));
    m_what->setTitle(tr("1. What"));
    m_list->setAccessibleName(tr("Documents to sign"));
    m_add->setText(tr("Add documents…"));
    m_remove->setText(tr("Remove"));
    m_key->retranslate();
    m_purpose->retranslate();
    m_advice->retranslate();
    m_where->setTitle(tr("4. Where to"));
    m_targetLabel->setText(m_purpose->insidePdf() ? tr("New signed PDF") : tr("New signed container"));
    m_target->setAccessibleName(m_targetLabel->text());
    m_browseTarget->setText(tr("Choose…"));
    m_browseTarget->setAccessibleName(tr("Choose where to save"));
    m_progress->setAccessibleName(tr("Progress of signing"));
    updateButton();
}

} // namespace parafa
