// SPDX-License-Identifier: EUPL-1.2
#include "signing/documents_box.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/list_height.h"
#include "appearance/shown_text.h"
#include "signing/document_to_sign.h"
#include "signing/format_advice_box.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

/// How many files are taken into the list before the window gets a turn.
constexpr int filesAtOnce = 100;
constexpr int settleMilliseconds = 50;

} // namespace

DocumentsBox::DocumentsBox(const DocumentService& service, JobRunner& runner, QWidget* parent)
    : QGroupBox(parent), m_service(service), m_runner(runner), m_icon(themedIcon(QStringLiteral("document")))
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_list = new QListWidget(this);
    m_list->setWordWrap(true);
    fitToContents(m_list, 64);
    m_list->setIconSize(QSize(20, 20));
    box->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_add = new QPushButton(themedIcon(QStringLiteral("add")), QString(), this);
    m_remove = new QPushButton(themedIcon(QStringLiteral("remove")), QString(), this);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    m_putBack = new QPushButton(themedIcon(QStringLiteral("back")), QString(), this);
    m_putBack->hide();
    buttons->addWidget(m_putBack);
    buttons->addStretch(1);
    box->addLayout(buttons);
    m_each = new QPushButton(themedIcon(QStringLiteral("sign")), QString(), this);
    m_each->hide();
    box->addWidget(m_each, 0, Qt::AlignLeft);
    m_advice = new FormatAdviceBox(m_service, m_runner, this);
    box->addWidget(m_advice);
    m_settle = new QTimer(this);
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMilliseconds);
    connect(m_settle, &QTimer::timeout, this, &DocumentsBox::settle);
    connect(m_add, &QPushButton::clicked, this, &DocumentsBox::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &DocumentsBox::removeSelected);
    connect(m_putBack, &QPushButton::clicked, this, &DocumentsBox::putBack);
    connect(new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            this, &DocumentsBox::putBack);
    connect(m_each, &QPushButton::clicked, this, [this] { emit eachRequested(files()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &DocumentsBox::itemSelected);
    connect(m_advice, &FormatAdviceBox::changed, this, &DocumentsBox::changed);
    connect(m_advice, &FormatAdviceBox::replaced, this,
            [this](const std::shared_ptr<const PdfaOffer>& offer) { replaceByPdfa(*offer); });
    connect(m_advice, &FormatAdviceBox::savePdfaRequested, this, &DocumentsBox::savePdfaRequested);
}

void DocumentsBox::clear()
{
    m_opening.clear();
    m_waiting.clear();
    m_settle->stop();
    m_items.clear();
    m_removed.clear();
    m_container.reset();
    m_containerPath.clear();
    updateList();
}

void DocumentsBox::setContainer(OpenedDocumentPtr container, const QString& path)
{
    clear();
    m_container = std::move(container);
    m_containerPath = path;
    for (const OpenedPart& part : m_container->documents) {
        if (!part.signatureRelated)
            m_items.push_back({path, QString::fromStdString(part.name), m_container, {}, false});
    }
    updateList();
}

DocumentNames DocumentsBox::names() const
{
    DocumentNames names;
    for (const Item& item : m_items)
        names.insert(item.name);
    return names;
}

void DocumentsBox::addFiles(const QStringList& files)
{
    if (m_container)
        return;
    m_waiting += files;
    takeWaiting();
}

void DocumentsBox::takeWaiting()
{
    if (m_waiting.isEmpty())
        return;
    QSet<QString> paths;
    for (const Item& item : m_items)
        paths.insert(item.path);
    DocumentNames taken = names();
    const qsizetype some = std::min<qsizetype>(m_waiting.size(), filesAtOnce);
    for (const QString& file : m_waiting.first(some)) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (paths.contains(path))
            continue;
        paths.insert(path);
        m_items.push_back({path, taken.take(QFileInfo(path).fileName()), nullptr, {}, false});
        openItem(m_items.size() - 1);
    }
    m_waiting.remove(0, some);
    if (!m_waiting.isEmpty())
        QTimer::singleShot(0, this, &DocumentsBox::takeWaiting);
    updateList();
}

void DocumentsBox::openItem(std::size_t index)
{
    const QString path = m_items[index].path;
    const std::string name = QFile::encodeName(path).toStdString();
    m_opening.push_back(m_runner.run(
        this, [&service = m_service, name](const Progress& progress) { return service.open(name, progress); },
        [this, path, index](Result<OpenedDocumentPtr> result) {
            // Mostly it still stands where it was put.
            auto item = index < m_items.size() && m_items[index].path == path ? m_items.begin() + std::ptrdiff_t(index)
                                                                              : std::ranges::find(m_items, path, &Item::path);
            if (item == m_items.end())
                return;
            if (result)
                item->opened = *result;
            else
                item->problem = errorSentence(result.error());
            const int row = int(item - m_items.begin());
            if (QListWidgetItem* entry = m_list->item(row))
                describe(*entry, *item);
            if (row == m_list->currentRow())
                itemSelected();
            if (!m_settle->isActive())
                m_settle->start();
        }));
}

void DocumentsBox::describe(QListWidgetItem& entry, const Item& item) const
{
    QString text = shownName(item.name);
    entry.setIcon(item.problem.isEmpty() ? m_icon : stateIcon(StateMark::Invalid));
    if (!item.problem.isEmpty())
        text += QLatin1Char('\n') + item.problem;
    else if (!item.seen)
        text += QLatin1Char('\n') + tr("not looked at yet");
    entry.setText(text);
    entry.setData(Qt::AccessibleTextRole, text.replace(QLatin1Char('\n'), QStringLiteral(", ")));
}

