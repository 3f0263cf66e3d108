// SPDX-License-Identifier: EUPL-1.2
#include "batch/task_panel.h"

#include "appearance/combo.h"
#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

#include <array>

namespace parafa
{

namespace
{

constexpr std::array levels = {SignatureLevel::T, SignatureLevel::LT, SignatureLevel::LTA};
constexpr std::array endings = {"html", "pdf", "xml"};
/// Time-stamp services are shared with others: a few questions at a time are enough.
constexpr int stampsAtOnce = 4;
constexpr int listedFailures = 1000;
/// Fields wider than this are hard to read across.
constexpr int widestLetters = 120;

} // namespace

TaskPanel::TaskPanel(const DocumentService& service, QWidget* parent) : QWidget(parent), m_service(service)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    m_title = new QLabel(this);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    buildChoices();
    m_choices->setMaximumWidth(fontMetrics().averageCharWidth() * widestLetters);
    layout->addWidget(m_choices);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    m_state = plainLabel(this);
    layout->addWidget(m_state);
    m_failures = new QListWidget(this);
    m_failures->setWordWrap(true);
    m_failures->setMaximumHeight(140);
    layout->addWidget(m_failures);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_begin = new QPushButton(this);
    m_retry = new QPushButton(this);
    m_close = new QPushButton(this);
    m_begin->setDefault(true);
    for (QPushButton* button : {m_begin, m_retry, m_close})
        button->setMinimumHeight(36);
    for (QPushButton* button : {m_begin, m_retry, m_close})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_begin, &QPushButton::clicked, this, &TaskPanel::begin);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_task.retry();
        update();
    });
    connect(m_close, &QPushButton::clicked, this, &TaskPanel::leave);
    connect(&m_task, &BatchTask::progressed, this, &TaskPanel::update);
    connect(&m_task, &BatchTask::finished, this, [this] {
        m_ended = true;
        update();
    });
    connect(&m_task, &BatchTask::rowChanged, this, &TaskPanel::rowChanged);
    hide();
}

void TaskPanel::buildChoices()
{
    m_choices = new QWidget(this);
    auto* form = new QFormLayout(m_choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_levelLabel = new QLabel(m_choices);
    m_level = emptyCombo(int(levels.size()), m_choices);
    form->addRow(m_levelLabel, m_level);
    m_serviceLabel = new QLabel(m_choices);
    m_services = new QComboBox(m_choices);
    m_services->setEditable(true);
    m_services->setInsertPolicy(QComboBox::NoInsert);
    m_services->setMinimumHeight(m_services->lineEdit()->sizeHint().height() + 6);
    form->addRow(m_serviceLabel, m_services);
    m_formatLabel = new QLabel(m_choices);
    m_format = emptyCombo(int(endings.size()), m_choices);
    form->addRow(m_formatLabel, m_format);
    m_whereLabel = new QLabel(m_choices);
    m_where = emptyCombo(2, m_choices);
    form->addRow(m_whereLabel, m_where);
    m_folderLabel = new QLabel(m_choices);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_folder = new QLineEdit(m_choices);
    m_browse = new QPushButton(themedIcon(QStringLiteral("open")), QString(), m_choices);
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    form->addRow(m_folderLabel, row);
    m_levelLabel->setBuddy(m_level);
    m_serviceLabel->setBuddy(m_services);
    m_formatLabel->setBuddy(m_format);
    m_whereLabel->setBuddy(m_where);
    m_folderLabel->setBuddy(m_folder);
    connect(m_browse, &QPushButton::clicked, this, &TaskPanel::chooseFolder);
    connect(m_where, &QComboBox::currentIndexChanged, this, &TaskPanel::update);
    connect(m_folder, &QLineEdit::textChanged, this, &TaskPanel::update);
    connect(m_services, &QComboBox::editTextChanged, this, &TaskPanel::update);
}

void TaskPanel::open(Kind kind, const QStringList& paths, bool renewing)
{
    if (m_task.isRunning()) {
        show();
        return;
    }
    m_kind = kind;
    m_paths = paths;
    m_ended = false;
    if (m_services->count() == 0)
        for (const std::string& address : m_service.timeStampServices())
            m_services->addItem(QString::fromStdString(address));
    m_level->setCurrentIndex(renewing ? int(levels.size()) - 1 : 0);
    m_failures->clear();
    retranslate();
    show();
    (kind == Kind::Stamps ? static_cast<QWidget*>(m_level) : m_format)->setFocus(Qt::OtherFocusReason);
}

bool TaskPanel::replaces() const
{
    return m_kind == Kind::Stamps && m_where->currentIndex() == 1;
}

void TaskPanel::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void TaskPanel::begin()
{
    const QString folder = replaces() ? QString() : QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!folder.isEmpty() && !QFileInfo(folder).isDir()) {
        m_state->setText(tr("This folder does not exist."));
        m_folder->setFocus();
        return;
    }
    m_ended = false;
    m_failures->clear();
    if (m_kind == Kind::Stamps)
        m_task.start(m_paths, stampsAtOnce,
                     stampingWork(m_service, {levels[std::size_t(m_level->currentIndex())],
                                              m_services->currentText().trimmed().toStdString(), folder, m_question}));
    else
        m_task.start(m_paths, QThread::idealThreadCount(),
                     reportWork(m_service, folder, QLatin1String(endings[std::size_t(m_format->currentIndex())]),
                                windowLanguage(), m_question));
    update();
}

