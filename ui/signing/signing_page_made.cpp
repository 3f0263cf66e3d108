// SPDX-License-Identifier: EUPL-1.2
// Documents that were made here and go into signing without being files first.
#include "operations/pdfa_offer.h"
#include "signing/format_advice_box.h"
#include "signing/signing_page.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>

#include <algorithm>

namespace parafa
{

void SigningPage::setFormatService(const FormatService& service)
{
    m_advice->setFormatService(service);
}

void SigningPage::addMade(const PdfaOffer& offer, const QString& beside)
{
    const QString path = QFileInfo(beside).absoluteDir().filePath(QString::fromStdString(offer.name));
    m_items.push_back({path,
                       uniqueName(QString::fromStdString(offer.name)),
                       m_service.openNested({offer.name, "application/pdf", offer.content, false}),
                       {},
                       false});
    proposeTarget();
    updateList();
    m_list->setCurrentRow(int(m_items.size()) - 1);
    itemSelected();
}

void SigningPage::replaceByPdfa(const PdfaOffer& offer)
{
    const auto item = std::ranges::find(m_items, m_advice->madeFrom(), &Item::name);
    if (m_container || item == m_items.end())
        return;
    const QString path = item->path;
    m_items.erase(item);
    addMade(offer, path);
}

} // namespace parafa
