// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_file.h"
#include "pdf/signature_dictionary.h"

#include <algorithm>
#include <map>
#include <set>

namespace parafa
{

namespace
{

/// A dictionary found while walking, with the indirect object it lies in.
struct FoundDictionary {
    QPDFObjectHandle dictionary;
    QPDFObjGen holder;
};

void findSignatures(QPDFObjectHandle value, QPDFObjGen holder, std::size_t depth, std::vector<FoundDictionary>& found)
{
    constexpr std::size_t maxNesting = 8;
    if (depth > maxNesting || found.size() > 100)
        return;
    if (value.isDictionary()) {
        if (value.hasKey("/ByteRange"))
            found.push_back({value, holder});
        for (const std::string& key : value.getKeys())
            if (QPDFObjectHandle inner = value.getKey(key); !inner.isIndirect())
                findSignatures(inner, holder, depth + 1, found);
    } else if (value.isArray()) {
        for (int i = 0; i < std::min(value.getArrayNItems(), 10'000); ++i)
            if (QPDFObjectHandle inner = value.getArrayItem(i); !inner.isIndirect())
                findSignatures(inner, holder, depth + 1, found);
    }
}

class SignatureSearch
{
public:
    explicit SignatureSearch(PdfFileState& state) : m_state(state), m_pages(readPages(*state.pdf, state.limits)) {}

    Result<void> fromFields()
    {
        for (const PdfField& field : readFields(*m_state.pdf, m_pages, m_state.limits)) {
            QPDFObjectHandle value = entry(field.field, "/V");
            if (!value.isDictionary() || !(field.type == "Sig" || looksLikeSignature(value)))
                continue;
            const QPDFObjGen holder = value.isIndirect() ? value.getObjGen() : field.field.getObjGen();
            const auto key = std::pair(holder, value.getParsedOffset());
            if (const auto known = m_known.find(key); known != m_known.end()) {
                m_signatures[known->second].otherFields.push_back(field.name);
                continue;
            }
            PdfSignature* signature = nullptr;
            if (auto added = add(value, holder, signature); !added)
                return added;
            m_known.emplace(key, m_signatures.size() - 1);
            signature->fieldName = field.name;
            signature->inForm = true;
            readFieldLock(field.field, *signature);
        }
        return {};
    }

    /// Dictionaries that stand in the bytes and that no field has as value any more.
    Result<void> fromMarks()
    {
        for (const std::uint64_t mark : m_state.byteRangeMarks) {
            if (isAccountedFor(mark))
                continue;
            auto found = fromObjectAt(mark);
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                if (auto earlier = fromEarlierRevision(mark); !earlier)
                    return earlier;
        }
        return {};
    }

    std::vector<PdfSignature> take()
    {
        std::ranges::stable_sort(m_signatures, {}, [](const PdfSignature& s) {
            return s.byteRangeState == ByteRangeState::Sound ? s.revisionEnd : ~std::uint64_t{0};
        });
        return std::move(m_signatures);
    }

private:
    Result<void> add(QPDFObjectHandle dictionary, QPDFObjGen holder, PdfSignature*& added)
    {
        if (m_signatures.size() >= m_state.limits.maxSignatures)
            throw PdfLimitReached{"signatures"};
        std::uint64_t end = 0;
        auto signature = readSignatureDictionary(m_state, dictionary, holder, end);
        if (!signature)
            return std::unexpected(signature.error());
        m_extents.emplace_back(signature->offset, end);
        m_signatures.push_back(std::move(*signature));
        added = &m_signatures.back();
        return {};
    }

    bool isAccountedFor(std::uint64_t mark) const
    {
        return std::ranges::any_of(m_extents, [&](const auto& extent) { return extent.first <= mark && mark < extent.second; });
    }

    /// Usage rights (UR3) are Adobe's grant to its reader, not a signature of the document.
    bool isUsageRights(QPDFObjectHandle dictionary)
    {
        QPDFObjectHandle rights = entry(entry(m_state.pdf->getRoot(), "/Perms"), "/UR3");
        return rights.isDictionary() && rights.getParsedOffset() == dictionary.getParsedOffset();
    }

    Result<bool> fromObjectAt(std::uint64_t mark)
    {
        QPDFObjGen holder;
        qpdf_offset_t best = -1;
        for (const auto& [objGen, place] : m_state.places)
            if (place.getType() == 1 && place.getOffset() <= static_cast<qpdf_offset_t>(mark) && place.getOffset() > best) {
                best = place.getOffset();
                holder = objGen;
            }
        if (best < 0)
            return false;
        std::vector<FoundDictionary> found;
        findSignatures(m_state.pdf->getObject(holder), holder, 0, found);
        for (const FoundDictionary& one : found) {
            PdfSignature* signature = nullptr;
            if (isUsageRights(one.dictionary)) {
                m_extents.emplace_back(mark, mark + 1);
                return true;
            }
            if (auto added = add(one.dictionary, one.holder, signature); !added)
                return std::unexpected(added.error());
            if (isAccountedFor(mark))
                return true;
            m_signatures.pop_back();
            m_extents.pop_back();
        }
        return false;
    }

    /// The line that the end-of-file mark closes belongs to its revision.
    std::uint64_t withLineEnd(std::uint64_t end) const
    {
        std::uint8_t next[2] = {};
        const std::size_t count = m_state.bytes->readAt(end, next).value_or(0);
        if (count > 0 && next[0] == '\n')
            return end + 1;
        if (count > 0 && next[0] == '\r')
            return end + (count > 1 && next[1] == '\n' ? 2 : 1);
        return end;
    }

    /// An object that was replaced later is seen only in the revision it belonged to.
    Result<void> fromEarlierRevision(std::uint64_t mark)
    {
        const auto end = std::ranges::upper_bound(m_state.revisionEnds, mark);
        if (end == m_state.revisionEnds.end() || end + 1 == m_state.revisionEnds.end() || ++m_revisionsOpened > 64)
            return {};
        auto earlier = PdfFile::open(sliceSource(m_state.bytes, 0, withLineEnd(*end)), m_state.limits, m_state.progress);
        // A mark inside an embedded file is no end of a revision: what stands before it opens only when repaired.
        if (!earlier || earlier->isRepaired())
            return {};
        SignatureSearch search(earlier->state());
        if (auto found = search.fromFields(); !found)
            return found;
        for (std::size_t i = 0; i < search.m_signatures.size(); ++i) {
            const auto& extent = search.m_extents[i];
            if (extent.first > mark || mark >= extent.second)
                continue;
            // Its place in the whole file is the same: a revision is a beginning of the file.
            m_extents.push_back(extent);
            m_signatures.push_back(std::move(search.m_signatures[i]));
            m_signatures.back().inCurrent = false;
            return {};
        }
        return {};
    }

    PdfFileState& m_state;
    PdfPages m_pages;
    std::vector<PdfSignature> m_signatures;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> m_extents; ///< of every signature, in the same order
    std::map<std::pair<QPDFObjGen, qpdf_offset_t>, std::size_t> m_known;
    std::size_t m_revisionsOpened = 0;
};

} // namespace

Result<std::vector<PdfSignature>> PdfFile::signatures() const
{
    std::optional<Error> failure;
    auto found = guarded<std::vector<PdfSignature>>(*m_state, [&] {
        SignatureSearch search(*m_state);
        auto done = search.fromFields();
        if (done)
            done = search.fromMarks();
        if (!done)
            failure = done.error();
        return search.take();
    });
    if (failure)
        return std::unexpected(*failure);
    return found;
}

Result<std::vector<std::string>> PdfFile::emptySignatureFields() const
{
    return guarded<std::vector<std::string>>(*m_state, [&] {
        std::vector<std::string> names;
        const PdfPages pages = readPages(*m_state->pdf, m_state->limits);
        for (const PdfField& field : readFields(*m_state->pdf, pages, m_state->limits))
            if (field.type == "Sig" && entry(field.field, "/V").isNull())
                names.push_back(field.name);
        return names;
    });
}

} // namespace parafa
