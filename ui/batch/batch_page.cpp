// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_page.h"

#include "appearance/flow_layout.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "batch/batch_store.h"
#include "batch/task_panel.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace parafa
{

namespace
{

/// How often preliminary results are looked at again.
constexpr int recheckMilliseconds = 60'000;
/// Choices of the filter by renewal, days from now; 0: overdue.
constexpr int renewalDays[] = {0, 30, 90, 365};
constexpr std::int64_t secondsOfDay = 86'400;
constexpr int narrowLetters = 120;
constexpr int lowLines = 36;
/// Filters with and without a picture stand in one line.
constexpr int barHeight = 28;
/// In average letters.
constexpr int columnLetters[] = {34, 28, 19, 20, 40, 24, 14, 24, 15};

} // namespace

BatchPage::BatchPage(const DocumentService& service, const QString& keepIn, QWidget* parent)
    : QWidget(parent), m_service(service), m_review(service, keepIn), m_filter(new BatchFilter(this))
{
    m_filter->setSourceModel(&m_review.model());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    buildTop();
    m_table = new QTableView(this);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < BatchModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, columnLetters[column] * fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setColumnHidden(BatchModel::Enough, true);
    m_table->setMinimumHeight(60);
    layout->addWidget(m_table, 1);
    m_none = plainLabel(this);
    m_none->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_none);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, changed, this, &BatchPage::giveRoom);
    m_empty = plainLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    QFont large = m_empty->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_empty->setFont(large);
    layout->addWidget(m_empty, 1);
    buildBottom();
    connect(&m_review, &BatchReview::progressed, this, &BatchPage::update);
    connect(m_table, &QTableView::activated, this, &BatchPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchPage::showDetails);
    connect(&m_recheckTimer, &QTimer::timeout, this,
            [this] { m_review.recheckDue(UtcTime(QDateTime::currentSecsSinceEpoch())); });
    m_recheckTimer.start(recheckMilliseconds);
    retranslate();
}

void BatchPage::buildTop()
{
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    m_title = new QLabel(this);
    makeTitle(m_title);
    m_top->addWidget(m_title, 1);
    m_top->addLayout(top);
    m_addFiles = new QPushButton(themedIcon(QStringLiteral("add")), QString(), this);
    m_addFolder = new QPushButton(themedIcon(QStringLiteral("open")), QString(), this);
    m_pause = new QPushButton(this);
    m_more = new QPushButton(this);
    m_menu = new QMenu(this);
    m_watch = m_menu->addAction(QString(), this, [this] { chooseFolder(true); });
    m_unwatch = m_menu->addAction(QString(), this, [this] { m_review.watch({}); });
    m_recheck = m_menu->addAction(QString(), &m_review, &BatchReview::recheckAll);
    m_menu->addSeparator();
    m_stamps = m_menu->addAction(QString(), this, &BatchPage::openStamps);
    m_reports = m_menu->addAction(QString(), this, &BatchPage::openReports);
    m_menu->addSeparator();
    m_csv = m_menu->addAction(QString(), this, [this] { exportTo(tr("Tables (*.csv)"), QStringLiteral("csv"), batchCsv); });
    m_html =
        m_menu->addAction(QString(), this, [this] { exportTo(tr("Web pages (*.html)"), QStringLiteral("html"), batchHtml); });
    m_menu->addSeparator();
    m_clear = m_menu->addAction(QString(), &m_review, &BatchReview::clear);
    m_more->setMenu(m_menu);
    for (QWidget* widget : {static_cast<QWidget*>(m_addFiles), static_cast<QWidget*>(m_addFolder), static_cast<QWidget*>(m_pause),
                            static_cast<QWidget*>(m_more)})
        top->addWidget(widget);
    layout->addLayout(m_top);

    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    layout->addWidget(m_progress);
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    m_tasks = new TaskPanel(m_service, this);
    layout->addWidget(m_tasks);
    connect(m_tasks, &TaskPanel::closed, this, &BatchPage::giveRoom);
    connect(m_tasks, &TaskPanel::rowChanged, this, [this](const BatchRow& row) { m_review.model().setRow(row); });

    m_filters = new QWidget(this);
    auto* totals = new FlowLayout(8);
    m_filters->setLayout(totals);
    for (std::size_t i = 0; i <= std::size(batchMarks); ++i) {
        auto* total = new QPushButton(this);
        total->setCheckable(true);
        const auto mark = i == 0 ? std::nullopt : std::optional(batchMarks[i - 1]);
        if (mark)
            total->setIcon(stateIcon(*mark));
        connect(total, &QPushButton::clicked, this, [this, mark, total] {
            for (QPushButton* other : m_totals) // each is reached with the Tab key, as those of a group are not
                other->setChecked(other == total);
            m_filter->setMark(mark);
        });
        total->setMinimumHeight(barHeight);
        m_totals.push_back(total);
        totals->addWidget(total);
    }
    m_totals.front()->setChecked(true);
    m_renewals = new QComboBox(this);
    for (std::size_t i = 0; i <= std::size(renewalDays); ++i)
        m_renewals->addItem(QString());
    connect(m_renewals, &QComboBox::currentIndexChanged, this, [this](int index) {
        const auto days = index > 0 ? std::optional(renewalDays[std::size_t(index - 1)]) : std::nullopt;
        const UtcTime now(QDateTime::currentSecsSinceEpoch());
        m_filter->setRenewBefore(days ? std::optional(UtcTime(now.seconds() + *days * secondsOfDay)) : std::nullopt);
    });
    totals->addWidget(m_renewals);
    buildRequirement(totals);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(200);
    for (QWidget* widget : {static_cast<QWidget*>(m_renewals), static_cast<QWidget*>(m_search)})
        widget->setMinimumHeight(barHeight);
    totals->addWidget(m_search);
    layout->addWidget(m_filters);

    connect(m_addFiles, &QPushButton::clicked, this, &BatchPage::chooseFiles);
    connect(m_addFolder, &QPushButton::clicked, this, [this] { chooseFolder(false); });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_review.setPaused(!m_review.isPaused()); });
    connect(m_search, &QLineEdit::textChanged, m_filter, &BatchFilter::setSearch);
}