void DocumentsBox::updateList()
{
    const int row = m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        while (m_list->count() > int(m_items.size()))
            delete m_list->takeItem(m_list->count() - 1);
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            QListWidgetItem* entry = m_list->item(int(i));
            if (!entry)
                m_list->addItem(entry = new QListWidgetItem);
            describe(*entry, m_items[i]);
        }
        m_list->setCurrentRow(row < 0 && !m_items.empty() ? 0 : std::min(row, int(m_items.size()) - 1));
    }
    if (row < 0 || m_items.empty())
        itemSelected();
    m_putBack->setVisible(!m_removed.empty());
    m_each->setVisible(!m_container && m_items.size() > 1 && std::ranges::none_of(m_items, &Item::made));
    settle();
}

void DocumentsBox::settle()
{
    m_settle->stop();
    // Advice on thousands begins once all are there.
    const bool all = m_waiting.isEmpty() &&
                     std::ranges::all_of(m_items, [](const Item& item) { return item.opened || !item.problem.isEmpty(); });
    if (all)
        m_advice->check(m_container ? std::vector<DocumentToSign>() : documents());
    emit changed();
}

const OpenedPart* DocumentsBox::partOf(const Item& item) const
{
    if (!item.opened)
        return nullptr;
    for (const OpenedPart& part : item.opened->documents) {
        if (!part.signatureRelated && (!m_container || QString::fromStdString(part.name) == item.name))
            return &part;
    }
    return nullptr;
}

void DocumentsBox::itemSelected()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(!m_container && row >= 0);
    if (row < 0 || row >= int(m_items.size())) {
        emit shown(nullptr, nullptr);
        return;
    }
    Item& item = m_items[std::size_t(row)];
    const OpenedPart* part = partOf(item);
    emit shown(item.opened, part);
    if (part && !item.seen) {
        item.seen = true;
        if (QListWidgetItem* entry = m_list->item(row)) {
            entry->setText(shownName(item.name));
            entry->setData(Qt::AccessibleTextRole, entry->text());
        }
    }
}

void DocumentsBox::removeSelected()
{
    const int row = m_list->currentRow();
    if (m_container || row < 0 || row >= int(m_items.size()))
        return;
    m_removed.emplace_back(row, std::move(m_items[std::size_t(row)]));
    m_items.erase(m_items.begin() + row);
    updateList();
    itemSelected();
}

void DocumentsBox::putBack()
{
    if (m_removed.empty() || m_container || !m_add->isEnabled())
        return;
    auto [row, item] = std::move(m_removed.back());
    m_removed.pop_back();
    const bool there = std::ranges::any_of(m_items, [&](const Item& other) { return other.path == item.path; });
    if (!there) {
        item.name = names().take(item.name);
        row = std::min(row, m_items.size());
        const bool closed = !item.opened && item.problem.isEmpty(); // its opening ended while it was away
        m_items.insert(m_items.begin() + std::ptrdiff_t(row), std::move(item));
        if (closed)
            openItem(row);
    }
    updateList();
    m_list->setCurrentRow(int(std::min(row, m_items.size() - 1)));
}

QStringList DocumentsBox::files() const
{
    QStringList files;
    if (!m_container)
        for (const Item& item : m_items)
            if (!item.made)
                files += item.path;
    return files;
}

void DocumentsBox::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Documents to sign"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DocumentsBox::addFiles);
    dialog->open();
}

int DocumentsBox::count() const
{
    return int(std::ranges::count_if(m_items, [](const Item& item) { return item.problem.isEmpty(); }));
}

bool DocumentsBox::isReady() const
{
    return !m_items.empty() && m_waiting.isEmpty() && !m_settle->isActive() && m_advice->isReady() &&
           std::ranges::all_of(m_items, [](const Item& item) { return item.opened && item.problem.isEmpty(); });
}

std::vector<DocumentToSign> DocumentsBox::documents() const
{
    std::vector<DocumentToSign> documents;
    for (const Item& item : m_items)
        if (item.opened)
            documents.push_back(documentToSign(*item.opened, item.name.toStdString()));
    return documents;
}

OpenedDocumentPtr DocumentsBox::singlePdf() const
{
    if (m_container || m_items.size() != 1 || !m_items.front().opened)
        return nullptr;
    const OpenedDocumentPtr& opened = m_items.front().opened;
    return isPdf(*opened) ? opened : nullptr;
}

QString DocumentsBox::firstPath() const
{
    return m_items.empty() ? QString() : m_items.front().path;
}

void DocumentsBox::setSigning(bool signing)
{
    m_add->setEnabled(!m_container && !signing);
    for (QPushButton* button : {m_putBack, m_each})
        button->setEnabled(!signing);
}

void DocumentsBox::retranslate()
{
    setTitle(tr("1. What"));
    m_list->setAccessibleName(tr("Documents to sign"));
    m_add->setText(tr("Add documents…"));
    m_remove->setText(tr("Remove"));
    m_putBack->setText(tr("Put back"));
    m_putBack->setAccessibleDescription(tr("Puts the document that was removed last back into the list"));
    m_each->setText(tr("Sign each on its own…"));
    m_each->setAccessibleDescription(tr("Makes a signed file of each document instead of one container"));
    m_advice->retranslate();
    updateList();
}

} // namespace parafa
