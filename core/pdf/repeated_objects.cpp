// SPDX-License-Identifier: EUPL-1.2
#include "pdf/repeated_objects.h"

namespace parafa
{

namespace
{

class Repetitions
{
public:
    explicit Repetitions(const PdfFileState& state) : m_state(state)
    {
        for (const auto& [object, place] : state.places)
            if (place.getType() == 1)
                m_named.emplace(static_cast<std::uint64_t>(place.getOffset()), object);
    }

    std::optional<int> find() const
    {
        std::map<int, bool> seen; ///< of one revision: whether the cross-references name it
        auto end = m_state.revisionEnds.begin();
        for (const PdfFileState::ObjectMark& mark : m_state.objectMarks) {
            while (end != m_state.revisionEnds.end() && *end <= mark.offset) {
                seen.clear();
                ++end;
            }
            const bool named = m_named.contains(mark.offset);
            const auto earlier = seen.find(mark.number);
            const bool repeated = earlier != seen.end() && (earlier->second || named);
            if (!named && (repeated || earlier == seen.end()) && isInsideStream(mark.offset))
                continue;
            if (repeated)
                return mark.number;
            seen.emplace(mark.number, named);
        }
        return std::nullopt;
    }

private:
    bool isInsideStream(std::uint64_t offset) const
    {
        auto holder = m_named.upper_bound(offset);
        if (holder == m_named.begin())
            return false;
        --holder;
        QPDFObjectHandle object = m_state.pdf->getObject(holder->second);
        QPDFObjectHandle length = object.isStream() ? object.getDict().getKey("/Length") : QPDFObjectHandle::newNull();
        if (!length.isInteger() || length.getIntValue() < 0)
            return false;
        const auto begin =
            std::max(holder->first, static_cast<std::uint64_t>(std::max<qpdf_offset_t>(object.getParsedOffset(), 0)));
        return offset < begin + static_cast<std::uint64_t>(length.getIntValue());
    }

    const PdfFileState& m_state;
    std::map<std::uint64_t, QPDFObjGen> m_named; ///< by their places
};

} // namespace

std::optional<int> repeatedObject(const PdfFileState& state)
{
    return state.byteRangeMarks.empty() ? std::nullopt : Repetitions(state).find();
}

} // namespace parafa