void BatchPage::buildBottom()
{
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    m_details = plainLabel(this);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setMinimumHeight(44);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    bottom->addWidget(m_details, 1);
    m_open = new QPushButton(themedIcon(QStringLiteral("check")), QString(), this);
    m_open->setMinimumHeight(44);
    m_open->setEnabled(false);
    bottom->addWidget(m_open, 0, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(bottom);
    connect(m_open, &QPushButton::clicked, this, &BatchPage::openCurrent);
}

void BatchPage::add(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (info.isDir())
            m_review.addFolder(info.absoluteFilePath());
        else
            files += info.absoluteFilePath();
    }
    m_review.addFiles(files);
}

void BatchPage::giveRoom()
{
    const bool empty = m_review.model().rowCount() == 0 && !m_review.isSearching();
    // On a low page a task that asks something stands alone.
    const bool low = height() < fontMetrics().height() * lowLines;
    const bool alone = m_tasks->isVisible() && low;
    const bool done = m_progress->value() >= m_progress->maximum() && m_review.watched().isEmpty();
    m_empty->setVisible(empty);
    m_none->setVisible(!empty && !alone && m_filter->rowCount() == 0);
    m_progress->setVisible(!empty && !alone && m_progress->value() < m_progress->maximum());
    m_state->setVisible(!alone && !(low && done) && !m_state->text().isEmpty());
    for (QWidget* widget :
         {static_cast<QWidget*>(m_table), m_filters, static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_details)})
        widget->setVisible(!empty && !alone);
}

void BatchPage::resizeEvent(QResizeEvent* event)
{
    // A narrow page has the title above the buttons.
    const bool narrow = width() < fontMetrics().averageCharWidth() * narrowLetters;
    m_top->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
    giveRoom();
}

void BatchPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_resumed, true) && m_review.model().rows().empty())
        m_review.resume();
    update();
}

void BatchPage::showOnly(std::optional<StateMark> mark)
{
    const auto* place = mark ? std::ranges::find(batchMarks, *mark) : std::begin(batchMarks);
    m_totals[mark ? std::size_t(place - std::begin(batchMarks)) + 1 : 0]->click();
}

void BatchPage::update()
{
    BatchModel& model = m_review.model();
    const int all = model.rowCount();
    const int left = model.waiting() + m_review.running();
    const bool empty = all == 0 && !m_review.isSearching();
    m_addFiles->setDefault(empty);
    m_progress->setRange(0, std::max(all, 1));
    m_progress->setValue(all - left);
    m_state->setText(m_review.isSearching() ? tr("Looking for files…")
                     : all == 0             ? QString()
                     : left == 0            ? tr("All %n file(s) are checked.", nullptr, all)
                     : m_review.isPaused() && m_review.running() == 0
                         ? tr("Paused: %1 of %2 are checked.").arg(all - left).arg(all)
                         : tr("%1 of %2 are checked.").arg(all - left).arg(all));
    if (!m_review.watched().isEmpty())
        m_state->setText(
            (m_state->text() + QLatin1Char(' ') +
             tr("New files of %1 are checked as they come.").arg(shownName(QDir::toNativeSeparators(m_review.watched()), 200)))
                .trimmed());
    giveRoom();
    m_unwatch->setVisible(!m_review.watched().isEmpty());
    m_totals.front()->setText(tr("All: %1").arg(all));
    for (std::size_t i = 0; i < std::size(batchMarks); ++i) {
        const int count = model.count(batchMarks[i]);
        m_totals[i + 1]->setText(QStringLiteral("%1 %2").arg(count).arg(markWord(batchMarks[i])));
        m_totals[i + 1]->setVisible(count > 0 || m_totals[i + 1]->isChecked());
    }
    m_pause->setText(m_review.isPaused() ? tr("Continue") : tr("Pause"));
    m_pause->setVisible(left > 0 || m_review.isPaused());
    for (QAction* action : {m_recheck, m_csv, m_html, m_clear, m_stamps, m_reports})
        action->setEnabled(all > 0);
    showDetails();
}

