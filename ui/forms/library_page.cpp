// SPDX-License-Identifier: EUPL-1.2
#include "forms/library_page.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

constexpr int columnWidths[] = {300, 280, 70, 270, 200};
constexpr std::size_t namedFailures = 5;

std::string encoded(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

LibraryPage::LibraryPage(FormLibrary& library, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_library(library), m_runner(runner), m_filter(new LibraryFilter(this))
{
    m_filter->setSourceModel(&m_model);
    build();
    connectAll();
    retranslate();
}

void LibraryPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    const auto button = [](const char* icon, QWidget* parent) {
        return new QPushButton(themedIcon(QLatin1String(icon)), QString(), parent);
    };
    m_title = plainLabel(this);
    makeTitle(m_title);
    m_searchLabel = new QLabel(this);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_searchLabel->setBuddy(m_search);
    m_import = button("add", this);
    m_importFolder = button("open", this);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_searchLabel);
    top->addWidget(m_search, 1);
    top->addWidget(m_import);
    top->addWidget(m_importFolder);
    m_table = new QTableView(this);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LibraryModel::Title, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < LibraryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, columnWidths[column]);
    m_table->setMinimumHeight(60);
    m_status = plainLabel(this);
    // A low window shows some of it, the rest is scrolled to.
    m_detailsArea = new QScrollArea(this);
    m_detailsArea->setWidgetResizable(true);
    m_detailsArea->setFrameShape(QFrame::NoFrame);
    m_detailsArea->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_detailsArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_detailsArea->setMinimumHeight(32);
    m_details = plainLabel(m_detailsArea);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detailsArea->setWidget(m_details);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_question = new QWidget(this);
    auto* question = new QHBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(8);
    m_asked = plainLabel(m_question);
    m_remove = button("remove", m_question);
    m_keep = button("back", m_question);
    question->addWidget(m_asked, 1);
    question->addWidget(m_remove);
    question->addWidget(m_keep);
    m_question->hide();
    m_fill = button("document-form", this);
    m_export = button("save", this);
    m_delete = button("remove", this);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    for (QPushButton* one : {m_fill, m_export, m_delete}) {
        one->setMinimumHeight(44);
        bottom->addWidget(one);
    }
    bottom->addStretch(1);
    layout->addWidget(m_title);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_detailsArea);
    layout->addWidget(m_question);
    layout->addLayout(bottom);
}

void LibraryPage::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setWords(text);
        update();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPage::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LibraryPage::showDetails);
    connect(m_table, &QTableView::activated, m_fill, &QPushButton::click);
    connect(m_import, &QPushButton::clicked, this, &LibraryPage::chooseFile);
    connect(m_importFolder, &QPushButton::clicked, this, &LibraryPage::chooseFolder);
    connect(m_fill, &QPushButton::clicked, this, [this] {
        if (const auto forms = chosen(); forms.size() == 1)
            emit fillRequested(QString::fromStdString(forms.front()->identifier));
    });
    connect(m_export, &QPushButton::clicked, this, &LibraryPage::chooseTarget);
    connect(m_delete, &QPushButton::clicked, this, &LibraryPage::askToRemove);
    connect(m_remove, &QPushButton::clicked, this, &LibraryPage::removeChosen);
    connect(m_keep, &QPushButton::clicked, this, &LibraryPage::leave);
}

std::vector<const LibraryForm*> LibraryPage::chosen() const
{
    std::vector<const LibraryForm*> forms;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        forms.push_back(&m_model.forms()[std::size_t(m_filter->mapToSource(index).row())]);
    return forms;
}

void LibraryPage::refresh()
{
    m_busy = true;
    update();
    m_listing = m_runner.run(
        this, [&library = m_library](const Progress& progress) { return std::pair(library.list(progress), library.damaged()); },
        [this](std::pair<std::vector<LibraryForm>, std::vector<std::pair<std::string, Error>>> found) {
            m_busy = false;
            m_damaged = std::move(found.second);
            m_model.setForms(std::move(found.first), UtcTime(QDateTime::currentSecsSinceEpoch()));
            update();
            showDetails();
        });
}

