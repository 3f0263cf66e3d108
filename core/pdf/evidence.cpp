// SPDX-License-Identifier: EUPL-1.2
#include "pdf/limited_buffer.h"
#include "pdf/pdf_file.h"
#include "pdf/pdf_file_state.h"

#include <algorithm>

namespace parafa
{

namespace
{

void readStreams(QPDFObjectHandle list, std::vector<Bytes>& target, std::uint64_t& budget)
{
    if (!list.isArray())
        return;
    for (int i = 0; i < std::min(list.getArrayNItems(), 10'000); ++i) {
        QPDFObjectHandle stream = list.getArrayItem(i);
        if (!stream.isStream())
            continue;
        const auto bytes = decodedStream(stream, budget);
        if (!bytes)
            continue;
        budget -= std::min<std::uint64_t>(budget, bytes->size());
        target.push_back(*bytes);
    }
}

} // namespace

Result<PdfEvidence> PdfFile::evidence() const
{
    return guarded<PdfEvidence>(*m_state, [&] {
        PdfEvidence evidence;
        QPDFObjectHandle store = entry(m_state->pdf->getRoot(), "/DSS");
        if (!store.isDictionary())
            return evidence;
        evidence.present = true;
        evidence.hasVri = entry(store, "/VRI").isDictionary();
        std::uint64_t budget = m_state->limits.maxEvidenceBytes;
        readStreams(entry(store, "/Certs"), evidence.certificates, budget);
        readStreams(entry(store, "/CRLs"), evidence.revocationLists, budget);
        readStreams(entry(store, "/OCSPs"), evidence.ocspResponses, budget);
        return evidence;
    });
}

} // namespace parafa
