// SPDX-License-Identifier: EUPL-1.2
// The widgets of FormPage, their words, and the file dialogs.
#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/reading_order.h"
#include "appearance/shown_text.h"
#include "forms/form_chooser.h"
#include "forms/form_outline.h"
#include "forms/form_page.h"
#include "forms/section_view.h"
#include "preview/presentation_bar.h"
#include "preview/preview_pane.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace parafa
{

FormPage::FormPage(const DocumentService& documents, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_documents(documents), m_runner(runner)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_pages = new QStackedWidget(this);
    outer->addWidget(m_pages);
    m_chooser = new FormChooser(m_pages);
    m_pages->addWidget(m_chooser);
    buildFilling();
    m_pages->addWidget(m_filling);

    for (QTimer* timer : {&m_statusTimer, &m_previewTimer})
        timer->setSingleShot(true);
    connect(&m_statusTimer, &QTimer::timeout, this, &FormPage::updateStatus);
    connect(&m_previewTimer, &QTimer::timeout, this, &FormPage::updatePreview);
    connect(m_chooser, &FormChooser::formChosen, this, &FormPage::fillIn);
    connect(m_chooser, &FormChooser::packageRequested, this, &FormPage::choosePackage);
    connect(m_chooser, &FormChooser::draftRequested, this, &FormPage::chooseDraft);
    connect(m_next, &QPushButton::clicked, this, &FormPage::showNextProblem);
    connect(m_presentation, &QComboBox::activated, this, &FormPage::updatePreview);
    connect(m_open, &QPushButton::clicked, this, &FormPage::chooseDraft);
    connect(m_save, &QPushButton::clicked, this, &FormPage::chooseDraftTarget);
    connect(m_make, &QPushButton::clicked, this, &FormPage::chooseFileTarget);
    connect(m_sign, &QPushButton::clicked, this, &FormPage::sign);
    connect(m_outline, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        auto* node = item ? static_cast<FormNode*>(item->data(0, Qt::UserRole).value<void*>()) : nullptr;
        // the outline is made anew by it: not while it tells of the change
        if (node && m_section && node != &m_section->section())
            QMetaObject::invokeMethod(this, [this, node] { showSection(*node); }, Qt::QueuedConnection);
    });
    connect(m_outline, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
        auto* node = static_cast<FormNode*>(item->data(0, Qt::UserRole).value<void*>());
        if (item->childCount() == 0 && node)
            for (FormNode* inside : sectionsOf(*node))
                addToOutline(item, *inside);
        item->setChildIndicatorPolicy(QTreeWidgetItem::DontShowIndicatorWhenChildless);
    });
    retranslate();
}

void FormPage::buildFilling()
{
    m_filling = new QWidget(m_pages);
    auto* layout = new QVBoxLayout(m_filling);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto* top = new QHBoxLayout;
    m_title = new QLabel(m_filling);
    m_status = new QLabel(m_filling);
    m_remark = new QLabel(m_filling);
    for (QLabel* label : {m_title, m_status, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = m_title->font();
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_next = new QPushButton(themedIcon(QStringLiteral("find-next")), QString(), m_filling);
    top->addWidget(m_title, 2);
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_presentation = new QComboBox(m_filling);
    top->addWidget(m_status, 1);
    top->addWidget(m_presentation);
    top->addWidget(m_next);
    layout->addLayout(top);
    m_remark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_remark);

    m_splitter = new QSplitter(Qt::Horizontal, m_filling);
    m_splitter->setChildrenCollapsible(false);
    m_outline = new QTreeWidget(m_splitter);
    m_outline->setHeaderHidden(true);
    m_outline->setUniformRowHeights(true);
    m_outline->setMinimumWidth(160);
    m_middle = new QWidget(m_splitter);
    auto* middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setMinimumWidth(340);
    m_preview = new PreviewPane(m_documents, m_runner, m_splitter);
    for (QWidget* pane : {static_cast<QWidget*>(m_outline), m_middle, static_cast<QWidget*>(m_preview)})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 3);
    m_splitter->setSizes({220, 520, 460});
    readInOrder(m_splitter);
    layout->addWidget(m_splitter, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_open = new QPushButton(themedIcon(QStringLiteral("open")), QString(), m_filling);
    m_save = new QPushButton(themedIcon(QStringLiteral("save")), QString(), m_filling);
    m_make = new QPushButton(themedIcon(QStringLiteral("document-form")), QString(), m_filling);
    m_sign = new QPushButton(themedIcon(QStringLiteral("sign")), QString(), m_filling);
    for (QPushButton* button : {m_open, m_save, m_make, m_sign})
        button->setMinimumHeight(44);
    m_sign->setDefault(true);
    m_sign->setIconSize(QSize(24, 24));
    m_sign->setMinimumWidth(120);
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_make);
    buttons->addWidget(m_sign);
    layout->addLayout(buttons);
}

