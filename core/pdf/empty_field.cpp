// SPDX-License-Identifier: EUPL-1.2
#include "pdf/empty_field.h"

#include "pdf/page_placement.h"

namespace parafa
{

namespace
{

/// Counted from 1; 0 where no page names the widget.
std::size_t pageNumberOf(const PdfPages& pages, QPDFObjectHandle widget)
{
    PdfPage page = pageOf(pages, widget);
    for (std::size_t i = 0; page.page.isDictionary() && i < pages.pages.size(); ++i)
        if (QPDFObjectHandle(pages.pages[i].page).getObjGen() == page.page.getObjGen())
            return i + 1;
    return 0;
}

} // namespace

Result<std::vector<PdfEmptyField>> emptyFieldsWithPlaces(const PdfFile& file)
{
    const PdfFileState& state = file.state();
    return guarded<std::vector<PdfEmptyField>>(state, [&] {
        std::vector<PdfEmptyField> empty;
        const PdfPages pages = readPages(*state.pdf, state.limits);
        for (const PdfField& field : readFields(*state.pdf, pages, state.limits)) {
            if (field.type != "Sig" || !entry(field.field, "/V").isNull())
                continue;
            PdfEmptyField found{field.name, std::nullopt};
            QPDFObjectHandle widget = widgetOf(field.field);
            if (const std::size_t number = widget.isDictionary() ? pageNumberOf(pages, widget) : 0; number > 0)
                found.place = placeOnPage(pages.pages[number - 1], number, boxOf(entry(widget, "/Rect")));
            empty.push_back(std::move(found));
        }
        return empty;
    });
}

} // namespace parafa