void LibraryPage::update()
{
    const auto forms = chosen();
    const bool removable = !forms.empty() && std::ranges::all_of(forms, [](const LibraryForm* form) { return form->removable; });
    m_fill->setEnabled(!m_busy && forms.size() == 1);
    m_export->setEnabled(!m_busy && !forms.empty());
    m_delete->setEnabled(!m_busy && removable);
    m_delete->setToolTip(forms.empty() || removable ? QString()
                                                    : tr("What came with the program or from your administrator stays."));
    for (QPushButton* button : {m_import, m_importFolder})
        button->setEnabled(!m_busy);
    if (!removable)
        m_question->hide();
    if (m_busy)
        m_status->setText(tr("Reading the forms…"));
    else if (m_model.rowCount() == 0)
        say(tr("No forms are on this computer yet."), m_damaged);
    else if (m_filter->rowCount() == 0)
        say(tr("No form has these words."));
    else
        say(tr("%n form(s).", nullptr, m_filter->rowCount()), m_damaged);
}

void LibraryPage::say(const QString& sentence, const std::vector<std::pair<std::string, Error>>& failed)
{
    QStringList lines{sentence};
    for (const auto& [name, error] : failed) {
        if (lines.size() > qsizetype(namedFailures)) {
            lines += tr("%n further package(s) cannot be used.", nullptr, int(failed.size() - namedFailures));
            break;
        }
        lines += tr("%1 cannot be used: %2").arg(shownName(name), errorSentence(error));
    }
    m_status->setText(lines.join(QLatin1Char('\n')));
}

void LibraryPage::showDetails()
{
    const QModelIndex source = m_filter->mapToSource(m_table->currentIndex());
    m_detailsJob = {};
    m_details->setText({});
    m_detailsArea->setVisible(source.isValid());
    if (!source.isValid())
        return;
    const LibraryForm& form = m_model.forms()[std::size_t(source.row())];
    QStringList lines{shownName(QDir::toNativeSeparators(QString::fromStdString(form.path)), 1000)};
    QStringList presentations;
    for (const std::string& one : form.presentations)
        presentations += shownName(one, 80);
    if (!presentations.isEmpty())
        lines += tr("Signing presentations: %1").arg(presentations.join(QStringLiteral(", ")));
    if (!form.url.empty())
        lines += tr("Fetched from %1, %2").arg(shownName(form.url), shownTimeWithZone(form.fetched));
    if (form.published)
        lines += tr("As the state publishes it, unchanged.");
    m_details->setText(lines.join(QLatin1Char('\n')));
    m_detailsJob = m_runner.run(
        this, [&library = m_library, path = form.path](const Progress&) { return library.details(path); },
        [this, lines](const Result<LibraryFormDetails>& details) mutable {
            if (!details) {
                lines += errorSentence(details.error());
            } else {
                if (!details->publisher.empty())
                    lines += tr("Published by %1").arg(shownName(details->publisher));
                if (!details->description.empty())
                    lines += shownName(details->description, 500);
                if (details->asWhenFetched && !*details->asWhenFetched)
                    lines += stateSign(StateMark::Warning) + QLatin1Char(' ') + tr("Changed since it was fetched.");
                lines += tr("SHA-256 of the package: %1").arg(QString::fromStdString(toHex(details->digest)));
            }
            m_details->setText(lines.join(QLatin1Char('\n')));
        });
}

void LibraryPage::take(const QString& path)
{
    m_busy = true;
    update();
    m_work = m_runner.run(
        this, [&library = m_library, name = encoded(path)](const Progress& progress) { return library.take(name, progress); },
        [this, path](const Result<FormsTaken>& taken) {
            m_busy = false;
            if (!taken) {
                update();
                say(tr("Nothing was imported from %1. %2")
                        .arg(shownName(QDir::toNativeSeparators(path)), errorSentence(taken.error())));
                return;
            }
            m_listing = m_runner.run(
                this, [&library = m_library](const Progress& progress) { return library.list(progress); },
                [this, done = *taken](std::vector<LibraryForm> forms) {
                    m_model.setForms(std::move(forms), UtcTime(QDateTime::currentSecsSinceEpoch()));
                    update();
                    say(tr("%n form(s) imported.", nullptr, int(done.count)), done.failed);
                    emit changed();
                });
        });
}

