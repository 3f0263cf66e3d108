// SPDX-License-Identifier: EUPL-1.2
#include "forms/form_chooser.h"

#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace parafa
{

FormChooser::FormChooser(QWidget* parent) : QWidget(parent)
{
    auto* outer = new QHBoxLayout(this);
    auto* column = new QWidget(this);
    column->setMaximumWidth(880);
    outer->addStretch(1);
    outer->addWidget(column, 8);
    outer->addStretch(1);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_title = new QLabel(column);
    m_message = new QLabel(column);
    m_searchLabel = new QLabel(column);
    m_none = new QLabel(column);
    for (QLabel* label : {m_title, m_message, m_searchLabel, m_none}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    makeTitle(m_title);
    m_library = new QPushButton(themedIcon(QStringLiteral("panes")), QString(), column);
    m_search = new QLineEdit(column);
    m_search->setClearButtonEnabled(true);
    m_searchLabel->setBuddy(m_search);
    m_list = new QListWidget(column);
    m_list->setWordWrap(true);
    m_list->setIconSize(QSize(24, 24));
    m_fill = new QPushButton(themedIcon(QStringLiteral("document-form")), QString(), column);
    m_package = new QPushButton(themedIcon(QStringLiteral("add")), QString(), column);
    m_draft = new QPushButton(themedIcon(QStringLiteral("open")), QString(), column);
    m_fill->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_fill, m_package, m_draft}) {
        button->setMinimumHeight(44);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_library->hide();
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_library);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_searchLabel);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none);
    layout->addLayout(buttons);
    m_message->hide();
    connect(m_search, &QLineEdit::textChanged, this, &FormChooser::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &FormChooser::choose);
    connect(m_list, &QListWidget::itemActivated, this, &FormChooser::choose);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_fill->setEnabled(row >= 0); });
    connect(m_fill, &QPushButton::clicked, this, &FormChooser::choose);
    connect(m_package, &QPushButton::clicked, this, &FormChooser::packageRequested);
    connect(m_library, &QPushButton::clicked, this, &FormChooser::libraryRequested);
    connect(m_draft, &QPushButton::clicked, this, &FormChooser::draftRequested);
    retranslate();
}

void FormChooser::setForms(const std::vector<FormOffer>& forms)
{
    m_list->clear();
    for (const FormOffer& form : forms) {
        const QString title = form.title.empty() ? shownName(form.identifier) : shownName(form.title);
        auto* item = new QListWidgetItem(themedIcon(QStringLiteral("document-form")),
                                         title + QLatin1Char('\n') + shownName(form.identifier), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(form.identifier));
        item->setData(Qt::AccessibleTextRole, title + QStringLiteral(", ") + shownName(form.identifier));
    }
    filter(m_search->text());
}

void FormChooser::setMessage(const QString& headline, const QString& reason)
{
    m_message->setText(
        headline.isEmpty() ? QString() : stateSign(StateMark::Warning) + QLatin1Char(' ') + headline + QLatin1Char(' ') + reason);
    m_message->setVisible(!headline.isEmpty());
}

void FormChooser::offerLibrary()
{
    m_library->show();
}

void FormChooser::focusSearch()
{
    m_search->setFocus();
}

void FormChooser::filter(const QString& text)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
    m_fill->setEnabled(first >= 0);
    m_none->setVisible(first < 0);
}

void FormChooser::choose()
{
    if (const QListWidgetItem* item = m_list->currentItem(); item && !item->isHidden())
        emit formChosen(item->data(Qt::UserRole).toString());
}

void FormChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormChooser::retranslate()
{
    m_library->setText(tr("All forms on this computer…"));
    m_title->setText(tr("Which form do you want to fill in?"));
    m_searchLabel->setText(tr("Search by name or identifier"));
    m_search->setAccessibleName(m_searchLabel->text());
    m_list->setAccessibleName(tr("Forms on this computer"));
    m_none->setText(tr("There is no such form on this computer. Forms come as packages (.zip); add one with the button below."));
    m_fill->setText(tr("Fill in"));
    m_package->setText(tr("Add a form package…"));
    m_draft->setText(tr("Open a draft or form data…"));
}

} // namespace parafa
