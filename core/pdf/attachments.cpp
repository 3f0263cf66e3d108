// SPDX-License-Identifier: EUPL-1.2
#include "pdf/limited_buffer.h"
#include "pdf/pdf_file.h"
#include "pdf/pdf_file_state.h"

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include <algorithm>

namespace parafa
{

Result<std::vector<PdfAttachment>> PdfFile::attachments() const
{
    return guarded<std::vector<PdfAttachment>>(*m_state, [&] {
        std::vector<PdfAttachment> attachments;
        std::uint64_t budget = m_state->limits.maxAttachmentBytes;
        QPDFEmbeddedFileDocumentHelper helper(*m_state->pdf);
        for (const auto& [key, specification] : helper.getEmbeddedFiles()) {
            if (attachments.size() >= m_state->limits.maxAttachments)
                throw PdfLimitReached{"attachments"};
            QPDFObjectHandle stream = specification->getEmbeddedFileStream();
            if (!stream.isStream())
                continue;
            PdfAttachment attachment;
            attachment.name = specification->getFilename();
            if (attachment.name.empty())
                attachment.name = key;
            attachment.mediaType = nameIn(stream.getDict(), "/Subtype");
            auto bytes = decodedStream(stream, budget);
            if (bytes) {
                budget -= std::min<std::uint64_t>(budget, bytes->size());
                attachment.content = memorySource(std::move(*bytes));
            }
            attachments.push_back(std::move(attachment));
        }
        return attachments;
    });
}

} // namespace parafa