std::vector<PresentationChoice> FormPage::signingPresentations() const
{
    std::vector<PresentationChoice> choices;
    for (const FormStylesheet& sheet : m_package.stylesheets)
        if (sheet.forSigning)
            choices.push_back({sheet.media, sheet.language, sheet.targetEnvironment});
    return choices;
}

void FormPage::fillPresentations()
{
    m_presentation->clear();
    for (const PresentationChoice& choice : signingPresentations())
        m_presentation->addItem(presentationName(choice));
    m_presentation->setVisible(m_presentation->count() > 1);
}

PresentationChoice FormPage::presentation() const
{
    const auto choices = signingPresentations();
    const auto index = std::size_t(std::max(0, m_presentation->currentIndex()));
    return index < choices.size() ? choices[index] : PresentationChoice();
}

void FormPage::chooseDraft()
{
    auto* dialog = new QFileDialog(this, tr("Open a draft or form data"), QString(),
                                   tr("Form data (*.xml)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FormPage::openDraft);
    dialog->open();
}

void FormPage::choosePackage()
{
    auto* dialog = new QFileDialog(this, tr("Add a form package"), QString(),
                                   tr("Form packages (*.zip)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FormPage::addPackage);
    dialog->open();
}

void FormPage::chooseDraftTarget()
{
    const QString folder = m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).absolutePath();
    auto* dialog = new QFileDialog(this, tr("Save the draft"), folder, tr("Form data (*.xml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xml"));
    dialog->selectFile(proposedName() + QStringLiteral(".xml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { saveDraft(path); });
    dialog->open();
}

void FormPage::chooseFileTarget()
{
    const QString folder = m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).absolutePath();
    auto* dialog = new QFileDialog(this, tr("Make a form file"), folder, tr("Form files (*.xdcf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xdcf"));
    dialog->selectFile(proposedName() + QStringLiteral(".xdcf"));
    connect(dialog, &QFileDialog::fileSelected, this, &FormPage::makeFile);
    dialog->open();
}

void FormPage::retranslate()
{
    m_language = QString::fromUtf8(languageCode(windowLanguage()).data(), 2);
    const QString name = shownName(m_package.title.empty() ? m_package.identifier : m_package.title, 200);
    m_title->setText(m_package.version.empty() ? name : tr("%1, version %2").arg(name, shownName(m_package.version, 40)));
    m_next->setText(tr("Show the first"));
    m_next->setAccessibleDescription(tr("Goes to the first field that is missing or wrong"));
    m_presentation->setAccessibleName(tr("Presentation that is signed"));
    m_presentation->setToolTip(m_presentation->accessibleName());
    m_outline->setAccessibleName(tr("Parts of the form"));
    m_open->setText(tr("Open a draft…"));
    m_save->setText(tr("Save the draft…"));
    m_make->setText(tr("Save the form…"));
    m_make->setAccessibleDescription(tr("Checks the form and writes it as a container of form data, not signed"));
    m_sign->setText(tr("Sign…"));
    m_sign->setAccessibleDescription(tr("Checks the form and goes on to signing it"));
}

} // namespace parafa
