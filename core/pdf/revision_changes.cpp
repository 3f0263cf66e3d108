// SPDX-License-Identifier: EUPL-1.2
#include "pdf/revision_changes.h"

#include "pdf/form_changes.h"
#include "pdf/object_equality.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum PdfChangeKind;

/// ISO 32000-1, table 28: what each key of the catalog is about; all others stand for the document as a whole.
struct CatalogKey {
    const char* key;
    PdfChangeKind kind;
};
constexpr CatalogKey catalogKeys[] = {
    {"/DSS", ValidationData},  {"/Extensions", ValidationData}, {"/Version", ValidationData}, {"/Metadata", Metadata},
    {"/PieceInfo", Metadata},  {"/StructTreeRoot", Structure},  {"/MarkInfo", Structure},     {"/Lang", Structure},
    {"/OCProperties", Layers},
};

class RevisionChanges
{
public:
    RevisionChanges(PdfFileState& before, PdfFileState& after)
        : m_before(before), m_after(after), m_pagesBefore(readPages(*before.pdf, before.limits)),
          m_pagesAfter(readPages(*after.pdf, after.limits)), m_equality(before, after)
    {
        m_equality.setPages(m_pagesBefore, m_pagesAfter);
    }

    std::vector<PdfChange> run()
    {
        QPDFObjectHandle trailerBefore = m_before.pdf->getTrailer(), trailerAfter = m_after.pdf->getTrailer();
        if (!m_equality.equal(trailerBefore, trailerAfter, "/Info"))
            add({Metadata, "/Info"});
        if (!m_equality.equal(trailerBefore, trailerAfter, "/Encrypt"))
            add({Catalog, "/Encrypt"});
        compareCatalogs(m_before.pdf->getRoot(), m_after.pdf->getRoot());
        comparePages();
        FormChanges form(m_before, m_after, m_pagesBefore, m_pagesAfter, m_equality, m_changes);
        form.run();
        compareAnnotations(form);
        return std::move(m_changes);
    }

private:
    void add(PdfChange change)
    {
        if (std::ranges::find(m_changes, change) == m_changes.end())
            m_changes.push_back(std::move(change));
    }

    void compareCatalogs(QPDFObjectHandle before, QPDFObjectHandle after)
    {
        std::set<std::string> keys = before.getKeys();
        keys.merge(after.getKeys());
        for (const std::string& key : keys) {
            if (key == "/Pages" || key == "/AcroForm" || key == "/Type")
                continue;
            // A certification makes its entry with itself; that it stays is what counts.
            if (key == "/Perms" && !before.hasKey(key))
                continue;
            if (m_equality.equal(before, after, key) || (key == "/Names" && sameNames(entry(before, key), entry(after, key))))
                continue;
            const auto known = std::ranges::find_if(catalogKeys, [&](const CatalogKey& one) { return key == one.key; });
            add({known == std::end(catalogKeys) ? Catalog : known->kind, key});
        }
    }

    /// Name trees apart: named appearances come with annotations, which are compared themselves (ISO 32000-1, table 31).
    bool sameNames(QPDFObjectHandle before, QPDFObjectHandle after)
    {
        std::set<std::string> keys;
        for (QPDFObjectHandle names : {before, after})
            if (names.isDictionary())
                keys.merge(names.getKeys());
        return std::ranges::all_of(keys,
                                   [&](const std::string& key) { return key == "/AP" || m_equality.equal(before, after, key); });
    }

    void comparePages()
    {
        if (m_pagesBefore.pages.size() != m_pagesAfter.pages.size())
            add({Pages, std::to_string(m_pagesBefore.pages.size()) + " > " + std::to_string(m_pagesAfter.pages.size())});
        const std::size_t count = std::min(m_pagesBefore.pages.size(), m_pagesAfter.pages.size());
        for (std::size_t i = 0; i < count; ++i)
            comparePage(m_pagesBefore.pages[i], m_pagesAfter.pages[i], i + 1);
    }

    void comparePage(const PdfPage& before, const PdfPage& after, std::size_t number)
    {
        if (!m_equality.equal(before.resources, after.resources))
            add({Content, "/Resources", number});
        if (!m_equality.equal(before.mediaBox, after.mediaBox))
            add({Content, "/MediaBox", number});
        if (!m_equality.equal(before.cropBox, after.cropBox))
            add({Content, "/CropBox", number});
        if (!m_equality.equal(before.rotate, after.rotate))
            add({Content, "/Rotate", number});
        std::set<std::string> keys = QPDFObjectHandle(before.page).getKeys();
        keys.merge(QPDFObjectHandle(after.page).getKeys());
        static const std::set<std::string> apart = {"/Resources", "/MediaBox", "/CropBox", "/Rotate", "/Annots", "/Parent"};
        static const std::set<std::string> unseen = {"/LastModified", "/PieceInfo",     "/Metadata",
                                                     "/Tabs",         "/StructParents", "/ID"};
        for (const std::string& key : keys)
            if (!apart.contains(key) && !m_equality.equal(before.page, after.page, key))
                add({unseen.contains(key) ? Metadata : Content, key, number});
    }

    void compareAnnotations(FormChanges& form)
    {
        const std::size_t count = std::min(m_pagesBefore.pages.size(), m_pagesAfter.pages.size());
        for (std::size_t i = 0; i < count; ++i)
            form.compareAnnotations(entry(m_pagesBefore.pages[i].page, "/Annots"), entry(m_pagesAfter.pages[i].page, "/Annots"),
                                    i + 1);
    }

    PdfFileState& m_before;
    PdfFileState& m_after;
    PdfPages m_pagesBefore, m_pagesAfter;
    ObjectEquality m_equality;
    std::vector<PdfChange> m_changes;
};

} // namespace

Result<std::vector<PdfChange>> changesBetween(const PdfFile& before, const PdfFile& after)
{
    auto changes =
        guarded<std::vector<PdfChange>>(after.state(), [&] { return RevisionChanges(before.state(), after.state()).run(); });
    if (before.state().input->failure())
        return std::unexpected(*before.state().input->failure());
    return changes;
}

} // namespace parafa
