// SPDX-License-Identifier: EUPL-1.2
// The parts of the page for many files and its words.
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/tall_scroll_area.h"
#include "preview/preview_pane.h"
#include "signing/key_chooser.h"
#include "signing/many_page.h"
#include "signing/pin_asker.h"
#include "signing/purpose_box.h"
#include "signing/signing_footer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace parafa
{

ManyPage::ManyPage(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent)
    : QWidget(parent), m_service(service), m_runner(runner), m_queue(service, runner), m_pins(std::make_shared<PinAsker>(this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    outer->addWidget(m_splitter);
    auto* side = new QWidget(m_splitter);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    auto* scroll = new TallScrollArea(side);
    auto* form = new QWidget(scroll);
    form->setMinimumWidth(360);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    m_title = plainLabel(form);
    makeTitle(m_title);
    layout->addWidget(m_title);
    buildWhat(layout);
    m_key = new KeyChooser(service, runner, settings, this);
    layout->addWidget(m_key);
    m_purpose = new PurposeBox(settings, this);
    layout->addWidget(m_purpose);
    buildTarget(layout);
    layout->addStretch(1);
    scroll->setWidget(form);
    sideLayout->addWidget(scroll, 1);
    buildFooter(sideLayout);
    m_splitter->addWidget(side);
    m_splitter->addWidget(buildFiles());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({440, 760});

    connect(&m_queue, &SigningQueue::changed, this, &ManyPage::filesChanged);
    connect(&m_queue, &SigningQueue::finished, this, &ManyPage::finished);
    connect(m_key, &KeyChooser::changed, this, &ManyPage::update);
    connect(m_purpose, &PurposeBox::changed, this, [this] {
        update();
        emit draftChanged();
    });
    retranslate();
    report({}, {});
    update();
}

void ManyPage::buildWhat(QVBoxLayout* layout)
{
    m_what = new QGroupBox(this);
    auto* box = new QVBoxLayout(m_what);
    box->setSpacing(8);
    m_arrangement = new QComboBox(m_what);
    for (int i = 0; i <= int(Arrangement::IntoContainers); ++i)
        m_arrangement->addItem(QString());
    m_arrangement->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addWidget(m_arrangement);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_add = new QPushButton(themedIcon(QStringLiteral("add")), QString(), m_what);
    m_remove = new QPushButton(themedIcon(QStringLiteral("remove")), QString(), m_what);
    m_putBack = new QPushButton(themedIcon(QStringLiteral("back")), QString(), m_what);
    for (QPushButton* button : {m_add, m_remove, m_putBack})
        buttons->addWidget(button);
    buttons->addStretch(1);
    box->addLayout(buttons);
    m_insist = new QCheckBox(m_what);
    m_insist->hide();
    box->addWidget(m_insist);
    layout->addWidget(m_what);
    connect(m_add, &QPushButton::clicked, this, &ManyPage::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_queue.remove(m_table->currentIndex().row()); });
    connect(m_putBack, &QPushButton::clicked, &m_queue, &SigningQueue::putBack);
    connect(new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            &m_queue, &SigningQueue::putBack);
    connect(m_insist, &QCheckBox::toggled, this, &ManyPage::update);
    connect(m_arrangement, &QComboBox::currentIndexChanged, this, &ManyPage::filesChanged);
    connect(m_arrangement, &QComboBox::currentIndexChanged, this, &ManyPage::draftChanged);
}

void ManyPage::buildTarget(QVBoxLayout* layout)
{
    m_where = new QGroupBox(this);
    auto* box = new QVBoxLayout(m_where);
    box->setSpacing(8);
    m_folderLabel = plainLabel(m_where);
    box->addWidget(m_folderLabel);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_folder = new QLineEdit(m_where);
    m_folder->setClearButtonEnabled(true);
    m_browse = new QPushButton(themedIcon(QStringLiteral("save")), QString(), m_where);
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    box->addLayout(row);
    m_folderLabel->setBuddy(m_folder);
    layout->addWidget(m_where);
    connect(m_browse, &QPushButton::clicked, this, &ManyPage::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ManyPage::draftChanged);
}

void ManyPage::buildFooter(QVBoxLayout* outer)
{
    m_footer = new SigningFooter(this);
    outer->addWidget(m_footer);
    m_progress = m_footer->progress();
    m_cancel = m_footer->cancel();
    m_sign = m_footer->sign();
    m_showFolder = new QPushButton(themedIcon(QStringLiteral("open")), QString(), m_footer);
    m_footer->addButton(m_showFolder);
    connect(m_sign, &QPushButton::clicked, this, &ManyPage::sign);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (isSigning())
            stop();
        else
            emit cancelled();
    });
    connect(m_showFolder, &QPushButton::clicked, this, [this] {
        for (const QueuedFile& file : m_queue.files())
            if (file.state == QueuedFile::State::Signed) {
                emit folderRequested(QFileInfo(file.target).absolutePath());
                return;
            }
    });
}

QWidget* ManyPage::buildFiles()
{
    auto* right = new QSplitter(Qt::Vertical, m_splitter);
    right->setChildrenCollapsible(false);
    auto* upper = new QWidget(right);
    auto* layout = new QVBoxLayout(upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_table = new QTableView(upper);
    m_table->setModel(&m_queue);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(SigningQueue::File, 30 * m_table->fontMetrics().averageCharWidth());
    layout->addWidget(m_table, 1);
    m_details = plainLabel(upper);
    m_details->setContentsMargins(8, 0, 8, 8);
    m_details->setMinimumHeight(72); // a path and two lines of a reason
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_details);
    right->addWidget(upper);
    m_preview = new PreviewPane(m_service, m_runner, right);
    right->addWidget(m_preview);
    right->setSizes({320, 460});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ManyPage::currentChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QueuedFile& file = m_queue.files()[std::size_t(index.row())];
        if (file.state == QueuedFile::State::Signed)
            emit openRequested(file.target);
    });
    return right;
}

void ManyPage::retranslate()
{
    m_title->setText(tr("Sign many files"));
    m_what->setTitle(tr("1. What"));
    m_arrangement->setItemText(int(Arrangement::EachAlone), tr("Each file is signed on its own"));
    m_arrangement->setItemText(int(Arrangement::OneContainer), tr("All together in one container"));
    m_arrangement->setItemText(int(Arrangement::IntoContainers), tr("One more signature into each container"));
    m_arrangement->setAccessibleName(tr("What becomes of the files"));
    m_add->setText(tr("Add documents…"));
    m_remove->setText(tr("Remove"));
    m_putBack->setText(tr("Put back"));
    m_putBack->setAccessibleDescription(tr("Puts the file that was removed last back into the table"));
    m_key->retranslate();
    m_purpose->retranslate();
    m_where->setTitle(tr("4. Where to"));
    m_folderLabel->setText(tr("Folder for the signed files"));
    m_folder->setAccessibleName(m_folderLabel->text());
    m_folder->setPlaceholderText(tr("beside each file"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the folder for the signed files"));
    m_showFolder->setText(tr("Show the folder"));
    m_progress->setAccessibleName(tr("Progress of signing"));
    m_table->setAccessibleName(tr("Files to sign"));
    m_details->setAccessibleName(tr("About the chosen file"));
    m_queue.retranslate();
    update();
}

} // namespace parafa