void BatchPage::showRenewals(std::optional<int> days)
{
    const auto* place = days ? std::ranges::find(renewalDays, *days) : std::begin(renewalDays);
    m_renewals->setCurrentIndex(days ? int(place - std::begin(renewalDays)) + 1 : 0);
}

QStringList BatchPage::shownPaths(bool signedOnly) const
{
    const auto* model = static_cast<const BatchModel*>(m_filter->sourceModel());
    QStringList paths;
    for (int i = 0; i < m_filter->rowCount(); ++i) {
        const BatchRow& row = model->rows()[std::size_t(m_filter->mapToSource(m_filter->index(i, 0)).row())];
        const bool fits = row.state == BatchRow::State::Done && (!signedOnly || row.signatures > 0);
        if (fits)
            paths += row.path;
    }
    return paths;
}

void BatchPage::openStamps()
{
    m_tasks->open(TaskPanel::Kind::Stamps, shownPaths(true), m_renewals->currentIndex() > 0);
    giveRoom();
}

void BatchPage::openReports()
{
    m_tasks->open(TaskPanel::Kind::Reports, shownPaths(false), false);
    giveRoom();
}

bool BatchPage::leave()
{
    return m_tasks->leave();
}

QString BatchPage::pathOf(const QModelIndex& index) const
{
    const QModelIndex source = m_filter->mapToSource(index);
    const auto* model = static_cast<const BatchModel*>(m_filter->sourceModel());
    return source.isValid() ? model->rows()[std::size_t(source.row())].path : QString();
}

void BatchPage::showDetails()
{
    const QModelIndex source = m_filter->mapToSource(m_table->currentIndex());
    m_open->setEnabled(source.isValid());
    if (!source.isValid()) {
        m_details->setText({});
        return;
    }
    const BatchRow& row = m_review.model().rows()[std::size_t(source.row())];
    QStringList lines = {shownName(QDir::toNativeSeparators(row.path), 1000)};
    for (const QString& line : {row.headline, row.reason, row.required, row.findings})
        if (!line.isEmpty())
            lines += line;
    m_details->setText(lines.join(QLatin1Char('\n')));
}

QString BatchPage::details() const
{
    return m_details->text();
}

void BatchPage::openCurrent()
{
    if (const QString path = pathOf(m_table->currentIndex()); !path.isEmpty())
        emit openRequested(path);
}

void BatchPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Files to review"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &BatchPage::add);
    dialog->open();
}

void BatchPage::chooseFolder(bool watch)
{
    auto* dialog = new QFileDialog(this, watch ? tr("Folder to watch") : tr("Folder to review"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, watch](const QString& folder) {
        if (watch)
            m_review.watch(folder);
        else
            m_review.addFolder(folder);
    });
    dialog->open();
}

void BatchPage::exportTo(const QString& filter, const QString& suffix, QByteArray (*make)(const std::vector<BatchRow>&))
{
    auto* dialog = new QFileDialog(this, tr("Save the table"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, make](const QString& path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(make(m_review.model().rows())) >= 0 && file.commit();
        m_state->setText(written ? tr("Saved: %1").arg(shownName(QDir::toNativeSeparators(path), 300))
                                 : tr("The table could not be saved to %1.").arg(shownName(QDir::toNativeSeparators(path), 300)));
    });
    dialog->open();
}

void BatchPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BatchPage::retranslate()
{
    m_title->setText(tr("Review of many files"));
    m_empty->setText(tr("Drop signed files or whole folders here.\nEach one is checked, and the results come into a table."));
    m_none->setText(tr("No file matches the filters."));
    m_addFiles->setText(tr("Add files…"));
    m_addFolder->setText(tr("Add a folder…"));
    m_more->setText(tr("More"));
    m_watch->setText(tr("Watch a folder…"));
    m_unwatch->setText(tr("Watch the folder no more"));
    m_recheck->setText(tr("Check all again"));
    m_stamps->setText(tr("Add time-stamps to the files shown…"));
    m_reports->setText(tr("Save a report of each file shown…"));
    m_renewals->setAccessibleName(tr("Renewals due"));
    const QStringList due{tr("Any renewal date"), tr("Renewal overdue"), tr("To renew within 30 days"),
                          tr("To renew within 90 days"), tr("To renew within a year")};
    for (int i = 0; i < due.size(); ++i)
        m_renewals->setItemText(i, due[i]);
    retranslateRequirement();
    m_tasks->retranslate();
    m_csv->setText(tr("Save as a table (CSV)…"));
    m_html->setText(tr("Save as a page (HTML)…"));
    m_clear->setText(tr("Empty the table"));
    m_search->setPlaceholderText(tr("Search in the table"));
    m_search->setAccessibleName(tr("Search in the table"));
    m_progress->setAccessibleName(tr("Progress of the review"));
    m_table->setAccessibleName(tr("Reviewed files"));
    m_details->setAccessibleName(tr("About the chosen file"));
    m_open->setText(tr("Open this file"));
    m_review.model().retranslate();
    update();
}

} // namespace parafa