void LibraryPage::exportChosen(const QString& target)
{
    std::vector<std::string> paths;
    for (const LibraryForm* form : chosen())
        paths.push_back(form->path);
    if (paths.empty())
        return;
    m_busy = true;
    update();
    m_work = m_runner.run(
        this,
        [&library = m_library, paths, name = encoded(target)](const Progress& progress) {
            return library.exportTo(paths, name, progress);
        },
        [this, target, count = int(paths.size())](const Result<void>& done) {
            m_busy = false;
            update();
            say(done ? tr("%n form(s) saved to %1.", nullptr, count).arg(shownName(QDir::toNativeSeparators(target)))
                     : tr("Nothing was saved. %1").arg(errorSentence(done.error())));
        });
}

void LibraryPage::askToRemove()
{
    const auto forms = chosen();
    if (!m_delete->isEnabled() || forms.empty())
        return;
    m_asked->setText(tr("Delete %n form(s) from this computer?", nullptr, int(forms.size())));
    m_question->show();
    m_keep->setFocus();
}

void LibraryPage::removeChosen()
{
    std::vector<std::string> paths;
    for (const LibraryForm* form : chosen())
        paths.push_back(form->path);
    m_question->hide();
    m_busy = true;
    update();
    m_work = m_runner.run(
        this,
        [&library = m_library, paths](const Progress&) {
            std::vector<std::pair<std::string, Error>> failed;
            for (const std::string& path : paths)
                if (const auto done = library.remove(path); !done)
                    failed.emplace_back(path, done.error());
            return std::pair(library.list({}), failed);
        },
        [this](std::pair<std::vector<LibraryForm>, std::vector<std::pair<std::string, Error>>> after) {
            m_busy = false;
            m_model.setForms(std::move(after.first), UtcTime(QDateTime::currentSecsSinceEpoch()));
            update();
            if (!after.second.empty())
                say(tr("Not everything was deleted."), after.second);
            m_table->setFocus();
            emit changed();
        });
}

bool LibraryPage::leave()
{
    if (m_question->isHidden())
        return false;
    m_question->hide();
    m_delete->setFocus();
    return true;
}

QString LibraryPage::status() const
{
    return m_status->text();
}

QString LibraryPage::details() const
{
    return m_details->text();
}

void LibraryPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Import forms"), QString(),
                                   tr("Packages and bundles (*.zip)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryPage::take);
    dialog->open();
}

void LibraryPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder with packages of forms"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryPage::take);
    dialog->open();
}

void LibraryPage::chooseTarget()
{
    auto* dialog = new QFileDialog(this, tr("Export forms"), QString(), tr("Packages and bundles (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryPage::exportChosen);
    dialog->open();
}

void LibraryPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LibraryPage::retranslate()
{
    m_title->setText(tr("Forms on this computer"));
    m_searchLabel->setText(tr("&Search:"));
    m_search->setPlaceholderText(tr("Name, identifier, version"));
    m_search->setAccessibleName(tr("Search in the forms"));
    m_import->setText(tr("Import a package or bundle…"));
    m_importFolder->setText(tr("Import a folder…"));
    m_table->setAccessibleName(tr("Forms on this computer"));
    for (QWidget* widget : {static_cast<QWidget*>(m_detailsArea), static_cast<QWidget*>(m_details)})
        widget->setAccessibleName(tr("About the chosen form"));
    m_fill->setText(tr("Fill in"));
    m_export->setText(tr("Export the chosen…"));
    m_delete->setText(tr("Delete the chosen…"));
    m_remove->setText(tr("Delete"));
    m_keep->setText(tr("Keep"));
    m_model.retranslate();
    update();
    showDetails();
}

} // namespace parafa
