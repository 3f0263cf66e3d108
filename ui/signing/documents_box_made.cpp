// SPDX-License-Identifier: EUPL-1.2
// Documents that were made here and go into signing without being files first.
#include "operations/pdfa_offer.h"
#include "signing/documents_box.h"
#include "signing/format_advice_box.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>

#include <algorithm>

namespace parafa
{

void DocumentsBox::setFormatService(const FormatService& service)
{
    m_advice->setFormatService(service);
}

std::vector<Finding> DocumentsBox::forced() const
{
    return m_advice->forced();
}

void DocumentsBox::addMade(const PdfaOffer& offer, const QString& beside)
{
    Item item{QFileInfo(beside).absoluteDir().filePath(QString::fromStdString(offer.name)),
              names().take(QString::fromStdString(offer.name)),
              {},
              {},
              false};
    item.opened = m_service.openNested({offer.name, "application/pdf", offer.content, false});
    item.made = true;
    m_items.push_back(std::move(item));
    updateList();
    m_list->setCurrentRow(int(m_items.size()) - 1);
    itemSelected();
}

void DocumentsBox::replaceByPdfa(const PdfaOffer& offer)
{
    const auto item = std::ranges::find(m_items, m_advice->madeFrom(), &Item::name);
    if (m_container || item == m_items.end())
        return;
    const QString path = item->path;
    m_items.erase(item);
    addMade(offer, path);
}

} // namespace parafa
