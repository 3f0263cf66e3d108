// SPDX-License-Identifier: EUPL-1.2
#include "pdf/tagged_text.h"

#include "pdf/page_placement.h"

#include <set>

namespace parafa
{

struct TaggedText::State {
    explicit State(PdfFile opened) : file(std::move(opened)) {}
    PdfFile file;
    PdfPages pages;
    std::map<std::pair<QPDFObjGen, int>, std::size_t> ranks; ///< of a page and a mark
};

namespace
{

/// Walks the structure tree in its order, and gives each mark the number of its turn.
class TagWalk
{
public:
    using Ranks = std::map<std::pair<QPDFObjGen, int>, std::size_t>;
    TagWalk(const PdfLimits& limits, Ranks& ranks) : m_limits(limits), m_ranks(ranks) {}

    void kid(QPDFObjectHandle kid, QPDFObjectHandle page, std::size_t depth)
    {
        if (++m_visits > m_limits.maxVisits || depth > m_limits.maxDepth)
            throw PdfLimitReached{"structure tree"};
        if (kid.isInteger()) {
            mark(page, static_cast<int>(kid.getIntValue()));
        } else if (kid.isArray()) {
            for (int i = 0; i < kid.getArrayNItems(); ++i)
                this->kid(kid.getArrayItem(i), page, depth + 1);
        } else if (kid.isDictionary()) {
            if (kid.isIndirect() && !m_seen.insert(kid.getObjGen()).second)
                return;
            QPDFObjectHandle own = entry(kid, "/Pg");
            if (own.isDictionary())
                page = own;
            if (QPDFObjectHandle number = entry(kid, "/MCID"); number.isInteger())
                mark(page, static_cast<int>(number.getIntValue()));
            else
                this->kid(entry(kid, "/K"), page, depth + 1);
        }
    }

private:
    void mark(QPDFObjectHandle page, int number)
    {
        if (page.isIndirect())
            m_ranks.try_emplace({page.getObjGen(), number}, m_ranks.size());
    }

    const PdfLimits& m_limits;
    Ranks& m_ranks;
    std::set<QPDFObjGen> m_seen;
    std::size_t m_visits = 0;
};

} // namespace

Result<std::optional<TaggedText>> TaggedText::read(PdfFile file)
{
    auto state = std::make_shared<State>(std::move(file));
    const PdfFileState& open = state->file.state();
    return guarded<std::optional<TaggedText>>(open, [&]() -> std::optional<TaggedText> {
        QPDFObjectHandle root = open.pdf->getRoot(), marked = entry(entry(root, "/MarkInfo"), "/Marked");
        if (!marked.isBool() || !marked.getBoolValue())
            return std::nullopt;
        TagWalk(open.limits, state->ranks).kid(entry(entry(root, "/StructTreeRoot"), "/K"), QPDFObjectHandle::newNull(), 0);
        if (state->ranks.empty())
            return std::nullopt;
        state->pages = readPages(*open.pdf, open.limits);
        return TaggedText(state);
    });
}

std::vector<TaggedPiece> TaggedText::page(std::size_t page) const
{
    const PdfFileState& open = m_state->file.state();
    const auto pieces = guarded<std::vector<TaggedPiece>>(open, [&] {
        std::vector<TaggedPiece> found;
        const auto& pages = m_state->pages.pages;
        const auto texts = page < pages.size() ? markedText(pages[page], open.limits) : std::nullopt;
        constexpr double everywhere = 1e9;
        const auto whole =
            texts ? placeOnPage(pages[page], page + 1, {-everywhere, -everywhere, everywhere, everywhere}) : std::nullopt;
        bool tagged = false;
        for (const MarkedText& text : texts ? *texts : std::vector<MarkedText>()) {
            const auto place = placeOnPage(pages[page], page + 1, text.box);
            QPDFObjectHandle holder = pages[page].page;
            const auto rank = text.mark ? m_state->ranks.find({holder.getObjGen(), *text.mark}) : m_state->ranks.end();
            tagged = tagged || rank != m_state->ranks.end();
            if (place && whole)
                found.push_back({place->x, whole->height - place->y - place->height, place->width, place->height,
                                 rank == m_state->ranks.end() ? m_state->ranks.size() : rank->second});
        }
        return tagged ? found : std::vector<TaggedPiece>();
    });
    return pieces ? *pieces : std::vector<TaggedPiece>();
}

} // namespace parafa