bool TaskPanel::leave()
{
    if (!isVisible())
        return false;
    if (m_task.isRunning()) {
        m_task.stop();
        return true;
    }
    hide();
    emit closed();
    return true;
}

void TaskPanel::update()
{
    const bool running = m_task.isRunning();
    const bool asking = !running && !m_ended;
    m_choices->setVisible(asking);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_levelLabel), static_cast<QWidget*>(m_level), static_cast<QWidget*>(m_serviceLabel),
          static_cast<QWidget*>(m_services), static_cast<QWidget*>(m_whereLabel), static_cast<QWidget*>(m_where)})
        widget->setVisible(m_kind == Kind::Stamps);
    for (QWidget* widget : {static_cast<QWidget*>(m_formatLabel), static_cast<QWidget*>(m_format)})
        widget->setVisible(m_kind == Kind::Reports);
    for (QWidget* widget : {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_browse)})
        widget->setEnabled(!replaces());
    const bool complete = (replaces() || !m_folder->text().trimmed().isEmpty()) &&
                          (m_kind == Kind::Reports || !m_services->currentText().trimmed().isEmpty());
    m_begin->setVisible(asking);
    m_begin->setEnabled(complete && !m_paths.isEmpty());
    m_progress->setVisible(running);
    m_progress->setRange(0, std::max(1, m_task.all()));
    const int failed = asking ? 0 : int(m_task.failures().size()); // those of the task before are told no more
    m_progress->setValue(m_task.done() + failed);
    m_close->setText(running ? tr("Stop") : tr("Close"));
    m_retry->setVisible(m_ended && failed + m_task.left() > 0);
    m_retry->setText(tr("Try %n file(s) again", nullptr, failed + m_task.left()));
    QStringList words;
    if (running || m_ended)
        words += tr("%1 of %2 are done.").arg(m_task.done()).arg(m_task.all());
    if (failed > 0)
        words += tr("%n file(s) failed.", nullptr, failed);
    if (m_ended && m_task.left() > 0)
        words += tr("%n file(s) were not reached.", nullptr, m_task.left());
    m_state->setText(words.join(QLatin1Char(' ')));
    m_state->setVisible(!words.isEmpty());
    for (int i = m_failures->count(); i < std::min(failed, listedFailures); ++i) {
        const BatchTask::Outcome& failure = m_task.failures()[std::size_t(i)];
        new QListWidgetItem(stateIcon(StateMark::Invalid),
                            shownName(QFileInfo(failure.path).fileName()) + QStringLiteral(": ") + failure.problem, m_failures);
    }
    while (m_failures->count() > failed)
        delete m_failures->takeItem(m_failures->count() - 1);
    m_failures->setVisible(failed > 0);
}

void TaskPanel::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the new files"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &TaskPanel::setFolder);
    dialog->open();
}

void TaskPanel::retranslate()
{
    const bool stamps = m_kind == Kind::Stamps;
    m_title->setText(stamps ? tr("Add a time-stamp to %n file(s) of the table", nullptr, int(m_paths.size()))
                            : tr("Save a report of each of %n file(s) of the table", nullptr, int(m_paths.size())));
    m_levelLabel->setText(tr("Level"));
    m_level->setItemText(0, tr("T – with a time-stamp"));
    m_level->setItemText(1, tr("LT – with evidence of validity"));
    m_level->setItemText(2, tr("LTA – for archiving, also renews"));
    m_serviceLabel->setText(tr("Address of the time-stamp service"));
    m_services->setAccessibleName(m_serviceLabel->text());
    m_services->lineEdit()->setAccessibleName(m_serviceLabel->text());
    m_formatLabel->setText(tr("Format of the reports"));
    m_level->setAccessibleName(m_levelLabel->text());
    m_format->setAccessibleName(m_formatLabel->text());
    m_format->setItemText(0, QStringLiteral("HTML"));
    m_format->setItemText(1, QStringLiteral("PDF"));
    m_format->setItemText(2, QStringLiteral("TS 119 102-2 (XML)"));
    m_whereLabel->setText(tr("Where to"));
    m_where->setItemText(0, tr("Copies with the time-stamp in a folder"));
    m_where->setItemText(1, tr("The files themselves are replaced"));
    m_folderLabel->setText(tr("Folder"));
    m_folder->setAccessibleName(tr("Folder for the new files"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the folder for the new files"));
    m_progress->setAccessibleName(tr("Progress"));
    m_failures->setAccessibleName(tr("What failed"));
    m_begin->setText(stamps ? tr("Add time-stamps") : tr("Save reports"));
    update();
}

} // namespace parafa
